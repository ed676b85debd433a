"""The part of the catalogue for the second look."""

from gui.actions import asking, looking
from gui.actions.command import Command, Menu
from gui.actions.later import ask_again, waive
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "second-look", QT_TRANSLATE_NOOP("Command", "Secon&d look"), Menu.REVIEW, 2, ("Ctrl+Shift+S",), asking.always,
        looking.show_second_look, is_on=looking.shows_second_look, choice="page",
    ),
    Command("waive", QT_TRANSLATE_NOOP("Command", "Wai&ve…"), Menu.REVIEW, 3, (), looking.can_waive, waive),
    Command("ask-again", QT_TRANSLATE_NOOP("Command", "Look a&gain"), Menu.REVIEW, 3, (), looking.can_ask_again, ask_again),
)  # fmt: skip
