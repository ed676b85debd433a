"""The small picture of the counts: in the window, and as a file."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.session.guard import guarded
from gui.widgets.seeing.count_bars import Bars, Line

_NARROWEST = 180
_WIDE = 720
"""Pixels of a picture that is saved, each drawn as two times two."""


class CountsPicture(QWidget):
    """Bars, drawn where they are seen; `row_chosen(row)` tells of the table's row whose bar is clicked.

    It takes no keyboard: the table beside it says the same, and marks its row here.
    """

    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._current = -1
        self._bars = Bars((), self.font(), self.palette())
        self.setAccessibleName(self.tr("Counts as bars"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these and nothing else."""
        self._lines = list(lines)
        self._bars = Bars(self._lines, self.font(), self.palette())
        self.updateGeometry()
        self.update()

    def mark(self, row: int) -> tuple[int, int]:
        """Mark the bar of a row of the table; returns its upper and lower edge, in pixels (twice the same: it has none)."""
        self._current = row
        self.update()
        place = next((place for place, line in enumerate(self._lines) if line.row == row >= 0), None)
        return (0, 0) if place is None else (self._bars.top_of(place), self._bars.top_of(place + 1))

    def png(self) -> bytes:
        """The whole picture as a PNG, on the ground that it has in the window."""
        image = QImage(QSize(_WIDE, self._bars.height()) * 2, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(2)
        image.fill(self.palette().color(QPalette.ColorRole.Window))
        with QPainter(image) as painter:
            self._bars.draw(painter, _WIDE, 0, self._bars.height(), -1)
        written = QBuffer()
        image.save(written, "PNG")  # type: ignore[call-overload]  # the stub says bytes, the binding takes text
        return bytes(written.data().data())

    @guarded(QSize(_NARROWEST, 100))
    def sizeHint(self) -> QSize:
        return QSize(_WIDE // 2, self._bars.height())

    @guarded(QSize(_NARROWEST, 100))
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self._bars.height())

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._bars.draw(painter, self.width(), event.rect().top(), event.rect().bottom(), self._current)

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.show_lines(self._lines)

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = (event.position().toPoint().y() - self._bars.top_of(0)) // self._bars.pitch
        if event.button() is Qt.MouseButton.LeftButton and 0 <= place < len(self._lines) and self._lines[place].row >= 0:
            self.row_chosen.emit(self._lines[place].row)
