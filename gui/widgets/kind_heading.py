"""A kind as the heading of a column: its letter on its tint, then its name."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.model.kinds import Kind
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.widgets.tag_delegate import draw_kind


class KindHeading(QWidget):
    """Stands in the middle of its column."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(name_of(kind))
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(_Chip(kind))
        row.addWidget(name)


class _Chip(QWidget):
    """Painted each time, so that it follows the theme."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @guarded(QSize(24, 24))
    def sizeHint(self) -> QSize:
        side = max(24, self.fontMetrics().height() + 4)
        return QSize(side, side)

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            draw_kind(painter, QRectF(self.rect()), self._kind, self.palette().color(self.palette().ColorRole.Base), self.font())
