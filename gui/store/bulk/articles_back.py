"""Very many articles as one side of their changes has them: in the trash or back from it, with the state and the reader they had."""

import sqlite3

from gui.store.bulk.articles import NOW
from gui.store.bulk.parts import Sides, part
from gui.store.bulk.sides import kept

Values = dict[str, object]
_THERE = "FROM change LEFT JOIN article ON article.id = change.row_id LEFT JOIN progress ON progress.article_id = change.row_id WHERE"
_SETS = {"state": "state", "assignee": "assignee_id", "note": "note"}


class ArticlesBack:
    """Each question and each statement is about one stretch of a step, which `values` names (see `parts.part`)."""

    def __init__(self, connection: sqlite3.Connection, sides: Sides) -> None:
        self._connection, self._sides = connection, sides
        self._changing, self._coming, self._going = (part("article", which) for which in (sides.changing, sides.coming, sides.going))

    def bring(self, values: Values) -> bool:
        """Take articles out of the trash, as they went into it: they may have come and gone since; whether all were in it."""
        if not self._put(self._coming, "0", "1", values):
            return False
        sets = ", ".join(f"{column} = {_stored(name, _whole(self._sides.wanted, name))}" for name, column in _SETS.items())
        self._connection.execute(f"UPDATE progress SET {sets} FROM change WHERE {self._coming} AND {_IS_ITS}", values)
        return True

    def take_away(self, values: Values) -> bool:
        """Put articles into the trash; whether all of them were still as the step has made them, with no tag left in them."""
        same = " AND ".join(f"{NOW[name]} = {_whole(self._sides.kept, name)}" for name in _SETS)
        tagged = "EXISTS (SELECT 1 FROM tag WHERE tag.article_id = change.row_id)"
        sql = f"SELECT 1 {_THERE} {self._going} AND (NOT ({same}) OR {tagged}) LIMIT 1"
        return self._connection.execute(sql, values).fetchone() is None and self._put(self._going, "1", "0", values)

    def change(self, step: int, values: Values, *, all_of_them: bool) -> bool:
        """Give articles the values they had, and keep that in `step`; those that have gone on since stay as they are.

        False, and nothing is changed, if there are such and it must be `all_of_them`.
        """
        side, wanted = self._sides.kept, self._sides.wanted
        same = " AND ".join(f"coalesce({NOW[name]} = {kept(side, name)}, 1)" for name in _SETS)
        so = f"{self._changing} AND article.in_trash = 0 AND {same}"
        count = self._count(f"SELECT count(*) {_THERE} {self._changing}", values)
        if all_of_them and self._count(f"SELECT count(*) {_THERE} {so}", values) < count:
            return False
        if count:
            keep = f"""INSERT INTO change (step_id, row_kind, row_id, row_uid, before, after)
                SELECT :step, change.row_kind, change.row_id, change.row_uid, {side}, {wanted} {_THERE} {so}"""
            last = self._count("SELECT max(id) FROM change", {})
            self._connection.execute(keep, values | {"step": step})
            self._connection.execute(f"UPDATE progress SET {_new_values()} FROM change WHERE {_WRITTEN}", {"step": step, "since": last})
        return True

    def _put(self, which: str, into: str, out_of: str, values: Values) -> bool:
        wanted = self._count(f"SELECT count(*) FROM change WHERE {which}", values)
        sql = f"UPDATE article SET in_trash = {into} WHERE in_trash = {out_of} AND id IN (SELECT row_id FROM change WHERE {which})"
        return not wanted or self._connection.execute(sql, values).rowcount == wanted

    def _count(self, sql: str, values: Values) -> int:
        return int(self._connection.execute(sql, values).fetchone()[0] or 0)


_IS_ITS = "progress.article_id = change.row_id"
_WRITTEN = f"change.step_id = :step AND change.id > :since AND {_IS_ITS}"
"""What has just been kept, whose `after` is what the articles are to be."""


def _new_values() -> str:
    found = []
    for name, column in _SETS.items():
        value = kept("change.after", name)
        found.append(f"{column} = CASE WHEN {value} IS NULL THEN progress.{column} ELSE {_stored(name, value)} END")
    return ", ".join(found)


def _whole(side: str, name: str) -> str:
    """One value of a side that adds or removes an article: what is empty has been left out."""
    return f"coalesce({kept(side, name)}, {'progress.state' if name == 'state' else repr('')})"


def _stored(name: str, value: str) -> str:
    """A value as it is stored: the assignee by key."""
    return f"(SELECT id FROM annotator WHERE name = {value})" if name == "assignee" else value
