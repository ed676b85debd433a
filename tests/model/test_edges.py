"""Where an edge goes: by words, by characters, by dragging; never to nothing, never into a grapheme."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gui.model.edges import Edge, Pace, dragged_edge, stepped_edge
from gui.model.graphemes import inside
from gui.model.snapping import snapped, trimmed_span
from gui.model.span import Span

TEXT = "He said: “It cost 45,000 won,” and left.\n\nThen cafe\u0301 👨‍👩‍👧 came."
TEXTS = st.text(st.sampled_from("ab’s “”.,\n\u0301👨\u200d👧🇩🇪한น"), min_size=1, max_size=30)


def walk(words: str, edge: Edge, by: int, pace: Pace, times: int) -> list[str]:
    start = TEXT.index(words)
    span, seen = Span(start, start + len(words)), []
    for _ in range(times):
        there = stepped_edge(TEXT, span, edge, by, pace)
        if there is None:
            break
        span = there
        seen.append(span.excerpt(TEXT))
    return seen


@pytest.mark.parametrize(
    ("words", "edge", "by", "seen"),
    [
        ("It cost 45,000", Edge.START, -1, ["“It cost 45,000", ": “It cost 45,000", "said: “It cost 45,000"]),
        ("It cost 45,000", Edge.START, 1, ["cost 45,000", "45,000"]),
        ("45,000 won", Edge.END, 1, ["45,000 won,", "45,000 won,”", "45,000 won,” and"]),
        ("45,000 won,” and", Edge.END, -1, ["45,000 won,”", "45,000 won,", "45,000 won", "45,000"]),
        ("left", Edge.END, 1, ["left.", "left.\n\nThen", "left.\n\nThen cafe\u0301"]),
        ("He", Edge.START, -1, []),
        ("came.", Edge.END, 1, []),
    ],
)
def test_an_edge_goes_by_words_and_marks(words: str, edge: Edge, by: int, seen: list[str]) -> None:
    assert walk(words, edge, by, Pace.WORD, 4)[: len(seen)] == seen
    assert seen or not walk(words, edge, by, Pace.WORD, 4)


@pytest.mark.parametrize(
    ("words", "edge", "by", "seen"),
    [
        ("He said", Edge.END, -1, ["He sai", "He sa", "He s", "He", "H"]),
        ("said", Edge.START, -1, ["e said", "He said"]),
        ("Then", Edge.END, 1, ["Then c", "Then ca", "Then caf", "Then cafe\u0301", "Then cafe\u0301 👨‍👩‍👧", "Then cafe\u0301 👨‍👩‍👧 c"]),
        ("e\u0301 👨‍👩‍👧 ca", Edge.START, 1, ["👨‍👩‍👧 ca", "ca", "a"]),
    ],
)
def test_an_edge_goes_by_what_a_reader_takes_for_a_character(words: str, edge: Edge, by: int, seen: list[str]) -> None:
    assert walk(words, edge, by, Pace.CHARACTER, 6) == seen


@pytest.mark.parametrize("pace", Pace)
def test_an_edge_inside_a_word_goes_to_the_ends_of_that_word_first(pace: Pace) -> None:
    start, end = TEXT.index("aid"), TEXT.index(" won,")
    assert stepped_edge(TEXT, Span(start, end), Edge.START, -1, pace) == Span(start - 1, end)
    assert stepped_edge(TEXT, Span(0, start + 2), Edge.END, 1, pace) == Span(0, start + 3)


@pytest.mark.parametrize(
    ("edge", "at", "raw", "words"),
    [
        (Edge.START, "aid", False, "said: “It cost"), (Edge.START, "aid", True, "aid: “It cost"),
        (Edge.START, " said", False, "said: “It cost"),
        (Edge.START, "won", False, "cost"), (Edge.START, "won", True, "t"), (Edge.END, "ost", False, "It cost"),
        (Edge.END, "ost", True, "It c"),
        (Edge.END, "He", False, "It"), (Edge.END, "He", True, "I"), (Edge.END, "and", False, "It cost 45,000 won,”"),
        (Edge.END, "nd left", True, "It cost 45,000 won,” a"),
    ],
)  # fmt: skip
def test_a_dragged_edge_is_where_it_was_left_or_on_the_word_there(edge: Edge, at: str, raw: bool, words: str) -> None:
    span = Span(TEXT.index("It"), TEXT.index(" 45,000"))
    there = dragged_edge(TEXT, span, edge, TEXT.index(at), raw=raw)
    assert there is not None
    assert there.excerpt(TEXT) == words


def test_an_edge_that_is_dragged_off_the_text_stops_at_its_ends() -> None:
    assert dragged_edge("one two", Span(4, 7), Edge.START, -5, raw=False) == Span(0, 7)
    assert dragged_edge("one two", Span(0, 3), Edge.END, 99, raw=True) == Span(0, 7)


def test_nothing_but_blanks_is_no_place() -> None:
    assert dragged_edge("one   two", Span(2, 5), Edge.START, 4, raw=True) is None
    assert dragged_edge("one   two", Span(3, 8), Edge.END, 4, raw=False) is None


def test_at_the_ends_of_the_text_no_blank_is_taken() -> None:
    assert stepped_edge("a. ", Span(0, 1), Edge.END, 1, Pace.WORD) == Span(0, 2)
    assert stepped_edge(" .a", Span(2, 3), Edge.START, -1, Pace.WORD) == Span(1, 3)


@given(TEXTS, st.data())
def test_no_move_is_empty_moves_the_other_edge_or_cuts_a_grapheme(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    drawn = snapped(text, start, data.draw(st.integers(start + 1, len(text))))
    assume(drawn is not None)
    assert drawn is not None
    edge, pace, by = data.draw(st.sampled_from(Edge)), data.draw(st.sampled_from(Pace)), data.draw(st.sampled_from([1, -1]))
    stepped = stepped_edge(text, drawn, edge, by, pace)
    dragged = dragged_edge(text, drawn, edge, data.draw(st.integers(-2, len(text) + 2)), raw=False)
    for there in (stepped, dragged):
        if there is not None:
            moved, kept = (there.start, there.end) if edge is Edge.START else (there.end, there.start)
            assert kept == (drawn.end if edge is Edge.START else drawn.start)
            assert trimmed_span(text, there.start, there.end) == there
            assert not inside(text, moved) or text[moved - 1].isspace(), "a mark over a blank stays alone when the blank goes"
    if stepped is not None:
        was, is_ = (drawn.start, stepped.start) if edge is Edge.START else (drawn.end, stepped.end)
        assert (is_ - was) * by > 0


def test_without_blanks_an_edge_goes_over_a_run_of_one_script() -> None:
    text = "東京タワーに、行った"
    assert stepped_edge(text, Span(0, 2), Edge.END, 1, Pace.WORD) == Span(0, 5)
    assert stepped_edge(text, Span(2, 5), Edge.START, -1, Pace.WORD) == Span(0, 5)
    assert stepped_edge(text, Span(0, 2), Edge.END, 1, Pace.CHARACTER) == Span(0, 3)
