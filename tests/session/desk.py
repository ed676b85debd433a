"""A session at work, with the people and the window around it that it needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.model.article import Article, ArticleState
from gui.model.change import Step
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.session import Session
from gui.session.settings import Settings
from gui.store.project import Project
from tests.answers import Answers
from tests.builders import saved
from tests.session.fakes import FakeSurface


class Desk:
    """A session with everything that it said and saved."""

    def __init__(self) -> None:
        self.prompts, self.surface, self.settings = Answers(), FakeSurface(), Settings()
        self.settings.set_annotator("Ada")
        self.session = Session(self.settings, lambda: self.prompts, self.surface)
        self.steps: list[Step] = []
        self.said: list[str] = []
        self.session.steps.stepped.connect(self.steps.append)
        self.session.announced.connect(self.said.append)
        self.session.voiced.connect(self.said.append)

    @property
    def project(self) -> Project:
        """The open project."""
        assert self.session.project is not None
        return self.session.project

    @property
    def article(self) -> Article:
        """The open article."""
        assert self.session.article is not None
        return self.session.article

    @property
    def index(self) -> TagIndex:
        """The tags of the open article."""
        assert self.session.index is not None
        return self.session.index

    @property
    def tag(self) -> Tag:
        """The current tag."""
        assert self.session.selection.tag is not None
        return self.session.selection.tag

    def open(self, path: Path, *texts: str) -> list[Article]:
        """Make a project with these texts and open it."""
        project = Project.create(path)
        articles = saved(project, *texts, annotator="Librarian")
        self.session.open(project)
        return articles

    def select(self, words: str, *, raw: bool = False) -> None:
        """Select the first place of these words, the caret behind them."""
        start = self.article.text.index(words)
        self.session.selection.move(start, start + len(words), start + len(words), raw)

    def state(self) -> ArticleState:
        """How far the open article has come."""
        return self.article.state

    def stored(self) -> list[Tag]:
        """The tags of the open article, as they are in the file."""
        return self.project.reading.tags_of(self.article.id)


@contextmanager
def working() -> Iterator[Desk]:
    """A desk that is cleared away afterwards."""
    made = Desk()
    yield made
    made.session.close()
    made.session.deleteLater()
    made.settings.deleteLater()


@pytest.fixture
def empty_desk(qtbot: QtBot) -> Iterator[Desk]:
    """A session in which nothing is open."""
    with working() as made:
        yield made


@pytest.fixture
def desk(empty_desk: Desk, tmp_path: Path) -> Desk:
    """A session with a project of one article, which is open."""
    empty_desk.open(tmp_path / "news.pressmark")
    return empty_desk
