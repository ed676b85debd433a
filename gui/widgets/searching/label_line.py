"""A choice of labels in which others can be typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gui.model.canon import canonical


class LabelLine(QComboBox):
    """Offers the labels of a kind; what is typed stays when others are offered."""

    def __init__(self, empty: str, parent: QWidget | None = None) -> None:
        """`empty` stands in the line while it has no label."""
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(self.tr("Label"))
        self.setAccessibleDescription(self.tr("Label"))  # on Linux Qt gives the value as the name of a choice
        self.line = QLineEdit()
        self.setLineEdit(self.line)
        self.line.setPlaceholderText(empty)
        self.line.setAccessibleName(self.tr("Label"))
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these labels."""
        typed = self.currentText()
        self.blockSignals(True)
        self.clear()
        self.addItems(list(names))
        self.setEditText(typed)
        self.blockSignals(False)

    def show_label(self, label: str) -> None:
        """Show this label."""
        self.setEditText(label)

    def label(self) -> str:
        """What is chosen or typed, empty for none."""
        return canonical(self.currentText())[0].strip()
