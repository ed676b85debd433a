"""Where the words of tags stand once more in their article: all of them in one pass, however many there are."""

import re
from collections.abc import Iterable, Iterator

from gui.model.joints import joined
from gui.model.patterns import Pattern
from gui.model.scripts import without_blanks

_WORD = Pattern(r"\w+")
_PREFIX = 24
"""Longer words are looked up by so many code points of their beginning."""
_MOST_UNDIVIDED = 200
"""So many words in a script without blanks are looked for, each in a pass of its own."""
_BREATH = 2000
"""Words between two moments at which one can stop."""

Place = tuple[int, int]
"""Start and end, in code points."""


def places_of(text: str, phrases: Iterable[str]) -> Iterator[Place | None]:
    """Where one of the phrases stands as whole words, in no order; None now and then, so that one can stop there.

    Upper and lower case are told apart.
    """
    divided, undivided = list[str](), list[str]()
    for phrase in phrases:
        (undivided if any(map(without_blanks, phrase)) else divided).append(phrase)
    yield from _divided(text, divided)
    for phrase in undivided[:_MOST_UNDIVIDED]:
        yield from _all_places(text, phrase)
        yield None


def _divided(text: str, phrases: list[str]) -> Iterator[Place | None]:
    """Phrases of a script whose words are divided: looked up at each word that one of them begins with."""
    by_word: dict[str, _Phrases] = {}
    for phrase in phrases:
        first = _WORD.compiled.search(phrase)
        if first is not None:
            by_word.setdefault(first[0], _Phrases()).add(phrase, first.start())
    for number, found in enumerate(_WORD.compiled.finditer(text) if by_word else ()):
        if number % _BREATH == 0:
            yield None
        known = by_word.get(found[0])
        if known is not None:
            yield from known.at(text, found)


class _Phrases:
    """The phrases whose first word is the same, by how they begin."""

    def __init__(self) -> None:
        self._by_start: dict[tuple[int, int], dict[str, list[str]]] = {}

    def add(self, phrase: str, lead: int) -> None:
        """One more, whose first word stands `lead` code points behind its start."""
        size = min(len(phrase), _PREFIX)
        self._by_start.setdefault((lead, size), {}).setdefault(phrase[:size], []).append(phrase)

    def at(self, text: str, word: "re.Match[str]") -> Iterator[Place]:
        """Where one of them stands with its first word there."""
        for (lead, size), by_start in self._by_start.items():
            start = word.start() - lead
            for phrase in by_start.get(text[max(0, start) : start + size], ()):
                if text.startswith(phrase, start) and _is_whole(text, start, start + len(phrase)):
                    yield start, start + len(phrase)


def _all_places(text: str, phrase: str) -> Iterator[Place]:
    start = text.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if _is_whole(text, start, end):
            yield start, end
        start = text.find(phrase, end)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (start > 0 and joined(text, start)) and not (end < len(text) and joined(text, end))
