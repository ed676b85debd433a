"""Undo and redo of acts with so many changes that the window would stand still.  Loaded for the first of them."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.working import in_worker
from gui.model.change import Act, Way
from gui.session.said import taken_back
from gui.session.session import Session
from gui.store.project import Project
from gui.tasks.bulk import answer
from gui.tasks.progress import Asked, Progress

_tr = QCoreApplication.translate


def undo_long(session: Session) -> None:
    """Take back the last act in a worker."""
    _begin(session, Way.UNDO, _tr("Task", "Undoing"))


def redo_long(session: Session) -> None:
    """Bring again in a worker what was taken back."""
    _begin(session, Way.REDO, _tr("Task", "Redoing"))


def _begin(session: Session, way: Way, title: str) -> None:
    annotator = session.annotator()

    def task(project: Project, progress: Progress, cancelled: Asked) -> Act | None:
        answered = answer(project, annotator, way, progress, cancelled)
        return answered.act if answered is not None else None

    session.steps.forget_next_acts()
    in_worker(session, title, task, partial(_say, session, way))


def _say(session: Session, way: Way, act: Act | None) -> None:
    if act is not None:
        session.announced.emit(taken_back(act, way))
