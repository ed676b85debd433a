"""Somebody finds out in the morning that an hour of yesterday's work went wrong, and takes it back; a colleague's work stays."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.actions.past import HISTORY
from gui.model.kinds import Kind
from gui.session.history.steps_model import WHAT
from gui.widgets.history.history_pane import HistoryPane
from tests.builders import tagged
from tests.program import Program, Start, project_on, said


def pane_of(program: Program) -> HistoryPane:
    """The history, with the keyboard in its table."""
    program.focus(program.view)
    QTest.keyClick(program.view, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    pane = program.window.pages.widget(HISTORY)
    assert isinstance(pane, HistoryPane)
    program.qtbot.waitUntil(pane.table.hasFocus)
    return pane


def walk_to(pane: HistoryPane, act: str, passed: int = 0) -> None:
    """Walk down to the next row with this act, after so many others of it."""
    for row in range(pane.steps.rowCount()):
        assert pane.table.selectionModel().isRowSelected(row)
        if pane.steps.index(row, WHAT).data() == act:
            passed -= 1
            if passed < 0:
                return
        QTest.keyClick(pane.table, Qt.Key.Key_Down)
    raise AssertionError(act)


def go_back(program: Program, pane: HistoryPane) -> None:
    """Tab to the button, press it, agree."""
    program.qtbot.waitUntil(pane.button.isEnabled)
    QTest.keyClick(pane.table, Qt.Key.Key_Tab)
    assert pane.button.hasFocus()
    with program.qtbot.waitSignal(program.session.refreshed):
        QTest.keyClick(pane.button, Qt.Key.Key_Space)
    program.qtbot.waitUntil(lambda: not program.session.background.busy())


def test_an_hour_is_taken_back_on_the_next_day_and_brought_again(start: Start, tmp_path: Path) -> None:
    path = project_on(tmp_path)
    evening = start(path)
    evening.tag("Anna Ortega", Kind.ENTITY)
    evening.tag("bridge")
    evening.press(Qt.Key.Key_A)
    evening.tag("It cost 3 million euros", Kind.QUOTE)
    tagged(evening.project, evening.article, "metres", by="Bob")
    whole = evening.saved()
    evening.close()

    morning = start(path, agreed=True)
    pane = pane_of(morning)
    walk_to(pane, "Tag claim", 1)  # the first is Bob's
    go_back(morning, pane)
    assert morning.saved() == [("entity", "Anna Ortega"), ("claim", "metres")]
    assert "Bob" in morning.answers.questions[0]
    assert said(morning).startswith("Undone: 3 acts")
    morning.close()

    noon = start(path, agreed=True)
    pane = pane_of(noon)
    walk_to(pane, "Tag quote")
    go_back(noon, pane)
    assert noon.saved() == whole
    assert said(noon).startswith("Redone: 3 acts")
