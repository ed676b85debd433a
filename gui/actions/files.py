"""What the commands on articles and CSV files do.  Loaded when the first of them is used (see `gui.actions.later`).

What takes long runs in a worker with a connection of its own; when it is done, everything that
is open is read again.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication

from gui.exchange.plain_text import text_from
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.session import Session
from gui.store.project import Project
from gui.tasks.adding import Added, add_articles, add_files, article_from
from gui.tasks.exporting import Exported, export_tags
from gui.tasks.importing import Imported, import_tags
from gui.tasks.progress import Asked, Cancelled, Progress

_NOT_NOW = QT_TRANSLATE_NOOP("Problem", "This was not done")
_NO_PROJECT = QT_TRANSLATE_NOOP("Problem", "no project is open")
_OPEN_ONE = QT_TRANSLATE_NOOP("Problem", "open or make one first")
_BUSY = QT_TRANSLATE_NOOP("Problem", "another task is still running")
_WAIT = QT_TRANSLATE_NOOP("Problem", "wait for it or cancel it")
R = TypeVar("R")
_tr = QCoreApplication.translate


def choose_articles(session: Session) -> None:
    """Add the text files that the user chooses."""
    paths = session.prompts.articles_to_add()
    if paths:
        add_paths(session, paths)


def add_paths(session: Session, paths: Sequence[Path]) -> None:
    """Add text files as articles, in one step."""
    annotator = session.annotator()

    def task(project: Project, progress: Progress, cancelled: Asked) -> Added:
        return add_files(project, paths, annotator, progress, cancelled)

    _in_worker(session, _tr("Task", "Adding articles"), task, partial(_added, session))


def paste_article(session: Session) -> None:
    """Make an article of the text on the clipboard."""
    paste_text(session, session.surface.clipboard_text())


def paste_text(session: Session, text: str) -> None:
    """Make an article of a text that was pasted or dropped."""
    _path_of(session)
    assert session.project is not None
    pasted = article_from(text_from(text, _tr("Task", "pasted")))
    added = add_articles(session.project, [pasted], session.annotator())
    session.read_again()
    _added(session, added)


def _added(session: Session, added: Added) -> None:
    articles = added.new or added.known
    if articles:
        session.open_article(articles[-1 if added.new else 0].id)
    said = _tr("Said", "Articles added: {new}, already here: {known}").format(new=len(added.new), known=len(added.known))
    remarks = [f"{article.title}: {article.remarks}" for article in added.new if article.remarks]
    session.announced.emit(said + (f" ({remarks[0]})" if len(remarks) == 1 else ""))
    _report(session, _tr("Task", "Some texts were not added"), added.problems)


def choose_export(session: Session) -> None:
    """Export all tags, or those that the table shows, to the file that the user chooses."""
    project = session.project
    if project is None:
        return
    chosen = session.prompts.export_target(session.tags.rowCount(), project.reading.tag_count())
    if chosen is None:
        return
    target, only_shown = chosen
    path, ids = _path_of(session), list(session.tags.ids) if only_shown else None

    def task(progress: Progress, cancelled: Asked) -> object:
        return export_tags(path, target, ids, progress, cancelled)

    session.background.start(_tr("Task", "Exporting tags"), task, partial(_exported, session), partial(_failed, session))


def _exported(session: Session, outcome: object) -> None:
    assert isinstance(outcome, Exported)
    said = _tr("Said", "Tags exported to {name}: {count}")
    session.announced.emit(said.format(name=outcome.path.name, count=outcome.count))


def choose_import(session: Session) -> None:
    """Take tags from the CSV that the user chooses, in one step."""
    file = session.prompts.tags_to_import()
    if file is None:
        return
    annotator = session.annotator()

    def task(project: Project, progress: Progress, cancelled: Asked) -> Imported:
        return import_tags(project, file, annotator, progress, cancelled)

    _in_worker(session, _tr("Task", "Importing tags"), task, partial(_imported, session))


def _imported(session: Session, imported: Imported) -> None:
    said = _tr("Said", "Tags imported: {new}, already here: {known}")
    session.announced.emit(said.format(new=imported.count, known=imported.known))
    _report(session, _tr("Task", "Some rows were not imported"), imported.problems)


def _in_worker(session: Session, title: str, task: Callable[[Project, Progress, Asked], R], then: Callable[[R], None]) -> None:
    """Run a task that writes, with a project of its own over the same file."""
    path = _path_of(session)

    def working(progress: Progress, cancelled: Asked) -> object:
        project = Project(path)
        try:
            return task(project, progress, cancelled)
        finally:
            project.close()

    def done(outcome: object) -> None:
        if session.project is not None and session.project.path == path:  # else another one was opened in the meantime
            session.read_again()
            then(cast(R, outcome))

    session.background.start(title, working, done, partial(_failed, session))


def _path_of(session: Session) -> Path:
    """The project to work on; Problem where there is none, or another task is still at it."""
    if session.project is None:
        raise Problem(_NOT_NOW, _NO_PROJECT, _OPEN_ONE)
    if session.background.busy():
        raise Problem(_NOT_NOW, _BUSY, _WAIT)
    return session.project.path


def _failed(session: Session, error: Exception) -> None:
    match error:
        case Cancelled():
            session.announced.emit(_tr("Said", "Cancelled; nothing was changed"))
        case Problem():
            session.prompts.tell(error)
        case _:
            raise error


def _report(session: Session, title: str, problems: Sequence[Problem]) -> None:
    if problems:
        session.prompts.report(title, [problem.sentence(partial(_tr, "Problem")) for problem in problems])
