"""Where the words of a hunt, or further names for the same, stand in one text after another.  All positions are code points."""

from collections.abc import Iterable
from functools import cached_property

from gui.model.folding import folds_simply, seen
from gui.model.hunt import Hunt
from gui.model.span import Span
from gui.suggest.matching import Search, spans
from gui.suggest.raw_words import RawWords, can_be_raw

_POSSESSIVES = frozenset({"’s", "'s", "ʼs", "’S", "'S"})


class Hunter:
    """Finds the places of a hunt in texts."""

    def __init__(self, hunt: Hunt) -> None:
        """Raises Problem where the words are no regular expression and should be one."""
        self._hunt = hunt
        self.searches = tuple(_searches(hunt))
        """What is looked for, one after the other; nothing where there are no words."""
        if hunt.regex:
            for search in self.searches[:1]:
                next(search.slices("", 0), None)

    def spans(self, text: str, *, simply: bool | None = None) -> list[Span]:
        """All places in reading order, without overlaps; of two that overlap the one that begins first, then the longer.

        `simply` says whether the text folds simply, if that is known.  Raises Problem where a pattern takes too long.
        """
        is_simple = folds_simply(text) if simply is None else simply
        if len(self._raw) == 1 and len(self.searches) == 1 and is_simple:
            found = self._raw[0].spans(text)
        else:
            found = _without_overlaps(self._each(text, is_simple=is_simple))
        return found if self._hunt.possessive else [span for span in found if not is_possessive(text, span)]

    @cached_property
    def _raw(self) -> tuple[RawWords, ...]:
        return tuple(RawWords(search) for search in self.searches if can_be_raw(search))

    def _each(self, text: str, *, is_simple: bool) -> Iterable[Span]:
        for raw in self._raw if is_simple else ():
            yield from raw.spans(text)
        for search in self.searches:
            if not (is_simple and can_be_raw(search)):
                yield from spans(text, search)


def is_possessive(text: str, span: Span) -> bool:
    """Whether ’s stands behind the span, and no further letter."""
    behind = text[span.end : span.end + 3]
    return behind[:2] in _POSSESSIVES and not behind[2:].isalnum()


def _searches(hunt: Hunt) -> Iterable[Search]:
    known = set[str]()
    for at, words in enumerate((hunt.words, *hunt.names)):
        is_pattern = hunt.regex and not at
        key = words if is_pattern else seen(words, case=hunt.case)
        if key and key not in known:
            known.add(key)
            words = words if is_pattern else words.strip()
            yield Search(words, whole_words=hunt.whole_words, case=hunt.case, regex=is_pattern)


def _without_overlaps(found: Iterable[Span]) -> list[Span]:
    kept, end = list[Span](), 0
    for span in sorted(found, key=_first_then_longest):
        if span.start >= end:
            kept.append(span)
            end = span.end
    return kept


def _first_then_longest(span: Span) -> tuple[int, int]:
    return span.start, -span.end
