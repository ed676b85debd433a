"""Text as the eye sees it."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.folding import folded, folds_simply, is_single, is_unseen, seen
from gui.model.graphemes import inside

LETTERS = "aeßẞİıſÉé\u0301\u00ad\u200d\u200b ﬁ…“’–\u00a0\u202f\nשׁ\u05c1각\u1100\u1161ΐ👨👩🇩🇪\ufe0f"
TEXTS = st.text(st.sampled_from(LETTERS), max_size=30)


@pytest.mark.parametrize(
    ("words", "as_seen"),
    [
        ("KCNA\u00a0aired", "kcna aired"),
        ("co\u00adoperate", "cooperate"),
        ("10\u202f000\u2009km", "10 000 km"),
        ("Straße STRASSE", "strasse strasse"),
        ("İstanbul", "istanbul"),
        ("“Kim’s” — «no»", '"kim\'s" - "no"'),
        ("oﬃce…", "office..."),
        ("e\u0301te\u0301", "été"),
        ("\u1112\u1161\u11ab", "한"),
        ("\u202bשלום\u202c\u200f", "שלום"),
        ("two  lines\n here", "two lines here"),
        ("ὈΔΥΣΣΕΎΣ ὀδυσσεύς", "ὀδυσσεύσ ὀδυσσεύσ"),
    ],
)
def test_what_is_seen(words: str, as_seen: str) -> None:
    assert seen(words) == as_seen


def test_with_case_letters_stay_and_all_else_is_alike() -> None:
    assert seen("Straße “Kim’s”\u00a0ﬁn\u00adal", case=True) == 'Straße "Kim\'s" final'


def test_every_character_that_folding_makes_longer_is_known() -> None:
    """Else all places behind it would be wrong."""
    for char in map(chr, range(sys.maxunicode + 1)):
        plain = folded(char + "x", case=False)
        assert plain.start(len(plain.words) - 1) == 1, f"U+{ord(char):04X}"


@given(TEXTS, st.booleans())
def test_every_character_seen_comes_from_the_text_in_its_order(text: str, case: bool) -> None:
    result = folded(text, case=case)
    edges = [(result.start(at), result.end(at + 1)) for at in range(len(result.words))]
    starts = [start for start, _ in edges if start >= 0]
    ends = [end for _, end in edges if end >= 0]
    assert starts == sorted(set(starts))
    assert ends == sorted(set(ends))
    assert all(0 <= start < len(text) for start in starts)
    assert all(0 < end <= len(text) for end in ends)
    assert all(is_unseen(char) for char in text) or starts


@given(TEXTS)
def test_what_is_single_needs_no_look(text: str) -> None:
    assert not is_single(text) or not any(inside(text, at) for at in range(len(text)))


def test_single_characters_never_join() -> None:
    text = "".join(char for char in map(chr, range(0x20, 0x10000)) if is_single(char))
    assert len(text) > 20_000
    assert not any(inside(text, at) for at in range(1, len(text)))


def test_a_text_folds_simply_if_looking_at_each_of_its_characters_says_so() -> None:
    """But for ß, its capital and the ellipsis; and some that may be more than is seen of them by themselves."""
    for char in map(chr, [*range(1, 0xD800), *range(0xE000, 0x20000)]):
        became = folded(f"a{char}b", case=False).words
        if len(became) != 3 and char not in "ßẞ…":
            assert not folds_simply(f"a{char}b"), hex(ord(char))
    for word in ("news", "“cafés” – 5 €…", "Straße", "Ελλάδα", "газета", "北京"):
        assert folds_simply(word)
    assert not folds_simply("北京", "\u4e00-\u9fff")
    for word in ("cafe\u0301", "Pa\u00adris", "ﬁn", "İzmir", "\u1112\u1161\u11ab"):
        assert not folds_simply(word)
