"""How the file is opened, always in the mode that was measured to lose nothing.

Rollback journal, truncated, with full sync: 200 kills and 300 simulated power cuts lost nothing,
a file that is moved while open is noticed, and the project stays one file also on network drives.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.backing import back_up
from gui.store.header import VERSION, has_journal, shape_of
from gui.store.mending import mend
from gui.store.problems import translated
from gui.store.words import teach

WAIT = 2.0
"""Seconds to wait for another writer before it is said."""

MOST_HELD = 1 << 30
"""Bytes of a step that are held in memory until it is saved: a million tags with another label are that many."""

_NEW_NAMES = {
    "setting": 2, "entity": 3, "label": 3, "waiver": 3, "entities": 3, "tag_of_entity": 3, "link_now": 3, "change_now": 3,
    "progress": 4, "place": 4, "saved_filter": 4, "words": 4, "article_by_title": 4, "progress_assigned": 4, "words_raw": 4,
    "progress_begins": 4, "words_begin": 4, "words_change": 4, "words_end": 4,
    "step_of": 4, "change_from": 4, "change_to": 4,
}  # fmt: skip
"""What projects have since a shape after the first, and since which."""
_NOT_OPENED = QT_TRANSLATE_NOOP("Problem", "“{name}” was not opened")
_IN_THE_WAY = QT_TRANSLATE_NOOP(
    "Problem", "an older Pressmark wrote it, and another program has put “{table}” into it, as a part of ours is called"
)
_RENAME = QT_TRANSLATE_NOOP("Problem", "give it another name there")
_NOT_MADE = QT_TRANSLATE_NOOP("Problem", "“{name}” was not created")
_EXISTS = QT_TRANSLATE_NOOP("Problem", "there is already a file or folder of that name")
_OTHER_NAME = QT_TRANSLATE_NOOP("Problem", "choose another name")
_NO_PLACE = QT_TRANSLATE_NOOP("Problem", "its folder does not exist or may not be written to")
_OTHER_FOLDER = QT_TRANSLATE_NOOP("Problem", "choose another folder")


def open_to_write(path: Path) -> tuple[sqlite3.Connection, Path | None, tuple[str, ...]]:
    """A connection that may write the project at `path`; an older shape is brought up to date, what is missing is made again.

    With it come the backup copy that was made of an older shape, or None, and the names of what was
    missing.  Raises Problem for every kind of file that is no project (see `gui.store.header`).
    """
    shape = shape_of(path)
    with translated(path):
        connection = _connect(path, "rw")
        try:
            connection.execute("PRAGMA journal_mode = TRUNCATE")
            connection.execute("PRAGMA synchronous = FULL")
            _hold_back(connection)
            backup = _migrated(connection, path) if shape < VERSION else None
            mended = mend(connection)
            connection.execute("PRAGMA foreign_keys = ON")  # not before: what another program has left dangling is for the second look
        except BaseException:
            connection.close()
            raise
    return connection, backup, mended


def _hold_back(connection: sqlite3.Connection) -> None:
    """A long step keeps readers out only while it is committed; one that takes too much memory, from there on."""
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.execute(f"PRAGMA cache_spill = {MOST_HELD // size - 1}")  # a multiple of 256 would be taken for OFF


def _migrated(connection: sqlite3.Connection, path: Path) -> Path | None:
    """Bring an older shape up to date in one transaction; the copy that was made before, None if another window was quicker.

    Nobody else can write from before the copy until the new shape is there.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        (shape,) = connection.execute("PRAGMA user_version").fetchone()
        backup = None
        if shape < VERSION:
            _prove_room(connection, path)
            backup = back_up(_connect(path, "ro"), path, shape) if shape else None  # shape 0 holds nothing yet
            _bring_up_to_date(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return backup


def new_names(shape: int) -> set[str]:
    """The names of what projects have that had not yet come with this shape: of tables, views, indexes and triggers."""
    return {name for name, since in _NEW_NAMES.items() if shape < since}


def _prove_room(connection: sqlite3.Connection, path: Path) -> None:
    """Raise Problem if another program has put something into the project that has a name of ours since."""
    (shape,) = connection.execute("PRAGMA user_version").fetchone()
    new = new_names(shape)
    sql = f"SELECT name FROM sqlite_schema WHERE name COLLATE NOCASE IN ({', '.join('?' * len(new))})"
    for (name,) in connection.execute(sql, tuple(new)):
        raise Problem(_NOT_OPENED, _IN_THE_WAY, _RENAME, name=path.name, table=name)


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection of a worker's own that cannot write; raises Problem like `open_to_write`.

    What an older Pressmark wrote stays as it is: a copy of it, which goes with the connection, is brought up to date and read.
    """
    shape = shape_of(path)
    with translated(path):
        if has_journal(path):
            _settle(path)
        connection = _connect(path, "ro")
        return connection if shape == VERSION else _copy_up_to_date(connection, path)


def _copy_up_to_date(connection: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect("", isolation_level=None)  # a file without a name, which SQLite removes itself
    teach(copy)
    try:
        _prove_room(connection, path)
        connection.backup(copy)
        _bring_up_to_date(copy)
        copy.execute("PRAGMA query_only = ON")
    except BaseException:
        copy.close()
        raise
    finally:
        connection.close()
    return copy


def _settle(path: Path) -> None:
    """Let SQLite take back what a crash has left half written, which a connection that cannot write may not."""
    connection = _connect(path, "rw")
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    finally:
        connection.close()


def create(path: Path) -> None:
    """Make an empty project at `path`; Problem if something is there or it cannot be written.

    It is made beside its place and put there whole: a crash leaves no half project.
    """
    beside = path.with_name(f".{os.urandom(8).hex()}.new")  # short: the project's name may be as long as names can be
    try:
        if os.path.lexists(path):
            raise FileExistsError
        beside.touch(exist_ok=False)
        with translated(path):
            connection = _connect(beside, "rw")
            try:
                connection.execute("BEGIN")  # one commit, not one for each shape: most of the time goes into waiting for the disk
                _bring_up_to_date(connection)
                connection.execute("COMMIT")
            finally:
                connection.close()
        _put(beside, path)
    except FileExistsError as error:
        raise Problem(_NOT_MADE, _EXISTS, _OTHER_NAME, name=path.name) from error
    except OSError as error:
        raise Problem(_NOT_MADE, _NO_PLACE, _OTHER_FOLDER, name=path.name) from error
    finally:
        with suppress(OSError):
            beside.unlink()


def _put(beside: Path, path: Path) -> None:
    """Give a whole file its name; unlike a rename, a link never takes the place of what somebody else has just put there."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a drive that knows no links
        beside.rename(path)


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    """Never by a bare name: a typo would create a file, and `#`, `?`, `%` in names would be cut."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=WAIT, isolation_level=None)
    teach(connection)
    return connection


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    from gui.store.schema import bring_up_to_date  # noqa: PLC0415 - loads sqlite-utils, which opening and tagging need not pay for

    bring_up_to_date(connection)
