"""Where the words of a hunt stand; the quick way through a raw text finds what the thorough one finds."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gui.model.folding import folds_simply
from gui.model.hunt import Hunt
from gui.model.problem import Problem
from gui.suggest.hunting import Hunter
from gui.suggest.matching import Search, spans
from gui.suggest.raw_words import RawWords, can_be_raw

PIECES = st.sampled_from(
    ["Kim", "kim", "KIM", "’s", "'s", " ", "\u00a0", "\n", "  ", "straße", "STRASSE", "Ss", "ß", "ẞ", "ſ", "\u212a", "Å", "é", "É", "“",
     "”", ".", ",", "-", "–", "北京", "Müller", "..", "10", "000", "$", "5", "%", "a", "σ", "ς", "Σ", "👍", "🏽", "AT&T", "_", "U.S.",
     "l’", "(", "a b"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=14).map("".join)
QUERIES = st.lists(PIECES, min_size=1, max_size=3).map("".join)


@given(TEXTS, QUERIES, st.booleans(), st.booleans())
def test_raw_texts_give_the_same_as_folded_ones(text: str, query: str, whole_words: bool, case: bool) -> None:
    search = Search(query.strip(), whole_words, case)
    assume(can_be_raw(search) and folds_simply(text))
    assert RawWords(search).places(text) == [(span.start, span.end) for span in spans(text, search)]


def found(text: str, hunt: Hunt) -> list[str]:
    return [text[start:end] for start, end in Hunter(hunt).places(text)]


@pytest.mark.parametrize(
    ("text", "hunt", "there"),
    [
        ("Kim met Kimberly. KIM’s", Hunt("Kim"), ["Kim", "KIM"]),
        ("Kim met Kimberly. KIM’s", Hunt("Kim", whole_words=False), ["Kim", "Kim", "KIM"]),
        ("Kim met Kimberly. KIM’s", Hunt("Kim", case=True), ["Kim"]),
        ("Kim’s and Kim's, Kim’sun, Kim", Hunt("Kim", possessive=False), ["Kim"]),
        ("Kim’s and Kim", Hunt("Kim"), ["Kim", "Kim"]),
        ("Kim’s or Kim’sun", Hunt("Kim", whole_words=False, possessive=False), ["Kim"]),
        ("aaa", Hunt("aa", whole_words=False), ["aa"]),
        ("Pa\u00adris and New\u00a0York", Hunt("Paris", ("new york",)), ["Pa\u00adris", "New\u00a0York"]),
        ("Anna Ortega and Ortega", Hunt("Ortega", ("Anna Ortega",)), ["Anna Ortega", "Ortega"]),
        ("他住在北京市。", Hunt("北京"), ["北京"]),
        ("a1 b22", Hunt(r"\w\d+", regex=True), ["a1", "b22"]),
        ("Kim a1", Hunt(r"\w\d", ("Kim",), regex=True), ["Kim", "a1"]),
        ("wait… wait...", Hunt("wait...", whole_words=False), ["wait…", "wait..."]),
        ("Kim", Hunt("  "), []),
        ("Kim", Hunt(" Kim "), ["Kim"]),
        ("STRASSE Straße", Hunt("strasse"), ["STRASSE", "Straße"]),
        ("I ı", Hunt("ı"), ["ı"]),
    ],
)
def test_whole_words_case_possessives_names_and_scripts(text: str, hunt: Hunt, there: list[str]) -> None:
    assert found(text, hunt) == there


@pytest.mark.parametrize("pattern", ["(", "a{99999999}"])
def test_what_is_no_pattern_is_said_before_any_text_is_read(pattern: str) -> None:
    with pytest.raises(Problem):
        Hunter(Hunt(pattern, regex=True))


def test_a_pattern_that_would_run_for_ever_is_stopped() -> None:
    with pytest.raises(Problem, match="too long"):
        Hunter(Hunt("(a+)+$", regex=True)).places("a" * 5000 + "b")
