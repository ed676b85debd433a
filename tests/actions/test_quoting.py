"""Q, S, W and what goes with them: whose quote they are about, and what they say where there is none."""

from pathlib import Path

import pytest

from gui.actions import quoting, tagging
from gui.model.boundaries import DEFAULT
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from tests.session.desk import Desk
from tests.session.quoted import COST, DEAR, LONG, NEWS, links, tagged, take

NESTED = "He said: “She told me ‘never’ there.” “Open it."


@pytest.fixture
def news(desk: Desk, tmp_path: Path) -> Desk:
    """The news with nothing tagged."""
    desk.open(tmp_path / "quoting.pressmark", NEWS)
    return desk


def put_caret(desk: Desk, words: str, behind: int = 1) -> None:
    at = desk.article.text.index(words) + behind
    desk.session.selection.move(at, at, at, False)


@pytest.mark.parametrize("behind", [0, 1, 5, len(COST)])
def test_q_tags_the_quotation_around_the_caret_with_its_marks(news: Desk, behind: int) -> None:
    put_caret(news, COST, behind)
    quoting.tag_quotation(news.session)
    assert [(tag.kind, tag.excerpt) for tag in news.stored()] == [(Kind.QUOTE, COST)]
    assert news.tag.excerpt == COST


def test_q_again_tags_the_quotation_around_it(desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path / "nested.pressmark", NESTED)
    put_caret(desk, "never")
    for _ in range(3):
        quoting.tag_quotation(desk.session)
        put_caret(desk, "never")
    assert [tag.excerpt for tag in desk.stored()] == ["“She told me ‘never’ there.”", "‘never’"]


def test_q_takes_the_words_that_are_selected_where_no_marks_are(news: Desk) -> None:
    news.select("The bridge is closed on Mondays")
    quoting.tag_quotation(news.session)
    assert [(tag.kind, tag.excerpt) for tag in news.stored()] == [(Kind.QUOTE, "The bridge is closed on Mondays")]
    news.select("cost 3")
    quoting.tag_quotation(news.session)
    assert news.tag.excerpt == COST


@pytest.mark.parametrize("position", [0, NEWS.index("Ortega came"), len(NEWS)])
def test_q_says_where_there_is_no_quotation(news: Desk, position: int) -> None:
    news.session.selection.move(position, position, position, False)
    quoting.tag_quotation(news.session)
    assert news.stored() == []
    assert news.said == ["There are no quote marks around the caret: select the words first, then press Q"]


def test_q_keeps_to_the_project_s_boundaries(desk: Desk, tmp_path: Path) -> None:
    """Without its marks the tag is still that quotation: pressed again, Q takes the one around it."""
    desk.open(tmp_path / "bounds.pressmark", NESTED)
    policy = DEFAULT.of(Kind.CLAIM)
    assert policy
    desk.session.policies.choose(type(DEFAULT)(claim=policy, quote=policy, entity=DEFAULT.of(Kind.ENTITY)))
    for _ in range(2):
        put_caret(desk, "never")
        quoting.tag_quotation(desk.session)
    assert [tag.excerpt for tag in desk.stored()] == ["She told me ‘never’ there", "never"]


def test_s_asks_for_the_speaker_of_a_quote_and_the_claimant_of_a_claim(news: Desk) -> None:
    tagged(news, COST, Kind.QUOTE)
    quoting.ask_speaker(news.session)
    assert news.surface.question == "Who said it?"
    [row, *_] = news.surface.candidates("")
    assert news.surface.choose is not None
    news.surface.choose(row, False)
    assert [link.role for link in links(news, news.tag)] == [LinkRole.SPEAKER]
    tagged(news, "It cost 3 million euros", Kind.CLAIM)
    quoting.ask_speaker(news.session)
    assert news.surface.question == "Who claims it?"


def test_s_takes_selected_words_at_once(news: Desk) -> None:
    """The quote is the current one again, also where a click into the text had left it."""
    quote = tagged(news, COST, Kind.QUOTE)
    news.session.selection.choose(None)
    news.select("Kim Lee")
    quoting.ask_speaker(news.session)
    assert [tag.excerpt for tag in news.stored() if tag.kind is Kind.ENTITY] == ["Kim Lee"]
    assert news.tag == quote
    assert [row.words for row in news.session.linking.said(quote)] == ["Kim Lee"]


