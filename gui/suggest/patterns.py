"""Regular expressions on a text, in slices, with a limit on their time.

The library `regex` rather than `re`: it can be told to stop (`timeout=`), in C and without a thread, so that no
pattern freezes the window; and it knows `\\p{L}` and full case folding.  It is loaded with the find bar.
"""

import warnings
from array import array
from collections.abc import Callable, Iterator
from math import prod
from threading import current_thread, main_thread
from time import thread_time

import regex

from gui.model.folding import is_single
from gui.model.graphemes import whole
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.words import QT_TRANSLATE_NOOP

_WINDOW, _SMALLEST = 16_384, 1024
_AT_ONCE = 0.02
"""Seconds for one window; where they are not enough a smaller one is tried."""
LONGEST = 10.0
"""Seconds for a whole text: a pattern that takes longer is told off, what it has found stays."""

_NOT_POSSIBLE = QT_TRANSLATE_NOOP("Problem", "This is no regular expression")
_WRONG_AT = QT_TRANSLATE_NOOP("Problem", "{reason} at character {place}")
_TOO_LARGE = QT_TRANSLATE_NOOP("Problem", "it is too large")
STOPPED = QT_TRANSLATE_NOOP("Problem", "The search was stopped")
TOO_LONG = QT_TRANSLATE_NOOP("Problem", "this pattern takes too long")
MAKE_SIMPLER = QT_TRANSLATE_NOOP("Problem", "make it simpler")

_MOST_REPEATED = 100_000
_count = regex.compile(r"(?<!\\)\{(\d+)(?:,\d*)?\}")

Accepts = Callable[[str, int, int], bool] | None


def compiled(query: str, *, case: bool) -> "regex.Pattern[str]":
    """The pattern; `^` and `$` are the ends of lines.  Raises Problem if it is no regular expression."""
    if prod(max(1, int(count)) for count in _count.findall(query)) > _MOST_REPEATED:
        raise Problem(_NOT_POSSIBLE, _TOO_LARGE)  # it would be written out in memory
    flags = regex.MULTILINE | (0 if case else regex.IGNORECASE | regex.FULLCASE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what may mean something else one day
            return regex.compile(query, flags)
    except regex.error as error:
        reason, place = error.msg, min((error.pos or 0) + 1, len(query))  # type: ignore[attr-defined]  # the stubs leave them out
        raise Problem(_NOT_POSSIBLE, _WRONG_AT, reason=reason, place=place) from error
    except (RecursionError, OverflowError, MemoryError, ValueError) as error:
        raise Problem(_NOT_POSSIBLE, _TOO_LARGE) from error


def escaped(words: str) -> str:
    """A pattern for just these words."""
    return regex.escape(words, special_only=True)


def edges_of_pattern(text: str, pattern: "regex.Pattern[str]", start: int, end: int, accepts: Accepts) -> "Iterator[array[int]]":
    """Starts and ends, in turn, of what matches and starts in `[start, end)`; slice by slice, empty matches left out.

    A match sees all that is before it and at least 4,000 code points of what is behind its start.  Its edges are moved
    outwards where they would cut a grapheme.  Raises Problem where the pattern takes too long.
    """
    size, spent = _WINDOW, 0.0
    while start < end:
        begun = thread_time()
        edges: array[int] = array("i")
        try:
            edges, start = _edges(text, pattern, start, min(start + size, len(text)), end, accepts)
            size = min(size * 2, _WINDOW)
        except TimeoutError:
            if size <= _SMALLEST:
                raise Problem(STOPPED, TOO_LONG, MAKE_SIMPLER) from None
            size //= 4
        spent += thread_time() - begun
        yield edges
        if spent > LONGEST:
            raise Problem(STOPPED, TOO_LONG, MAKE_SIMPLER)


def _edges(text: str, pattern: "regex.Pattern[str]", start: int, stop: int, end: int, accepts: Accepts) -> "tuple[array[int], int]":
    """What is found in one window, and where to go on; what may go on behind the window begins the next one."""
    safe = stop if stop == len(text) else stop - (stop - start) // 4
    is_plain = accepts is None and is_single(text[start:stop])
    found: array[int] = array("i")
    behind = start
    is_beside = current_thread() is not main_thread()  # a worker lets the window go on meanwhile; the window need not wait for a worker
    for match in pattern.finditer(text, start, stop, timeout=_AT_ONCE, concurrent=is_beside):
        first, last = match.span()
        if first >= end or (last > safe and first > start):
            return found, first
        if not is_plain and first < last:
            first, last = _whole(text, first, last, accepts)
        if behind <= first < last:
            found.append(first)
            found.append(last)
            behind = last
    return found, max(safe, behind)


def _whole(text: str, start: int, end: int, accepts: Accepts) -> tuple[int, int]:
    """The same in whole graphemes; nothing if that is not accepted."""
    span = whole(text, Span(start, end))
    return (span.start, span.end) if accepts is None or accepts(text, span.start, span.end) else (start, start)
