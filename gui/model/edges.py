"""Where an edge of a tag goes: a word or a character back or on, or to where it was dragged.

The other edge stays, and a word stays between the two: no move makes a span empty.  Blanks are
stepped over, since a tag neither begins nor ends with one.  All positions are code points.
"""

from collections.abc import Callable
from enum import StrEnum

from gui.model.graphemes import whole
from gui.model.snapping import snapped, stepped, trimmed_span
from gui.model.span import Span


class Edge(StrEnum):
    """The two edges of a span, in the order in which it is read."""

    START = "start"
    END = "end"


class Pace(StrEnum):
    """How far one step goes: over a word (or a mark between words), or over a grapheme."""

    WORD = "word"
    CHARACTER = "character"


Unit = Callable[[str, int], Span | None]
"""What is stepped over: the unit that holds the code point at a position."""


def stepped_edge(text: str, span: Span, edge: Edge, by: int, pace: Pace) -> Span | None:
    """The span with one edge a step on (`by` is 1) or back (-1); None where there is no such step."""
    unit = _UNITS[pace]
    match edge, by:
        case Edge.START, 1:
            return _later_start(text, span, unit)
        case Edge.START, _:
            return _earlier_start(text, span, unit)
        case Edge.END, 1:
            return _later_end(text, span, unit)
        case Edge.END, _:
            return _earlier_end(text, span, unit)


def dragged_edge(text: str, span: Span, edge: Edge, position: int, *, raw: bool) -> Span | None:
    """The span with one edge at `position`, on the word that it touches there unless `raw`; None if only blanks were left.

    The edge stops before the other one, however far it is dragged.
    """
    if edge is Edge.START:
        drawn = Span(min(max(0, position), span.end - 1), span.end)
    else:
        drawn = Span(span.start, max(min(position, len(text)), span.start + 1))
    if raw:
        return drawn if trimmed_span(text, drawn.start, drawn.end) else None
    words = snapped(text, drawn.start, drawn.end)
    if words is None:
        return None
    return Span(words.start, span.end) if edge is Edge.START else Span(span.start, words.end)


def _later_start(text: str, span: Span, unit: Unit) -> Span | None:
    over = unit(text, span.start)
    left = trimmed_span(text, over.end if over else span.start + 1, span.end)
    return Span(left.start, span.end) if left else None


def _earlier_end(text: str, span: Span, unit: Unit) -> Span | None:
    over = unit(text, span.end - 1)
    left = trimmed_span(text, span.start, over.start if over else span.end - 1)
    return Span(span.start, left.end) if left else None


def _earlier_start(text: str, span: Span, unit: Unit) -> Span | None:
    before = trimmed_span(text, 0, span.start)
    over = unit(text, before.end - 1) if before else None
    seen = trimmed_span(text, over.start, span.end) if over else None  # where no word follows, the unit goes on over blanks
    return Span(seen.start, span.end) if seen else None


def _later_end(text: str, span: Span, unit: Unit) -> Span | None:
    behind = trimmed_span(text, span.end, len(text))
    over = unit(text, behind.start) if behind else None
    seen = trimmed_span(text, span.start, over.end) if over else None
    return Span(span.start, seen.end) if seen else None


def _word(text: str, position: int) -> Span | None:
    """The word that holds the code point, or the mark that it is: a final stop is left out by one step."""
    end = stepped(text, position, 1)
    start = stepped(text, end, -1)
    return Span(start, end) if start <= position < end else snapped(text, position, position + 1)


def _grapheme(text: str, position: int) -> Span | None:
    return whole(text, Span(position, position + 1))


_UNITS: dict[Pace, Unit] = {Pace.WORD: _word, Pace.CHARACTER: _grapheme}
assert _UNITS.keys() == set(Pace)
