"""Links that go, and come again, with very many tags."""

import sqlite3

from gui.model.kinds import Kind
from gui.model.link import ENDS, LinkRole, goes_round
from gui.store.bulk.sides import kept, keys

_KEPT = """json_object('source', (SELECT uid FROM tag WHERE id = link.from_id), 'target', (SELECT uid FROM tag WHERE id = link.to_id),
    'role', link.role, 'annotator', (SELECT name FROM annotator WHERE id = link.annotator_id), 'created_at', link.created_at)"""
_AT_TAGS = """link.id IN (SELECT id FROM link WHERE from_id IN (SELECT value FROM json_each(:keys))
    UNION SELECT id FROM link WHERE to_id IN (SELECT value FROM json_each(:keys)))"""
_FITS = " OR ".join(
    f"(link.role = '{role.value}' AND one.kind = '{ends[0].value}' AND other.kind = '{ends[1].value}')" if ends
    else f"(link.role = '{role.value}' AND one.kind = other.kind)"
    for role, ends in ENDS.items()
)  # fmt: skip
"""Whether the kinds of the tags `one` and `other` make sense at the ends of a link."""


def take_links(connection: sqlite3.Connection, step: int, ids: list[int], kind: Kind | None = None) -> int:
    """Take away the links of these tags, or those that no tag of `kind` can have there, and keep them in the step; says how many."""
    where = _AT_TAGS if kind is None else f"{_AT_TAGS} AND {_is_unfit(kind)}"
    last = _last_change(connection)
    sql = f"""INSERT INTO change (step_id, row_kind, row_id, row_uid, before)
        SELECT :step, 'link', link.id, link.uid, {_KEPT} FROM link WHERE {where} ORDER BY link.id"""
    count = connection.execute(sql, {"step": step, "keys": keys(ids)}).rowcount
    if count > 0:
        connection.execute("DELETE FROM link WHERE id IN (SELECT row_id FROM change WHERE id > ?)", (last,))
    return max(count, 0)


def _is_unfit(kind: Kind) -> str:
    """Whether a link makes no sense any more where a tag of `:keys` becomes one of `kind` (see `model.link.fits_end`)."""
    begins = [role.value for role, ends in ENDS.items() if ends is None or ends[0] is not kind]
    arrives = [role.value for role, ends in ENDS.items() if ends is None or ends[1] is not kind]
    parts = (
        f"(link.{end} IN (SELECT value FROM json_each(:keys)) AND link.role IN ({', '.join(map(repr, roles))}))"
        for end, roles in (("from_id", begins), ("to_id", arrives))
    )
    return f"({' OR '.join(parts)})"


def _last_change(connection: sqlite3.Connection) -> int:
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
    return int(last)


def have_moved(connection: sqlite3.Connection, part: str, values: dict[str, object], side: str) -> bool:
    """Whether a link of this part of a step is no longer what `side` says."""
    same = f"""one.uid = {kept(side, "source")} AND other.uid = {kept(side, "target")} AND link.role = {kept(side, "role")}
        AND link.created_at = {kept(side, "created_at")}
        AND {kept(side, "annotator")} = (SELECT name FROM annotator WHERE id = link.annotator_id)"""
    sql = f"""SELECT 1 FROM change LEFT JOIN link ON link.id = change.row_id AND link.uid = change.row_uid
        LEFT JOIN tag AS one ON one.id = link.from_id LEFT JOIN tag AS other ON other.id = link.to_id
        WHERE {part} AND NOT coalesce({same}, 0) LIMIT 1"""
    return connection.execute(sql, values).fetchone() is not None


def bring_links(connection: sqlite3.Connection, part: str, values: dict[str, object], side: str) -> int:
    """Put the links of this part of a step back, as `side` says; says how many made sense.

    Raises IntegrityError where one is there already.
    """
    sql = f"""INSERT INTO link (id, uid, from_id, to_id, role, annotator_id, created_at)
        SELECT link.id, link.uid, one.id, other.id, link.role, annotator.id, link.created_at FROM (
            SELECT row_id AS id, row_uid AS uid, {kept(side, "source")} AS source, {kept(side, "target")} AS target,
                {kept(side, "role")} AS role, {kept(side, "annotator")} AS annotator, {kept(side, "created_at")} AS created_at
            FROM change WHERE {part}) AS link
        CROSS JOIN tag AS one ON one.uid = link.source CROSS JOIN tag AS other ON other.uid = link.target
        CROSS JOIN annotator ON annotator.name = link.annotator
        WHERE ({_FITS}) AND (one.article_id = other.article_id OR link.role = '{LinkRole.SAME_AS.value}')"""
    return max(connection.execute(sql, values).rowcount, 0)


def go_round(connection: sqlite3.Connection, part: str, values: dict[str, object]) -> bool:
    """Whether the pieces of a quote that this part of a step has linked go round in a circle now."""
    sql = f"SELECT link.from_id, link.to_id FROM change JOIN link ON link.id = change.row_id WHERE {part} AND link.role = 'continues'"

    def pieces_before(id_: int) -> list[int]:
        found = connection.execute("SELECT to_id FROM link WHERE from_id = ? AND role = 'continues'", (id_,))
        return [to_id for (to_id,) in found]

    return any(goes_round(target, source, pieces_before) for source, target in connection.execute(sql, values).fetchall())


def are_unfit(connection: sqlite3.Connection, part: str, values: dict[str, object]) -> str | None:
    """The words of a tag of this part of a step that has a link which makes no sense any more, None if there is none."""
    sql = f"""SELECT tag.excerpt FROM change JOIN tag ON tag.id = change.row_id
        JOIN link ON link.id IN (SELECT id FROM link WHERE from_id = tag.id UNION SELECT id FROM link WHERE to_id = tag.id)
        JOIN tag AS one ON one.id = link.from_id JOIN tag AS other ON other.id = link.to_id
        WHERE {part} AND NOT ({_FITS}) LIMIT 1"""
    row = connection.execute(sql, values).fetchone()
    return None if row is None else str(row[0])
