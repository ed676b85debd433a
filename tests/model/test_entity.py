"""Names of the register: how they are kept, told apart and found; and the numbers of Wikidata."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.entity import LONGEST_NAME, folded, is_wikidata_number, key_of, plain_name, wikidata_number


@given(st.text(max_size=40))
def test_a_plain_name_is_plain_on_one_line_and_short(words: str) -> None:
    name = plain_name(words)
    assert plain_name(name) == name
    assert not name or name == name.strip()
    assert not set(name) & set("\n\t\r\u00a0\u2028")


def test_names_are_told_apart_by_more_than_case_and_blanks() -> None:
    assert key_of("ANA  Ortega") == key_of("Ana\u00a0Ortega\n")
    assert key_of("Ana Ortega") != key_of("Ana Ortéga")
    assert key_of("Ana Orte\u0301ga") == key_of("Ana Ortéga")
    assert key_of("Straße") == key_of("STRASSE")
    assert len(plain_name("x" * 1000)) == LONGEST_NAME


def test_names_are_found_without_case_and_marks() -> None:
    assert folded("Ortéga") == folded("ORTEGA") == "ortega"
    assert folded("Łódź Müller") == "łodz muller"
    assert folded("Ｑ４２") == "q42"


@pytest.mark.parametrize("words", ["Q1", "Q42", "Q123456789"])
def test_a_number_is_one(words: str) -> None:
    assert is_wikidata_number(words)
    assert wikidata_number(f" {words.lower()} ") == words
    assert wikidata_number(f"wiki/{words}/") == words


@pytest.mark.parametrize("words", ["", "Q", "Q0", "Q042", "42", "P31", "Q42 ", "Q４２", "Q4.2", "Q42\n", "wiki/Q42", "Q1234567890123456"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert not is_wikidata_number(words)


def test_what_makes_no_number_stays_to_be_said() -> None:
    assert wikidata_number(" P31 ") == "P31"
