"""Sentences: where readers see them end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.sentences import sentence_at
from gui.model.span import Span
from tests.model.texts import LONG, TEXTS, blank, grows_in_line

SENTENCES = [
    ["Dr. Smith met J. K. Rowling in the U.S. Senate at 5 p.m. on Monday.", "He left."],
    ["They live in the U.S.", "The end of Acme Inc. was near."],
    ["It fell at 5 p.m. EST and at 6 p.m. Monday.", "She saw it at 7 p.m.", "Kim did not."],
    ["He said “Stop it.”", "Then he left."],
    ["“Why?” he asked.", "“Because!” she said.", "(He was wrong.)", "“So what?”"],
    ["She wasn’t...", "But no.", "Well…", "Kim knew it… didn’t he?"],
    ["It rose 7.5 points to No. 5.", "In 2012.", "Park said no.", "Yes!"],
    ["I am 24.", "She is 30.", "He met her in Jan. 2012 on Amazon.com.", "Kim met St. Martin vs. Mr. Lee."],
    ["He sat in the sun.", "Kim Jr. Smith and Acme Co. Ltd. did, too, etc.", "The rest stood."],
    ["Plan B.", "The vitamin C. Elegans has.", "Was it I.", "He knew."],
    ["See fig. 3 and p. 5 or art. IV of it.", "The fig.", "Kim ate."],
    ["Am 3. Oktober war z. B. Herr Nr. 5 dort.", "Im 19. Jahrhundert auch, d. h. Die Grünen."],
    ["Der 2. Weltkrieg.", "5 Mio. Euro usw.", "Das war’s.", "Er ist 24.", "Sie ist 30.", "Um 12.30 Uhr."],
    ["„Ja.“", "Er ging.", "»Nein.«", "›So?‹, fragte sie.", "»Doch!«", "„Wirklich“."],
    ["M. Macron a dit : «\u00a0Non\u00a0!\u00a0»", "Puis il est parti.", "«\u00a0Oui\u00a0?\u00a0» dit-il.", "M. Le Pen aussi."],
    ["Die Lage, 3. Oktober inklusive, war gut.", "Nr. 5 kam."],
    ["The end.[1]", "Next one.[12]", "Last"],
]
WITHOUT_BLANKS = [
    ["彼は「行く。」と言った。", "そして去った。", "「本当？」", "「はい！」"],
    ["他说：“好。”然后走了。", "真的吗？！", "他走了。"],
    ["यह है।", "वह था।"],
]


def _sentences(text: str) -> list[str]:
    found = dict.fromkeys(sentence_at(text, at) for at in range(len(text) + 1))
    return [span.excerpt(text) for span in found if span is not None]


@pytest.mark.parametrize("sentences", SENTENCES)
def test_sentences_with_blanks(sentences: list[str]) -> None:
    assert _sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize("sentences", WITHOUT_BLANKS)
def test_sentences_without_blanks(sentences: list[str]) -> None:
    assert _sentences("".join(sentences)) == sentences


def test_arabic_stops() -> None:
    assert _sentences("قال نعم؟ ثم ذهب. انتهى۔ نعم") == ["قال نعم؟", "ثم ذهب.", "انتهى۔", "نعم"]


def test_a_mark_on_a_stop_is_not_cut_off() -> None:
    assert _sentences("去。\u0301了。他") == ["去。\u0301了。", "他"]


def test_line_ends_end_sentences() -> None:
    assert _sentences("Headline without stop\n\n  A caption \nOne. Two") == ["Headline without stop", "A caption", "One.", "Two"]
    assert sentence_at("One.\n\nTwo.", 5) is None
    assert sentence_at("", 0) is None
    assert sentence_at(" \n ", 3) is None


def test_a_list_keeps_its_numbers() -> None:
    assert _sentences("1. Der Mann\n2. The woman") == ["1. Der Mann", "2. The woman"]


@pytest.mark.parametrize(
    ("position", "sentence"), [(0, "One."), (4, "One."), (5, "One."), (6, "Two."), (10, "Two."), (99, "Two."), (-1, "One.")]
)
def test_between_two_sentences_it_is_the_one_before(position: int, sentence: str) -> None:
    span = sentence_at("One.  Two.", position)
    assert span is not None
    assert span.excerpt("One.  Two.") == sentence


@given(TEXTS, st.integers(-2, 30))
def test_a_sentence_is_found_from_everywhere_in_it(text: str, position: int) -> None:
    span = sentence_at(text, position)
    if span is None:
        return
    words = span.excerpt(text)
    assert "\n" not in words
    assert not blank(words[0])
    assert not blank(words[-1])
    assert {sentence_at(text, at) for at in range(span.start, span.end)} == {span}


@given(TEXTS)
def test_sentences_follow_each_other_and_leave_out_only_blanks(text: str) -> None:
    found = list(dict.fromkeys(span for at in range(len(text) + 1) if (span := sentence_at(text, at)) is not None))
    assert all(one.end <= other.start for one, other in pairwise(found))
    told = [at for at, char in enumerate(text) if not blank(char)]
    assert [at for span in found for at in range(span.start, span.end) if not blank(text[at])] == told


@pytest.mark.parametrize("name", LONG)
def test_long_paragraphs_cost_in_line(name: str) -> None:
    assert grows_in_line(_in_the_middle, LONG[name])


def test_only_the_sentences_around_are_judged() -> None:
    """A paragraph ten times as long costs no more, but for a search in C."""
    text = "He said so. " * 100_000
    assert sentence_at(text, 600_000) == Span(600_000, 600_011)
    assert grows_in_line(_ten_times, "He said so. ", size=1_000_000)


def _in_the_middle(text: str) -> object:
    return sentence_at(text, len(text) // 2)


def _ten_times(text: str) -> object:
    return [sentence_at(text, at) for at in range(100, 1000, 100)]
