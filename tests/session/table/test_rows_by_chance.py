"""The table under random steps, filters, orders and groups, asked at once or by the thread: the rows are always the project's answer."""

from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.article import ArticleState
from gui.model.change import Act, Change, Row, Step
from gui.model.kinds import Kind, Status
from gui.model.link import Link, LinkRole
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import GROUPS, TagColumn, TagQuery, Where
from gui.model.uids import new_uid
from gui.session.articles.articles_model import ArticlesModel
from gui.session.table.rows import Heading
from gui.session.table.tags_model import TagsModel
from gui.store.grouping import runs_of
from gui.store.project import Project
from tests.builders import a_tag, saved

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
TEXTS = ("Mayor opens bridge", "mayor Opens another", "Storks \U0001f600 return", "Mayor opens bridge\n\nagain")


class Table:
    """A table over a project, with Qt's own tester on it, as a session has it."""

    def __init__(self, project: Project, at_once: int, chance: Random, qtbot: QtBot) -> None:
        self.project, self.chance, self._qtbot = project, chance, qtbot
        self.articles = ArticlesModel()
        self.articles.show(project.reading)
        self.model = TagsModel(self.articles.title_of, at_once=at_once)
        self.counts = list[int]()
        self.model.counted.connect(self.counts.append)
        self.tester = QAbstractItemModelTester(self.model, FATAL)
        self.model.show(project.reading, TagQuery())

    def apply(self, *changes: Change) -> None:
        """What a session does with an act, whatever the thread does at that time; what the project refuses is not done."""
        self.model.give_way()
        with suppress(Problem):
            self._take(self.project.apply(Step(Act.IMPORT_TAGS, changes, "Ada")))

    def go_back(self, forth: bool) -> None:
        """Undo or redo."""
        self.model.give_way()
        with suppress(Problem):
            self._take(self.project.redo("Ada") if forth else self.project.undo("Ada"))

    def _take(self, step: Step | None) -> None:
        if step is not None:
            self.model.take(step)

    def check(self) -> None:
        """All rows that are asked for come, and they are what the project says."""
        model, reading = self.model, self.project.reading
        self._qtbot.waitUntil(model.is_whole)
        ids = list(reading.tag_ids(model.query))
        rows = range(model.rowCount())
        assert list(model.ids_of(rows)) == list(model.all_ids()) == ids
        assert [tag for row in rows if (tag := model.tag_at(row)) is not None] == reading.tags(ids)
        headings = [heading for row in rows if (heading := model.heading_at(row)) is not None]
        assert [(each.value.lower(), each.count) for each in headings] == [(v.lower(), n) for v, n in runs_of(reading, model.query)]
        assert self._groups() == [each.count for each in headings]
        assert model.total() == len(ids) == (self.counts or [0])[-1]
        assert all(model.tag_at(model.row_of(tag)) == tag for tag in reading.tags(ids))

    def _groups(self) -> list[int]:
        """How many tags stand under each heading."""
        found = list[int]()
        for row in range(self.model.rowCount()):
            match self.model.heading_at(row):
                case Heading():
                    found.append(0)
                case None if found:
                    found[-1] += 1
        return found

    def step(self) -> None:
        """Something that somebody may do."""
        chance = self.chance
        tags = self.project.reading.tags(self.project.reading.tag_ids(TagQuery()))
        match chance.choice(
            ["add", "add", "add", "change", "change", "many", "remove", "state", "back", "forth", "filter", "sort", "link"]
        ):
            case "add":
                self.apply(*self._new(chance.randint(1, 3)))
            case "change" | "many" as how if tags:
                some = chance.sample(tags, min(len(tags), chance.randint(2, 4) if how == "many" else 1))
                self.apply(*(Change(tag, self._other(tag)) for tag in some))
            case "remove" if tags:
                self.apply(*(Change(tag, None) for tag in chance.sample(tags, min(len(tags), chance.randint(1, 2)))))
            case "state":
                article = self.project.reading.article(chance.randint(1, len(TEXTS)))
                assert article is not None
                self.apply(Change(article, replace(article, state=chance.choice(list(ArticleState)))))
            case "back" | "forth" as how:
                self.go_back(how == "forth")
            case "link" if len(tags) > 1:
                self._link(tags)
            case "filter" | "sort" as how:
                self.model.show(self.project.reading, self._asked(how))
            case _:
                pass

    def _new(self, count: int) -> list[Change]:
        article = self.project.reading.article(self.chance.randint(1, len(TEXTS)))
        assert article is not None
        return [Change(None, self._other(a_tag(article, (at, at + 3)))) for at in self.chance.sample(range(10), count)]

    def _other(self, tag: Tag) -> Tag:
        chance = self.chance
        tag = replace(tag, label=chance.choice(["", "a", "b", "B"]), note=chance.choice(["", "x", "X"]), unsure=chance.random() < 0.3)
        return replace(tag, kind=chance.choice(list(Kind)), status=chance.choice(list(Status)))

    def _link(self, tags: list[Tag]) -> None:
        quotes = [tag for tag in tags if tag.kind is Kind.QUOTE]
        mentions = [tag for tag in tags if tag.kind is Kind.ENTITY]
        pairs: list[Row] = [
            Link(0, new_uid(), quote.uid, mention.uid, LinkRole.SPEAKER, "Ada")
            for quote in quotes
            for mention in mentions
            if quote.article_id == mention.article_id
        ]
        if pairs:
            self.apply(Change(None, self.chance.choice(pairs)))

    def _asked(self, how: str) -> TagQuery:
        chance, query = self.chance, self.model.query
        if how == "sort":
            group = chance.choice([None, *GROUPS])
            return replace(query, order=chance.choice(list(TagColumn)), descending=chance.random() < 0.5, group=group)
        kinds = frozenset(chance.sample(list(Kind), chance.choice([0, 0, 1, 2])))
        states = frozenset(chance.sample(list(ArticleState), chance.choice([0, 0, 2])))
        asked = replace(query, article_id=chance.choice([None, None, 1, 2]), kinds=kinds, states=states)
        return replace(asked, text=chance.choice(["", "", "a", "B"]), where=frozenset(chance.sample(list(Where), 2)))


@pytest.mark.parametrize("at_once", [0, 3, 5_000])
@given(seed=st.integers(0, 10**9))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_rows_follow_whatever_is_done(qtbot: QtBot, at_once: int, seed: int) -> None:
    chance = Random(seed)
    with TemporaryDirectory(prefix="pressmark-tests-") as folder, closing(Project.create(Path(folder) / "p.pressmark")) as project:
        saved(project, *TEXTS, annotator="Librarian")
        table = Table(project, at_once, chance, qtbot)
        for _ in range(40):
            table.step()
            if chance.random() < 0.6:  # else the next comes before the thread has answered
                table.check()
        table.check()
        table.model.show(None, TagQuery())
