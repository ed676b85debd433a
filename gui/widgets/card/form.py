"""Names beside their fields, or above them where the card is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from gui.widgets.card.field_names import Field, name_of_field

GAP = 8
"""Pixels between two fields."""
_BESIDE = 12
_FEWEST = 13
"""So many characters of a field stand beside its name; in a narrower card it stands below."""


class Form(QFormLayout):
    """Rows of one part of the card; in all parts the fields begin at the same place."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(_BESIDE)
        self.setVerticalSpacing(GAP)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, field: Field, widget: QWidget, *, below: int | None = None) -> None:
        """A row; of many lines the first stands so many pixels `below` the upper edge, and the name beside it."""
        name = _beside(name_of_field(field))
        name.setBuddy(widget)  # a choice is called by it on Linux, where its own name is what is chosen
        if below is not None:
            name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            name.setContentsMargins(0, below, 0, 0)
        self.addRow(name, widget)

    def blank(self) -> QLabel:
        """What stands beside a field that says its name itself."""
        return _beside("")

    def fit(self, width: int, metrics: QFontMetrics) -> None:
        """Let the names stand where there is room for them in so many pixels."""
        narrow = width < name_width(metrics) + _BESIDE + _FEWEST * metrics.averageCharWidth()
        policy = QFormLayout.RowWrapPolicy.WrapAllRows if narrow else QFormLayout.RowWrapPolicy.DontWrapRows
        if policy is not self.rowWrapPolicy():
            self.setRowWrapPolicy(policy)


def _beside(words: str) -> QLabel:
    name = QLabel(words)
    name.setMinimumWidth(name_width(name.fontMetrics()))
    return name


def name_width(metrics: QFontMetrics) -> int:
    """Pixels of the longest name."""
    return max(metrics.horizontalAdvance(name_of_field(field)) for field in Field)
