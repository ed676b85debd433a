"""The part of the catalogue for the pages beside the article."""

from gui.actions import asking, later, seeing
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "export-view", QT_TRANSLATE_NOOP("Command", "E&xport what is seen…"), Menu.FILE, 2, ("Ctrl+Shift+X",), seeing.can_export_seen,
        later.export_seen,
    ),
    Command(
        "tags-page", QT_TRANSLATE_NOOP("Command", "Ta&ble of tags"), Menu.REVIEW, 2, ("Ctrl+Shift+Y",), asking.always,
        seeing.show_tags, is_on=seeing.shows_tags, choice="page",
    ),
    Command(
        "who-said-what", QT_TRANSLATE_NOOP("Command", "&Who said what"), Menu.REVIEW, 2, ("Ctrl+Shift+W",), asking.always,
        seeing.show_who_said_what, is_on=seeing.shows_who_said_what, choice="page",
    ),
    Command(
        "counts", QT_TRANSLATE_NOOP("Command", "&Counts"), Menu.REVIEW, 2, ("Ctrl+Shift+C",), asking.always,
        seeing.show_counts, is_on=seeing.shows_counts, choice="page",
    ),
)  # fmt: skip
