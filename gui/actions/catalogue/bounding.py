"""The part of the catalogue on where tags begin and end."""

from gui.actions import asking, later
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "boundaries", QT_TRANSLATE_NOOP("Command", "W&here tags begin and end…"), Menu.TAG, 5, (), asking.has_project,
        later.change_boundaries,
    ),
    Command(
        "apply-boundaries", QT_TRANSLATE_NOOP("Command", "Appl&y to saved tags…"), Menu.TAG, 5, (), asking.is_free,
        later.apply_boundaries,
    ),
)  # fmt: skip
