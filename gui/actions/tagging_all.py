"""Tag all hits that are chosen; change or remove all tags alike: in the window at once, or of very many by a worker."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.working import carry_out
from gui.model.change import Step
from gui.model.hunt import Hit, Wanted
from gui.model.tag import Tag
from gui.session.session import Session
from gui.store.reading import Reading
from gui.tasks.alike import Becoming, alike_step
from gui.tasks.progress import Asked, Progress
from gui.tasks.tagging_all import TagAll, tag_all_step

_tr = QCoreApplication.translate


def tag_all(session: Session, hits: Sequence[Hit], wanted: Wanted) -> None:
    """Save a tag of each of these hits, in one step; undo takes all of them back.  Raises Problem if that cannot be done."""
    asked = TagAll(hits, wanted, session.policies.current, session.annotator())
    carry_out(session, len(hits), _tr("Task", "Tagging all"), partial(_tagging, asked))


def change_alike(session: Session, tag: Tag, count: int, becoming: Becoming) -> None:
    """Change or remove all tags alike, so many (`gui.tasks.alike.alike_ids`), in one step.  Raises Problem if that cannot be done."""
    annotator = session.annotator()

    def making(reading: Reading, progress: Progress, cancelled: Asked) -> Step:
        return alike_step(reading, tag, becoming, annotator, progress, cancelled)

    carry_out(session, count, _tr("Task", "Changing all alike"), making)


def _tagging(asked: TagAll, reading: Reading, progress: Progress, cancelled: Asked) -> Step:
    return tag_all_step(reading, asked, progress, cancelled)
