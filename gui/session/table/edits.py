"""What is written in a cell of the table of tags, carried out."""

from typing import Protocol

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn


class TagEditor(Protocol):
    """Who carries out what is edited in a cell; each returns whether it was saved."""

    def set_kind(self, tag: Tag, kind: Kind) -> bool:
        """Give the tag another kind."""

    def set_annotator(self, tag: Tag, name: str) -> bool:
        """Give the tag to another annotator."""

    def set_label(self, tag: Tag, label: str) -> bool:
        """Give the tag another label."""

    def set_note(self, tag: Tag, note: str) -> bool:
        """Give the tag another note."""

    def set_status(self, tag: Tag, status: Status) -> bool:
        """Give the tag another status."""


def edit(editor: TagEditor, tag: Tag, column: TagColumn, value: object) -> bool:
    """Carry out what was written in a cell; False where it is no such value, or the same.  Raises Problem if it is not saved."""
    match column:
        case TagColumn.KIND if str(value) in set(Kind):
            return editor.set_kind(tag, Kind(str(value)))
        case TagColumn.ANNOTATOR:
            return editor.set_annotator(tag, str(value))
        case TagColumn.LABEL:
            return editor.set_label(tag, str(value))
        case TagColumn.NOTE:
            return editor.set_note(tag, str(value))
        case TagColumn.STATUS if str(value) in set(Status):
            return editor.set_status(tag, Status(str(value)))
        case _:
            return False
