"""The catalogue as a whole: what must hold for any command that is ever added."""

import re
from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from gui.actions.catalogue import COMMANDS
from gui.actions.command import Command, Menu, Place, Reach
from gui.actions.later import Later
from gui.actions.texts import menu_title, title_of
from gui.model.kinds import FACES


def _id(command: Command) -> str:
    return command.id


def _twice(names: list[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def test_every_command_has_a_name_of_its_own() -> None:
    assert _twice([command.id for command in COMMANDS]) == []
    assert _twice([title_of(command).rstrip("…").casefold() for command in COMMANDS]) == []


def test_no_key_does_two_things() -> None:
    """Also not in two reaches: the text lies in the window, and Qt would do neither."""
    assert _twice([key for command in COMMANDS for key in command.keys]) == []


@pytest.mark.parametrize("command", COMMANDS, ids=_id)
def test_a_key_that_types_never_works_in_the_whole_window(command: Command) -> None:
    for key in command.keys:
        if not re.search(r"Ctrl\+|Alt\+|^(Shift\+)?F\d+$", key):
            assert command.reach is Reach.TEXT, key


@pytest.mark.parametrize("command", COMMANDS, ids=_id)
def test_qt_knows_the_key(command: Command) -> None:
    for key in command.keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1
        assert sequence.toString()


@pytest.mark.parametrize("command", COMMANDS, ids=_id)
def test_a_button_of_the_toolbar_has_an_icon(command: Command) -> None:
    if Place.TOOLBAR in command.places:
        assert command.icon


@pytest.mark.parametrize("menu", Menu)
def test_a_menu_has_one_letter_for_each_of_its_titles(menu: Menu) -> None:
    titles = [command.title for command in COMMANDS if command.menu is menu]
    assert titles
    letters = [found for title in titles for found in re.findall("&(.)", title.replace("&&", ""))]
    assert all(title.count("&") <= 1 for title in titles)
    assert _twice([letter.casefold() for letter in letters]) == []


def test_the_menus_have_letters_of_their_own() -> None:
    letters = [found.casefold() for menu in Menu for found in re.findall("&(.)", menu_title(menu))]
    assert len(letters) == len(Menu)
    assert _twice(letters) == []


@pytest.mark.parametrize("menu", Menu)
def test_the_parts_of_a_menu_stand_together(menu: Menu) -> None:
    groups = [command.group for command in COMMANDS if command.menu is menu]
    assert groups == sorted(groups)
    order = [command.menu for command in COMMANDS]
    assert order == sorted(order, key=list(Menu).index)


@pytest.mark.parametrize("command", COMMANDS, ids=_id)
def test_a_command_can_be_called(command: Command) -> None:
    run = command.run.loaded() if isinstance(command.run, Later) else command.run
    assert callable(run)
    assert run.__doc__, "every act says what it does"


def test_the_names_that_others_rely_on() -> None:
    """design.md §7: a screen reader's user finds these."""
    titles = {title_of(command) for command in COMMANDS}
    assert titles >= {"Claim", "Quote", "Entity", "Undo", "Redo", "Accept", "Reject", "Export…"}


def test_the_kinds_have_their_keys_and_icons() -> None:
    by_id = {command.id: command for command in COMMANDS}
    for kind, face in FACES.items():
        command = by_id[kind.value]
        assert command.keys == (face.key,)
        assert title_of(command) == face.name
        assert command.icon == kind.value
        assert by_id[f"{kind.value}-raw"].keys == (f"Alt+{face.key}",)


def test_a_choice_is_between_several_of_which_one_is_on() -> None:
    chosen = Counter(command.choice for command in COMMANDS if command.choice)
    assert chosen
    assert min(chosen.values()) > 1
    assert all(command.is_on for command in COMMANDS if command.choice)


def test_keys_of_the_issue() -> None:
    keys = {key: command.id for command in COMMANDS for key in command.keys}
    wanted = {
        "1": "claim", "2": "quote", "3": "entity", "Ctrl+Z": "undo", "Ctrl+Shift+Z": "redo", "A": "accept", "X": "reject", "N": "next-tag",
        "Shift+N": "previous-tag", "Delete": "remove", "Return": "card", "Enter": "card", "F1": "keys", "Ctrl+Shift+P": "palette",
        "Ctrl++": "larger", "Ctrl+-": "smaller", "Ctrl+A": "all",
    }  # fmt: skip
    assert {key: keys.get(key) for key in wanted} == wanted
