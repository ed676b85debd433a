"""Where the edges of a selection belong: whole words, no blanks around them.

Words as readers see them, which Qt's own word boundaries are not: those take an opening curly
quote as part of a word and keep "Kim’s" whole.  Here a word is a run of letters, digits and
marks; a point or comma between digits and an apostrophe before a contraction ("don’t", "we’ve")
hold it together, a possessive ’s does not.  Scripts that are written without blanks (Han, kana,
Thai …) have no words that could be seen without a dictionary: there an edge stays where it is,
but never inside a grapheme.  All positions are code points.
"""

import re
from unicodedata import category

from gui.model.span import Span

_CONTRACTION = re.compile("(?:t|m|d|ll|re|ve)(?![^\\W_])", re.IGNORECASE)
_APOSTROPHES = "'\u2019\u02bc"
_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]"
)
_JOINER = "\u200d"
_INSIDE_WORDS = "_\u00ad\u200c"
"""The soft hyphen of web pages and the non-joiner of Persian and Urdu stand within words."""
_HANGS_ON = re.compile("[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef]")
_REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]")


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
        return not (_WITHOUT_BLANKS.match(left) or _WITHOUT_BLANKS.match(right))
    if right in _APOSTROPHES and _in_word(left):
        return _CONTRACTION.match(text, position + 1) is not None
    if left in _APOSTROPHES and position > 1 and _in_word(text[position - 2]):
        return _CONTRACTION.match(text, position) is not None
    return _in_number(text, position)


def _in_number(text: str, position: int) -> bool:
    """Whether `position` is beside the point or comma of "45,000" or "7.5"."""
    for mark in (position - 1, position):
        if 0 < mark < len(text) - 1 and text[mark] in ".," and text[mark - 1].isdigit() and text[mark + 1].isdigit():
            return True
    return False


def _hangs_together(text: str, position: int) -> bool:
    """Whether `position` is inside a grapheme: before a mark, in an emoji sequence, in a flag."""
    left, right = text[position - 1], text[position]
    if category(right)[0] == "M" or _HANGS_ON.match(right) or left == _JOINER:
        return not (_is_blank(left) or _is_blank(right))
    if _REGIONAL.match(right):
        before = position
        while before > 0 and _REGIONAL.match(text[before - 1]):
            before -= 1
        return (position - before) % 2 == 1
    return False
