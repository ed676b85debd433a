"""How a command has something done by a worker with a project of its own over the same file."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.session import Session
from gui.store.project import Project
from gui.tasks.progress import Asked, Cancelled, Progress

_NOT_NOW = QT_TRANSLATE_NOOP("Problem", "This was not done")
_NO_PROJECT = QT_TRANSLATE_NOOP("Problem", "no project is open")
_OPEN_ONE = QT_TRANSLATE_NOOP("Problem", "open or make one first")
_BUSY = QT_TRANSLATE_NOOP("Problem", "another task is still running")
_WAIT = QT_TRANSLATE_NOOP("Problem", "wait for it or cancel it")
R = TypeVar("R")
_tr = QCoreApplication.translate


def in_worker(session: Session, title: str, task: Callable[[Project, Progress, Asked], R], then: Callable[[R], None]) -> None:
    """Run a task that writes; when it is done, everything that is open is read again.  Problem where another one is at work."""
    path = path_of(session)

    def working(progress: Progress, cancelled: Asked) -> object:
        project = Project(path)
        try:
            with _undisturbed():
                return task(project, progress, cancelled)
        finally:
            project.close()

    def done(outcome: object) -> None:
        if is_open(session, path):
            session.read_again()
            then(cast(R, outcome))

    session.background.start(title, working, done, partial(failed, session))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Python's collector would look again and again through all that a large step holds, while the window waits for it.

    Measured with 50,000 tags on a busy machine: 250 ms at a time.  What a task leaves behind goes without it.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def path_of(session: Session) -> Path:
    """The project to work on; Problem where there is none, or another task is still at it."""
    if session.project is None:
        raise Problem(_NOT_NOW, _NO_PROJECT, _OPEN_ONE)
    if session.background.busy():
        raise Problem(_NOT_NOW, _BUSY, _WAIT)
    return session.project.path


def is_open(session: Session, path: Path) -> bool:
    """Whether that project is still the open one; another may have been opened in the meantime."""
    return session.project is not None and session.project.path == path


def failed(session: Session, error: Exception) -> None:
    """Say how a task has ended that was not done."""
    match error:
        case Cancelled():
            session.announced.emit(_tr("Said", "Cancelled; nothing was changed"))
        case Problem():
            session.prompts.tell(error)
        case _:
            raise error


def report(session: Session, title: str, problems: Sequence[Problem]) -> None:
    """Say what parts of a task were not done, if there are any."""
    if problems:
        session.prompts.report(title, [problem.sentence(partial(_tr, "Problem")) for problem in problems])
