"""What a filter of tags is made of: its conditions one by one, each with its values as words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from gui.model.article import ArticleState
from gui.model.kinds import Kind, Origin, Status
from gui.model.tag_query import ANY, TagQuery, Where
from gui.model.words import QT_TRANSLATE_NOOP


class Facet(StrEnum):
    """A condition of a `TagQuery` besides its text and its articles, in the order in which they are offered.

    WORDS is how the text is looked for, CHANGED the days of the last change.
    """

    KIND = "kind"
    LABEL = "label"
    STATUS = "status"
    UNSURE = "unsure"
    SPEAKER = "speaker"
    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    ORIGIN = "origin"
    STATE = "state"
    CHANGED = "changed"
    WORDS = "words"


FACET_NAMES: dict[Facet, str] = {
    Facet.KIND: QT_TRANSLATE_NOOP("Facet", "Kind"),
    Facet.LABEL: QT_TRANSLATE_NOOP("Facet", "Label"),
    Facet.STATUS: QT_TRANSLATE_NOOP("Facet", "Status"),
    Facet.UNSURE: QT_TRANSLATE_NOOP("Facet", "Not sure"),
    Facet.SPEAKER: QT_TRANSLATE_NOOP("Facet", "Speaker"),
    Facet.ANNOTATOR: QT_TRANSLATE_NOOP("Facet", "Annotator"),
    Facet.REVIEWER: QT_TRANSLATE_NOOP("Facet", "Reviewer"),
    Facet.ORIGIN: QT_TRANSLATE_NOOP("Facet", "Origin"),
    Facet.STATE: QT_TRANSLATE_NOOP("Facet", "State of the article"),
    Facet.CHANGED: QT_TRANSLATE_NOOP("Facet", "Last changed"),
    Facet.WORDS: QT_TRANSLATE_NOOP("Facet", "Words: where and how"),
}
WHERE_NAMES: dict[Where, str] = {
    Where.EXCERPT: QT_TRANSLATE_NOOP("Where", "In the excerpt"),
    Where.CONTEXT: QT_TRANSLATE_NOOP("Where", "In the words around it"),
    Where.LABEL: QT_TRANSLATE_NOOP("Where", "In the label"),
    Where.NOTE: QT_TRANSLATE_NOOP("Where", "In the note"),
}
CASE, MARKS = "case", "marks"
"""The values of WORDS besides those of `Where`."""
YES = "yes"
"""The one value of UNSURE."""
BETWEEN = ".."
"""Between the two days of a value of CHANGED, of which one may be left out."""
SINGLE = frozenset({Facet.CHANGED, Facet.SPEAKER})
"""What has one value at most."""

_SETS: dict[Facet, tuple[str, Callable[[str], str]]] = {
    Facet.KIND: ("kinds", Kind),
    Facet.LABEL: ("labels", str),
    Facet.STATUS: ("statuses", Status),
    Facet.ANNOTATOR: ("annotators", str),
    Facet.REVIEWER: ("reviewers", str),
    Facet.ORIGIN: ("origins", Origin),
    Facet.STATE: ("states", ArticleState),
}
assert FACET_NAMES.keys() == set(Facet)
assert WHERE_NAMES.keys() == set(Where)


@dataclass(frozen=True, slots=True)
class ValueCount:
    """How many tags have a value; `name` is what it is called where the value itself does not say so."""

    value: str
    count: int
    name: str = ""


def values_of(query: TagQuery, facet: Facet) -> frozenset[str]:
    """What the query lets through of a facet, as words; nothing stands for "any"."""
    match facet:
        case Facet.UNSURE:
            return frozenset({YES} if query.unsure else ())
        case Facet.SPEAKER:
            return frozenset({query.speaker} if query.speaker else ())
        case Facet.CHANGED:
            return frozenset({query.since + BETWEEN + query.until} if query.since or query.until else ())
        case Facet.WORDS:
            return _ways(query)
        case _:
            found: frozenset[str] = getattr(query, _SETS[facet][0])
            return frozenset(map(str, found))


def with_values(query: TagQuery, facet: Facet, values: Iterable[str]) -> TagQuery:
    """The query with these values of a facet instead of its own; ValueError for one that the facet has not.

    Of WORDS no place at all stands for the usual ones.
    """
    wanted = frozenset(values)
    match facet:
        case Facet.UNSURE:
            return replace(query, unsure=bool(wanted))
        case Facet.SPEAKER:
            return replace(query, speaker=next(iter(wanted), ""))
        case Facet.CHANGED:
            since, _, until = next(iter(wanted), BETWEEN).partition(BETWEEN)
            return replace(query, since=since, until=until)
        case Facet.WORDS:
            where = frozenset(map(Where, wanted - {CASE, MARKS})) or ANY.where
            return replace(query, where=where, case=CASE in wanted, marks=MARKS in wanted)
        case _:
            name, make = _SETS[facet]
            some: dict[str, Any] = {name: frozenset(map(make, wanted))}
            return replace(query, **some)


def without(query: TagQuery, facet: Facet) -> TagQuery:
    """The query without any condition on a facet."""
    return with_values(query, facet, ())


def turned(query: TagQuery, facet: Facet, value: str) -> TagQuery:
    """The query with one value more, or with that value no more if it has it."""
    values = values_of(query, facet)
    if value in values:
        return with_values(query, facet, values - {value})
    return with_values(query, facet, {value} if facet in SINGLE else values | {value})


def facets_of(query: TagQuery) -> list[Facet]:
    """The facets on which there is a condition; how words are found counts only where words are looked for."""
    return [facet for facet in Facet if values_of(query, facet) != values_of(ANY, facet) and (facet is not Facet.WORDS or query.text)]


def applied(conditions: TagQuery, query: TagQuery) -> TagQuery:
    """The query with other conditions, its articles, its order and its groups as they are."""
    return replace(
        conditions, article_id=query.article_id, articles=query.articles, order=query.order, descending=query.descending, group=query.group
    )


def _ways(query: TagQuery) -> frozenset[str]:
    return frozenset(map(str, query.where)) | {way for way, is_on in ((CASE, query.case), (MARKS, query.marks)) if is_on}
