"""The lists under random steps: Qt's own model tester watches, and the rows are always the store's answer."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.model.article import ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.tag import CONTEXT, Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.articles.articles_model import ENTRY_ROLE, ArticlesModel
from gui.session.moments import shown_moment
from gui.session.table.columns import COLUMNS, EDITABLE
from gui.session.table.tags_model import TAG_ROLE, TagsModel
from gui.store.project import Project
from tests.builders import a_tag, changed, saved, tagged
from tests.session.desk import Desk

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TEXTS = ("Mayor opens bridge", "mayor Opens another", "Storks \U0001f600 return")


class Lists:
    """Both models over one project, each with Qt's tester on it, as a session has them."""

    def __init__(self, project: Project, *, tested: bool = True) -> None:
        self.project = project
        self.articles = ArticlesModel()
        self.tags = TagsModel(self.articles.title_of)
        self.testers = [QAbstractItemModelTester(model, FATAL) for model in (self.articles, self.tags) if tested]
        self.articles.show(project.reading)
        self.tags.show(project.reading, TagQuery())

    def take(self, step: Step | None) -> None:
        """What a session does with a step."""
        if step is not None:
            self.articles.take(step)
            self.tags.take(step)

    def check(self) -> None:
        """Both lists say what the project says, in every cell that they know."""
        reading = self.project.reading
        assert list(self.tags.all_ids()) == list(reading.tag_ids(self.tags.query))
        assert [self.tags.tag_at(row) for row in range(self.tags.rowCount())] == reading.tags(self.tags.all_ids())
        assert [self.articles.entry(row) for row in range(self.articles.rowCount())] == reading.articles()


def _random_step(lists: Lists, chance: Random) -> None:
    project = lists.project
    tags = project.reading.tags(project.reading.tag_ids(TagQuery()))
    articles = [article for entry in project.reading.articles() if (article := project.reading.article(entry.id))]
    match chance.choice(["add", "add", "two", "change", "change", "remove", "state", "undo", "redo", "filter", "sort"]):
        case "add" | "two" as how if articles:
            article = chance.choice(articles)
            spans = [(at, at + chance.randint(1, 5)) for at in chance.sample(range(10), 1 if how == "add" else 2)]
            values = {"label": chance.choice("abB"), "status": chance.choice(list(Status)), "note": chance.choice(["", "x", "X"])}
            _apply(lists, *(Change(None, a_tag(article, span, chance.choice(list(Kind)), **values)) for span in spans))
        case "change" if tags:
            tag = chance.choice(tags)
            after = replace(tag, label=chance.choice("abB"), status=chance.choice(list(Status)), kind=chance.choice(list(Kind)))
            _apply(lists, Change(tag, after))
        case "remove" if tags:
            _apply(lists, Change(chance.choice(tags), None))
        case "state" if articles:
            article = chance.choice(articles)
            _apply(lists, Change(article, replace(article, state=chance.choice(list(ArticleState)))))
        case "undo":
            with suppress(Problem):
                lists.take(project.undo("Ada"))
        case "redo":
            with suppress(Problem):
                lists.take(project.redo("Ada"))
        case "filter":
            article_id = chance.choice([None, 1, 2])
            kinds = chance.choice([frozenset[Kind](), *(frozenset({kind}) for kind in Kind)])
            statuses = chance.choice([frozenset[Status](), *(frozenset({status}) for status in Status)])
            query = replace(lists.tags.query, article_id=article_id, kinds=kinds, statuses=statuses)
            lists.tags.show(project.reading, replace(query, text=chance.choice(["", "", "a", "B"])))
        case "sort":
            order = chance.choice(list(TagColumn))
            lists.tags.show(project.reading, replace(lists.tags.query, order=order, descending=chance.random() < 0.5))


def _apply(lists: Lists, *changes: Change) -> None:
    lists.take(lists.project.apply(Step(Act.IMPORT_TAGS, changes, "Ada")))


@pytest.mark.usefixtures("qapp")
@given(seed=st.integers(0, 10**9))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_lists_follow_whatever_is_done(seed: int) -> None:
    chance = Random(seed)
    with TemporaryDirectory(prefix="pressmark-tests-") as folder:
        project = Project.create(Path(folder) / "p.pressmark")
        saved(project, *TEXTS)
        lists = Lists(project)
        for _ in range(40):
            _random_step(lists, chance)
            lists.check()
        project.close()


@pytest.mark.parametrize("fields", [{"note": "seen"}, {"kind": Kind.QUOTE}])
def test_a_tag_of_another_window_that_is_changed_back_has_a_row(tmp_path: Path, fields: dict[str, Any]) -> None:
    with closing(Project.create(tmp_path / "news.pressmark")) as project:
        lists = Lists(project)
        (article,) = saved(project)
        changed(project, tagged(project, article), **fields)
        lists.articles.show(project.reading)
        lists.take(project.undo("Ada"))
        lists.check()


@pytest.mark.parametrize(("order", "descending"), [(TagColumn.READING, False), (TagColumn.NOTE, True), (TagColumn.STATUS, False)])
def test_rows_beyond_a_page_keep_their_order(desk: Desk, order: TagColumn, descending: bool) -> None:
    (article,) = saved(desk.project, "x" * 700)
    notes = [Change(None, a_tag(article, (at, at + 1), note=str(at * 7 % 400), label=str(at % 3))) for at in range(400)]
    desk.project.apply(Step(Act.IMPORT_TAGS, tuple(notes), "Ada"))
    lists = Lists(desk.project, tested=False)
    lists.tags.show(desk.project.reading, TagQuery(order=order, descending=descending))
    for row in (399, 130, 128, 127, 0):
        tag = lists.tags.tag_at(row)
        assert tag is not None
        _apply(lists, Change(tag, replace(tag, note="399", label="1", status=Status.ACCEPTED)))
        lists.check()
    for span in ((500, 501), (0, 1), (300, 301)):
        _apply(lists, Change(None, a_tag(article, span, note="200", label="2")))
        lists.check()
    for row in (401, 129, 0):
        tag = lists.tags.tag_at(row)
        assert tag is not None
        _apply(lists, Change(tag, None))
        lists.check()


