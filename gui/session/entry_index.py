"""All entries of the register at hand, found by what is typed: a key may take no longer than a drawn frame.

The project finds the first few by itself (`gui.store.register.matches`); a table wants all of them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from gui.model.change import Row, Step
from gui.model.entity import Entity, folded, key_of
from gui.model.tag import Tag


class EntryIndex:
    """Entries by identity, with how many tags name each."""

    def __init__(self, entries: Iterable[Entity] = (), tags: Mapping[str, int] | None = None) -> None:
        self._entries = {entry.uid: entry for entry in entries}
        self._names = {uid: key_of(entry.name) for uid, entry in self._entries.items()}
        self._order: list[str] | None = None
        self._texts: dict[str, str] = {}
        self.tags = Counter(tags)
        """How many tags name an entry, by its identity."""

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, uid: str) -> Entity:
        return self._entries[uid]

    def name_key(self, uid: str) -> str:
        """What the entries are sorted by."""
        return self._names[uid]

    def take(self, step: Step) -> set[str]:
        """Take over what a step has made of entries and tags; the identities of the entries that it is about."""
        changed = set[str]()
        for change in step.changes:
            changed |= self._note(change.before, -1) | self._note(change.after, +1)
            if isinstance(change.row, Entity) and change.after is None:
                self._remove(change.row.uid)
        return changed

    def uids(self) -> list[str]:
        """All of them by name."""
        if self._order is None:
            self._order = sorted(self._names, key=self._names.__getitem__)
        return list(self._order)

    def found(self, words: str) -> list[str]:
        """Those of which a name or an alias begins so, then those in which a word does, then those that contain it; each by name."""
        looked_for = folded(words)
        if not looked_for:
            return self.uids()
        starts, within, others = list[str](), list[str](), list[str]()
        for uid in self.uids():
            text = self._text(uid)
            if looked_for in text:
                (starts if f"\n{looked_for}" in text else within if f" {looked_for}" in text else others).append(uid)
        return starts + within + others

    def prepare(self, most: int) -> bool:
        """Make ready for the first search, so many entries at a time; False if there is nothing left to do."""
        waiting = [uid for uid in self._entries if uid not in self._texts][:most]
        for uid in waiting:
            self._text(uid)
        return bool(waiting)

    def _text(self, uid: str) -> str:
        """All names of an entry as they are searched, made when first asked for: of 20,000 that takes longer than a frame."""
        text = self._texts.get(uid)
        if text is None:
            entry = self._entries[uid]
            text = self._texts[uid] = "".join("\n" + folded(name) for name in (entry.name, *entry.aliases))
        return text

    def _note(self, row: Row | None, by: int) -> set[str]:
        match row:
            case Entity():
                if by > 0:
                    self._put(row)
                return {row.uid}
            case Tag() if row.attributes.entity:
                self.tags[row.attributes.entity] += by
                return {row.attributes.entity}
            case _:
                return set()

    def _put(self, entry: Entity) -> None:
        name = key_of(entry.name)
        if self._names.get(entry.uid) != name:
            self._order = None
        self._entries[entry.uid], self._names[entry.uid] = entry, name
        self._texts.pop(entry.uid, None)

    def _remove(self, uid: str) -> None:
        if self._entries.pop(uid, None) is not None:
            del self._names[uid]
            self._texts.pop(uid, None)
            self._order = None
