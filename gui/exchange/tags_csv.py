"""The CSV of tags: its columns, its writer and its reader.  Nothing else knows the columns.

RFC 4180: UTF-8 without a mark, comma, CRLF, quotes where they are needed, raw values.  One row
is one tag; `start` and `end` are code points of the article's text.
"""

# The C half of `csv`, whose defaults are RFC 4180: the other half (sniffing, dictionaries) costs the window a millisecond.
from _csv import Error, field_size_limit, reader, writer
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO, TextIO

from gui.exchange.file_problems import FOLDER, NOT_ORDINARY, NOT_READ, file_problem, refusal
from gui.exchange.tag_row import TagRow, row_from, row_problem
from gui.model.article import MAX_LENGTH
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

COLUMNS: tuple[str, ...] = (
    "article_id", "article_title", "source", "tag_id", "kind", "label", "text", "start", "end", "offset_unit", "prefix", "suffix",
    "context", "note", "status", "annotator", "reviewer", "created_at", "updated_at",
)  # fmt: skip

_FOLLOWS = {"context", "prefix", "suffix"}
_NEEDED = tuple(column for column in COLUMNS if column not in _FOLLOWS)
"""What a file must have to be taken back; the other columns follow from these and the article."""

_LONGEST_CELL = 2 * MAX_LENGTH

_NOT_OURS = QT_TRANSLATE_NOOP("Problem", "“{path}” is no CSV of tags from Pressmark")
_NOTHING = QT_TRANSLATE_NOOP("Problem", "it is empty")
_MISSING = QT_TRANSLATE_NOOP("Problem", "its first line lacks {columns}")
_TWICE = QT_TRANSLATE_NOOP("Problem", "its first line has {columns} twice")
_NOT_UTF8 = QT_TRANSLATE_NOOP("Problem", "it is not in UTF-8")
_EXPORT_AGAIN = QT_TRANSLATE_NOOP("Problem", "export the tags again")
_SAVE_AS_UTF8 = QT_TRANSLATE_NOOP("Problem", "save it as “CSV UTF-8”")
_DAMAGED = QT_TRANSLATE_NOOP("Problem", "its quotes do not match, or a cell is too long")
_CELLS = QT_TRANSLATE_NOOP("Problem", "it has {found} cells instead of {wanted}")


def write_head(stream: TextIO) -> None:
    """Write the line with the columns' names."""
    writer(stream).writerow(COLUMNS)


def write_rows(stream: TextIO, rows: Iterable[Sequence[str | int]]) -> None:
    """Write rows whose cells stand in the order of `COLUMNS`."""
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


def rows_of(file: BinaryIO, name: str) -> Iterator[TagRow | Problem]:
    """The rows of a CSV one by one, or for a row that cannot be used the Problem that names its line.

    Raises Problem if the file as a whole is none of ours; `name` is what it is called then.
    Tolerated: a mark before the first line, other line ends, more columns, another order of them.
    """
    stream = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        lines = _lines(stream)
        header = _header(next(lines, (1, [])), name)
        for line, cells in lines:
            yield _row(line, header, cells)
    except UnicodeDecodeError as error:
        raise Problem(_NOT_OURS, _NOT_UTF8, _SAVE_AS_UTF8, path=name) from error
    finally:
        stream.detach()


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


def _header(first: tuple[int, list[str] | None], name: str) -> list[str]:
    _, header = first
    if header is None:
        raise Problem(_NOT_OURS, _DAMAGED, _EXPORT_AGAIN, path=name)
    if not header:
        raise Problem(_NOT_OURS, _NOTHING, _EXPORT_AGAIN, path=name)
    for wrong, columns in (
        (_MISSING, [column for column in _NEEDED if column not in header]),
        (_TWICE, [column for column in _NEEDED if header.count(column) > 1]),
    ):
        if columns:
            raise Problem(_NOT_OURS, wrong, _EXPORT_AGAIN, path=name, columns=", ".join(columns))
    return header


def _row(line: int, header: list[str], cells: list[str] | None) -> TagRow | Problem:
    if cells is None:
        return row_problem(line, _DAMAGED)
    if len(cells) != len(header):
        return row_problem(line, _CELLS, found=len(cells), wanted=len(header))
    try:
        return row_from(line, dict(zip(header, cells, strict=True)))
    except Problem as problem:
        return problem
