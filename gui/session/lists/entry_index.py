"""All entries of the register at hand, found by what is typed: a key may take no longer than a drawn frame.

The project finds the first few by itself (`gui.store.register.matches`); a table wants all of them.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from gui.model.change import Row, Step
from gui.model.entity import Entity, folded, key_of
from gui.model.tag import Tag
from gui.store.register import searched_by


class EntryIndex:
    """Entries by identity, with how many tags name each."""

    def __init__(self, entries: Sequence[tuple[Entity, str, str]] = (), tags: Mapping[str, int] | None = None) -> None:
        """The entries by name, each with what it is sorted by and searched in, which the project has ready."""
        self._entries = {entry.uid: entry for entry, _, _ in entries}
        self._uids = list(self._entries)  # these three go together
        self._keys, self._texts = [key for _, key, _ in entries], [text for _, _, text in entries]
        self.tags = Counter(tags)
        """How many tags name an entry, by its identity."""

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, uid: str) -> Entity:
        return self._entries[uid]

    def take(self, step: Step) -> set[str]:
        """Take over what a step has made of entries and tags; the identities of the entries that it is about."""
        changed = set[str]()
        for change in step.changes:
            changed |= self._note(change.before, -1) | self._note(change.after, +1)
        return changed

    def uids(self) -> list[str]:
        """All of them by name."""
        return list(self._uids)

    def found(self, words: str) -> list[str]:
        """Those of which a name or an alias begins so, then those in which a word does, then those that contain it; each by name."""
        looked_for = folded(words)
        if not looked_for:
            return self.uids()
        starts, within, others = list[str](), list[str](), list[str]()
        beginning, word = f"\n{looked_for}", f" {looked_for}"
        for uid, text in zip(self._uids, self._texts, strict=True):
            if looked_for in text:
                (starts if beginning in text else within if word in text else others).append(uid)
        return starts + within + others

    def _note(self, row: Row | None, by: int) -> set[str]:
        match row:
            case Entity():
                if by > 0:
                    self._add(row)
                else:
                    self._remove(row.uid)
                return {row.uid}
            case Tag() if row.attributes.entity:
                self.tags[row.attributes.entity] += by
                return {row.attributes.entity}
            case _:
                return set()

    def _add(self, entry: Entity) -> None:
        key = key_of(entry.name)
        place = bisect_left(self._keys, key)
        self._entries[entry.uid] = entry
        self._keys.insert(place, key)
        self._uids.insert(place, entry.uid)
        self._texts.insert(place, searched_by(entry))

    def _remove(self, uid: str) -> None:
        if self._entries.pop(uid, None) is not None:  # another window's may not have been looked at yet
            place = self._uids.index(uid)
            del self._uids[place], self._keys[place], self._texts[place]
