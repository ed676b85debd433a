"""SQLite's errors as Problems: the only place that knows the codes."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

_NOT_SAVED = QT_TRANSLATE_NOOP("Problem", "“{name}” could not be read or written")

_REASONS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: (
        QT_TRANSLATE_NOOP("Problem", "another window or program is writing to it"),
        QT_TRANSLATE_NOOP("Problem", "try again in a moment"),
    ),
    sqlite3.SQLITE_LOCKED: (
        QT_TRANSLATE_NOOP("Problem", "another window or program is writing to it"),
        QT_TRANSLATE_NOOP("Problem", "try again in a moment"),
    ),
    sqlite3.SQLITE_FULL: (
        QT_TRANSLATE_NOOP("Problem", "the disk is full"),
        QT_TRANSLATE_NOOP("Problem", "make room and try again, nothing that was saved is lost"),
    ),
    sqlite3.SQLITE_READONLY: (
        QT_TRANSLATE_NOOP("Problem", "the file or its folder may not be written to"),
        QT_TRANSLATE_NOOP("Problem", "change its permissions or save a copy elsewhere"),
    ),
    sqlite3.SQLITE_READONLY_DBMOVED: (
        QT_TRANSLATE_NOOP("Problem", "the file was moved, renamed or deleted while it was open"),
        QT_TRANSLATE_NOOP("Problem", "put it back or open it where it is now"),
    ),
    sqlite3.SQLITE_IOERR: (
        QT_TRANSLATE_NOOP("Problem", "the disk or the network drive reported an error"),
        QT_TRANSLATE_NOOP("Problem", "check the drive and try again"),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        QT_TRANSLATE_NOOP("Problem", "the file or its folder cannot be opened"),
        QT_TRANSLATE_NOOP("Problem", "check that it is there and that you may read and write it"),
    ),
    sqlite3.SQLITE_PERM: (
        QT_TRANSLATE_NOOP("Problem", "you may not read or write it"),
        QT_TRANSLATE_NOOP("Problem", "change its permissions"),
    ),
    sqlite3.SQLITE_CORRUPT: (
        QT_TRANSLATE_NOOP("Problem", "the file is damaged"),
        QT_TRANSLATE_NOOP("Problem", "open a backup copy of it"),
    ),
    sqlite3.SQLITE_NOTADB: (
        QT_TRANSLATE_NOOP("Problem", "the file is damaged"),
        QT_TRANSLATE_NOOP("Problem", "open a backup copy of it"),
    ),
}

_PART = re.compile(r"(?:no such table|no such index|vtable constructor failed): (?:main\.)?(\w+)")
_MISSING = QT_TRANSLATE_NOOP("Problem", "a part of it, “{part}”, is missing")
_BACKUP = QT_TRANSLATE_NOOP("Problem", "open a backup copy of it")


class Refused(Problem):
    """What was to be written makes no sense any more beside what others have written since, and never will again by itself."""


class GivenUp(Exception):
    """A question was given up in the middle, as it was told to be: somebody asks for something else, or is about to save."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise what SQLite says of the file at `path` as a Problem; what is our own fault stays as it is."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", _code_of(error))
        if code == sqlite3.SQLITE_INTERRUPT:
            raise GivenUp from error
        part = _PART.match(str(error)) if code == sqlite3.SQLITE_ERROR else None
        if part is not None:
            raise Problem(_NOT_SAVED, _MISSING, _BACKUP, name=path.name, part=part[1]) from error
        reason = _REASONS.get(code) or _REASONS.get(code & 0xFF)
        if reason is None:
            raise
        raise Problem(_NOT_SAVED, *reason, name=path.name) from error


def _code_of(error: sqlite3.Error) -> int:
    """Python itself raises OperationalError without a code for one thing only: stored text that is no UTF-8."""
    return sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else 0
