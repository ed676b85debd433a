"""Words in, spans out."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.folding import is_unseen, seen
from gui.model.graphemes import inside
from gui.model.problem import Problem
from gui.suggest.matching import Search, spans
from gui.suggest.sweep import Sweep

LETTERS = "aab  sßSİié\u0301\u00ad\u200d“\"’'–-\u00a0\n👩🇩🇪\ufe0f"
WORDS = st.text(st.sampled_from(LETTERS), max_size=40)
QUERIES = st.text(st.sampled_from("aabs ßéi\"'-\u00ad"), min_size=1, max_size=4)


def found(text: str, query: str, *, whole_words: bool = False, case: bool = False, regex: bool = False) -> list[str]:
    return [span.excerpt(text) for span in spans(text, Search(query, whole_words, case, regex))]


@given(WORDS, QUERIES, st.booleans(), st.booleans())
def test_what_is_found_is_what_was_typed(text: str, query: str, whole_words: bool, case: bool) -> None:
    places = list(spans(text, Search(query, whole_words, case)))
    for place in places:
        assert seen(place.excerpt(text), case=case) == seen(query, case=case)
        assert 0 <= place.start < place.end <= len(text)
        assert not inside(text, place.start)
        assert not inside(text, place.end)
        assert not place.excerpt(text)[0].isspace()
        assert not is_unseen(place.excerpt(text)[0])
    assert all(one.end <= other.start for one, other in pairwise(places))


@given(st.text("ab \n", max_size=60), st.text("ab", min_size=1, max_size=3))
def test_plain_words_are_found_as_often_as_python_counts_them(text: str, query: str) -> None:
    assert len(found(text, query)) == text.count(query)


@given(st.text("ab \u00ad", max_size=60), st.text("ab", min_size=1, max_size=3), st.integers(0, 60))
def test_a_sweep_from_anywhere_has_no_overlaps_and_misses_nothing_that_stands_alone(text: str, query: str, origin: int) -> None:
    sweep = Sweep(text, Search(query), min(origin, len(text)))
    sweep.work(10)
    assert sweep.is_complete
    assert list(sweep.found()) == list(spans(text, Search(query)))


@pytest.mark.parametrize("origin", [0, 9_000, 50_000, 119_999])
@pytest.mark.parametrize("joint", ["a", " ", "\n", "é"])
def test_windows_hide_nothing(origin: int, joint: str) -> None:
    """Over many windows, with places across every border between them."""
    text = f"north{joint}korea, " * 10_000
    sweep = Sweep(text, Search(f"north{joint}korea"), origin)
    sweep.work(60)
    assert len(sweep.found()) == 10_000
    assert all(place.start % 13 == 0 and len(place) == 11 for place in sweep.found())


def test_where_a_sweep_began_nothing_overlaps() -> None:
    sweep = Sweep("a" * 20_000, Search("aaa"), 10_001)
    sweep.work(60)
    places = list(sweep.found())
    assert len(places) >= 6664
    assert all(one.end <= other.start for one, other in pairwise(places))


def test_a_run_of_blanks_longer_than_a_window_ends() -> None:
    text = "a" + " " * 100_000 + "b ab a b"
    assert found(text, "a b")[-1] == "a b"


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Kim’s visit. Kimono, kim", "kim", ["Kim", "kim"]),
        ("don’t do it", "don", []),
        ("7.5 and 7, 75", "7", ["7"]),
        ("Мир во всём мире, мир.", "мир", ["Мир", "мир"]),
        ("שלום לכולם, ושלום", "שלום", ["שלום"]),
        ("東京都と京都", "京都", ["京都", "京都"]),
        ("„Straße“ Straßen", "strasse", ["Straße"]),
        ("banana ana ana", "ana ana", ["ana ana"]),
    ],
)
def test_whole_words_in_several_scripts(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query, whole_words=True) == expected


def test_case() -> None:
    assert found("US us Us", "us") == ["US", "us", "Us"]
    assert found("US us Us “US”", "US", case=True) == ["US", "US"]
    assert found("“US”", '"US"', case=True) == ["“US”"]
    assert found("Straße STRASSE", "STRASSE", case=True) == ["STRASSE"]


def test_a_blank_is_any_blank_and_one_line_end_but_no_paragraph() -> None:
    text = "North\u00a0Korea North \n Korea North\n\nKorea NorthKorea"
    assert found(text, "north korea") == ["North\u00a0Korea", "North \n Korea"]
    assert found("laos, laotian laos", "laos ") == ["laos"]
    assert found("a", " ") == []
    assert found("a\u00adb", "\u00ad") == []


def test_half_a_letter_is_not_found() -> None:
    assert found("e\u0301 é ß ﬁ 👨‍👩‍👧 🇩🇪", "e") == []
    assert found("ß", "s") == found("ﬁ", "f") == found("👨\u200d👩", "👨") == found("🇩🇪", "🇩") == []
    assert found("❤\ufe0f", "❤") == ["❤\ufe0f"]


def test_on_the_seed_article(shared_data: Path) -> None:
    text = (shared_data / "seed-article.txt").read_text("utf-8")
    assert found(text, "kcna aired") == ["KCNA\u00a0aired"]
    assert found(text, "the return by laos") == ["The\u00a0return by Laos"]
    assert found(text.replace("aired", "ai\u00adred"), "KCNA aired") == ["KCNA\u00a0ai\u00adred"]


def test_expressions() -> None:
    assert found("one\ntwo\nthree", r"^t\w+$", regex=True) == ["two", "three"]
    assert found("Ärger, 東京 x1", r"\p{L}+", regex=True) == ["Ärger", "東京", "x"]
    assert found("aXa", "x*", regex=True) == ["X"]
    assert found("Straße", "STRASSE", regex=True) == ["Straße"]
    assert found("aXa x", "x", regex=True, case=True) == ["x"]
    assert found("scar car cars", "car", regex=True, whole_words=True) == ["car"]
    assert found("e\u0301a", "e", regex=True) == ["e\u0301"]


def test_expressions_over_many_windows() -> None:
    text = "He said: “no\nway”, twice. " * 5000
    assert found(text, r"“[^”]+”", regex=True) == ["“no\nway”"] * 5000
    assert len(found(text, r"\w+", regex=True)) == 5 * 5000
    assert len(found("x" * 60_000, ".", regex=True)) == 60_000


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("(", "missing ) at character 1"),
        ("a[b", "unterminated character set at character 3"),
        ("*a", "nothing to repeat at character 1"),
        (r"\p{Nonesuch}", "unknown property at character 12"),
        ("(" * 5000 + ")" * 5000, "it is too large"),
        ("(a{9999}){9999}", "it is too large"),
    ],
)
def test_what_is_no_expression_says_why(query: str, why: str) -> None:
    with pytest.raises(Problem) as caught:
        found("abc", query, regex=True)
    assert str(caught.value) == f"This is no regular expression: {why}."


def longest_slice(sweep: Sweep, seconds: float) -> float:
    """Work to the end, and say how many seconds of the processor the longest slice took."""
    longest = 0.0
    while not sweep.is_complete:
        begun = time.thread_time()
        sweep.work(seconds)
        longest = max(longest, time.thread_time() - begun)
    return longest


@pytest.mark.parametrize(("query", "text"), [("(a+)+$", "a" * 5000 + "b"), ("(x+x+)+y", "x" * 3000), ("(a|aa)+c", "a" * 5000)])
def test_what_would_run_for_ever_ends_and_says_so(query: str, text: str) -> None:
    """And no slice of it takes as long as would be felt."""
    sweep = Sweep(text, Search(query, regex=True), 0)
    longest = longest_slice(sweep, 0)
    assert str(sweep.fault) == "The search was stopped: this pattern takes too long; make it simpler."
    assert longest < 0.1


@pytest.mark.parametrize("regex", [False, True])
@pytest.mark.parametrize("letters", ["See the elephants here. ", "eeeeeeee", "Élève “éé” é\u0301 "])
def test_no_slice_of_a_frequent_letter_is_felt(letters: str, regex: bool) -> None:
    """What is long by itself is so each time; a busy machine is not."""
    text, search = letters * (1_000_000 // len(letters)), Search("é" if "é" in letters else "e", regex=regex)
    assert any(longest_slice(swept := Sweep(text, search, len(text) // 2), 0.008) < 0.06 for _ in range(3))
    assert len(swept.found()) > 100_000
