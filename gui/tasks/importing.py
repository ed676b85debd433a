"""Tags come back from a CSV that was exported, each proved against the text of its article."""

from dataclasses import dataclass, replace
from os import SEEK_END
from pathlib import Path

from gui.exchange.tag_row import TagRow, row_problem
from gui.exchange.tags_csv import opened, rows_of
from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 500
"""Rows between two looks at progress and cancel."""

_MOST_KEPT = 50_000_000
"""Code points of articles that are kept at hand, since the rows of an article usually stand together."""

_NO_ARTICLE = QT_TRANSLATE_NOOP("Problem", "its article “{title}” is not in the project")
_SEVERAL = QT_TRANSLATE_NOOP("Problem", "{count} articles called “{title}” have its words there")
_OTHER_WORDS = QT_TRANSLATE_NOOP("Problem", "the article “{title}” has other words from {start} to {end}")
_DIFFERS = QT_TRANSLATE_NOOP("Problem", "the project has its tag {uid} with other content")
_TWICE = QT_TRANSLATE_NOOP("Problem", "its tag {uid} stands in the file before with other content")
_ADD_IT = QT_TRANSLATE_NOOP("Problem", "add the article first")
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import.

    `step` is None if nothing was new; `count` tags were added, `known` were here already with
    the same content, `problems` name the rows that were left out.
    """

    step: Step | None
    count: int
    known: int
    problems: tuple[Problem, ...]


def import_tags(project: Project, path: Path, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Imported:
    """Add the tags of the CSV at `path` in one step, with everything as the file has it but the origin.

    Raises Problem if the file is none of ours or the project cannot be written, Cancelled if so
    asked; then nothing is changed.  `annotator` also stands for those that rows do not name.
    """
    matching = _matched(project.reading, path, annotator, progress, cancelled)
    known, problems = matching.known, tuple(matching.problems)
    if not matching.new:
        return Imported(None, 0, known, problems)
    step = project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in matching.new.values()), annotator))
    return Imported(step, len(matching.new), known, problems)


def _matched(reading: Reading, path: Path, annotator: str, progress: Progress, cancelled: Asked) -> "_Matching":
    matching = _Matching(reading, annotator)
    with opened(path) as file:
        total = file.seek(0, SEEK_END)
        file.seek(0)
        for done, row in enumerate(rows_of(file, path.name)):
            if done % _AT_ONCE == 0:
                stop_if(cancelled)
                progress(file.tell(), total)
            matching.take(row)
    stop_if(cancelled)
    progress(total, total)
    return matching


class _Matching:
    """Finds for each row its article, and whether the tag is there already."""

    def __init__(self, reading: Reading, annotator: str) -> None:
        self._reading, self._annotator = reading, annotator
        self._articles: dict[str, Article | None] = {}
        self._titled: dict[tuple[str, str], list[Article]] = {}
        self._kept = 0
        self.new: dict[str, Tag] = {}
        self.known = 0
        self.problems: list[Problem] = []

    def take(self, row: TagRow | Problem) -> None:
        """Sort one row into new, known or problem."""
        if isinstance(row, Problem):
            self.problems.append(row)
            return
        try:
            self._sort(row.line, _tag_in(self._article(row), row.tag, self._annotator))
        except Problem as problem:
            self.problems.append(problem)

    def _sort(self, line: int, tag: Tag) -> None:
        here = self._reading.tag_by_uid(tag.uid)
        before = here or self.new.get(tag.uid)
        if before is None:
            self.new[tag.uid] = tag
        elif replace(before, id=0, origin=tag.origin) == tag:
            self.known += 1
        else:
            raise row_problem(line, _DIFFERS if here else _TWICE, uid=tag.uid)

    def _article(self, row: TagRow) -> Article:
        """The article of that identity; where there is none, the one of that title and source that has the row's words."""
        article, tag = self._of_uid(row.article_uid), row.tag
        if article is not None:
            if article.text[tag.start : tag.end] != tag.excerpt:
                raise row_problem(row.line, _OTHER_WORDS, title=article.title[:_SHOWN], start=tag.start, end=tag.end)
            return article
        fitting = [each for each in self._of_title(row) if each.text[tag.start : tag.end] == tag.excerpt]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise row_problem(row.line, _SEVERAL, title=row.article_title[:_SHOWN], count=len(fitting))
        raise row_problem(row.line, _NO_ARTICLE, _ADD_IT, title=row.article_title[:_SHOWN])

    def _of_uid(self, uid: str) -> Article | None:
        if uid not in self._articles:
            article = self._reading.article_by_uid(uid)
            self._make_room(article.text if article else "")
            self._articles[uid] = article
        return self._articles[uid]

    def _of_title(self, row: TagRow) -> list[Article]:
        key = (row.article_title, row.source)
        if key not in self._titled:
            found = self._reading.articles_titled(*key)
            self._make_room(*(article.text for article in found))
            self._titled[key] = found
        return self._titled[key]

    def _make_room(self, *texts: str) -> None:
        self._kept += sum(map(len, texts))
        if self._kept > _MOST_KEPT:
            self._articles.clear()
            self._titled.clear()
            self._kept = sum(map(len, texts))


def _tag_in(article: Article, tag: Tag, annotator: str) -> Tag:
    """A row's tag with what only its article knows."""
    return replace(tag, article_id=article.id, annotator=tag.annotator or annotator)
