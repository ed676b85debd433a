"""Where each annotator has left each article, so that reading goes on there."""

import sqlite3
from collections.abc import Callable

from gui.store.reading import Reading


def place_of(reading: Reading, article_id: int, annotator: str) -> tuple[int, int] | None:
    """Caret and first visible position (code points) where an annotator left an article, None if that is not known."""
    sql = 'SELECT caret, "top" FROM place JOIN annotator ON annotator.id = annotator_id WHERE article_id = ? AND name = ?'
    for caret, top in reading.rows(sql, article_id, annotator):
        return int(caret), int(top)
    return None


class Places:
    """Places that are still to be written.

    They go along with the next transaction: a commit of its own at every article would have all other windows read everything again.
    """

    def __init__(self, connection: sqlite3.Connection, annotator_id: Callable[[str], int]) -> None:
        self._connection, self._annotator_id = connection, annotator_id
        self._pending: dict[tuple[int, str], tuple[int, int]] = {}

    def __bool__(self) -> bool:
        return bool(self._pending)

    def keep(self, article_id: int, annotator: str, place: tuple[int, int]) -> None:
        """Somebody has left an article there: caret and first visible position, in code points."""
        self._pending[article_id, annotator] = place

    def write(self) -> None:
        """Write them, in a transaction; an article that is gone has no place."""
        sql = """INSERT OR REPLACE INTO place (article_id, annotator_id, caret, "top")
            SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM article WHERE id = ?)"""
        for (article_id, annotator), place in self._pending.items():
            self._connection.execute(sql, (article_id, self._annotator_id(annotator), *place, article_id))

    def forget(self) -> None:
        """They are on disk."""
        self._pending.clear()
