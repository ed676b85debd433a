"""Questions about links between tags."""

from collections.abc import Sequence
from typing import Any

from gui.model.link import Link, LinkRole
from gui.store.reading import Reading

LINK_COLUMNS = "link.id, link.uid, source.uid, target.uid, link.role, annotator.name, link.created_at"
LINK_TABLES = (
    "link JOIN tag AS source ON source.id = link.from_id JOIN tag AS target ON target.id = link.to_id "
    "JOIN annotator ON annotator.id = link.annotator_id"
)
_ROLES = {role.value: role for role in LinkRole}


def link_from(row: Sequence[Any]) -> Link:
    """A link from a row of `LINK_COLUMNS`."""
    id_, uid, source, target, role, annotator, created = row
    return Link(id_, uid, source, target, _ROLES[role], annotator, created)


def links_of(reading: Reading, tag_uid: str) -> list[Link]:
    """The links that begin or end at a tag, in the order in which they were made."""
    sql = f"""SELECT {LINK_COLUMNS} FROM {LINK_TABLES} WHERE link.id IN (
        SELECT link.id FROM tag JOIN link ON link.from_id = tag.id WHERE tag.uid = ?1
        UNION SELECT link.id FROM tag JOIN link ON link.to_id = tag.id WHERE tag.uid = ?1) ORDER BY link.id"""
    return [link_from(row) for row in reading.rows(sql, tag_uid)]


def links_between(reading: Reading, article_id: int) -> list[Link]:
    """The links that begin at a tag of an article, in the order in which they were made."""
    sql = f"SELECT {LINK_COLUMNS} FROM {LINK_TABLES} WHERE source.article_id = ? ORDER BY link.id"
    return [link_from(row) for row in reading.rows(sql, article_id)]


def link_alike(reading: Reading, link: Link) -> Link | None:
    """The saved link of this identity; else the one between the same tags in the same role; else None."""
    select = f"SELECT {LINK_COLUMNS} FROM {LINK_TABLES} WHERE"
    for row in reading.rows(f"{select} link.uid = ?", link.uid):
        return link_from(row)
    for row in reading.rows(f"{select} source.uid = ? AND target.uid = ? AND link.role = ?", link.source, link.target, link.role.value):
        return link_from(row)
    return None


def piece_before(reading: Reading, tag_uid: str) -> str | None:
    """The uid of the quote that the quote `tag_uid` continues, None if it continues none."""
    return next(iter(pieces_before(reading, tag_uid)), None)


def pieces_before(reading: Reading, tag_uid: str) -> list[str]:
    """The uids of all quotes that the quote `tag_uid` continues; more than one only where another program says so."""
    sql = """SELECT target.uid FROM tag JOIN link ON link.from_id = tag.id AND link.role = 'continues'
        JOIN tag AS target ON target.id = link.to_id WHERE tag.uid = ? ORDER BY link.id"""
    return [uid for (uid,) in reading.rows(sql, tag_uid)]
