"""The folded words of very many tags (the table `words`) follow their labels and notes.

The trigger that notes what another program has written would have all words of each tag folded again:
six times as long as all the rest.  So it is away while labels and notes change here, and the two follow by themselves.
"""

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import lru_cache

from gui.store.words import fold_raw, folded_bytes

_HANDLED = {"label": "fold_label(CAST(tag.label AS BLOB))", "note": "fold(CAST(tag.note AS BLOB))"}
_TRIGGER = "words_change"


class WordsAlong:
    """`fields` are the values of tags that change; the words under them and around them are left to the trigger."""

    def __init__(self, connection: sqlite3.Connection, fields: Collection[str]) -> None:
        self._connection = connection
        self._handled = {} if {"start", "end"} & set(fields) else {name: new for name, new in _HANDLED.items() if name in fields}
        connection.create_function("fold_label", 1, lru_cache(1_000)(folded_bytes), deterministic=True)

    @contextmanager
    def followed(self) -> Iterator[None]:
        """What is written in the block is followed with `follow`; what an error leaves open, the end of the transaction takes back."""
        sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?"
        row = self._connection.execute(sql, (_TRIGGER,)).fetchone() if self._handled else None
        if row is not None:
            self._connection.execute(f"DROP TRIGGER {_TRIGGER}")
        yield
        if row is not None:
            self._connection.execute(row[0])

    def follow(self, tags: str, values: dict[str, object]) -> None:
        """After each statement: `tags` is a question for the keys of those that it has changed."""
        if self._handled:
            sets = ", ".join(f"{name} = {new}" for name, new in self._handled.items())
            where = f"words.tag_id = tag.id AND tag.id IN ({tags})"
            self._connection.execute(f"UPDATE words SET {sets} FROM tag WHERE {where}", values)
        fold_raw(self._connection)
