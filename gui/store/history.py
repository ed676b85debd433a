"""What has happened to one tag and to its links, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.store.reading import Reading
from gui.store.rows import Kept
from gui.store.shapes.guards import LINK_END


@dataclass(frozen=True, slots=True)
class PastChange:
    """One change of a tag, or of a link that begins or ends at it: when (UTC, ISO 8601), who, which act and way.

    `before` and `after` are as they are kept: all that is not empty where the row came or went
    (the other side is None then), else only what differs.
    """

    at: str
    annotator: str
    act: str
    way: str
    is_link: bool
    before: Kept | None
    after: Kept | None


_OF_TAG = f"""SELECT id FROM change WHERE row_id = ?1 AND row_kind = 'tag'
    UNION SELECT id FROM change WHERE row_kind = 'link' AND {LINK_END.format(end="source")} = ?2
    UNION SELECT id FROM change WHERE row_kind = 'link' AND {LINK_END.format(end="target")} = ?2"""


def history_of(reading: Reading, tag_id: int, uid: str, most: int = -1) -> list[PastChange]:
    """What happened last to the tag of this key and identity; at most so many changes, -1: all of them."""
    sql = f"""SELECT change.id, step.at, annotator.name, step.act, step.way, change.row_kind = 'link' FROM change
        JOIN step ON step.id = change.step_id JOIN annotator ON annotator.id = step.annotator_id
        WHERE change.id IN ({_OF_TAG}) ORDER BY change.id DESC LIMIT ?3"""
    return [_past_change(reading, *row) for row in list(reading.rows(sql, tag_id, uid, most))]


def history_length(reading: Reading, tag_id: int, uid: str) -> int:
    """How many changes there are of the tag and its links."""
    return next(int(count) for (count,) in reading.rows(f"SELECT count(*) FROM ({_OF_TAG})", tag_id, uid))


def kept_sides(reading: Reading, change_id: int) -> tuple[Kept | None, Kept | None]:
    """Both sides of a change as they are kept; what another program has spoilt says nothing."""
    sides = list(reading.rows("SELECT before, after FROM change WHERE id = ?", change_id))
    before, after = sides[0] if sides else (None, None)
    return _values(reading, before), _values(reading, after)


def _past_change(reading: Reading, change_id: int, at: str, annotator: str, act: str, way: str, is_link: int) -> PastChange:
    return PastChange(at, annotator, act, way, is_link == 1, *kept_sides(reading, change_id))


def _values(reading: Reading, kept: str | None) -> Kept | None:
    return None if kept is None else dict(_pairs(reading, kept))


def _pairs(reading: Reading, kept: str) -> Iterator[tuple[str, str | int]]:
    """SQLite reads what it has written itself."""
    sql = "SELECT key, value FROM json_each(iif(json_valid(?1), ?1, '{}')) WHERE atom IS NOT NULL"
    return ((str(name), value) for name, value in reading.rows(sql, kept))
