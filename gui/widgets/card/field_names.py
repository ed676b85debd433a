"""How the fields of the card are called, in the window and aloud."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from gui.model.words import QT_TRANSLATE_NOOP


class Field(StrEnum):
    """The fields of all kinds, in the order in which they stand and Tab goes through them."""

    KIND = "kind"
    LABEL = "label"
    WORTH = "check-worthiness"
    CLAIMANT = "claimant"
    STANCE = "stance"
    RESTATEMENT = "restatement"
    SPEAKER = "speaker"
    CUE = "cue"
    ADDRESSEE = "addressee"
    CONTINUES = "continues"
    NOT_A_QUOTE = "not a quote"
    NAME = "name"
    ROLE = "role"
    UNSURE = "unsure"
    STATUS = "status"
    NOTE = "note"
    HISTORY = "history"


_NAMES: dict[Field, str] = {
    Field.KIND: QT_TRANSLATE_NOOP("Card", "Kind"),
    Field.LABEL: QT_TRANSLATE_NOOP("Card", "Label"),
    Field.WORTH: QT_TRANSLATE_NOOP("Card", "Worth checking"),
    Field.CLAIMANT: QT_TRANSLATE_NOOP("Card", "Claimant"),
    Field.STANCE: QT_TRANSLATE_NOOP("Card", "Stance"),
    Field.RESTATEMENT: QT_TRANSLATE_NOOP("Card", "Restatement"),
    Field.SPEAKER: QT_TRANSLATE_NOOP("Card", "Speaker"),
    Field.CUE: QT_TRANSLATE_NOOP("Card", "Cue"),
    Field.ADDRESSEE: QT_TRANSLATE_NOOP("Card", "Addressee"),
    Field.CONTINUES: QT_TRANSLATE_NOOP("Card", "Continues"),
    Field.NOT_A_QUOTE: QT_TRANSLATE_NOOP("Card", "Not a quote"),
    Field.NAME: QT_TRANSLATE_NOOP("Card", "Name"),
    Field.ROLE: QT_TRANSLATE_NOOP("Card", "Role"),
    Field.UNSURE: QT_TRANSLATE_NOOP("Card", "Not sure"),
    Field.STATUS: QT_TRANSLATE_NOOP("Card", "Status"),
    Field.NOTE: QT_TRANSLATE_NOOP("Card", "Note"),
    Field.HISTORY: QT_TRANSLATE_NOOP("Card", "History"),
}
assert _NAMES.keys() == set(Field)


def name_of_field(field: Field) -> str:
    """What stands beside the field."""
    return QCoreApplication.translate("Card", _NAMES[field])


def heard_name(field: Field) -> str:
    """What a screen reader says of the field, which it meets without what stands around it."""
    return QCoreApplication.translate("Card", "{field} of the tag").format(field=name_of_field(field))
