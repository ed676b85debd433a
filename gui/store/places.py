"""Where each annotator has left each article, so that reading goes on there."""

import sqlite3
from collections.abc import Mapping

from gui.store.reading import Reading


def place_of(reading: Reading, article_id: int, annotator: str) -> tuple[int, int]:
    """Caret and first visible position (code points) where an annotator left an article; its beginning if that is not known."""
    sql = 'SELECT caret, "top" FROM place JOIN annotator ON annotator.id = annotator_id WHERE article_id = ? AND name = ?'
    for caret, top in reading.rows(sql, article_id, annotator):
        return int(caret), int(top)
    return 0, 0


def write_places(connection: sqlite3.Connection, places: Mapping[tuple[int, int], tuple[int, int]]) -> None:
    """Keep caret and first visible position by keys of article and annotator; an article that is gone has no place."""
    sql = """INSERT OR REPLACE INTO place (article_id, annotator_id, caret, "top")
        SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM article WHERE id = ?)"""
    connection.executemany(sql, ((*keys, *place, keys[0]) for keys, place in places.items()))
