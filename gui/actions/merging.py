"""Two entries of the register become one: in one step, of very many tags by a worker."""

from PySide6.QtCore import QCoreApplication

from gui.actions.working import carry_out
from gui.model.change import Step
from gui.model.entity import Entity
from gui.session.lists.register import check_merge
from gui.session.session import Session
from gui.store.reading import Reading
from gui.tasks.merging import merging_step
from gui.tasks.progress import Asked, Progress

_tr = QCoreApplication.translate


def merge_entries(session: Session, kept: Entity, gone: Entity, count: int) -> None:
    """Let the tags of one entry, so many, name the other, which gets its names; Problem if the two are one already."""
    check_merge(kept, gone)
    annotator = session.annotator()

    def making(reading: Reading, progress: Progress, cancelled: Asked) -> Step:
        return merging_step(reading, kept, gone, annotator, progress, cancelled)

    carry_out(session, count, _tr("Task", "Merging entries"), making)
