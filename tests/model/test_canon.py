"""Texts are made canonical once, and only in what would shift offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.canon import canonical

ODD = st.text(st.sampled_from("ab \u00a0\u00ad\r\n\u2028\u2029\x00\ufdd0\ufdd1\ud800\udfff\ufeff\ufffe\u0301😀\t\x0b\x0c\x85"), max_size=20)


@pytest.mark.parametrize(
    ("text", "canonic", "remarks"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd", ("2 line ends changed to LF",)),
        ("a\r\r\nb", "a\n\nb", ("2 line ends changed to LF",)),
        ("a\u2028b\u2029", "a\nb\n", ("2 line ends changed to LF",)),
        ("a\x00\ud800\ufdd0", "a\ufffd\ufffd\ufffd", ("3 characters replaced by U+FFFD",)),
        ("\ufeffa\ufeff", "a\ufeff", ("byte order mark dropped",)),
        (" a\u00a0\u00ad e\u0301 ", " a\u00a0\u00ad e\u0301 ", ()),
    ],
)
def test_what_is_changed(text: str, canonic: str, remarks: tuple[str, ...]) -> None:
    assert canonical(text) == (canonic, remarks)


@given(ODD)
def test_canonical_text_has_no_odd_characters_and_can_be_saved(text: str) -> None:
    canonic, _ = canonical(text)
    assert not set(canonic) & set("\r\u2028\u2029\x00\ufdd0\ufdd1\ud800\udfff")
    assert canonic.encode("utf-8").decode("utf-8") == canonic


@given(ODD)
def test_only_a_second_mark_is_changed_again(text: str) -> None:
    canonic, _ = canonical(text)
    assert canonic.startswith("\ufeff") or canonical(canonic) == (canonic, ())


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\u2028\u2029\x00\ufdd0\ufdd1\ufeff")))
def test_everything_else_is_left_alone(text: str) -> None:
    assert canonical(text) == (text, ())
