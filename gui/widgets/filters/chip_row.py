"""The button for one more condition, then a chip for each, in as many lines as they need; how many tags fit stands beside them."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QToolButton, QWidget

from gui.model.facets import Facet
from gui.session.filtering.wording import Condition
from gui.session.guard import guarded
from gui.widgets.filters.chip import Chip

_SPACE = 5
_LINES = 4
"""More are scrolled to."""
_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)


class ChipRow(QWidget):
    """`facet_chosen(facet)` asks for the values of a chip, or (None) for a condition more; `facet_left(facet)` takes a chip away.

    `placed(height)` tells how many pixels the lines need, `reached(part)` which part an arrow has led to.
    """

    facet_chosen = Signal(object)
    facet_left = Signal(object)
    placed = Signal(int)
    reached = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.add = QToolButton(self)
        self.add.setText(self.tr("+ Filter"))
        self.add.setAccessibleName(self.tr("Add a condition"))
        self.add.setToolTip(self.tr("Add a condition, or take a filter that is kept"))
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = QLabel(self)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.add.clicked.connect(self._ask)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place()

    def show_conditions(self, conditions: Sequence[Condition]) -> None:
        """A chip for each; those that are there already stay, with the keyboard if they have it."""
        there = {chip.facet: chip for chip in self.chips}
        had_keyboard = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self.chips = [self._chip(condition, there.pop(condition.facet, None)) for condition in conditions]
        if had_keyboard is not None and not any(chip.hasFocus() for chip in self.chips):
            self._go_to(min(had_keyboard + 1, len(self.chips)))
        for gone in there.values():
            gone.hide()
            gone.deleteLater()
        for before, behind in pairwise([self.add, *self.chips]):
            QWidget.setTabOrder(before, behind)
        self._place()

    def part_of(self, facet: Facet | None) -> QWidget:
        """The chip of a facet, or the button for one more if it has none."""
        return next((chip for chip in self.chips if chip.facet is facet), self.add)

    def say_count(self, words: str) -> None:
        """Say at the end of the first line how many tags there are."""
        if words != self.count.text():
            self.count.setText(words)
            self._place()

    def take_keyboard(self, facet: Facet | None) -> None:
        """Give the keyboard to the chip of a facet, or to the button for one more."""
        self.part_of(facet).setFocus(Qt.FocusReason.PopupFocusReason)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._place()

    @guarded(QSize(60, 26))
    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.add.sizeHint().height())

    def _chip(self, condition: Condition, chip: Chip | None) -> Chip:
        if chip is not None:
            if chip.condition != condition:
                chip.say(condition)
            return chip
        chip = Chip(condition, self)
        chip.chosen.connect(self.facet_chosen)
        chip.removed.connect(self.facet_left)
        chip.moved.connect(self._walk)
        chip.show()
        return chip

    def _ask(self) -> None:
        self.facet_chosen.emit(None)

    def _walk(self, facet: Facet, steps: int) -> None:
        self._go_to([chip.facet for chip in self.chips].index(facet) + 1 + steps)

    def _go_to(self, place: int) -> None:
        """Give the keyboard to a chip; before the first stands the button."""
        parts: list[QWidget] = [self.add, *self.chips]
        part = parts[max(0, min(place, len(parts) - 1))]
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reached.emit(part)

    def _place(self) -> None:
        """From the side where one begins to read; what does not fit begins the next line, and the count ends the first."""
        line, at = self.add.sizeHint().height(), QPoint(0, 0)
        counted = self.count.sizeHint().width()
        self._put(self.count, QRect(self.width() - counted, 0, counted, line))
        for part in (self.add, *self.chips):
            size = part.sizeHint().boundedTo(QSize(max(self.width(), 40), line))
            if at.x() and at.x() + size.width() > self.width() - (counted + _SPACE) * (not at.y()):
                at, line = QPoint(0, at.y() + line + _SPACE), size.height()
            self._put(part, QRect(at + QPoint(0, (line - size.height()) // 2), size))
            at.setX(at.x() + size.width() + _SPACE)
        if self.height() != at.y() + line:
            self.setFixedHeight(at.y() + line)
            self.placed.emit(self.height())

    def _put(self, part: QWidget, place: QRect) -> None:
        part.setGeometry(self.style().visualRect(self.layoutDirection(), self.rect(), place))


class ChipArea(QScrollArea):
    """A few lines of a row of chips; more are scrolled to, so that the table keeps its room."""

    def __init__(self, row: ChipRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = row.add.sizeHint().height() + _SPACE
        self.setWidget(row)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.placed.connect(self._fit)
        row.reached.connect(self.ensureWidgetVisible)
        self._fit(row.height())

    def _fit(self, height: int) -> None:
        self.setFixedHeight(min(height, _LINES * self._line))
