"""Where the words of a hunt, or further names for the same, stand in one text after another.  All positions are code points."""

from collections.abc import Iterable
from functools import cached_property

from gui.model.folding import folds_simply, seen
from gui.model.hunt import Hunt
from gui.suggest.matching import Search
from gui.suggest.raw_words import Place, RawWords, can_be_raw

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

    def places(self, text: str, *, simply: bool | None = None) -> list[Place]:
        """All places in reading order, without overlaps; of two that overlap the one that begins first, then the longer.

        `simply` says whether the text folds simply, if that is known.  Raises Problem where a pattern takes too long.
        """
        is_simple = folds_simply(text) if simply is None else simply
        if self._only is not None and is_simple:
            found = self._only.places(text)
        else:
            found = _without_overlaps(self._each(text, is_simple=is_simple))
        return found if self._hunt.possessive else [place for place in found if not is_possessive(text, place)]

    @cached_property
    def _raw(self) -> tuple[RawWords, ...]:
        return tuple(RawWords(search) for search in self.searches if can_be_raw(search))

    @cached_property
    def _only(self) -> RawWords | None:
        """What is looked for where that is one thing, and words."""
        return self._raw[0] if self._raw and len(self.searches) == 1 else None

    def _each(self, text: str, *, is_simple: bool) -> Iterable[Place]:
        for raw in self._raw if is_simple else ():
            yield from raw.places(text)
        for search in self.searches:
            if not (is_simple and can_be_raw(search)):
                for edges in search.slices(text):
                    yield from zip(edges[::2], edges[1::2], strict=True)


def is_possessive(text: str, place: Place) -> bool:
    """Whether ’s stands behind the place, and no further letter."""
    behind = text[place[1] : place[1] + 3]
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


def _without_overlaps(found: Iterable[Place]) -> list[Place]:
    kept, last = list[Place](), 0
    for start, end in sorted(found, key=_first_then_longest):
        if start >= last:
            kept.append((start, end))
            last = end
    return kept


def _first_then_longest(place: Place) -> Place:
    return place[0], -place[1]
