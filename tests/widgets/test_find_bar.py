"""The find bar: late, slim, with names for all of it, and heard by those who cannot see it."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.session.finding import Option
from gui.widgets import find_bar
from gui.widgets.find_bar import FindBar
from tests.builders import WORDS
from tests.conftest import ROOT
from tests.session.desk import Desk
from tests.session.desk import desk as desk
from tests.session.desk import empty_desk as empty_desk


@pytest.fixture
def bar(qtbot: QtBot, desk: Desk) -> FindBar:
    made = FindBar(desk.session)
    qtbot.addWidget(made)
    desk.session.finding.shown.connect(made.setVisible)
    made.resize(700, 40)
    made.open()
    return made


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    said: list[str] = []
    monkeypatch.setattr(find_bar, "announce", lambda source, sentence: said.append(sentence))
    return said


def test_it_is_no_part_of_the_start() -> None:
    program = "import sys, gui.shell.application; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert {"gui.widgets.find_bar", "gui.suggest.matching", "regex"} & set(loaded) == set()


def test_every_part_that_takes_the_keyboard_has_a_name_and_every_button_its_key(bar: FindBar) -> None:
    assert bar.text.accessibleName() == "Find in this article"
    buttons = bar.findChildren(QToolButton)
    assert [button.accessibleName() for button in buttons if not button.accessibleName()] == []
    tips = [button.toolTip() for button in buttons]
    for key in ("Alt+W", "Alt+C", "Alt+X", "F3", "Shift+F3", "Esc"):
        assert sum(tip.endswith(f"({key})") for tip in tips) == 1, key
    interface = QAccessible.queryAccessibleInterface(bar.options[Option.CASE])
    assert interface.state().checkable


def test_the_count_is_read_when_typing_pauses_and_at_each_step(bar: FindBar, heard: list[str], qtbot: QtBot) -> None:
    QTest.keyClicks(bar.text, "bridge")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["1 of 2"])
    QTest.keyClick(bar.text, Qt.Key.Key_Return)
    assert len(heard) == 2
    QTest.keyClicks(bar.text, "xx")
    qtbot.waitUntil(lambda: heard[-1] == "No hit")
    bar.options[Option.REGEX].click()
    QTest.keyClicks(bar.text, "(")
    qtbot.waitUntil(lambda: heard[-1] == "This is no regular expression: missing ) at character 9.")


def test_with_the_bar_closed_the_status_line_says_it(bar: FindBar, heard: list[str], desk: Desk) -> None:
    QTest.keyClicks(bar.text, "e")
    desk.session.finding.close()
    desk.session.finding.step(1)
    assert desk.said[-1].startswith(("Found: 1 of ", "Found: 2 of "))
    assert heard == []


def test_a_wrap_is_said_in_the_bar(bar: FindBar, desk: Desk, heard: list[str]) -> None:
    QTest.keyClicks(bar.text, "bridge")
    desk.session.selection.move(len(WORDS), len(WORDS), len(WORDS), False)
    QTest.keyClick(bar.text, Qt.Key.Key_Return)
    assert (bar.count.text(), heard[-1]) == ("from the top · 1 of 2", "1 of 2, from the top")
    assert desk.said == [], "the status line would keep it for longer than it is true"


def test_in_a_narrow_pane_it_has_two_rows_and_all_of_it_is_there(bar: FindBar, qtbot: QtBot) -> None:
    QTest.keyClicks(bar.text, "e")
    wide = bar.sizeHint().height()
    bar.resize(400, 80)
    qtbot.waitUntil(lambda: bar.sizeHint().height() > wide)

    def is_narrow() -> bool:
        bar.resize(260, 80)
        return bar.width() == 260

    qtbot.waitUntil(is_narrow)
    assert bar.minimumSizeHint().width() <= 260
    parts = [bar.text, bar.close_button, bar.previous, bar.next, bar.count, *bar.options.values()]
    qtbot.waitUntil(lambda: all(part.mapTo(bar, part.rect().bottomRight()).x() <= 260 for part in parts))
    bar.resize(700, 40)
    qtbot.waitUntil(lambda: bar.sizeHint().height() == wide)


def test_a_long_query_does_not_widen_the_bar(bar: FindBar) -> None:
    least = bar.minimumSizeHint().width()
    bar.text.setText("a long query " * 200)
    assert bar.minimumSizeHint().width() == least


def test_selected_words_are_escaped_for_an_expression(bar: FindBar, desk: Desk, tmp_path: Path) -> None:
    desk.open(tmp_path / "dots.pressmark", "1.5 (or 125)")
    desk.session.finding.toggle(Option.REGEX)
    desk.session.selection.move(0, 3, 3, False)
    bar.open()
    assert bar.text.text() == r"1\.5"
    assert len(desk.session.finding.hits) == 1
