"""What the fields of speaker, claimant and addressee offer."""

from collections.abc import Sequence

from gui.model.entity import folded
from gui.model.link import LinkRole
from gui.model.tag import Tag
from gui.session.linking.acts import Linking
from gui.session.linking.candidates import Candidate, Source
from gui.session.linking.offers import Offer


class Speaking:
    """The candidates of `gui.session.linking.acts` for one role."""

    def __init__(self, linking: Linking, role: LinkRole) -> None:
        self._linking, self._role = linking, role

    def shown(self, tag: Tag) -> str:
        """Who it is: the words of the article, and the name behind them where that is another."""
        return "; ".join(map(_shown, self._linking.said(tag, self._role)))

    def offered(self, tag: Tag, words: str) -> Sequence[Offer]:
        """The nearest first; with words, all that fit them."""
        candidates = self._linking.candidates(tag, self._role, words.strip())
        return [Offer(each.words, each.remark, each) for each in candidates if not each.is_now]

    def take(self, tag: Tag, offer: Offer) -> None:
        """Say that it is this one."""
        assert isinstance(offer.value, Candidate)
        self._linking.take(tag, offer.value, self._role)

    def meant(self, offers: Sequence[Offer], words: str) -> Offer | None:
        """Who is called just so; else the first whom the words fit: a new one comes last."""
        exact = (offer for offer in offers if folded(offer.words) == folded(words) and not _is_new(offer))
        return next(exact, next(iter(offers), None))

    def clear(self, tag: Tag) -> None:
        """Say nobody any more."""
        for each in self._linking.candidates(tag, self._role):
            if each.source is Source.NOBODY:
                self._linking.take(tag, each, self._role)
                return


def _is_new(offer: Offer) -> bool:
    return isinstance(offer.value, Candidate) and offer.value.source is Source.NEW


def _shown(candidate: Candidate) -> str:
    name = candidate.entry.name if candidate.entry is not None else ""
    is_other = name and folded(name) != folded(candidate.words)
    return f"{candidate.words} ({name})" if is_other else candidate.words
