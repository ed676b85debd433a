"""A copy of a project beside it, before its file gets another shape."""

import filecmp
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import count
from pathlib import Path

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

KEPT = QT_TRANSLATE_NOOP("Said", "An older Pressmark wrote this project; as it was it is kept in {name}")
"""What is said of the copy, in the window and on the command line."""

_LONGEST = 220
"""Bytes of the project's name that are taken into the name of its copy; file systems take 255 in all."""

_NOT_OPENED = QT_TRANSLATE_NOOP("Problem", "“{name}” was not opened")
_NO_COPY = QT_TRANSLATE_NOOP("Problem", "an older Pressmark wrote it, and no backup copy can be made beside it ({reason})")
_ELSEWHERE = QT_TRANSLATE_NOOP("Problem", "make room in its folder and let it be written to, or copy the project elsewhere")
_DAMAGED = QT_TRANSLATE_NOOP("Problem", "an older Pressmark wrote it, and it is damaged")
_BACKUP = QT_TRANSLATE_NOOP("Problem", "open a backup copy of it")


def back_up(source: sqlite3.Connection, path: Path, shape: int) -> Path:
    """Copy what `source`, a connection of its own, reads of the project at `path`; proved, on disk, under a name that was free.

    `source` is closed.  Raises Problem where no copy can be made; then nothing is left behind.
    """
    real = path.resolve()
    beside = real.with_name(f".{os.urandom(8).hex()}.new")
    try:
        with closing(source):
            beside.touch(real.stat().st_mode & 0o777, exist_ok=False)
            _copy(source, beside, path.name)
        with beside.open("r+b") as file:
            os.fsync(file.fileno())
        copy = next(name for name in _names(real, shape) if _put(beside, name))
        _settle(real.parent)
    except OSError as error:
        raise Problem(_NOT_OPENED, _NO_COPY, _ELSEWHERE, name=path.name, reason=error.strerror) from error
    finally:
        with suppress(OSError):
            beside.unlink()
    return copy


def _copy(source: sqlite3.Connection, beside: Path, name: str) -> None:
    """Through SQLite, whose locks a copy of the file's bytes would break; the copy must be whole."""
    with closing(sqlite3.connect(beside)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")  # nobody needs half of it: a full disk would leave the journal behind
        source.backup(copy)
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise Problem(_NOT_OPENED, _DAMAGED, _BACKUP, name=name)


def _names(real: Path, shape: int) -> Iterator[Path]:
    """What the copy may be called: the first of these that is free."""
    stem = real.name
    while len(os.fsencode(stem)) > _LONGEST:
        stem = stem[:-1]
    yield real.with_name(f"{stem}.shape-{shape}.backup")
    yield from (real.with_name(f"{stem}.shape-{shape}.{number}.backup") for number in count(2))


def _put(beside: Path, name: Path) -> bool:
    """Give the copy its name; False if that is taken by something else, which is never replaced.

    The same copy may be there from a time when what came after it failed.
    """
    try:
        os.link(beside, name)
    except FileExistsError:
        return name.is_file() and filecmp.cmp(beside, name, shallow=False)
    except OSError:  # a drive that knows no links
        with suppress(FileExistsError):
            name.touch(exist_ok=False)
            beside.replace(name)
            return True
        return False
    return True


def _settle(folder: Path) -> None:
    """See that the name of the copy is on disk too, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
