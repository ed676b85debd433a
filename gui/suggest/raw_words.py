"""Words looked for in a text as it is, where it need not be folded for it: most texts, ten times as fast.

What is found is the same as `gui.suggest.matching.Search` finds, as long as the text folds simply
(`gui.model.folding.folds_simply`).  All positions are code points.
"""

from functools import cache

import regex

from gui.model.folding import alike, seen
from gui.model.graphemes import inside
from gui.suggest.matching import Search

_PLAIN_BEFORE = frozenset(" \n(\u201c")
_PLAIN_BEHIND = frozenset(" \n,;!?)\u201d")
"""Beside these a letter is the first or the last of a word, whatever stands beyond."""
_NOT_RAW = ("...", "sss", "ı", "ƛ")
"""What may be an ellipsis; ß with an s on either side; letters for which the library has other capitals."""

Place = tuple[int, int]
"""Start and end, in code points."""


class RawWords:
    """Looks for the words of a search, which must be such that `can_be_raw`.

    The library `regex` rather than `re`: it skips through a text for words in either case six times as fast.
    """

    def __init__(self, search: Search) -> None:
        self._is_whole = search.is_whole
        words = seen(search.query, case=search.case).split()
        source = _blanks().join(_of_word(word, case=search.case) for word in words)
        self._pattern = regex.compile(source, 0 if search.case else regex.IGNORECASE)

    def places(self, text: str) -> list[Place]:
        """All places, in reading order, without overlaps."""
        found, behind = list[Place](), 0
        for match in self._pattern.finditer(text, overlapped=True):
            start, end = match.span()
            if start >= behind and self._stands(text, start, end):
                found.append((start, end))
                behind = end
        return found

    def _stands(self, text: str, start: int, end: int) -> bool:
        """Whether the place is to be found as far as words and graphemes go."""
        before, behind = text[start - 1] if start else "\n", text[end] if end < len(text) else "\n"
        if before in _PLAIN_BEFORE and behind in _PLAIN_BEHIND and text[start].isalpha() and text[end - 1].isalpha():
            return True
        return not inside(text, start) and not inside(text, end) and self._is_whole(text, start, end)


def can_be_raw(search: Search) -> bool:
    """Whether the words of a search can be looked for in a text that is not folded."""
    words = seen(search.query, case=search.case)
    return not search.regex and bool(words) and not any(part in words for part in _NOT_RAW)


def _of_word(word: str, *, case: bool) -> str:
    pattern = "".join(map(_of_char, word))
    return pattern if case else pattern.replace("ss", "(?:ss|ß|ẞ)")


@cache
def _of_char(char: str) -> str:
    chars = "".join(regex.escape(one) for one in alike(char))
    return f"[{chars}]" if len(alike(char)) > 1 else chars


@cache
def _blanks() -> str:
    """Any run of blanks with at most one line end in it."""
    blank = _of_char(" ")
    return rf"(?:{blank}++\n?+{blank}*+|\n{blank}*+)"
