"""A small button at the end of a line, for the mouse: keys do the same."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLineEdit

from gui.widgets.icons import icon


class Picture(StrEnum):
    """What the button does, as one sees it."""

    OFFER = "offer"
    TAKE_AWAY = "take away"


_ICONS = {Picture.OFFER: "find-next", Picture.TAKE_AWAY: "close"}
assert _ICONS.keys() == set(Picture)


class LineButton(QObject):
    """`pressed` tells of a click; the line asks for the picture again in another theme."""

    pressed = Signal()

    def __init__(self, line: QLineEdit, picture: Picture, name: str) -> None:
        super().__init__(line)
        self._line, self._picture = line, picture
        self._action = QAction(name, line)
        self._action.triggered.connect(self._tell)
        line.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
        self.draw()

    def show_if(self, wanted: bool) -> None:
        """Show it, or not."""
        self._action.setVisible(wanted)

    def draw(self) -> None:
        """Draw the picture, again in another palette."""
        self._action.setIcon(icon(_ICONS[self._picture], self._line.palette().color(QPalette.ColorRole.PlaceholderText)))

    def _tell(self) -> None:
        self.pressed.emit()
