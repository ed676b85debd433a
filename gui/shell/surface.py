"""What commands can ask of the window: where the keyboard goes, and what is opened over it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from gui.actions.searching import SEARCH
from gui.actions.seeing import TAGS
from gui.session.guard import guarded
from gui.session.session import Session
from gui.shell.opening import Opening
from gui.shell.tabling import Tabling
from gui.widgets.card.card import Card
from gui.widgets.reading_pane import ReadingPane
from gui.widgets.side_pages import Asking, Pictured, SidePages
from gui.widgets.table.pane import TagsPane

_RESIZED = 24
"""Pixels by which a pane grows at one key."""


class LastKeyboard(QObject):
    """Which of some widgets had the keyboard last, the first of them at the beginning."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.widget = widgets[0]
        for widget in widgets:
            self.watch(widget)

    def watch(self, widget: QWidget) -> None:
        """Note too when this one has it."""
        widget.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note where the keyboard comes."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.widget = watched
        return False


class WindowSurface(Opening, Tabling):
    """Answers `gui.session.prompts.Surface` for one window, once its panes have been made and joined."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def join(self, session: Session, reading: ReadingPane, card: Card, tags: TagsPane, pages: SidePages, actions: list[QAction]) -> None:
        """Take the parts of the window that commands are about."""
        self._session, self._reading, self._view = session, reading, reading.view
        self._card, self._filter, self._table, self._pages, self._actions = card, tags.filter, tags.table, pages, actions
        tags.filter.text.finished.connect(self._leave_filter)
        card.escaped.connect(self._leave_card)
        self._last = LastKeyboard(reading.view, tags.table)

    def watch(self, table: QWidget) -> None:
        """Let the card give the keyboard back to this table too, if it had it last."""
        self._last.watch(table)

    def go_to_card(self) -> None:
        """Put the keyboard into the card of the current tag; Esc brings it back to text or table, where it was last."""
        self._card.take_keyboard()

    def go_to_text(self) -> None:
        """Put the keyboard into the article."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_page(self, page: str) -> None:
        """Show a page beside the article, and put the keyboard into it."""
        self._pages.show_page(page)
        self._pages.take_keyboard()

    def page(self) -> str:
        """The page that is shown beside the article."""
        return self._pages.page

    def picture(self) -> bytes:
        """The picture of the page that is shown, as PNG; empty if it has none."""
        page = self._pages.widget(self._pages.page)
        return page.png() if isinstance(page, Pictured) else b""

    def go_to_filter(self) -> None:
        """Put the keyboard into the filter of the tags."""
        self._pages.show_page(TAGS)
        self._filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.text.selectAll()

    def go_to_find(self) -> None:
        """Open the bar for finding words, and put the keyboard into it."""
        self._reading.go_to_find()

    def go_to_search(self) -> None:
        """Show the search across articles, and put the keyboard into its field."""
        self._pages.show_page(SEARCH)
        page = self._pages.widget(SEARCH)
        if isinstance(page, Asking):
            page.ask()

    def go_to_position(self, position: int) -> None:
        """Put caret and keyboard at this code point of the article."""
        self._view.go_to(position)
        self.go_to_text()

    def resize_pane(self, wider: int, taller: int) -> None:
        """Move the edges of the pane that has the keyboard."""
        for splitter in self._window.findChildren(QSplitter):
            steps = wider if splitter.orientation() is Qt.Orientation.Horizontal else taller
            for place in range(splitter.count()):
                part = splitter.widget(place)
                if steps and part is not None and part.isAncestorOf(self._window.focusWidget()):
                    _give(splitter, place, steps * _RESIZED)

    def copy(self) -> None:
        """Copy the selected words."""
        self._view.copy()

    def select_all(self) -> None:
        """Select the whole article, or all rows of the table."""
        (self._table if self._table.hasFocus() else self._view).selectAll()

    def clipboard_text(self) -> str:
        """The text on the clipboard, empty if there is none."""
        return QGuiApplication.clipboard().text()

    def _leave_card(self) -> None:
        """Back to where the keyboard was; in the text, the caret stands behind the tag, so that one reads on from there."""
        last = self._last.widget if self._last.widget.isVisible() else self._view
        tag = self._session.selection.tag
        if tag is not None and last is self._view and self._view.caret() != tag.end:
            self._view.place_caret(tag.end)
        last.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave_filter(self, on: bool) -> None:
        target = self._table if on and self._table.isVisible() else self._view
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if target is self._table and not self._table.currentIndex().isValid():
            self._table.selectRow(0)

    def close(self) -> bool:
        """Close the window."""
        return self._window.close()


def _give(splitter: QSplitter, place: int, pixels: int) -> None:
    """Move pixels to one part of a splitter from its neighbour."""
    sizes = splitter.sizes()
    sizes[place] += pixels
    sizes[place + 1 if place + 1 < len(sizes) else place - 1] -= pixels
    splitter.setSizes(sizes)
