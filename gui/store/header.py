"""The first 100 bytes of a file: is it a project, whose, how old, whole?

Read before SQLite sees the file, so that each kind of wrong file gets its own sentence and none
is touched.  Source of the layout: "Database File Format", sqlite.org, section 1.3.
"""

import errno
import os
import stat
from pathlib import Path

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

SUFFIX = ".pressmark"
"""How the name of a project file ends."""

APPLICATION_ID = 0x50524D4B
"""`PRMK`, at byte 68 of every project file."""

VERSION = 4
"""The shape of the project file that this Pressmark writes (`PRAGMA user_version`).

1 the first, 2 with settings, 3 with what tags say, 4 with what many articles and tags need.
"""

_NOT_OPENED = QT_TRANSLATE_NOOP("Problem", "“{name}” was not opened")
_CHOOSE = QT_TRANSLATE_NOOP("Problem", "choose a file that Pressmark made (NAME.pressmark)")
_MISSING = QT_TRANSLATE_NOOP("Problem", "there is no such file")
_FOLDER = QT_TRANSLATE_NOOP("Problem", "it is a folder")
_NO_FILE = QT_TRANSLATE_NOOP("Problem", "it is not a regular file")
_FORBIDDEN = QT_TRANSLATE_NOOP("Problem", "you may not read it")
_PERMISSIONS = QT_TRANSLATE_NOOP("Problem", "change its permissions or ask its owner")
_UNREADABLE = QT_TRANSLATE_NOOP("Problem", "the disk or the network drive reported an error")
_DRIVE = QT_TRANSLATE_NOOP("Problem", "check the drive and try again")
_EMPTY = QT_TRANSLATE_NOOP("Problem", "it is empty (zero bytes)")
_NO_DATABASE = QT_TRANSLATE_NOOP("Problem", "it is not a Pressmark project")
_FOREIGN = QT_TRANSLATE_NOOP("Problem", "it is another program’s database")
_NEWER = QT_TRANSLATE_NOOP("Problem", "a newer Pressmark wrote it (shape {version}, this one knows up to {known})")
_UPDATE = QT_TRANSLATE_NOOP("Problem", "update Pressmark to open it")
_DAMAGED = QT_TRANSLATE_NOOP("Problem", "it is damaged: {missing} bytes are missing at its end")
_BACKUP = QT_TRANSLATE_NOOP("Problem", "open a backup copy of it")


def shape_of(path: Path) -> int:
    """The shape (`user_version`) of the project at `path`; a Problem if it is no project that can be opened."""
    head, size = _first_bytes(path)
    if size == 0:
        raise Problem(_NOT_OPENED, _EMPTY, _CHOOSE, name=path.name)
    if head[:16] != b"SQLite format 3\0" or len(head) < 100:
        raise Problem(_NOT_OPENED, _NO_DATABASE, _CHOOSE, name=path.name)
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise Problem(_NOT_OPENED, _FOREIGN, _CHOOSE, name=path.name)
    version = int.from_bytes(head[60:64], "big")
    if version > VERSION:
        raise Problem(_NOT_OPENED, _NEWER, _UPDATE, name=path.name, version=version, known=VERSION)
    missing = _page_size(head) * int.from_bytes(head[28:32], "big") - size
    if missing > 0 and not has_journal(path):
        raise Problem(_NOT_OPENED, _DAMAGED, _BACKUP, name=path.name, missing=missing)
    return version


def _first_bytes(path: Path) -> tuple[bytes, int]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Problem(_NOT_OPENED, _FOLDER, _CHOOSE, name=path.name)
        if not stat.S_ISREG(mode):
            raise Problem(_NOT_OPENED, _NO_FILE, _CHOOSE, name=path.name)
        with path.open("rb") as file:
            return file.read(100), os.fstat(file.fileno()).st_size
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: there is a NUL in the name
        raise Problem(_NOT_OPENED, _MISSING, _CHOOSE, name=path.name) from error
    except PermissionError as error:
        raise Problem(_NOT_OPENED, _FORBIDDEN, _PERMISSIONS, name=path.name) from error
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENAMETOOLONG):
            raise Problem(_NOT_OPENED, _MISSING, _CHOOSE, name=path.name) from error
        raise Problem(_NOT_OPENED, _UNREADABLE, _DRIVE, name=path.name) from error


def _page_size(head: bytes) -> int:
    size = int.from_bytes(head[16:18], "big")
    return 65536 if size == 1 else size


def has_journal(path: Path) -> bool:
    """Whether somebody writes just now, or a crash left a journal from which SQLite will restore the file."""
    real = path.resolve()
    try:
        return real.with_name(real.name + "-journal").stat().st_size > 0
    except OSError:
        return False
