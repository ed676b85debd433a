"""A file is written beside its target and takes its place when it is whole: nobody ever sees half of it."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO

from gui.exchange.file_problems import FOLDER, NO_PERMISSION, NOT_ORDINARY, NOT_WRITTEN, file_problem, refusal

STANDARD_OUTPUT = Path("-")


@contextmanager
def replacing(target: Path) -> Iterator[TextIO]:
    """Open a UTF-8 text stream (line ends as written) whose content becomes the file `target`.

    When the block ends well the content is on disk and under the target's name; when anything
    is raised in it, the target is as it was and nothing else is left.  An existing target keeps
    its permissions, a link's destination is what is replaced, `-` is standard output.  Raises
    Problem for what the system refuses, also if the system refuses it within the block.
    """
    try:
        if target == STANDARD_OUTPUT:
            with _standard_output() as stream:
                yield stream
        else:
            with _beside(_destination(target)) as stream:
                yield stream
    except OSError as error:
        raise file_problem(NOT_WRITTEN, target, error) from error


def is_same(target: Path, other: Path) -> bool:
    """Whether to replace `target` would replace `other`; False where the system cannot say."""
    try:
        return target != STANDARD_OUTPUT and target.samefile(other)
    except (OSError, ValueError):
        return False


def _destination(target: Path) -> Path:
    """What a link at the target's place leads to, or the target itself."""
    try:
        return Path(os.path.realpath(target))
    except ValueError as error:
        raise file_problem(NOT_WRITTEN, target, error) from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    if sys.stdout is None:  # as Python has it where the output is closed
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    stream = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        sys.stdout.flush()
        yield stream
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python writes the rest at its end, and complains
        raise
    finally:
        stream.detach()


@contextmanager
def _beside(target: Path) -> Iterator[TextIO]:
    before = _as_it_was(target)
    part = target.with_name(f".{os.urandom(8).hex()}.part")  # short: the target's name may be as long as names can be
    try:
        with part.open("x", encoding="utf-8", newline="") as stream:
            yield stream
            _settle(stream)
        if before is not None:
            _make_alike(part, before)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _settle_folder(target.parent)


def _as_it_was(target: Path) -> os.stat_result | None:
    """What the system knows of the target, None if it is new; raises Problem if it cannot be replaced."""
    try:
        before = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(before.st_mode):
        raise refusal(NOT_WRITTEN, target, FOLDER)
    if not stat.S_ISREG(before.st_mode):
        raise refusal(NOT_WRITTEN, target, NOT_ORDINARY)
    if not os.access(target, os.W_OK):  # its folder would allow it, but somebody has protected the file
        raise refusal(NOT_WRITTEN, target, NO_PERMISSION)
    return before


def _make_alike(part: Path, before: os.stat_result) -> None:
    """Give the new file the old one's owner, if one is allowed to, and its permissions."""
    if os.name == "posix" and os.geteuid() == 0:
        os.chown(part, before.st_uid, before.st_gid)
    part.chmod(stat.S_IMODE(before.st_mode))


def _settle(stream: IO[str]) -> None:
    stream.flush()
    os.fsync(stream.fileno())


def _settle_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network drives have nothing to settle
            raise
    finally:
        os.close(handle)
