"""Story: rough handling. Nothing typed is lost, nothing stale is shown, no question comes first."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.kinds import Kind, Status
from tests.conftest import ROOT
from tests.program import Program, Start, project_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("Mayor opens bridge\n\nIt cost 3 million euros.", "utf-8")
    other.write_text("Storks are back\n\nNobody had seen one for years.", "utf-8")
    return project_of(tmp_path / "bridges.pressmark", one, other)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _begin_note(program: Program, words: str) -> None:
    program.tag("bridge", Kind.CLAIM)
    program.press(Qt.Key.Key_Return)
    note = program.window.card.fields.note
    note.setFocus()
    QTest.keyClicks(note, words)


def _locked(path: Path) -> sqlite3.Connection:
    """Another program that is writing to the project."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    return other


def test_another_article_is_painted(start: Start, project: Path) -> None:
    program = start(project)
    QApplication.processEvents()
    paints = Paints()
    program.view.viewport().installEventFilter(paints)
    program.session.open_article(program.session.articles.neighbour(program.article.id, 1))
    program.qtbot.waitUntil(lambda: paints.count > 0)


def test_the_context_menu_is_for_the_tag_under_the_mouse(start: Start, project: Path) -> None:
    program = start(project)
    bridge = program.tag("bridge", Kind.CLAIM)
    euros = program.tag("3 million euros", Kind.CLAIM)
    assert program.current == euros
    program.view.place_caret(0)
    at = program.point(bridge.start + 2)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, program.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(program.view.viewport(), menu)
    assert program.current == bridge
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()
    program.do("entity")
    assert program.current.kind is Kind.ENTITY
    assert program.current.uid == bridge.uid


def test_enter_in_the_filter_goes_on_to_the_rows_that_fit(start: Start, project: Path) -> None:
    program = start(project)
    program.tag("Mayor", Kind.ENTITY)
    program.tag("3 million euros", Kind.CLAIM)
    program.do("filter")
    typed = program.window.tags.filter.text
    QTest.keyClicks(typed, "euros")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    assert program.rows() == ["3 million euros"]
    program.press(Qt.Key.Key_A, into=program.table)
    assert [tag.excerpt for tag in program.tags() if tag.status is Status.ACCEPTED] == ["3 million euros"]


def test_a_note_is_saved_at_a_pause_in_typing(start: Start, project: Path) -> None:
    program = start(project)
    _begin_note(program, "look again")
    program.qtbot.waitUntil(lambda: program.current.note == "look again", timeout=10_000)
    assert program.window.card.fields.note.hasFocus()


@pytest.mark.usefixtures("impatient")
def test_a_window_whose_note_cannot_be_saved_stays_open(start: Start, project: Path) -> None:
    program = start(project)
    _begin_note(program, "look again")
    with closing(_locked(project)):
        event = QCloseEvent()
        program.window.closeEvent(event)
        assert not event.isAccepted()
        assert "another window or program is writing to it" in program.answers.told[-1]
    assert program.window.card.fields.note.words() == "look again"
    assert program.window.card.save_typed()


def test_undo_by_the_menu_takes_the_note_first(start: Start, project: Path) -> None:
    program = start(project)
    _begin_note(program, "look again")
    program.do("undo")
    assert program.answers.told == []
    assert program.current.note == ""
    program.do("redo")
    assert program.current.note == "look again"


@pytest.mark.usefixtures("impatient")
def test_a_refused_kind_is_not_shown(start: Start, project: Path) -> None:
    program = start(project)
    program.tag("bridge", Kind.CLAIM)
    kind = program.window.card.fields.kind
    with closing(_locked(project)):
        kind.setCurrentIndex(kind.findData(Kind.QUOTE.value))
        kind.activated.emit(kind.currentIndex())
    assert program.answers.told
    assert kind.currentData() == Kind.CLAIM.value


def test_no_sentence_widens_the_window(start: Start, project: Path) -> None:
    program = start(project)
    width = program.window.minimumSizeHint().width()
    program.session.announced.emit("A very long headline. " * 40)
    program.session.settings.set_annotator("Somebody with a name " * 8)
    program.window.status.show_annotator()
    assert program.window.minimumSizeHint().width() < width + 200


def test_the_last_project_is_found_from_every_folder(start: Start, project: Path) -> None:
    before = Path.cwd()
    os.chdir(project.parent)
    try:
        program = start(Path(project.name))
    finally:
        os.chdir(before)
    last = program.session.settings.last_project()
    assert last is not None
    assert last.is_absolute()


def test_nobody_can_undo_the_sample(start: Start) -> None:
    program = start()
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    assert not program.can("undo")


def test_a_window_that_is_ended_from_outside_saves_what_is_typed(project: Path) -> None:
    words = [sys.executable, "-c", _ENDED, str(project)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "typed\n"
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=30) == 128 + signal.SIGTERM
    with closing(sqlite3.connect(project)) as saved:
        assert saved.execute("SELECT note FROM tag").fetchall() == [("look again",)]


_ENDED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.shell import application

def work():
    window = next(each for each in QApplication.topLevelWidgets() if each.objectName() == "window")
    window.reading.view.select(0, 5)
    window.actions_by_id["claim"].trigger()
    note = window.card.fields.note
    note.setFocus()
    QTest.keyClicks(note, "look again")
    print("typed", flush=True)

run = application.shown_window
def shown(*words):
    window = run(*words)
    QTimer.singleShot(0, work)
    return window
application.shown_window = shown
sys.exit(application.run(sys.argv[1]))
"""
