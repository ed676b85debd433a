"""What keeps the tables quick and whole, made again where a project has lost it: another program may have dropped it."""

import re
import sqlite3

from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.shapes.guards import GUARDS
from gui.store.transaction import immediate
from gui.store.words import fold_raw, is_any_raw

_NAMED = re.compile(r"CREATE (?:INDEX|TRIGGER|VIRTUAL TABLE) IF NOT EXISTS (\w+)")
_NAMES = frozenset(_NAMED.findall(GUARDS))
_FULL_TEXT = "article_fts"

MENDED = QT_TRANSLATE_NOOP("Said", "Parts of “{name}” that keep it quick and whole were missing and have been made again: {parts}")


def missing(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the indexes, triggers and full-text tables that the file should have and has not."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    return tuple(sorted(_NAMES - there))


def mend(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Make again what is missing, and fold the words that other programs have written; names what was made.

    Nothing is written where nothing is missing.  SQLite's errors are the caller's.
    """
    if not missing(connection) and not is_any_raw(connection):
        return ()
    with immediate(connection):
        made = missing(connection)
        if made:
            _make(connection, made)
        fold_raw(connection)
    return made


def _make(connection: sqlite3.Connection, made: tuple[str, ...]) -> None:
    for statement in statements(GUARDS):
        connection.execute(statement)
    if any(name.startswith(_FULL_TEXT) for name in made):
        connection.execute(f"INSERT INTO {_FULL_TEXT} ({_FULL_TEXT}) VALUES ('rebuild')")
    if any(name.startswith("words") for name in made):
        connection.execute("""INSERT OR REPLACE INTO words (tag_id, excerpt, before, behind, label, note, raw)
            SELECT id, excerpt, prefix, suffix, label, note, 1 FROM tag""")
        connection.execute("DELETE FROM words WHERE tag_id NOT IN (SELECT id FROM tag)")
    if "progress_begins" in made:
        connection.execute("INSERT OR IGNORE INTO progress (article_id) SELECT id FROM article")


def statements(script: str) -> list[str]:
    """The statements of a script one by one: `executescript` would commit the transaction."""
    found, rest = [], ""
    for line in script.splitlines():
        rest += line + "\n"
        if line.endswith(";") and ("TRIGGER" not in rest or line.endswith("END;")):
            found.append(rest)
            rest = ""
    return found
