"""What is selected now: words of the article, the caret, and the current tag."""

from PySide6.QtCore import QObject, Signal

from gui.model.tag import Tag


class Selection(QObject):
    """All positions are code points of the open article's text.

    `moved` tells of words and caret, `tag_chosen(tag, reveal)` of the current tag (or None);
    `reveal` asks the view to scroll there.
    """

    moved = Signal()
    tag_chosen = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = self.end = self.caret = 0
        self.raw = False
        """Whether the edges are to stay as they were drawn."""
        self.tag: Tag | None = None

    def move(self, start: int, end: int, caret: int, raw: bool) -> None:
        """Take over what the view has selected, `start <= end`, equal if there is only a caret."""
        self.start, self.end, self.caret, self.raw = start, end, caret, raw
        self.moved.emit()

    def choose(self, tag: Tag | None, *, reveal: bool = False) -> None:
        """Make a tag the current one, or none."""
        if tag is None and self.tag is None:
            return
        self.tag = tag
        self.tag_chosen.emit(tag, reveal)

    def clear(self) -> None:
        """Nothing is selected: another article comes."""
        self.start = self.end = self.caret = 0
        self.raw = False
        self.choose(None)
