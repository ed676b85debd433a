"""Which tags a list shows, in which order, and put together by what."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from gui.model.article import ArticleState
from gui.model.folding import bare, seen
from gui.model.kinds import Kind, Origin, Status
from gui.model.tag import Tag


class TagColumn(StrEnum):
    """What tags can be ordered by; READING is the order in which the text is read."""

    READING = "reading"
    KIND = "kind"
    EXCERPT = "excerpt"
    LABEL = "label"
    SPEAKER = "speaker"
    NOTE = "note"
    STATUS = "status"
    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    ORIGIN = "origin"
    ARTICLE = "article"
    CHANGED = "changed"


GROUPS = (TagColumn.KIND, TagColumn.LABEL, TagColumn.SPEAKER, TagColumn.ARTICLE, TagColumn.ANNOTATOR, TagColumn.STATUS)
"""What tags can be put together by."""


class Where(StrEnum):
    """In which words of a tag a text is looked for; the context is the saved words before and behind, with the excerpt between."""

    EXCERPT = "excerpt"
    CONTEXT = "context"
    LABEL = "label"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class TagQuery:
    """All conditions hold together; None, the empty set and the empty text mean "any".

    `articles` are keys of articles that somebody has chosen.  Of `reviewers` the empty name stands for
    tags that nobody has reviewed, of `labels` the empty label for tags without one.  `since` and `until`
    are days (`2026-11-26`, UTC, both included) of the last change.  `unsure` lets only tags through that
    somebody is not sure of.  `speaker` is the uid of an entry of the register: tags whose words it has.
    `text` is looked for `where` it says, as the eye sees it (`gui.model.folding`); `case` tells capitals
    from small letters, `marks` letters with accents or points from those without.
    """

    article_id: int | None = None
    articles: frozenset[int] | None = None
    kinds: frozenset[Kind] = frozenset()
    labels: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    annotators: frozenset[str] = frozenset()
    reviewers: frozenset[str] = frozenset()
    origins: frozenset[Origin] = frozenset()
    states: frozenset[ArticleState] = frozenset()
    since: str = ""
    until: str = ""
    unsure: bool = False
    speaker: str = ""
    text: str = ""
    where: frozenset[Where] = frozenset({Where.EXCERPT, Where.LABEL, Where.NOTE})
    case: bool = False
    marks: bool = False
    order: TagColumn = TagColumn.READING
    descending: bool = False
    group: TagColumn | None = None

    @property
    def is_narrow(self) -> bool:
        """Whether there is any condition but the articles."""
        return self.conditions() != ANY

    def conditions(self) -> "TagQuery":
        """The conditions alone, as they are kept under a name: without articles, order and groups."""
        asked = replace(self, article_id=None, articles=None, order=TagColumn.READING, descending=False, group=None)
        return asked if asked.text else replace(asked, where=ANY.where, case=False, marks=False)

    @property
    def is_of_tags(self) -> bool:
        """Whether the tags alone tell if they are let through: not what stands around them, nor what others say of them."""
        return not (self.states or self.speaker or (self.text and Where.CONTEXT in self.where))

    def lets_through(self, tag: Tag) -> bool:
        """Whether the tag is in the list, as far as the tag tells (see `is_of_tags`): the same answer as the store gives with SQL."""
        return (
            self.article_id in (None, tag.article_id)
            and (self.articles is None or tag.article_id in self.articles)
            and _is_of(self.kinds, tag.kind)
            and _is_of(self.labels, tag.label)
            and _is_of(self.statuses, tag.status)
            and _is_of(self.annotators, tag.annotator)
            and _is_of(self.reviewers, tag.reviewer)
            and _is_of(self.origins, tag.origin)
            and (tag.unsure or not self.unsure)
            and (not self.since or tag.updated_at[:10] >= self.since)
            and (not self.until or tag.updated_at[:10] <= self.until)
            and (not self.text or Where.CONTEXT in self.where or self.says({w: _words(tag, w) for w in self.where}))
        )

    def says(self, words: dict[Where, str]) -> bool:
        """Whether the text is in one of these words of a tag."""
        fold = seen if self.marks else bare
        wanted = fold(self.text, case=self.case)
        return any(wanted in fold(words[where], case=self.case) for where in self.where)

    def comes_before(self, one: Tag, other: Tag, title: Callable[[int], str], speaker: Callable[[Tag], str]) -> bool:
        """Whether `one` stands above `other`; `title` gives an article's title by its key, `speaker` whose words a tag has."""
        columns = [(self.order, self.descending)]
        if self.group is not None and self.group is not self.order:
            columns.insert(0, (self.group, False))
        for column, descending in columns:
            first, second = (_key(tag, column, title, speaker) for tag in (one, other))
            if first != second:
                return first > second if descending else first < second
        return _place(one) < _place(other)

    def goes_with(self, one: Tag, other: Tag, title: Callable[[int], str], speaker: Callable[[Tag], str]) -> bool:
        """Whether both stand in one group; `title` and `speaker` as for `comes_before`."""
        return self.group is None or _key(one, self.group, title, speaker) == _key(other, self.group, title, speaker)


ANY = TagQuery()
"""All tags of the project, as they are read."""


def _is_of(wanted: frozenset[str], value: str) -> bool:
    return not wanted or value in wanted


def _words(tag: Tag, where: Where) -> str:
    match where:
        case Where.EXCERPT | Where.CONTEXT:
            return tag.excerpt
        case Where.LABEL:
            return tag.label
        case Where.NOTE:
            return tag.note


def _key(tag: Tag, column: TagColumn, title: Callable[[int], str], speaker: Callable[[Tag], str]) -> str:
    """What a tag is ordered by; letters of the ASCII alphabet count alike in either case, as SQLite's NOCASE has it."""
    match column:
        case TagColumn.READING:
            return ""
        case TagColumn.KIND:
            return tag.kind
        case TagColumn.EXCERPT:
            return nocase(tag.excerpt)
        case TagColumn.LABEL:
            return nocase(tag.label)
        case TagColumn.SPEAKER:
            return nocase(speaker(tag))
        case TagColumn.NOTE:
            return nocase(tag.note)
        case TagColumn.STATUS:
            return tag.status
        case TagColumn.ANNOTATOR:
            return nocase(tag.annotator)
        case TagColumn.REVIEWER:
            return nocase(tag.reviewer)
        case TagColumn.ORIGIN:
            return tag.origin
        case TagColumn.ARTICLE:
            return nocase(title(tag.article_id))
        case TagColumn.CHANGED:
            return tag.updated_at
        case _:
            assert_never(column)


_LOWER = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def nocase(text: str) -> str:
    """What SQLite's NOCASE compares: small letters for the capitals of the ASCII alphabet alone."""
    return text.translate(_LOWER)


def _place(tag: Tag) -> tuple[int, int, int, int]:
    return tag.article_id, tag.start, tag.end, tag.id
