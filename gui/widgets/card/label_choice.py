"""The labels of a kind: picked by their digits, chosen, or typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from gui.session.guard import guarded
from gui.widgets.card.choices import DIGITS, NumberedRows, StillChoice, place_of_digit
from gui.widgets.card.field_names import Field


class LabelLine(QLineEdit):
    """Where a label is typed; `picked(label)` tells of one that a key stands for, as long as nothing is typed."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._last = ""

    def offer(self, names: tuple[str, ...], last: str) -> None:
        """Let digits pick these names, and Enter in an empty line the one that was used `last`."""
        if (names, last) != (self._names, self._last):
            self._names, self._last = names, last
            self.setPlaceholderText(self._hint())

    def _hint(self) -> str:
        if self._last:
            return self.tr("Enter: {label}").format(label=self._last)
        return "  ".join(f"{digit} {name}" for digit, name in zip(DIGITS, self._names, strict=False))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = place_of_digit(event)
        if place is not None and place < len(self._names) and self._is_untouched():
            self.picked.emit(self._names[place])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.text() and self._last:
            self.picked.emit(self._last)
        else:
            super().keyPressEvent(event)

    def _is_untouched(self) -> bool:
        """A label that is selected as a whole would be typed over."""
        return self.selectionLength() == len(self.text())


class LabelChoice(StillChoice):
    """`settled(label)` tells of a label that was picked, chosen, or typed and left."""

    settled = Signal(str)

    def __init__(self) -> None:
        super().__init__(Field.LABEL)
        self.line = LabelLine()
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setItemDelegate(NumberedRows(self))
        self.line.setAccessibleName(self.accessibleName())
        self._names: tuple[str, ...] = ()
        self.line.picked.connect(self._pick)
        self.activated.connect(self._settle)
        self.line.editingFinished.connect(self._settle)

    def offer(self, names: Sequence[str], last: str) -> None:
        """Offer these labels, and `last` to Enter."""
        if tuple(names) != self._names:
            typed = self.line.text()
            self._names = tuple(names)
            self.clear()
            self.addItems(self._names)
            self.line.setText(typed)
        self.line.offer(self._names, last)

    def show_label(self, label: str) -> None:
        """Show another label."""
        if self.line.text() != label:
            self.setEditText(label)

    def is_typing(self, saved: str) -> bool:
        """Whether somebody types here what is not `saved`."""
        return self.line.hasFocus() and self.line.text() != saved

    def _pick(self, label: str) -> None:
        self.setEditText(label)
        self._settle()
        self.line.selectAll()

    def _settle(self) -> None:
        self.settled.emit(self.line.text())
