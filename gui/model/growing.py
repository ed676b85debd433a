"""A selection that grows: word, quotation, sentence, paragraph, and back to the word.

Each level strictly holds the one before.  Where a quotation runs over sentences or paragraphs, the
next level is all of those that it touches.  All positions are code points.
"""

from gui.model.blanks import is_blank
from gui.model.graphemes import whole
from gui.model.paragraphs import paragraph_around
from gui.model.quotations import quotations_around
from gui.model.sentences import sentence_at
from gui.model.snapping import trimmed_span, word_at
from gui.model.span import Span


def levels(text: str, position: int) -> tuple[Span, ...]:
    """What a selection at `position` grows to, step by step, the smallest first; empty in an empty paragraph.

    Between words the first level is a quotation or the sentence.
    """
    position = min(max(0, position), len(text))
    found = list[Span]()
    word = word_at(text, position)
    seed = word or _grapheme_at(text, position)
    if word is not None:
        found.append(word)
    if seed is not None:
        found += quotations_around(text, seed)
    outer = found[-1] if found else seed
    for level in (_sentences(text, position, outer), _paragraphs(text, position, outer)):
        if level is not None:
            found.append(level)
    return tuple(_growing(found))


def grown(text: str, start: int, end: int, origin: int) -> Span | None:
    """The smallest level at `origin` that strictly holds `[start, end)`; from the largest on, back to the smallest.

    `start == end` is a caret.  None where there is nothing to select.
    """
    found = levels(text, origin)
    return next((level for level in found if _holds(level, start, end)), found[0] if found else None)


def shrunk(text: str, start: int, end: int, origin: int) -> Span | None:
    """The largest level at `origin` that `[start, end)` strictly holds; None if it holds none, as at the word."""
    return next((level for level in reversed(levels(text, origin)) if _is_within(level, start, end)), None)


def _holds(level: Span, start: int, end: int) -> bool:
    return level.start <= start and end <= level.end and (level.start, level.end) != (start, end)


def _is_within(level: Span, start: int, end: int) -> bool:
    return start <= level.start and level.end <= end and (level.start, level.end) != (start, end)


def _growing(found: list[Span]) -> list[Span]:
    """Those of `found` that strictly hold the one before."""
    kept = list[Span]()
    for level in found:
        if not kept or _holds(level, kept[-1].start, kept[-1].end):
            kept.append(level)
    return kept


def _grapheme_at(text: str, position: int) -> Span | None:
    """What a reader sees at `position` or just before it, or None between blanks."""
    for at in (position, position - 1):
        if 0 <= at < len(text) and not is_blank(text[at]):
            return whole(text, Span(at, at + 1))
    return None


def _sentences(text: str, position: int, outer: Span | None) -> Span | None:
    """The sentences that `outer` touches, or the one at `position`."""
    if outer is None:
        return sentence_at(text, position)
    first, last = sentence_at(text, outer.start), sentence_at(text, outer.end - 1)
    return None if first is None or last is None else Span(min(first.start, outer.start), max(last.end, outer.end))


def _paragraphs(text: str, position: int, outer: Span | None) -> Span | None:
    first = paragraph_around(text, position if outer is None else outer.start)
    last = paragraph_around(text, position if outer is None else outer.end)
    return trimmed_span(text, first[0], last[1])
