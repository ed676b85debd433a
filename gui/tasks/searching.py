"""Search across the articles of a project, over a connection of its own that stays open.

First come the articles that the index of texts finds.  It does not find all: words with soft hyphens in them, letters with
separate marks and scripts without blanks are one long word, or many short ones, to it.  The articles with any of these are
known after all have been looked through once, and are searched behind the others; texts never change.  A regular expression
and parts of words are looked for in every article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import thread_time

from gui.model.boundaries import Policy
from gui.model.hunt import MOST, Alike, Catch, Hunt, Standing, Wanted
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.store.reading import Reading
from gui.store.searching import (
    AT_ONCE,
    Text,
    article_count,
    found_by_index,
    index_query,
    is_hidden,
    texts_after,
    texts_of,
)
from gui.suggest.hunting import Hunter
from gui.suggest.patterns import MAKE_SIMPLER, STOPPED, TOO_LONG
from gui.tasks.catching import Catching
from gui.tasks.progress import Asked, never, stop_if

MOST_ALIKE = 999
"""Places that are counted for one tag."""
LONGEST = 120.0
"""Seconds of work for a regular expression in all articles together."""


@dataclass(frozen=True, slots=True)
class Part:
    """What was found in some articles; `done` of `total` have been looked through."""

    catches: tuple[Catch, ...]
    done: int
    total: int


class Searcher:
    """Searches the project at a path; to be made, used and closed in one thread."""

    def __init__(self, path: Path) -> None:
        """Raises Problem if the project cannot be read."""
        self._reading = Reading.open(path)
        self._hidden: dict[int, None] = {}
        """The articles in which the index may not find what is there, in order."""
        self._known_to = 0
        """The last article of which this is known."""

    def close(self) -> None:
        """Give the file back."""
        self._reading.close()

    def hunt(self, hunt: Hunt, policy: Policy, cancelled: Asked = never) -> Iterator[Part]:
        """What is found, some articles at a time, those that the index knows first; an end after `MOST` hits.

        Raises Problem where the words are no regular expression, a pattern takes too long or the project cannot be read,
        Cancelled if so asked.
        """
        hunter = Hunter(hunt)
        catching, left, began = Catching(self._reading, hunter, policy), MOST, thread_time()
        for texts, done, total in self._texts(hunt, hunter, cancelled):
            stop_if(cancelled)
            catches = catching.caught(texts, self._hidden, self._known_to, left, cancelled)
            left -= sum(len(catch.hits) for catch in catches)
            yield Part(catches, done, max(done, total))
            if left <= 0:
                return
            if hunt.regex and thread_time() - began > LONGEST:
                raise Problem(STOPPED, TOO_LONG, MAKE_SIMPLER)

    def alike(self, tag: Tag, hunt: Hunt, policy: Policy, cancelled: Asked = never) -> Alike:
        """How many places are free for such a tag; `hunt` is for its words.  Raises Problem, and Cancelled if so asked."""
        wanted, here, elsewhere = Wanted(tag.kind, tag.label, tag.attributes.entity), 0, 0
        for part in self.hunt(hunt, policy, cancelled):
            for catch in part.catches:
                free = sum(hit.standing(wanted) is Standing.FREE for hit in catch.hits)
                here, elsewhere = (here + free, elsewhere) if catch.article_id == tag.article_id else (here, elsewhere + free)
            if here + elsewhere > MOST_ALIKE:
                return Alike(tag, here, elsewhere, has_more=True)
        return Alike(tag, here, elsewhere)

    def _texts(self, hunt: Hunt, hunter: Hunter, cancelled: Asked) -> Iterator[tuple[list[Text], int, int]]:
        """Texts to look through, with how many articles have been done and are to be done."""
        query = index_query([search.query for search in hunter.searches]) if hunt.whole_words and not hunt.regex else None
        if not hunter.searches:
            return
        if hunt.articles is not None:
            yield from self._chosen(sorted(hunt.articles), 0, len(hunt.articles))
        elif query is None:
            yield from self._all()
        else:
            found = found_by_index(self._reading, query)
            yield from self._chosen(found, 0, len(found))
            yield from self._behind_the_index(found, cancelled)

    def _chosen(self, ids: Sequence[int], before: int, total: int) -> Iterator[tuple[list[Text], int, int]]:
        for at in range(0, len(ids), AT_ONCE):
            some = ids[at : at + AT_ONCE]
            yield texts_of(self._reading, some), before + at + len(some), total

    def _all(self) -> Iterator[tuple[list[Text], int, int]]:
        after, done, total = 0, 0, article_count(self._reading)
        while some := texts_after(self._reading, after):
            after, done = some[-1][0], done + len(some)
            yield [(id_, title, text) for id_, title, text, in_trash in some if not in_trash], done, total

    def _behind_the_index(self, found: Sequence[int], cancelled: Asked) -> Iterator[tuple[list[Text], int, int]]:
        """The articles in which the index may have missed something."""
        done, total = len(found), 0
        while some := texts_after(self._reading, self._known_to):
            stop_if(cancelled)
            self._hidden.update((id_, None) for id_, _, text, _ in some if is_hidden(text))
            self._known_to = some[-1][0]
            total, done = total or done + article_count(self._reading), done + len(some)
            yield [], done, total
        known = set(found) if self._hidden else ()
        missed = [id_ for id_ in self._hidden if id_ not in known]
        yield from self._chosen(missed, done, done + len(missed))
