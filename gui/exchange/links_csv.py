"""The CSV of links: its columns and its reader.

One row is one link.  A cue is a row too, so that who reads the file has all that a quote is linked
with in one place; it is no link but belongs to its tag, and comes in with the tags.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from gui.exchange.cells import Cells
from gui.exchange.csv_file import Head, rows_made
from gui.model.link import Link, LinkRole
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

COLUMNS: tuple[str, ...] = (
    "link_id", "from_tag_id", "from_kind", "from_text", "role", "to_tag_id", "to_text", "to_entity", "article_title",
    "annotator", "created_at",
)  # fmt: skip

CUE = "cue"
"""The role of the rows that are cues."""

NOT_IMPORTED = QT_TRANSLATE_NOOP("Problem", "Line {line} of the links was not imported")

HEAD = Head(
    COLUMNS,
    ("link_id", "from_tag_id", "role", "to_tag_id", "annotator", "created_at"),
    QT_TRANSLATE_NOOP("Problem", "“{path}” is no CSV of links from Pressmark"),
    NOT_IMPORTED,
    QT_TRANSLATE_NOOP("Problem", "export the links again"),
)


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A row whose cells are well-formed; `line` is where it begins in the file, counted from 1.

    Whether the tags are there and the link makes sense is not known yet.  Its `annotator` is empty
    if the file names none.
    """

    line: int
    link: Link


@dataclass(frozen=True, slots=True)
class CueRow:
    """The words of a cue, and the identity of its quote."""

    line: int
    tag_uid: str
    words: str


def rows_of(file: BinaryIO, name: str) -> Iterator[LinkRow | CueRow | Problem]:
    """The rows of a CSV of links one by one, or for a row that cannot be used the Problem that names its line.

    Raises Problem if the file as a whole is none of ours; `name` is what it is called then.
    """
    return rows_made(file, name, HEAD, _row)


def link_problem(line: int, why: str, mend: str = "", **values: object) -> Problem:
    """The Problem that names the row at `line` as the one left out."""
    return Problem(NOT_IMPORTED, why, mend, line=line, **values)


def _row(cells: Cells) -> LinkRow | CueRow:
    cells.prove()
    source = cells.uid("from_tag_id")
    if cells.text("role") == CUE:
        return CueRow(cells.line, source, cells.text("to_text"))
    link = Link(
        0, cells.uid("link_id"), source, cells.uid("to_tag_id"), cells.choice("role", LinkRole),
        cells.name("annotator"), cells.time("created_at"),
    )  # fmt: skip
    return LinkRow(cells.line, link)
