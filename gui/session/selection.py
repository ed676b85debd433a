"""What is selected now: words of the article, the caret, and the current tag; and the kind that selections become."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from gui.model.kinds import Kind
from gui.model.tag import Tag


class Selection(QObject):
    """All positions are code points of the open article's text.

    `moved` tells of words and caret, `tag_chosen(tag, reveal)` of the current tag (or None);
    `reveal` asks the view to scroll there.  `put(anchor, caret)` tells that words were selected
    from elsewhere, and the view is to show them so.  `armed_set(kind)` tells which kind, or None, every
    selection becomes from now on.
    """

    moved = Signal()
    put = Signal(int, int)
    tag_chosen = Signal(object, bool)
    armed_set = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = self.end = self.caret = 0
        self.raw = False
        """Whether the edges are to stay as they were drawn."""
        self.grown: tuple[int, int, int] | None = None
        """Start and end of what growing has selected last, and where it began; for `gui.session.growing`."""
        self.tag: Tag | None = None
        self.armed: Kind | None = None
        """The kind that every selection becomes as soon as it is made."""
        self._is_held = self._is_untold = self._reveals = False

    def move(self, start: int, end: int, caret: int, raw: bool) -> None:
        """Take over what the view has selected, `start <= end`, equal if there is only a caret."""
        self.start, self.end, self.caret, self.raw = start, end, caret, raw
        self.moved.emit()

    def select(self, anchor: int, caret: int) -> None:
        """Select from `anchor` to `caret`, which may be the same place, and have the view show it with the caret in sight."""
        self.move(min(anchor, caret), max(anchor, caret), caret, raw=False)
        self.put.emit(anchor, caret)

    def arm(self, kind: Kind | None) -> None:
        """Let every selection become a tag of this kind from now on, or none."""
        if kind is not self.armed:
            self.armed = kind
            self.armed_set.emit(kind)

    def choose(self, tag: Tag | None, *, reveal: bool = False) -> None:
        """Make a tag the current one, or none."""
        if tag is None and self.tag is None:
            return
        self.tag = tag
        self._reveals = reveal
        self._is_untold = self._is_held and tag is not None
        if not self._is_untold:
            self.tag_chosen.emit(tag, reveal)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Tell of a tag only at the end: a change that leads on to the next tag is not shown for the one that is left.

        That none is the current one is told at once: what was typed for it is saved then.
        """
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
            if self._is_untold:
                self._is_untold = False
                self.tag_chosen.emit(self.tag, self._reveals)

    def clear(self) -> None:
        """Nothing is selected: another article comes."""
        self.start = self.end = self.caret = 0
        self.raw = False
        self.choose(None)
