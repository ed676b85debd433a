"""Very many spans in little memory."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import overload

from gui.model.span import Span


class Spans(Sequence[Span]):
    """Spans in reading order that do not overlap; eight bytes each, where a `Span` takes sixty."""

    def __init__(self, edges: "Iterable[int]" = ()) -> None:
        """`edges` has start and end of each in turn, in code points."""
        self._edges = edges if isinstance(edges, array) else array("i", edges)

    def __len__(self) -> int:
        return len(self._edges) // 2

    @overload
    def __getitem__(self, at: int) -> Span: ...
    @overload
    def __getitem__(self, at: slice) -> list[Span]: ...
    def __getitem__(self, at: int | slice) -> Span | list[Span]:
        if isinstance(at, slice):
            return [self[one] for one in range(len(self))[at]]
        at = range(len(self))[at]
        return Span(self._edges[2 * at], self._edges[2 * at + 1])

    def before(self, position: int) -> int:
        """How many start before `position`: the place of the first that does not."""
        return bisect_left(range(len(self)), position, key=self._start)

    def place_of(self, span: Span | None) -> int:
        """Where this span stands, -1 if it is none of them."""
        at = self.before(span.start) if span is not None else len(self)
        return at if at < len(self) and self[at] == span else -1

    def _start(self, at: int) -> int:
        return self._edges[2 * at]
