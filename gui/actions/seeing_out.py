"""What the command does that exports what is seen beside the article.  Loaded when it is used (see `gui.actions.later`)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from gui.actions.looking import SECOND_LOOK
from gui.actions.seeing import COUNTS, TAGS, WHO_SAID_WHAT
from gui.actions.working import failed, path_of
from gui.model.tally import Alike, counts_of
from gui.session.session import Session
from gui.store.counting import alike_in
from gui.tasks.exporting import Exported, export_tags
from gui.tasks.exporting_seen import export_counts, export_findings, export_picture, export_said
from gui.tasks.progress import Asked, Progress
from gui.tasks.surveying import answers_of

_tr = QCoreApplication.translate
Work = Callable[[Progress, Asked], object]


def export_seen(session: Session) -> None:
    """Export what the page beside the article shows to the file that the user chooses: as CSV, the picture of the counts as PNG too."""
    path, page = path_of(session), session.surface.page()
    target = session.prompts.seen_target(page, with_picture=page == COUNTS)
    if target is None:
        return
    work = _work(session, page, path, target)
    if work is not None:
        session.background.start(_tr("Task", "Exporting what is seen"), work, partial(_exported, session), partial(failed, session))


def _work(session: Session, page: str, path: Path, target: Path) -> Work | None:
    articles = _articles(session)
    everywhere = session.tags.query.article_id is None
    if page == WHO_SAID_WHAT:
        return lambda progress, cancelled: export_said(path, target, articles, progress, cancelled)
    if page == TAGS:
        ids = session.tags.all_ids()
        return lambda progress, cancelled: export_tags(path, target, ids, progress, cancelled)
    if page == SECOND_LOOK:
        findings = session.second_look.shown()
        return lambda progress, cancelled: export_findings(path, target, findings, progress, cancelled)
    if page != COUNTS:
        return None
    if target.suffix.lower() == ".png":
        picture = session.surface.picture()
        return lambda progress, cancelled: export_picture(path, target, picture)
    return lambda progress, cancelled: _counted(path, target, articles, everywhere, progress, cancelled)


def _articles(session: Session) -> list[int]:
    """The articles that the pages are about."""
    if session.tags.query.article_id is None:
        return list(session.articles.ids())
    return [session.article.id] if session.article is not None else []


def _counted(path: Path, target: Path, articles: list[int], everywhere: bool, progress: Progress, cancelled: Asked) -> Exported:
    alike: list[Alike] = []
    for answer in answers_of(path, alike_in, articles, progress, cancelled).values():
        alike += answer
    return export_counts(path, target, counts_of(alike, articles if everywhere else []))


def _exported(session: Session, outcome: object) -> None:
    assert isinstance(outcome, Exported)
    if outcome.path.suffix.lower() == ".png":
        session.announced.emit(_tr("Said", "Picture saved as {name}").format(name=outcome.path.name))
    else:
        session.announced.emit(_tr("Said", "Rows exported to {name}: {count}").format(name=outcome.path.name, count=outcome.count))
