"""The CSV of links: what is written can be read back, and what is unfit is named with its line."""

from collections.abc import Mapping
from io import BytesIO

import pytest

from gui.exchange.links_csv import COLUMNS, CueRow, LinkRow, rows_of
from gui.model.link import Link, LinkRole
from gui.model.problem import Problem
from tests.exchange.csv_text import MOMENT, uid_of, written

PLAIN: dict[str, str | int] = {
    "link_id": uid_of(1), "from_tag_id": uid_of(2), "from_kind": "quote", "from_text": "“It cost”", "role": "speaker",
    "to_tag_id": uid_of(3), "to_text": "Anna", "to_entity": "Anna Ortega", "article_title": "Bridge", "annotator": "Ada",
    "created_at": MOMENT,
}  # fmt: skip


def _read(*rows: Mapping[str, str | int]) -> list[LinkRow | CueRow | Problem]:
    return list(rows_of(BytesIO(written(COLUMNS, *({**PLAIN, **row} for row in rows))), "links.csv"))


@pytest.mark.parametrize("role", LinkRole)
def test_a_link_is_read_back(role: LinkRole) -> None:
    assert _read({"role": role.value}) == [LinkRow(2, Link(0, uid_of(1), uid_of(2), uid_of(3), role, "Ada", MOMENT))]


def test_a_cue_is_read_as_what_it_is() -> None:
    cue: dict[str, str | int] = {"role": "cue", "link_id": "", "to_tag_id": "", "to_text": "told\nQuartz"}
    after = {"link_id": uid_of(4)}
    read, link = _read(cue, after)
    assert read == CueRow(2, uid_of(2), "told\nQuartz")
    assert isinstance(link, LinkRow)
    assert link.line == 4


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"link_id": "7"}, "its link_id “7” is no identity"),
        ({"from_tag_id": ""}, "its from_tag_id “” is no identity"),
        ({"to_tag_id": "somebody"}, "its to_tag_id “somebody” is no identity"),
        ({"role": "friend"}, "there is no role “friend”"),
        ({"created_at": "today"}, "its created_at “today” is no time such as"),
        ({"annotator": "x" * 201}, "its annotator is a name of more than 200 characters"),
        ({"from_text": "a\0b"}, "its from_text holds a NUL character"),
    ],
)
def test_a_row_that_is_unfit_is_named_and_the_rest_comes(wrong: dict[str, str | int], why: str) -> None:
    problem, after = _read(wrong, {})
    assert isinstance(problem, Problem)
    assert str(problem).startswith(f"Line 2 of the links was not imported: {why}")
    assert isinstance(after, LinkRow)


def test_a_file_that_is_not_ours_is_refused() -> None:
    for raw in (b"", b"a,b\r\n1,2\r\n", "é".encode("cp1252")):
        with pytest.raises(Problem, match="is no CSV of links from Pressmark"):
            list(rows_of(BytesIO(raw), "links.csv"))
