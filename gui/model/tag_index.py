"""Which tags lie where in one article, and on which line below the text each is drawn."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from gui.model.tag import Tag

_FEW = 16
"""A tag over more paragraphs than this is kept in a list of its own."""


class TagIndex:
    """The tags of one article by paragraph; all positions are code points of its text.

    A dict from paragraph to its tags, with the few that run over many paragraphs beside it:
    answers in microseconds at 50,000 tags and has no bad case.  Each tag has a lane, `0, 1, …`:
    the lowest that no overlapping tag had when it came; it stays while the tag stays.
    """

    def __init__(self, text: str, tags: Iterable[Tag] = ()) -> None:
        self.starts = [0]
        """The position of the first code point of every paragraph."""
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)
        self._by_uid: dict[str, Tag] = {}
        self._lanes: dict[str, int] = {}
        self._in_paragraph: dict[int, list[Tag]] = {}
        self._long: list[Tag] = []
        for tag in sorted(tags, key=lambda tag: (tag.start, -tag.end)):
            self.add(tag)

    def __len__(self) -> int:
        return len(self._by_uid)

    def __iter__(self) -> Iterator[Tag]:
        return iter(self._by_uid.values())

    def get(self, uid: str) -> Tag | None:
        """The tag with this identity, if it is here."""
        return self._by_uid.get(uid)

    def lane(self, tag: Tag) -> int:
        """The line below the text, counted from 0, that the tag is drawn on."""
        return self._lanes[tag.uid]

    def add(self, tag: Tag) -> None:
        """Take in a tag that is not here yet."""
        taken = {self._lanes[other.uid] for other in self.between(tag.start, tag.end)}
        self._lanes[tag.uid] = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        self._by_uid[tag.uid] = tag
        for place in self._places(tag):
            place.append(tag)

    def remove(self, uid: str) -> Tag:
        """Take out the tag with this identity; KeyError if it is not here."""
        tag = self._by_uid.pop(uid)
        del self._lanes[uid]
        for place in self._places(tag):
            place.remove(tag)
        return tag

    def replace(self, tag: Tag) -> None:
        """Put the tag in the place of the one with the same identity; its lane stays if its span does."""
        old, lane = self._by_uid[tag.uid], self._lanes[tag.uid]
        self.remove(tag.uid)
        self.add(tag)
        if old.span == tag.span:
            self._lanes[tag.uid] = lane

    def between(self, start: int, end: int) -> list[Tag]:
        """The tags with at least one code point in `[start, end)`, each once, in no order."""
        first, last = self.paragraph_at(start), self.paragraph_at(max(start, end - 1))
        found = {
            tag.uid: tag
            for paragraph in range(first, last + 1)
            for tag in self._in_paragraph.get(paragraph, ())
            if tag.start < end and start < tag.end
        }
        for tag in self._long:
            if tag.start < end and start < tag.end:
                found[tag.uid] = tag
        return list(found.values())

    def at(self, position: int) -> list[Tag]:
        """The tags over the code point at `position`, the smallest first."""
        return sorted(self.between(position, position + 1), key=lambda tag: (tag.end - tag.start, self._lanes[tag.uid]))

    def in_order(self) -> list[Tag]:
        """All tags as they are read: by start, the longer first."""
        return sorted(self._by_uid.values(), key=lambda tag: (tag.start, -tag.end, tag.id))

    def paragraph_at(self, position: int) -> int:
        """The number of the paragraph that holds `position`."""
        return bisect_right(self.starts, position) - 1

    def _places(self, tag: Tag) -> list[list[Tag]]:
        first, last = self.paragraph_at(tag.start), self.paragraph_at(tag.end - 1)
        if last - first >= _FEW:
            return [self._long]
        return [self._in_paragraph.setdefault(paragraph, []) for paragraph in range(first, last + 1)]


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
