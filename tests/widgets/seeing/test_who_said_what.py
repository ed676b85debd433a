"""The page of who said what: walked by keyboard, kept up to date, quiet where there is nothing."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.session.seeing.voice_order import Column
from gui.store.project import Project
from gui.widgets.seeing.who_said_what import WhoSaidWhat
from tests.program import CTRL, SHIFT, Program, Start, project_on
from tests.talk import Talk, talk_in

Key = Qt.Key


class Page:
    """The page, as one sees it."""

    def __init__(self, program: Program) -> None:
        self.program = program
        program.do("who-said-what")
        page = program.window.pages.widget("who-said-what")
        assert isinstance(page, WhoSaidWhat)
        self.page, self.tree = page, page.tree

    def rows(self) -> list[str]:
        """The first cells of all rows that are not closed, those below a voice after a blank."""
        found, at = [], self.page.model.index(0, 0)
        while at.isValid():
            found.append(" " * at.parent().isValid() + str(at.data()))
            at = self.tree.indexBelow(at)
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the tree."""
        self.program.press(key, modifier, into=self.tree)

    def until(self, *rows: str) -> None:
        """Wait until these are the rows."""
        self.program.qtbot.waitUntil(lambda: self.rows() == list(rows))

    def current(self) -> str:
        """The first cell of the current row."""
        return str(self.tree.currentIndex().siblingAtColumn(0).data())


@pytest.fixture
def talk(tmp_path: Path) -> tuple[Path, Talk]:
    path = tmp_path / "talk.pressmark"
    project = Project.create(path)
    made = talk_in(project)
    project.close()
    return path, made


@pytest.fixture
def program(start: Start, talk: tuple[Path, Talk]) -> Program:
    return start(talk[0])


@pytest.fixture
def page(program: Program) -> Page:
    page = Page(program)
    page.until("Anna Ortega", "Anonymous", "“She”", "The journalist")
    return page


def test_it_is_one_key_away_and_has_the_keyboard(program: Program) -> None:
    program.focus(program.view)
    program.press(Key.Key_W, CTRL | SHIFT)
    page = Page(program)
    program.qtbot.waitUntil(page.tree.hasFocus)
    page.until("Anna Ortega", "Anonymous", "“She”", "The journalist")
    assert page.tree.isColumnHidden(Column.ARTICLES)


def test_enter_goes_to_what_one_said_first_and_the_arrows_to_the_rest(page: Page, program: Program) -> None:
    page.press(Key.Key_Home)
    assert (page.current(), program.session.selection.tag) == ("Anna Ortega", None)
    page.press(Key.Key_Return)
    assert page.current() == "“It cost much,” … “but it holds.”"
    assert program.current.excerpt == "“It cost much,”"
    page.press(Key.Key_Down)
    assert (program.current.excerpt, program.current.kind) == ("It cost much", Kind.CLAIM)
    assert page.tree.hasFocus()
    page.press(Key.Key_Return)
    assert program.window.card.isAncestorOf(program.window.focusWidget())
    program.press(Key.Key_Escape, into=program.window.focusWidget())
    program.qtbot.waitUntil(page.tree.hasFocus)


def test_all_articles_are_one_key_away_and_a_row_opens_its_own(page: Page, program: Program) -> None:
    page.press(Key.Key_L, CTRL | SHIFT)
    page.until("Anna Ortega", "Nobody yet", "Anonymous", "“She”", "The journalist")
    assert not page.tree.isColumnHidden(Column.ARTICLES)
    page.press(Key.Key_Home)
    page.press(Key.Key_Return)
    page.press(Key.Key_Down)
    page.press(Key.Key_Down)
    assert (program.article.title, program.current.excerpt) == ("Storm", "“It still holds,”")
    assert page.tree.hasFocus()
    assert page.current() == "“It still holds,”"
    page.page.scope.setCurrentIndex(0)
    page.page.scope.activated.emit(0)
    page.until("Nobody yet", "Anna Ortega", " “It still holds,”")


def test_what_is_saved_is_followed_and_one_stays_where_one_was(page: Page, program: Program, talk: tuple[Path, Talk]) -> None:
    page.press(Key.Key_Home)
    page.press(Key.Key_Return)
    page.press(Key.Key_X)  # the first quote piece is rejected
    page.until("Anna Ortega", " It cost much", " “but it holds.”", "Anonymous", "“She”", "The journalist")
    program.do("undo")
    page.until("Anna Ortega", " “It cost much,” … “but it holds.”", " It cost much", "Anonymous", "“She”", "The journalist")


