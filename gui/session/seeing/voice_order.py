"""How voices are called, and in which order they stand."""

from enum import IntEnum
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from gui.model.entity import Entity, folded
from gui.model.voices import WHOSE_NAMES, Voice, VoiceLine, Whose

_tr = QCoreApplication.translate


class Column(IntEnum):
    """The columns of who said what."""

    WHO = 0
    QUOTES = 1
    CLAIMS = 2
    ARTICLES = 3


Names = dict[str, Entity]
"""The entries of the register that are needed, by identity."""


def voice_name(voice: Voice, names: Names) -> str:
    """How one is called: by the register's name, by the words of the mention, or by what else is known."""
    match voice.whose:
        case Whose.NAMED:
            return names[voice.entity].name if voice.entity in names else ""
        case Whose.MENTIONED:
            return _tr("Voices", "“{words}”").format(words=voice.words)
        case _:
            return _tr("Voice", WHOSE_NAMES[voice.whose])


def in_order(lines: list[VoiceLine], names: Names, column: Column, *, descending: bool) -> list[VoiceLine]:
    """By a column; those alike in it by all that they said, the most first, then by name.

    Those whom nothing names stand behind the others where names are sorted, whichever way.
    """
    ordered = sorted(lines, key=lambda line: (_name_key(line, names), line.voice.article_id))
    ordered.sort(key=lambda line: len(line.utterances), reverse=True)
    match column:
        case Column.WHO:
            ordered.sort(key=lambda line: _name_key(line, names), reverse=descending)
            ordered.sort(key=lambda line: line.voice.whose in WHOSE_NAMES)
        case Column.QUOTES:
            ordered.sort(key=lambda line: line.quotes, reverse=descending)
        case Column.CLAIMS:
            ordered.sort(key=lambda line: line.claims, reverse=descending)
        case Column.ARTICLES:
            ordered.sort(key=lambda line: line.articles, reverse=descending)
    return ordered


def _name_key(line: VoiceLine, names: Names) -> str:
    return _folded(line.voice.words or voice_name(line.voice, names))


@lru_cache(maxsize=50_000)
def _folded(name: str) -> str:
    """Kept: all names are asked for whenever something is saved."""
    return folded(name)
