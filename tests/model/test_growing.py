"""A selection grows by levels and shrinks along the same ones."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.graphemes import inside
from gui.model.growing import grown, levels, shrunk
from gui.model.snapping import word_at
from gui.model.span import Span
from tests.model.texts import LONG, MARKED, TEXTS, blank, grows_in_line, selections

NEWS = "Title here\n\nHe said “yes, ‘I do’ so. And more.” Then he left. So.\n\nShe said: “One.\n\n“Two.” Three."


def _told(text: str, at: str) -> list[str]:
    return [level.excerpt(text) for level in levels(text, text.index(at))]


def test_word_quotations_sentences_paragraph() -> None:
    quotation = "“yes, ‘I do’ so. And more.”"
    paragraph = f"He said {quotation} Then he left. So."
    assert _told(NEWS, "do’") == ["do", "‘I do’", quotation, f"He said {quotation}", paragraph]
    assert _told(NEWS, "more") == ["more", quotation, f"He said {quotation}", paragraph]
    assert _told(NEWS, "left") == ["left", "Then he left.", paragraph]


def test_levels_that_are_the_same_come_once() -> None:
    assert _told(NEWS, "Title") == ["Title", "Title here"]
    assert levels("word", 2) == (Span(0, 4),)


def test_a_quotation_over_paragraphs_grows_to_all_that_it_touches() -> None:
    assert _told(NEWS, "Two") == ["Two", "“One.\n\n“Two.”", "She said: “One.\n\n“Two.”", "She said: “One.\n\n“Two.” Three."]


def test_between_words_it_begins_with_the_quotation_or_the_sentence() -> None:
    at = NEWS.index("” Then") + 1
    assert levels(NEWS, at)[0].excerpt(NEWS) == "“yes, ‘I do’ so. And more.”"
    assert levels("One –  two. Three.", 6)[0].excerpt("One –  two. Three.") == "One –  two."


@pytest.mark.parametrize("text", ["", " ", "\n", "a\n\nb", "a\n \nb"])
def test_nothing_grows_in_an_empty_paragraph(text: str) -> None:
    position = min(2, len(text))
    assert levels(text, position) == ()
    assert grown(text, position, position, position) is None
    assert shrunk(text, position, position, position) is None


def test_growing_goes_round_and_shrinking_stops_at_the_word() -> None:
    position = NEWS.index("do’")
    found = levels(NEWS, position)
    span, seen = grown(NEWS, position, position, position), list[Span]()
    for _ in range(len(found) + 1):
        assert span is not None
        seen.append(span)
        span = grown(NEWS, span.start, span.end, position)
    assert seen == [*found, found[0]]
    assert shrunk(NEWS, found[0].start, found[0].end, position) is None


def test_any_selection_grows_to_the_smallest_level_that_holds_it() -> None:
    start = NEWS.index("said “yes")
    position = NEWS.index("do’")
    span = grown(NEWS, start, position, position)
    assert span is not None
    assert span.excerpt(NEWS).startswith("He said “yes")
    span = shrunk(NEWS, start, NEWS.index(" Then"), position)
    assert span is not None
    assert span.excerpt(NEWS) == "“yes, ‘I do’ so. And more.”"
    assert grown(NEWS, 0, len(NEWS), position) == word_at(NEWS, position)  # larger than all levels: from the start


@given(TEXTS | MARKED, st.integers(-2, 42))
def test_each_level_strictly_holds_the_one_before(text: str, position: int) -> None:
    found = levels(text, position)
    for smaller, larger in pairwise(found):
        assert larger.start <= smaller.start < smaller.end <= larger.end
        assert len(larger) > len(smaller)
    word = word_at(text, min(max(0, position), len(text)))
    assert word is None or found[0] == word
    for level in found:
        assert 0 <= level.start < level.end <= len(text)
        assert not blank(text[level.start])
        assert not blank(text[level.end - 1])
        assert not inside(text, level.start) or blank(text[level.start - 1])
        assert not inside(text, level.end) or blank(text[level.end])


@given(TEXTS | MARKED, st.integers(0, 42))
def test_shrinking_is_the_opposite_of_growing(text: str, position: int) -> None:
    found = levels(text, position)
    for smaller, larger in pairwise(found):
        assert grown(text, smaller.start, smaller.end, position) == larger
        assert shrunk(text, larger.start, larger.end, position) == smaller
    if found:
        assert grown(text, found[-1].start, found[-1].end, position) == found[0]
        assert shrunk(text, found[0].start, found[0].end, position) is None


@given(selections(), st.integers(0, 42))
def test_growing_any_selection_ends_in_a_level(selection: tuple[str, Span], origin: int) -> None:
    text, span = selection
    found = levels(text, origin)
    larger, smaller = grown(text, span.start, span.end, origin), shrunk(text, span.start, span.end, origin)
    assert (larger in found) if found else larger is None
    assert smaller is None or (smaller in found and span.start <= smaller.start and smaller.end <= span.end and smaller != span)


@pytest.mark.parametrize("name", LONG)
def test_long_paragraphs_cost_in_line(name: str) -> None:
    assert grows_in_line(_in_the_middle, LONG[name], size=20_000)


def _in_the_middle(text: str) -> object:
    middle = len(text) // 2
    return levels(text, middle), grown(text, middle, middle + 2, middle), shrunk(text, 0, len(text), middle)
