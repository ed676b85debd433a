"""The parts of a text: nothing is lost in them, no grapheme is cut, and every position is found again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from gui.model.graphemes import inside
from gui.model.offsets import Offsets
from gui.model.parts import GIANT, Parts, shown

_NO_ENDS = {ord("\ufffc"): "\ufffd", ord("\n"): None, ord(" "): None}
GIANTS = ["w" * 3000, "e\u0301" * 2000, "👩\u200d👩\u200d👧" * 700, "word " * 900]
SIGNS = "ab \n\u00a0。é\u0301\u200d👩😀🇩🇪가\ufffc"
TEXTS = some.builds(
    lambda pieces, times: "".join(pieces) * times,
    some.lists(some.text(SIGNS, max_size=60) | some.sampled_from(GIANTS), max_size=8),
    some.integers(1, 4),
)


@given(TEXTS)
def test_parts_hold_the_whole_text_and_no_part_is_long(text: str) -> None:
    parts = Parts(text)
    after = 0
    for part, start in enumerate(parts.starts):
        end = parts.end(part)
        assert start == after
        assert end - start <= GIANT
        assert "\n" not in text[start:end]
        assert parts.at(start) == part
        after = parts.starts[part + 1] if part + 1 < len(parts) else len(text)
        assert text[end:after] in {"\n", " ", ""}
        assert (text[end:after] == "\n") == (part + 1 < len(parts) and part not in parts.continued)
    assert text.count("\n") + 1 + len(parts.continued) == len(parts)
    assert list(parts.lengths) == [b - a for a, b in zip(parts.starts, [*parts.starts[1:], len(text) + 1], strict=True)]


@given(TEXTS)
def test_no_grapheme_is_cut(text: str) -> None:
    parts = Parts(text)
    assert not [at for at in parts.breaks if inside(text, at)]
    assert not [at for at in parts.blanks if inside(text, at) or inside(text, at + 1)]


@settings(max_examples=60)
@given(TEXTS)
def test_the_shown_text_has_a_line_end_for_each_part_and_every_position_is_the_articles(text: str) -> None:
    parts = Parts(text)
    there, offsets = shown(text, parts), Offsets(text, parts.breaks)
    lines = there.split("\n")
    assert lines == [text[start : parts.end(part)].replace("\ufffc", "\ufffd") for part, start in enumerate(parts.starts)]
    units, places = there.encode("utf-16-le"), [*parts.starts, *map(parts.end, range(len(parts)))]
    for point in {*places[:: len(places) // 10 + 1], len(text) // 3, len(text)}:
        unit = offsets.to_units(point)
        assert offsets.to_points(unit) == point
        rest = units[unit * 2 :].decode("utf-16-le")
        assert rest.translate(_NO_ENDS) == text[point:].translate(_NO_ENDS)


@pytest.mark.parametrize("text", ["word " * 50_000, "w" * 100_000, "漢字。" * 40_000, "e\u0301" * 30_000])
def test_a_giant_comes_in_pieces_of_a_screen_or_two(text: str) -> None:
    lengths = Parts(text).lengths
    assert max(lengths) <= GIANT + 1
    assert min(lengths[:-1]) >= GIANT // 4


def test_a_piece_ends_best_at_a_blank_then_behind_a_sentence() -> None:
    blank = Parts("w" * 1500 + " " + "w" * 3000)
    assert (list(blank.blanks), len(blank.breaks)) == ([1500], 1)
    assert list(Parts("漢" * 2000 + "。" + "漢" * 1000).breaks) == [2001]


@given(some.integers(0, 30))
def test_the_part_of_a_position(position: int) -> None:
    text = "Some words.\n\nMore 😀 of them\nx"
    assert Parts(text).at(min(position, len(text))) == text.count("\n", 0, position)


def test_a_usual_text_costs_no_offsets() -> None:
    parts = Parts("One\n\nTwo")
    assert (list(parts.starts), parts.breaks, parts.blanks, parts.continued) == ([0, 4, 5], (), (), frozenset())
    assert shown("One\n\nTwo", parts) == "One\n\nTwo"
