"""What was typed in a cell of the table is not lost when its row goes away, moves, or cannot be saved."""

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.table.columns import COLUMNS
from gui.widgets.card.note_edit import NoteEdit
from gui.widgets.table.cells import tag_of


@dataclass(frozen=True, slots=True)
class Typed:
    """Words that somebody has typed for a column of a tag, and not yet kept."""

    tag: Tag
    column: TagColumn
    words: str


def typed_in(view: QAbstractItemView) -> Typed | None:
    """What is being typed in the current cell, None where nothing is, or nothing else than is saved."""
    editor, index = editor_in(view), view.currentIndex()
    tag = tag_of(index) if editor is not None and index.isValid() else None  # asked only then: it may have to be read
    if editor is None or tag is None:
        return None
    column, words = COLUMNS[index.column()], words_in(editor)
    return Typed(tag, column, words) if words != str(getattr(tag, column)) else None


def editor_in(view: QAbstractItemView) -> QLineEdit | QPlainTextEdit | None:
    """The field that lies over a cell, None where no words are edited."""
    inside: list[QWidget] = view.viewport().findChildren(QWidget)
    fields = [each for each in inside if isinstance(each, QLineEdit | QPlainTextEdit) and each.isVisibleTo(view)]
    return fields[0] if fields else None


def words_in(editor: QLineEdit | QPlainTextEdit) -> str:
    """What stands in it."""
    match editor:
        case NoteEdit():
            return editor.words()
        case QLineEdit():
            return editor.text()
        case _:
            return editor.document().toRawText()


def put_back(editor: QWidget | None, words: str) -> None:
    """Let the words stand in a field that was opened again."""
    match editor:
        case QLineEdit():
            editor.setText(words)
        case QPlainTextEdit():
            editor.setPlainText(words)
            editor.document().setModified(True)
