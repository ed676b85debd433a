"""What is unfit in the files of an import is named with its line, and nothing else is lost."""

import pytest

from gui.exchange.file_kinds import FileKind
from gui.model.attributes import (
    Attributes,
)
from gui.model.link import LinkRole
from gui.model.uids import new_uid
from tests.tasks.newsroom import Newsroom, all_of


def _row(rows: list[dict[str, str]], **cells: str) -> dict[str, str]:
    return next(row for row in rows if all(row[column] == cell for column, cell in cells.items()))


@pytest.mark.parametrize(
    ("cells", "column", "why"),
    [
        ({"cue": "1-5 900-905"}, "cue", "the article “Bridge” has other words there"),
        ({"cue": "1-5"}, "cue", "the article “Bridge” has other words there"),
        ({"cue_text": "said"}, "cue", "the article “Bridge” has other words there"),
        ({"cue": ""}, "cue_text", "the column cue does not say where they are"),
        ({"entity_id": new_uid()}, "entity_id", "the register has no such entry, and the row no name for it; import the entities too"),
        ({"speaker": "Anna"}, "speaker", "there is no speaker “Anna”"),
    ],
)
def test_an_unfit_cell_is_named_and_nothing_else_is_lost(room: Newsroom, cells: dict[str, str], column: str, why: str) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        rows.append(rows.pop(0))
        rows[0].update(note="two\nlines")  # so that lines are more than rows
        _row(rows, text="“It cost,”").update(cells)

    room.edit(FileKind.TAGS, edit)
    imported = room.take(room.files[0], room.files[2])
    (problem,) = imported.problems
    assert str(problem) == f"Line 24 was taken without its {column}: {why}."
    assert (imported.tags.new, imported.tags.lost) == (7, 0)
    quote = next(tag for tag in all_of(room.other)[1] if tag.excerpt == "“It cost,”")
    assert quote.label == "direct"
    assert (quote.attributes == Attributes()) is (column in ("cue", "cue_text"))


LINK_FAULTS = [
    ({"to_tag_id": "FROM"}, "a tag cannot be linked with itself"),
    ({"to_tag_id": "FAR"}, "the two are in different articles, which only “same as” may link"),
    ({"role": "claimant"}, "“claimant” does not lead from quote to entity"),
    ({"to_tag_id": "CLAIM"}, "“speaker” does not lead from quote to claim"),
    ({"to_tag_id": "01938c5e-0000-7000-8000-000000000001"}, "its tag 01938c5e-0000-7000-8000-000000000001 is not in the project"),
    ({"link_id": "nothing"}, "its link_id “nothing” is no identity"),
]


@pytest.mark.parametrize(("cells", "why"), LINK_FAULTS)
def test_a_link_that_makes_no_sense_is_named_and_the_rest_comes(room: Newsroom, cells: dict[str, str], why: str) -> None:
    known = {"FROM": room.first.uid, "FAR": room.others[1].uid, "CLAIM": room.claim.uid}

    def edit(rows: list[dict[str, str]]) -> None:
        _row(rows, role="speaker").update({column: known.get(cell, cell) for column, cell in cells.items()})

    room.edit(FileKind.LINKS, edit)
    imported = room.take()
    (problem,) = imported.problems
    assert f"of the links was not imported: {why}" in str(problem)
    assert (imported.tags.new, imported.links.new, imported.links.lost) == (7, 4, 1)


def test_a_circle_of_pieces_is_named(room: Newsroom) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        there = _row(rows, role="continues")
        rows.append(there | {"link_id": new_uid(), "from_tag_id": there["to_tag_id"], "to_tag_id": there["from_tag_id"]})

    room.edit(FileKind.LINKS, edit)
    (problem,) = room.take().problems
    assert "the pieces of the quote would go round in a circle" in str(problem)
    room.other.undo("Cy")
    room.take(room.files[0], room.files[2])
    assert len(room.take(room.files[1]).problems) == 1


def test_links_that_stand_there_twice_or_otherwise_are_told_apart(room: Newsroom) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        there = _row(rows, role="speaker")
        rows.append(dict(there))
        rows.append(there | {"link_id": new_uid()})
        rows.append(there | {"role": "addressee"})

    room.edit(FileKind.LINKS, edit)
    imported = room.take()
    assert (imported.links.new, imported.links.known, imported.links.lost) == (5, 2, 1)
    assert "stands in the file before with other content" in str(imported.problems[0])
    again = room.take()
    assert (again.links.new, again.links.known, again.links.lost) == (0, 7, 1)
    assert "the project has its link" in str(again.problems[0])


def test_a_cue_that_its_tag_has_not_is_named(room: Newsroom) -> None:
    room.edit(FileKind.LINKS, lambda rows: _row(rows, role="cue").update(to_text="said"))
    (problem,) = room.take().problems
    assert str(problem).endswith("the cue of its tag has other words; cues come with the tags, in their column cue.")


def test_a_link_without_annotator_is_theirs_who_import(room: Newsroom) -> None:
    room.edit(FileKind.LINKS, lambda rows: _row(rows, role="speaker").update(annotator=""))
    room.take()
    assert {link.annotator for link in all_of(room.other)[2] if link.role is LinkRole.SPEAKER} == {"Cy"}
    assert room.take().links.known == 5


def test_entries_that_do_not_fit_are_named_and_their_tags_name_the_others(room: Newsroom) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        rows[0].update(wikidata="42")
        rows.append(rows[0] | {"entity_id": new_uid(), "name": "ANNA ORTEGA"})
        rows.append(rows[1] | {"note": "another"})
        rows.append(rows[1] | {"entity_id": "x"})

    room.edit(FileKind.ENTITIES, edit)
    imported = room.take()
    said = [str(problem) for problem in imported.problems]
    assert [sentence.split(":", 1)[1].split("“")[0].strip() for sentence in said] == [
        "", "", "another entry called", "its entry", "its entity_id",
    ]  # fmt: skip
    assert (imported.entities.new, imported.entities.lost) == (2, 3)
    assert imported.tags.new == 7
