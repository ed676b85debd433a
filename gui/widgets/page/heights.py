"""Heights of paragraphs with their sums: where each begins and which lies at a given depth."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_SHARE = 128
"""So many paragraphs share a sum."""


class Heights:
    """Sums of shares: made for all paragraphs of a long text in a millisecond, since that is done at every step of
    a window's edge; one height changes at once, and what is asked for costs one share and one sum of shares.

    Heights are pixels; a paragraph begins where the sum of those before it ends.
    """

    def __init__(self, heights: Sequence[float]) -> None:
        self._of = list(heights)
        self._shares = [sum(self._of[first : first + _SHARE]) for first in range(0, len(self._of), _SHARE)]
        self.total: float = sum(self._shares)

    def __len__(self) -> int:
        return len(self._of)

    def __getitem__(self, paragraph: int) -> float:
        return self._of[paragraph]

    def change(self, paragraph: int, height: float) -> float:
        """Give the paragraph another height; returns by how much it grew."""
        grown = height - self._of[paragraph]
        if grown:
            self._of[paragraph] = height
            self._shares[paragraph // _SHARE] += grown
            self.total += grown
        return grown

    def top(self, paragraph: int) -> float:
        """The sum of the heights before this paragraph."""
        share = paragraph // _SHARE
        return sum(self._shares[:share]) + sum(self._of[share * _SHARE : paragraph])

    def at(self, depth: float) -> tuple[int, float]:
        """The paragraph that lies at `depth`, and its top; the first or last one beyond the ends."""
        share, top = _reached(self._shares, depth)
        within, below = _reached(self._of[share * _SHARE : (share + 1) * _SHARE], depth - top)
        return share * _SHARE + within, top + below


def _reached(heights: Sequence[float], depth: float) -> tuple[int, float]:
    """Which of the heights, one below the other, lies at `depth`, and the sum of those before it."""
    tops = list(accumulate(heights, initial=0.0))
    number = min(max(0, bisect_right(tops, depth) - 1), len(heights) - 1)
    return number, tops[number]
