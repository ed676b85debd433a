"""The caret's way through the text: by keys, in scripts of both directions, and never inside a character."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from gui.model import graphemes
from tests.widgets.article.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
CLUSTERS = {
    "family": f"a {FAMILY} b",
    "skin tone": "a \U0001f44d\U0001f3fd b",
    "flags": "a \U0001f1fa\U0001f1e6\U0001f1f0\U0001f1f7 b",
    "tag flag": "a \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f b",
    "pointed Hebrew": "\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd \u05e2\u05b8\u05dc",
    "Devanagari": "\u0915\u094d\u0937\u093f \u0928\u092e\u0938\u094d\u0924\u0947",
    "accents": "e\u0301le\u0300ve",
    "mixed": f"abc \u05e9\u05c1\u05b8\u05dc {FAMILY} \u05d5\u05b9\u05dd 12 xyz",
    "Hangul": "\u1112\u1161\u11ab\u1100\u1173\u11af",
}
HEBREW = "אבג דהו זחט"
MIXED = "abc אבג def"
LONG_HEBREW = "העיתון כתב כי המחיר עלה בשנה האחרונה. " * 12
JAPANESE = "政府は新しい橋の建設費が四千万ユーロに達したと発表した。" * 8


def stops(text: str) -> set[int]:
    return {at for at in range(len(text) + 1) if not graphemes.inside(text, at)}


def walked(desk: Desk, key: Key, *modifiers: Qt.KeyboardModifier) -> list[int]:
    """The caret's places from here until the key leads no further."""
    places = [desk.view.caret()]
    while len(places) < 500:
        desk.press(key, *modifiers)
        if desk.view.caret() == places[-1]:
            break
        places.append(desk.view.caret())
    return places


@pytest.mark.parametrize("name", CLUSTERS)
def test_arrows_stop_at_every_grapheme_and_in_none(desk: Desk, name: str) -> None:
    text = CLUSTERS[name]
    desk.show(text)
    forward, back = (Key.Key_Left, Key.Key_Right) if name == "pointed Hebrew" else (Key.Key_Right, Key.Key_Left)
    places = walked(desk, forward)
    assert set(places) == stops(text)
    assert len(places) == len(stops(text))
    assert walked(desk, back) == places[::-1]


@pytest.mark.parametrize(("text", "places"), [("ab", [0, 1, 2]), (MIXED, [0, 1, 2, 3, 6, 5, 4, 7, 8, 9, 10, 11])])
def test_right_goes_right_on_the_screen(desk: Desk, text: str, places: list[int]) -> None:
    desk.show(text)
    assert walked(desk, Key.Key_Right) == places
    assert walked(desk, Key.Key_Left) == places[::-1]


def test_left_goes_on_in_a_line_from_right_to_left(desk: Desk) -> None:
    desk.show(HEBREW)
    assert walked(desk, Key.Key_Right) == [0]
    assert walked(desk, Key.Key_Left) == list(range(len(HEBREW) + 1))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="ab אבجد12 .(\u05b8\u0301", min_size=1, max_size=24).filter(lambda text: text.strip() != ""))
def test_no_arrow_goes_the_other_way_or_leaves_a_place_out(desk: Desk, text: str) -> None:
    desk.show(text)
    leftmost = walked(desk, Key.Key_Left)[-1]
    desk.view.place_caret(leftmost)
    assert set(walked(desk, Key.Key_Right)) == stops(text)
    desk.view.place_caret(leftmost)
    x = desk.view.caret_rect().left()
    for _ in stops(text):
        desk.press(Key.Key_Right)
        assert desk.view.caret_rect().left() >= x
        x = desk.view.caret_rect().left()


def test_where_directions_meet_a_flag_tells_two_places_apart(desk: Desk) -> None:
    desk.show(MIXED)
    desk.view.place_caret(4)
    before, flagged = desk.view.caret_rect(), desk.view.viewport().grab().toImage()
    desk.view.place_caret(7)
    assert desk.view.caret_rect() == before
    assert desk.view.viewport().grab().toImage() != flagged


