"""What holds a word together where two characters meet, as readers see words.

A word is a run of letters, digits and marks.  Between them stand, and join:
    ’ '        in "don’t", "O’Brien", "aujourd’hui", "it’s"; a possessive ’s is no part of the word.
               After an elided French or Italian word it ends that word: "l’|homme", "qu’|il", since
               a tag wants "Élysée" and not "l’Élysée"; but "D’Angelo" and "N’Djamena" are names
    .          in "U.S.", "p.m.", "z.B." with the last one, in "Amazon.com", in "7.5"
    , : / ’    between digits: "45,000", "12:30", "3/4"; a no-break space in "10 000"
    % ‰ ° € $  beside a digit: "44%", "$45,000", "US$5", "30°"
    & ·        between letters: "AT&T", "col·legi"
    ״ ׳ "      between Hebrew letters, the straight one only before a last letter, צה"ל, or a short ending
               of what is more than written-on particles, להט"בים: they may stand before a quotation, וב"הארץ"
A hyphen and the Hebrew maqaf divide: "25,000-odd", "U.S.-led" and "Ost-West-Konflikt" hold names.
All positions are code points.
"""

from functools import cache
from unicodedata import category

from gui.model.blanks import is_blank
from gui.model.graphemes import inside
from gui.model.patterns import Pattern
from gui.model.scripts import BLOCKS, cuts_cluster, without_blanks
from gui.model.word_lists import listed

_APOSTROPHES = "'\u2019"
_ELIDED = listed("l d j m t s n c qu jusqu lorsqu puisqu quoiqu un all dall dell nell sull coll quell quest")
"""French, then Italian, before the apostrophe that ends them."""
_WITH_IS = listed("it he she that there here what who where how when let")
"""Behind these ’s is "is" or "us", never a possessive."""
_INSIDE_WORDS = "_\u00ad\u200c"
"""The soft hyphen of web pages and the non-joiner of Persian and Urdu stand within words."""
_BETWEEN_DIGITS = ".,:/\u066b\u066c"
_GROUPING = "\u00a0\u202f"
_GROUP = Pattern(r"\d{3}(?!\d)")
_UNITS = "%‰°\u066a"
_BETWEEN_LETTERS = "&\u00b7"
_LONGEST_ELIDED = 8
PARTICLES = frozenset("ובהלמשכ")
"""Hebrew words of one letter, which are written together with what comes behind them."""
_LONGEST_ENDING = 4
"""Letters behind the straight mark of an abbreviation: its last one, and what is added to it."""

LETTER = rf"[^\W{BLOCKS}]"
"""A letter or digit of a script whose words are divided, as a regular expression."""
PLAIN = Pattern(rf"(?:{LETTER}++|[\u00ad\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0900-\u0963\u200c\ufe00-\ufe0f]++)++")
"""Letters, digits and the commonest marks, which are joined wherever two of them meet."""


@cache
def in_word(char: str) -> bool:
    """Whether `char` is a letter, a digit, a mark or what stands within words without being seen."""
    return char.isalnum() or char in _INSIDE_WORDS or category(char)[0] == "M"


def joined(text: str, position: int) -> bool:
    """Whether an edge at `position`, not an end of the text, would cut a word or a grapheme in two.

    Beside a blank it never does, not even where UAX #29 puts a mark with the blank before it:
    no tag begins or ends with a blank.
    """
    left, right = text[position - 1], text[position]
    if is_blank(left) or is_blank(right):
        return _in_grouped_number(text, position)
    if inside(text, position):
        return True
    if in_word(left) and in_word(right):
        return cuts_cluster(text, position) if without_blanks(left) or without_blanks(right) else True
    return _ends_with_sign(text, position) or _begins_with_sign(text, position) or _beside_unit(text, position)


def _ends_with_sign(text: str, position: int) -> bool:
    """Whether the sign behind `position` belongs to the word before it."""
    at = position
    match text[at]:
        case "'" | "\u2019":
            return _holds_apostrophe(text, at)
        case ".":
            return _point_within(text, at) or _ends_initials(text, at)
        case "\u05f3":
            return _hebrew(text, at - 1)
        case sign:
            return _sign_within(text, at, sign)


