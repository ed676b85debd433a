"""The CSV of the register: what is written can be read back, and what is unfit is named with its line."""

from io import BytesIO

import pytest

from gui.exchange.entities_csv import COLUMNS, EntityRow, rows_of
from gui.model.entity import Entity
from gui.model.problem import Problem
from tests.exchange.csv_text import uid_of, written

PLAIN: dict[str, str | int] = {"entity_id": uid_of(1), "name": "Anna Ortega", "tags": 3}


def _read(*rows: dict[str, str | int]) -> list[EntityRow | Problem]:
    return list(rows_of(BytesIO(written(COLUMNS, *(PLAIN | row for row in rows))), "entities.csv"))


def test_an_entry_is_read_back() -> None:
    cells: dict[str, str | int] = {"aliases": "the mayor\nOrtega, “Annie”", "wikidata": "Q42", "note": 'two\r\nlines, "quoted" 😀'}
    entity = Entity(0, uid_of(1), "Anna Ortega", ("the mayor", "Ortega, “Annie”"), "Q42", 'two\r\nlines, "quoted" 😀')
    assert _read(cells, {}) == [EntityRow(2, entity), EntityRow(5, Entity(0, uid_of(1), "Anna Ortega"))]


def test_names_are_made_plain_and_aliases_stand_once() -> None:
    (row,) = _read({"name": " Anna\u00a0 Ortega ", "aliases": "Anna\r\n\r\n Anna \nBo", "wikidata": " q42 "})
    assert row == EntityRow(2, Entity(0, uid_of(1), "Anna Ortega", ("Anna", "Bo"), "Q42"))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"entity_id": "7"}, "its entity_id “7” is no identity"),
        ({"name": " \n"}, "it has no name"),
        ({"name": "x" * 501}, "its name has more than 500 characters"),
        ({"note": "a\0b"}, "its note holds a NUL character"),
    ],
)
def test_a_row_that_is_unfit_is_named_and_the_rest_comes(wrong: dict[str, str | int], why: str) -> None:
    problem, after = _read(wrong, {})
    assert isinstance(problem, Problem)
    assert str(problem).startswith(f"Line 2 of the entities was not imported: {why}")
    assert isinstance(after, EntityRow)


def test_an_unfit_cell_costs_nothing_else() -> None:
    (row,) = _read({"aliases": "Bo\n" + "x" * 501, "wikidata": "42", "note": "kept"})
    assert isinstance(row, EntityRow)
    assert (row.entity.aliases, row.entity.wikidata, row.entity.note) == (("Bo",), "", "kept")
    assert [str(problem) for problem in row.left_out] == [
        f"Line 2 of the entities was taken without its aliases: “{'x' * 60}…” has more than 500 characters.",
        "Line 2 of the entities was taken without its wikidata: “42” is no Wikidata number such as Q42.",
    ]


def test_a_file_of_somebody_else_is_refused() -> None:
    with pytest.raises(Problem, match="is no CSV of entities from Pressmark: its first line lacks entity_id, name; export"):
        list(rows_of(BytesIO(b"id,label\r\n1,2\r\n"), "entities.csv"))
