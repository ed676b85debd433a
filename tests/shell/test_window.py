"""The window: its name, its looks, what it keeps, what it lets in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from gui.widgets.key_list import KeyList
from gui.widgets.palette import CommandPalette
from tests.program import CTRL, SHIFT, Program, Start, project_on

LOW = 600
"""Pixels of all panes beside the article, in a window that is low."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_on(tmp_path)


@pytest.fixture
def program(start: Start, project: Path) -> Program:
    return start(project)


def picture(program: Program, command: str) -> QImage:
    return program.window.actions_by_id[command].icon().pixmap(20, 20).toImage()


def test_its_title_names_article_and_project(program: Program) -> None:
    assert program.window.windowTitle() == "Mayor opens bridge – news – Pressmark"


def test_an_open_window_changes_its_colours_and_icons_with_the_theme(program: Program) -> None:
    program.do("theme-light")
    light, page = picture(program, "undo"), program.view.viewport().grab().toImage().pixelColor(3, 3).name()
    program.do("theme-dark")
    assert picture(program, "undo") != light
    assert (page, program.view.viewport().grab().toImage().pixelColor(3, 3).name()) == ("#ffffff", "#1e1f22")
    program.do("theme-light")
    assert picture(program, "undo") == light


@pytest.mark.parametrize(("command", "grown"), [("larger", 1), ("smaller", -1)])
def test_letters_grow_and_shrink_and_are_kept(start: Start, project: Path, command: str, grown: int) -> None:
    program = start(project)
    before = program.view.font().pointSizeF()
    program.do(command)
    assert program.view.font().pointSizeF() == before + grown
    for _ in range(20):
        program.do(command)
    assert program.view.font().pointSizeF() == (24 if grown > 0 else 11)
    program.close()
    assert start(project).view.font().pointSizeF() == (24 if grown > 0 else 11)


def test_the_palette_and_the_keys_open_by_their_keys(program: Program) -> None:
    program.press(Qt.Key.Key_P, CTRL | SHIFT)
    palette = program.window.findChild(CommandPalette)
    assert palette is not None
    QTest.keyClick(palette, Qt.Key.Key_Escape)
    program.window.activateWindow()
    program.qtbot.waitUntil(program.window.isActiveWindow)
    program.press(Qt.Key.Key_F1)
    assert program.window.findChild(KeyList) is not None


def test_everything_that_takes_the_keyboard_has_a_name(program: Program) -> None:
    program.tag("bridge")
    fields = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    nameless = [
        widget
        for widget in program.window.findChildren(QWidget)
        if isinstance(widget, fields) and widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
        and not isinstance(widget.parent(), QComboBox)
    ]  # fmt: skip
    assert nameless == []
    assert program.view.accessibleName() == "Article text"
    assert program.table.accessibleName() == "Tags"
    assert program.window.articles.list.accessibleName() == "Articles"


def test_closing_gives_the_file_back(start: Start, project: Path) -> None:
    program = start(project)
    program.tag("bridge")
    program.close()
    assert sorted(path.name for path in project.parent.iterdir()) == ["news.pressmark", "news.txt"]


def test_a_low_window_takes_room_from_the_table_and_from_the_card(program: Program) -> None:
    down = program.window.down
    program.window.resize(1280, 800)
    program.qtbot.waitUntil(lambda: sum(down.sizes()) > LOW)
    before = down.sizes()
    program.window.resize(866, 560)
    program.qtbot.waitUntil(lambda: sum(down.sizes()) < LOW)
    shares = [after / size for after, size in zip(down.sizes(), before, strict=True)]
    assert shares[0] == pytest.approx(shares[1], rel=0.1)
