"""Texts come in as articles: the same text is the same article, never a twin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gui.exchange.plain_text import Incoming, read_text
from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.digest import digest_of
from gui.model.problem import Problem
from gui.model.uids import new_uid, now
from gui.store.project import Project
from gui.suggest.zones import zones_of
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one act of adding.

    `step` is None if nothing was new.  `new` are the articles as saved, `known` those that were
    here already, each once; `problems` name the files that could not be read.
    """

    step: Step | None
    new: tuple[Article, ...]
    known: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()


def article_from(incoming: Incoming) -> Article:
    """The article that a text becomes, with its zones guessed; not yet saved."""
    text = incoming.text
    return Article(
        0, new_uid(), incoming.title, incoming.source, digest_of(text), text, zones_of(text), remarks=incoming.remarks, added_at=now()
    )


def articles_from(paths: Sequence[Path], progress: Progress = unseen, cancelled: Asked = never) -> tuple[list[Article], list[Problem]]:
    """Read files without a project, as a worker may: the articles they become, and a Problem for each that cannot."""
    articles, problems = [], []
    for done, path in enumerate(paths):
        stop_if(cancelled)
        progress(done, len(paths))
        try:
            articles.append(article_from(read_text(path)))
        except Problem as problem:
            problems.append(problem)
    stop_if(cancelled)
    progress(len(paths), len(paths))
    return articles, problems


def add_articles(project: Project, articles: Iterable[Article], annotator: str) -> Added:
    """Save in one step those whose text is not in the project yet; one from the trash comes back.

    Raises Problem if the project cannot be written: then nothing is added.
    """
    new: dict[str, Article] = {}
    known: dict[str, Article] = {}
    for article in articles:
        here = project.reading.article_by_digest(article.digest)
        if here is None:
            new.setdefault(article.digest, article)
        else:
            known[article.digest] = here
    if not new:
        return Added(None, (), tuple(known.values()))
    step = project.apply(Step(Act.ADD_ARTICLES, tuple(Change(None, article) for article in new.values()), annotator))
    saved = tuple(change.after for change in step.changes if isinstance(change.after, Article))
    return Added(step, saved, tuple(known.values()))


def add_files(project: Project, paths: Sequence[Path], annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Added:
    """Read files and add what can be read, in one step; the rest is in `problems`."""
    articles, problems = articles_from(paths, progress, cancelled)
    added = add_articles(project, articles, annotator)
    return Added(added.step, added.new, added.known, tuple(problems))
