"""The right-hand side of the window: several pages under a small bar of tabs, one of them shown."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.widgets.page_tabs import PageTabs


class Pictured(QWidget):
    """A page that has a picture."""

    def png(self) -> bytes:
        """The picture as the content of a file, as it is now."""
        raise NotImplementedError


class Asking(QWidget):
    """A page that begins with a question."""

    def ask(self) -> None:
        """Put the keyboard where it is answered."""
        raise NotImplementedError


class SidePages(QWidget):
    """A page is made when it is shown for the first time: a window starts with one.

    `made(page)` comes with the new widget, `shown(page)` with the id of the page that is shown from
    now on.  What of a page takes the keyboard is its focus proxy, or else the page itself.
    """

    made = Signal(QWidget)
    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}
        self.tabs, self._stack = PageTabs(self.tr("Pages beside the article")), QStackedWidget()
        self.bar = self.tabs.bar
        self.bar.currentChanged.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def add(self, page: str, title: str, make: Callable[[], QWidget], key: str = "") -> None:
        """Offer a page behind the others; the first one is made and shown at once.  ValueError for an id that is taken.

        The `key` that leads there is told where its tab is.
        """
        if page in self._makers:
            raise ValueError(page)
        self._ids.append(page)
        self._makers[page] = make
        self.tabs.add(title, key)

    @property
    def page(self) -> str:
        """The id of the page that is shown, empty before there is one."""
        return self._ids[self.bar.currentIndex()] if self._ids else ""

    def widget(self, page: str) -> QWidget | None:
        """A page as it was made; None while nobody has looked at it."""
        return self._made.get(page)

    def table(self) -> QWidget:
        """What of the page that is shown takes the keyboard."""
        shown = self._made[self.page]
        return shown.focusProxy() or shown

    def show_page(self, page: str) -> None:
        """Show a page; the keyboard stays where it is.  ValueError where there is no such page."""
        self.tabs.go_to(self._ids.index(page))

    def take_keyboard(self) -> None:
        """Put the keyboard into the page that is shown; on its tab where nothing in it takes one."""
        target = self.table()
        takes = target.isVisible() and target.isEnabled() and target.focusPolicy() is not Qt.FocusPolicy.NoFocus
        (target if takes else self.bar).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, place: int) -> None:
        page = self._ids[place]
        if page not in self._made:
            self._made[page] = made = self._makers[page]()
            self._stack.addWidget(made)
            _let_tab_lead([self.bar, self.tabs.more], made)
            self.made.emit(made)
        self._stack.setCurrentWidget(self._made[page])
        self.shown.emit(page)


def _let_tab_lead(tabs: list[QWidget], page: QWidget) -> None:
    """Let Tab go from the bar into the page, in the order in which that has its parts; by itself a new page would come last of all."""
    parts: list[QWidget] = []
    part = page.nextInFocusChain()
    while part is not None and page.isAncestorOf(part):
        if part.focusPolicy() is not Qt.FocusPolicy.NoFocus and part.focusProxy() is None:
            parts.append(part)
        part = part.nextInFocusChain()
    for before, behind in pairwise([*tabs, *parts]):
        QWidget.setTabOrder(before, behind)
