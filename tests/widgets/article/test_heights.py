"""Sums of heights, and texts shown with breaks, hold for anything."""

from hypothesis import given
from hypothesis import strategies as some

from gui.widgets.article.heights import Heights
from gui.widgets.article.shown_text import shown_text

HEIGHTS = some.lists(some.integers(1, 50), min_size=1, max_size=40)


@given(HEIGHTS, some.data())
def test_heights_sum_up_after_any_change(heights: list[int], data: some.DataObject) -> None:
    tree = Heights([float(height) for height in heights])
    for _ in range(5):
        place, height = data.draw(some.integers(0, len(heights) - 1)), data.draw(some.integers(1, 50))
        assert tree.change(place, float(height)) == height - heights[place]
        heights[place] = height
    assert tree.total == sum(heights)
    depth = 0
    for place, height in enumerate(heights):
        assert tree.top(place) == depth
        assert tree.at(depth) == tree.at(depth + height - 0.5) == (place, depth)
        depth += height
    assert tree.at(depth + 100) == (len(heights) - 1, depth - heights[-1])


@given(some.lists(some.text("abc \n", max_size=3000), max_size=8), some.integers(1, 5))
def test_a_shown_text_differs_in_blanks_only(parts: list[str], times: int) -> None:
    text = "".join(parts) * times
    shown = shown_text(text)
    assert len(shown) == len(text)
    assert shown.replace("\n", " ") == text.replace("\n", " ")
    assert all(shown[at] == "\n" for at, char in enumerate(text) if char == "\n")


def test_giant_paragraphs_are_broken_every_few_thousand_characters() -> None:
    shown = shown_text("word " * 50_000)
    assert max(map(len, shown.split("\n"))) <= 4000
    assert shown.replace("\n", " ") == "word " * 50_000
    assert shown_text("w" * 10_000) == "w" * 10_000
    assert shown_text("a\ufffcb") == "a\ufffdb"
