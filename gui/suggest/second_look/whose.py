"""Whose words and claims they are: nobody's yet, or more than one answer."""

from collections.abc import Iterator

from gui.model.finding import Concern, Finding
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.tag import Tag
from gui.suggest.second_look.seen import Seen


def quotes_without_speaker(seen: Seen) -> Iterator[Finding]:
    """Quotes of which nobody says whose they are.

    A later piece of a quote has the speaker of the piece that it continues; words that are no quote have none.
    """
    for quote in seen.of_kind(Kind.QUOTE):
        is_later = bool(seen.targets(quote.uid, LinkRole.CONTINUES))
        if not is_later and not _speakers(seen, quote) and quote.attributes.not_a_quote is None:
            yield seen.about(Concern.NO_SPEAKER, quote)


def quotes_with_many_speakers(seen: Seen) -> Iterator[Finding]:
    """Quotes with two links to a speaker, or with one although their speaker is said to be mentioned nowhere."""
    for quote in seen.of_kind(Kind.QUOTE):
        speakers = _speakers(seen, quote)
        if len(speakers) > 1:
            yield _with_ends(seen, Concern.MANY_SPEAKERS, quote, speakers)


def claims_without_claimant(seen: Seen) -> Iterator[Finding]:
    """Claims of which nobody says whose they are."""
    for claim in seen.of_kind(Kind.CLAIM):
        if claim.attributes.claimant is None and not seen.targets(claim.uid, LinkRole.CLAIMANT):
            yield seen.about(Concern.NO_CLAIMANT, claim)


def claims_with_two_answers(seen: Seen) -> Iterator[Finding]:
    """Claims that are the journalist's or nobody's, and yet have a link to a claimant.  Several claimants are no contradiction."""
    for claim in seen.of_kind(Kind.CLAIM):
        linked, said = seen.targets(claim.uid, LinkRole.CLAIMANT), claim.attributes.claimant
        if linked and said is not None:
            yield _with_ends(seen, Concern.CLAIMANT_TWICE, claim, [*linked, said])


def _speakers(seen: Seen, quote: Tag) -> list[str]:
    """The identities of the linked speakers, and what the quote itself says of its speaker."""
    said = quote.attributes.speaker
    return [*seen.targets(quote.uid, LinkRole.SPEAKER), *([said] if said is not None else [])]


def _with_ends(seen: Seen, concern: Concern, tag: Tag, ends: list[str]) -> Finding:
    tags = [end for uid in ends if (end := seen.tag(uid)) is not None]
    said = [str(end) for end in ends if seen.tag(end) is None]
    return seen.about(concern, tag, *tags, more=" ".join(said))
