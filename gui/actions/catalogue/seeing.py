"""The part of the catalogue for the pages beside the article."""

from gui.actions import asking, seeing
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "tags-page", QT_TRANSLATE_NOOP("Command", "Ta&ble of tags"), Menu.REVIEW, 2, ("Ctrl+Shift+Y",), asking.always,
        seeing.show_tags, is_on=seeing.shows_tags,
    ),
)  # fmt: skip
