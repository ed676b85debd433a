"""Characters that a reader does not see, or takes for another: which there are, and the sign that each is shown by.

All positions are code points.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from unicodedata import name

from gui.model.words import QT_TRANSLATE_NOOP


class Sign(Enum):
    """How a hidden character is shown, since it has no shape of its own."""

    BLANK = "a blank that is no usual one"
    HYPHEN = "a hyphen that is seen only at the end of a line"
    BREAK = "a place where a line may end"
    JOIN = "a place where none may, or letters join"
    PART = "letters that do not join"
    RIGHT = "what follows runs to the right"
    LEFT = "what follows runs to the left"
    END = "the end of what runs otherwise"
    CHOICE = "a choice between shapes of the character before"
    CONTROL = "a control character"


_SIGNS: dict[str, Sign] = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", Sign.BLANK),
    "\u00ad": Sign.HYPHEN,
    "\u200b": Sign.BREAK,
    **dict.fromkeys("\u034f\u180e\u200d\u2060\u2061\u2062\u2063\u2064\ufeff", Sign.JOIN),
    "\u200c": Sign.PART,
    **dict.fromkeys("\u200e\u202a\u202d\u2066\u2068", Sign.RIGHT),
    **dict.fromkeys("\u061c\u200f\u202b\u202e\u2067", Sign.LEFT),
    **dict.fromkeys("\u202c\u2069", Sign.END),
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), Sign.CHOICE),
    **dict.fromkeys(map(chr, (*range(1, 9), 0xB, 0xC, *range(0xE, 0x20), *range(0x7F, 0xA0))), Sign.CONTROL),
    **dict.fromkeys(map(chr, range(0xE0001, 0xE0080)), Sign.CHOICE),
    **dict.fromkeys(map(chr, range(0xE0100, 0xE01F0)), Sign.CHOICE),
}
CONTROL_NAME = QT_TRANSLATE_NOOP("Hidden", "control character")
_PLACES = 3
"""So many first places of each character are told."""


@cache
def _pattern() -> re.Pattern[str]:
    """Made at the first use: it takes a millisecond, and a window starts without it."""
    return re.compile(f"[{''.join(map(re.escape, _SIGNS))}]")


def hidden_in(text: str, start: int, end: int) -> Iterator[tuple[int, Sign]]:
    """Place and sign of each hidden character in `[start, end)`."""
    for found in _pattern().finditer(text, start, end):
        yield found.start(), _SIGNS[found.group()]


def named(character: str) -> str:
    """The character's number and Unicode's name for it, in English: "U+00AD SOFT HYPHEN"."""
    return f"U+{ord(character):04X} {name(character, CONTROL_NAME)}"


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in a text so far; each hidden character with how often it comes, and its first places."""

    words: int = 0
    hidden: dict[str, int] = field(default_factory=dict)
    places: dict[str, tuple[int, ...]] = field(default_factory=dict)


def counted(text: str, slice_length: int = 200_000) -> Iterator[Counts]:
    """Count in slices of some milliseconds each, since a text may be as long as twenty novels; yields what is counted so far."""
    words, hidden, places, start = 0, dict[str, int](), dict[str, tuple[int, ...]](), 0
    while start < len(text):
        end = text.find(" ", start + slice_length)
        end = len(text) if end < 0 or end > start + 2 * slice_length else end
        words += len(text[start:end].split())
        for found in _pattern().finditer(text, start, end):
            sign = found.group()
            hidden[sign] = hidden.get(sign, 0) + 1
            if hidden[sign] <= _PLACES:
                places[sign] = (*places.get(sign, ()), found.start())
        start = end
        yield Counts(words, dict(hidden), dict(places))
    if not text:
        yield Counts()
