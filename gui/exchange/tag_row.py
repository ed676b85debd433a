"""One row of the CSV of tags as it was read, with all proved that can be proved without its article."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gui.model.kinds import Kind, Origin, Status
from gui.model.problem import Problem
from gui.model.tag import Tag
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

# Kept as words, compiled by `re` at the first row.
_UID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?Z"
_NUMBER = "[0-9]{1,9}"
_LONGEST_NAME = 200
_SHOWN = 60
"""How many characters of a cell are named in a sentence."""


@dataclass(frozen=True, slots=True)
class TagRow:
    """A row whose cells are well-formed; `line` is where it begins in the file, counted from 1.

    The `tag` is whole but for its article: no `article_id`, no words around it (the article has
    them), an empty `annotator` if the file names none.  Its excerpt has `end - start` code points.
    """

    line: int
    article_uid: str
    article_title: str
    source: str
    tag: Tag


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
    tag = Tag(
        0, _matching(line, cells, "tag_id", _UID, _NO_UID), 0, _kind(line, cells["kind"]), start, end, cells["text"],
        label=cells["label"], note=cells["note"], status=_status(line, cells["status"]), origin=Origin.IMPORT,
        annotator=_name(line, cells, "annotator"), reviewer=_name(line, cells, "reviewer"),
        created_at=_matching(line, cells, "created_at", _TIME, _NO_TIME),
        updated_at=_matching(line, cells, "updated_at", _TIME, _NO_TIME),
    )  # fmt: skip
    article_uid = _matching(line, cells, "article_id", _UID, _NO_UID)
    return TagRow(line, article_uid, cells["article_title"], cells["source"], tag)


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


def _matching(line: int, cells: Mapping[str, str], column: str, form: str, why: str) -> str:
    if not re.fullmatch(form, cells[column]):
        raise row_problem(line, why, column=column, word=_cut(cells[column]))
    return cells[column]


def _name(line: int, cells: Mapping[str, str], column: str) -> str:
    if len(cells[column]) > _LONGEST_NAME:
        raise row_problem(line, _NO_NAME, column=column, most=_LONGEST_NAME)
    return cells[column]


def _cut(word: str) -> str:
    return word if len(word) <= _SHOWN else word[:_SHOWN] + "…"
