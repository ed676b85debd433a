"""The other ends of the current tag in the order of the text, and which of them are where."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from gui.session.linking.ends import End

_BETWEEN_NAMES = ", "


class Ends:
    """Each tag, or cue, once: one that is linked twice has both names.  Positions are code points."""

    def __init__(self, ends: Iterable[End] = ()) -> None:
        merged: dict[tuple[str, int, int], End] = {}
        for end in ends:
            key = end.uid, end.span.start, end.span.end
            known = merged.get(key)
            merged[key] = end if known is None else replace(known, name=_both(known.name, end.name))
        self._all = sorted(merged.values(), key=_place)
        self._longest = max((len(end.span) for end in self._all), default=0)
        self.uids = frozenset(end.uid for end in self._all if end.uid)

    def __len__(self) -> int:
        return len(self._all)

    def __iter__(self) -> Iterator[End]:
        return iter(self._all)

    def between(self, start: int, end: int) -> list[End]:
        """Those that lie over code points of `[start, end)`."""
        first = bisect_left(self._all, start - self._longest, key=_start)
        last = bisect_left(self._all, end, key=_start)
        return [each for each in self._all[first:last] if each.span.end > start]

    def beyond(self, position: int, points: int, seen: Collection[End]) -> tuple[End | None, int]:
        """The end nearest before (-1) or after (1) a position that is not `seen`, and how many more of those there are."""
        middle = bisect_left(self._all, position, key=_start)
        those = range(middle - 1, -1, -1) if points < 0 else range(middle, len(self._all))
        nearest = next((self._all[at] for at in those if self._all[at] not in seen), None)
        here = sum((end.span.start < position) is (points < 0) for end in seen)
        return nearest, len(those) - here - 1

    def under(self, position: int) -> End | None:
        """The shortest tag that lies over a position."""
        tags = [end for end in self.between(position, position + 1) if end.uid]
        return min(tags, key=_length, default=None)


def _both(name: str, other: str) -> str:
    return name if other in name.split(_BETWEEN_NAMES) else name + _BETWEEN_NAMES + other


def _start(end: End) -> int:
    return end.span.start


def _length(end: End) -> int:
    return len(end.span)


def _place(end: End) -> tuple[int, int, str]:
    return end.span.start, end.span.end, end.uid