def test_s_takes_the_entity_that_was_just_tagged(news: Desk) -> None:
    quote = tagged(news, COST, Kind.QUOTE)
    tagged(news, "Kim Lee", Kind.ENTITY)
    quoting.ask_speaker(news.session)
    assert news.tag == quote
    assert [row.words for row in news.session.linking.said(quote)] == ["Kim Lee"]


def test_s_means_the_smallest_quote_or_claim_at_the_caret_where_none_is_current(news: Desk) -> None:
    tagged(news, COST, Kind.QUOTE)
    tagged(news, "3 million euros", Kind.CLAIM)
    news.session.selection.choose(None)
    put_caret(news, "million")
    quoting.ask_speaker(news.session)
    assert news.surface.question == "Who claims it?"


def test_words_in_the_quote_itself_can_speak_but_the_quote_cannot(news: Desk) -> None:
    tagged(news, COST, Kind.QUOTE)
    news.select(COST)
    quoting.ask_speaker(news.session)
    assert news.surface.question == "Who said it?"
    assert [tag.kind for tag in news.stored()] == [Kind.QUOTE]


def test_they_say_where_there_is_no_quote(news: Desk) -> None:
    for act in (quoting.ask_speaker, quoting.ask_addressee, quoting.mark_cue, quoting.continue_quote):
        act(news.session)
    assert news.said == ["Go to a quote or a claim first, then say whose it is", *["Go to a quote first"] * 3]


def test_shift_s_takes_an_addressee(news: Desk) -> None:
    quote = tagged(news, DEAR, Kind.QUOTE)
    news.select("Quartz")
    quoting.ask_addressee(news.session)
    assert [link.role for link in links(news, quote)] == [LinkRole.ADDRESSEE]
    put_caret(news, DEAR)
    quoting.ask_addressee(news.session)
    assert news.surface.question == "To whom was it said?"


def test_w_marks_the_verb_beside_the_quote_and_then_none(news: Desk) -> None:
    tagged(news, COST, Kind.QUOTE)
    quoting.mark_cue(news.session)
    assert news.session.linking.cue_words(news.tag) == "said"
    quoting.mark_cue(news.session)
    assert news.session.linking.cue_words(news.tag) == ""


def test_w_takes_what_is_selected_and_shift_w_more_of_it(news: Desk) -> None:
    tagged(news, DEAR, Kind.QUOTE)
    news.select("adde")
    quoting.mark_cue(news.session)
    assert news.session.linking.cue_words(news.tag) == "added"
    news.select("that it was")
    quoting.add_to_cue(news.session)
    assert (
        news.session.linking.cue_words(news.tag) == "added … that it was" or news.session.linking.cue_words(news.tag) == "added that it was"
    )


def test_w_says_where_nothing_reports(news: Desk) -> None:
    tagged(news, LONG, Kind.QUOTE)
    news.said.clear()
    quoting.mark_cue(news.session)
    assert news.said == ["No word beside the quote reports it: select the cue first, then press W"]


def test_shift_q_continues_the_quote_before_and_takes_it_back(news: Desk) -> None:
    first = tagged(news, COST, Kind.QUOTE)
    quoting.continue_quote(news.session)
    assert news.said[-1] == "There is no quote before this one"
    second = tagged(news, LONG, Kind.QUOTE)
    quoting.continue_quote(news.session)
    assert news.session.linking.piece_before(second) == first
    quoting.continue_quote(news.session)
    assert links(news, second) == []


def test_o_goes_to_the_other_end_and_back(news: Desk) -> None:
    quote = tagged(news, COST, Kind.QUOTE)
    quoting.go_to_other_end(news.session)
    assert news.said[-1] == "This tag has no links"
    take(news, quote, "Ortega")
    quoting.go_to_other_end(news.session)
    assert news.tag.excerpt == "Ortega"
    quoting.go_to_other_end(news.session)
    assert news.tag == quote


def test_a_question_mark_is_not_sure_and_sure_again(news: Desk) -> None:
    tagged(news, COST, Kind.QUOTE)
    tagging.toggle_unsure(news.session)
    assert news.tag.unsure
    tagging.toggle_unsure(news.session)
    assert not news.tag.unsure
