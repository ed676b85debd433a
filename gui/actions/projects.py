"""What the commands on the project itself and on who works on it do."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.session.session import Session
from gui.store.project import Project
from gui.tasks.account import named

_tr = QCoreApplication.translate


def new_project(session: Session) -> None:
    """Make a project where the user says."""
    path = session.prompts.project_to_create()
    if path is not None:
        session.open(Project.create(path))


def open_project(session: Session) -> None:
    """Open the project that the user chooses."""
    path = session.prompts.project_to_open()
    if path is not None:
        open_path(session, path)


def open_path(session: Session, path: Path) -> None:
    """Open a project; one that does not exist is made if the user wants that."""
    if os.path.lexists(path):
        session.open(Project(path))
    elif session.prompts.may_create(path):
        session.open(Project.create(path))


def change_annotator(session: Session) -> None:
    """Save tags under another name from now on."""
    name = session.prompts.annotator(session.annotator())
    if name is not None:
        session.settings.set_annotator(named(name))
        session.announced.emit(_tr("Said", "Tags are now saved under the name {name}").format(name=session.annotator()))
