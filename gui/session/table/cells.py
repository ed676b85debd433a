"""What a cell of the table of tags shows, and what it says of itself."""

from PySide6.QtCore import QCoreApplication

from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.names import name_of
from gui.session.table.columns import EDITABLE, heading_of

_SHOWN = 300
"""Code points of an excerpt or a note that a cell shows."""


def shown(tag: Tag, column: TagColumn, title: str) -> str:
    """The words of a cell on one line; `title` is that of the tag's article."""
    match column:
        case TagColumn.KIND:
            return name_of(tag.kind)
        case TagColumn.STATUS:
            status = name_of(tag.status)
            return QCoreApplication.translate("Tags", "{status} ?").format(status=status) if tag.unsure else status
        case TagColumn.ARTICLE:
            return title
        case _:
            return str(getattr(tag, column))[:_SHOWN].replace("\n", " ")


def edited(tag: Tag, column: TagColumn) -> str | None:
    """What is edited in a cell, None where nothing can be."""
    return str(getattr(tag, column)) if column in EDITABLE else None


def nothing_in(column: TagColumn) -> str:
    """What is read out of an empty cell."""
    return QCoreApplication.translate("Tags", "{column}: none").format(column=heading_of(column))
