"""Where one thing that a reader takes for a character ends and the next begins.

Extended grapheme clusters after Unicode's UAX #29 (15.1): letters with their marks, Hangul
syllables, flags, emoji with skin tones and joiners, Indic conjuncts.  An edge of a tag never
falls inside one unless a user says so.  All positions are code points, gaps between characters.
"""

from gui.model.grapheme_classes import JOINER, Part, goes_on, is_consonant, is_linker, part_of
from gui.model.span import Span

_FIRST_MARK = "\u0300"
"""Below it nothing joins but CR LF."""
_REGIONAL = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_JOINS_LEFT = frozenset({Part.EXTEND, Part.JOINER, Part.SPACING})
_HANGUL = {
    Part.L: frozenset({Part.L, Part.V, Part.LV, Part.LVT}),
    Part.V: frozenset({Part.V, Part.T}),
    Part.LV: frozenset({Part.V, Part.T}),
    Part.T: frozenset({Part.T}),
    Part.LVT: frozenset({Part.T}),
}
"""What may stand behind each part of a syllable (GB6-GB8)."""


def inside(text: str, position: int) -> bool:
    """Whether an edge at `position` would cut a grapheme in two; never at the ends of the text.

    Looks back only over what may belong to the same grapheme.
    """
    if not 0 < position < len(text):
        return False
    left, right = text[position - 1], text[position]
    if left < _FIRST_MARK and right < _FIRST_MARK:
        return left == "\r" and right == "\n"
    before, behind = part_of(left), part_of(right)
    if Part.CONTROL in (before, behind):
        return False  # GB4, GB5
    if behind in _JOINS_LEFT or before is Part.PREPEND or behind in _HANGUL.get(before, ()):
        return True  # GB6-GB9b
    if behind is Part.PICTOGRAPH:
        return left == JOINER and _ends_pictograph(text, position - 1)  # GB11
    if behind is Part.REGIONAL:
        return before is Part.REGIONAL and _flags_before(text, position) % 2 == 1  # GB12, GB13
    return is_consonant(right) and goes_on(left) and _ends_conjunct(text, position)  # GB9c


def before(text: str, position: int) -> int:
    """The start of the grapheme that ends at `position` or is cut by it; 0 at the start of the text."""
    position = min(position, len(text)) - 1
    while inside(text, position):
        position -= 1
    return max(0, position)


def after(text: str, position: int) -> int:
    """The end of the grapheme that begins at `position` or is cut by it; the length of the text at its end."""
    position = max(0, position) + 1
    while inside(text, position):
        position += 1
    return min(position, len(text))


def whole(text: str, span: Span) -> Span:
    """`span`, as much larger as needed to cut no grapheme."""
    start = before(text, span.start) if inside(text, span.start) else span.start
    return Span(start, after(text, span.end) if inside(text, span.end) else span.end)


def _ends_pictograph(text: str, position: int) -> bool:
    """Whether a pictograph with its marks ends at `position`."""
    while position > 0 and part_of(text[position - 1]) is Part.EXTEND:
        position -= 1
    return position > 0 and part_of(text[position - 1]) is Part.PICTOGRAPH


def _ends_conjunct(text: str, position: int) -> bool:
    """Whether a consonant with at least one linker behind it ends at `position`."""
    linked = False
    while position > 0 and goes_on(text[position - 1]):
        linked = linked or is_linker(text[position - 1])
        position -= 1
    return linked and position > 0 and is_consonant(text[position - 1])


def _flags_before(text: str, position: int) -> int:
    """How many letters of flags stand in a row before `position`; in growing slices, so that a long row costs one pass in C."""
    size = 8
    while True:
        letters = text[max(0, position - size) : position]
        count = len(letters) - len(letters.rstrip(_REGIONAL))
        if count < size:
            return count
        size *= 4
