"""The parts in which a text is shown: its paragraphs, and those that are giants in several pieces.

Laying out a paragraph costs its whole length each time a line of it is wanted, so none may be
long.  A piece ends, best first, at a blank, which then gives way to the line end, behind the end
of a sentence, or between any two graphemes.  In the latter two a line end is put in that is no
character of the text.  All positions are code points of the text.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import sub

from gui.model.graphemes import inside

GIANT = 2400
"""A paragraph longer than this is shown in pieces, none of them longer."""
_LEAST = GIANT // 2
_LINE_END = re.compile("\n")
_SENTENCE_END = re.compile(r".*[。！？．；;:.!?…、，,\u3000\xa0\t]", re.S)


class Parts:
    """Where the parts of one text start and end, found once when it is opened."""

    def __init__(self, text: str) -> None:
        starts = array("q", [0])
        starts.extend([found.end() for found in _LINE_END.finditer(text)])
        lengths = _lengths(starts, len(text))
        self.length = len(text)
        self.blanks: Sequence[int] = ()
        """The blanks that give way to a line end, in order."""
        self.breaks: Sequence[int] = ()
        """Where a line end is put in that the text has not, in order."""
        self.continued: frozenset[int] = frozenset()
        """The numbers of the parts whose paragraph goes on in the next one."""
        if max(lengths) > GIANT + 1:
            starts = self._broken(text, starts, lengths)
            lengths = _lengths(starts, len(text))
        self.starts: Sequence[int] = starts
        """The first code point of each part."""
        self.lengths: Sequence[int] = lengths
        """From the start of each part to the next one's, as if a line end stood behind the last."""

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, position: int) -> int:
        """The number of the part that holds `position`."""
        return bisect_right(self.starts, position) - 1

    def paragraphs(self) -> list[int]:
        """The parts that begin a paragraph with words in it."""
        return [part for part, length in enumerate(self.lengths) if length > 1 and part - 1 not in self.continued]

    def end(self, part: int) -> int:
        """Where the words of a part end: before its line end, whether that is the text's own or stands for a blank."""
        if part + 1 == len(self.starts):
            return self.length
        after = self.starts[part + 1]
        return after if _has(self.breaks, after) else after - 1

    def _broken(self, text: str, starts: Sequence[int], lengths: Sequence[int]) -> "array[int]":
        """The starts of all parts, once the giants are in pieces."""
        blanks, breaks = array("q"), array("q")
        for start, length in zip(starts, lengths, strict=True):
            if length > GIANT + 1:
                for at, is_blank in _places(text, start, start + length - 1):
                    (blanks if is_blank else breaks).append(at)
        self.blanks, self.breaks = blanks, breaks
        new = {at + 1 for at in blanks} | set(breaks)
        broken = array("q", sorted({*starts, *new}))
        self.continued = frozenset(number - 1 for number, start in enumerate(broken) if start in new)
        return broken


def shown(text: str, parts: Parts) -> str:
    """The text as a widget holds it, its parts apart.  U+FFFC, to Qt an embedded object, is shown as U+FFFD."""
    if parts.blanks or parts.breaks:
        ends = [parts.end(part) for part in range(len(parts))]
        text = "\n".join([text[start:end] for start, end in zip(parts.starts, ends, strict=True)])
    return text.replace("\ufffc", "\ufffd")


def _places(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where to break the giant paragraph `[start, end)`: at a blank that gives way, or (False) before a character."""
    while end - start > GIANT:
        at = text.rfind(" ", start + _LEAST, start + GIANT)
        is_blank = at >= 0 and not inside(text, at) and not inside(text, at + 1)
        if not is_blank:
            at = _between(text, start)
        yield at, is_blank
        start = at + 1 if is_blank else at


def _between(text: str, start: int) -> int:
    """Behind the last end of a sentence that a piece from `start` can have, or between two graphemes."""
    ended = _SENTENCE_END.match(text, start + _LEAST, start + GIANT)
    at = ended.end() if ended is not None else start + GIANT
    while at > start + _LEAST // 2 and inside(text, at):
        at -= 1
    return at if not inside(text, at) else start + GIANT


def _lengths(starts: Sequence[int], length: int) -> list[int]:
    return [*map(sub, islice(starts, 1, None), starts), length + 1 - starts[-1]]


def _has(places: Sequence[int], position: int) -> bool:
    at = bisect_left(places, position)
    return at < len(places) and places[at] == position
