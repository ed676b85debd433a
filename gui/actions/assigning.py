"""What the commands do that change many articles, or what is noted of one.  Loaded when they are used (see `gui.actions.later`)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.working import carry_out, in_worker
from gui.model.canon import canonical
from gui.model.change import Act, Change, Step
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.numbers import shown
from gui.session.said import said_of
from gui.session.session import Session
from gui.session.steps import LONG
from gui.store.articles import outlines
from gui.store.bulk.many import Outcome, last_change
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.trash import Trashed, tag_counts, trashed
from gui.tasks.account import named
from gui.tasks.articles import Assigning, assigning_step, deleting_step, putting_back_step
from gui.tasks.many_articles import assign_many, delete_many
from gui.tasks.progress import Asked, Progress

_NOT_NOTED = QT_TRANSLATE_NOOP("Problem", "The note was not saved")
_GONE = QT_TRANSLATE_NOOP("Problem", "its article has been taken out of the project in the meantime")
_tr = QCoreApplication.translate


def assign(session: Session) -> None:
    """Ask who is to read the chosen articles."""
    ids = chosen_or_open(session)
    name = session.prompts.assignee(len(ids), _names(session), _current(session, ids)) if ids else None
    if name is not None:
        assign_to(session, ids, name)


def assign_to(session: Session, ids: Sequence[int], name: str) -> None:
    """Let this annotator (nobody, if empty) read these articles.  Raises Problem if it cannot be saved, or is no annotator's name."""
    kept = named(" ".join(name.split())) if name.strip() else ""
    annotator, assigning, title = session.annotator(), Assigning(ids, kept), _tr("Task", "Assigning articles")
    if len(ids) > LONG:

        def task(project: Project, progress: Progress, cancelled: Asked) -> Outcome:
            return assign_many(project, assigning, annotator, progress, cancelled)

        in_worker(session, title, task, partial(_say, session, Act.ASSIGN))
        return

    def making(reading: Reading, progress: Progress, cancelled: Asked) -> Step:
        return assigning_step(reading, assigning, annotator, progress, cancelled)

    carry_out(session, len(ids), title, making)


def change_note(session: Session) -> None:
    """Ask what is to be noted of the open article."""
    if session.article is not None:
        change_note_of(session, session.article.id)


def change_note_of(session: Session, article_id: int) -> None:
    """Ask what is to be noted of an article, and keep it.  Raises Problem if it cannot be saved."""
    entry = session.articles.entry_of(article_id)
    note = session.prompts.article_note(entry.title, entry.note) if entry is not None else None
    project, kept = session.project, canonical(note or "")[0]
    if note is None or entry is None or project is None or kept == entry.note:
        return
    article = next(iter(outlines(project.reading, [article_id])), None)
    if article is None:
        raise Problem(_NOT_NOTED, _GONE)
    change = Change(replace(article, note=entry.note), replace(article, note=kept))
    session.steps.carry_out(Step(Act.CHANGE_ARTICLE_NOTE, (change,), session.annotator()))


def delete(session: Session) -> None:
    """Put the chosen articles into the trash with their tags, if the user agrees."""
    ids, project = chosen_or_open(session), session.project
    if project is None or not ids:
        return
    seen, tags = last_change(project.reading), tag_counts(project.reading, ids)
    if not session.prompts.may_delete_articles(len(ids), tags):
        return
    annotator = session.annotator()
    if len(ids) + tags <= LONG and last_change(project.reading) == seen:  # else the worker leaves alone what nobody has agreed to
        session.steps.carry_out(deleting_step(project.reading, ids, annotator))
        return

    def task(project: Project, progress: Progress, cancelled: Asked) -> Outcome:
        return delete_many(project, ids, annotator, seen, progress, cancelled)

    in_worker(session, _tr("Task", "Deleting articles"), task, partial(_say, session, Act.DELETE_ARTICLES))


def _say(session: Session, act: Act, outcome: Outcome) -> None:
    """What a worker has saved, and what it has left alone."""
    said = [said_of(Step(act, (), session.annotator()))] if outcome.changed else [_tr("Said", "No article was changed")]
    if outcome.moved_on:
        said.append(_tr("Said", "left alone, others have changed or removed them: {count}").format(count=shown(outcome.moved_on)))
    session.announced.emit("; ".join(said))


def in_trash(session: Session) -> list[Trashed]:
    """What is in the trash of the open project.  Raises Problem if it cannot be read."""
    return trashed(session.project.reading) if session.project is not None else []


def put_back(session: Session, wanted: Sequence[Trashed]) -> None:
    """Bring articles back from the trash with their tags.  Raises Problem if it cannot be saved."""
    size = sum(1 + each.tags for each in wanted)
    making = partial(_putting_back, tuple(wanted), session.annotator())
    carry_out(session, size, _tr("Task", "Putting articles back"), making)


def _putting_back(wanted: Sequence[Trashed], annotator: str, reading: Reading, progress: Progress, cancelled: Asked) -> Step:
    return putting_back_step(reading, wanted, annotator, progress, cancelled)


def chosen_or_open(session: Session) -> tuple[int, ...]:
    """The articles that are chosen in the list; the open one, if none is."""
    ids = session.chosen_articles.ids()
    return ids or ((session.article.id,) if session.article is not None else ())


def _names(session: Session) -> list[str]:
    """Who may be asked to read: the user first, then all others."""
    own = session.annotator()
    names = session.project.reading.annotators() if session.project is not None else []
    return [own, *(name for name in names if name != own)]


def _current(session: Session, ids: Sequence[int]) -> str:
    """Who is to read the first of them now."""
    entry = session.articles.entry_of(ids[0])
    return entry.assignee if entry is not None else ""