def test_the_caret_stands_before_the_letter_that_follows_in_reading(desk: Desk) -> None:
    """At the right edge of a Hebrew word within English, which is where a tag of it begins."""
    desk.show(MIXED)
    at = {}
    for place in (3, 4, 5, 6, 7):
        desk.view.place_caret(place)
        at[place] = desk.view.caret_rect().left()
    assert at[3] < at[6] < at[5] < at[4] == at[7]


def test_a_real_hebrew_text_is_walked_through_without_an_end(desk: Desk, shared_data: Path) -> None:
    text = (shared_data / "entities-he" / "iahltwiki_pinkwashing.txt").read_text("utf-8")[:1500].replace("\r\n", "\n").strip()
    desk.show(text)
    for _ in range(2 * len(text)):
        before = desk.view.caret()
        desk.press(Key.Key_Left)
        if desk.view.caret() == before:
            break
    assert desk.view.caret() == len(text)


@pytest.mark.parametrize(
    ("text", "key", "start", "places"),
    [
        ("One “two” three.", Key.Key_Right, 0, [3, 8, 15, 16]),
        ("One “two” three.", Key.Key_Left, 16, [10, 5, 0]),
        (HEBREW, Key.Key_Left, 0, [3, 7, 11]),
        (HEBREW, Key.Key_Right, 11, [8, 4, 0]),
        ("one אבג דהו", Key.Key_Right, 0, [3, 7, 11]),
        ("אבג one דהו", Key.Key_Left, 0, [3, 7, 11]),
        ("one\n\nאבג", Key.Key_Right, 0, [3]),
    ],
)
def test_word_jumps_follow_reading(desk: Desk, text: str, key: Key, start: int, places: list[int]) -> None:
    desk.show(text)
    desk.view.place_caret(start)
    told = []
    for _ in places:
        desk.press(key, CONTROL)
        told.append(desk.view.caret())
    assert told == places


def test_shift_extends_and_an_arrow_lays_the_selection_down_at_its_side(desk: Desk) -> None:
    desk.show("One two three.")
    desk.view.place_caret(4)
    desk.press(Key.Key_Right, CONTROL, SHIFT)
    desk.press(Key.Key_Right, SHIFT)
    assert desk.chosen() == "two "
    desk.press(Key.Key_Left)
    assert desk.view.selection() == (4, 4)
    desk.view.select(4, 7)
    desk.press(Key.Key_Right)
    assert desk.view.selection() == (7, 7)
    desk.show(HEBREW)
    desk.view.select(4, 7)
    desk.press(Key.Key_Left)
    assert desk.view.selection() == (7, 7)


def test_shift_extends_to_the_left_in_right_to_left_text(desk: Desk) -> None:
    desk.show(HEBREW)
    desk.press(Key.Key_Left, SHIFT)
    desk.press(Key.Key_Left, SHIFT)
    assert desk.view.selection() == (0, 2)
    desk.press(Key.Key_Right, SHIFT)
    assert desk.view.selection() == (0, 1)


@pytest.mark.parametrize("text", ["word " * 60, LONG_HEBREW, JAPANESE], ids=["blanks", "right to left", "no blanks"])
def test_home_and_end_stay_in_their_line(desk: Desk, text: str) -> None:
    desk.show(text)
    desk.press(Key.Key_Down)
    start, top = desk.view.caret(), desk.view.caret_rect().top()
    desk.press(Key.Key_End)
    end = desk.view.caret()
    assert end > start
    assert desk.view.caret_rect().top() == top
    desk.press(Key.Key_End)
    assert desk.view.caret() == end
    desk.press(Key.Key_Home)
    assert desk.view.caret() == start
    desk.press(Key.Key_End, SHIFT)
    desk.press(Key.Key_Down)
    assert desk.view.caret() > end


def test_shift_end_takes_the_last_letter_of_a_line_that_breaks_without_a_blank(desk: Desk) -> None:
    desk.show(JAPANESE)
    desk.press(Key.Key_End, SHIFT)
    end, top = desk.view.caret(), desk.view.caret_rect().top()
    desk.view.place_caret(end)
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Left)
    assert desk.view.caret() == end
    assert desk.view.caret_rect().top() > top  # the same place without End is the start of the next line


