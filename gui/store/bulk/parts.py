"""A kept step in parts: what sorts of rows it has, and stretches of it that one statement takes."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from gui.model.change import Way
from gui.store.bulk.sides import FIELDS

_SETS = {"tag", "link", "article"}
"""The rows that are taken back by statements over sets; others of a step are written one by one."""
_FEW = 1_000
_OF_ARTICLES = {"state", "assignee", "note"}


@dataclass(frozen=True, slots=True)
class Sides:
    """Which side of a change the rows have now (`kept`) and which they are to have (`wanted`)."""

    kept: str
    wanted: str

    @property
    def going(self) -> str:
        """Rows that were made and shall go."""
        return f"{self.wanted} IS NULL"

    @property
    def coming(self) -> str:
        """Rows that were removed and shall come back."""
        return f"{self.kept} IS NULL"

    @property
    def changing(self) -> str:
        """Rows that get other values."""
        return f"{self.kept} IS NOT NULL AND {self.wanted} IS NOT NULL"


def sides(way: Way) -> Sides:
    """The sides of an undo or a redo."""
    return Sides("change.after", "change.before") if way is Way.UNDO else Sides("change.before", "change.after")


def part(row_kind: str, which: str) -> str:
    """The rows of one sort, of those `which`, in the stretch from `:first` to `:last` of the step `:of`."""
    return f"change.step_id = :of AND change.id BETWEEN :first AND :last AND change.row_kind = '{row_kind}' AND {which}"


@dataclass(frozen=True, slots=True)
class Kept:
    """What is in the step of a key: the sorts of its rows, those values of tags that it changes, and its first and last change."""

    step: int
    sorts: frozenset[str]
    fields: frozenset[str]
    first: int
    last: int

    @property
    def fits(self) -> bool:
        """Whether sets of rows can be taken back at once; else they are taken back one by one."""
        return bool(self.sorts & _SETS) and self.fields <= FIELDS.keys() - {"article_id"}

    def stretches(self, count: int) -> Iterator[dict[str, int]]:
        """The step in stretches of so many changes at most."""
        for first in range(self.first, self.last + 1, count):
            yield {"first": first, "last": min(first + count - 1, self.last)}


def kept_in(connection: sqlite3.Connection, step: int) -> Kept:
    """What is in the step of this key; nothing fits that meets a row twice, or has very many rows of other sorts."""
    sorts = connection.execute("SELECT row_kind, count(*), count(DISTINCT row_uid) FROM change WHERE step_id = ? GROUP BY 1", (step,))
    found = {sort: (count, rows) for sort, count, rows in sorts}
    if any(count > rows or (sort not in _SETS and count > _FEW) for sort, (count, rows) in found.items()) or _is_odd(connection, step):
        return Kept(step, frozenset(), frozenset(), 0, -1)
    fields = _fields(connection, step, "tag")
    first, last = connection.execute("SELECT min(id), max(id) FROM change WHERE step_id = ?", (step,)).fetchone()
    return Kept(step, frozenset(found), fields, first or 0, last or -1)


def _is_odd(connection: sqlite3.Connection, step: int) -> bool:
    """Whether a link was changed, which no act does, or more of an article than can be changed."""
    sql = "SELECT 1 FROM change WHERE step_id = ? AND row_kind = 'link' AND before IS NOT NULL AND after IS NOT NULL LIMIT 1"
    return connection.execute(sql, (step,)).fetchone() is not None or not _fields(connection, step, "article") <= _OF_ARTICLES


def _fields(connection: sqlite3.Connection, step: int, row_kind: str) -> frozenset[str]:
    sql = """SELECT DISTINCT key FROM change, json_each(before)
        WHERE step_id = ? AND row_kind = ? AND before IS NOT NULL AND after IS NOT NULL"""
    return frozenset(key for (key,) in connection.execute(sql, (step, row_kind)))
