"""What commands can ask of the window: where the keyboard goes, and what is opened over it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QSplitter, QTableView, QWidget

from gui.actions.catalogue import COMMANDS
from gui.actions.later import Later
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.session import Session
from gui.widgets.card import Card
from gui.widgets.filter_bar import FilterBar
from gui.widgets.reading_pane import ReadingPane

_command_palette = Later("gui.widgets.palette", "CommandPalette")
_key_list = Later("gui.widgets.key_list", "KeyList")
_tags_here = Later("gui.widgets.tags_here", "TagsHere")
_labels = Later("gui.widgets.labels_dialog", "show_labels")
_register = Later("gui.widgets.register_dialog", "show_register")
_article_info = Later("gui.widgets.article_info", "ArticleInfo")
_show_about = Later("gui.shell.dialogs", "show_about")

_RESIZED = 24
"""Pixels by which a pane grows at one key."""


class LastKeyboard(QObject):
    """Which of some widgets had the keyboard last, the first of them at the beginning."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self.widget = widgets[0]
        for widget in widgets:
            widget.installEventFilter(self)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note where the keyboard comes."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.widget = watched
        return False


class WindowSurface:
    """Answers `gui.session.prompts.Surface` for one window, once its panes have been made and joined."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window

    def join(
        self, session: Session, reading: ReadingPane, card: Card, filter_bar: FilterBar, table: QTableView, actions: list[QAction]
    ) -> None:
        """Take the parts of the window that commands are about."""
        self._session, self._reading, self._view = session, reading, reading.view
        self._card, self._filter, self._table, self._actions = card, filter_bar, table, actions
        filter_bar.text.finished.connect(self._leave_filter)
        card.escaped.connect(self._leave_card)
        self._last = LastKeyboard(reading.view, table)

    def go_to_card(self) -> None:
        """Put the keyboard into the card of the current tag; Esc brings it back to text or table, where it was last."""
        self._card.take_keyboard()

    def go_to_text(self) -> None:
        """Put the keyboard into the article."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_filter(self) -> None:
        """Put the keyboard into the filter of the tags."""
        self._filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.text.selectAll()

    def go_to_find(self) -> None:
        """Open the bar for finding words, and put the keyboard into it."""
        self._reading.go_to_find()

    def go_to_position(self, position: int) -> None:
        """Put caret and keyboard at this code point of the article."""
        self._view.go_to(position)
        self.go_to_text()

    def show_tags_here(self, tags: Sequence[Tag], taken: Callable[[str], None]) -> None:
        """Offer these tags at the caret."""
        caret = self._view.caret_rect()
        at = QRect(self._view.viewport().mapTo(self._window, caret.topLeft()), caret.size())
        _tags_here(tags, taken, at, self._window).open()

    def sort_by_column(self) -> None:
        """Sort the table by the column of its current cell: upwards, downwards, and at last as it is read."""
        header, column = self._table.horizontalHeader(), max(0, self._table.currentIndex().column())
        is_sorted, order = header.sortIndicatorSection() == column, header.sortIndicatorOrder()
        if not is_sorted:
            header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        elif order is Qt.SortOrder.AscendingOrder:
            header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
        else:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def resize_pane(self, wider: int, taller: int) -> None:
        """Move the edges of the pane that has the keyboard."""
        for splitter in self._window.findChildren(QSplitter):
            steps = wider if splitter.orientation() is Qt.Orientation.Horizontal else taller
            for place in range(splitter.count()):
                part = splitter.widget(place)
                if steps and part is not None and part.isAncestorOf(self._window.focusWidget()):
                    _give(splitter, place, steps * _RESIZED)

    def show_palette(self) -> None:
        """Open the command palette."""
        _command_palette(self._actions, self._window).show()

    def show_keys(self) -> None:
        """Open the list of keys."""
        _key_list(COMMANDS, self._window).show()

    def show_labels(self) -> None:
        """Open the list of the project's labels."""
        _labels(self._session, self._window)

    def show_register(self, entry: str = "") -> None:
        """Open the register of entities, at the entry with this uid if there is one."""
        _register(self._session, entry, self._window)

    def show_about_article(self) -> None:
        """Say all that is known of the open article."""
        _article_info(self._session, self._window).show()

    def show_about(self) -> None:
        """Say what this program is."""
        _show_about(self._window)

    def copy(self) -> None:
        """Copy the selected words."""
        self._view.copy()

    def select_all(self) -> None:
        """Select the whole article."""
        self._view.selectAll()

    def clipboard_text(self) -> str:
        """The text on the clipboard, empty if there is none."""
        return QGuiApplication.clipboard().text()

    def _leave_card(self) -> None:
        self._last.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
