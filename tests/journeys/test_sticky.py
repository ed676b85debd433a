"""Story: somebody arms a kind and marks an article in one go, each drag a tag."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette

from gui.model.edges import Edge
from gui.model.kinds import FACES, Kind
from gui.widgets.status_line import StatusLine
from tests.builders import WORDS
from tests.program import CTRL, Program, Start, handle_of, project_of
from tests.widgets.article.desk import click_series

Key = Qt.Key
TEN = ("Mayor", "opens", "bridge", "cost", "3 million", "euros", "said", "Anna", "Ortega", "200 metres long")


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """The window on two articles; the keyboard is in the text."""
    files = [tmp_path / name for name in ("a.txt", "b.txt")]
    for file, text in zip(files, (WORDS, "Another title\n\nwith other words."), strict=True):
        file.write_text(text, "utf-8")
    program = start(project_of(tmp_path / "news.pressmark", *files))
    program.focus(program.view)
    return program


def line(program: Program) -> StatusLine:
    bar = program.window.statusBar()
    assert isinstance(bar, StatusLine)
    return bar


def test_ten_drags_are_ten_tags_and_ten_steps(program: Program) -> None:
    program.press(Key.Key_3, CTRL)
    for words in TEN:
        start, end = program.place(words)
        program.drag(start, end - 1)
        assert program.current.excerpt == words
        assert program.view.selection() == (end, end)
    assert sorted(words for _, words in program.saved()) == sorted(TEN)
    assert {kind for kind, _ in program.saved()} == {"entity"}
    for _ in TEN:
        assert program.title("undo") == "Undo Tag entity"
        program.press(Key.Key_Z, CTRL)
    assert program.saved() == []


def test_a_drag_that_begins_at_the_edge_of_the_tag_just_made_selects(program: Program) -> None:
    program.press(Key.Key_3, CTRL)
    program.drag(*program.place("Anna"))
    handle = handle_of(program, at_start=False)
    program.press(Key.Key_Escape)
    assert program.view.edge_at(handle) == (program.current.uid, Edge.END)
    program.press(Key.Key_1, CTRL)
    end = program.place("Anna")[1]
    program.drag(end, program.place("Ortega")[1])
    assert [words for _, words in program.saved()] == ["Anna", "Ortega"]


def test_it_is_plainly_shown_in_the_ink_of_the_kind(program: Program) -> None:
    shown = line(program).armed
    assert not shown.isVisible()
    for kind, key in ((Kind.CLAIM, Key.Key_1), (Kind.QUOTE, Key.Key_2), (Kind.ENTITY, Key.Key_3)):
        program.press(key, CTRL)
        face = FACES[kind]
        assert shown.isVisible()
        assert shown.text().startswith(f"{face.letter}  Every selection becomes a")
        assert face.name.lower() in shown.text()
        inks = {colour.lower() for colour in (face.light[1], face.dark[1])}
        assert shown.palette().color(QPalette.ColorRole.WindowText).name() in inks
        assert program.window.actions_by_id[f"arm-{kind.value}"].isChecked()
    program.press(Key.Key_3, CTRL)
    assert not shown.isVisible()
    assert line(program).said() == "Selections are not tagged any longer"


def test_it_is_not_said_twice_in_one_line(program: Program) -> None:
    """What a screen reader is told stands there already, and what was said before holds no longer."""
    read: list[str] = []
    program.session.voiced.connect(read.append)
    program.press(Key.Key_1, CTRL)
    program.press(Key.Key_Escape)
    program.press(Key.Key_2, CTRL)
    assert [sentence.partition(" · ")[0] for sentence in read] == ["Every selection becomes a claim", "Every selection becomes a quote"]
    assert line(program).said() == ""


def test_a_narrow_window_stays_narrow_whatever_the_line_says(program: Program) -> None:
    program.window.resize(900, 600)
    program.press(Key.Key_1, CTRL)
    for command in ("show-claims", "show-quotes", "show-entities", "show-tagged"):
        program.do(command)
    line(program).say("Words enough for a line of their own, and more than are ever to be said. " * 3)
    QCoreApplication.processEvents()
    assert program.window.width() == 900
    assert program.window.minimumSizeHint().width() <= 900
    assert line(program).armed.width() >= line(program).armed.sizeHint().width()


def test_another_article_keeps_it_and_another_project_ends_it(program: Program, tmp_path: Path) -> None:
    program.press(Key.Key_2, CTRL)
    program.do("next-article")
    program.drag(*program.place("other words"))
    assert program.saved() == [("quote", "other words")]
    program.answers.to_create = tmp_path / "empty.pressmark"
    program.do("new")
    assert not line(program).armed.isVisible()
    assert program.session.selection.armed is None


def test_a_series_of_clicks_is_tagged_when_it_is_over(program: Program) -> None:
    """Not at the second click: the third one is to make it a quotation."""
    program.press(Key.Key_2, CTRL)
    with program.qtbot.waitSignal(program.session.steps.stepped):
        click_series(program.view, program.point(program.place("million")[0] + 1), 3)
        assert program.tags() == []
    assert program.saved() == [("quote", "“It cost 3 million euros,”")]


def test_what_is_grown_by_key_waits_for_the_kinds_key(program: Program) -> None:
    """No key is let go of when it is as large as it should be, and a pause would press those who are slow."""
    program.press(Key.Key_2, CTRL)
    program.view.place_caret(program.place("million")[0])
    for _ in range(2):
        program.press(Key.Key_G)
    program.press(Key.Key_A, CTRL)
    program.press(Key.Key_G)
    program.press(Key.Key_G)
    assert program.tags() == []
    program.press(Key.Key_2)
    assert program.saved() == [("quote", "Mayor opens bridge")]


def test_a_selection_that_cannot_be_saved_is_told_and_stays(program: Program) -> None:
    program.press(Key.Key_1, CTRL)
    path = program.project.path
    path.rename(path.with_name("elsewhere"))
    program.drag(*program.place("Anna Ortega"))
    assert len(program.answers.told) == 1
    assert program.view.selection() == program.place("Anna Ortega")
    path.with_name("elsewhere").rename(path)


@pytest.mark.parametrize("dark", [True, False])
def test_the_line_follows_from_light_to_dark(program: Program, dark: bool) -> None:
    program.do("theme-light" if dark else "theme-dark")
    program.press(Key.Key_1, CTRL)
    shown, face = line(program).armed, FACES[Kind.CLAIM]
    program.do("theme-dark" if dark else "theme-light")
    ink = (face.dark if dark else face.light)[1].lower()
    program.qtbot.waitUntil(lambda: shown.palette().color(QPalette.ColorRole.WindowText).name() == ink)
