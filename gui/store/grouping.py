"""The groups of a list of tags, counted by the project."""

from gui.model.tag_query import TagQuery
from gui.store.query import grouping_sql
from gui.store.reading import Reading


def runs_of(reading: Reading, query: TagQuery) -> list[tuple[str, int]]:
    """The values by which the list is grouped, in their order, and how many tags have each; none where it is not grouped."""
    if query.group is None:
        return []
    sql, values = grouping_sql(query)
    return [(str(value), int(count)) for value, count in reading.rows(sql, *values)]
