"""The words of the tag, at the head of its card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.model.tag import Tag

_SHOWN = 240
"""How many code points of the excerpt the card shows."""


class Excerpt(QLabel):
    """Can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_tag(self, tag: Tag) -> None:
        """Show the words of another tag."""
        excerpt = tag.excerpt.replace("\n", " ")
        shown = excerpt if len(excerpt) <= _SHOWN else excerpt[:_SHOWN].rstrip() + "…"
        if shown != self.text():
            self.setText(shown)
