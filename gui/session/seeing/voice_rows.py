"""What the rows of who said what show, and what is read of them to those who listen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.model.directions import without_directions
from gui.model.tag import Tag
from gui.model.voices import VoiceLine, Whose
from gui.session import spoken
from gui.session.numbers import shown
from gui.session.seeing.voice_order import Column, Names, voice_name

_SHOWN = 300
"""Code points of what was said that a cell shows."""
_tr = QCoreApplication.translate


def voice_cell(line: VoiceLine, names: Names, column: Column) -> str:
    """A cell of a voice."""
    match column:
        case Column.WHO:
            return without_directions(voice_name(line.voice, names))
        case Column.QUOTES:
            return shown(line.quotes)
        case Column.CLAIMS:
            return shown(line.claims)
        case Column.ARTICLES:
            return shown(line.articles)


def said_cell(pieces: Sequence[Tag], column: Column, title: str) -> str:
    """A cell of a quote, its pieces in a row, or of a claim; `title` is that of its article."""
    match column:
        case Column.WHO:
            return _words(pieces)[:_SHOWN]
        case Column.ARTICLES:
            return title
        case _:
            return ""


def spoken_voice(line: VoiceLine, names: Names) -> str:
    """A voice with its counts: "Anna Ortega, quotes: 3, claims: 1"."""
    name = voice_name(line.voice, names)
    said = _tr("Voices", "{who}, quotes: {quotes}, claims: {claims}").format(who=name, quotes=line.quotes, claims=line.claims)
    return _tr("Voices", "{line}, not in the register").format(line=said) if line.voice.whose is Whose.MENTIONED else said


def spoken_utterance(pieces: Sequence[Tag], title: str) -> str:
    """What was said, with its kind and its article."""
    said = spoken.row(pieces[0], title)
    return said if len(pieces) == 1 else _tr("Voices", "{said}, in pieces: {count}").format(said=said, count=len(pieces))


def more_rows(count: int) -> str:
    """The row that stands for others."""
    return _tr("Voices", "{count} more – Enter shows them").format(count=count)


def _words(pieces: Sequence[Tag]) -> str:
    return " … ".join(" ".join(tag.excerpt.split()) for tag in pieces)
