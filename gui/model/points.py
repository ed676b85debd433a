"""Whether a point is a stop, or belongs to an abbreviation, an initial or an ordinal.

There is no certainty: "in the U.S. Senate" and "in the U.S. Senators left" look alike.  The next
word decides where it can: with "The" or "He" a sentence begins.  All positions are code points.
"""

import re

from gui.model.blanks import is_blank
from gui.model.patterns import Pattern
from gui.model.word_lists import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    BEFORE_ORDINALS,
    DAYS,
    HONORIFICS,
    IN_SMALL_LETTERS,
    MAY_END,
    MONTHS,
    STARTERS,
    WITHIN_SENTENCES,
)  # fmt: skip

_LONGEST = 30
"""No abbreviation that is looked for has more characters, the ones before it included."""
_OPENING = "\"'“„«»‘‚([{‹›–—-/"
_IN_PIECES = Pattern(
    r"(?:^|.*[\s(„“«»])(?:[zZ]\.\s?[BTZ]|[dD]\.\s?h|[uUvV]\.\s?a|u\.\s?U|[iI]\.\s?d\.\s?R|[oO]\.\s?g|[sS]\.\s?[ou]|m\.\s?E|[iI]\.e|[eE]\.g)",
    re.S,
)
"""In two or three letters, with blanks or without: "z. B", "i. d. R", "e.g"."""
_ROMAN = Pattern("[IVXLC]+")


def is_abbreviation(text: str, low: int, at: int, follows: re.Match[str]) -> bool:
    """Whether the point at `at` ends no sentence; `low` is the paragraph's start, `follows[1]` the next word."""
    word = word_before(text, low, at)
    first = follows[1]
    starts = first.lower() in STARTERS and not (len(first) == 1 and text[follows.end() : follows.end() + 1] == ".")
    small = word.lower()
    if word.isdigit():
        return _is_ordinal(text, low, at, word, first, starts)
    if word == "M" or (small in BEFORE_NAMES and _is_written_so(word)):
        return True
    if small in WITHIN_SENTENCES or _is_in_pieces(text, low, at):
        return True
    if small in BEFORE_NUMBERS and (first[0].isdigit() or _ROMAN.compiled.fullmatch(first)):
        return True
    if small in {"a.m", "p.m"}:
        return first.lower() in DAYS or (first.isupper() and 1 < len(first) < 5)
    return not starts and ((len(word) == 1 and word.isalpha()) or is_initials(word) or (small in MAY_END and _is_written_so(word)))


def keeps_point(text: str, low: int, at: int) -> bool:
    """Whether the point at `at` belongs to the word before it even at a sentence's end: "U.S.", "Inc.", "J."."""
    word = word_before(text, low, at)
    small = word.lower()
    if is_initials(word) or (len(word) == 1 and word.isupper() and word != "I") or _is_in_pieces(text, low, at):
        return True
    return small in WITHIN_SENTENCES or (small in HONORIFICS | BEFORE_NAMES | MAY_END and _is_written_so(word))


def is_initials(word: str) -> bool:
    """Whether `word`, without its last point, is like "U.S", "p.m" or "Ph.D": no part is long."""
    parts = word.split(".")
    return len(parts) > 1 and all(part.isalpha() and len(part) <= 2 for part in parts)


def word_before(text: str, low: int, at: int) -> str:
    """What stands between the last blank or opening mark and `at`; only its end where it is long."""
    start = at
    while start > low and at - start < _LONGEST and not is_blank(text[start - 1]) and text[start - 1] not in _OPENING:
        start -= 1
    return text[start:at]


def _is_ordinal(text: str, low: int, at: int, word: str, first: str, starts: bool) -> bool:
    """ "3. Oktober", "der 2. Weltkrieg", and the number of a list at the start of a paragraph."""
    if len(word) > 2:
        return False
    start = at - len(word)
    if start == low or first.lower() in MONTHS:
        return True
    end = start
    while end > low and is_blank(text[end - 1]) and start - end < 3:
        end -= 1
    return not starts and first[0].isupper() and word_before(text, low, end).lower() in BEFORE_ORDINALS


def _is_in_pieces(text: str, low: int, at: int) -> bool:
    return _IN_PIECES.compiled.fullmatch(text, max(low, at - 12), at) is not None


def _is_written_so(word: str) -> bool:
    """Whether a word that is also an everyday one ("sun", "mass") is written as an abbreviation is."""
    return word[0].isupper() or word.lower() in IN_SMALL_LETTERS
