"""The page of the second look in the window: walking, mending, waiving, looking again."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.actions.looking import SECOND_LOOK
from gui.model.finding import Concern
from gui.model.kinds import Kind
from gui.session.looking.findings_model import COLUMNS
from gui.session.looking.findings_query import FindingColumn
from gui.store.project import Project
from gui.widgets.looking.second_look_pane import SecondLookPane
from tests.builders import saved, tagged
from tests.program import Program, Start, project_of, project_on
from tests.widgets.test_panes import texts

NEWS = "Kim came to town. Kim left."


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    program = start(project_on(tmp_path))
    program.tag("bridge", Kind.CLAIM)
    return program


def opened(program: Program) -> SecondLookPane:
    """The page, as soon as all has been looked at, with the keyboard in its table."""
    program.do("second-look")
    pane = program.window.pages.widget(SECOND_LOOK)
    assert isinstance(pane, SecondLookPane)
    at_rest(program)
    return pane


def at_rest(program: Program) -> None:
    program.qtbot.waitUntil(lambda: not program.session.second_look.left())


def shown(pane: SecondLookPane) -> list[tuple[Concern, str]]:
    """The rows, from above."""
    rows = [pane.findings.row_at(at) for at in range(pane.findings.rowCount())]
    return [(row.finding.concern, row.finding.words) for row in rows if row is not None]


def is_without(pane: SecondLookPane, gone: str) -> bool:
    return gone not in [words for _, words in shown(pane)]


def choose(pane: SecondLookPane, choice: str, value: object) -> None:
    """Choose in the filter as a user does."""
    box = getattr(pane.filter, choice)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_walking_the_rows_moves_the_article_along(program: Program) -> None:
    (article,) = saved(program.project, NEWS, annotator="Librarian")
    tagged(program.project, article, "Kim", Kind.ENTITY)
    program.session.read_again()
    pane = opened(program)
    assert shown(pane) == [(Concern.NO_CLAIMANT, "bridge")]
    program.do("everywhere")
    at_rest(program)
    assert shown(pane) == [(Concern.NO_CLAIMANT, "bridge"), (Concern.NOT_TAGGED, "Kim")]
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    assert program.current.excerpt == "bridge"
    program.press(Qt.Key.Key_Down, into=pane.table)
    assert program.article.id == article.id
    assert (program.session.selection.start, program.session.selection.end) == (18, 21)
    assert program.session.selection.tag is None


def test_what_is_mended_goes_and_the_next_row_comes(program: Program) -> None:
    program.tag("metres", Kind.CLAIM)
    pane = opened(program)
    assert [words for _, words in shown(pane)] == ["bridge", "metres"]
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    program.press(Qt.Key.Key_X, into=pane.table)
    program.qtbot.waitUntil(lambda: [words for _, words in shown(pane)] == ["metres"])
    assert program.current.excerpt == "metres"
    assert [row.finding.words for row in pane.table.rows()] == ["metres"]
    program.do("undo")
    program.qtbot.waitUntil(lambda: [words for _, words in shown(pane)] == ["bridge", "metres"])


def test_of_several_rows_the_one_below_comes_and_at_the_end_the_last(program: Program) -> None:
    program.tag("metres", Kind.CLAIM)
    program.tag("million", Kind.CLAIM)
    pane = opened(program)
    assert [words for _, words in shown(pane)] == ["bridge", "million", "metres"]
    program.focus(pane.table)
    for _ in range(2):
        program.press(Qt.Key.Key_Down, into=pane.table)
    for gone, following in (("million", "metres"), ("metres", "bridge")):
        assert program.current.excerpt == gone
        program.press(Qt.Key.Key_X, into=pane.table)
        program.qtbot.waitUntil(partial(is_without, pane, gone))
        assert [row.finding.words for row in pane.table.rows()] == [following]


def test_words_that_are_not_tagged_are_tagged_from_the_row(program: Program) -> None:
    (article,) = saved(program.project, NEWS, annotator="Librarian")
    tagged(program.project, article, "Kim", Kind.ENTITY)
    program.session.read_again()
    program.session.open_article(article.id)
    pane = opened(program)
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    program.press(Qt.Key.Key_3, into=pane.table)
    assert program.saved() == [("entity", "Kim"), ("entity", "Kim")]
    program.qtbot.waitUntil(lambda: shown(pane) == [])
    at_rest(program)
    program.qtbot.waitUntil(lambda: texts(pane) == ["Nothing here deserves another look."])


def test_enter_goes_into_the_text(program: Program) -> None:
    pane = opened(program)
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    program.session.selection.choose(None)
    program.press(Qt.Key.Key_Return, into=pane.table)
    program.qtbot.waitUntil(program.view.hasFocus)
    assert program.current.excerpt == "bridge"


def test_a_finding_is_waived_for_a_reason_and_taken_back(program: Program) -> None:
    pane = opened(program)
    assert not program.can("waive")
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    assert (program.can("waive"), program.can("ask-again")) == (True, False)
    program.answers.reason = "the headline says it"
    pane.buttons[0].click()
    program.qtbot.waitUntil(lambda: shown(pane) == [])
    assert program.answers.asked == ["reason_to_waive 1"]
    assert pane.filter.concern.itemText(0) == "All findings: 0"
    choose(pane, "waived", True)
    assert not pane.table.isColumnHidden(COLUMNS.index(FindingColumn.REASON))
    assert pane.findings.index(0, COLUMNS.index(FindingColumn.REASON)).data() == "the headline says it"
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    assert (program.can("waive"), program.can("ask-again")) == (False, True)
    program.do("ask-again")
    program.qtbot.waitUntil(lambda: shown(pane) == [])
    choose(pane, "waived", False)
    assert shown(pane) == [(Concern.NO_CLAIMANT, "bridge")]


def test_what_is_waived_goes_and_the_next_row_comes_though_a_question_was_in_front(program: Program) -> None:
    program.tag("metres", Kind.CLAIM)
    pane = opened(program)
    program.focus(pane.table)
    program.press(Qt.Key.Key_Down, into=pane.table)
    question = QWidget()
    program.qtbot.addWidget(question)
    question.show()
    question.activateWindow()
    program.qtbot.waitUntil(question.isActiveWindow)
    program.answers.reason = "so it is"
    pane.buttons[0].click()
    program.qtbot.waitUntil(lambda: [words for _, words in shown(pane)] == ["metres"])
    assert [row.finding.words for row in pane.table.rows()] == ["metres"]
    assert program.current.excerpt == "metres"


def test_the_filter_offers_what_there_is_with_its_count(program: Program) -> None:
    program.tag("metres", Kind.QUOTE)
    pane = opened(program)
    box = pane.filter.concern
    assert [box.itemText(at) for at in range(box.count())] == [
        "All findings: 2", "Quote without a speaker: 1", "Claim without a claimant: 1",
    ]  # fmt: skip
    choose(pane, "concern", Concern.NO_SPEAKER.value)
    assert shown(pane) == [(Concern.NO_SPEAKER, "metres")]
    program.do("undo")
    program.qtbot.waitUntil(lambda: shown(pane) == [])
    program.qtbot.waitUntil(lambda: texts(pane) == ["Nothing fits this filter."])
    assert box.currentText() == "Quote without a speaker: 0"
    pane.filter.clear()
    assert shown(pane) == [(Concern.NO_CLAIMANT, "bridge")]


def test_sorting_by_a_heading_and_back(program: Program) -> None:
    program.tag("metres", Kind.CLAIM)
    program.tag("Anna Ortega", Kind.CLAIM)
    pane = opened(program)
    header, words = pane.table.horizontalHeader(), COLUMNS.index(FindingColumn.WORDS)
    header.setSortIndicator(words, Qt.SortOrder.AscendingOrder)
    assert [each for _, each in shown(pane)] == ["Anna Ortega", "bridge", "metres"]
    header.setSortIndicator(words, Qt.SortOrder.DescendingOrder)
    assert [each for _, each in shown(pane)] == ["metres", "bridge", "Anna Ortega"]
    program.tag("Mayor", Kind.CLAIM)
    program.qtbot.waitUntil(lambda: [each for _, each in shown(pane)] == ["metres", "Mayor", "bridge", "Anna Ortega"])
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert [each for _, each in shown(pane)] == ["Mayor", "bridge", "Anna Ortega", "metres"]


def test_another_project_has_other_findings(program: Program, tmp_path: Path) -> None:
    pane = opened(program)
    assert shown(pane)
    program.session.close()
    assert shown(pane) == []
    assert texts(pane) == ["No project is open."]
    program.session.open(Project(project_of(tmp_path / "other.pressmark", tmp_path / "news.txt")))
    at_rest(program)
    assert shown(pane) == []
    program.tag("bridge", Kind.QUOTE)
    program.qtbot.waitUntil(lambda: shown(pane) == [(Concern.NO_SPEAKER, "bridge")])


def test_a_row_is_read_out_whole(program: Program) -> None:
    pane = opened(program)
    heard = pane.findings.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Claim without a claimant, “bridge”, Mayor opens bridge"