def test_cells(desk: Desk) -> None:
    tag = tagged(desk.project, desk.article, "bridge\n\n“It", label="cost", note="one\ntwo")
    desk.session.read_again()
    model = desk.session.tags
    shown = {column: model.data(model.index(0, at)) for at, column in enumerate(COLUMNS)}
    assert shown == {
        TagColumn.KIND: "Claim", TagColumn.EXCERPT: "bridge  “It", TagColumn.LABEL: "cost", TagColumn.NOTE: "one two",
        TagColumn.STATUS: "Tagged", TagColumn.ANNOTATOR: "Ada", TagColumn.ARTICLE: "Mayor opens bridge",
        TagColumn.READING: f"Mayor opens bridge  “It{desk.article.text[tag.end : tag.end + CONTEXT]}".replace("\n", " "),
        TagColumn.SPEAKER: "", TagColumn.REVIEWER: "", TagColumn.ORIGIN: "By hand", TagColumn.CHANGED: shown_moment(tag.updated_at),
    }  # fmt: skip
    edited = {column: model.data(model.index(0, at), Qt.ItemDataRole.EditRole) for at, column in enumerate(COLUMNS)}
    assert {column for column, value in edited.items() if value is not None} == EDITABLE
    assert edited[TagColumn.NOTE] == "one\ntwo"
    assert model.data(model.index(0, 0), TAG_ROLE) == tag
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    headings = [model.headerData(section, Qt.Orientation.Horizontal) for section in range(len(COLUMNS))]
    assert headings == ["Kind", "Excerpt", "Label", "Status", "Annotator", "Article", "Note", *headings[7:]]
    assert headings[7:] == ["In the text", "Speaker", "Reviewer", "Origin", "Changed"]
    assert model.headerData(0, Qt.Orientation.Vertical) == 1
    assert model.tag_at(1) is None
    assert model.tag_at(-1) is None
    changed(desk.project, tag, unsure=True)
    desk.session.read_again()
    assert model.index(0, COLUMNS.index(TagColumn.STATUS)).data() == "Tagged ?"


EDITS: dict[TagColumn, tuple[str, Callable[[Tag], object]]] = {
    TagColumn.KIND: ("quote", lambda tag: tag.kind),
    TagColumn.ANNOTATOR: ("Bea", lambda tag: tag.annotator),
    TagColumn.LABEL: ("person", lambda tag: tag.label),
    TagColumn.NOTE: ("why", lambda tag: tag.note),
    TagColumn.STATUS: ("rejected", lambda tag: tag.status),
}


@pytest.mark.parametrize("column", COLUMNS)
def test_cells_are_edited_in_place(desk: Desk, column: TagColumn) -> None:
    tag = tagged(desk.project, desk.article)
    desk.session.read_again()
    index = desk.session.tags.index(0, COLUMNS.index(column))
    may = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
    assert may is (column in EDITABLE)
    value, field = EDITS.get(column, ("x", lambda tag: tag.note))
    assert desk.session.tags.setData(index, value) is may
    (stored,) = desk.stored()
    assert field(stored) == (value if may else "")
    assert len(desk.steps) == int(may)
    assert desk.session.tags.tag_at(0) == stored
    assert not desk.session.tags.setData(index, value)
    assert (stored.uid, stored.excerpt) == (tag.uid, "bridge")


@pytest.mark.parametrize("column", [TagColumn.STATUS, TagColumn.KIND])
@pytest.mark.parametrize("value", ["nonsense", "", None, 7, ["tagged"]])
def test_no_status_is_no_status(desk: Desk, value: object, column: TagColumn, monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[object] = []
    monkeypatch.setattr("sys.excepthook", lambda *error: reported.append(error))
    tagged(desk.project, desk.article)
    desk.session.read_again()
    assert not desk.session.tags.setData(desk.session.tags.index(0, COLUMNS.index(column)), value)
    assert (desk.stored()[0].status, desk.steps, reported) == (Status.TAGGED, [], [])


def test_the_list_of_articles(desk: Desk) -> None:
    (second,) = saved(desk.project, "Second")
    desk.session.read_again()
    model = desk.session.articles
    first = desk.article
    assert model.data(model.index(1)) == "Second"
    assert model.data(model.index(0), ENTRY_ROLE) == ArticleEntry(first.id, first.title, ArticleState.NEW, 0)
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Mayor opens bridge, New, tags: 0"
    assert (model.row_of(second.id), model.row_of(99)) == (1, -1)
    assert (model.title_of(second.id), model.title_of(99)) == ("Second", "")
    assert (model.neighbour(first.id, 1), model.neighbour(first.id, -1), model.neighbour(second.id, 1)) == (second.id, 0, 0)
    assert model.data(QModelIndex()) is None
    with pytest.raises(IndexError):
        model.entry(2)


def test_rejected_tags_are_not_counted(desk: Desk) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert desk.session.articles.entry(0).tags == 1
    desk.session.editing.set_status(desk.tag, Status.REJECTED)
    assert desk.session.articles.entry(0).tags == 0
    desk.session.steps.undo()
    assert desk.session.articles.entry(0).tags == 1
