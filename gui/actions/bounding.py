"""What the commands on where tags begin and end do.  Loaded when the first of them is used (see `gui.actions.later`)."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.actions.working import failed, in_worker, is_open, path_of
from gui.session.bounds_model import BoundsModel
from gui.session.session import Session
from gui.store.project import Project
from gui.tasks.bounding import Bounds, apply_bounds, bounds_of
from gui.tasks.progress import Asked, Progress

_tr = QCoreApplication.translate


def change_boundaries(session: Session) -> None:
    """Ask where tags shall begin and end from now on."""
    before = session.policies.current
    policy = session.prompts.boundaries(before)
    if policy is not None and session.project is not None:
        session.policies.choose(policy)
        if policy != before:
            session.announced.emit(_tr("Said", "New tags begin and end like this now; saved tags stay as they are"))


def apply_boundaries(session: Session) -> None:
    """Look what would change in the saved tags, show it, and write what the user chooses, in one step."""
    path, policy = path_of(session), session.policies.current

    def task(progress: Progress, cancelled: Asked) -> object:
        return bounds_of(path, policy, progress, cancelled)

    session.background.start(_tr("Task", "Looking at saved tags"), task, partial(_show, session, path), partial(failed, session))


def _show(session: Session, path: Path, outcome: object) -> None:
    assert isinstance(outcome, Bounds)
    if not is_open(session, path) or session.project is None:
        return
    changes = BoundsModel(outcome, session.project.reading, session.articles.title_of)
    if not changes.possible():
        said = _tr("Said", "Nothing to change: all saved tags begin and end as they should (tags looked at: {count}, left alone: {alone})")
        session.announced.emit(said.format(count=outcome.looked_at, alone=len(outcome)))
    elif session.prompts.may_change(changes) and changes.count():
        _write(session, changes)


def _write(session: Session, changes: BoundsModel) -> None:
    bounds, rows, annotator = changes.bounds, changes.chosen(), session.annotator()

    def task(project: Project, progress: Progress, cancelled: Asked) -> int:
        return apply_bounds(project, bounds, rows, annotator, progress, cancelled)

    in_worker(session, _tr("Task", "Changing saved tags"), task, partial(_written, session))


def _written(session: Session, count: int) -> None:
    session.announced.emit(_tr("Said", "Boundaries applied to saved tags: {count} (Ctrl+Z takes it back)").format(count=count))
