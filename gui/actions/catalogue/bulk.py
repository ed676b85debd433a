"""The part of the catalogue for changes of many tags at once."""

from gui.actions import asking
from gui.actions.command import Command, Menu
from gui.actions.later import change_many
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "change-tags", QT_TRANSLATE_NOOP("Command", "Change &many tags…"), Menu.REVIEW, 1, ("Ctrl+Shift+K",), asking.is_free, change_many,
    ),
)  # fmt: skip
