"""The questions to the user as dialogs."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from gui.model.problem import Problem
from gui.shell.version import VERSION

_tr = QCoreApplication.translate
_ENDING = ".pressmark"


class Dialogs:
    """Answers `gui.session.prompts.Prompts` by asking the user."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def project_to_open(self) -> Path | None:
        """Which project to open?"""
        title, kinds = _tr("Dialog", "Open project"), _tr("Dialog", "Pressmark projects (*.pressmark)")
        return _path(QFileDialog.getOpenFileName(self._parent, title, "", kinds + ";;" + _tr("Dialog", "All files (*)"))[0])

    def project_to_create(self) -> Path | None:
        """Where to make a new project?"""
        title, kinds = _tr("Dialog", "New project"), _tr("Dialog", "Pressmark projects (*.pressmark)")
        path = _path(QFileDialog.getSaveFileName(self._parent, title, "", kinds)[0])
        return path.with_name(path.name + _ENDING) if path is not None and not path.suffix else path

    def may_create(self, path: Path) -> bool:
        """There is no project at `path`: make one?"""
        title = _tr("Dialog", "New project")
        question = _tr("Dialog", "There is no project “{name}” yet. Create it?").format(name=path.name)
        return QMessageBox.question(self._parent, title, question) == QMessageBox.StandardButton.Yes

    def articles_to_add(self) -> list[Path]:
        """Which text files to add?"""
        kinds = _tr("Dialog", "Texts (*.txt *.text *.md)") + ";;" + _tr("Dialog", "All files (*)")
        return [Path(name) for name in QFileDialog.getOpenFileNames(self._parent, _tr("Dialog", "Add articles"), "", kinds)[0]]

    def export_target(self, shown: int, total: int) -> tuple[Path, bool] | None:
        """Where to write the CSV, and which tags: the kind of file is the choice between shown and all."""
        all_of_them = _tr("Dialog", "All tags as CSV: {total} (*.csv)").format(total=total)
        only_shown = _tr("Dialog", "Only the tags in the table as CSV: {shown} (*.csv)").format(shown=shown)
        kinds = all_of_them if shown == total else f"{all_of_them};;{only_shown}"
        name, kind = QFileDialog.getSaveFileName(self._parent, _tr("Dialog", "Export tags"), "tags.csv", kinds)
        path = _path(name)
        if path is None:
            return None
        return path if path.suffix else path.with_suffix(".csv"), kind == only_shown and shown != total

    def tags_to_import(self) -> Path | None:
        """Which CSV to take tags from?"""
        kinds = _tr("Dialog", "Tags as CSV (*.csv)")
        return _path(QFileDialog.getOpenFileName(self._parent, _tr("Dialog", "Import tags"), "", kinds)[0])

    def annotator(self, current: str) -> str | None:
        """Under which name shall tags be saved?"""
        title, line = _tr("Dialog", "Annotator"), _tr("Dialog", "Save tags under the name:")
        name, agreed = QInputDialog.getText(self._parent, title, line, text=current)
        return name if agreed else None

    def tell(self, problem: Problem) -> None:
        """Say what went wrong."""
        QMessageBox.warning(self._parent, _tr("Dialog", "Pressmark"), problem.sentence(_translated))

    def report(self, title: str, lines: list[str]) -> None:
        """Show the outcome of a task of which some parts failed, a line each."""
        box = QMessageBox(QMessageBox.Icon.Warning, _tr("Dialog", "Pressmark"), title, QMessageBox.StandardButton.Ok, self._parent)
        box.setInformativeText("\n".join(lines[:_SHOWN]))
        if len(lines) > _SHOWN:
            box.setDetailedText("\n".join(lines))
        box.exec()


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
