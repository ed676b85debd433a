"""What a list of tags asks: its first rows, how many there are, which of a few tags are in it, whose words they have."""

from array import array
from collections.abc import Sequence

from gui.model.tag import Tag
from gui.model.tag_query import TagQuery
from gui.store.query import SPEAKER, counting_sql, passing_sql, sql_of
from gui.store.reading import Reading

_AT_ONCE = 500


def first_tag_ids(reading: Reading, query: TagQuery, most: int) -> "array[int]":
    """The keys of the first so many tags that the query lets through, in its order: quick, however many there are."""
    sql, values = sql_of(query)
    return array("q", (id_ for (id_,) in reading.rows(f"{sql} LIMIT ?", *values, most)))


def tag_count_of(reading: Reading, query: TagQuery) -> int:
    """How many tags the query lets through."""
    sql, values = counting_sql(query)
    return next(int(count) for (count,) in reading.rows(sql, *values))


def passing(reading: Reading, query: TagQuery, ids: Sequence[int]) -> set[int]:
    """Which of the tags with these keys the query lets through; exact also where the tags alone do not tell."""
    found: set[int] = set()
    for at in range(0, len(ids), _AT_ONCE):
        sql, values = passing_sql(query, ids[at : at + _AT_ONCE])
        found.update(id_ for (id_,) in reading.rows(sql, *values))
    return found


def speaker_of(reading: Reading, tag: Tag) -> str:
    """Whose words the tag has, as the list of tags orders by it; empty if nobody has said."""
    return next((str(name) for (name,) in reading.rows(f"SELECT {SPEAKER} FROM tag WHERE tag.id = ?", tag.id)), "")
