"""How a command has something done by a worker with a project of its own over the same file."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication

from gui.model.change import Step
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.said import said_of
from gui.session.session import Session
from gui.session.steps import LONG
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Cancelled, Progress, never, stop_if, unseen

_NOT_NOW = QT_TRANSLATE_NOOP("Problem", "This was not done")
_NO_PROJECT = QT_TRANSLATE_NOOP("Problem", "no project is open")
_OPEN_ONE = QT_TRANSLATE_NOOP("Problem", "open or make one first")
_BUSY = QT_TRANSLATE_NOOP("Problem", "another task is still running")
_WAIT = QT_TRANSLATE_NOOP("Problem", "wait for it or cancel it")
R = TypeVar("R")
Making = Callable[[Reading, Progress, Asked], Step]
"""Makes a step of what a project holds now."""
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


def carry_out(session: Session, size: int, title: str, making: Making) -> None:
    """Make a step and save it: in the window at once, or in a worker where it has so many changes (`size`) that the window would wait.

    Raises Problem if it cannot be saved; a worker's is told.
    """
    if size > LONG:
        in_worker(session, title, partial(_save, making), partial(_say, session))
        return
    project = session.project
    if project is None:
        raise Problem(_NOT_NOW, _NO_PROJECT, _OPEN_ONE)
    step = making(project.reading, unseen, never)
    if step.changes:
        session.steps.carry_out(step)


def _save(making: Making, project: Project, progress: Progress, cancelled: Asked) -> Step:
    step = making(project.reading, progress, cancelled)
    stop_if(cancelled)
    return project.apply(step) if step.changes else step


def _say(session: Session, step: Step) -> None:
    if step.changes:
        session.announced.emit(said_of(step))


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
