"""Words by themselves run as their first letter does."""

import pytest

from gui.model.direction import runs_leftward


@pytest.mark.parametrize(
    ("words", "leftward"),
    [("Mayor", False), ("", False), ("1, 2", False), ("שלום", True), ("(באנגלית: Pinkwashing) הוא", True), ("“السلام”", True),
     ("NASA אמרה", False), ("\u2066NASA\u2069 אמרה", True), ("\u2069אמרה", True), ("\u2067אמרה\u2069 said", False)],
)  # fmt: skip
def test_the_first_letter_says_it(words: str, leftward: bool) -> None:
    assert runs_leftward(words) is leftward
