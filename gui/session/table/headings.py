"""How the headings above groups of tags are said."""

from PySide6.QtCore import QCoreApplication

from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagColumn
from gui.session.names import name_of
from gui.session.numbers import shown
from gui.session.table.columns import heading_of
from gui.session.table.rows import Heading


def said_of(group: TagColumn | None, heading: Heading) -> str:
    """What the tags below have in common, and how many they are."""
    words = QCoreApplication.translate("Tags", "{value} ({count})")
    return words.format(value=_value(group, heading.value), count=shown(heading.count))


def _value(group: TagColumn | None, value: str) -> str:
    match group:
        case TagColumn.KIND if value in set(Kind):
            return name_of(Kind(value))
        case TagColumn.STATUS if value in set(Status):
            return name_of(Status(value))
        case None:
            return value
        case _ if not value:
            return QCoreApplication.translate("Tags", "{column}: none").format(column=heading_of(group))
        case _:
            return value
