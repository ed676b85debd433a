"""The search across articles in the real window, with a newsroom's little archive."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent

from gui.actions.searching import SEARCH
from gui.model.hunt import Hit, Standing
from gui.model.tag import Tag
from gui.store.project import Project
from gui.widgets.searching.search_pane import SearchPane
from tests.builders import saved
from tests.program import CTRL, SHIFT, Program, Start

TEXTS = (
    "Kim opens the bridge\n\nMr Kim came at noon. Kim’s speech was short. The kimono was red, said (Kim).",
    "Harbour closed\n\nNobody knew why. “Ask Kim,” said the harbour master.",
    "A quiet day\n\nSomebody sold a kimono.",
)
_Key = Qt.Key


class Searcher:
    """Somebody who searches."""

    def __init__(self, program: Program) -> None:
        self.program, self.session, self.searching = program, program.session, program.session.searching
        self.said: list[str] = []
        self.session.announced.connect(self.said.append)

    @property
    def pane(self) -> SearchPane:
        """The page, which is there once it was shown."""
        pane = self.program.window.pages.widget(SEARCH)
        assert isinstance(pane, SearchPane)
        return pane

    def open(self, words: str = "") -> None:
        """Open the page with its key; what is typed is looked for."""
        self.program.press(_Key.Key_F, CTRL | SHIFT)
        if words:
            self.type(words)

    def type(self, words: str) -> None:
        """Type something else, and wait until it has been looked for."""
        self.pane.field.text.selectAll()
        for letter in words:  # QTest types ASCII only
            QCoreApplication.sendEvent(self.pane.field.text, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.program.qtbot.waitUntil(lambda: self.searching.hunt is not None and self.searching.hunt.words == words)
        self.rest()

    def rest(self) -> None:
        """Wait until all has been found."""
        self.program.qtbot.waitUntil(lambda: not self.searching.is_at_work)
        QCoreApplication.processEvents()

    def hits(self) -> list[Hit]:
        """The places that are listed, from above."""
        model = self.pane.hits
        above = [model.index(row, 0) for row in range(model.rowCount())]
        found = [model.hit_at(model.index(row, 0, index)) for index in above for row in range(model.rowCount(index))]
        return [hit for hit in found if hit is not None]

    def rows(self) -> list[tuple[str, int]]:
        """The articles that are listed, each with how many places it has."""
        model = self.pane.hits
        caught = [model.catch_at(model.index(row, 0)) for row in range(model.rowCount())]
        return [(catch.title, len(catch.hits)) for catch in caught if catch is not None]

    def standings(self) -> list[Standing]:
        """How the places stand to the tags there."""
        return [hit.standing(self.pane.hits.wanted) for hit in self.hits()]

    def row(self, nth: int) -> QModelIndex:
        """The row of a place."""
        found: QModelIndex = self.pane.hits.index_of(self.hits()[nth])
        return found

    def go(self, nth: int) -> None:
        """Walk to a place with the keyboard in the list."""
        self.program.focus(self.pane.table)
        self.pane.table.go_to(self.pane.table.rows.row_of(self.hits()[nth]))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the list."""
        self.program.press(key, modifier, into=self.pane.table)

    def all_tags(self) -> list[Tag]:
        """The tags of all articles as the file has them, as they are read."""
        return [tag for article in self.session.articles.ids() for tag in self.program.project.reading.tags_of(article)]


@pytest.fixture
def searcher(start: Start, tmp_path: Path) -> Searcher:
    """The archive is open, at its first article."""
    path = tmp_path / "archive.pressmark"
    project = Project.create(path)
    saved(project, *TEXTS, annotator="Librarian")
    project.close()
    return Searcher(start(path))
