"""A choice with a name, for fields that have no label beside them."""

from PySide6.QtWidgets import QComboBox


def choice_of(name: str, *entries: tuple[str, object]) -> QComboBox:
    """A choice with this name, between entries with a title and a value each."""
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setAccessibleDescription(name)  # on Linux Qt gives the entry as the name of a choice
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(5)
    for title, value in entries:
        choice.addItem(title, value)
    return choice
