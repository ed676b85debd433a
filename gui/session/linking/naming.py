"""What the name of an entity offers: entries of the register, and what would be a new one."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from gui.model.entity import Entity, folded, key_of, plain_name
from gui.model.tag import Tag
from gui.session.describing import Describing
from gui.session.linking.offers import Offer

_MOST = 12
"""Entries that are offered at once."""
_LONGEST = 80
"""A longer excerpt is no name that anybody would enter."""


class Register(Protocol):
    """What is asked of the register (`gui.session.lists.register`)."""

    def name_of(self, uid: str) -> str:
        """The canonical name of an entry, empty if there is none."""

    def matches(self, words: str, most: int = 20) -> list[Entity]:
        """The entries that fit what is typed, the best first."""


class Naming:
    """Offers names for entities; a name that nobody has yet is offered as a new one, last."""

    def __init__(self, register: Register, describing: Describing) -> None:
        self._register, self._describing = register, describing

    def shown(self, tag: Tag) -> str:
        """The canonical name."""
        return self._register.name_of(tag.attributes.entity) if tag.attributes.entity else ""

    def offered(self, tag: Tag, words: str) -> Sequence[Offer]:
        """Entries that fit the words, or else the excerpt; then the words as a name of their own."""
        typed = plain_name(words or tag.excerpt)
        found = self._register.matches(typed, _MOST)
        offers = [Offer(entry.name, _beside(entry, typed), entry) for entry in _best_first(found, typed)]
        is_new = key_of(typed) not in {key_of(entry.name) for entry in found}
        if is_new and key_of(typed) and (words or len(typed) <= _LONGEST):
            offers.append(Offer(typed, QCoreApplication.translate("Naming", "new in the register")))
        return offers

    def take(self, tag: Tag, offer: Offer) -> bool:
        """Name the entity so."""
        if isinstance(offer.value, Entity):
            return self._describing.name_after(tag, offer.value)
        return self._describing.name_entity(tag, offer.words)

    def meant(self, offers: Sequence[Offer], words: str) -> Offer | None:
        """An entry that is called so, or the only one that is also called so; else the new name."""
        also = [offer for offer in offers if isinstance(offer.value, Entity) and _is_also(offer.value, words)]
        called = [offer for offer in offers if key_of(offer.words) == key_of(words)]
        known = [offer for offer in called if offer.value is not None]
        best = known or (also if len(also) == 1 else called)
        return best[0] if best else None

    def clear(self, tag: Tag) -> bool:
        """The entity has no name any more."""
        return self._describing.name_entity(tag, "")


def _best_first(found: Sequence[Entity], typed: str) -> list[Entity]:
    """One that is called just so, or also called so, comes before all that merely begin so."""
    return sorted(found, key=lambda entry: (key_of(entry.name) != key_of(typed), not _is_also(entry, typed)))


def _is_also(entry: Entity, name: str) -> bool:
    return any(key_of(alias) == key_of(name) for alias in entry.aliases)


def _beside(entry: Entity, typed: str) -> str:
    """The alias that was typed, the number, the note: what tells one Smith from the other."""
    looked = folded(typed)
    alias = next((alias for alias in entry.aliases if looked in folded(alias)), "") if looked not in folded(entry.name) else ""
    return " · ".join(part for part in (alias, entry.wikidata, entry.note.split("\n")[0]) if part)
