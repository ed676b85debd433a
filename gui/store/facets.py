"""Questions about how many tags a condition more would leave."""

from collections.abc import Iterator
from typing import Any

from gui.model.facets import YES, Facet, ValueCount, without
from gui.model.tag_query import TagQuery
from gui.store.query import values_sql
from gui.store.reading import Reading
from gui.store.register import ENTITY_COLUMNS, entity_from

_COLUMNS: dict[Facet, str] = {
    Facet.KIND: "tag.kind",
    Facet.LABEL: "tag.label",
    Facet.STATUS: "tag.status",
    Facet.ORIGIN: "tag.origin",
    Facet.ANNOTATOR: "tag.annotator_id",
    Facet.REVIEWER: "tag.reviewer_id",
    Facet.CHANGED: "substr(tag.updated_at, 1, 10)",
}
"""What tags are counted by; names are looked up once for each group, not for each tag."""
_OWN = "tag.kind <> 'entity' AND tag.entity_id IS NOT NULL"
_LINKED = "link.role IN ('speaker', 'claimant') AND other.entity_id IS NOT NULL AND tag.id = link.from_id AND other.id = link.to_id"


def value_counts(reading: Reading, facet: Facet, query: TagQuery) -> list[ValueCount]:
    """How many tags the query lets through for each value of a facet, in no order; what it asks of that facet itself does not count.

    Of CHANGED the values are days, WORDS has none.
    """
    asked = without(query, facet)
    match facet:
        case Facet.WORDS:
            return []
        case Facet.UNSURE:
            counts = _grouped(reading, *values_sql(asked, "tag.unsure", condition="tag.unsure = 1"))
            return [ValueCount(YES, count) for _, count in counts]
        case Facet.STATE:
            sql, values = values_sql(asked, "progress.state", ", progress", "progress.article_id = tag.article_id")
            return [ValueCount(state, count) for state, count in _grouped(reading, sql, values)]
        case Facet.SPEAKER:
            return _speakers(reading, asked)
        case Facet.ANNOTATOR | Facet.REVIEWER:
            names = dict(reading.rows("SELECT id, name FROM annotator"))
            return [ValueCount(names.get(id_, ""), count) for id_, count in _grouped(reading, *values_sql(asked, _COLUMNS[facet]))]
        case _:
            return [ValueCount(value, count) for value, count in _grouped(reading, *values_sql(asked, _COLUMNS[facet]))]


def _speakers(reading: Reading, query: TagQuery) -> list[ValueCount]:
    """By the entries that tags or the mentions at the end of their links name; a tag that names one twice counts once."""
    own, values = values_sql(query, "tag.entity_id", condition=_OWN)
    linked, more = values_sql(query, "other.entity_id", ", link, tag AS other", _LINKED)
    counted = f"SELECT value, count(*) AS number FROM ({own} UNION {linked}) GROUP BY value"
    rows = reading.rows(f"SELECT {ENTITY_COLUMNS}, number FROM ({counted}) JOIN entity ON entity.id = value", *values, *more)
    found = [(entity_from(entry), number) for *entry, number in rows]
    return [ValueCount(entry.uid, number, entry.name) for entry, number in found]


def _grouped(reading: Reading, sql: str, values: list[object]) -> Iterator[tuple[Any, int]]:
    return reading.rows(f"SELECT value, count(*) FROM ({sql}) GROUP BY value", *values)
