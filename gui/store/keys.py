"""All keys of a list, asked for over a connection of a worker's own, which gives way at once when it is told to."""

from array import array
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from gui.model.tag_query import TagQuery
from gui.store.grouping import runs_of
from gui.store.listing import first_tag_ids, tag_count_of
from gui.store.patience import at_one_time
from gui.store.problems import GivenUp
from gui.store.query import sql_of
from gui.store.reading import Reading

_TOGETHER = 20_000
"""Characters after which it is asked whether to go on: some 3,000 keys."""


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

    def all(self, query: TagQuery) -> "array[int]":
        """All keys of the list.  SQLite hands them over as one text: row by row each of them would have to wait for the window's turn."""
        sql, values = sql_of(query)
        ((text,),) = self._reading.rows(f"SELECT group_concat(id) FROM ({sql} LIMIT -1)", *values)  # the limit keeps the order
        found: array[int] = array("q")
        for part in _parts(text or ""):
            if self._stops():
                raise GivenUp
            found.extend(map(int, part.split(",")))
        return found

    def at_one_time(self) -> AbstractContextManager[None]:
        """All questions in here are answered as of one moment, whoever writes in the meantime."""
        return at_one_time(self._reading)


def _parts(text: str) -> Iterator[str]:
    """Numbers with commas between them, in parts that do not keep the window waiting."""
    begin = 0
    while begin < len(text):
        end = text.find(",", begin + _TOGETHER)
        end = end if end >= 0 else len(text)
        yield text[begin:end]
        begin = end + 1
