"""A caret that is always there: it blinks where the keyboard is, and stays thin and pale while that is elsewhere.

A read-only text of Qt's shows none.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPolygonF

from gui.model.kinds import Kind
from gui.widgets.page.colours import Colours

_PALE = 130
"""Of 255: three times as dark as a white page, or as light as a dark one, which is what a fine line needs to be seen."""


class Stand:
    """Where the caret stands, in pixels from the top of the whole text.

    `leftward` says which way the letter behind it runs, None in lines where all run the same way.
    """

    __slots__ = ("box", "leftward")

    def __init__(self, box: QRectF, leftward: bool | None = None) -> None:
        self.box, self.leftward = box, leftward


class Caret(QObject):
    """Draws the caret where `stand` says; `turned` tells that it must be drawn again: it blinks or has another place."""

    turned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.stand: Callable[[float, float], Stand | None] | None = None
        """Asked with two depths of the text; None where it is in no paragraph between them."""
        self.kind: Kind | None = None
        """The kind that every selection becomes, which the caret shows by its colour and width."""
        self.drawn = QRectF()
        """Where it was drawn last."""
        self._lit = self._has_keyboard = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._blink)

    def start(self) -> None:
        """The keyboard is here: blink from now on at the system's pace (0: it stays)."""
        self._has_keyboard = True
        pace = QGuiApplication.styleHints().cursorFlashTime()
        if pace >= 2:
            self._timer.start(pace // 2)
        self._light(True)

    def stop(self) -> None:
        """The keyboard is elsewhere: mark the place where it would act."""
        self._has_keyboard = False
        self._timer.stop()
        self._light(False)

    def moved(self) -> None:
        """Keep the caret in sight for a moment after it was moved."""
        if self._has_keyboard:
            self.start()
        else:
            self._light(False)

    def show_kind(self, kind: Kind | None) -> None:
        """Stand for a kind from now on, or for none."""
        self.kind = kind
        self.turned.emit()

    def draw(self, painter: QPainter, colours: Colours, clip: QRectF) -> None:
        """Draw it if it may be in the clip, or leave it out while it blinks."""
        stand = self.stand(clip.top(), clip.bottom()) if self.stand is not None and (self._lit or not self._has_keyboard) else None
        if stand is None:
            return
        colour, box = QColor(colours.text if self.kind is None else colours.inks[self.kind]), QRectF(stand.box)
        if not self._has_keyboard:
            colour.setAlpha(_PALE)
            box.setWidth(max(1.0, box.width() // 2))
        elif self.kind is not None:
            box.setWidth(box.width() * 2)
        painter.fillRect(box, colour)
        if stand.leftward is not None:
            self._draw_flag(painter, stand, colour)
        self.drawn = around(stand)

    def _draw_flag(self, painter: QPainter, stand: Stand, colour: QColor) -> None:
        """A small flag that points where the next letter runs: two places may lie side by side where directions meet."""
        size, top = _flag(stand), stand.box.top()
        mast, tip = (stand.box.left(), -size) if stand.leftward else (stand.box.right(), size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(mast, top), QPointF(mast + tip, top + size / 2), QPointF(mast, top + size)]))
        painter.restore()

    def _blink(self) -> None:
        self._light(not self._lit)

    def _light(self, lit: bool) -> None:
        self._lit = lit
        self.turned.emit()


def around(stand: Stand) -> QRectF:
    """All that is drawn of a caret there, and a little more."""
    reach = 2.0 + stand.box.width() if stand.leftward is None else _flag(stand) + 2
    return stand.box.adjusted(-reach, -2, reach, 2)


def _flag(stand: Stand) -> float:
    return max(3.0, round(stand.box.height() / 6))
