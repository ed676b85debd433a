"""All keys of a list, asked for over a connection of a worker's own, which gives way at once when it is told to."""

from array import array
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import chain, islice
from pathlib import Path

from gui.model.tag_query import TagQuery
from gui.store.grouping import runs_of
from gui.store.listing import first_tag_ids, tag_count_of
from gui.store.patience import at_one_time
from gui.store.problems import GivenUp
from gui.store.query import sql_of
from gui.store.reading import Reading

_TOGETHER = 5_000
"""Keys after which it is asked whether to go on."""


def last_tag_id(reading: Reading) -> int:
    """The highest key of a tag: there are no more tags than that."""
    return next(int(key or 0) for (key,) in reading.rows("SELECT max(id) FROM tag"))


class Keys:
    """Every question may raise GivenUp, as soon as `stops()` says so, and Problem."""

    def __init__(self, path: Path, stops: Callable[[], bool]) -> None:
        self._stops = stops
        self._reading = Reading.open(path)
        self._reading.give_up_when(stops)

    def close(self) -> None:
        """Give the connection back."""
        self._reading.close()

    def first(self, query: TagQuery, most: int) -> "array[int]":
        """The first keys of the list, at most so many."""
        return first_tag_ids(self._reading, query, most)

    def count(self, query: TagQuery) -> int:
        """How many keys there are."""
        return tag_count_of(self._reading, query)

    def runs(self, query: TagQuery) -> list[tuple[str, int]]:
        """The values by which the list is grouped, in their order, and how many tags have each; none where it is not grouped."""
        return runs_of(self._reading, query)

    def in_turn(self, query: TagQuery) -> "Iterator[array[int]]":
        """All keys of the list, so many together that there is little to do for each."""
        sql, values = sql_of(query)
        rows = self._reading.rows(sql, *values)
        while some := array("q", chain.from_iterable(islice(rows, _TOGETHER))):
            if self._stops():
                raise GivenUp
            yield some

    def at_one_time(self) -> AbstractContextManager[None]:
        """All questions in here are answered as of one moment, whoever writes in the meantime."""
        return at_one_time(self._reading)
