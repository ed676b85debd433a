"""What a cell of the table of tags shows, and what it says of itself."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.moments import shown_moment
from gui.session.names import name_of
from gui.session.table.columns import EDITABLE, heading_of

_SHOWN = 300
"""Code points of an excerpt or a note that a cell shows."""


def shown(tag: Tag, column: TagColumn, beside: str) -> str:
    """The words of a cell on one line; `beside` is what the tag itself does not tell (see `gui.session.table.beside`)."""
    match column:
        case TagColumn.KIND:
            return name_of(tag.kind)
        case TagColumn.STATUS:
            status = name_of(tag.status)
            return QCoreApplication.translate("Tags", "{status} ?").format(status=status) if tag.unsure else status
        case TagColumn.ARTICLE:
            return beside
        case TagColumn.SPEAKER | TagColumn.READING:
            return one_line(beside)
        case TagColumn.ORIGIN:
            return name_of(tag.origin)
        case TagColumn.CHANGED:
            return shown_moment(tag.updated_at)
        case TagColumn.EXCERPT | TagColumn.LABEL | TagColumn.NOTE | TagColumn.ANNOTATOR | TagColumn.REVIEWER:
            return one_line(str(getattr(tag, column)))
        case _:
            assert_never(column)


def one_line(words: str) -> str:
    """As much of the words as a cell shows, without line ends."""
    return words[:_SHOWN].replace("\n", " ")


def edited(tag: Tag, column: TagColumn) -> str | None:
    """What is edited in a cell, None where nothing can be."""
    return str(getattr(tag, column)) if column in EDITABLE else None


def nothing_in(column: TagColumn) -> str:
    """What is read out of an empty cell."""
    return QCoreApplication.translate("Tags", "{column}: none").format(column=heading_of(column))
