"""Code points and UTF-16 units."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from gui.exchange.plain_text import read_text
from gui.model.offsets import Offsets

TEXTS = st.text(st.sampled_from("aé\u00a0\u0301\u200d😀🇩🏽𝒜\U0010ffff\uffff漢\n"), max_size=30) | st.text(max_size=30)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_position_is_converted_and_back(text: str) -> None:
    offsets = Offsets(text)
    for point in range(len(text) + 1):
        unit = offsets.to_units(point)
        assert unit == _units(text[:point])
        assert offsets.to_points(unit) == point


@given(TEXTS)
def test_inside_a_pair_is_its_end(text: str) -> None:
    offsets = Offsets(text)
    for point, char in enumerate(text):
        if _units(char) == 2:
            assert offsets.to_points(offsets.to_units(point) + 1) == point + 1


@given(TEXTS, st.sets(st.integers(0, 30)))
def test_a_line_end_that_was_put_in_moves_no_position(text: str, places: set[int]) -> None:
    breaks = sorted(place for place in places if place <= len(text))
    offsets, length, before = Offsets(text, breaks), len(text), -1
    for point in range(length + 1):
        unit = offsets.to_units(point)
        assert unit == _units(text[:point]) + sum(place <= point for place in breaks)
        assert offsets.to_points(unit) == point
        assert unit > before
        before = unit
    for place in breaks:
        assert offsets.to_points(offsets.to_units(place) - 1) == place


def test_real_posts_with_emoji(shared_data: Path) -> None:
    for path in [shared_data / "entities-emoji" / "wnut17-emoji.conll", shared_data / "quirks" / "btc-combining.conll"]:
        text = read_text(path).text
        offsets = Offsets(text)
        points = range(0, len(text) + 1, 7)
        assert [offsets.to_units(point) for point in points] == [_units(text[:point]) for point in points]
        assert [offsets.to_points(offsets.to_units(point)) for point in points] == list(points)