def _begins_with_sign(text: str, position: int) -> bool:
    """Whether the sign before `position` belongs to the word behind it."""
    at = position - 1
    match text[at]:
        case "'" | "\u2019":
            return _holds_apostrophe(text, at) and not _is_elided(text, at)
        case ".":
            return _point_within(text, at)
        case sign:
            return _sign_within(text, at, sign)


def _sign_within(text: str, at: int, sign: str) -> bool:
    """Whether a sign that is no point and no apostrophe holds together what is on both sides of it."""
    if not 0 < at < len(text) - 1:
        return False
    before, behind = text[at - 1], text[at + 1]
    if sign in _BETWEEN_DIGITS:
        return before.isdigit() and behind.isdigit()
    if sign in _BETWEEN_LETTERS:
        return _lettered(before) and _lettered(behind)
    if sign in "\u05f3\u05f4":
        return _hebrew(text, at - 1) and _hebrew(text, at + 1)
    return sign == '"' and _hebrew(text, at - 1) and _hebrew(text, at + 1) and _abbreviates(text, at)


def _abbreviates(text: str, at: int) -> bool:
    """Whether the straight mark at `at` between Hebrew letters is that of an abbreviation, and opens no quotation."""
    ending = next((count for count in range(1, _LONGEST_ENDING + 1) if not _is_in_word(text, at + 1 + count)), 0)
    return ending == 1 or (ending > 1 and not PARTICLES.issuperset(_word_before(text, at)))


def _point_within(text: str, at: int) -> bool:
    """Whether the point at `at` is within a word: "7.5", "U.S", "Ph.D.", "Amazon.com"; not "end.Next"."""
    if not 0 < at < len(text) - 1:
        return False
    before, behind = text[at - 1], text[at + 1]
    if before.isdigit() or behind.isdigit():
        return before.isdigit() and behind.isdigit()
    if not (_lettered(before) and _lettered(behind)):
        return False
    return not _is_in_word(text, at - 2) or behind.islower() or text[at + 2 : at + 3] == "."


def _ends_initials(text: str, at: int) -> bool:
    """Whether the point at `at` is the last of "U.S." or "p.m."."""
    return at > 2 and text[at - 1].isalpha() and text[at - 2] == "." and _lettered(text[at - 3]) and _point_within(text, at - 2)


def _holds_apostrophe(text: str, at: int) -> bool:
    """Whether the apostrophe at `at` belongs to the word before it."""
    if not (0 < at < len(text) - 1 and _lettered(text[at - 1]) and _lettered(text[at + 1])):
        return False
    is_possessive = text[at + 1] in "sS" and not _is_in_word(text, at + 2)
    return not is_possessive or _word_before(text, at).lower() in _WITH_IS


def _is_elided(text: str, at: int) -> bool:
    """Whether a whole word ends with the apostrophe at `at`: "l’", "qu’"; not in names, "D’Angelo"."""
    word = _word_before(text, at)
    if word.lower() not in _ELIDED or text[max(0, at - len(word) - 1)] in _APOSTROPHES:
        return False
    is_name = word[0].isupper() and text[at + 1].isupper() and text[at + 2 : at + 3].islower()
    return word == "L" or not is_name


def _word_before(text: str, at: int) -> str:
    """The letters before `at`; cut where they are too many to be any word that is looked for."""
    start = at
    while start > 0 and at - start <= _LONGEST_ELIDED and in_word(text[start - 1]):
        start -= 1
    return text[start:at]


def _beside_unit(text: str, position: int) -> bool:
    """Whether `position` is between a digit and its unit or currency."""
    left, right = text[position - 1], text[position]
    if left.isdigit():
        return right in _UNITS or category(right) == "Sc"
    if right.isdigit():
        return category(left) == "Sc"
    return left.isupper() and category(right) == "Sc" and text[position + 1 : position + 2].isdigit()


def _in_grouped_number(text: str, position: int) -> bool:
    """Whether `position` is beside the no-break space of "10 000"."""
    for at in (position - 1, position):
        if at > 0 and text[at] in _GROUPING and text[at - 1].isdigit() and _GROUP.compiled.match(text, at + 1):
            return True
    return False


def _lettered(char: str) -> bool:
    return in_word(char) and not without_blanks(char)


def _is_in_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and in_word(text[at])


def _hebrew(text: str, at: int) -> bool:
    """Whether a Hebrew letter or point stands at `at`."""
    return 0 <= at < len(text) and "\u0591" <= text[at] <= "\u05f2" and in_word(text[at])
