"""Entries of the register come in: those of the file of entities, and those that only tags name."""

from dataclasses import dataclass, replace

from gui.exchange.entities_csv import EntityRow, entity_problem
from gui.model.entity import Entity, key_of
from gui.model.problem import Problem
from gui.model.uids import new_uid
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.register import entry, entry_named
from gui.tasks.taking import Taking

_DIFFERS = QT_TRANSLATE_NOOP("Problem", "the register has its entry “{name}” with other content")
_TWICE = QT_TRANSLATE_NOOP("Problem", "its entry “{name}” stands in the file before with other content")
_NAME_TAKEN = QT_TRANSLATE_NOOP("Problem", "the register has another entry called “{name}”")
_NAME_TWICE = QT_TRANSLATE_NOOP("Problem", "another entry called “{name}” stands in the file before")
_ITS_TAGS = QT_TRANSLATE_NOOP("Problem", "tags that name it name the register’s entry from now on")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry, and whether the project has it already."""

    entity: Entity
    is_here: bool


class EntityMatching(Taking):
    """Finds for each entry of a file, and for each that a tag names, whether the register has it."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading
        self.new: dict[str, Entity] = {}
        self._named: dict[str, str] = {}
        """The uids of the new entries by the keys of their names."""
        self._others: dict[str, str] = {}
        """Which entry stands for one of the file that the register has under another identity."""
        self._uids: dict[str, str] = {}
        """What was found for the identities that tags have named: thousands name the same few."""

    def take(self, row: EntityRow | Problem) -> None:
        """Sort one row into new, known or problem."""
        if isinstance(row, Problem):
            self.lose(row)
            return
        self.problems += row.left_out
        try:
            self._sort(row.line, row.entity)
        except Problem as problem:
            self.lose(problem)

    def meant(self, entity: Entity) -> Entity | None:
        """The entry that a tag names, by identity or else by name; a new one where the register has none, None where there is no name.

        It has its `uid`; whoever keeps the tag keeps it.
        """
        if entity.uid in self._uids:
            return replace(entity, uid=self._uids[entity.uid])
        found = self._of_uid(self._others.get(entity.uid, entity.uid)) or self._of_name(entity.name)
        if found is None:
            return replace(entity, uid=entity.uid or new_uid()) if entity.name else None
        if entity.uid:
            self._uids[entity.uid] = found.entity.uid
        return found.entity

    def keep(self, entity: Entity) -> None:
        """Enter an entry that a tag names, if it is new."""
        if entity.uid not in self._uids and self._of_uid(entity.uid) is None:
            self._enter(entity)

    def _sort(self, line: int, entity: Entity) -> None:
        name = entity.name[:_SHOWN]
        same = self._of_uid(entity.uid)
        if same is not None:
            if replace(same.entity, id=0) != entity:
                raise entity_problem(line, _DIFFERS if same.is_here else _TWICE, name=name)
            self.known += 1
            return
        other = self._of_name(entity.name)
        if other is None:
            self._enter(entity)
            return
        self._others[entity.uid] = other.entity.uid
        if replace(other.entity, id=0, uid=entity.uid) != entity:
            raise entity_problem(line, _NAME_TAKEN if other.is_here else _NAME_TWICE, _ITS_TAGS, name=name)
        self.known += 1

    def _enter(self, entity: Entity) -> None:
        self.new[entity.uid] = entity
        self._named[key_of(entity.name)] = entity.uid

    def _of_uid(self, uid: str) -> _Found | None:
        if uid in self.new:
            return _Found(self.new[uid], is_here=False)
        here = entry(self._reading, uid) if uid else None
        return _Found(here, is_here=True) if here else None

    def _of_name(self, name: str) -> _Found | None:
        if not name:
            return None
        uid = self._named.get(key_of(name))
        if uid is not None:
            return _Found(self.new[uid], is_here=False)
        here = entry_named(self._reading, name)
        return _Found(here, is_here=True) if here else None
