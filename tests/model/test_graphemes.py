"""Graphemes: what a reader takes for one character is never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.graphemes import after, before, inside, whole
from gui.model.span import Span
from tests.model.texts import LONG, TEXTS, grows_in_line

TOGETHER = [
    "e\u0301", "e\u0301\u0323", "\r\n", "👩🏽", "👩🏽‍🚒", "👨‍👩‍👧‍👦", "❤️‍🔥", "🇩🇪", "1\ufe0f\u20e3",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "각", "\u1100\u1161\u11a8", "가\u11a8", "\ua960\ud7b0\ud7cb", "שָׁ", "مُّ", "กำ", "ที่", "ດຳ", "க்", "கொ", "\u0600\u0661", "a\u200d",
    "क्ष", "क्\u200dष", "र्क्त्य", "क़", "ক্ষ", "ક્ષ", "କ୍ଷ", "క్ష", "ക്ഷ", "か\u3099", "ｶ\uff9e", "漢\U000e0100",
]  # fmt: skip
APART = ["ab", "\n\r", "a\n", "\n\u0301", "각각", "漢字", "かな", "👩👩", "\u200b\u0301", "a\u00ad", "कत", "ไท", "あ゛"]


@pytest.mark.parametrize("cluster", TOGETHER)
def test_what_belongs_together(cluster: str) -> None:
    text = f"x.{cluster} y"
    assert [at for at in range(len(text) + 1) if inside(text, at)] == list(range(3, 2 + len(cluster)))
    for at in range(2, 2 + len(cluster)):
        assert after(text, at) == 2 + len(cluster)
        assert before(text, at + 1) == 2
        assert whole(text, Span(at, at + 1)) == Span(2, 2 + len(cluster))


@pytest.mark.parametrize("pair", APART)
def test_what_does_not(pair: str) -> None:
    assert not inside(pair, 1)


@pytest.mark.parametrize(("text", "position"), [("👩\u200da", 2), ("a\u200d👩", 2), ("क\u200dत", 2), ("க்ஷ", 2), ("\u094dत", 1)])
def test_what_joins_needs_both_sides(text: str, position: int) -> None:
    assert not inside(text, position)


def test_flags_go_in_pairs() -> None:
    text = "🇩🇪🇫🇷🇮"
    assert [inside(text, at) for at in range(6)] == [False, True, False, True, False, False]
    assert [after(text, at) for at in range(5)] == [2, 2, 4, 4, 5]


@given(TEXTS, st.integers(-3, 30))
def test_neighbours_are_boundaries_and_nothing_lies_between(text: str, position: int) -> None:
    for found in (before(text, position), after(text, position)):
        assert 0 <= found <= len(text)
        assert not inside(text, found)
    inner = min(max(0, position), len(text))
    assert before(text, inner) < inner or inner == 0
    assert after(text, inner) > inner or inner == len(text)
    assert all(inside(text, at) for at in range(inner + 1, after(text, inner)))
    assert all(inside(text, at) for at in range(before(text, inner) + 1, inner))


@given(TEXTS)
def test_there_and_back(text: str) -> None:
    forward = [0]
    while forward[-1] < len(text):
        forward.append(after(text, forward[-1]))
    back = [len(text)]
    while back[-1] > 0:
        back.append(before(text, back[-1]))
    assert forward == back[::-1] == [at for at in range(len(text) + 1) if not inside(text, at)]


@pytest.mark.parametrize("name", LONG)
def test_long_rows_are_asked_in_line(name: str) -> None:
    assert grows_in_line(lambda text: (inside(text, len(text) // 2), before(text, len(text)), after(text, 0)), LONG[name])


def test_squares_are_found_where_they_are() -> None:
    """What `grows_in_line` is worth."""
    assert not grows_in_line(_squared, "a", size=1000)


def _squared(text: str) -> object:
    return sum(text[:at].count("a") + at for at in range(len(text)) for _ in range(0, at, 10))
