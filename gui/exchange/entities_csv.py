"""The CSV of the register of entities: its columns and its reader.  One row is one entry; its aliases stand one a line in their cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from gui.exchange.cells import Cells, cut
from gui.exchange.csv_file import Head, rows_made
from gui.model.entity import LONGEST_NAME, Entity, is_wikidata_number, plain_name, wikidata_number
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

COLUMNS: tuple[str, ...] = ("entity_id", "name", "aliases", "wikidata", "note", "tags")

NOT_IMPORTED = QT_TRANSLATE_NOOP("Problem", "Line {line} of the entities was not imported")
_WITHOUT = QT_TRANSLATE_NOOP("Problem", "Line {line} of the entities was taken without its {column}")
_NO_NAME = QT_TRANSLATE_NOOP("Problem", "it has no name")
_TOO_LONG = QT_TRANSLATE_NOOP("Problem", "its name has more than {most} characters")
_LONG_ALIAS = QT_TRANSLATE_NOOP("Problem", "“{word}” has more than {most} characters")
_NO_WIKIDATA = QT_TRANSLATE_NOOP("Problem", "“{word}” is no Wikidata number such as Q42")

HEAD = Head(
    COLUMNS,
    ("entity_id", "name"),
    QT_TRANSLATE_NOOP("Problem", "“{path}” is no CSV of entities from Pressmark"),
    NOT_IMPORTED,
    QT_TRANSLATE_NOOP("Problem", "export the entities again"),
)


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A row whose cells are well-formed; `line` is where it begins in the file, counted from 1.

    `left_out` says of each unfit cell why the entry does without it.
    """

    line: int
    entity: Entity
    left_out: tuple[Problem, ...] = ()


def rows_of(file: BinaryIO, name: str) -> Iterator[EntityRow | Problem]:
    """The rows of a CSV of entities one by one, or for a row that cannot be used the Problem that names its line.

    Raises Problem if the file as a whole is none of ours; `name` is what it is called then.
    """
    return rows_made(file, name, HEAD, _row)


def entity_problem(line: int, why: str, mend: str = "", **values: object) -> Problem:
    """The Problem that names the row at `line` as the one left out."""
    return Problem(NOT_IMPORTED, why, mend, line=line, **values)


def _row(cells: Cells) -> EntityRow:
    cells.prove()
    uid, name = cells.uid("entity_id"), plain_name(cells.text("name"))
    if not name:
        raise cells.problem(_NO_NAME)
    if len(cells.text("name")) > LONGEST_NAME:
        raise cells.problem(_TOO_LONG, most=LONGEST_NAME)
    left_out: list[Problem] = []
    aliases, number = _aliases(cells, left_out), _wikidata(cells, left_out)
    return EntityRow(cells.line, Entity(0, uid, name, aliases, number, cells.text("note")), tuple(left_out))


def _aliases(cells: Cells, left_out: list[Problem]) -> tuple[str, ...]:
    """One a line, each once."""
    found: dict[str, None] = {}
    for line in cells.text("aliases").splitlines():
        if len(line) > LONGEST_NAME:
            left_out.append(Problem(_WITHOUT, _LONG_ALIAS, line=cells.line, column="aliases", word=cut(line), most=LONGEST_NAME))
        elif alias := plain_name(line):
            found[alias] = None
    return tuple(found)


def _wikidata(cells: Cells, left_out: list[Problem]) -> str:
    word = cells.text("wikidata")
    number = wikidata_number(word)
    if not number or is_wikidata_number(number):
        return number
    left_out.append(Problem(_WITHOUT, _NO_WIKIDATA, line=cells.line, column="wikidata", word=cut(word)))
    return ""
