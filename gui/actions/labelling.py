"""What one can do with the project's labels.  Each act is one step; one on very many tags is done by a worker."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.working import carry_out, in_worker
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.label import Label
from gui.session.said import said_of
from gui.session.session import Session
from gui.session.steps import LONG
from gui.store.labels import labels
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress
from gui.tasks.relabelling import Relabelling, label_after, plain_label, relabel_many, relabelling_step

_tr = QCoreApplication.translate


def add_label(session: Session, kind: Kind, name: str) -> None:
    """Offer one more label, behind the others of its kind; Problem if the list has it, or it has no name."""

    def making(reading: Reading, progress: Progress, cancelled: Asked) -> Step:
        del progress, cancelled
        label = label_after(labels(reading), kind, plain_label(name))
        return Step(Act.ADD_LABEL, (Change(None, label),), session.annotator())

    carry_out(session, 1, "", making)


def relabel(session: Session, relabelling: Relabelling, count: int) -> None:
    """Give the tags of a label, so many, another one: a new one, or one of the list, with which it is merged."""
    annotator = session.annotator()

    def making(reading: Reading, progress: Progress, cancelled: Asked) -> Step:
        del progress, cancelled
        return relabelling_step(reading, relabelling, annotator)

    def task(project: Project, progress: Progress, cancelled: Asked) -> Act:
        return relabel_many(project, relabelling, annotator, progress, cancelled)

    if count > LONG:
        in_worker(session, _tr("Task", "Changing labels"), task, partial(_say, session))
    else:
        carry_out(session, count, "", making)


def _say(session: Session, act: Act) -> None:
    session.announced.emit(said_of(Step(act, ())))


def retire_label(session: Session, label: Label) -> None:
    """Offer a label no more; it stays on its tags."""
    _change(session, Act.RETIRE_LABEL, label, replace(label, retired=True))


def offer_label(session: Session, label: Label) -> None:
    """Offer a retired label again."""
    _change(session, Act.OFFER_LABEL, label, replace(label, retired=False))


def _change(session: Session, act: Act, before: Label, after: Label) -> None:
    session.steps.carry_out(Step(act, (Change(before, after),), session.annotator()))
