"""What the commands on articles and CSV files do.  Loaded when the first of them is used (see `gui.actions.later`).

What takes long runs in a worker with a connection of its own; when it is done, everything that
is open is read again.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.actions.working import failed, in_worker, path_of, report
from gui.exchange.file_kinds import FileKind
from gui.exchange.plain_text import text_from
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.session import Session
from gui.store.project import Project
from gui.tasks.adding import Added, add_articles, add_files, article_from
from gui.tasks.exporting import Exported, export_chosen
from gui.tasks.importing import Imported, files_known, import_files
from gui.tasks.progress import Asked, Progress
from gui.tasks.taking import Taken

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

    in_worker(session, _tr("Task", "Adding articles"), task, partial(_added, session))


def paste_article(session: Session) -> None:
    """Make an article of the text on the clipboard."""
    paste_text(session, session.surface.clipboard_text())


def paste_text(session: Session, text: str) -> None:
    """Make an article of a text that was pasted or dropped."""
    path_of(session)
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
    report(session, _tr("Task", "Some texts were not added"), added.problems)


def choose_export(session: Session) -> None:
    """Export all tags, or those that the table shows, or what links them, to the file that the user chooses."""
    project = session.project
    if project is None:
        return
    shown = session.tags.all_ids()
    chosen = session.prompts.export_target(len(shown), project.reading.tag_count())
    if chosen is None:
        return
    path, ids = path_of(session), shown if chosen.only_shown else None

    def task(progress: Progress, cancelled: Asked) -> object:
        return export_chosen(path, chosen, ids, progress, cancelled)

    session.background.start(_tr("Task", "Exporting tags"), task, partial(_exported, session), partial(failed, session))


def _exported(session: Session, outcome: object) -> None:
    assert isinstance(outcome, tuple)
    said = [
        _tr("Said", _EXPORTED[each.kind]).format(name=each.path.name, count=each.count) for each in outcome if isinstance(each, Exported)
    ]
    session.announced.emit("; ".join(said))


def choose_import(session: Session) -> None:
    """Take tags, links and entities from the CSVs that the user chooses, in one step."""
    files = session.prompts.files_to_import()
    if not files:
        return
    annotator = session.annotator()

    def task(project: Project, progress: Progress, cancelled: Asked) -> Imported:
        return import_files(project, files_known(files), annotator, progress, cancelled)

    in_worker(session, _tr("Task", "Importing tags"), task, partial(_imported, session))


def _imported(session: Session, imported: Imported) -> None:
    said = [
        _tr("Said", sentence).format(new=taken.new, known=taken.known)
        for sentence, taken in zip(_IMPORTED, (imported.tags, imported.links, imported.entities), strict=True)
        if taken != Taken()
    ]
    session.announced.emit("; ".join(said) or _tr("Said", _IMPORTED[0]).format(new=0, known=0))
    is_lost = any(taken.lost for taken in (imported.tags, imported.links, imported.entities))
    title = _tr("Task", "Some rows were not imported") if is_lost else _tr("Task", "Some cells were left out")
    report(session, title, imported.problems)


_EXPORTED: dict[FileKind, str] = {
    FileKind.TAGS: QT_TRANSLATE_NOOP("Said", "Tags exported to {name}: {count}"),
    FileKind.LINKS: QT_TRANSLATE_NOOP("Said", "Links and cues exported to {name}: {count}"),
    FileKind.ENTITIES: QT_TRANSLATE_NOOP("Said", "Entities exported to {name}: {count}"),
    FileKind.CLAIMS: QT_TRANSLATE_NOOP("Said", "Claims exported to {name}: {count}"),
}
_IMPORTED = (
    QT_TRANSLATE_NOOP("Said", "Tags imported: {new}, already here: {known}"),
    QT_TRANSLATE_NOOP("Said", "Links imported: {new}, already here: {known}"),
    QT_TRANSLATE_NOOP("Said", "Entities imported: {new}, already here: {known}"),
)
assert _EXPORTED.keys() == set(FileKind)
