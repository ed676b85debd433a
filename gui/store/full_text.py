"""The index of texts, which is taken away to be made again where another program has dropped one of the tables in which FTS5 keeps it."""

import sqlite3

FULL_TEXT = "article_fts"
SHADOWS = {
    "article_fts_data": "(id INTEGER PRIMARY KEY, block BLOB)",
    "article_fts_idx": "(segid, term, pgno, PRIMARY KEY (segid, term)) WITHOUT ROWID",
    "article_fts_docsize": "(id INTEGER PRIMARY KEY, sz BLOB)",
    "article_fts_config": "(k PRIMARY KEY, v) WITHOUT ROWID",
}
"""The tables of FTS5 and their columns, as its documentation has them ("Shadow tables")."""
_EMPTY = (
    "INSERT OR IGNORE INTO article_fts_config VALUES ('version', 4)",
    "INSERT OR IGNORE INTO article_fts_data VALUES (1, x''), (10, x'00000000000000')",
)
"""What FTS5 has to find before it can be told to let go: an index of nothing."""


def drop_full_text(connection: sqlite3.Connection) -> None:
    """Take away what is left of the index of texts: FTS5 drops only what it can open."""
    for name, columns in SHADOWS.items():
        connection.execute(f"CREATE TABLE IF NOT EXISTS {name} {columns}")
    for statement in _EMPTY:
        connection.execute(statement)
    connection.execute(f"DROP TABLE {FULL_TEXT}")
