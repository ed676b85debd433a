"""A bar of tabs that never cuts a title: what does not fit stands behind a button at its end."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QTabBar, QToolButton, QWidget

from gui.session.guard import guarded

_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.FontChange)
_NARROWEST = QSize(60, 26)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class WalkedTabs(QTabBar):
    """Arrows walk to every tab, those that do not fit now among them: `walked(place)`."""

    walked = Signal(int)

    @guarded(_NARROWEST)
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST.width(), super().minimumSizeHint().height())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        forward = step if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else -step
        place = self.currentIndex() + forward
        if 0 <= place < self.count():
            self.walked.emit(place)

    def width_of(self, place: int) -> int:
        """Pixels that a tab needs for its whole title."""
        return self.tabSizeHint(place).width()


class PageTabs(QWidget):
    """The tabs, and the button whose menu lists those that do not fit; the tab that is shown is always among those that do."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self.bar, self.more = WalkedTabs(), QToolButton()
        self.bar.setAccessibleName(name)
        self.bar.setAccessibleDescription(name)  # on Linux Qt gives the tab that is shown as the name of a bar
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar.walked.connect(self.go_to)
        self._dress_more()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.more)

    def add(self, title: str, key: str) -> None:
        """One tab more, behind the others; its tool tip and the menu tell the `key` that leads there, if it has one."""
        self._keys.append(key)
        place = self.bar.addTab(title)
        if key:
            self.bar.setTabToolTip(place, self.tr("{title} ({key})").format(title=title, key=key))
        self._fit()

    def go_to(self, place: int) -> None:
        """Choose a tab, wherever it stands."""
        self._set_visible(place, True)
        self.bar.setCurrentIndex(place)
        self._fit()

    def left_out(self) -> list[str]:
        """The titles that stand behind the button."""
        return [self.bar.tabText(place) for place in range(self.bar.count()) if not self.bar.isTabVisible(place)]

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._fit()

    def _dress_more(self) -> None:
        self.more.setText("⋯")
        self.more.setAccessibleName(self.tr("More pages"))
        self.more.setToolTip(self.tr("More pages"))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.aboutToShow.connect(self._fill)
        menu.triggered.connect(self._take)
        self.more.setMenu(menu)
        self.more.hide()

    def _fit(self) -> None:
        """Show the tabs that fit from the first on, and the current one."""
        current, widths = self.bar.currentIndex(), [self.bar.width_of(place) for place in range(self.bar.count())]
        fits_all = sum(widths) <= self.width()
        room = self.width() - (0 if fits_all else self.more.sizeHint().width() + widths[current])
        for place, width in enumerate(widths):
            is_current = place == current
            room -= 0 if is_current and not fits_all else width
            self._set_visible(place, is_current or room >= 0)
        self.more.setVisible(not fits_all)

    def _set_visible(self, place: int, visible: bool) -> None:
        """Only what changes: asked for what is so already, Qt 6.11 forgets that the tabs are to be placed anew."""
        if self.bar.isTabVisible(place) != visible:
            self.bar.setTabVisible(place, visible)

    def _fill(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for place, key in enumerate(self._keys):
            if not self.bar.isTabVisible(place):
                title = self.bar.tabText(place)
                menu.addAction(f"{title}\t{key}" if key else title).setData(place)

    def _take(self, action: QAction) -> None:
        self.go_to(action.data())