def test_up_and_down_keep_the_column_over_short_and_empty_lines(desk: Desk) -> None:
    desk.show("A line of some length.\nab\n\nA line of some length.")
    desk.view.place_caret(15)
    x = desk.view.caret_rect().left()
    for place in (25, 26, 42):
        desk.press(Key.Key_Down)
        assert desk.view.caret() == place
    assert desk.view.caret_rect().left() == x
    for place in (26, 25, 15):
        desk.press(Key.Key_Up)
        assert desk.view.caret() == place
    desk.press(Key.Key_Left)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Down)
    assert desk.view.caret() == 41


@pytest.mark.parametrize("text", ["a b c\nd e f", f"{HEBREW}\n{HEBREW}", f"{MIXED}\n{HEBREW}"])
def test_beyond_the_lines_lie_the_ends(desk: Desk, text: str) -> None:
    desk.show(text)
    desk.view.place_caret(2)
    desk.press(Key.Key_Up)
    assert desk.view.caret() == 0
    desk.press(Key.Key_Up)
    assert desk.view.caret() == 0
    for _ in range(3):
        desk.press(Key.Key_Down)
    assert desk.view.caret() == len(text)
    desk.press(Key.Key_Home, CONTROL)
    assert desk.view.caret() == 0
    desk.press(Key.Key_End, CONTROL)
    assert desk.view.caret() == len(text)


def test_up_and_down_keep_the_column_between_the_directions(desk: Desk) -> None:
    desk.show(f"{LONG_HEBREW}\n{'word and word ' * 12}")
    desk.view.place_caret(LONG_HEBREW.index("המחיר"))
    x = desk.view.caret_rect().left()
    for _ in range(8):
        desk.press(Key.Key_Down)
        assert abs(desk.view.caret_rect().left() - x) < 12


def test_a_page_moves_caret_and_text_and_keeps_the_column(desk: Desk) -> None:
    desk.show("\n".join(f"Line {number} of the article." for number in range(200)))
    desk.press(Key.Key_Right, CONTROL)
    for _ in range(5):
        desk.press(Key.Key_Down)
    place = desk.view.caret_rect()
    for _ in range(3):
        desk.press(Key.Key_PageDown)
        assert desk.view.caret_rect() == place
    assert desk.view.verticalScrollBar().value() > 2 * desk.view.viewport().height() * 0.8
    for _ in range(3):
        desk.press(Key.Key_PageUp)
    assert desk.view.caret_rect() == place
    for _ in range(20):
        desk.press(Key.Key_PageDown)
    assert desk.view.caret() == len(desk.article.text)
    for _ in range(20):
        desk.press(Key.Key_PageUp, SHIFT)
    assert desk.view.selection() == (0, len(desk.article.text))


def test_no_page_leaves_text_out_where_lines_are_more_than_was_thought(desk: Desk) -> None:
    """Wide letters need more lines than the estimate of a paragraph that has not been seen."""
    desk.show("\n\n".join(["WWWWWWWW MMMMMM " * 4] * 120))
    bar, height = desk.view.verticalScrollBar(), desk.view.viewport().height()
    for _ in range(11):  # to the lower edge, behind which nothing has been seen
        desk.press(Key.Key_Down)
    for _ in range(8):
        before, place = bar.value(), desk.view.caret_rect()
        desk.press(Key.Key_PageDown)
        assert 0.7 * height < bar.value() - before < height
        assert desk.view.caret_rect() == place


def test_a_step_is_told_with_where_it_came_from(desk: Desk) -> None:
    desk.show("One two")
    told: list[tuple[int, int, bool]] = []
    desk.view.caret_walked.connect(lambda *walked: told.append(walked))
    desk.press(Key.Key_Right)
    desk.press(Key.Key_Right, CONTROL)
    desk.press(Key.Key_End)
    desk.press(Key.Key_End)
    desk.view.place_caret(0)
    desk.drag(0, 6)
    assert told == [(0, 1, False), (1, 3, True), (3, 7, False)]
