"""What the card tells of the past of a tag: every field from what to what, links, edges with their words."""

import pytest

from gui.model.attributes import Attributes, CheckWorthiness, Stance
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole
from gui.store.history import PastChange
from gui.store.rows import Kept
from gui.widgets.card.past import Telling
from tests.builders import WORDS, a_tag, an_article, changed, removed
from tests.widgets.card.conftest import CardProgram

ARTICLE, SAID = an_article(), WORDS.index("said")
TAG = a_tag(ARTICLE, "bridge")
TELLING = Telling(ARTICLE.text, {"e1": "Anna Ortega"}.get, {"other": "Anna Ortega"}.get)  # type: ignore[arg-type]


def plain(words: str) -> str:
    """Without what keeps words of both directions apart."""
    return words.translate(dict.fromkeys((0x2068, 0x2069)))


def past(card: CardProgram) -> list[str]:
    """The lines of the card."""
    return plain(card.fields.history.text()).split("\n")


def a_change(before: Kept | None, after: Kept | None, *, act: str = "change details", way: str = "do", link: bool = False) -> PastChange:
    return PastChange("2026-11-26T10:00:00.000Z", "Bob", act, way, link, before, after)


def told(*changes: PastChange) -> list[str]:
    """The details of these changes."""
    return [line.strip() for one in TELLING.lines(TAG, changes) for line in plain(one).split("\n")[1:]]


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ({"kind": "claim"}, {"kind": "quote"}, "Kind: Claim → Quote"),
        ({"label": ""}, {"label": "cost"}, "Label: – → cost"),
        ({"status": "tagged"}, {"status": "accepted"}, "Status: Tagged → Accepted"),
        ({"unsure": 0}, {"unsure": 1}, "Not sure: no → yes"),
        ({"note": "why"}, {"note": ""}, "Note: “why” → –"),
        ({"check_worthiness": ""}, {"check_worthiness": "yes"}, "Worth checking: – → Yes"),
        ({"entity": ""}, {"entity": "e1"}, "Name: – → Anna Ortega"),
        ({"cue": ""}, {"cue": f"{SAID}-{SAID + 4}"}, "Cue: – → “said”"),
        ({"annotator": "Ada"}, {"annotator": "Bob"}, "Annotator: Ada → Bob"),
        ({"stance": ""}, {"stance": "sideways"}, "Stance: – → “sideways”"),
        ({"cue": ""}, {"cue": "x"}, "Cue: – → “x”"),
        ({"end": TAG.start + 2}, {"end": TAG.end}, "“br” → “bridge”"),
    ],
)  # fmt: skip
def test_each_field_is_told_from_what_to_what(before: Kept, after: Kept, line: str) -> None:
    assert told(a_change(before, after)) == [line]


def test_several_moves_are_told_with_the_words_that_each_began_with() -> None:
    last = a_change({"start": TAG.start - 6}, {"start": TAG.start})
    first = a_change({"end": TAG.end - 2}, {"end": TAG.end})
    assert told(last, first) == ["“opens bridge” → “bridge”", "“opens brid” → “opens bridge”"]


def test_a_new_tag_says_what_it_came_with_and_one_that_went_nothing() -> None:
    came = a_change(None, {"kind": "claim", "status": "suggested", "label": "cost", "start": TAG.start, "end": TAG.end}, act="import tags")
    went = a_change({"kind": "claim", "label": "cost"}, None, act="remove tag")
    back = a_change(None, {"kind": "claim", "label": "cost"}, act="remove tag", way="undo")
    assert told(back, went, came) == ["Label: cost", "Status: Suggested"]


def test_links_are_told_with_the_words_at_their_other_end() -> None:
    made = a_change(None, {"source": TAG.uid, "target": "other", "role": "claimant"}, act="set claimant", link=True)
    gone = a_change({"source": "nobody", "target": TAG.uid, "role": "mystery"}, None, act="remove link", link=True)
    assert told(gone, made) == ["mystery: a tag that is gone → –", "Claimant: – → “Anna Ortega”"]


def test_what_a_newer_pressmark_does_is_told_by_its_own_word() -> None:
    (line,) = TELLING.lines(TAG, [a_change({"colour": "red"}, {"colour": "blue"}, act="paint", way="redo")])
    assert plain(line).endswith("Bob · redid paint")


def test_every_act_of_a_person_is_told(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    editing, program = card.program.session.editing, card.program
    editing.set_label(program.current, "quantity")
    attributes = Attributes(check_worthiness=CheckWorthiness.YES, stance=Stance.REFUTES)
    program.session.describing.set_attribute(program.current, "stance", attributes.stance)
    program.session.describing.name_entity(program.current, "Anna Ortega")
    editing.move_edge(program.current, end=program.current.end - 6)
    assert past(card)[1::2] == [
        "   “It cost 3 million euros” → “It cost 3 million”",
        "   Name: – → Anna Ortega",
        "   Stance: – → Refutes",
        "   Label: – → quantity",
    ]
    assert card.fields.history.fold.isVisible()


def test_a_long_past_is_folded_and_another_tag_begins_folded(card: CardProgram) -> None:
    other = card.program.tag("bridge")
    card.tag(Kind.CLAIM)
    for number in range(8):
        card.program.session.editing.set_label(card.program.current, f"label {number}")
    fold = card.fields.history.fold
    assert (len(past(card)), fold.text()) == (8, "Show all 9 changes")
    fold.click()
    assert (len(past(card)), fold.text()) == (17, "Show the last only")
    card.program.session.editing.set_label(card.program.current, "more")
    assert len(past(card)) == 19
    card.program.session.go_to(other)
    assert (fold.isVisible(), fold.isChecked(), len(past(card))) == (False, False, 1)


def test_what_somebody_else_has_done_is_told_with_their_name(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    tag = changed(card.program.project, card.program.current, by="Bob", status=Status.REJECTED)
    card.program.session.read_again()
    card.program.window.card.show_tag(tag)
    assert " · Bob · " in past(card)[0]
    assert past(card)[1] == "   Status: Tagged → Rejected"


def test_a_speaker_is_told_on_both_cards_also_when_the_link_is_gone(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    speaker = card.program.current
    card.tag(Kind.QUOTE)
    quote = card.program.current
    linking = card.program.session.linking
    linking.take(quote, linking.candidates(quote, LinkRole.SPEAKER, "Anna Ortega")[0], LinkRole.SPEAKER)
    assert past(card)[1] == "   Speaker: – → “Anna Ortega”"
    card.program.do("undo")
    card.program.session.go_to(speaker)
    assert past(card)[:2] == [past(card)[0], "   Speaker: “It cost 3 million euros,” → –"]
    removed(card.program.project, quote, by="Bob")
    card.program.window.card.show_tag(speaker)
    assert past(card)[1] == "   Speaker: a tag that is gone → –"
