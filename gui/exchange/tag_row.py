"""One row of the CSV of tags as it was read, with all proved that can be proved without its article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

OFFSET_UNIT = "code_point"

NOT_IMPORTED = QT_TRANSLATE_NOOP("Problem", "Line {line} was not imported")
_NUL = QT_TRANSLATE_NOOP("Problem", "its {column} holds a NUL character")
_NO_UID = QT_TRANSLATE_NOOP("Problem", "its {column} “{word}” is no identity")
_NO_KIND = QT_TRANSLATE_NOOP("Problem", "there is no kind “{word}”")
_NO_STATUS = QT_TRANSLATE_NOOP("Problem", "there is no status “{word}”")
_NO_UNIT = QT_TRANSLATE_NOOP("Problem", "its offsets are in “{word}”, not in code_point")
_NO_OFFSET = QT_TRANSLATE_NOOP("Problem", "its {column} “{word}” is no offset")
_NO_SPAN = QT_TRANSLATE_NOOP("Problem", "its text of {length} characters does not go from {start} to {end}")
_NO_TIME = QT_TRANSLATE_NOOP("Problem", "its {column} “{word}” is no time such as 2026-11-23T07:04:05.123Z")
_NO_NAME = QT_TRANSLATE_NOOP("Problem", "its {column} is a name of more than {most} characters")

_UID = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z")
_NUMBER = re.compile("[0-9]{1,9}")
_LONGEST_NAME = 200
_SHOWN = 60
"""How many characters of a cell are named in a sentence."""


@dataclass(frozen=True, slots=True)
class TagRow:
    """A row whose cells are well-formed; `line` is where it begins in the file, counted from 1.

    `start` and `end` are code points, `text` has `end - start` of them.  The words around it are
    not kept: the article has them.  An empty `annotator` means that the file names none.
    """

    line: int
    article_uid: str
    article_title: str
    source: str
    uid: str
    kind: Kind
    label: str
    text: str
    start: int
    end: int
    note: str
    status: Status
    annotator: str
    reviewer: str
    created_at: str
    updated_at: str


def row_from(line: int, cells: Mapping[str, str]) -> TagRow:
    """The row that begins at `line`, from its cells by column; raises Problem naming the first that is unfit."""
    for column, cell in cells.items():
        if "\0" in cell:
            raise row_problem(line, _NUL, column=column)
    if cells["offset_unit"] != OFFSET_UNIT:
        raise row_problem(line, _NO_UNIT, word=_cut(cells["offset_unit"]))
    start, end = _offset(line, cells, "start"), _offset(line, cells, "end")
    if start >= end or end - start != len(cells["text"]):
        raise row_problem(line, _NO_SPAN, length=len(cells["text"]), start=start, end=end)
    return TagRow(
        line, _matching(line, cells, "article_id", _UID, _NO_UID), cells["article_title"], cells["source"],
        _matching(line, cells, "tag_id", _UID, _NO_UID), _kind(line, cells["kind"]), cells["label"], cells["text"], start, end,
        cells["note"], _status(line, cells["status"]), _name(line, cells, "annotator"), _name(line, cells, "reviewer"),
        _matching(line, cells, "created_at", _TIME, _NO_TIME), _matching(line, cells, "updated_at", _TIME, _NO_TIME),
    )  # fmt: skip


def row_problem(line: int, why: str, mend: str = "", **values: object) -> Problem:
    """The Problem that names the row at `line` as the one left out."""
    return Problem(NOT_IMPORTED, why, mend, line=line, **values)


def _kind(line: int, word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError:
        raise row_problem(line, _NO_KIND, word=_cut(word)) from None


def _status(line: int, word: str) -> Status:
    try:
        return Status(word)
    except ValueError:
        raise row_problem(line, _NO_STATUS, word=_cut(word)) from None


def _offset(line: int, cells: Mapping[str, str], column: str) -> int:
    return int(_matching(line, cells, column, _NUMBER, _NO_OFFSET))


def _matching(line: int, cells: Mapping[str, str], column: str, form: re.Pattern[str], why: str) -> str:
    if not form.fullmatch(cells[column]):
        raise row_problem(line, why, column=column, word=_cut(cells[column]))
    return cells[column]


def _name(line: int, cells: Mapping[str, str], column: str) -> str:
    if len(cells[column]) > _LONGEST_NAME:
        raise row_problem(line, _NO_NAME, column=column, most=_LONGEST_NAME)
    return cells[column]


def _cut(word: str) -> str:
    return word if len(word) <= _SHOWN else word[:_SHOWN] + "…"
