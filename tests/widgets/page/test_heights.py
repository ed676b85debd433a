"""Sums of heights hold for anything."""

from hypothesis import given
from hypothesis import strategies as some

from gui.widgets.page.heights import Heights

FEW = some.lists(some.integers(1, 50), min_size=1, max_size=5)
HEIGHTS = some.lists(some.integers(1, 50), min_size=1, max_size=40) | some.builds(list.__mul__, FEW, some.integers(100, 300))


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
