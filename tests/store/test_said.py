"""The views tell who said what: links, cues and names are resolved."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.attributes import Attributes, Claimant, Speaker
from gui.model.change import Act, Change, Row, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.span import Span
from gui.model.uids import new_uid
from gui.store.project import Project
from tests.builders import changed, saved, tagged

_TEXT = "“It cost much,” she told Bert Lang, “but it holds,” Anna Ortega said."


def _add(project: Project, *rows: Row) -> None:
    project.apply(Step(Act.SET_SPEAKER, tuple(Change(None, row) for row in rows), "Ada"))


@pytest.fixture
def rows(project: Project, path: Path) -> Iterator[dict[str, sqlite3.Row]]:
    """A quote in two pieces, its speaker, its addressee, and a claim: the rows of the view by their words."""
    [article] = saved(project, _TEXT)
    ortega = Entity(0, new_uid(), "Ana Ortega", (), "Q42")
    _add(project, ortega)
    one, two = (tagged(project, article, words, Kind.QUOTE) for words in ("“It cost much,”", "“but it holds,”"))
    she, bert = (tagged(project, article, words, Kind.ENTITY) for words in ("she", "Bert Lang"))
    claim = tagged(project, article, "it holds", Kind.CLAIM)
    tagged(project, article, "It cost much", Kind.CLAIM, attributes=Attributes(claimant=Claimant.UNKNOWN, entity=ortega.uid))
    known = tagged(project, article, "Anna", Kind.QUOTE, attributes=Attributes(speaker=Speaker.IMPLICIT, entity=ortega.uid))
    behind, other = tagged(project, article, "said", Kind.QUOTE), tagged(project, article, "holds", Kind.QUOTE)
    other = changed(project, other, attributes=Attributes(speaker=Speaker.ANONYMOUS))
    told = _TEXT.index("told")
    changed(project, one, attributes=Attributes(cue=(Span(told, told + 4),)))
    changed(project, she, attributes=Attributes(entity=ortega.uid))
    for source, target, role in (
        (one, she, LinkRole.SPEAKER),
        (one, bert, LinkRole.ADDRESSEE),
        (two, one, LinkRole.CONTINUES),
        (other, two, LinkRole.CONTINUES),
        (behind, known, LinkRole.CONTINUES),
        (claim, she, LinkRole.CLAIMANT),
        (claim, bert, LinkRole.CLAIMANT),
    ):
        _add(project, link_of(source, target, role, "Ada"))
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield (
            {row["text"]: row for row in connection.execute("SELECT * FROM tags")}
            | {f"link {number}": row for number, row in enumerate(connection.execute("SELECT * FROM links"))}
            | {"register": connection.execute("SELECT * FROM entities").fetchone()}
        )


def _of(row: sqlite3.Row, *names: str) -> tuple[object, ...]:
    return tuple(row[name] for name in names)


def test_a_quote_names_speaker_cue_and_addressee(rows: dict[str, sqlite3.Row]) -> None:
    quote = rows["“It cost much,”"]
    assert _of(quote, "speaker", "speaker_text", "speaker_entity") == ("linked", "she", "Ana Ortega")
    assert _of(quote, "cue_text", "cue", "addressee_text", "addressee_entity") == ("told", "20-24", "Bert Lang", "")


def test_a_later_piece_has_the_speaker_of_the_first(rows: dict[str, sqlite3.Row]) -> None:
    piece, quote = rows["“but it holds,”"], rows["“It cost much,”"]
    assert _of(piece, "speaker", "speaker_text", "speaker_entity") == ("", "she", "Ana Ortega")
    assert piece["continues"] == quote["tag_id"]


def test_a_later_piece_may_have_a_speaker_of_its_own(rows: dict[str, sqlite3.Row]) -> None:
    assert _of(rows["holds"], "speaker", "speaker_text", "speaker_entity") == ("anonymous", "", "")


def test_a_later_piece_of_an_implicit_speakers_quote_names_them(rows: dict[str, sqlite3.Row]) -> None:
    assert _of(rows["said"], "speaker", "speaker_text", "speaker_entity") == ("", "", "Ana Ortega")


def test_an_implicit_speaker_may_be_known(rows: dict[str, sqlite3.Row]) -> None:
    assert _of(rows["Anna"], "speaker", "speaker_text", "speaker_entity", "entity_name") == ("implicit", "", "Ana Ortega", "Ana Ortega")


def test_a_claim_has_its_claimants(rows: dict[str, sqlite3.Row]) -> None:
    assert _of(rows["it holds"], "claimant", "claimant_text", "claimant_entity") == ("linked", "she | Bert Lang", "Ana Ortega")
    assert _of(rows["It cost much"], "claimant", "claimant_text", "claimant_entity") == ("unknown", "", "Ana Ortega")


def test_an_entity_has_its_name_and_number(rows: dict[str, sqlite3.Row]) -> None:
    assert _of(rows["she"], "entity_name", "wikidata", "claimant", "speaker_text") == ("Ana Ortega", "Q42", "", "")
    assert _of(rows["register"], "name", "wikidata", "tags") == ("Ana Ortega", "Q42", 3)


def test_links_and_cues_are_rows(rows: dict[str, sqlite3.Row]) -> None:
    links = [row for name, row in rows.items() if name.startswith("link ")]
    assert [row["role"] for row in links] == ["speaker", "addressee", "continues", "continues", "continues", "claimant", "claimant", "cue"]
    assert _of(links[0], "from_kind", "from_text", "to_text", "to_entity") == ("quote", "“It cost much,”", "she", "Ana Ortega")
    assert _of(links[-1], "from_text", "to_text", "to_tag_id") == ("“It cost much,”", "told", "")
