"""A search through a whole text that can be stopped and gone on with at any time: from the caret on, then what is before."""

from array import array
from collections.abc import Iterator
from time import perf_counter
from typing import Protocol

from gui.model.problem import Problem
from gui.model.spans import Spans

MOST = 1_000_000
"""How many places are kept behind where a sweep begins, and how many before."""
_ROUND = 4000
"""How many code points before the caret it begins, so that what is in sight comes first."""


class Looks(Protocol):
    """What can be looked for, as `gui.suggest.matching.Search` can; code points, starts and ends in turn."""

    def slices(self, text: str, start: int = 0, end: int | None = None) -> "Iterator[array[int]]":
        """What starts in `[start, end)`, in slices of a few milliseconds; raises Problem where it cannot go on."""


class Sweep:
    """All places of one thing in one text; `fault` says why it has ended too early, `has_more` that not all are kept."""

    def __init__(self, text: str, search: Looks, origin: int) -> None:
        """`origin` is the code point to begin at."""
        self.text = text
        self.is_complete = self.has_more = False
        self.fault: Problem | None = None
        self._behind, self._before = array("i"), array("i")
        self._found: Spans | None = None
        seam = _seam(text, origin)
        self._parts = [(self._before, search.slices(text, 0, seam)), (self._behind, search.slices(text, seam, len(text)))]

    def work(self, seconds: float) -> None:
        """Go on for so long, and a few milliseconds more at most; one slice at least."""
        end = perf_counter() + seconds
        self._work()
        while self._parts and perf_counter() < end:
            self._work()
        self.is_complete = not self._parts

    def found(self) -> Spans:
        """What has been found until now."""
        if self._found is None:
            first, last = 0, self._before[-1] if self._before else 0
            while first < len(self._behind) and self._behind[first] < last:
                first += 2  # something that begins before the seam reaches over it
            self._found = Spans(self._before + (self._behind[first:] if first else self._behind))
        return self._found

    def _work(self) -> None:
        if not self._parts:
            return
        found, slices = self._parts[-1]
        try:
            edges = next(slices)
        except StopIteration:
            self._parts.pop()
            return
        except Problem as problem:
            self.fault = problem
            self._parts.clear()
            return
        if edges:
            found.extend(edges)
            self._found = None
        if len(found) > 2 * MOST:
            self.has_more = True
            self._parts.pop()


def _seam(text: str, origin: int) -> int:
    """Where to begin: a little before the origin, if possible where a line begins."""
    seam = max(0, origin - _ROUND)
    line = text.find("\n", seam, origin) if seam else -1
    return line + 1 if line >= 0 else seam
