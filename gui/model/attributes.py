"""What a tag says of its span besides its label: the attributes of each kind.

Values and their sources: check-worthiness has ClaimBuster's three ways; claimant and stance are
NewsClaims'; the restatement is ClaimReview's `claimReviewed`; speakers are PolNeAR's and
DirectQuote's; what looks like a quote and is none follows the exclusions of PolNeAR and the
Guardian, as do the roles of entities.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from itertools import pairwise
from typing import Any

from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.words import QT_TRANSLATE_NOOP


class CheckWorthiness(StrEnum):
    """Whether a claim is worth being checked."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"


class Claimant(StrEnum):
    """Who makes a claim, where that is nobody who is mentioned; else a link says who."""

    JOURNALIST = "journalist"
    UNKNOWN = "unknown"


class Stance(StrEnum):
    """Whether the claimant stands by the claim."""

    AFFIRMS = "affirms"
    REFUTES = "refutes"


class Speaker(StrEnum):
    """Who is quoted, where that is nobody who is mentioned; else a link says who."""

    IMPLICIT = "implicit"
    ANONYMOUS = "anonymous"


class NotAQuote(StrEnum):
    """Why words between quote marks are no quote."""

    SCARE_QUOTES = "scare quotes"
    TITLE = "title"
    TERM = "term"


class EntityRole(StrEnum):
    """What an entity does in the article."""

    SPEAKER = "speaker"
    SUBJECT = "subject"
    AUTHOR = "author"
    INSTITUTION = "institution"


@dataclass(frozen=True, slots=True)
class Attributes:
    """None, the empty text and no spans mean that nothing is said.

    `cue` are the words that report a quote, in pieces (code points, in the order of the text, none
    touching the next).  `entity` is the identity of an entry of the register: of an entity whom it
    names; of a quote or a claim whose it is, where the article mentions them nowhere.
    """

    check_worthiness: CheckWorthiness | None = None
    claimant: Claimant | None = None
    stance: Stance | None = None
    restatement: str = ""
    speaker: Speaker | None = None
    cue: tuple[Span, ...] = ()
    not_a_quote: NotAQuote | None = None
    entity: str = ""
    role: EntityRole | None = None


NONE = Attributes()
"""Nothing is said."""

ATTRIBUTES_OF: dict[Kind, tuple[str, ...]] = {
    Kind.CLAIM: ("check_worthiness", "claimant", "stance", "restatement", "entity"),
    Kind.QUOTE: ("speaker", "cue", "not_a_quote", "entity"),
    Kind.ENTITY: ("entity", "role"),
}
"""The attributes that tags of each kind have."""

Choice = CheckWorthiness | Claimant | Stance | Speaker | NotAQuote | EntityRole

CHOICE_NAMES: dict[Choice, str] = {
    CheckWorthiness.NO: QT_TRANSLATE_NOOP("Attribute", "No"),
    CheckWorthiness.MAYBE: QT_TRANSLATE_NOOP("Attribute", "Maybe"),
    CheckWorthiness.YES: QT_TRANSLATE_NOOP("Attribute", "Yes"),
    Claimant.JOURNALIST: QT_TRANSLATE_NOOP("Attribute", "The journalist"),
    Claimant.UNKNOWN: QT_TRANSLATE_NOOP("Attribute", "Unknown"),
    Stance.AFFIRMS: QT_TRANSLATE_NOOP("Attribute", "Affirms"),
    Stance.REFUTES: QT_TRANSLATE_NOOP("Attribute", "Refutes"),
    Speaker.IMPLICIT: QT_TRANSLATE_NOOP("Attribute", "Implicit"),
    Speaker.ANONYMOUS: QT_TRANSLATE_NOOP("Attribute", "Anonymous"),
    NotAQuote.SCARE_QUOTES: QT_TRANSLATE_NOOP("Attribute", "Scare quotes"),
    NotAQuote.TITLE: QT_TRANSLATE_NOOP("Attribute", "Title"),
    NotAQuote.TERM: QT_TRANSLATE_NOOP("Attribute", "Term"),
    EntityRole.SPEAKER: QT_TRANSLATE_NOOP("Attribute", "Speaker"),
    EntityRole.SUBJECT: QT_TRANSLATE_NOOP("Attribute", "Subject"),
    EntityRole.AUTHOR: QT_TRANSLATE_NOOP("Attribute", "Author"),
    EntityRole.INSTITUTION: QT_TRANSLATE_NOOP("Attribute", "Institution"),
}

CHOICES: dict[str, type[Choice]] = {
    "check_worthiness": CheckWorthiness,
    "claimant": Claimant,
    "stance": Stance,
    "speaker": Speaker,
    "not_a_quote": NotAQuote,
    "role": EntityRole,
}
"""The attributes whose values are fixed."""

NAMES = tuple(field.name for field in fields(Attributes))
"""All attributes, in their order."""

assert ATTRIBUTES_OF.keys() == set(Kind)
assert {name for names in ATTRIBUTES_OF.values() for name in names} == set(NAMES)
assert len(CHOICE_NAMES) == sum(len(choice) for choice in CHOICES.values())


def fitting(kind: Kind, attributes: Attributes) -> Attributes:
    """Of these attributes those that a tag of this kind has."""
    if attributes == NONE:
        return NONE
    alien = {name: getattr(NONE, name) for name in NAMES if name not in ATTRIBUTES_OF[kind]}
    return replace(attributes, **alien)


def said_by(kind: Kind, attributes: Attributes) -> Attributes:
    """What is left of the attributes of a tag that becomes one of this kind; whom it names means something else there."""
    return replace(fitting(kind, attributes), entity="") if attributes.entity else fitting(kind, attributes)


def words_of(attributes: Attributes) -> dict[str, str]:
    """Each attribute as one word or sentence, as files have it: all names, empty where nothing is said."""
    return {name: _word(getattr(attributes, name)) for name in NAMES}


def attributes_from(words: Mapping[str, str]) -> Attributes:
    """The attributes again from some of those words; raises ValueError, whose last argument is the name, for one that makes no sense."""
    found: dict[str, Any] = {}
    for name, word in words.items():
        if word:
            try:
                found[name] = CHOICES[name](word) if name in CHOICES else _spans(word) if name == "cue" else word
            except ValueError as error:
                raise ValueError(word, name) from error
    return Attributes(**found) if found else NONE


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(f"{span.start}-{span.end}" for span in value)
    return "" if value is None else str(value)


def _spans(word: str) -> tuple[Span, ...]:
    """Pieces from `443-450 461-464`; ValueError unless they are spans in the order of the text."""
    spans = []
    for piece in word.split(" "):
        start, _, end = piece.partition("-")
        if not (start.isdecimal() and end.isdecimal() and start.isascii() and end.isascii()):
            raise ValueError(word)
        spans.append(Span(int(start), int(end)))
    if any(one.end >= other.start for one, other in pairwise(spans)):
        raise ValueError(word)
    return tuple(spans)