def test_a_tag_that_is_chosen_elsewhere_is_found(page: Page, program: Program, talk: tuple[Path, Talk]) -> None:
    program.session.selection.choose(talk[1].tags["“but it holds.”"])
    assert page.current() == "Anna Ortega"
    page.tree.expand(page.tree.currentIndex())
    program.session.selection.choose(talk[1].tags["“Too dear,”"])
    program.session.selection.choose(talk[1].tags["“but it holds.”"])
    assert page.current() == "“It cost much,” … “but it holds.”"
    program.session.selection.choose(talk[1].tags["“No.”"])
    assert page.tree.hasFocus() or not page.tree.currentIndex().isValid()


def test_the_key_that_sorts_goes_from_column_to_column(page: Page, program: Program) -> None:
    heard: list[str] = []
    program.session.voiced.connect(heard.append)
    page.press(Key.Key_O, CTRL | SHIFT)
    assert page.rows() == ["Anna Ortega", "The journalist", "Anonymous", "“She”"]
    page.press(Key.Key_O, CTRL | SHIFT)
    assert page.rows() == ["Anna Ortega", "“She”", "Anonymous", "The journalist"]
    assert heard == ["Sorted by: Claims", "Sorted by: Who"]


def test_without_quotes_and_claims_it_says_what_to_do(start: Start, tmp_path: Path) -> None:
    page = Page(start(project_on(tmp_path)))
    said = [label.text() for label in page.page.findChildren(QLabel) if label.isVisible()]
    assert "No quotes and no claims yet. Tag some, and say whose they are." in said
    page.program.qtbot.waitUntil(page.program.window.pages.bar.hasFocus)
    page.program.tag("bridge")
    page.until("Nobody yet")


def test_without_a_project_it_is_quiet(start: Start) -> None:
    page = Page(start())
    assert page.page.model.rowCount(QModelIndex()) == 0


def test_tab_leads_through_the_page_from_its_top(page: Page, program: Program) -> None:
    bar, more = program.window.pages.bar, program.window.pages.tabs.more
    program.focus(more if more.isVisible() else bar)
    program.press(Key.Key_Tab, into=more if more.isVisible() else bar)
    assert page.page.scope.hasFocus()
    program.press(Key.Key_Tab, into=page.page.scope)
    assert page.tree.hasFocus()


def test_a_name_that_is_changed_is_shown_at_once(page: Page, program: Program, talk: tuple[Path, Talk]) -> None:
    ortega = talk[1].ortega
    step = Step(Act.CHANGE_ENTITY, (Change(ortega, replace(ortega, name="Ana María Ortega")),), "Ada")
    program.session.steps.carry_out(step)
    page.until("Ana María Ortega", "Anonymous", "“She”", "The journalist")


def test_what_is_open_stays_open_and_where_one_was_one_stays(page: Page, program: Program, talk: tuple[Path, Talk]) -> None:
    for row in (0, 2):
        page.tree.expand(page.page.model.index(row, 0))
    page.tree.setCurrentIndex(page.page.model.index(1, 0))
    dear = talk[1].tags["“Too dear,”"]
    step = Step(Act.CHANGE_STATUS, (Change(dear, replace(dear, status=Status.REJECTED)),), "Ada")
    program.session.steps.carry_out(step)
    page.until("Anna Ortega", " “It cost much,” … “but it holds.”", " It cost much", "“She”", " “Now we can cross,”", "The journalist")
    step = Step(Act.CHANGE_STATUS, (Change(program.project.reading.tag_by_uid(dear.uid), dear),), "Ada")
    page.tree.setCurrentIndex(page.page.model.index(1, 0))
    assert page.current() == "“She”"
    program.session.steps.carry_out(step)
    page.until(
        "Anna Ortega", " “It cost much,” … “but it holds.”", " It cost much", "Anonymous", "“She”", " “Now we can cross,”", "The journalist"
    )
    assert page.current() == "“She”"
    assert program.session.selection.tag is None, "a tree that is built anew goes nowhere"
