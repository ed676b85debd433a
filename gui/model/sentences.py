"""Where sentences begin and end, for growing a selection.

A sentence ends behind a stop with the closing marks and brackets that follow it, and at every
line end, since headlines have no stop.  A stop that is followed by a small letter ends nothing;
whether a point does is said in `gui.model.points`.  Chinese, Japanese and Indian stops need no
blank behind them.  All positions are code points.

Only the paragraph around is looked at, and in it only the sentence itself: stops are judged one
by one from the position outward until one ends a sentence on either side, at most `_MOST_STOPS` of them:
behind so many abbreviations in a row the next stop ends it.
"""

import re
from collections.abc import Iterator
from functools import partial
from itertools import chain, dropwhile, takewhile

from gui.model.blanks import first_seen, is_blank, last_seen
from gui.model.graphemes import inside
from gui.model.paragraphs import paragraph_around
from gui.model.patterns import Pattern, row_start
from gui.model.points import is_abbreviation
from gui.model.span import Span

_STOPS = ".!?…‼⁇⁈⁉؟۔。！？．｡।॥"
_NEED_NO_BLANK = "。！？．｡।॥"
_CLOSING = "\"'”’“‘»›«‹)\\]}」』）】》〉＂"
_OPENING = "\"'“„«»‘‚「『（([《〈"
_BLANKS = " \u00a0\u202f"
_END = Pattern(f"([{_STOPS}]+)(?:\\[\\d{{1,3}}\\])*([{_CLOSING}]*(?:[{_BLANKS}][»›](?!\\w))?)")
"""Stops, the numbers of footnotes, closing marks; the French one has a blank before it."""
_ROW = Pattern(f"[{_STOPS}{_CLOSING}{_BLANKS}\\[\\d]+")
"""All that `_END` may match: who looks from inside of it begins before it."""
_NEXT = Pattern(r"[\W_]*(\w+)")
_FAR = 100
"""A word farther behind a stop than this says nothing about it."""
_FIRST_SLICE = 500
_MOST_STOPS = 2000


def sentence_at(text: str, position: int) -> Span | None:
    """The sentence that holds or ends at `position`, or None in an empty paragraph.

    In the blank between two sentences it is the one before.
    """
    low, high = paragraph_around(text, position)
    at = _anchor(text, low, high, min(max(0, position), len(text)))
    if at is None:
        return None
    start = first_seen(text, _start(text, low, high, at), at)
    return Span(start, last_seen(text, at, _end(text, low, high, at)))


def _anchor(text: str, low: int, high: int, position: int) -> int | None:
    """The character whose sentence is meant."""
    if position < high and not is_blank(text[position]):
        return position
    before = last_seen(text, low, position) - 1
    if before >= low:
        return before
    behind = first_seen(text, position, high)
    return behind if behind < high else None


def _end(text: str, low: int, high: int, at: int) -> int:
    """The end of the first sentence that ends behind the character at `at`."""
    stops = _END.compiled.finditer(text, max(low, row_start(_ROW, text, at)), high)
    for count, found in enumerate(dropwhile(partial(_is_before, at), stops)):
        if count == _MOST_STOPS or _ends_sentence(text, low, high, found):
            return found.end()
    return high


def _start(text: str, low: int, high: int, at: int) -> int:
    """The end of the last sentence that ends before the character at `at`."""
    row = max(low, row_start(_ROW, text, at + 1))
    in_row = takewhile(partial(_is_before, at), _END.compiled.finditer(text, row, high))
    for count, found in enumerate(chain(reversed(list(in_row)), _ends_before(text, low, row))):
        if count == _MOST_STOPS or _ends_sentence(text, low, high, found):
            return found.end()
    return low


def _is_before(at: int, found: re.Match[str]) -> bool:
    return found.end() <= at


def _ends_before(text: str, low: int, end: int) -> Iterator[re.Match[str]]:
    """Stops before `end`, the last first; in slices that grow, and that cut no row of stops."""
    size = _FIRST_SLICE
    while end > low:
        start = max(low, row_start(_ROW, text, max(low, end - size)))
        yield from reversed(list(_END.compiled.finditer(text, start, end)))
        end, size = start, size * 2


def _ends_sentence(text: str, low: int, high: int, found: re.Match[str]) -> bool:
    stops, closing = found.groups()
    end = found.end()
    if end == high:
        return True
    if not is_blank(text[end]):
        is_open = not closing or text[end] in _OPENING
        return stops[-1] in _NEED_NO_BLANK and is_open and not inside(text, end)
    follows = _NEXT.compiled.match(text, end, min(high, end + _FAR))
    if follows is None:
        return True
    if follows[1][0].islower():
        return False
    is_sure = stops != "." or closing.strip(")]") != ""
    return is_sure or not is_abbreviation(text, low, found.start(), follows)
