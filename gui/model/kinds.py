"""The kinds of tags with all that is fixed about them, and the states a tag can be in."""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.words import QT_TRANSLATE_NOOP


class Kind(StrEnum):
    """What a tag says of its span."""

    CLAIM = "claim"
    QUOTE = "quote"
    ENTITY = "entity"


class Status(StrEnum):
    """How far a tag has come in review."""

    SUGGESTED = "suggested"
    TAGGED = "tagged"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Origin(StrEnum):
    """How a tag came to be."""

    HAND = "hand"
    TAG_ALL = "tag-all"
    RULE = "rule"
    IMPORT = "import"


class LineStyle(StrEnum):
    """How the line under a tag is drawn, so that kinds differ without colour."""

    SOLID = "solid"
    DOUBLE = "double"
    DOTTED = "dotted"


@dataclass(frozen=True, slots=True)
class KindFace:
    """Name, key, letter, line and colours of a kind.

    Colours are `(tint, ink)`: the tint lies under the text (contrast of the text on it at least
    10:1 light, 6:1 dark), the ink draws line and letter; both tell the kinds apart in three
    models of colour blindness.  `labels` are the subtypes offered first, in order.
    """

    name: str
    key: str
    letter: str
    line: LineStyle
    light: tuple[str, str]
    dark: tuple[str, str]
    labels: tuple[str, ...]


FACES: dict[Kind, KindFace] = {
    Kind.CLAIM: KindFace(
        QT_TRANSLATE_NOOP("Kind", "Claim"),
        "1",
        "C",
        LineStyle.SOLID,
        ("#F3CB5F", "#A34E00"),
        ("#4A3300", "#D9962A"),
        ("quantity", "cause", "law or rule", "event", "prediction", "position", "quotation", "other"),
    ),
    Kind.QUOTE: KindFace(
        QT_TRANSLATE_NOOP("Kind", "Quote"),
        "2",
        "Q",
        LineStyle.DOUBLE,
        ("#C3D6F7", "#152F9C"),
        ("#102F7A", "#6C96FA"),
        ("direct", "indirect", "mixed"),
    ),
    Kind.ENTITY: KindFace(
        QT_TRANSLATE_NOOP("Kind", "Entity"),
        "3",
        "E",
        LineStyle.DOTTED,
        ("#7ADDB2", "#0B7D66"),
        ("#0F6048", "#C2F5D4"),
        ("person", "organisation", "place", "group", "event", "work", "date", "money", "number", "other"),
    ),
}

STATUS_NAMES: dict[Status, str] = {
    Status.SUGGESTED: QT_TRANSLATE_NOOP("Status", "Suggested"),
    Status.TAGGED: QT_TRANSLATE_NOOP("Status", "Tagged"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("Status", "Accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("Status", "Rejected"),
}

ORIGIN_NAMES: dict[Origin, str] = {
    Origin.HAND: QT_TRANSLATE_NOOP("Origin", "By hand"),
    Origin.TAG_ALL: QT_TRANSLATE_NOOP("Origin", "Tag all"),
    Origin.RULE: QT_TRANSLATE_NOOP("Origin", "By a rule"),
    Origin.IMPORT: QT_TRANSLATE_NOOP("Origin", "Imported"),
}

assert FACES.keys() == set(Kind)
assert STATUS_NAMES.keys() == set(Status)
assert ORIGIN_NAMES.keys() == set(Origin)
