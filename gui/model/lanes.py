"""Lanes: on which line below the text each tag is drawn, so that no two that overlap share one."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

from gui.model.tag import Tag

Key = tuple[int, int, str]
"""`(start, -end, uid)`: the order in which tags are read, the longer of two that begin together first."""


def key_of(tag: Tag) -> Key:
    """The tag's place in the order of reading."""
    return tag.start, -tag.end, tag.uid


class Lanes:
    """Gives out lanes `0, 1, …` to tags that come in the order of reading.

    Each gets the lowest that is free where it starts; so there are never more lanes than tags over
    one code point, the fewest there can be.  `running` are end and lane of tags that began before.
    """

    def __init__(self, running: Iterable[tuple[int, int]] = ()) -> None:
        self._running = list(running)
        heapify(self._running)
        taken = {lane for _, lane in self._running}
        self._opened = max(taken, default=-1) + 1
        self._free = [lane for lane in range(self._opened) if lane not in taken]

    def lane(self, start: int, end: int) -> int:
        """The lane of the next tag, `[start, end)` in code points."""
        running, free = self._running, self._free
        while running and running[0][0] <= start:
            heappush(free, heappop(running)[1])
        if free:
            lane = heappop(free)
        else:
            lane, self._opened = self._opened, self._opened + 1
        heappush(running, (end, lane))
        return lane
