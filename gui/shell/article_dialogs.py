"""The questions about articles as dialogs: who is to read them, what is noted of one, whether they may go."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QInputDialog, QLabel, QMessageBox, QWidget

from gui.model.directions import isolated, without_directions

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
        dialog.setLabelText(_tr("Dialog", "Who is to read them (articles: {count})? Leave it empty for nobody.").format(count=count))
        dialog.setComboBoxItems(["", *offered])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(current)
        dialog.setOkButtonText(_tr("Dialog", "Assign {count}").format(count=count))
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
        question = _tr(
            "Dialog", "Put into the trash: articles {count}, with them tags {tags}? Trash… in the menu Article brings them back."
        )
        box = self._box(QMessageBox.Icon.Question, question.format(count=f"{count:,}", tags=f"{tags:,}"))
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        agreed = box.addButton(_tr("Dialog", "Delete {count}").format(count=f"{count:,}"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()
        return box.clickedButton() is agreed


def typed(dialog: QInputDialog) -> str | None:
    """What the user has typed or chosen, None where the user thinks better of it."""
    agreed = bool(dialog.exec())
    dialog.deleteLater()
    return dialog.textValue() if agreed else None
