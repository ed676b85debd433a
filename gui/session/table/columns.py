"""Which columns the table of tags has, and what they are called."""

from PySide6.QtCore import QCoreApplication

from gui.model.tag_query import TagColumn
from gui.model.words import QT_TRANSLATE_NOOP

COLUMNS = (
    TagColumn.KIND, TagColumn.EXCERPT, TagColumn.LABEL, TagColumn.STATUS, TagColumn.ANNOTATOR, TagColumn.ARTICLE, TagColumn.NOTE,
    TagColumn.READING, TagColumn.SPEAKER, TagColumn.REVIEWER, TagColumn.ORIGIN, TagColumn.CHANGED,
)  # fmt: skip
"""All columns by their number in the model; where they stand in the window, `gui.session.table_looks` says.

READING, the order of the text, is the column of the text itself: each excerpt among its words.
"""
_HEADINGS = {
    TagColumn.READING: QT_TRANSLATE_NOOP("Tags", "In the text"),
    TagColumn.KIND: QT_TRANSLATE_NOOP("Tags", "Kind"),
    TagColumn.EXCERPT: QT_TRANSLATE_NOOP("Tags", "Excerpt"),
    TagColumn.LABEL: QT_TRANSLATE_NOOP("Tags", "Label"),
    TagColumn.SPEAKER: QT_TRANSLATE_NOOP("Tags", "Speaker"),
    TagColumn.NOTE: QT_TRANSLATE_NOOP("Tags", "Note"),
    TagColumn.STATUS: QT_TRANSLATE_NOOP("Tags", "Status"),
    TagColumn.ANNOTATOR: QT_TRANSLATE_NOOP("Tags", "Annotator"),
    TagColumn.REVIEWER: QT_TRANSLATE_NOOP("Tags", "Reviewer"),
    TagColumn.ORIGIN: QT_TRANSLATE_NOOP("Tags", "Origin"),
    TagColumn.ARTICLE: QT_TRANSLATE_NOOP("Tags", "Article"),
    TagColumn.CHANGED: QT_TRANSLATE_NOOP("Tags", "Changed"),
}
assert _HEADINGS.keys() == set(COLUMNS) == set(TagColumn)
EDITABLE = frozenset({TagColumn.KIND, TagColumn.LABEL, TagColumn.NOTE, TagColumn.STATUS, TagColumn.ANNOTATOR})


def heading_of(column: TagColumn) -> str:
    """What stands above a column."""
    return QCoreApplication.translate("Tags", _HEADINGS[column])
