"""How rows beside tags and articles are written: links, entries of the register, labels, waivers.

Like all writing it runs inside the transaction of a step, and `before` is the lock.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import replace

from gui.model.change import Change
from gui.model.entity import Entity, is_wikidata_number, key_of, plain_name
from gui.model.kinds import Kind
from gui.model.label import LONGEST_LABEL, Label
from gui.model.link import FAULTS, Link, LinkRole, fault_of
from gui.model.problem import Problem
from gui.model.waiver import Waiver
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.labels import LABEL_COLUMNS, label_from
from gui.store.linking import LINK_COLUMNS, LINK_TABLES, link_from, pieces_before
from gui.store.problems import Refused
from gui.store.reading import Reading
from gui.store.register import ENTITY_COLUMNS, entity_from, searched_by
from gui.store.waivers import WAIVER_COLUMNS, WAIVER_TABLES, waiver_from

SideRow = Link | Entity | Label | Waiver

_LINK = QT_TRANSLATE_NOOP("Problem", "The link was not saved")
_ENTRY = QT_TRANSLATE_NOOP("Problem", "“{name}” was not saved in the register")
_LABEL = QT_TRANSLATE_NOOP("Problem", "The label “{name}” was not saved")
_WAIVER = QT_TRANSLATE_NOOP("Problem", "The waiver was not saved")
_CHANGED = QT_TRANSLATE_NOOP("Problem", "it has been changed or removed in the meantime")
_LOOK_AGAIN = QT_TRANSLATE_NOOP("Problem", "look at it again")
_TAG_GONE = QT_TRANSLATE_NOOP("Problem", "one of its tags has been removed in the meantime")
_THERE = QT_TRANSLATE_NOOP("Problem", "it is there already")
_TAKEN = QT_TRANSLATE_NOOP("Problem", "the register has an entry of that name")
_OTHER_NAME = QT_TRANSLATE_NOOP("Problem", "choose another name, or merge the two")
_LISTED = QT_TRANSLATE_NOOP("Problem", "the list has such a label")
_NO_NAME = QT_TRANSLATE_NOOP("Problem", "it has no name, or one that is too long")
_NO_NUMBER = QT_TRANSLATE_NOOP("Problem", "“{number}” is no number of a Wikidata item, such as Q42")
_NAMED = QT_TRANSLATE_NOOP("Problem", "tags still name it ({count})")
_MERGE = QT_TRANSLATE_NOOP("Problem", "merge it with another entry, or give them another name first")
_ARTICLE_GONE = QT_TRANSLATE_NOOP("Problem", "its article has been taken out of the project in the meantime")


class SideRows:
    """Writes them over the project's one writing connection."""

    def __init__(self, connection: sqlite3.Connection, reading: Reading, annotator_id: Callable[[str], int]) -> None:
        self._connection, self._reading, self._annotator_id = connection, reading, annotator_id

    def stored(self, row: SideRow) -> SideRow | None:
        """The row as it is stored now, None if it is not there."""
        select = _SELECTS[type(row)]
        for found in self._reading.rows(f"{select} = ?", row.uid):
            return _MADE[type(row)](found)
        return None

    def write(self, change: Change) -> Change:
        """Add, change or remove one row; Problem if it has moved on, or may not be so."""
        row, before, after = change.row, change.before, change.after
        assert isinstance(row, SideRow)
        if isinstance(before, SideRow) and self.stored(before) != before:
            raise _refused(before, _CHANGED, _LOOK_AGAIN)
        if not isinstance(after, SideRow):
            assert isinstance(before, SideRow)
            self._remove(before)
            return change
        values = self._values(after)
        names = ("uid", *values)
        try:
            if isinstance(before, SideRow):
                sets = ", ".join(f"{name} = ?" for name in names)
                self._connection.execute(f"UPDATE {TABLES[type(row)]} SET {sets} WHERE id = ?", (after.uid, *values.values(), before.id))
                return change
            sql = f"INSERT INTO {TABLES[type(row)]} (id, {', '.join(names)}) VALUES (?{', ?' * len(names)})"
            key = self._connection.execute(sql, (after.id or None, after.uid, *values.values())).lastrowid or 0
        except sqlite3.IntegrityError as error:
            raise self._explained(after, error) from error
        return Change(None, replace(after, id=key))

    def _values(self, row: SideRow) -> dict[str, object]:
        match row:
            case Link():
                return self._link_values(row)
            case Entity():
                _check_entity(row)
                return {
                    "name": row.name, "name_key": key_of(row.name), "aliases": "\n".join(row.aliases), "wikidata": row.wikidata,
                    "note": row.note, "folded": searched_by(row),
                }  # fmt: skip
            case Label():
                if not 1 <= len(row.name) <= LONGEST_LABEL or row.name != row.name.strip():
                    raise _refused(row, _NO_NAME)
                return {"kind": row.kind.value, "name": row.name, "place": row.place, "retired": row.retired}
            case Waiver():
                return {
                    "article_id": row.article_id, "finding": row.finding, "subject": row.subject, "reason": row.reason,
                    "annotator_id": self._annotator_id(row.annotator), "created_at": row.created_at,
                }  # fmt: skip

    def _link_values(self, link: Link) -> dict[str, object]:
        source, target = self._reading.tag_by_uid(link.source), self._reading.tag_by_uid(link.target)
        if source is None or target is None:
            raise Refused(_LINK, _TAG_GONE, _LOOK_AGAIN)
        fault = fault_of(source, target, link.role, self._pieces_before)
        if fault is not None:
            raise Refused(_LINK, FAULTS[fault], source=source.kind.value, role=link.role.value, target=target.kind.value)
        return {
            "from_id": source.id, "to_id": target.id, "role": link.role.value, "annotator_id": self._annotator_id(link.annotator),
            "created_at": link.created_at,
        }  # fmt: skip

    def _pieces_before(self, uid: str) -> list[str]:
        return pieces_before(self._reading, uid)

    def _remove(self, row: SideRow) -> None:
        if isinstance(row, Entity):
            (count,) = self._connection.execute("SELECT count(*) FROM tag WHERE entity_id = ?", (row.id,)).fetchone()
            if count:
                raise Problem(_ENTRY, _NAMED, _MERGE, name=row.name, count=count)
        self._connection.execute(f"DELETE FROM {TABLES[type(row)]} WHERE id = ?", (row.id,))

    def _explained(self, row: SideRow, error: sqlite3.IntegrityError) -> Exception:
        match error.sqlite_errorcode:
            case sqlite3.SQLITE_CONSTRAINT_UNIQUE | sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
                why, mend = {Entity: (_TAKEN, _OTHER_NAME), Label: (_LISTED, "")}.get(type(row), (_THERE, ""))
                return _refused(row, why, mend)
            case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                return _refused(row, _ARTICLE_GONE)
            case _:
                return error


