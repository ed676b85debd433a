"""The part of the catalogue for the history of the project."""

from gui.actions import asking, later, past
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "history", QT_TRANSLATE_NOOP("Command", "&History of the project"), Menu.REVIEW, 2, ("Ctrl+Shift+U",), asking.always,
        past.show_history, is_on=past.shows_history, choice="page",
    ),
    Command(
        "undo-to", QT_TRANSLATE_NOOP("Command", "&Undo up to here…"), Menu.REVIEW, 3, (), past.can_go_back, later.go_back,
        title_now=past.title_of_going_back,
    ),
)  # fmt: skip
