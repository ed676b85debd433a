"""From a tag along its links, one other end after another, and back."""

from PySide6.QtCore import QObject

from gui.model.tag import Tag
from gui.session.linking.linked import tag_with
from gui.session.selection import Selection
from gui.session.steps import Opened
from gui.store.linking import links_of


class OtherEnds(QObject):
    """Remembers where the way began, as long as the user stays on it."""

    def __init__(self, opened: Opened, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._selection = opened, selection
        self._home = self._at = ""

    def of(self, tag: Tag) -> list[Tag]:
        """The tags at the other ends of a tag's links, in the order in which those were made, each once."""
        assert self._opened.project is not None
        uids = dict.fromkeys(
            link.target if link.source == tag.uid else link.source for link in links_of(self._opened.project.reading, tag.uid)
        )
        return [end for uid in uids if (end := tag_with(self._opened, uid)) is not None]

    def step(self) -> Tag | None:
        """The tag that comes next on the way: the current one's first other end, then the next, at last back; None if it has none."""
        current = self._selection.tag
        home = tag_with(self._opened, self._home) if current is not None and current.uid == self._at else None
        if current is None or home is None:
            self._home = current.uid if current is not None else ""
            return self._reached(self.of(current)[:1]) if current is not None else None
        behind = [end.uid for end in self.of(home)]
        place = behind.index(current.uid) + 1 if current.uid in behind else len(behind)
        if place < len(behind):
            return self._reached(self.of(home)[place : place + 1])
        self._at = ""
        return home

    def _reached(self, ends: list[Tag]) -> Tag | None:
        self._at = ends[0].uid if ends else ""
        return ends[0] if ends else None
