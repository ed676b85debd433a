"""The page with all that was done: what it shows, where it leads, and undo up to an act."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.actions.past import HISTORY
from gui.model.change import Act
from gui.model.kinds import Kind
from gui.session.history.steps_model import STATE, WHAT, WHO
from gui.widgets.history.history_pane import HistoryPane
from tests.builders import changed, removed, saved, tagged
from tests.program import Program, Start, project_on, said


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    return start(project_on(tmp_path))


def opened(program: Program) -> HistoryPane:
    """The page, with the keyboard in its table."""
    program.do("history")
    pane = program.window.pages.widget(HISTORY)
    assert isinstance(pane, HistoryPane)
    program.focus(pane.table)
    return pane


def column(pane: HistoryPane, which: int) -> list[str]:
    """What a column shows, from above."""
    return [str(pane.steps.index(row, which).data()) for row in range(pane.steps.rowCount())]


def choose(program: Program, pane: HistoryPane, row: int) -> None:
    """Make a row the current one."""
    pane.table.selectRow(row)
    QCoreApplication.processEvents()
    program.focus(pane.table)


def filtered(pane: HistoryPane, choice: str, value: str) -> None:
    """Choose in the filter as a user does."""
    box = getattr(pane.filter, choice)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def undone(program: Program, pane: HistoryPane) -> None:
    """Press the button, agree, and wait until all is done."""
    program.answers.agreed = True
    with program.qtbot.waitSignal(program.session.refreshed):
        pane.button.click()
    program.qtbot.waitUntil(lambda: not program.session.background.busy())


def test_the_page_shows_what_is_done_as_it_is_done(program: Program) -> None:
    pane = opened(program)
    assert column(pane, WHAT) == ["Add articles"]
    program.tag("bridge")
    program.do("undo")
    assert column(pane, WHAT) == ["Undone: Tag claim", "Tag claim", "Add articles"]
    assert column(pane, STATE) == ["", "undone", ""]
    program.do("tags-page")
    program.tag("Anna")
    assert column(opened(program), WHAT)[:2] == ["Tag claim", "Undone: Tag claim"]


def test_undo_up_to_here_takes_back_all_of_it_after_a_question_with_numbers(program: Program) -> None:
    first = program.tag("bridge")
    for words in ("Anna", "Ortega", "euros"):
        program.tag(words)
    tagged(program.project, program.article, "metres", by="Bob")
    pane = opened(program)
    pane.steps.follow()
    choose(program, pane, 3)
    assert pane.button.text().replace("&", "") == "Undo up to here…"
    undone(program, pane)
    (question,) = program.answers.questions
    assert question.startswith("Undo 3 acts of ")
    assert "Changes: 3." in question
    assert "Acts of others since then stay as they are: 1 (\u2068Bob\u2069 1)." in question
    assert program.answers.asked == ["may_go_back Undo 3 acts"]
    assert [words for _, words in program.saved()] == [first.excerpt, "metres"]
    assert said(program).startswith("Undone: 3 acts")


def test_redo_up_to_here_brings_all_of_it_again(program: Program) -> None:
    for words in ("bridge", "Anna", "Ortega"):
        program.tag(words)
    pane = opened(program)
    choose(program, pane, 2)
    undone(program, pane)
    assert program.saved() == []
    choose(program, pane, 3)
    assert pane.steps.step_at(3) is not None
    program.qtbot.waitUntil(lambda: pane.button.isEnabled())
    assert pane.button.text().replace("&", "") == "Redo up to here…"
    undone(program, pane)
    assert len(program.saved()) == 3
    assert program.answers.asked[-1] == "may_go_back Redo 3 acts"


def test_who_thinks_better_of_it_changes_nothing(program: Program) -> None:
    program.tag("bridge")
    pane = opened(program)
    choose(program, pane, 0)
    with program.qtbot.waitSignal(program.session.background.finished):
        pane.button.click()
    assert program.answers.asked == ["may_go_back Undo 1 act"]
    assert len(program.saved()) == 1
    assert column(pane, STATE) == ["", ""]


def test_what_cannot_be_undone_is_named_before_and_stays(program: Program) -> None:
    tag = program.tag("bridge")
    program.tag("Anna")
    changed(program.project, tag, by="Bob", note="theirs")
    program.session.read_again()
    pane = opened(program)
    choose(program, pane, 2)
    undone(program, pane)
    stays = "Cannot be undone, and stay: 1\n• Tag claim (\u2068bridge\u2069): what it changed has been changed or removed since"
    assert stays in program.answers.questions[0]
    assert [words for _, words in program.saved()] == ["bridge"]
    assert said(program).startswith("Undone: 1 act; left as they are: 1")


def test_where_nothing_can_be_undone_that_is_said(program: Program) -> None:
    tag = program.tag("bridge")
    changed(program.project, tag, by="Bob", note="theirs")
    program.session.read_again()
    pane = opened(program)
    choose(program, pane, 1)
    with program.qtbot.waitSignal(program.session.background.finished):
        pane.button.click()
    assert "changed or removed since" in program.answers.told[0]
    assert program.answers.asked == []


def test_what_somebody_changes_while_the_question_is_open_is_not_undone_silently(program: Program) -> None:
    tag = program.tag("bridge")
    pane = opened(program)
    choose(program, pane, 0)
    program.answers.agreed = True
    program.answers.before_agreeing = lambda: changed(program.project, tag, by="Bob", note="theirs")
    with program.qtbot.waitSignals([program.session.background.finished] * 2):
        pane.button.click()
    assert "has changed since you were asked" in program.answers.told[0]
    assert len(program.saved()) == 1


def test_acts_of_others_can_only_be_undone_by_them(program: Program) -> None:
    tagged(program.project, program.article, by="Bob")
    program.session.read_again()
    pane = opened(program)
    choose(program, pane, 0)
    assert not pane.button.isEnabled()
    assert pane.line.text() == "Only \u2068Bob\u2069 can undo or redo this."
    program.answers.name = "Bob"
    program.do("annotator")
    program.qtbot.waitUntil(lambda: pane.button.isEnabled())


def test_an_answer_and_what_is_out_of_reach_say_why(program: Program) -> None:
    program.tag("bridge")
    program.do("undo")
    program.tag("Anna")
    pane = opened(program)
    choose(program, pane, 1)
    assert "choose that act itself" in pane.line.text()
    choose(program, pane, 2)
    assert "cannot be redone" in pane.line.text()
    assert not pane.button.isEnabled()


def test_the_filter_shows_the_acts_of_one_and_of_one_kind(program: Program) -> None:
    program.tag("bridge")
    tagged(program.project, program.article, "Anna", by="Bob")
    program.session.read_again()
    pane = opened(program)
    filtered(pane, "annotator", "Bob")
    assert column(pane, WHO) == ["Bob"]
    filtered(pane, "act", Act.ADD_ARTICLES.value)
    assert column(pane, WHO) == []
    assert pane.table.isHidden() or not pane.table.isVisible()
    pane.filter.clear()
    assert column(pane, WHAT) == ["Tag claim", "Tag claim", "Add articles"]


def test_enter_leads_to_what_an_act_was_about(program: Program) -> None:
    (other,) = saved(program.project, "Another bridge", annotator="Librarian")
    tag = tagged(program.project, other, "bridge", by="Bob")
    program.session.read_again()
    pane = opened(program)
    choose(program, pane, 0)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert (program.article.id, program.current.uid) == (other.id, tag.uid)
    assert pane.table.hasFocus()
    removed(program.project, tag, by="Bob")
    program.session.read_again()
    choose(program, pane, 0)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert (program.session.selection.start, program.session.selection.end) == (8, 14)
    assert "tag is gone" in said(program)
    choose(program, pane, 3)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)
    assert program.article.title == "Mayor opens bridge"


def test_tab_leads_from_the_filter_through_the_table_to_the_button(program: Program) -> None:
    program.tag("bridge")
    pane = opened(program)
    choose(program, pane, 0)
    program.focus(pane.filter.annotator)
    for part in (pane.filter.act, pane.table, pane.button):
        before = QApplication.focusWidget()
        assert before is not None
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert part.hasFocus()


def test_what_was_chosen_stays_so_when_the_list_is_read_again(program: Program) -> None:
    for words in ("bridge", "Anna", "Ortega"):
        program.tag(words)
    pane = opened(program)
    choose(program, pane, 2)
    key = pane.steps.key_at(2)
    tagged(program.project, program.article, "euros", by="Bob")
    program.session.read_again()
    assert pane.steps.key_at(pane.table.currentIndex().row()) == key
    program.tag("metres", Kind.ENTITY)
    assert pane.steps.key_at(pane.table.currentIndex().row()) == key
    assert program.session.history.key == key


@pytest.mark.usefixtures("impatient")
def test_a_project_that_somebody_else_writes_to_is_told(start: Start, tmp_path: Path) -> None:
    program = start(project_on(tmp_path))
    program.tag("bridge")
    pane = opened(program)
    choose(program, pane, 0)
    with closing(sqlite3.connect(program.project.path, isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        with program.qtbot.waitSignal(program.session.background.finished):
            pane.button.click()
    assert "try again in a moment" in program.answers.told[0]
    assert len(program.saved()) == 1


def test_without_a_project_the_page_is_empty(program: Program) -> None:
    program.tag("bridge")
    pane = opened(program)
    choose(program, pane, 0)
    program.session.close()
    assert (pane.steps.rowCount(), pane.button.isEnabled(), program.can("undo-to")) == (0, False, False)
