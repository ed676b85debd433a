"""What the second look holds against a tag, a link or a place of a text."""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.span import Span
from gui.model.waiver import Waiver
from gui.model.words import QT_TRANSLATE_NOOP


class Concern(StrEnum):
    """What a finding is about; the values are kept with waivers (`Waiver.finding`)."""

    NO_SPEAKER = "no speaker"
    MANY_SPEAKERS = "many speakers"
    NO_CLAIMANT = "no claimant"
    CLAIMANT_TWICE = "claimant twice"
    NOT_TAGGED = "same words not tagged"
    TWO_KINDS = "two kinds"
    BLANK = "blank"
    IN_WORD = "inside a word"
    IN_GRAPHEME = "inside a character"
    TWINS = "twins"
    TYPES = "overlapping types"
    NESTED_TYPES = "nested types"
    ZONE = "zone"
    MARK = "quote mark"
    LABEL = "label"
    DETAILS = "details"
    LINK_GONE = "link to nothing"
    LINK_ITSELF = "link to itself"
    LINK_ACROSS = "link across articles"
    LINK_KINDS = "link between kinds"
    CIRCLE = "circle"


CONCERN_NAMES: dict[Concern, str] = {
    Concern.NO_SPEAKER: QT_TRANSLATE_NOOP("Concern", "Quote without a speaker"),
    Concern.MANY_SPEAKERS: QT_TRANSLATE_NOOP("Concern", "More than one speaker"),
    Concern.NO_CLAIMANT: QT_TRANSLATE_NOOP("Concern", "Claim without a claimant"),
    Concern.CLAIMANT_TWICE: QT_TRANSLATE_NOOP("Concern", "Claimant said twice"),
    Concern.NOT_TAGGED: QT_TRANSLATE_NOOP("Concern", "Not tagged here"),
    Concern.TWO_KINDS: QT_TRANSLATE_NOOP("Concern", "Same words, two kinds"),
    Concern.BLANK: QT_TRANSLATE_NOOP("Concern", "Edge on a blank"),
    Concern.IN_WORD: QT_TRANSLATE_NOOP("Concern", "Edge inside a word"),
    Concern.IN_GRAPHEME: QT_TRANSLATE_NOOP("Concern", "Edge inside a character"),
    Concern.TWINS: QT_TRANSLATE_NOOP("Concern", "Tagged twice"),
    Concern.TYPES: QT_TRANSLATE_NOOP("Concern", "Overlapping entity types"),
    Concern.NESTED_TYPES: QT_TRANSLATE_NOOP("Concern", "Entity inside another type"),
    Concern.ZONE: QT_TRANSLATE_NOOP("Concern", "In credit, notice or caption"),
    Concern.MARK: QT_TRANSLATE_NOOP("Concern", "Quote mark without a partner"),
    Concern.LABEL: QT_TRANSLATE_NOOP("Concern", "Label not in the list"),
    Concern.DETAILS: QT_TRANSLATE_NOOP("Concern", "Details that make no sense"),
    Concern.LINK_GONE: QT_TRANSLATE_NOOP("Concern", "Link to a tag that is gone"),
    Concern.LINK_ITSELF: QT_TRANSLATE_NOOP("Concern", "Link to itself"),
    Concern.LINK_ACROSS: QT_TRANSLATE_NOOP("Concern", "Link to another article"),
    Concern.LINK_KINDS: QT_TRANSLATE_NOOP("Concern", "Link between wrong kinds"),
    Concern.CIRCLE: QT_TRANSLATE_NOOP("Concern", "Pieces in a circle"),
}
assert CONCERN_NAMES.keys() == set(Concern)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that deserves another look, and where it stands.

    `start` and `end` are code points of the article's text, `words` what stands there.  `tags` are the identities
    of the tags that it is about, the one to go to first; none where it is about a place.  `kind` is that tag's (or the one
    that a place lacks), as its value, or empty.  `more` says the rest in one word, whose meaning is the concern's: the other
    kind, a label, a zone, the role of a link.  `subject` holds all that it depends on, so that it is another one
    as soon as one of its tags changes (see `gui.model.waiver`).
    """

    concern: Concern
    article_id: int
    start: int
    end: int
    words: str
    subject: str
    tags: tuple[str, ...] = ()
    kind: str = ""
    more: str = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is to say of one article: all findings, in reading order, and what has been waived there."""

    article_id: int
    findings: tuple[Finding, ...] = ()
    waivers: tuple[Waiver, ...] = ()
