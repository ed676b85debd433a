"""Characters that nobody sees are found, named and counted."""

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as some

from gui.model.hidden import Sign, counted, hidden_in, named

TEXT = "A\u00a0b\u00adc\u200bd\u200de\u200cf\u200eg\u200fh\u202ei\u202cj\ufeffk\ufe0f l"


def test_each_is_shown_by_its_own_sign() -> None:
    assert [sign for _, sign in hidden_in(TEXT, 0, len(TEXT))] == [
        Sign.BLANK, Sign.HYPHEN, Sign.BREAK, Sign.JOIN, Sign.PART, Sign.RIGHT, Sign.LEFT, Sign.LEFT, Sign.END, Sign.JOIN, Sign.CHOICE,
    ]  # fmt: skip
    assert list(hidden_in(TEXT, 2, 5)) == [(3, Sign.HYPHEN)]


def test_every_format_character_of_latin_hebrew_and_arabic_text_is_found() -> None:
    missed = [chr(at) for at in range(0x2000, 0x2070) if category(chr(at)) == "Cf" and not list(hidden_in(chr(at), 0, 1))]
    assert [named(sign) for sign in missed if not 0x206A <= ord(sign) <= 0x206F] == []
    assert not list(hidden_in("Usual “words” – with é, 漢字 and 😀.\n\tTabs too", 0, 50))


def test_they_are_named_by_unicode() -> None:
    assert named("\u00ad") == "U+00AD SOFT HYPHEN"
    assert named("\u0001") == "U+0001 control character"


@given(some.text(some.sampled_from("ab \n\u00a0\u00ad\u202e"), max_size=300), some.integers(1, 50))
def test_counting_in_slices_is_counting_at_once(text: str, length: int) -> None:
    *_, last = counted(text, length)
    assert sum(last.hidden.values()) == len(list(hidden_in(text, 0, len(text))))
    assert all(last.hidden[sign] == text.count(sign) for sign in last.hidden)
    for sign, places in last.places.items():
        assert places == tuple(at for at, here in enumerate(text) if here == sign)[:3]
    if all(len(word) < length for word in text.split(" ")):
        assert last.words == len(text.split())
