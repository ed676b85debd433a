"""The part of the catalogue on the project's lists: its labels, its register of entities, its filters."""

from gui.actions import asking, listing
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "labels", QT_TRANSLATE_NOOP("Command", "La&bels…"), Menu.TAG, 5, ("Ctrl+Shift+B",), asking.has_project, listing.show_labels,
    ),
    Command(
        "register", QT_TRANSLATE_NOOP("Command", "Re&gister of entities…"), Menu.TAG, 5, ("Ctrl+Shift+R",), asking.has_project,
        listing.show_register,
    ),
    Command(
        "saved-filters", QT_TRANSLATE_NOOP("Command", "Saved filte&rs…"), Menu.REVIEW, 1, ("Ctrl+Shift+J",), asking.has_project,
        listing.show_saved_filters,
    ),
)  # fmt: skip
