"""Edges belong at whole words, and blanks outside."""

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gui.exchange.plain_text import read_text
from gui.model.snapping import snapped, trimmed_span, word_at
from gui.model.span import Span

TEXTS = st.text(
    st.sampled_from("ab7 .,’'“”-\n\u00a0\u200b\ufeff\u0301\u200d\ufe0fé😀👩🏽🇩🇪漢字かなไทย שָׁ_%"), min_size=1, max_size=25
) | st.text(min_size=1, max_size=25)
BLANK = " \n\t\u00a0\u200b\u2060\ufeff"


def _blank(char: str) -> bool:
    return char.isspace() or char in BLANK


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(selections())
def test_snapping_again_changes_nothing(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    once = snapped(text, start, end)
    assume(once is not None)
    assert once is not None
    assert snapped(text, once.start, once.end) == once


@given(selections())
def test_no_word_is_lost(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    span = snapped(text, start, end)
    kept = [at for at in range(start, end) if not _blank(text[at])]
    if span is None:
        assert kept == []
    else:
        assert span.start <= kept[0]
        assert kept[-1] < span.end


@given(selections())
def test_edges_are_no_blanks(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    for span in (snapped(text, start, end), trimmed_span(text, start, end)):
        if span is not None:
            assert not _blank(text[span.start])
            assert not _blank(text[span.end - 1])


@given(selections())
def test_trimming_stays_inside(selection: tuple[str, int, int]) -> None:
    text, start, end = selection
    span = trimmed_span(text, start, end)
    assert span is None or start <= span.start < span.end <= end


@given(TEXTS, st.integers(0, 30))
def test_a_word_holds_its_position(text: str, position: int) -> None:
    word = word_at(text, position)
    assert word is None or word.start <= position <= word.end


@pytest.mark.parametrize(
    ("text", "touched", "words"),
    [
        ("The old bridge fell", "ld br", "old bridge"),
        ("The old bridge fell", " old ", "old"),
        ("say “inevitable challenges” now", "evitable chall", "inevitable challenges"),
        ("say “inevitable” now", "“inev", "“inevitable"),
        ("Kim’s deal", "Ki", "Kim"),
        ("we’ll even pay", "’l", "we’ll"),
        ("they don't know", "do", "don't"),
        ("paid 45,000 won", "5,0", "45,000"),
        ("up 7.5 points.", "7", "7.5"),
        ("the 25,000-odd refugees", "odd", "odd"),
        ("東京都は新しい", "京都", "京都"),
        ("cafe\u0301 open", "caf", "cafe\u0301"),
        ("a 👩🏽‍🚒 b", "👩", "👩🏽‍🚒"),
        ("a 🇩🇪🇫🇷 b", "🇩", "🇩🇪"),
        ("the Brü\u00adcken\u00adbau here", "cken", "Brü\u00adcken\u00adbau"),
        ("او می\u200cخواهد برود", "خواهد", "می\u200cخواهد"),
        ("a\u200d b", "a", "a\u200d"),
        ("two\nlines here", "o\nl", "two\nlines"),
    ],
)
def test_words_as_readers_see_them(text: str, touched: str, words: str) -> None:
    at = text.index(touched)
    span = snapped(text, at, at + len(touched))
    assert span is not None
    assert span.excerpt(text) == words


@pytest.mark.parametrize("blanks", ["", " ", "\n\n", "\u00a0\u200b", "\ufeff"])
def test_blanks_alone_are_nothing(blanks: str) -> None:
    text = f"a{blanks}b"
    assert snapped(text, 1, 1 + len(blanks)) is None
    assert trimmed_span(text, 1, 1 + len(blanks)) is None


def test_gold_entities_of_real_news_are_whole_words(shared_data: Path) -> None:
    for path in (shared_data / "gum-news").glob("*.gold.json"):
        text = read_text(path.with_name(path.name.replace(".gold.json", ".txt"))).text
        for gold in json.loads(path.read_text("utf-8"))["spans"]:
            assert snapped(text, gold["start"], gold["end"]) == Span(gold["start"], gold["end"])
