"""What is hunted across the articles of a project, and how each place found stands to the tags that are there.

All positions are code points of the article's text.
"""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.kinds import Kind, Status
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP

MOST = 50_000
"""Hits that are kept of one hunt."""


@dataclass(frozen=True, slots=True)
class Hunt:
    """What is looked for in all articles, or in some: words or a regular expression, and further `names` for the same.

    `whole_words`, `case` and `regex` mean what they do in the find bar (`gui.suggest.matching`); names are never
    regular expressions.  Where `possessive`, “Kim’s” counts as “Kim”; else places before ’s are left out.
    `articles` are keys; None: all.
    """

    words: str
    names: tuple[str, ...] = ()
    whole_words: bool = True
    case: bool = False
    regex: bool = False
    possessive: bool = True
    articles: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a tag of a hit would say; `entity` is the uid of an entry of the register.  Empty: it says nothing of that."""

    kind: Kind = Kind.ENTITY
    label: str = ""
    entity: str = ""


class Standing(StrEnum):
    """How a hit stands to the tags that are there.

    FREE: no tag is in the way; one of another kind that holds the hit or lies within it is none, as names stand within quotes.
    TAGGED: the same span has such a tag.  OTHERWISE: the same span has a tag of another kind, label or entity, or one that was
    rejected.  OVERLAPPING: a tag of the same kind shares some of the hit, or the edge of any tag cuts it.
    """

    FREE = "free"
    TAGGED = "tagged"
    OTHERWISE = "otherwise"
    OVERLAPPING = "overlapping"


STANDING_NAMES: dict[Standing, str] = {
    Standing.FREE: QT_TRANSLATE_NOOP("Standing", "Not tagged"),
    Standing.TAGGED: QT_TRANSLATE_NOOP("Standing", "Tagged"),
    Standing.OTHERWISE: QT_TRANSLATE_NOOP("Standing", "Tagged differently"),
    Standing.OVERLAPPING: QT_TRANSLATE_NOOP("Standing", "Overlaps a tag"),
}
assert STANDING_NAMES.keys() == set(Standing)


@dataclass(frozen=True, slots=True)
class TagThere:
    """As much of a saved tag as tells how a hit stands to it; `entity` is the uid of an entry of the register."""

    id: int
    uid: str
    kind: Kind
    start: int
    end: int
    label: str = ""
    status: Status = Status.TAGGED
    entity: str = ""

    @classmethod
    def of(cls, tag: Tag) -> "TagThere":
        """The same of a whole tag."""
        return cls(tag.id, tag.uid, tag.kind, tag.start, tag.end, tag.label, tag.status, tag.attributes.entity)


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that was found: `words` stand in `[start, end)` of an article, `before` and `behind` it the words around on one line.

    `bounds` are the spans that a tag of each kind would have within the project's boundaries, in the order of `Kind`; none where
    each would have all of it.  `tags` are those that share some of it.
    """

    article_id: int
    start: int
    end: int
    words: str
    before: str = ""
    behind: str = ""
    bounds: tuple[Span, ...] = ()
    tags: tuple[TagThere, ...] = ()

    def span(self, kind: Kind) -> Span:
        """What a tag of this kind would hold."""
        return self.bounds[_AT[kind]] if self.bounds else Span(self.start, self.end)

    def standing(self, wanted: Wanted) -> Standing:
        """How the hit stands to the tags there if it is to be tagged so."""
        return self._judged(wanted)[0]

    def tag_in_the_way(self, wanted: Wanted) -> TagThere | None:
        """The tag for which the hit is not free."""
        return self._judged(wanted)[1]

    def _judged(self, wanted: Wanted) -> tuple[Standing, TagThere | None]:
        if not self.tags:
            return Standing.FREE, None
        span = self.span(wanted.kind)
        judged = [(judged_by(tag, span, wanted), tag) for tag in self.tags]
        return next(((one, tag) for one in _WORST_FIRST for found, tag in judged if found is one), (Standing.FREE, None))


_AT = {kind: at for at, kind in enumerate(Kind)}
_WORST_FIRST = (Standing.TAGGED, Standing.OTHERWISE, Standing.OVERLAPPING)


def judged_by(tag: TagThere, span: Span, wanted: Wanted) -> Standing:
    """How a tag of `span` that says what is wanted would stand to one that is there."""
    if (tag.start, tag.end) == (span.start, span.end):
        return Standing.TAGGED if _says(tag, wanted) else Standing.OTHERWISE
    if tag.end <= span.start or span.end <= tag.start or tag.status is Status.REJECTED:
        return Standing.FREE
    holds, is_held = tag.start <= span.start and span.end <= tag.end, span.start <= tag.start and tag.end <= span.end
    return Standing.FREE if tag.kind is not wanted.kind and (holds or is_held) else Standing.OVERLAPPING


def _says(tag: TagThere, wanted: Wanted) -> bool:
    return (
        tag.kind is wanted.kind
        and tag.status is not Status.REJECTED
        and wanted.label in ("", tag.label)
        and wanted.entity in ("", tag.entity)
    )


@dataclass(frozen=True, slots=True)
class Catch:
    """What was found in one article, in reading order."""

    article_id: int
    title: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """How many places have the words of a tag and no such tag: `here`, in its article, and `elsewhere` in the project.

    `has_more`: there are more than were counted.
    """

    tag: Tag
    here: int
    elsewhere: int
    has_more: bool = False
