"""Articles in the trash: who put them there, and what went along with them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gui.model.change import Row
from gui.model.link import Link
from gui.model.tag import Tag
from gui.store.linking import LINK_COLUMNS, LINK_TABLES, link_from
from gui.store.reading import Reading
from gui.store.rows import Kept, row_again, tag_again
from gui.store.side_rows import blank

_AT_ONCE = 500
_ADDED_ANEW = """step.act = 'add articles' AND EXISTS (SELECT 1 FROM change AS earlier WHERE earlier.row_id = article.id
    AND earlier.row_kind = 'article' AND earlier.after IS NULL AND earlier.step_id < step.of)"""
"""Somebody has added the text of an article in the trash, and undone that: it lies there as it did before, with what went along."""
_GONE = f"""SELECT article.id AS id, article.title AS title, coalesce(max(change.id), 0) AS change_id FROM article
    LEFT JOIN (change JOIN step ON step.id = change.step_id) ON change.row_id = article.id AND change.row_kind = 'article'
        AND change.after IS NULL AND NOT ({_ADDED_ANEW})
    WHERE article.id IN (SELECT id FROM article WHERE in_trash) GROUP BY article.id"""
"""With each the change that put it there."""


@dataclass(frozen=True, slots=True)
class Trashed:
    """An article in the trash: the step that put it there (0: not known), by whom and when (UTC, ISO 8601), with how many tags."""

    id: int
    title: str
    step: int
    annotator: str
    at: str
    tags: int


def trashed(reading: Reading) -> list[Trashed]:
    """All articles in the trash, what was put there last first."""
    sql = f"""SELECT gone.id, gone.title, coalesce(change.step_id, 0), coalesce(annotator.name, ''), coalesce(step.at, '')
        FROM ({_GONE}) AS gone LEFT JOIN change ON change.id = gone.change_id LEFT JOIN step ON step.id = change.step_id
        LEFT JOIN annotator ON annotator.id = step.annotator_id ORDER BY change.step_id DESC, gone.id"""
    rows = list(reading.rows(sql))
    counts = _tags_along(reading, sorted({step for _, _, step, _, _ in rows}))
    return [Trashed(id_, title, step, name, at, counts.get((step, id_), 0)) for id_, title, step, name, at in rows]


def _tags_along(reading: Reading, steps: Sequence[int]) -> dict[tuple[int, int], int]:
    """How many tags each of these steps took away with each article; joined with the articles by SQLite it would look at each pair."""
    sql = """SELECT json_extract(before, '$.article_id'), count(*) FROM change
        WHERE step_id = ? AND row_kind = 'tag' AND after IS NULL GROUP BY 1"""
    return {(step, int(id_)): count for step in steps for id_, count in reading.rows(sql, step)}


def rows_along(reading: Reading, step: int, texts: dict[int, str]) -> Iterator[Row]:
    """What a step took away with the articles of these keys, the other way round: tags, then waivers, then links between tags.

    `texts` are the texts of the articles.  Links whose ends are not among the tags are left out of what is given; they come all
    the same if both tags are there again.
    """
    sql = """SELECT row_kind, row_id, row_uid, before FROM change WHERE step_id = ? AND after IS NULL AND (row_kind = 'link'
        OR (row_kind IN ('tag', 'waiver') AND json_extract(before, '$.article_id') IN (SELECT value FROM json_each(?)))) ORDER BY id DESC"""
    for kind, row_id, uid, before in list(reading.rows(sql, step, f"[{','.join(map(str, texts))}]")):
        kept = _kept(reading, before)
        if kind == "tag":
            yield tag_again(row_id, uid, kept, texts[int(kept["article_id"])])
        else:
            yield row_again(blank(kind, row_id, uid), kept)


def tag_counts(reading: Reading, ids: Iterable[int]) -> int:
    """How many tags the articles with these keys have."""
    total = 0
    for some in _some(sorted(set(ids))):
        marks = ",".join("?" * len(some))
        total += sum(count for (count,) in reading.rows(f"SELECT count(*) FROM tag WHERE article_id IN ({marks})", *some))
    return total


def links_with(reading: Reading, article_id: int) -> list[Link]:
    """The links that begin or end at a tag of an article, in the order in which they were made."""
    sql = f"SELECT {LINK_COLUMNS} FROM {LINK_TABLES} WHERE source.article_id = ?1 OR target.article_id = ?1 ORDER BY link.id"
    ends = "SELECT id FROM tag WHERE article_id = ?1"
    if not any(reading.rows(f"SELECT 1 FROM link WHERE from_id IN ({ends}) OR to_id IN ({ends}) LIMIT 1", article_id)):
        return []
    return [link_from(row) for row in reading.rows(sql, article_id)]


def entities_named(reading: Reading, tags: Sequence[Tag]) -> set[str]:
    """The uids of those entries that the tags name and that are in the register."""
    wanted = sorted({tag.attributes.entity for tag in tags if tag.attributes.entity})
    found: set[str] = set()
    for some in _some(wanted):
        found.update(uid for (uid,) in reading.rows(f"SELECT uid FROM entity WHERE uid IN ({','.join('?' * len(some))})", *some))
    return found


def _kept(reading: Reading, before: str) -> Kept:
    return dict(reading.rows("SELECT key, value FROM json_each(?)", before))


def _some(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[at : at + _AT_ONCE] for at in range(0, len(rows), _AT_ONCE))