def blank(table: str, key: int, uid: str) -> SideRow:
    """A row of this table with nothing in it but its key and identity."""
    match table:
        case "link":
            return Link(key, uid, "", "", LinkRole.SAME_AS)
        case "entity":
            return Entity(key, uid, "")
        case "label":
            return Label(key, uid, Kind.CLAIM, "")
        case _:
            return Waiver(key, uid, 0, "", "", "")


def _check_entity(entity: Entity) -> None:
    if not entity.name or any(name != plain_name(name) or not name for name in (entity.name, *entity.aliases)):
        raise _refused(entity, _NO_NAME)
    if entity.wikidata and not is_wikidata_number(entity.wikidata):
        raise Problem(_ENTRY, _NO_NUMBER, name=entity.name, number=entity.wikidata)


def _refused(row: SideRow, why: str, mend: str = "") -> Problem:
    match row:
        case Entity():
            return Problem(_ENTRY, why, mend, name=row.name[:60])
        case Label():
            return Problem(_LABEL, why, mend, name=row.name[:60])
        case Link():
            return Refused(_LINK, why, mend)
        case Waiver():
            return Refused(_WAIVER, why, mend)


TABLES: dict[type[SideRow], str] = {Link: "link", Entity: "entity", Label: "label", Waiver: "waiver"}
"""The table of each; it is also how a change says of what it is."""
_SELECTS: dict[type[SideRow], str] = {
    Link: f"SELECT {LINK_COLUMNS} FROM {LINK_TABLES} WHERE link.uid",
    Entity: f"SELECT {ENTITY_COLUMNS} FROM entity WHERE entity.uid",
    Label: f"SELECT {LABEL_COLUMNS} FROM label WHERE label.uid",
    Waiver: f"SELECT {WAIVER_COLUMNS} FROM {WAIVER_TABLES} WHERE waiver.uid",
}
_MADE: dict[type[SideRow], Callable[..., SideRow]] = {Link: link_from, Entity: entity_from, Label: label_from, Waiver: waiver_from}
