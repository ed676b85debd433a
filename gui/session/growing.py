"""Growing the selection around one place: word, quotation, sentence, paragraph, and back to the word.

Where growing began is kept with the selection, so that shrinking ends at the same word whatever it
had grown to.  Words that were selected otherwise grow around their start.  All positions are code points.
Loaded when it is first used: the rules of sentences are many.
"""

from enum import StrEnum

from gui.model.growing import grown, levels, shrunk
from gui.model.quotations import quotations_around
from gui.model.snapping import word_at
from gui.model.span import Span
from gui.session.selection import Selection


class Level(StrEnum):
    """What a grown selection holds."""

    WORD = "word"
    QUOTATION = "quotation"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


def begin(text: str, selection: Selection, position: int) -> Level | None:
    """Select the word at `position`, or the smallest that is there; None where nothing is."""
    return _take(text, selection, grown(text, position, position, position), position)


def grow(text: str, selection: Selection) -> Level | None:
    """Select the next larger thing around the origin, the word after the largest; None where there is nothing."""
    origin = _origin(selection)
    return _take(text, selection, grown(text, selection.start, selection.end, origin), origin)


def shrink(text: str, selection: Selection) -> Level | None:
    """Select the next smaller thing around the origin; None where nothing is smaller."""
    origin = _origin(selection)
    return _take(text, selection, shrunk(text, selection.start, selection.end, origin), origin)


def _origin(selection: Selection) -> int:
    """Where growing began; if the selection is not what it has made, it begins here."""
    if selection.grown is not None and selection.grown[:2] == (selection.start, selection.end):
        return selection.grown[2]
    return selection.start


def _take(text: str, selection: Selection, span: Span | None, origin: int) -> Level | None:
    if span is None:
        return None
    selection.grown = (span.start, span.end, origin)
    selection.select(span.start, span.end)
    return _level_of(text, span, origin)


def _level_of(text: str, span: Span, origin: int) -> Level:
    """What the span is; where it is several, the smaller one, which says more."""
    here = levels(text, origin)
    if span == word_at(text, origin):
        return Level.WORD
    if span in quotations_around(text, here[0]):
        return Level.QUOTATION
    return Level.PARAGRAPH if span == here[-1] and len(here) > 1 else Level.SENTENCE
