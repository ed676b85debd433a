"""The tags of one article a part at a time: those over a stretch of its text, or the next so many."""

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.store.reading import Reading
from gui.store.rows import TAG_COLUMNS, TAG_TABLES, tag_from

Place = tuple[int, int, int]
"""A tag's start and end (code points) and key: its place in the order of the text."""
FIRST: Place = (-1, -1, -1)
"""Before every tag."""
_SELECT = f"SELECT {TAG_COLUMNS} FROM {TAG_TABLES} WHERE tag.article_id = ?"


def tags_between(reading: Reading, article_id: int, start: int, end: int) -> list[Tag]:
    """The tags of an article that have at least one code point in `[start, end)`."""
    return [tag_from(row) for row in reading.rows(f'{_SELECT} AND tag.start < ? AND tag."end" > ?', article_id, end, start)]


def tags_after(reading: Reading, article_id: int, after: Place, count: int) -> list[Tag]:
    """The next so many tags of an article in the order of `Reading.tags_of`; 0: all that are left."""
    order = 'AND (tag.start, tag."end", tag.id) > (?, ?, ?) ORDER BY tag.start, tag."end", tag.id LIMIT ?'
    return [tag_from(row) for row in reading.rows(f"{_SELECT} {order}", article_id, *after, count or -1)]


def place_of(tag: Tag) -> Place:
    """Where the tag stands in the order of the text."""
    return tag.start, tag.end, tag.id


def tag_counts(reading: Reading, article_id: int) -> dict[tuple[Kind, Status], int]:
    """How many tags of each kind and status an article has."""
    sql = "SELECT kind, status, count(*) FROM tag WHERE article_id = ? GROUP BY kind, status"
    return {(Kind(kind), Status(status)): count for kind, status, count in reading.rows(sql, article_id)}
