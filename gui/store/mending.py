"""What keeps the tables quick and whole, made again where a project has lost it: another program may have dropped it."""

import re
import sqlite3

from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.full_text import FULL_TEXT, SHADOWS, drop_full_text
from gui.store.shapes.fourth import PROGRESS
from gui.store.shapes.guards import GUARDS
from gui.store.shapes.second import SETTINGS
from gui.store.shapes.views import VIEWS
from gui.store.words import fold_raw, is_any_raw

_NAMED = re.compile(r"CREATE (?:INDEX|TRIGGER|VIEW|TABLE|VIRTUAL TABLE) (?:IF NOT EXISTS )?(\w+)")
_SCRIPTS = (SETTINGS, PROGRESS, GUARDS, VIEWS)
"""In this order: tables, then what is made over them."""
_NAMES = frozenset(name for script in _SCRIPTS for name in _NAMED.findall(script)) | SHADOWS.keys()
_NEVER_MADE_AGAIN = frozenset({"annotator", "article", "zone", "tag", "link", "step", "change", "entity", "label", "waiver"})
"""The tables that hold what people have written: without one of them the file is damaged."""

MENDED = QT_TRANSLATE_NOOP("Said", "Parts of “{name}” that keep it quick and whole were missing and have been made again: {parts}")


def missing(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of the tables, indexes, triggers and views that the file should have and has not, of those that can be made again.

    `progress` is among them also where it lacks articles.  OperationalError names one that cannot be made again.
    """
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    for table in sorted(_NEVER_MADE_AGAIN - there):
        connection.execute(f"SELECT 1 FROM {table}")  # says so
    gone = _NAMES - there
    if FULL_TEXT in gone:
        gone -= SHADOWS.keys()
    if not gone & {"progress", "progress_begins"} and _lacks_progress(connection):
        gone |= {"progress"}
    return tuple(sorted(gone))


def mend(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Make again what is missing, and fold the words that other programs have written; names what was made.

    Nothing is written where nothing is missing.  SQLite's errors are the caller's.
    """
    if not missing(connection) and not is_any_raw(connection):
        return ()
    connection.execute("BEGIN IMMEDIATE")
    try:
        made = missing(connection)
        if made:
            _make(connection, frozenset(made))
        fold_raw(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return made


def _lacks_progress(connection: sqlite3.Connection) -> bool:
    (articles,) = connection.execute("SELECT count(*) FROM article").fetchone()
    (known,) = connection.execute("SELECT count(*) FROM progress").fetchone()
    return bool(articles > known)


def _make(connection: sqlite3.Connection, made: frozenset[str]) -> None:
    if made & SHADOWS.keys() and FULL_TEXT not in made:
        drop_full_text(connection)
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    for script in _SCRIPTS:
        for statement in statements(script):
            named = _NAMED.match(statement.strip())
            if named is not None and named[1] not in there:
                connection.execute(statement)
    if any(name.startswith(FULL_TEXT) for name in made):
        connection.execute(f"INSERT INTO {FULL_TEXT} ({FULL_TEXT}) VALUES ('rebuild')")
    if any(name.startswith("words") for name in made):
        connection.execute("""INSERT OR REPLACE INTO words (tag_id, excerpt, before, behind, label, note, raw)
            SELECT id, excerpt, prefix, suffix, label, note, 1 FROM tag""")
        connection.execute("DELETE FROM words WHERE tag_id NOT IN (SELECT id FROM tag)")
    if made & {"progress", "progress_begins"}:
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
