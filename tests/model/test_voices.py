"""Who said what, from the tags of one article and of several."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.attributes import Claimant, Speaker
from gui.model.kinds import Kind
from gui.model.voices import NOBODY, Utterance, Voice, Whose, Words, lines_of, who_said_what

ANNA, BERT = Voice(Whose.NAMED, "anna"), Voice(Whose.NAMED, "bert")
SHE = Voice(Whose.MENTIONED, "", "she", 1)


def quote(id_: int, **fields: object) -> Words:
    return replace(Words(id_, Kind.QUOTE), **fields)  # type: ignore[arg-type]


def claim(id_: int, **fields: object) -> Words:
    return replace(Words(id_, Kind.CLAIM), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        (quote(1), NOBODY),
        (quote(1, said=Speaker.IMPLICIT), Voice(Whose.IMPLICIT)),
        (quote(1, said=Speaker.IMPLICIT, entity="anna"), ANNA),
        (quote(1, said=Speaker.ANONYMOUS), Voice(Whose.ANONYMOUS)),
        (claim(1), NOBODY),
        (claim(1, said=Claimant.JOURNALIST), Voice(Whose.JOURNALIST)),
        (claim(1, said=Claimant.UNKNOWN), Voice(Whose.UNKNOWN)),
        (claim(1, said=Claimant.UNKNOWN, entity="anna"), ANNA),
        (claim(1, said="the weather"), NOBODY),
    ],
)
def test_without_a_link_the_attributes_say_it(words: Words, voice: Voice) -> None:
    assert who_said_what([words], {}) == {voice: [Utterance(words.kind, (1,))]}


def test_a_link_says_it_before_all_attributes_and_two_of_them_say_two() -> None:
    said = who_said_what([quote(1, said=Speaker.ANONYMOUS)], {1: [ANNA, BERT]})
    assert said == {ANNA: [Utterance(Kind.QUOTE, (1,))], BERT: [Utterance(Kind.QUOTE, (1,))]}


def test_pieces_of_a_quote_are_one_of_the_first_piece_s_speaker() -> None:
    words = [quote(1), quote(2, continues=1), quote(3, continues=2), quote(4)]
    assert who_said_what(words, {1: [ANNA]}) == {ANNA: [Utterance(Kind.QUOTE, (1, 2, 3))], NOBODY: [Utterance(Kind.QUOTE, (4,))]}


def test_a_piece_may_have_a_speaker_of_its_own() -> None:
    words = [quote(1), quote(2, continues=1), quote(3, continues=2)]
    said = who_said_what(words, {1: [ANNA], 2: [BERT]})
    assert said == {ANNA: [Utterance(Kind.QUOTE, (1,))], BERT: [Utterance(Kind.QUOTE, (2, 3))]}


def test_what_does_not_count_still_hands_its_speaker_on() -> None:
    words = [quote(1, counts=False), quote(2, continues=1)]
    assert who_said_what(words, {1: [ANNA]}) == {ANNA: [Utterance(Kind.QUOTE, (2,))]}


def test_pieces_that_go_round_are_one_quote_of_nobody() -> None:
    words = [quote(1, continues=3), quote(2, continues=1), quote(3, continues=2)]
    assert who_said_what(words, {}) == {NOBODY: [Utterance(Kind.QUOTE, (1, 2, 3))]}


def test_a_piece_of_what_is_gone_begins_a_quote() -> None:
    assert who_said_what([quote(2, continues=1)], {}) == {NOBODY: [Utterance(Kind.QUOTE, (2,))]}


def test_the_same_entry_is_one_in_all_articles_and_the_same_words_are_not() -> None:
    one = who_said_what([quote(1), claim(2), quote(3)], {1: [ANNA], 2: [ANNA], 3: [SHE]})
    other = who_said_what([quote(4), quote(5)], {4: [ANNA], 5: [replace(SHE, article_id=2)]})
    lines = {line.voice: (line.quotes, line.claims, line.articles) for line in lines_of([one, other])}
    assert lines == {ANNA: (2, 1, 2), SHE: (1, 0, 1), replace(SHE, article_id=2): (1, 0, 1)}


@given(st.lists(st.tuples(st.integers(0, 8), st.booleans(), st.sampled_from([(), (ANNA,), (ANNA, BERT)])), max_size=8))
def test_every_word_that_counts_is_said_and_no_other(drawn: list[tuple[int, bool, tuple[Voice, ...]]]) -> None:
    words = [quote(id_, continues=before, counts=counts) for id_, (before, counts, _) in enumerate(drawn, 1)]
    said = who_said_what(words, {id_: list(voices) for id_, (_, _, voices) in enumerate(drawn, 1)})
    told = {id_ for utterances in said.values() for one in utterances for id_ in one.tags}
    assert told == {one.id for one in words if one.counts}
    for utterances in said.values():
        once = [id_ for one in utterances for id_ in one.tags]
        assert len(once) == len(set(once)), "one voice says nothing twice"
