"""Which tags lie where in one article, and on which line below the text each is drawn."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Sequence

from gui.model.lanes import Key, Lanes, key_of
from gui.model.tag import Tag

_SHIFTS = (9, 13, 17, 21, 62)
"""A tag is kept with its neighbours: in the smallest stretch of `2 ** shift` code points that holds it whole."""


def _everything(tag: Tag) -> bool:
    del tag
    return True


class TagIndex:
    """The tags of one article by place; all positions are code points of its text.

    Stretches of growing lengths, each tag in one of them: a point is asked for in microseconds at
    50,000 tags, and neither a tag over the whole article nor 200 on one word is a bad case.

    The lanes are a function of the tags that are drawn (all, unless `draw_only` says otherwise):
    the same after a restart as before it, and a change moves none but those that lie under it.
    """

    def __init__(self, tags: Iterable[Tag] = ()) -> None:
        self._by_uid: dict[str, Tag] = {tag.uid: tag for tag in tags}
        self._keys: list[Key] = sorted(map(key_of, self._by_uid.values()))
        self._stretches: tuple[tuple[int, dict[int, dict[str, Tag]]], ...] = tuple((shift, {}) for shift in _SHIFTS)
        for tag in self._by_uid.values():
            self._stretch(tag)[tag.uid] = tag
        self._is_drawn: Callable[[Tag], bool] = _everything
        self._lanes: dict[str, int] | None = None
        """The lanes of the drawn tags; made when the first one is asked for."""

    def __len__(self) -> int:
        return len(self._by_uid)

    def __iter__(self) -> Iterator[Tag]:
        return iter(self._by_uid.values())

    def get(self, uid: str) -> Tag | None:
        """The tag with this identity, if it is here."""
        return self._by_uid.get(uid)

    def draw_only(self, is_drawn: Callable[[Tag], bool]) -> None:
        """From now on only these tags take up lanes; to be called again when the answer changes."""
        self._is_drawn, self._lanes = is_drawn, None

    def draws(self, tag: Tag) -> bool:
        """Whether the tag is one of those that are drawn."""
        return tag.uid in self._known_lanes()

    def drawn(self) -> list[Tag]:
        """Those that are drawn, in no order."""
        return _named(self._by_uid, self._known_lanes())

    def lane(self, tag: Tag) -> int:
        """The line below the text, counted from 0, that the tag is drawn on.

        For one that is not drawn: the lowest that is free under it.
        """
        lanes = self._known_lanes()
        lane = lanes.get(tag.uid)
        if lane is not None:
            return lane
        taken = {lanes.get(other.uid) for other in self.between(tag.start, tag.end)}
        return next(lane for lane in range(len(taken) + 1) if lane not in taken)

    def add(self, tag: Tag) -> list[Tag]:
        """Take in a tag that is not here yet; returns the others whose lane has changed."""
        self._by_uid[tag.uid] = self._stretch(tag)[tag.uid] = tag
        insort(self._keys, key_of(tag))
        if self._lanes is None or not self._is_drawn(tag):
            return []
        self._lanes[tag.uid] = -1
        return _named(self._by_uid, [uid for uid in self._flow(key_of(tag), tag.end) if uid != tag.uid])

    def extend(self, tags: Sequence[Tag]) -> list[Tag]:
        """Take in many that are not here yet; returns the others whose lane has changed.

        Where most are new all is put in order anew, else each is put in its place.
        """
        if len(tags) < len(self._keys):
            shifted = {other.uid: other for tag in tags for other in self.add(tag)}
            for tag in tags:
                shifted.pop(tag.uid, None)
            return list(shifted.values())
        others, lanes = list(self._by_uid.values()), self._lanes
        for tag in tags:
            self._by_uid[tag.uid] = self._stretch(tag)[tag.uid] = tag
        self._keys = sorted([*self._keys, *map(key_of, tags)])
        self._lanes = None
        return [] if lanes is None else [tag for tag in others if tag.uid in lanes and lanes[tag.uid] != self.lane(tag)]

    def remove(self, uid: str) -> list[Tag]:
        """Take out the tag with this identity, KeyError if it is not here; returns the others whose lane has changed."""
        return _named(self._by_uid, self._removed(uid))

    def replace(self, tag: Tag) -> list[Tag]:
        """Put the tag in the place of the one with the same identity; returns the others whose lane has changed."""
        old, lanes = self._by_uid[tag.uid], self._lanes
        if old.span == tag.span and (lanes is None or self._is_drawn(tag) == (tag.uid in lanes)):
            self._by_uid[tag.uid] = self._stretch(tag)[tag.uid] = tag
            return []
        before = self._removed(tag.uid)
        if lanes is None:
            return self.add(tag)
        before = {other.uid: -1 for other in self.add(tag)} | before
        return _named(self._by_uid, [uid for uid, lane in before.items() if lane != lanes[uid]])

    def between(self, start: int, end: int) -> list[Tag]:
        """The tags with at least one code point in `[start, end)`, each once, in no order."""
        found: list[Tag] = []
        last = max(start, end - 1)
        for shift, stretches in self._stretches:
            first, beyond = start >> shift, (last >> shift) + 1
            if beyond - first == 1:
                near = [stretches[first]] if first in stretches else []
            elif beyond - first < len(stretches):
                near = [stretches[number] for number in range(first, beyond) if number in stretches]
            else:
                near = list(stretches.values())
            for stretch in near:
                found += [tag for tag in stretch.values() if tag.start < end and start < tag.end]
        return found

    def at(self, position: int) -> list[Tag]:
        """The tags over the code point at `position`, the smallest first."""
        return sorted(self.between(position, position + 1), key=smallest_first)

    def _stretch(self, tag: Tag) -> dict[str, Tag]:
        first, last = tag.start, tag.end - 1
        for shift, stretches in self._stretches:
            if first >> shift == last >> shift:
                return stretches.setdefault(first >> shift, {})
        raise AssertionError("no text is as long as that")

    def _removed(self, uid: str) -> dict[str, int]:
        """Take out the tag; returns the lanes that others had before."""
        tag = self._by_uid.pop(uid)
        del self._stretch(tag)[uid]
        key = key_of(tag)
        del self._keys[bisect_left(self._keys, key)]
        if self._lanes is None or self._lanes.pop(uid, None) is None:
            return {}
        return self._flow(key, tag.end)

    def _known_lanes(self) -> dict[str, int]:
        if self._lanes is None:
            fresh, by_uid, is_drawn = Lanes(), self._by_uid, self._is_drawn
            self._lanes = {uid: fresh.lane(start, -less) for start, less, uid in self._keys if is_drawn(by_uid[uid])}
        return self._lanes

    def _flow(self, first: Key, until: int) -> dict[str, int]:
        """Give lanes anew from `first` on, up to where no tag runs on that had another lane or was not here.

        `until` is the end of the tag that has come or gone.  Returns the lanes that were, by uid.
        """
        lanes, keys, before = self._known_lanes(), self._keys, dict[str, int]()
        start = first[0]
        running = [tag for tag in self.between(start, start + 1) if tag.uid in lanes and key_of(tag) < first]
        anew = Lanes((tag.end, lanes[tag.uid]) for tag in running)
        for at in range(bisect_left(keys, first), len(keys)):
            start, less, uid = keys[at]
            if start >= until:
                break
            was = lanes.get(uid)
            if was is None:
                continue
            lane = anew.lane(start, -less)
            if lane != was:
                before[uid], lanes[uid] = was, lane
                until = max(until, -less)
        return before


def smallest_first(tag: Tag) -> tuple[int, int, str]:
    """The order in which tags over one place are offered."""
    return tag.end - tag.start, tag.start, tag.uid


def _named(by_uid: dict[str, Tag], uids: Iterable[str]) -> list[Tag]:
    return [by_uid[uid] for uid in uids]


def picked(under: list[Tag], current: Tag | None) -> Tag | None:
    """Which of the tags under a click to select: the smallest, or the next larger than `current`.

    `under` is what `TagIndex.at` gave; after the largest the smallest comes again.
    """
    if not under:
        return None
    uids = [tag.uid for tag in under]
    if current is None or current.uid not in uids:
        return under[0]
    return under[(uids.index(current.uid) + 1) % len(under)]
