"""The questions to the user as dialogs."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QWidget

from gui.exchange.file_kinds import ExportChoice
from gui.model.boundaries import Policy
from gui.model.problem import Problem
from gui.session.bounds_model import BoundsModel
from gui.session.many import ManyOffer
from gui.shell.article_dialogs import ArticleDialogs, typed
from gui.shell.version import VERSION
from gui.store.header import SUFFIX
from gui.widgets.boundaries import BoundariesDialog
from gui.widgets.boundary_changes import BoundaryChanges
from gui.widgets.change_many import ChangeManyDialog
from gui.widgets.export_dialog import ExportDialog

_tr = QCoreApplication.translate


class Dialogs(ArticleDialogs):
    """Answers `gui.session.prompts.Prompts` by asking the user."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def project_to_open(self) -> Path | None:
        """Which project to open?"""
        title, kinds = _tr("Dialog", "Open project"), _tr("Dialog", "Pressmark projects (*.pressmark)")
        return _path(QFileDialog.getOpenFileName(self._parent, title, "", kinds + ";;" + _tr("Dialog", "All files (*)"))[0])

    def project_to_create(self) -> Path | None:
        """Where to make a new project?  A file that is there is refused later, never replaced."""
        kinds = _tr("Dialog", "Pressmark projects (*.pressmark)")
        path = self._to_save(_tr("Dialog", "New project"), "", kinds, QFileDialog.Option.DontConfirmOverwrite)[0]
        return path.with_name(path.name + SUFFIX) if path is not None and path.suffix != SUFFIX else path

    def may_create(self, path: Path) -> bool:
        """There is no project at `path`: make one?"""
        question = _tr("Dialog", "There is no project “{name}” yet. Create it?").format(name=path.name)
        box = self._box(QMessageBox.Icon.Question, question)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        return box.exec() == QMessageBox.StandardButton.Yes

    def articles_to_add(self) -> list[Path]:
        """Which text files to add?"""
        kinds = _tr("Dialog", "Texts (*.txt *.text *.md)") + ";;" + _tr("Dialog", "All files (*)")
        return [Path(name) for name in QFileDialog.getOpenFileNames(self._parent, _tr("Dialog", "Add articles"), "", kinds)[0]]

    def export_target(self, shown: int, total: int) -> ExportChoice | None:
        """What to write and where: the kind of file says which tags, or what else of them."""
        dialog = ExportDialog(shown, total, self._parent)
        chosen = dialog.choice() if dialog.exec() else None
        dialog.deleteLater()
        return chosen if chosen is None or self._may_replace(chosen) else None

    def seen_target(self, name: str, *, with_picture: bool) -> Path | None:
        """Where to write what is seen, as CSV or as a picture?"""
        kinds = [_tr("Dialog", "What is seen as CSV (*.csv)")] + [_tr("Dialog", "The picture (*.png)")] * with_picture
        path, kind = self._to_save(_tr("Dialog", "Export what is seen"), f"{name}.csv", ";;".join(kinds))
        return path.with_suffix(".png") if path is not None and kind in kinds[1:] else path

    def _may_replace(self, choice: ExportChoice) -> bool:
        """The dialog has asked for the first file only: may the others be replaced that are there?"""
        there = [path.name for _, path in list(choice.files())[1:] if path.exists()]
        if not there:
            return True
        question = _tr("Dialog", "Already there: {names}. Replace?").format(names=", ".join(there))
        box = self._box(QMessageBox.Icon.Question, question)
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        return box.exec() == QMessageBox.StandardButton.Yes

    def files_to_import(self) -> list[Path]:
        """Which CSVs to take tags, links and entities from?  Each is known by its first line."""
        kinds = _tr("Dialog", "Tags, links and entities as CSV (*.csv)") + ";;" + _tr("Dialog", "All files (*)")
        return [Path(name) for name in QFileDialog.getOpenFileNames(self._parent, _tr("Dialog", "Import tags"), "", kinds)[0]]

    def annotator(self, current: str) -> str | None:
        """Under which name shall tags be saved?"""
        title, line = _tr("Dialog", "Annotator"), _tr("Dialog", "Save tags under the name:")
        name, agreed = QInputDialog.getText(self._parent, title, line, text=current)
        return name if agreed else None

    def boundaries(self, policy: Policy) -> Policy | None:
        """Where shall tags begin and end?"""
        dialog = BoundariesDialog(policy, self._parent)
        chosen = dialog.policy() if dialog.exec() else None
        dialog.deleteLater()
        return chosen

    def may_change(self, changes: QAbstractTableModel) -> bool:
        """These saved tags would change: shall those that are chosen in the table?"""
        assert isinstance(changes, BoundsModel)
        dialog = BoundaryChanges(changes, self._parent)
        agreed = bool(dialog.exec())
        dialog.deleteLater()
        return agreed

    def may_go_back(self, question: str, agree: str, left: Sequence[str]) -> bool:
        """May many acts be undone or redone?  The button says how many; to think better of it is the answer to Enter."""
        box = self._box(QMessageBox.Icon.Question, question)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        agreed = box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        if len(left) > _SHOWN:
            box.setDetailedText("\n".join(left))
        box.exec()
        return box.clickedButton() is agreed

    def change_many(self, offer: object) -> object | None:
        """Which of these tags shall be changed at once, and into what?  The button names the number."""
        assert isinstance(offer, ManyOffer)
        dialog = ChangeManyDialog(offer, self._parent)
        chosen = dialog.choice() if dialog.exec() else None
        dialog.deleteLater()
        return chosen

    def reason_to_waive(self, count: int, offered: Sequence[str]) -> str | None:
        """Why may so many findings stay as they are?  The reason given most is there already; any other can be typed."""
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle(_tr("Dialog", "Waive findings"))
        dialog.setLabelText(_tr("Dialog", "Why it may stay as it is (findings: {count}):").format(count=count))
        dialog.setComboBoxItems(offered)
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(offered[0] if offered else "")
        return typed(dialog)

    def tell(self, problem: Problem) -> None:
        """Say what went wrong."""
        self._box(QMessageBox.Icon.Warning, problem.sentence(_translated)).exec()

    def report(self, title: str, lines: list[str]) -> None:
        """Show the outcome of a task of which some parts failed, a line each."""
        box = self._box(QMessageBox.Icon.Warning, "\n".join([title, "", *lines[:_SHOWN]]))
        if len(lines) > _SHOWN:
            box.setDetailedText("\n".join(lines))
        box.exec()

    def _to_save(self, title: str, name: str, kinds: str, *options: QFileDialog.Option) -> tuple[Path | None, str]:
        """Where to write, and the kind of file that was chosen; a missing ending is added before Qt asks about a file that is there."""
        dialog = QFileDialog(self._parent, title, name, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)
        for option in options:
            dialog.setOption(option)
        return (Path(dialog.selectedFiles()[0]) if dialog.exec() else None), dialog.selectedNameFilter()

    def _box(self, kind: QMessageBox.Icon, text: str) -> QMessageBox:
        """A box of plain text: titles and names of files are never read as HTML."""
        box = QMessageBox(kind, _tr("Dialog", "Pressmark"), "", QMessageBox.StandardButton.Ok, self._worked_in())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box

    def _worked_in(self) -> QWidget:
        """The window, or the dialog beside it that has the keyboard and shall have it again."""
        active = QApplication.activeWindow()
        return active if active is not None and active.parent() is self._parent else self._parent


def show_about(parent: QWidget) -> None:
    """Say what this program is."""
    text = _tr("Window", "Pressmark {version}: marks claims, quotes and entities in news text. MIT licence.")
    QMessageBox.about(parent, _tr("Window", "About Pressmark"), text.format(version=VERSION))


_SHOWN = 5
"""How many lines of a report are shown before its details are opened."""


def _path(name: str) -> Path | None:
    return Path(name) if name else None


def _translated(text: str) -> str:
    return _tr("Problem", text)
