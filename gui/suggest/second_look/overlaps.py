"""Tags over the same place that get into each other's way: twins, and entities of different types."""

from collections.abc import Iterator
from itertools import groupby

from gui.model.finding import Concern, Finding
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.suggest.second_look.seen import Seen

_MOST_OPEN = 200
"""So many entities over one place are compared with the next one; nobody makes more by hand."""


def twins(seen: Seen) -> Iterator[Finding]:
    """Tags over the same span and of the same kind as one before them; another kind is none of this."""
    for _, group in groupby(sorted(seen.tags, key=_span_and_kind), key=_span_and_kind):
        first, *others = group
        for other in others:
            yield seen.about(Concern.TWINS, other, first)


def overlapping_types(seen: Seen) -> Iterator[Finding]:
    """Entities over the same span, or each over a part of the other, of which one is a person, say, and the other a place."""
    for outer, inner in _pairs(seen):
        if inner.end > outer.end or (inner.start, inner.end) == (outer.start, outer.end):
            yield seen.about(Concern.TYPES, inner, outer, more=f"{inner.label} · {outer.label}")


def nested_types(seen: Seen) -> Iterator[Finding]:
    """Entities within an entity of another type: "University of [Berlin]".  That may be meant; the outermost alone is the default."""
    for outer, inner in _pairs(seen):
        if inner.end <= outer.end and (inner.start, inner.end) != (outer.start, outer.end):
            yield seen.about(Concern.NESTED_TYPES, inner, outer, more=f"{inner.label} · {outer.label}")


def _pairs(seen: Seen) -> Iterator[tuple[Tag, Tag]]:
    """Two entities with different types that share a place, the one that begins first or is longer first."""
    still_open: list[Tag] = []
    for tag in sorted(seen.of_kind(Kind.ENTITY), key=_outermost_first):
        still_open = [other for other in still_open if other.end > tag.start][-_MOST_OPEN:]
        for other in still_open:
            if tag.label and other.label and tag.label != other.label:
                yield other, tag
        still_open.append(tag)


def _span_and_kind(tag: Tag) -> tuple[int, int, str]:
    return tag.start, tag.end, tag.kind


def _outermost_first(tag: Tag) -> tuple[int, int, int]:
    return tag.start, -tag.end, tag.id
