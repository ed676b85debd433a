"""Which articles a list shows, in which order, and how many there are of each state."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never

from gui.model.article import ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.folding import bare
from gui.model.tag_query import nocase
from gui.model.words import QT_TRANSLATE_NOOP


class ArticleOrder(StrEnum):
    """What articles can be ordered by; CAME is the order in which they were added."""

    CAME = "came"
    TITLE = "title"
    STATE = "state"
    TAGS = "tags"
    ASSIGNEE = "assignee"


ORDER_NAMES: dict[ArticleOrder, str] = {
    ArticleOrder.CAME: QT_TRANSLATE_NOOP("ArticleOrder", "As they came"),
    ArticleOrder.TITLE: QT_TRANSLATE_NOOP("ArticleOrder", "By title"),
    ArticleOrder.STATE: QT_TRANSLATE_NOOP("ArticleOrder", "By state"),
    ArticleOrder.TAGS: QT_TRANSLATE_NOOP("ArticleOrder", "By number of tags"),
    ArticleOrder.ASSIGNEE: QT_TRANSLATE_NOOP("ArticleOrder", "By who is to read it"),
}
assert ORDER_NAMES.keys() == set(ArticleOrder)

STATE_PLACES: dict[ArticleState, int] = {state: place for place, state in enumerate(ArticleState)}
"""From new to done, which is how they are ordered."""
UNFINISHED = frozenset(state for state in ArticleState if not state.is_done)


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """All conditions hold together; the empty set, None and the empty text mean "any".

    Of `assignees` the empty name stands for articles that nobody is to read.  `text` are words of
    the title, or parts of them, in any order, as the eye sees them and without accents.
    """

    states: frozenset[ArticleState] = frozenset()
    assignees: frozenset[str] = frozenset()
    text: str = ""
    order: ArticleOrder = ArticleOrder.CAME
    descending: bool = False

    @property
    def is_narrow(self) -> bool:
        """Whether there is any condition."""
        return replace(self, order=ArticleOrder.CAME, descending=False) != EVERY

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are looked for in titles."""
        return tuple(bare(self.text).split())

    def lets_through(self, entry: ArticleEntry) -> bool:
        """Whether the article is in the list: the same answer as the store gives with SQL."""
        return (
            (not self.states or entry.state in self.states)
            and (not self.assignees or entry.assignee in self.assignees)
            and is_said(self.words, entry.title)
        )

    def comes_before(self, one: ArticleEntry, other: ArticleEntry) -> bool:
        """Whether `one` stands above `other`."""
        first, second = self._key(one), self._key(other)
        if first != second:
            return first > second if self.descending else first < second
        return one.id < other.id

    def _key(self, entry: ArticleEntry) -> tuple[int, str]:
        match self.order:
            case ArticleOrder.CAME:
                return entry.id, ""
            case ArticleOrder.TITLE:
                return 0, nocase(entry.title)
            case ArticleOrder.STATE:
                return STATE_PLACES[entry.state], ""
            case ArticleOrder.TAGS:
                return entry.tags, ""
            case ArticleOrder.ASSIGNEE:
                return int(not entry.assignee), nocase(entry.assignee)
            case _:
                assert_never(self.order)


EVERY = ArticleQuery()
"""All articles of the project, as they came."""


def is_said(words: Iterable[str], title: str) -> bool:
    """Whether a title has all of these words (see `ArticleQuery.words`)."""
    wanted = tuple(words)
    if not wanted:
        return True
    said = bare(title)
    return all(word in said for word in wanted)


class StateCounts:
    """How many articles of each state each annotator is to read; the empty name stands for nobody."""

    def __init__(self, counts: Iterable[tuple[str, ArticleState, int]] = ()) -> None:
        self._counts: Counter[tuple[str, ArticleState]] = Counter()
        for assignee, state, count in counts:
            self._counts[assignee, state] += count

    def total(self, assignee: str | None = None) -> int:
        """How many articles there are, or how many somebody is to read."""
        return sum(count for (name, _), count in self._counts.items() if assignee in (None, name))

    def done(self, assignee: str | None = None) -> int:
        """How many of them are done, with tags or without."""
        return sum(count for (name, state), count in self._counts.items() if state.is_done and assignee in (None, name))

    def of(self, assignee: str, state: ArticleState) -> int:
        """How many articles of one state somebody is to read."""
        return self._counts[assignee, state]

    def of_state(self, state: ArticleState) -> int:
        """How many articles of one state there are."""
        return sum(count for (_, each), count in self._counts.items() if each is state)

    def assignees(self) -> list[str]:
        """Everybody who is to read an article, in alphabetical order; nobody, if that is somebody, at the end."""
        names = {name for (name, _), count in self._counts.items() if count}
        return sorted(names, key=_last_nobody)


def _last_nobody(name: str) -> tuple[bool, str, str]:
    return not name, name.casefold(), name
