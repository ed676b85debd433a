"""The chips of the filter and the button for one more, in as many lines as they need."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.model.facets import Facet
from gui.session.filtering.wording import Condition
from gui.session.guard import guarded
from gui.widgets.filters.chip import Chip

_SPACE = 5
_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)


class ChipRow(QWidget):
    """`facet_chosen(facet)` asks for the values of a chip, or (None) for a condition more; `facet_left(facet)` takes a chip away."""

    facet_chosen = Signal(object)
    facet_left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[Chip] = []
        self.add = QToolButton(self)
        self.add.setText(self.tr("+ Filter"))
        self.add.setAccessibleName(self.tr("Add a condition"))
        self.add.setToolTip(self.tr("Add a condition, or take a filter that is kept"))
        self.add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add.clicked.connect(self._ask)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._place()

    def show_conditions(self, conditions: Sequence[Condition]) -> None:
        """A chip for each; those that are there already stay, with the keyboard if they have it."""
        there = {chip.facet: chip for chip in self.chips}
        had_keyboard = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        self.chips = [self._chip(condition, there.pop(condition.facet, None)) for condition in conditions]
        if had_keyboard >= 0 and not any(chip.hasFocus() for chip in self.chips):
            self._go_to(min(had_keyboard, len(self.chips)))
        for gone in there.values():
            gone.hide()
            gone.deleteLater()
        for before, behind in pairwise([*self.chips, self.add]):
            QWidget.setTabOrder(before, behind)
        self._place()

    def part_of(self, facet: Facet | None) -> QWidget:
        """The chip of a facet, or the button for one more if it has none."""
        return next((chip for chip in self.chips if chip.facet is facet), self.add)

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
        self._go_to([chip.facet for chip in self.chips].index(facet) + steps)

    def _go_to(self, place: int) -> None:
        """Give the keyboard to a chip; behind the last stands the button."""
        parts: list[QWidget] = [*self.chips, self.add]
        parts[max(0, min(place, len(parts) - 1))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """From the side where one begins to read; what does not fit begins the next line."""
        at, high = QPoint(0, 0), 0
        for part in (*self.chips, self.add):
            size = part.sizeHint().boundedTo(QSize(max(self.width(), 40), 1000))
            if at.x() and at.x() + size.width() > self.width():
                at, high = QPoint(0, at.y() + high + _SPACE), 0
            part.setGeometry(self.style().visualRect(self.layoutDirection(), self.rect(), QRect(at, size)))
            at.setX(at.x() + size.width() + _SPACE)
            high = max(high, size.height())
        if self.height() != at.y() + high:
            self.setFixedHeight(at.y() + high)
