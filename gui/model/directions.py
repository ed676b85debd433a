"""Words that run from right to left, and signs that turn a line around.  All positions are code points."""

import re
from unicodedata import bidirectional

_LEFTWARD = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_SIGNS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_WITHOUT = str.maketrans(dict.fromkeys(_SIGNS, "\u00b7"))


def may_be_mixed(text: str, start: int, end: int) -> bool:
    """Whether letters of `[start, end)` may run to the left, so that scripts of both directions may meet in a line of it."""
    return _LEFTWARD.search(text, start, end) is not None


def without_directions(title: str) -> str:
    """A title that can stand in a line of other words: signs that would turn the rest of the line around are shown as dots."""
    return title.translate(_WITHOUT)


def isolated(words: str) -> str:
    """Words that can stand within a sentence: whichever way they run, they do not turn it around."""
    return f"\u2068{words}\u2069"


def runs_leftward(words: str) -> bool:
    """Whether they are read from right to left: as their first letter says that is in no isolate (UAX #9, P2 and P3)."""
    depth = 0
    for character in words:
        kind = bidirectional(character)
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False
