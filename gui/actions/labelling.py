"""What one can do with the project's labels.  Each act is one step; one on very many tags is done by a worker."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from gui.actions.working import carry_out
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.label import Label
from gui.session.session import Session
from gui.store.labels import labels
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress
from gui.tasks.relabelling import Relabelling, label_after, plain_label, relabelling_step

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
        return relabelling_step(reading, relabelling, annotator, progress, cancelled)

    carry_out(session, count, _tr("Task", "Changing labels"), making)


def retire_label(session: Session, label: Label) -> None:
    """Offer a label no more; it stays on its tags."""
    _change(session, Act.RETIRE_LABEL, label, replace(label, retired=True))


def offer_label(session: Session, label: Label) -> None:
    """Offer a retired label again."""
    _change(session, Act.OFFER_LABEL, label, replace(label, retired=False))


def _change(session: Session, act: Act, before: Label, after: Label) -> None:
    session.steps.carry_out(Step(act, (Change(before, after),), session.annotator()))
