"""Where words stand in a text: text in, spans out.

The text is gone through in windows, each a slice of work of a few milliseconds, so that a window on the screen
stays awake over 10 MB.  Words are looked for as the eye sees them (`gui.model.folding`); a blank that was typed
is any run of blanks with at most one line end in it.  A regular expression sees the text as it is.
All positions are code points; what is found cuts no grapheme.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from gui.model.folding import Folded, folded, is_single, is_unseen
from gui.model.graphemes import inside
from gui.model.snapping import snapped
from gui.model.span import Span
from gui.suggest.patterns import compiled, edges_of_pattern

_WINDOW = 16_384
_REACH = 1000
"""How much longer than what was typed something found may be, at least: by blanks and by what is not seen."""
_AT_ONCE = 2000
"""How many places are found in one slice."""
_BLANKS = r"(?: +\n? *|\n *)"


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: `query` as typed, words or a regular expression.

    `case` tells capitals from small letters; typographic and plain quotes are alike all the same.  Of
    `whole_words` the edges are those that a selection would snap to: where a script has no blanks, any.
    A blank at an edge of the query must be there and is not part of what is found.
    """

    query: str
    whole_words: bool = False
    case: bool = False
    regex: bool = False

    def slices(self, text: str, start: int = 0, end: int | None = None) -> "Iterator[array[int]]":
        """Everything that starts in `[start, end)`, in reading order, without overlaps, slice by slice.

        Each slice has starts and ends in turn; it may be empty.  Raises Problem if the query is no regular
        expression, or one that takes too long.
        """
        end = len(text) if end is None else min(end, len(text))
        if self.regex:
            pattern = compiled(self.query, case=self.case)
            yield from edges_of_pattern(text, pattern, start, end, self.is_whole if self.whole_words else None)
        else:
            yield from _edges(text, self, start, end)

    def is_whole(self, text: str, start: int, end: int) -> bool:
        """Whether `[start, end)` is to be found as far as words go."""
        return not self.whole_words or (not _cuts_letters(text, start, end) and snapped(text, start, end) == Span(start, end))


def spans(text: str, search: Search) -> Iterator[Span]:
    """All places of what is looked for, in reading order, without overlaps."""
    for edges in search.slices(text):
        for at in range(0, len(edges), 2):
            yield Span(edges[at], edges[at + 1])


def _edges(text: str, search: Search, start: int, end: int) -> "Iterator[array[int]]":
    query = folded(search.query, case=search.case).words
    words = query.split()
    if not words:
        return
    pattern = re.compile(_BLANKS.join(map(re.escape, words)))
    window = _Window(text, search, pattern, query[0].isspace(), query[-1].isspace())
    size = max(_WINDOW, 8 * len(query) + 4 * _REACH)
    reach = size // 4
    while start < end:
        stop = min(start + size, len(text))
        edges, start = window.edges(start, stop, end, stop if stop == len(text) else stop - reach)
        yield edges


@dataclass(frozen=True, slots=True)
class _Window:
    """Looks for words in one part of a text after another."""

    text: str
    search: Search
    pattern: "re.Pattern[str]"
    blank_before: bool
    blank_behind: bool

    def edges(self, start: int, stop: int, end: int, safe: int) -> "tuple[array[int], int]":
        """What starts before `end` in `[start, stop)`, and where to go on.

        What begins beyond `safe` may not be seen whole: the next window begins there, or behind the last that was found.
        """
        found: array[int] = array("i")
        raw = self.text[start:stop]
        seen = folded(raw, case=self.search.case)
        is_plain = not seen.starts and is_single(raw) and not (self.search.whole_words or self.blank_before or self.blank_behind)
        at, go_on = 0, safe
        while match := self.pattern.search(seen.words, at):
            first, last = (match.start() + start, match.end() + start) if is_plain else self._place(seen, match, start)
            if first >= end:
                return found, first
            if last > first:
                found.append(first)
                found.append(last)
                go_on = max(safe, last)
                if len(found) == 2 * _AT_ONCE:
                    return found, last
            at = match.end() if last > first else match.start() + 1
        return found, go_on

    def _place(self, seen: Folded, match: "re.Match[str]", offset: int) -> tuple[int, int]:
        """Where the match stands in the text; an empty place if it is not to be found."""
        text = self.text
        start, end = seen.start(match.start()) + offset, seen.end(match.end()) + offset
        if start < offset or end < offset:
            return offset, offset
        while end < len(text) and is_unseen(text[end]) and inside(text, end):
            end += 1
        is_cut = inside(text, start) or inside(text, end)
        found = not is_cut and self.search.is_whole(text, start, end) and self._has_blanks(start, end)
        return start, end if found else start

    def _has_blanks(self, start: int, end: int) -> bool:
        """Whether blanks are beside the words where they were typed; the ends of the text are as good."""
        before = not self.blank_before or not start or self.text[start - 1].isspace()
        return before and (not self.blank_behind or end == len(self.text) or self.text[end].isspace())


def _cuts_letters(text: str, start: int, end: int) -> bool:
    """Whether an edge is plainly inside a word; asked first, since it costs little."""
    return any(position and _are_letters(text[position - 1 : position + 1]) for position in (start, end))


def _are_letters(two: str) -> bool:
    return len(two) == 2 and two.isascii() and two.isalpha()
