"""Many tags at once: which of them, and what is done to them.  Loaded when it is first used (see `gui.actions.later`)."""

from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.working import in_worker, path_of
from gui.model.amendment import Amendment
from gui.model.kinds import Kind
from gui.session.many import ManyChoice, ManyOffer
from gui.session.said_of_many import said_of_many
from gui.session.session import Session
from gui.session.steps import LONG
from gui.store.bulk.many import Outcome, last_change
from gui.store.project import Project
from gui.tasks.bulk import change_tags, few_step, remove_tags
from gui.tasks.progress import Asked, Progress

_tr = QCoreApplication.translate


def change_many(session: Session) -> None:
    """Ask what becomes of the tags that are selected in the table, or of all that are listed in it, and do it in one step."""
    path_of(session)
    session.look_around()
    project = session.project
    if project is None:
        return
    seen = last_change(project.reading)
    selected, listed = session.chosen.ids(), session.tags.all_ids()
    if not listed:
        session.announced.emit(_tr("Said", "No tag is listed that could be changed"))
        return
    choice = session.prompts.change_many(_offer(session, selected, listed))
    if isinstance(choice, ManyChoice):
        carry_out_choice(session, choice, selected if choice.only_selected else listed, seen)


def carry_out_choice(session: Session, choice: ManyChoice, ids: Sequence[int], seen: int) -> None:
    """Change or remove the tags with these keys, as they were when `last_change` was `seen`: a few at once, many in a worker.

    Raises Problem if another task is at work, or a few cannot be saved; a worker's is told.
    """
    project, annotator, amendment = session.project, session.annotator(), choice.amendment
    if len(ids) > LONG or project is None:
        in_worker(session, _title(amendment), partial(_task, ids, amendment, annotator, seen), partial(_say, session, amendment))
        return
    path_of(session)
    step, outcome = few_step(project.reading, ids, amendment, annotator, seen)
    if step.changes:
        session.steps.carry_out(step)
    _say(session, amendment, outcome)


def _task(
    ids: Sequence[int],
    amendment: Amendment | None,
    annotator: str,
    seen: int,
    project: Project,
    progress: Progress,
    cancelled: Asked,
) -> Outcome:
    if amendment is None:
        return remove_tags(project, ids, annotator, seen, progress, cancelled)
    return change_tags(project, ids, amendment, annotator, seen, progress, cancelled)


def _offer(session: Session, selected: "array[int]", listed: "array[int]") -> ManyOffer:
    labels = {kind: session.labels.offered(kind) for kind in Kind}
    annotators = session.project.reading.annotators() if session.project is not None else []
    return ManyOffer(len(selected), len(listed), session.tags.query.is_narrow, labels, annotators)


def _title(amendment: Amendment | None) -> str:
    return _tr("Task", "Changing tags") if amendment is not None else _tr("Task", "Removing tags")


def _say(session: Session, amendment: Amendment | None, outcome: Outcome) -> None:
    session.announced.emit(said_of_many(outcome, removed=amendment is None))
