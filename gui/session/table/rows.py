"""Keys and headings in their order: the rows of the table, as numbers alone."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

_NEAR = 512
"""Rows around the last one that was found that are looked at first: whoever walks goes to a neighbour."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a group of tags: their common value as the project keeps it (a kind, a label, a title …), and how many they are."""

    value: str
    count: int


class Rows:
    """The keys of tags in their order; where they stand in groups, each group has a row of its own above it.

    A place is a number among the keys alone, a row one among keys and headings.  The list may be the first part of a longer one:
    then it ends within a group, whose heading counts all of it.
    """

    def __init__(self, keys: "array[int] | None" = None, headings: Iterable[Heading] = ()) -> None:
        self.keys: array[int] = keys if keys is not None else array("q")
        """The keys of all tags, in their order."""
        self._headings = list[Heading]()
        self._starts: array[int] = array("q")
        self._last = 0
        start = 0
        for heading in headings:
            if start >= len(self.keys):
                break
            self._headings.append(heading)
            self._starts.append(start)
            start += heading.count

    def __len__(self) -> int:
        return len(self.keys) + len(self._starts)

    @property
    def has_headings(self) -> bool:
        """Whether the tags stand in groups."""
        return bool(self._starts)

    def group_of(self, place: int) -> int:
        """The number of the group that a place is in, -1 where there are none."""
        return bisect_right(self._starts, place) - 1

    def row_at(self, place: int) -> int:
        """The row of a place."""
        return place + bisect_right(self._starts, place) if self._starts else place

    def place_at(self, row: int) -> int:
        """The place of a row, -1 for a heading and where there is no such row."""
        if not 0 <= row < len(self):
            return -1
        group = self._group_at(row)
        return -1 if group >= 0 and self.head(group) == row else row - group - 1

    def heading_at(self, row: int) -> Heading | None:
        """The heading that stands in a row."""
        group = self._group_at(row) if 0 <= row < len(self) else -1
        return self._headings[group] if group >= 0 and self.head(group) == row else None

    def keys_in(self, rows: range) -> "array[int]":
        """The keys of the tags in rows that follow each other; headings are left out."""
        return self.keys[self._first_in(rows.start) : self._first_in(rows.stop)]

    def places_of(self, keys: Iterable[int]) -> dict[int, int]:
        """The places of those of these keys that are there: many are found in the time that two or three take one by one."""
        wanted = set(keys)
        return {key: place for place, key in enumerate(self.keys) if key in wanted}

    def place_of(self, key: int, near: int | None = None) -> int:
        """The place of a key, -1 if it is not there; it is looked for first where it was, or `near` where the caller knows it."""
        last = self._last if near is None else near
        for start, stop in ((max(0, last - _NEAR), last + _NEAR), (0, len(self.keys))):
            try:
                self._last = self.keys.index(key, start, stop)
            except ValueError:
                continue
            return self._last
        return -1

    def head(self, group: int) -> int:
        """The row of a group's heading."""
        return self._starts[group] + group

    def heading(self, group: int) -> Heading:
        """The heading of a group."""
        return self._headings[group]

    def put(self, place: int, key: int, group: int) -> None:
        """Put a key into a group (-1 where there are none), which does not count it yet."""
        self._last = place
        self.keys.insert(place, key)
        self._move(group, 1)

    def take_out(self, place: int) -> None:
        """Take a key out of its group, which stays and still counts it."""
        group = self.group_of(place)
        del self.keys[place]
        self._move(group, -1)

    def put_heading(self, group: int, place: int, value: str) -> None:
        """Begin a group at a place, which counts nothing yet."""
        self._headings.insert(group, Heading(value, 0))
        self._starts.insert(group, place)

    def take_out_heading(self, group: int) -> None:
        """Drop an empty group."""
        del self._headings[group]
        del self._starts[group]

    def count(self, group: int, by: int) -> None:
        """A heading counts so many more: not before Qt knows the rows, since the words of a row must not change while others come."""
        heading = self._headings[group]
        self._headings[group] = Heading(heading.value, heading.count + by)

    def _move(self, group: int, by: int) -> None:
        if group >= 0:
            self._starts[group + 1 :] = array("q", [start + by for start in self._starts[group + 1 :]])

    def _first_in(self, row: int) -> int:
        """The place of the first tag in this row or below it."""
        return row - bisect_left(range(len(self._starts)), row, key=self.head)

    def _group_at(self, row: int) -> int:
        if not self._starts:
            return -1
        return bisect_right(range(len(self._starts)), row, key=self.head) - 1
