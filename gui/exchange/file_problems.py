"""What the system says of files, put as Problems: the only place that knows its error numbers."""

import errno
import os
from pathlib import Path

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

NOT_READ = QT_TRANSLATE_NOOP("Problem", "“{path}” cannot be read")
NOT_WRITTEN = QT_TRANSLATE_NOOP("Problem", "“{path}” cannot be written")

_NOT_FOUND = (
    QT_TRANSLATE_NOOP("Problem", "there is no such file or folder"),
    QT_TRANSLATE_NOOP("Problem", "check the name"),
)
FOLDER = (
    QT_TRANSLATE_NOOP("Problem", "it is a folder"),
    QT_TRANSLATE_NOOP("Problem", "name a file in it"),
)
NOT_ORDINARY = (
    QT_TRANSLATE_NOOP("Problem", "it is no ordinary file but a device, a pipe or a socket"),
    QT_TRANSLATE_NOOP("Problem", "name an ordinary file"),
)
NO_PERMISSION = (
    QT_TRANSLATE_NOOP("Problem", "you have no permission"),
    QT_TRANSLATE_NOOP("Problem", "ask for it, or choose another file"),
)
_FULL = (
    QT_TRANSLATE_NOOP("Problem", "your disk is full"),
    QT_TRANSLATE_NOOP("Problem", "make room and try again"),
)
_TOO_BIG = (
    QT_TRANSLATE_NOOP("Problem", "the file would be larger than your system allows"),
    QT_TRANSLATE_NOOP("Problem", "choose another folder"),
)
_READ_ONLY = (
    QT_TRANSLATE_NOOP("Problem", "its disk can only be read"),
    QT_TRANSLATE_NOOP("Problem", "choose another folder"),
)
_NAME = (
    QT_TRANSLATE_NOOP("Problem", "the system does not allow such a name"),
    QT_TRANSLATE_NOOP("Problem", "choose a shorter or simpler one"),
)
_LOOP = (
    QT_TRANSLATE_NOOP("Problem", "it is a link that leads back to itself"),
    QT_TRANSLATE_NOOP("Problem", "name the file itself"),
)
_CLOSED = (
    QT_TRANSLATE_NOOP("Problem", "who should read it has stopped reading"),
    "",
)
_OTHER = QT_TRANSLATE_NOOP("Problem", "the system says: {system}")

_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: _NOT_FOUND,
    errno.ENOTDIR: _NOT_FOUND,
    errno.EISDIR: FOLDER,
    errno.ENXIO: NOT_ORDINARY,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _TOO_BIG,
    errno.EROFS: _READ_ONLY,
    errno.ENAMETOOLONG: _NAME,
    errno.EINVAL: _NAME,
    errno.EILSEQ: _NAME,
    errno.ELOOP: _LOOP,
    errno.EPIPE: _CLOSED,
}


def file_problem(what: str, path: Path, error: OSError | ValueError) -> Problem:
    """The Problem for what the system said; `what` is NOT_READ, NOT_WRITTEN or alike.

    Python itself raises ValueError for a path with a NUL in it.
    """
    number = errno.EINVAL if isinstance(error, ValueError) else error.errno or 0
    if number in _REASONS:
        return refusal(what, path, _REASONS[number])
    return Problem(what, _OTHER, path=shown(path), system=str(error))


def refusal(what: str, path: Path, reason: tuple[str, str]) -> Problem:
    """The Problem with one of this module's reasons, `(why, mend)`."""
    return Problem(what, *reason, path=shown(path))


def shown(path: Path) -> str:
    """A path as it can be shown and saved: bytes of its name that are no text become U+FFFD."""
    return os.fsencode(path).decode("utf-8", "replace")
