"""The same words, tagged here and not there, or as two different things."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from gui.model.finding import Concern, Finding
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import Tag
from gui.suggest.second_look.phrases import Place, places_of
from gui.suggest.second_look.seen import Seen
from gui.suggest.second_look.zoned import odd_zones

_LONGEST = 300
"""Longer words hardly stand anywhere else, and are not looked for."""
_LEAST = 2
"""A single letter is no name."""


def tagged_elsewhere(seen: Seen) -> Iterator[Finding | None]:
    """Places that are not tagged, of words that are tagged elsewhere in the article; None where one can stop.

    Where a tag of the same kind lies over a part of the place it is tagged in another way, and where one that was
    rejected does somebody has said no.  Credits, notices and repeated captions are none of this, since nothing is tagged there.
    """
    kinds, places, small_too = _kinds_of_words(seen), list[Place](), set[str]()
    small = {words.lower(): words for words in kinds if _may_be_small(words)}
    for place in places_of(seen.text, kinds.keys() | small.keys()):
        words = "" if place is None else seen.text[slice(*place)]
        if place is None:
            yield None
        elif words in small:
            small_too.add(small[words])
        else:
            places.append(place)
    wanted = [place for place in places if seen.text[slice(*place)] not in small_too]
    yield from _untagged(seen, kinds, wanted)


def _untagged(seen: Seen, kinds: dict[str, list[Kind]], places: Iterable[Place]) -> Iterator[Finding]:
    tags = [*seen.tags, *seen.rejected]
    covered = {kind: _Covered((tag.start, tag.end) for tag in tags if tag.kind is kind) for kind in Kind}
    odd = _Covered((zone.start, zone.end) for zone in odd_zones(seen))
    exact = {(tag.start, tag.end) for tag in seen.tags}
    for place in places:
        if place not in exact and not odd.over(*place):
            for kind in kinds[seen.text[slice(*place)]]:
                if not covered[kind].over(*place):
                    yield seen.at(Concern.NOT_TAGGED, Span(*place), kind=kind)


def two_kinds(seen: Seen) -> Iterator[Finding]:
    """Tags of another kind than the same words have at the first place where they are tagged.

    The same place may carry several kinds: only words that share no kind with that place are held against.
    """
    by_words: dict[str, dict[tuple[int, int], list[Tag]]] = {}
    for tag in seen.tags:
        if _can_be_looked_for(tag.excerpt):
            by_words.setdefault(tag.excerpt, {}).setdefault((tag.start, tag.end), []).append(tag)
    for places in by_words.values():
        first, *others = places.values()
        kinds = {tag.kind for tag in first}
        for tags in others:
            if kinds.isdisjoint(tag.kind for tag in tags):
                yield seen.about(Concern.TWO_KINDS, tags[0], first[0], more=first[0].kind)


class _Covered:
    """Which places lie under one of some spans."""

    def __init__(self, places: Iterable[Place]) -> None:
        in_order = sorted(places)
        self._starts = [start for start, _ in in_order]
        self._ends = list(accumulate((end for _, end in in_order), max))
        """For each span the furthest end of all that begin before it or with it."""

    def over(self, start: int, end: int) -> bool:
        """Whether a code point of `[start, end)` is covered."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _kinds_of_words(seen: Seen) -> dict[str, list[Kind]]:
    """The words that are looked for, with the kinds that they are tagged as."""
    found: dict[str, list[Kind]] = {}
    for tag in seen.tags:
        if _can_be_looked_for(tag.excerpt) and not _is_small_word(tag.excerpt):
            kinds = found.setdefault(tag.excerpt, [])
            if tag.kind not in kinds:
                kinds.append(tag.kind)
    return found


def _can_be_looked_for(words: str) -> bool:
    return _LEAST <= len(words) <= _LONGEST and any(map(str.isalnum, words))


def _is_small_word(words: str) -> bool:
    """Whether it is one word in small letters, or a number, which means something else at each place: "she", "ten", "2019"."""
    return (words.islower() or words.isdecimal()) and not any(map(str.isspace, words))


def _may_be_small(words: str) -> bool:
    """Whether it is such a word at the start of a sentence if the text has it in small letters too: "She"."""
    return words.istitle() and not any(map(str.isspace, words))
