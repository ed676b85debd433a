"""Menus, toolbar and context menu hold what the catalogue holds, once; the window's surfaces answer all that is asked."""

import inspect
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolBar, QToolButton

from gui.actions.catalogue import COMMANDS
from gui.actions.command import Menu, Place, Reach
from gui.model.kinds import Kind
from gui.session.prompts import Prompts, Surface
from gui.shell.dialogs import Dialogs
from gui.shell.surface import WindowSurface
from tests.answers import Answers
from tests.program import Program, Start, project_on

BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    return start(project_on(tmp_path))


def names(actions: list[QAction]) -> list[str]:
    return [action.objectName() for action in actions if not action.isSeparator()]


def menus_of(program: Program) -> list[QMenu]:
    found = []
    for action in program.window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        found.append(menu)
    return found


def test_the_menus_hold_every_command_once_in_their_order(program: Program) -> None:
    menus = menus_of(program)
    assert [menu.title() for menu in menus] == [menu.value for menu in Menu]
    for menu, shown in zip(Menu, menus, strict=True):
        assert names(shown.actions()) == [command.id for command in COMMANDS if command.menu is menu]
    assert max(Counter(name for shown in menus for name in names(shown.actions())).values()) == 1


def test_no_menu_begins_or_ends_with_a_line_or_has_two_of_them(program: Program) -> None:
    for menu in menus_of(program):
        lines = [action.isSeparator() for action in menu.actions()]
        assert not lines[0]
        assert not lines[-1]
        assert (True, True) not in pairwise(lines)


@pytest.mark.parametrize("place", Place)
def test_the_other_places_hold_what_belongs_there(program: Program, place: Place) -> None:
    bar = program.window.findChild(QToolBar)
    assert bar is not None
    shown = bar.actions() if place is Place.TOOLBAR else program.window.actions_by_id.context_menu(program.window).actions()
    assert names(shown) == [command.id for command in COMMANDS if place in command.places]


def test_all_that_makes_a_quote_whole_is_under_the_mouse(program: Program) -> None:
    offered = names(program.window.actions_by_id.context_menu(program.window).actions())
    assert {"quotation", "speaker", "cue", "continue", "unsure"} <= set(offered)


def test_tools_have_names_and_icons(program: Program) -> None:
    bar = program.window.findChild(QToolBar)
    assert bar is not None
    for action in bar.actions():
        if not action.isSeparator():
            assert bar.widgetForAction(action).accessibleName() == action.text().replace("&", "").split(" Tag")[0]
            assert not action.icon().isNull()


def test_the_kinds_show_their_words(program: Program) -> None:
    bar = program.window.findChild(QToolBar)
    assert bar is not None
    buttons = {action.objectName(): bar.widgetForAction(action) for action in bar.actions()}
    words = [name for name, button in buttons.items() if isinstance(button, QToolButton) and button.toolButtonStyle() is BESIDE]
    assert words == [kind.value for kind in Kind] == [command.id for command in COMMANDS if command.wordy]


def test_of_a_choice_one_at_a_time_is_on(program: Program) -> None:
    groups = {command.choice: program.window.actions_by_id[command.id].actionGroup() for command in COMMANDS}
    assert groups.pop("") is None
    assert groups
    for choice, group in groups.items():
        assert group.isExclusive()
        assert names(group.actions()) == [command.id for command in COMMANDS if command.choice == choice]


def test_keys_of_the_text_work_in_text_and_table_only(program: Program) -> None:
    for command in COMMANDS:
        homes = program.window.actions_by_id[command.id].associatedObjects()
        at_home = {program.view in homes, program.table in homes}
        assert at_home == {command.reach is Reach.TEXT}, command.id


def test_what_can_be_done_is_asked_again_after_each_act(program: Program) -> None:
    assert not program.can("claim")
    assert not program.can("undo")
    program.select("bridge")
    assert program.can("claim")
    assert not program.can("remove")
    program.do("claim")
    assert program.can("remove")
    assert program.can("undo")
    program.do("remove")
    assert not program.can("remove")


def test_what_is_on_is_ticked(program: Program) -> None:
    for command in ("done", "everywhere", "serif"):
        action = program.window.actions_by_id[command]
        before = action.isChecked()
        program.do(command)
        program.can(command)
        assert action.isChecked() is not before, command
    program.do("theme-dark")
    program.can("theme-dark")
    ticked = [name for name in ("theme-system", "theme-light", "theme-dark") if program.window.actions_by_id[name].isChecked()]
    assert ticked == ["theme-dark"]


@pytest.mark.parametrize(("asked", "answering"), [(Prompts, Dialogs), (Prompts, Answers), (Surface, WindowSurface)])
def test_all_that_can_be_asked_is_answered_in_the_same_words(asked: type, answering: type) -> None:
    questions = {name: value for name, value in vars(asked).items() if inspect.isfunction(value) and not name.startswith("_")}
    assert questions
    for name, question in questions.items():
        assert inspect.signature(getattr(answering, name)) == inspect.signature(question), name


@pytest.mark.parametrize("in_context", [False, True])
def test_a_letter_in_an_open_menu_is_the_menus(program: Program, in_context: bool) -> None:
    """K moves an edge of the current tag, and X rejects it, where no menu is open."""
    tag = program.tag("3 million", Kind.ENTITY)
    program.focus(program.view)
    menu = program.window.actions_by_id.context_menu(program.window) if in_context else menus_of(program)[list(Menu).index(Menu.TAG)]
    menu.popup(program.window.rect().center())
    program.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    for key in (Qt.Key.Key_X, Qt.Key.Key_K):
        QTest.keyClick(menu, key)
    menu.close()
    assert program.tags() == [tag]
