"""Which columns the table of tags has, and what they are called."""

from PySide6.QtCore import QCoreApplication

from gui.model.tag_query import GROUPS, TagColumn
from gui.model.words import QT_TRANSLATE_NOOP

COLUMNS = (
    TagColumn.KIND, TagColumn.EXCERPT, TagColumn.LABEL, TagColumn.STATUS, TagColumn.ANNOTATOR, TagColumn.ARTICLE, TagColumn.NOTE,
)  # fmt: skip
_HEADINGS = {
    TagColumn.KIND: QT_TRANSLATE_NOOP("Tags", "Kind"),
    TagColumn.EXCERPT: QT_TRANSLATE_NOOP("Tags", "Excerpt"),
    TagColumn.LABEL: QT_TRANSLATE_NOOP("Tags", "Label"),
    TagColumn.NOTE: QT_TRANSLATE_NOOP("Tags", "Note"),
    TagColumn.STATUS: QT_TRANSLATE_NOOP("Tags", "Status"),
    TagColumn.ANNOTATOR: QT_TRANSLATE_NOOP("Tags", "Annotator"),
    TagColumn.ARTICLE: QT_TRANSLATE_NOOP("Tags", "Article"),
    TagColumn.SPEAKER: QT_TRANSLATE_NOOP("Tags", "Speaker"),
}
assert _HEADINGS.keys() >= {*COLUMNS, *GROUPS}
EDITABLE = frozenset({TagColumn.LABEL, TagColumn.NOTE, TagColumn.STATUS})


def heading_of(column: TagColumn) -> str:
    """What stands above a column."""
    return QCoreApplication.translate("Tags", _HEADINGS[column])
