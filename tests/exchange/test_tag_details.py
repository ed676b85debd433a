"""What tags of news hold goes out in columns and comes back; an unfit cell costs that cell only."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.exchange.tag_row import TagRow
from gui.exchange.tags_csv import COLUMNS, rows_of
from gui.model.attributes import NONE, Attributes, Claimant, NotAQuote, Speaker, fitting, words_of
from gui.model.kinds import Kind
from gui.model.span import Span
from tests.exchange.csv_text import MOMENT, uid_of, written

OLD = COLUMNS[: COLUMNS.index("unsure")]
PLAIN: dict[str, str | int] = {
    "article_id": uid_of(1), "article_title": "Bridge", "tag_id": uid_of(2), "kind": "quote", "text": "bridge", "start": 3, "end": 9,
    "offset_unit": "code_point", "status": "tagged", "created_at": MOMENT, "updated_at": MOMENT,
}  # fmt: skip


def _row(**cells: str | int) -> TagRow:
    return _row_of(COLUMNS, **cells)


def _row_of(columns: tuple[str, ...], /, **cells: str | int) -> TagRow:
    (row,) = rows_of(BytesIO(written(columns, PLAIN | cells)), "tags.csv")
    assert isinstance(row, TagRow), str(row)
    return row


CUES = st.lists(st.integers(0, 999), max_size=6, unique=True).map(
    lambda at: tuple(Span(3 * one, 3 * one + 2) for one in sorted(at)),
)
SAID = st.builds(
    Attributes, st.none() | st.sampled_from(["no", "maybe", "yes"]), st.none() | st.sampled_from(Claimant), st.none(),
    st.text("a=\"',\r\n😀 "), st.none() | st.sampled_from(Speaker), CUES, st.none() | st.sampled_from(NotAQuote),
)  # fmt: skip


@given(SAID, st.sampled_from(Kind), st.booleans())
def test_what_is_said_is_read_back(said: Attributes, kind: Kind, unsure: bool) -> None:
    wanted = fitting(kind, said)
    words = {name: word for name, word in words_of(wanted).items() if name != "entity"}
    row = _row(kind=kind.value, unsure=int(unsure), **words)
    assert (row.tag.attributes, row.tag.unsure, row.details.left_out, row.details.unsaid) == (wanted, unsure, (), frozenset())


def test_whom_a_row_names_is_read() -> None:
    row = _row(kind="entity", entity_id=uid_of(7), entity_name=" Anna  Ortega", wikidata="https://www.wikidata.org/wiki/Q42")
    assert row.tag.attributes == NONE  # the register knows whether it has her
    entity = row.details.entity
    assert entity is not None
    assert (entity.uid, entity.name, entity.wikidata) == (uid_of(7), "Anna Ortega", "Q42")
    named = _row(kind="entity", entity_name="Anna").details.entity
    assert named is not None
    assert (named.uid, named.name) == ("", "Anna")
    assert _row(kind="entity").details.entity is None


def test_what_a_link_says_is_not_said_by_the_tag() -> None:
    row = _row(speaker="linked", speaker_text="Anna", speaker_entity="Anna Ortega", addressee_text="Quartz", continues=uid_of(9))
    assert (row.tag.attributes, row.details.left_out) == (NONE, ())
    assert _row(kind="claim", claimant="linked", claimant_text="Anna").tag.attributes == NONE


def test_an_older_file_says_nothing_of_details() -> None:
    row = _row_of(OLD)
    assert row.tag.attributes == NONE
    assert row.details.left_out == ()
    assert row.details.unsaid == {
        "unsure", "check_worthiness", "claimant", "stance", "restatement", "speaker", "cue", "not_a_quote", "entity", "role",
    }  # fmt: skip
    assert _row_of((*OLD, "stance", "unsure")).details.unsaid == row.details.unsaid - {"stance", "unsure"}


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"unsure": "perhaps"}, "its unsure: it is “perhaps” instead of 1 or 0"),
        ({"speaker": "Anna"}, "its speaker: there is no speaker “Anna”"),
        ({"not_a_quote": "joke"}, "its not_a_quote: there is no not_a_quote “joke”"),
        ({"stance": "affirms"}, "its stance: a quote has none"),
        ({"role": "author"}, "its role: a quote has none"),
        ({"kind": "claim", "cue": "1-2"}, "its cue: a claim has none"),
        ({"kind": "claim", "stance": "doubts"}, "its stance: there is no stance “doubts”"),
        ({"kind": "claim", "check_worthiness": "0.7"}, "its check_worthiness: there is no check_worthiness “0.7”"),
        ({"kind": "claim", "claimant": "{name}"}, "its claimant: there is no claimant “{name}”"),
        ({"kind": "entity", "role": "king"}, "its role: there is no role “king”"),
        ({"cue": "12"}, "its cue: “12” names no places such as 443-450 461-464"),
        ({"cue": "9-4"}, "its cue: “9-4” names no places"),
        ({"cue": "4-9 9-12"}, "its cue: “4-9 9-12” names no places"),
        ({"cue": "-4-9"}, "its cue: “-4-9” names no places"),
        ({"cue": "1-" + "9" * 5000}, "its cue: “1-" + "9" * 58 + "…” names no places"),
        ({"cue": "٣-٤"}, "its cue: “٣-٤” names no places"),
        ({"entity_id": "7", "entity_name": "Anna"}, "its entity_id: “7” is no identity"),
        ({"entity_name": "x" * 501}, "its entity_name: it has more than 500 characters"),
        ({"entity_name": "Anna", "wikidata": "42"}, "its wikidata: “42” is no Wikidata number such as Q42"),
        ({"wikidata": "Q42"}, "its wikidata: no entity_name stands beside it"),
    ],
)
def test_an_unfit_cell_is_named_and_costs_nothing_else(wrong: dict[str, str | int], why: str) -> None:
    fit: dict[str, str | int] = {"unsure": 1} if "unsure" not in wrong else {}
    row = _row(note="kept", **fit, **wrong)
    (problem,) = row.details.left_out
    assert str(problem).startswith(f"Line 2 was taken without {why}")
    assert (row.tag.note, row.tag.unsure, row.tag.attributes) == ("kept", bool(fit), NONE)


def test_every_unfit_cell_is_named_and_the_fit_ones_stay() -> None:
    row = _row(speaker="anonymous", cue="x", not_a_quote="y", unsure="z")
    assert row.tag.attributes == Attributes(speaker=Speaker.ANONYMOUS)
    assert [problem.values["column"] for problem in row.details.left_out] == ["unsure", "cue", "not_a_quote"]
