"""Story: somebody starts Pressmark for the first time, and comes back the next day."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.shell.application import data_folder
from gui.store.project import Project
from gui.widgets.hints import HINTS
from tests.builders import WORDS
from tests.program import CTRL, Program, Start, project_of

LONG = WORDS + "".join(f"\n\nParagraph {number} goes on about the bridge and what it cost." for number in range(60))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(WORDS, "utf-8")
    other.write_text(LONG, "utf-8")
    return project_of(tmp_path / "bridges.pressmark", one, other)


def hint(program: Program) -> str:
    hints = program.window.reading.hints
    label = hints.findChild(QLabel)
    assert label is not None
    return label.text() if hints.isVisible() else ""


def dismiss(program: Program) -> None:
    button = program.window.reading.hints.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_time_there_is_the_sample_and_no_question(start: Start) -> None:
    program = start()
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    assert program.answers.asked == program.answers.told == []
    assert program.project.path == data_folder() / "Sample.pressmark"
    assert program.session.articles.rowCount() == 3
    assert program.window.windowTitle() == "Island keeps its ferry, by eleven votes – Sample – Pressmark"


def test_three_hints_are_dismissed_one_by_one_and_for_good(start: Start) -> None:
    program = start()
    seen = []
    while hint(program):
        seen.append(hint(program))
        dismiss(program)
    assert seen == list(HINTS)
    program.close()
    assert hint(start()) == ""


def test_what_is_not_dismissed_comes_again(start: Start) -> None:
    program = start()
    dismiss(program)
    program.close()
    assert hint(start()) == HINTS[1]


def test_the_sample_is_kept_with_what_was_done_in_it(start: Start) -> None:
    program = start()
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    program.tag("Ingrid Halloran")
    program.close()
    again = start()
    assert again.saved() == [("claim", "Ingrid Halloran")]


def test_the_next_start_is_where_the_last_one_ended(start: Start, project: Path) -> None:
    program = start(project)
    program.do("next-article")
    program.window.resize(780, 640)  # the off-screen screen has 800 by 800 pixels
    program.window.across.setSizes([150, 350, 278])
    program.window.down.setSizes([250, 350])
    program.view.go_to_place(900, 850)
    program.do("larger")
    before = (program.article.title, program.view.place(), program.view.caret_rect(), program.window.size())
    splitters = program.window.across.sizes(), program.window.down.sizes()[1]
    assert program.view.verticalScrollBar().value() > 0
    program.close()
    again = start()
    assert again.project.path == project
    assert (again.article.title, again.view.place(), again.view.caret_rect(), again.window.size()) == before
    assert (again.window.across.sizes(), again.window.down.sizes()[1]) == splitters
    assert again.answers.asked == again.answers.told == []


def test_each_project_has_its_own_place(start: Start, project: Path, tmp_path: Path) -> None:
    other = project_of(tmp_path / "other.pressmark", tmp_path / "other.txt")
    program = start(project, to_open=other)
    assert program.view.hasFocus()
    program.view.place_caret(7)
    program.do("open")
    assert program.view.hasFocus()
    assert program.view.caret() == 0
    program.view.place_caret(11)
    program.answers.to_open = project
    program.do("open")
    assert program.view.caret() == 7
    program.close()
    assert start(other).view.caret() == 11


def test_a_project_that_is_not_there_is_made_if_the_user_agrees(start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "new.pressmark", create=True)
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    assert program.answers.asked == ["may_create new.pressmark"]
    assert (tmp_path / "new.pressmark").is_file()
    assert program.window.windowTitle() == "new – Pressmark"


def test_a_project_that_is_not_there_is_not_made_if_not(start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "new.pressmark")
    program.qtbot.waitUntil(lambda: bool(program.answers.asked))
    assert program.session.project is None
    assert list(tmp_path.iterdir()) == []
    program.answers.to_open = project_of(tmp_path / "else.pressmark")
    program.do("open")
    assert program.project.path.name == "else.pressmark"


def test_where_the_last_project_is_gone_the_sample_comes_and_it_is_said(start: Start, project: Path) -> None:
    start(project).close()
    project.unlink()
    program = start()
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    assert program.project.path.name == "Sample.pressmark"
    assert program.answers.asked == program.answers.told == []
    assert not project.exists()
    assert program.window.isVisible()


def test_a_file_that_is_no_project_is_told_in_front_of_the_window(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "notes.pressmark"
    path.write_text("no database", "utf-8")
    program = start(path)
    program.qtbot.waitUntil(lambda: bool(program.answers.told))
    assert program.answers.told == [
        "“notes.pressmark” was not opened: it is not a Pressmark project; choose a file that Pressmark made (NAME.pressmark)."
    ]
    assert program.answers.visible == [True]
    assert path.read_text("utf-8") == "no database"
    assert program.session.project is None


def test_another_project_that_cannot_be_opened_leaves_the_open_one(start: Start, project: Path, tmp_path: Path) -> None:
    program = start(project, to_open=tmp_path)
    program.do("open")
    assert "it is a folder" in program.answers.told[0]
    assert program.project.path == project
    Project(project).close()


def test_a_note_that_is_being_typed_is_saved_when_another_project_is_opened(start: Start, project: Path, tmp_path: Path) -> None:
    program = start(project, to_open=project_of(tmp_path / "other.pressmark"))
    program.tag("bridge")
    program.focus(program.window.card.fields.note)
    QTest.keyClicks(program.window.card.fields.note, "look again")
    QTest.keyClick(program.window.card.fields.note, Qt.Key.Key_O, CTRL)
    assert program.project.path.name == "other.pressmark"
    program.answers.to_open = project
    program.do("open")
    assert [tag.note for tag in program.tags()] == ["look again"]
