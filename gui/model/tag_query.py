"""Which tags a list shows, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag


class TagColumn(StrEnum):
    """What tags can be ordered by; READING is the order in which the text is read."""

    READING = "reading"
    KIND = "kind"
    EXCERPT = "excerpt"
    LABEL = "label"
    NOTE = "note"
    STATUS = "status"
    ANNOTATOR = "annotator"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class TagQuery:
    """All conditions hold together; None and the empty text mean "any".

    `unsure` lets only tags through that somebody is not sure of.  `text` is looked for in excerpt, label
    and note.  In searching and ordering, letters of the ASCII alphabet count alike in either case (as
    SQLite's LIKE and NOCASE have it).
    """

    article_id: int | None = None
    kind: Kind | None = None
    status: Status | None = None
    annotator: str | None = None
    text: str = ""
    order: TagColumn = TagColumn.READING
    descending: bool = False
    unsure: bool = False

    def lets_through(self, tag: Tag) -> bool:
        """Whether the tag is in the list: the same answer as the store gives with SQL."""
        return (
            self.article_id in (None, tag.article_id)
            and self.kind in (None, tag.kind)
            and self.status in (None, tag.status)
            and (tag.unsure or not self.unsure)
            and self.annotator in (None, tag.annotator)
            and (not self.text or _folded(self.text) in _folded(f"{tag.excerpt}\n{tag.label}\n{tag.note}"))
        )

    def comes_before(self, one: Tag, other: Tag, title: Callable[[int], str]) -> bool:
        """Whether `one` stands above `other`; `title` gives an article's title by its key."""
        first, second = self._key(one, title), self._key(other, title)
        if first != second:
            return first > second if self.descending else first < second
        return _place(one) < _place(other)

    def _key(self, tag: Tag, title: Callable[[int], str]) -> str:
        match self.order:
            case TagColumn.READING:
                return ""
            case TagColumn.KIND:
                return tag.kind
            case TagColumn.EXCERPT:
                return _folded(tag.excerpt)
            case TagColumn.LABEL:
                return _folded(tag.label)
            case TagColumn.NOTE:
                return _folded(tag.note)
            case TagColumn.STATUS:
                return tag.status
            case TagColumn.ANNOTATOR:
                return _folded(tag.annotator)
            case TagColumn.ARTICLE:
                return _folded(title(tag.article_id))


_LOWER = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def _folded(text: str) -> str:
    return text.translate(_LOWER)


def _place(tag: Tag) -> tuple[int, int, int, int]:
    return tag.article_id, tag.start, tag.end, tag.id
