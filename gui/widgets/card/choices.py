"""A few fixed values, one of which is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionComboBox, QStyleOptionViewItem

from gui.model.attributes import Choice
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.widgets.card.field_names import Field, heard_name

DIGITS = "1234567890"
"""The keys of the first ten values."""
_ROOM = 10
"""Pixels beside a digit."""


def place_of_digit(event: QKeyEvent) -> int | None:
    """Which value a key stands for, from 0; None if it is no digit alone."""
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    place = DIGITS.find(event.text()) if plain and event.text() else -1
    return place if place >= 0 else None


class StillChoice(QComboBox):
    """A choice that stays what it is when the card is scrolled over it."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.setAccessibleName(heard_name(field))
        self.setAccessibleDescription(heard_name(field))  # on Linux Qt gives the value as the name of a choice

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ValueChoice(StillChoice):
    """One of the values, or nothing said: `decided(value)`, None for nothing.  Digits choose, Delete says nothing again."""

    decided = Signal(object)

    def __init__(self, field: Field, values: Sequence[Choice]) -> None:
        super().__init__(field)
        self._values: tuple[Choice | None, ...] = (None, *values)
        self.setItemDelegate(NumberedRows(self, first=1))
        for value in self._values:
            self.addItem(name_of(value) if value is not None else QCoreApplication.translate("Card", "Not said"))
        self.activated.connect(self._tell)

    def show_value(self, value: Choice | None) -> None:
        """Show another value."""
        row = self._values.index(value)
        if row != self.currentIndex():
            self.setCurrentIndex(row)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = place_of_digit(event)
        if place is not None and place + 1 < len(self._values):
            self._choose(place + 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose(0)
        else:
            super().keyPressEvent(event)

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What is not said is said quietly."""
        super().initStyleOption(option)
        if self.currentIndex() == 0:
            quiet = option.palette
            for role in (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Text):
                quiet.setColor(role, quiet.color(QPalette.ColorRole.PlaceholderText))
            option.palette = quiet

    def _choose(self, row: int) -> None:
        if row != self.currentIndex():
            self.setCurrentIndex(row)
            self._tell()

    def _tell(self) -> None:
        self.decided.emit(self._values[self.currentIndex()])


class NumberedRows(QStyledItemDelegate):
    """The rows of a list that opens, each with the digit that chooses it."""

    def __init__(self, choice: QComboBox, *, first: int = 0) -> None:
        """`first` is the first row with a digit."""
        super().__init__(choice)
        self._first = first

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().paint(painter, option, index)
        place = index.row() - self._first
        if 0 <= place < len(DIGITS):
            is_current = bool(option.state & type(option.state).State_Selected)
            role = QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.PlaceholderText
            painter.setPen(option.palette.color(role))
            painter.drawText(_at_the_end(option.rect), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), DIGITS[place])

    @guarded(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(option.fontMetrics.averageCharWidth() + 2 * _ROOM, 4)


def _at_the_end(rect: QRect) -> QRect:
    return rect.adjusted(0, 0, -_ROOM, 0)
