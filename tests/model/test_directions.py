"""Words of either direction side by side."""

import pytest

from gui.model.directions import isolated, may_be_mixed, runs_leftward, without_directions


def test_a_title_turns_no_other_words_around() -> None:
    assert without_directions("News \u202egnp.exe\u2066 and more") == "News ·gnp.exe· and more"
    assert without_directions("שלום") == "שלום"


MIXED = {"plain “words” 12": False, "漢字 é 😀": False, "a שלום b": True, "مرحبا": True, "a\u202eb": True}


@pytest.mark.parametrize("text", MIXED)
def test_letters_that_run_to_the_left_are_seen(text: str) -> None:
    assert may_be_mixed(text, 0, len(text)) is MIXED[text]
    assert not may_be_mixed(text, 0, 0)


def test_words_in_a_sentence_are_kept_apart_from_it() -> None:
    assert isolated("שלום") == "\u2068שלום\u2069"


@pytest.mark.parametrize(
    ("words", "leftward"),
    [("Mayor", False), ("", False), ("1, 2", False), ("שלום", True), ("(באנגלית: Pinkwashing) הוא", True), ("“السلام”", True),
     ("NASA אמרה", False), ("\u2066NASA\u2069 אמרה", True), ("\u2069אמרה", True), ("\u2067אמרה\u2069 said", False)],
)  # fmt: skip
def test_the_first_letter_says_it(words: str, leftward: bool) -> None:
    assert runs_leftward(words) is leftward
