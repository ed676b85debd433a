"""The questions about articles as dialogs: who is to read them, what is noted of one, whether they may go."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QMessageBox, QWidget

from gui.model.directions import isolated, without_directions
from gui.session.numbers import numbered

_TITLE = 120
"""How many characters of an article's title a question names."""
_tr = QCoreApplication.translate


class ArticleDialogs:
    """The part of `gui.session.prompts.Prompts` that is about articles."""

    _parent: QWidget

    def _box(self, kind: QMessageBox.Icon, text: str) -> QMessageBox:
        raise NotImplementedError

    def assignee(self, count: int, offered: Sequence[str], current: str) -> str | None:
        """Who is to read so many articles?  Any name can be typed; none is nobody's."""
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle(_tr("Dialog", "Assign articles"))
        dialog.setLabelText(_whose(count))
        dialog.setComboBoxItems(["", *offered])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(current)
        dialog.setOkButtonText(numbered(count, _tr("Dialog", "Assign 1 article"), _tr("Dialog", "Assign {count} articles")))
        return typed(dialog)

    def article_note(self, title: str, note: str) -> str | None:
        """What is to be noted of this article?"""
        dialog = QInputDialog(self._parent)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(_tr("Dialog", "Note of the article"))
        dialog.setLabelText(isolated(without_directions(title[:_TITLE])))
        dialog.setTextValue(note)
        for label in dialog.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)  # nor is a title HTML
        return typed(dialog)

    def may_delete_articles(self, count: int, tags: int) -> bool:
        """Shall so many articles go into the trash, with so many tags?"""
        box = self._box(QMessageBox.Icon.Question, _deleting(count, tags))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        agreed = box.addButton(
            numbered(count, _tr("Dialog", "Delete 1 article"), _tr("Dialog", "Delete {count} articles")), QMessageBox.ButtonRole.AcceptRole
        )
        box.exec()
        return box.clickedButton() is agreed


def _whose(count: int) -> str:
    one, many = _tr("Dialog", "Who is to read this article?"), _tr("Dialog", "Who is to read these {count} articles?")
    return " ".join((numbered(count, one, many), _tr("Dialog", "Leave it empty for nobody.")))


def _deleting(count: int, tags: int) -> str:
    articles = numbered(count, _tr("Dialog", "Put 1 article into the trash"), _tr("Dialog", "Put {count} articles into the trash"))
    with_tags = numbered(tags, _tr("Dialog", "with its tag?"), _tr("Dialog", "with {count} tags?"))
    back = _tr("Dialog", "Article > Trash… brings them back, and so does undo.")
    return " ".join((articles + "," if tags else articles + "?", with_tags, back) if tags else (articles + "?", back))


def typed(dialog: QInputDialog) -> str | None:
    """What the user has typed or chosen, None where the user thinks better of it."""
    agreed = bool(dialog.exec())
    dialog.deleteLater()
    return dialog.textValue() if agreed else None
