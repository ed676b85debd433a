"""Undo and redo up to an act of the past, and the way to what an act was about."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.working import failed, in_worker, is_open, path_of
from gui.model.change import Way
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.history.step_words import answer, left_lines, outcome_said, question
from gui.session.session import Session
from gui.store.going_back import GoneBack
from gui.store.past_steps import past_steps
from gui.store.project import Project
from gui.store.touched import Spot, spots_of
from gui.tasks.going_back import gone_back, looked_back
from gui.tasks.progress import Asked, Progress

_NOTHING = QT_TRANSLATE_NOOP("Problem", "None of these acts can be undone or redone")
_MOVED_ON = QT_TRANSLATE_NOOP("Problem", "what they changed has been changed or removed since")
_FEW = 400
"""So many changes of an act are looked through for one that is still there."""
_tr = QCoreApplication.translate


def go_back(session: Session) -> None:
    """Undo (or redo) up to the chosen act: first it is found out what would come of it, then the user is asked, then it is done."""
    chosen, path, annotator = session.history, path_of(session), session.annotator()
    way, key = chosen.way, chosen.key
    if way is None:
        return

    def looking(progress: Progress, cancelled: Asked) -> object:
        return looked_back(path, way, key, annotator, progress, cancelled)

    def ask(outcome: object) -> None:
        assert isinstance(outcome, GoneBack)
        if is_open(session, path):
            _ask(session, outcome, annotator)

    session.background.start(_tr("Task", "Looking at what would be undone"), looking, ask, partial(failed, session))


def _ask(session: Session, outcome: GoneBack, annotator: str) -> None:
    """Name all numbers, and go back if the user agrees."""
    assert session.project is not None
    steps = past_steps(session.project.reading, [outcome.to])
    if not outcome.steps:
        session.prompts.tell(Problem(_NOTHING, _MOVED_ON))
    elif steps and session.prompts.may_go_back(question(outcome, steps[0], annotator), answer(outcome), left_lines(outcome.left)):
        title = _tr("Task", "Undoing") if outcome.way is Way.UNDO else _tr("Task", "Redoing")
        session.steps.forget_next_acts()
        in_worker(session, title, _working(outcome, annotator), partial(_say, session))


def _working(agreed: GoneBack, annotator: str) -> Callable[[Project, Progress, Asked], GoneBack]:
    def task(project: Project, progress: Progress, cancelled: Asked) -> GoneBack:
        return gone_back(project, agreed, annotator, progress, cancelled)

    return task


def _say(session: Session, outcome: GoneBack) -> None:
    session.announced.emit(outcome_said(outcome))


def go_to_step(session: Session, key: int) -> None:
    """Show what an act was about: the first of it that is still there, else the place where it was."""
    if session.project is None:
        return
    spots = list(spots_of(session.project.reading, key, _FEW))
    if not any(_show(session, spot) for spot in spots) and not any(_show_place(session, spot) for spot in spots):
        session.announced.emit(_tr("Said", "What this changed is no longer in the project"))


def _show(session: Session, spot: Spot) -> bool:
    """Whether this is still there to be shown."""
    match spot.kind:
        case "tag" | "link":
            return _show_tag(session, spot.uid)
        case "entity" if session.register.entry(spot.uid) is not None:
            session.surface.show_register(spot.uid)
        case "label":
            session.surface.show_labels()
        case "article" | "waiver" if session.articles.row_of(spot.article_id) >= 0:
            session.open_article(spot.article_id)
        case _:
            return False
    return True


def _show_tag(session: Session, uid: str) -> bool:
    tag = session.project.reading.tag_by_uid(uid) if session.project is not None else None
    if tag is not None:
        session.go_to(tag)
    return tag is not None


def _show_place(session: Session, spot: Spot) -> bool:
    """Select the words of a tag that is gone."""
    if spot.kind != "tag" or session.articles.row_of(spot.article_id) < 0:
        return False
    session.open_article(spot.article_id)
    session.selection.choose(None)
    session.selection.select(spot.start, spot.end)
    session.announced.emit(_tr("Said", "The tag is gone; it was over these words"))
    return True
