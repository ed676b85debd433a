"""The list of articles: keys first, filtered and ordered as the store says, moved row by row under every step."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from gui.model.article import Article, ArticleState
from gui.model.article_query import EVERY, UNFINISHED, ArticleOrder, ArticleQuery, StateCounts, is_said
from gui.model.change import Act, Change, Step
from gui.model.kinds import Status
from gui.model.problem import Problem
from gui.session.articles.articles_model import ENTRY_ROLE, ArticlesModel
from gui.store.articles import article_entries, article_ids, done_count, progress_of, unfinished_ids
from gui.store.project import Project
from gui.store.trash import trashed
from gui.tasks.articles import deleting_step, putting_back_step
from tests.builders import a_tag, saved
from tests.session.desk import Desk

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TEXTS = ("Mayor opens bridge", "mayor Opens another", "Storks \U0001f600 return", "Süd\u00adpol: new\u00a0station", "Zebras at the zoo")
NAMES = ("", "Ada", "bea", "Čapek")
QUERIES = [
    EVERY, ArticleQuery(UNFINISHED), ArticleQuery(assignees=frozenset({"", "Ada"})), ArticleQuery(text="opens MAYOR"),
    *(ArticleQuery(order=order, descending=turned) for order in ArticleOrder for turned in (False, True)),
    ArticleQuery(frozenset({ArticleState.NEW}), order=ArticleOrder.TITLE),
    ArticleQuery(UNFINISHED, order=ArticleOrder.TAGS, descending=True),
]  # fmt: skip


def _whole(project: Project) -> list[Article]:
    return [article for entry in project.reading.articles() if (article := project.reading.article(entry.id)) is not None]


def _expected(project: Project, query: ArticleQuery) -> list[int]:
    return [id_ for id_ in article_ids(project.reading, query) if is_said(query.words, _title(project, id_))]


def _title(project: Project, id_: int) -> str:
    [entry] = article_entries(project.reading, [id_])
    return entry.title


def _check(model: ArticlesModel, project: Project) -> None:
    """The rows and all that is told are what the project says; the model orders two articles as the store does."""
    expected = _expected(project, model.query)
    assert list(model.rows()) == expected
    assert [model.entry(row) for row in range(model.rowCount())] == article_entries(project.reading, expected)
    assert [model.row_of(id_) for id_ in expected] == list(range(len(expected)))
    assert list(model.ids()) == [entry.id for entry in project.reading.articles()]
    assert (model.total(), model.done()) == (len(model.ids()), done_count(project.reading))
    entries = [model.entry(row) for row in range(model.rowCount())]
    assert all(model.query.comes_before(one, other) for one, other in pairwise(entries))
    assert {entry.id for entry in project.reading.articles() if model.query.lets_through(entry)} == set(expected)


def _random_step(project: Project, chance: Random) -> Step | None:
    articles, reading = _whole(project), project.reading
    match chance.choice(["tag", "tag", "untag", "state", "state", "assign", "note", "delete", "back", "add", "undo", "redo"]):
        case "tag" if articles:
            article, at = chance.choice(articles), chance.randint(0, 3)
            with suppress(Problem):
                tag = a_tag(article, (at, at + chance.randint(1, 3)), status=chance.choice(list(Status)))
                return project.apply(Step(Act.TAG_CLAIM, (Change(None, tag),), "Ada"))
        case "untag" if tags := [tag for article in articles for tag in reading.tags_of(article.id)]:
            return project.apply(Step(Act.REMOVE_TAG, (Change(chance.choice(tags), None),), "Ada"))
        case "state" | "assign" | "note" if articles:
            article = chance.choice(articles)
            after = replace(
                article, state=chance.choice(list(ArticleState)), assignee=chance.choice(NAMES), note=chance.choice(["", "check", "later"])
            )
            if after != article:
                return project.apply(Step(Act.CHANGE_STATE, (Change(article, after),), "Ada"))
        case "delete" if articles:
            return project.apply(deleting_step(reading, [chance.choice(articles).id], "Ada"))
        case "back" if gone := trashed(reading):
            return project.apply(putting_back_step(reading, [chance.choice(gone)], "Ada"))
        case "add":
            return None if len(articles) > 8 else _added(project, chance)
        case "undo":
            with suppress(Problem):
                return project.undo("Ada")
        case "redo":
            with suppress(Problem):
                return project.redo("Ada")
    return None


def _added(project: Project, chance: Random) -> Step | None:
    [article] = saved(project, f"{chance.choice(TEXTS)} {chance.random()}")
    return Step(Act.ADD_ARTICLES, (Change(None, article),), "Ada")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), query=st.sampled_from(QUERIES))
def test_rows_follow_every_step_in_every_order(qtbot: QtBot, seed: int, query: ArticleQuery) -> None:
    chance = Random(seed)
    with TemporaryDirectory() as folder, closing(Project.create(Path(folder) / "news.pressmark")) as project:
        saved(project, *TEXTS)
        model = ArticlesModel()
        tester = QAbstractItemModelTester(model, FATAL)
        model.show(project.reading)
        model.list_articles(query)
        _check(model, project)
        for _ in range(14):
            step = _random_step(project, chance)
            if step is not None:
                model.take(step)
            if chance.random() < 0.2:
                query = chance.choice(QUERIES)
                model.list_articles(query)
            _check(model, project)
        del tester
        model.show(None)
        assert (model.rowCount(), model.total(), model.done()) == (0, 0, 0)


def test_words_of_many_titles_are_looked_for_a_little_at_a_time(desk: Desk, qtbot: QtBot) -> None:
    saved(desk.project, *(f"Report {number}" for number in range(2_000)))
    desk.session.read_again()
    model, reset = desk.session.articles, QSignalSpy(desk.session.articles.modelReset)
    model.list_articles(ArticleQuery(text="1999 rePort"))
    assert (model.is_searching, model.rowCount(), reset.count()) == (True, 2_001, 0)
    model.list_articles(ArticleQuery(text="port 77", order=ArticleOrder.TITLE))
    qtbot.waitUntil(lambda: not model.is_searching)
    assert [model.entry(row).title for row in range(model.rowCount())][:3] == ["Report 1077", "Report 1177", "Report 1277"]
    assert reset.count() == 1  # what was typed before is not told any more
    assert model.total() == 2_001
    assert desk.article.title == "Mayor opens bridge"
    assert model.row_of(desk.article.id) == -1
    assert model.holds(desk.article.id)


def test_what_is_said_of_a_row(desk: Desk) -> None:
    article = replace(desk.article, assignee="Bea Novak", note="<b>ask\nher</b>")
    desk.session.steps.carry_out(Step(Act.ASSIGN, (Change(desk.article, article),), "Ada"))
    index = desk.session.articles.index(0)
    assert (desk.article.assignee, desk.article.note) == (article.assignee, article.note)
    assert index.data(ENTRY_ROLE).assignee == "Bea Novak"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Mayor opens bridge, New, tags: 0, for Bea Novak, note: <b>ask\nher</b>"
    assert index.data(Qt.ItemDataRole.ToolTipRole).startswith("Mayor opens bridge<br>for Bea Novak<br>note: &lt;b&gt;ask")
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_progress_is_counted_for_each_annotator(desk: Desk) -> None:
    articles = [desk.article, *saved(desk.project, "Two", "Three", "Four")]
    states = (ArticleState.DONE, ArticleState.NOTHING, ArticleState.NEW, ArticleState.READING)
    for article, state, name in zip(articles, states, ("Bea", "Bea", "Bea", ""), strict=True):
        after = replace(article, state=state, assignee=name)
        desk.project.apply(Step(Act.ASSIGN, (Change(article, after),), "Ada"))
    progress = StateCounts(progress_of(desk.project.reading))
    assert (progress.total(), progress.done(), progress.total("Bea"), progress.done("Bea")) == (4, 2, 3, 2)
    assert (progress.of("Bea", ArticleState.NOTHING), progress.of_state(ArticleState.READING)) == (1, 1)
    assert progress.assignees() == ["Bea", ""]
    assert unfinished_ids(desk.project.reading) == {articles[2].id, articles[3].id}
    assert unfinished_ids(desk.project.reading, [""]) == {articles[3].id}


def test_a_list_that_is_read_again_unchanged_stays_where_it_is(desk: Desk) -> None:
    reset = QSignalSpy(desk.session.articles.modelReset)
    desk.session.read_again()
    assert reset.count() == 0
    saved(desk.project, "Another")
    desk.session.read_again()
    assert reset.count() == 1


@pytest.mark.parametrize(("text", "fits"), [("", True), ("sudpol", True), ("NEW station", True), ("station pol", True), ("nord", False)])
def test_titles_are_read_as_the_eye_sees_them(text: str, fits: bool) -> None:
    assert is_said(ArticleQuery(text=text).words, TEXTS[3]) is fits


def test_a_row_that_cannot_be_read_is_asked_for_again_and_nobody_waits_for_it(desk: Desk, qtbot: QtBot) -> None:
    model = desk.session.articles
    saved(desk.project, *TEXTS[1:3])
    desk.session.read_again()
    other, began = sqlite3.connect(desk.project.path, isolation_level=None), monotonic()
    other.execute("BEGIN EXCLUSIVE")
    assert [model.index(row).data() for row in (1, 2)] == [None] * 2
    assert monotonic() - began < 1  # each would wait two seconds
    other.execute("ROLLBACK")
    other.close()
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert [model.index(row).data() for row in (1, 2)] == list(TEXTS[1:3])
