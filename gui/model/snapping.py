"""Where the edges of a selection belong: whole words, no blanks around them.

Words as readers see them, which Qt's own word boundaries are not: those take an opening curly
quote as part of a word and keep "Kim’s" whole.  Here a word is a run of letters, digits and
marks; a point or comma between digits and an apostrophe before a contraction ("don’t", "we’ve")
hold it together, a possessive ’s does not.  Scripts that are written without blanks (Han, kana,
Thai …) have no words that could be seen without a dictionary: there an edge stays where it is,
but never inside a grapheme.  All positions are code points.
"""

from unicodedata import category

from gui.model.span import Span

_APOSTROPHES = "'\u2019\u02bc"
_CONTRACTIONS = frozenset({"t", "m", "d", "ll", "re", "ve"})
_WITHOUT_BLANKS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x9FFF),
    (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Thai and Lao, Myanmar, Khmer, Han with its radicals, kana: blocks of Unicode, first and last code point."""
_JOINER = "\u200d"
_INSIDE_WORDS = "_\u00ad\u200c"
"""The soft hyphen of web pages and the non-joiner of Persian and Urdu stand within words."""
_HANGING = ((0x200D, 0x200D), (0xFE00, 0xFE0F), (0x1F3FB, 0x1F3FF), (0xE0020, 0xE007F), (0xE0100, 0xE01EF))
"""Joiner, variation selectors, skin tones, tags of flags, more selectors."""
_REGIONAL = ((0x1F1E6, 0x1F1FF),)


def snapped(text: str, start: int, end: int) -> Span | None:
    """The span of whole words that `[start, end)` touches, or None if it holds only blanks."""
    trimmed = trimmed_span(text, start, end)
    if trimmed is None:
        return None
    start, end = trimmed.start, trimmed.end
    while start > 0 and _joined(text, start):
        start -= 1
    while end < len(text) and _joined(text, end):
        end += 1
    return Span(start, end)


def trimmed_span(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without the blanks and line ends around it, or None if nothing is left."""
    start, end = max(0, start), min(end, len(text))
    while start < end and _is_blank(text[start]):
        start += 1
    while start < end and _is_blank(text[end - 1]):
        end -= 1
    return Span(start, end) if start < end else None


def word_at(text: str, position: int) -> Span | None:
    """The word that holds or ends at `position`, or None where there is none."""
    for start in (position, position - 1):
        if 0 <= start < len(text) and _in_word(text[start]):
            return snapped(text, start, start + 1)
    return None


def _is_blank(char: str) -> bool:
    return char.isspace() or char in "\u200b\u2060\ufeff"


def _in_word(char: str) -> bool:
    return char.isalnum() or char in _INSIDE_WORDS or category(char)[0] == "M"


def _joined(text: str, position: int) -> bool:
    """Whether an edge at `position` would cut a word or a grapheme in two."""
    left, right = text[position - 1], text[position]
    if _hangs_together(text, position):
        return True
    if _in_word(left) and _in_word(right):
        return not (_within(_WITHOUT_BLANKS, left) or _within(_WITHOUT_BLANKS, right))
    if right in _APOSTROPHES and _in_word(left):
        return _is_contraction(text, position + 1)
    if left in _APOSTROPHES and position > 1 and _in_word(text[position - 2]):
        return _is_contraction(text, position)
    return _in_number(text, position)


def _is_contraction(text: str, start: int) -> bool:
    """Whether the letters from `start` on are what stands behind an apostrophe within a word: "don’t", "we’ve"."""
    end = start
    while end < len(text) and end - start < 3 and _in_word(text[end]):
        end += 1
    return text[start:end].lower() in _CONTRACTIONS


def _within(blocks: tuple[tuple[int, int], ...], char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in blocks)


def _in_number(text: str, position: int) -> bool:
    """Whether `position` is beside the point or comma of "45,000" or "7.5"."""
    for mark in (position - 1, position):
        if 0 < mark < len(text) - 1 and text[mark] in ".," and text[mark - 1].isdigit() and text[mark + 1].isdigit():
            return True
    return False


def _hangs_together(text: str, position: int) -> bool:
    """Whether `position` is inside a grapheme: before a mark, in an emoji sequence, in a flag."""
    left, right = text[position - 1], text[position]
    if category(right)[0] == "M" or _within(_HANGING, right) or left == _JOINER:
        return not (_is_blank(left) or _is_blank(right))
    if _within(_REGIONAL, right):
        before = position
        while before > 0 and _within(_REGIONAL, text[before - 1]):
            before -= 1
        return (position - before) % 2 == 1
    return False
