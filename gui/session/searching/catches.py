"""What a hunt has found, by article, and which hits are chosen: those that are free, and what the user has chosen otherwise."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gui.model.change import Step
from gui.model.hunt import Catch, Hit, Standing, TagThere, Wanted
from gui.model.tag import Tag

Key = tuple[int, int, int]
"""A hit's article, start and end."""


def key_of(hit: Hit) -> Key:
    """What a hit is known by."""
    return hit.article_id, hit.start, hit.end


class Catches:
    """In the order of the articles' keys."""

    def __init__(self) -> None:
        self.articles: list[Catch] = []
        self._ids: list[int] = []
        """The same articles' keys."""
        self.wanted = Wanted()
        self.chosen_otherwise: dict[Key, bool] = {}
        """Hits that the user has chosen, or not, against what is proposed."""
        self.hits = 0
        """How many there are."""
        self._chosen: Counter[int] = Counter()
        """How many are chosen in each article."""

    def clear(self) -> None:
        """Nothing has been found, nothing chosen."""
        self.articles, self._ids, self.hits = [], [], 0
        self.chosen_otherwise = {}
        self._chosen.clear()

    def chosen_count(self) -> int:
        """How many hits are chosen."""
        return self._chosen.total()

    def chosen_in(self, article_id: int) -> int:
        """How many hits are chosen in an article."""
        return self._chosen[article_id]

    def want(self, wanted: Wanted) -> None:
        """Another tag is wanted: what the user has chosen was chosen for the one before."""
        self.wanted, self.chosen_otherwise = wanted, {}
        for catch in self.articles:
            self._count(catch)

    def put(self, catch: Catch) -> tuple[int, bool]:
        """Take over what is found in an article: its row, and whether it has taken the place of an older one."""
        row = self.row_of(catch.article_id)
        is_known = self.is_at(row, catch.article_id)
        self._ids[row : row + is_known] = [catch.article_id]
        self.hits += len(catch.hits) - (len(self.articles[row].hits) if is_known else 0)
        self.articles[row : row + is_known] = [catch]
        self._count(catch)
        return row, is_known

    def take_out(self, row: int) -> None:
        """Nothing is found in this article any more."""
        catch = self.articles.pop(row)
        del self._ids[row]
        self.hits -= len(catch.hits)
        del self._chosen[catch.article_id]

    def row_of(self, article_id: int) -> int:
        """The row of an article, or where it would be."""
        return bisect_left(self._ids, article_id)

    def is_at(self, row: int, article_id: int) -> bool:
        """Whether this row is of this article."""
        return row < len(self._ids) and self._ids[row] == article_id

    def is_chosen(self, hit: Hit) -> bool:
        """Whether the hit would be tagged: what is free is proposed, what is tagged so already can never be."""
        if not hit.tags and not self.chosen_otherwise:
            return True  # most of them
        standing = hit.standing(self.wanted)
        if standing is Standing.TAGGED:
            return False
        return self.chosen_otherwise.get(key_of(hit), standing is Standing.FREE)

    def choose(self, row: int, hits: Iterable[Hit], *, on: bool) -> None:
        """The user has chosen these of one article, or none of them."""
        self.chosen_otherwise.update((key_of(hit), on) for hit in hits)
        self._count(self.articles[row])

    def all_hits(self) -> Iterator[Hit]:
        """All of them as they are read."""
        for catch in self.articles:
            yield from catch.hits

    def take(self, step: Step) -> list[int]:
        """Bring the hits up to date with what was saved; the rows of the articles where one stands otherwise now."""
        by_article: dict[int, list[tuple[Tag | None, Tag | None]]] = {}
        for change in step.changes:
            before = change.before if isinstance(change.before, Tag) else None
            after = change.after if isinstance(change.after, Tag) else None
            for article_id in {tag.article_id for tag in (before, after) if tag is not None}:
                by_article.setdefault(article_id, []).append((before, after))
        return [row for article_id, pairs in by_article.items() if (row := self._retold(article_id, pairs)) >= 0]

    def _retold(self, article_id: int, pairs: list[tuple[Tag | None, Tag | None]]) -> int:
        row = self.row_of(article_id)
        if not self.is_at(row, article_id):
            return -1
        catch = self.articles[row]
        gone = {tag.uid for pair in pairs for tag in pair if tag is not None}
        now = [TagThere.of(after) for _, after in pairs if after is not None and after.article_id == article_id]
        hits = tuple(_with_tags(hit, gone, now) for hit in catch.hits)
        if hits == catch.hits:
            return -1
        self.articles[row] = replace(catch, hits=hits)
        self._count(self.articles[row])
        return row

    def _count(self, catch: Catch) -> None:
        self._chosen[catch.article_id] = sum(map(self.is_chosen, catch.hits))


def _with_tags(hit: Hit, gone: set[str], now: list[TagThere]) -> Hit:
    kept = tuple(tag for tag in hit.tags if tag.uid not in gone)
    there = tuple(tag for tag in now if tag.start < hit.end and hit.start < tag.end)
    return hit if kept == hit.tags and not there else replace(hit, tags=kept + there)
