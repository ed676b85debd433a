"""One row of the CSV of tags as it was read, with all proved that can be proved without its article."""

from dataclasses import dataclass

from gui.exchange.cells import Cells, cut
from gui.exchange.tag_details import Details, details_of
from gui.model.kinds import Kind, Origin, Status
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP

OFFSET_UNIT = "code_point"

NOT_IMPORTED = QT_TRANSLATE_NOOP("Problem", "Line {line} was not imported")
_NO_UNIT = QT_TRANSLATE_NOOP("Problem", "its offsets are in “{word}”, not in code_point")
_NO_SPAN = QT_TRANSLATE_NOOP("Problem", "its text of {length} characters does not go from {start} to {end}")


@dataclass(frozen=True, slots=True)
class TagRow:
    """A row whose cells are well-formed; `line` is where it begins in the file, counted from 1.

    The `tag` is whole but for its article and the entity that it names: no `article_id`, no words
    around it (the article has them), an empty `annotator` if the file names none.  Its excerpt has
    `end - start` code points.  `details` has the entity, and what else is to be proved.
    """

    line: int
    article_uid: str
    article_title: str
    source: str
    tag: Tag
    details: Details


def row_from(cells: Cells) -> TagRow:
    """The row from its cells; raises Problem naming the first that no tag can be without and that is unfit."""
    cells.prove()
    words = cells.words
    if words["offset_unit"] != OFFSET_UNIT:
        raise cells.problem(_NO_UNIT, word=cut(words["offset_unit"]))
    start, end = cells.number("start"), cells.number("end")
    if start >= end or end - start != len(words["text"]):
        raise cells.problem(_NO_SPAN, length=len(words["text"]), start=start, end=end)
    uid, kind = cells.uid("tag_id"), cells.choice("kind", Kind)
    details = details_of(cells, kind)
    tag = Tag(
        0, uid, 0, kind, start, end, words["text"], label=words["label"], note=words["note"],
        status=cells.choice("status", Status), origin=Origin.IMPORT,
        annotator=cells.name("annotator"), reviewer=cells.name("reviewer"),
        created_at=cells.time("created_at"), updated_at=cells.time("updated_at"),
        unsure=details.unsure, attributes=details.attributes,
    )  # fmt: skip
    return TagRow(cells.line, cells.uid("article_id"), words["article_title"], words["source"], tag, details)


def row_problem(line: int, why: str, mend: str = "", **values: object) -> Problem:
    """The Problem that names the row at `line` as the one left out."""
    return Problem(NOT_IMPORTED, why, mend, line=line, **values)
