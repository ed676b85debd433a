"""How every CSV of Pressmark is written and read, whatever its columns are.

RFC 4180: UTF-8 without a mark, comma, CRLF, quotes where they are needed, raw values.
"""

# The C half of `csv`, whose defaults are RFC 4180: the other half (sniffing, dictionaries) costs the window a millisecond.
from _csv import Error, field_size_limit, reader, writer
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, TextIO, TypeVar

from gui.exchange.cells import Cells
from gui.exchange.file_problems import FOLDER, NOT_ORDINARY, NOT_READ, file_problem, refusal
from gui.model.article import MAX_LENGTH
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

R = TypeVar("R")

_LONGEST_CELL = 2 * MAX_LENGTH

_NOTHING = QT_TRANSLATE_NOOP("Problem", "it is empty")
_MISSING = QT_TRANSLATE_NOOP("Problem", "its first line lacks {columns}")
_TWICE = QT_TRANSLATE_NOOP("Problem", "its first line has {columns} twice")
_NOT_UTF8 = QT_TRANSLATE_NOOP("Problem", "it is not in UTF-8")
_SAVE_AS_UTF8 = QT_TRANSLATE_NOOP("Problem", "save it as “CSV UTF-8”")
_DAMAGED = QT_TRANSLATE_NOOP("Problem", "its quotes do not match, or a cell is too long")
_CELLS = QT_TRANSLATE_NOOP("Problem", "it has {found} cells instead of {wanted}")


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a kind of file.

    `columns` is all that we write, in order, `needed` what a file must have to be taken back.
    `not_ours` says that a file at `{path}` is none of this kind, `lost` that its row at `{line}`
    was not imported, `again` how to come by a good one.
    """

    columns: tuple[str, ...]
    needed: tuple[str, ...]
    not_ours: str
    lost: str
    again: str


def write_head(stream: TextIO, columns: Sequence[str]) -> None:
    """Write the line with the columns' names."""
    writer(stream).writerow(columns)


def write_rows(stream: TextIO, rows: Iterable[Sequence[str | int]]) -> None:
    """Write rows whose cells stand in the order of the columns."""
    writer(stream).writerows(rows)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to read rows from; what the system refuses, also within the block, is raised as a Problem."""
    try:
        mode = path.stat().st_mode
        if not S_ISREG(mode):
            raise refusal(NOT_READ, path, FOLDER if S_ISDIR(mode) else NOT_ORDINARY)
        file = path.open("rb")
    except (OSError, ValueError) as error:
        raise file_problem(NOT_READ, path, error) from error
    with file:
        try:
            yield file
        except OSError as error:
            raise file_problem(NOT_READ, path, error) from error


def cells_of(file: BinaryIO, name: str, head: Head) -> Iterator[Cells | Problem]:
    """The rows of a CSV one by one, or for a row that cannot be used the Problem that names its line.

    Raises Problem if the file as a whole is not of this kind; `name` is what it is called then.
    Tolerated: a mark before the first line, other line ends, more columns, another order of them.
    """
    stream = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        lines = _lines(stream)
        _, first = next(lines, (1, []))
        columns = _proved(first, name, head)
        for line, cells in lines:
            yield _row(line, columns, cells, head)
    except UnicodeDecodeError as error:
        raise Problem(head.not_ours, _NOT_UTF8, _SAVE_AS_UTF8, path=name) from error
    finally:
        stream.detach()


def rows_made(file: BinaryIO, name: str, head: Head, made: Callable[[Cells], R]) -> Iterator[R | Problem]:
    """What is `made` of the cells of each row, or for a row that cannot be used the Problem that names its line.

    Raises Problem if the file as a whole is not of this kind; `name` is what it is called then.
    """
    for cells in cells_of(file, name, head):
        try:
            yield cells if isinstance(cells, Problem) else made(cells)
        except Problem as problem:
            yield problem


def columns_of(file: BinaryIO) -> list[str]:
    """The columns that a file's first line names, none where it cannot be read as one."""
    stream = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        _, first = next(_lines(stream), (1, []))
    except UnicodeDecodeError:
        return []
    finally:
        stream.detach()
    return first or []


def _lines(stream: TextIO) -> Iterator[tuple[int, list[str] | None]]:
    """Where each row begins and its cells, None if it is damaged; blank lines are left out."""
    field_size_limit(_LONGEST_CELL)
    rows = reader(stream, strict=True)
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except Error:
            yield line, None
        else:
            if cells:
                yield line, cells


def _proved(first: list[str] | None, name: str, head: Head) -> list[str]:
    if first is None:
        raise Problem(head.not_ours, _DAMAGED, head.again, path=name)
    if not first:
        raise Problem(head.not_ours, _NOTHING, head.again, path=name)
    for wrong, columns in (
        (_MISSING, [column for column in head.needed if column not in first]),
        (_TWICE, [column for column in head.columns if first.count(column) > 1]),
    ):
        if columns:
            raise Problem(head.not_ours, wrong, head.again, path=name, columns=", ".join(columns))
    return first


def _row(line: int, columns: list[str], cells: list[str] | None, head: Head) -> Cells | Problem:
    row = Cells(line, {} if cells is None else dict(zip(columns, cells, strict=False)), head.lost)
    if cells is None:
        return row.problem(_DAMAGED)
    if len(cells) != len(columns):
        return row.problem(_CELLS, found=len(cells), wanted=len(columns))
    return row
