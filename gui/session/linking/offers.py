"""What a field of a tag offers while one types in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from gui.model.tag import Tag


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: its words, what stands quietly beside them, and what it stands for."""

    words: str
    beside: str = ""
    value: object = None


class Offers(Protocol):
    """Where a field has its offers from, and who carries out what the user makes of them.

    All that is carried out raises Problem, and changes nothing, if it cannot be saved.
    """

    def shown(self, tag: Tag) -> str:
        """What the field says of the tag now, empty if nothing is said."""

    def offered(self, tag: Tag, words: str) -> Sequence[Offer]:
        """What fits these words, the best first; without words, what is likely."""

    def take(self, tag: Tag, offer: Offer) -> object:
        """Say it of the tag."""

    def meant(self, offers: Sequence[Offer], words: str) -> Offer | None:
        """Which of the offers is meant by words that somebody has typed; None if they mean nothing here."""

    def clear(self, tag: Tag) -> object:
        """Say nothing any more."""
