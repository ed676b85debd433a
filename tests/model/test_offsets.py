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


def test_real_posts_with_emoji(shared_data: Path) -> None:
    for path in [shared_data / "entities-emoji" / "wnut17-emoji.conll", shared_data / "quirks" / "btc-combining.conll"]:
        text = read_text(path).text
        offsets = Offsets(text)
        points = range(0, len(text) + 1, 7)
        assert [offsets.to_units(point) for point in points] == [_units(text[:point]) for point in points]
        assert [offsets.to_points(offsets.to_units(point)) for point in points] == list(points)
