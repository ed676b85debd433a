"""Text as the eye sees it, so that what was typed is found however it is encoded.

No-break and other blanks are blanks; soft hyphens, zero-width characters, variation selectors and
bidi controls are not there; typographic quotes, apostrophes and dashes are the ones of the keyboard;
ligatures and an ellipsis are their letters and points; a letter with a mark is one, composed or not.
Case is folded unless it matters (ß is ss, İ is i).  Positions are code points.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import is_normalized, normalize

_BLANKS = "\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ALIKE = {" ": _BLANKS, "'": "‘’‚‛′ʼʹ`´‹›", '"': "“”„‟″«»〝〞＂", "-": "‐‑‒–—―−﹘﹣－⁃"}
_AS_TYPED = {char: typed for typed, chars in _ALIKE.items() for char in chars}
_UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_SPELT = {"…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_MANY_LETTERS = ((0xDF, 0x1F1), (0x390, 0x588), (0x1E96, 0x1E9F), (0x1F50, 0x1FFD), (0xFB13, 0xFB18))
"""Where the characters are that case folding makes longer, first and behind the last."""
_FOLDED_LONGER = {char: char.casefold() for first, end in _MANY_LETTERS for char in map(chr, range(first, end)) if len(char.casefold()) > 1}
_FOLDED_LONGER["İ"] = "i"
_MARKED = r"(?:[^\W\d_][\u0300-\u036f\u05b0-\u05c7\u0653-\u0655]+|[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?)"
"""A letter with marks of its own, a Hangul syllable in its parts: what may be one character when composed."""
_SINGLE = (
    "\x00-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u2030-\u205e\u20a0-\u20cf"
    "\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u4e00-\u9fff"
)
"""Characters that never join others to a grapheme; not all of them, those of the commonest scripts."""


@cache
def _one_for_one() -> "re.Pattern[str]":
    """Made at the first use, as all of these: a window that only opens a text needs none of them."""
    return re.compile(f"[{''.join(_AS_TYPED)}]")


@cache
def _joining() -> "re.Pattern[str]":
    return re.compile(f"[^{_SINGLE}]")


@cache
def _unseen() -> "re.Pattern[str]":
    return re.compile(f"[{_UNSEEN}]")


@cache
def _uncommon() -> "re.Pattern[str]":
    """Looked for first: a class of so many characters as `_odd` has costs three times as much for each letter."""
    return re.compile("[^\x00-\xac\xae-\u012f\u2010-\u2027\u20a0-\u20bf]")


@cache
def _odd(others: str) -> "re.Pattern[str]":
    longer = "".join((_SPELT | _FOLDED_LONGER).keys() - set("…ßẞ"))
    return re.compile(f"[{_UNSEEN}{longer}ʹʼ\u0300-\u036f\u05b0-\u05c7\u0653-\u0655\u1100-\u11ff{others}]")


@cache
def _special(case: bool, composed: bool) -> "re.Pattern[str]":
    parts = [] if composed else [_MARKED]
    return re.compile("|".join([*parts, f"[{_UNSEEN}]+", f"[{''.join(_SPELT | ({} if case else _FOLDED_LONGER))}]"]))


@cache
def _marks() -> "re.Pattern[str]":
    return re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")


@dataclass(frozen=True, slots=True)
class Folded:
    """`words`, a text as the eye sees it, and where its characters come from.

    The arrays hold the pieces that became longer, shorter or nothing: start and end in the words, and in the text.
    """

    words: str
    starts: "array[int]"
    ends: "array[int]"
    text_starts: "array[int]"
    text_ends: "array[int]"

    def start(self, at: int) -> int:
        """Where in the text the character `at` begins; -1 if it is not the first of those that one became."""
        piece = bisect_right(self.ends, at)
        if piece < len(self.starts) and self.starts[piece] < at:
            return -1
        return at if not piece else at - self.ends[piece - 1] + self.text_ends[piece - 1]

    def end(self, at: int) -> int:
        """Where in the text the character before `at` ends; -1 if it is not the last of those that one became."""
        piece = bisect_left(self.ends, at)
        if piece < len(self.starts) and self.starts[piece] < at:
            return self.text_ends[piece] if self.ends[piece] == at else -1
        return self.start(at - 1) + 1


def folded(text: str, *, case: bool) -> Folded:
    """The text as the eye sees it; `case` keeps capitals.  Line ends stay, and as many blanks as there are."""
    starts, ends, text_starts, text_ends = (array("i") for _ in range(4))
    parts, at, length = [], 0, 0
    for start, end, piece in _pieces(text, case=case):
        parts += [_plain(text[at:start], case=case), piece]
        length += start - at
        for positions, position in ((starts, length), (ends, length + len(piece)), (text_starts, start), (text_ends, end)):
            positions.append(position)
        at, length = end, length + len(piece)
    parts.append(_plain(text[at:], case=case))
    return Folded("".join(parts), starts, ends, text_starts, text_ends)


def seen(words: str, *, case: bool = False) -> str:
    """What the eye sees of a few words: folded, every run of blanks and line ends one blank, none around them."""
    return " ".join(_folded_ascii(words, case=case).split() if words.isascii() else folded(words, case=case).words.split())


def bare(words: str, *, case: bool = False) -> str:
    """What is seen of a few words without accents, points and vowel signs, as somebody types who leaves them out."""
    looked = seen(words, case=case)
    return looked if looked.isascii() else normalize("NFC", _marks().sub("", normalize("NFD", looked)))


def _folded_ascii(words: str, *, case: bool) -> str:
    """The same for what most words are, ten times as fast: one sign alone is shown as another one."""
    typed = words.replace("`", "'")
    return typed if case else typed.lower()


def folds_simply(text: str, others: str = "") -> bool:
    """Whether each character of the text becomes one at most, so that one can look for words without folding all of it.

    But for ß and the ellipsis: whoever looks for "ss" or for points must think of them.  `others` are further characters that
    the text may not have, as they stand in a class of a regular expression; none of Latin-1, and no usual dash or quote mark.
    """
    return text.isascii() or _uncommon().search(text) is None or _odd(others).search(text) is None


def alike(char: str) -> str:
    """All characters that are this one of the keyboard as the eye sees them, itself among them; letters in the other case aside."""
    return char + _ALIKE.get(char, "")


def is_single(text: str) -> bool:
    """Whether every character is surely a grapheme of its own, so that nobody need look at each."""
    return text.isascii() or _joining().search(text) is None


def is_unseen(char: str) -> bool:
    """Whether a character takes no room of its own."""
    return _unseen().match(char) is not None


def _pieces(text: str, *, case: bool) -> Iterator[tuple[int, int, str]]:
    """What does not become one character for one: start and end in the text, and what it becomes."""
    if text.isascii():
        return
    for found in _special(case, is_normalized("NFC", text)).finditer(text):
        words = found[0]
        piece = "" if is_unseen(words[0]) else _spelt(words, case=case)
        yield found.start(), found.end(), piece


def _spelt(words: str, *, case: bool) -> str:
    composed = normalize("NFC", words)
    spelt = _SPELT.get(composed, composed)
    return spelt if case else _FOLDED_LONGER.get(spelt) or spelt.casefold()


def _plain(text: str, *, case: bool) -> str:
    text = _one_for_one().sub(_typed, text)
    return text if case else text.casefold()


def _typed(found: "re.Match[str]") -> str:
    return _AS_TYPED[found[0]]
