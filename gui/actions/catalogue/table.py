"""The part of the catalogue for the table of tags: what is edited in it, how its rows stand together, where a verdict leads."""

from gui.actions import asking, reviewing
from gui.actions.command import Command, Menu, Reach
from gui.model.words import QT_TRANSLATE_NOOP

_EDITING = (
    Command(
        "edit-label", QT_TRANSLATE_NOOP("Command", "Edit &its label"), Menu.REVIEW, 0, ("B",), asking.has_tag, reviewing.edit_label,
        Reach.TEXT,
    ),
    Command(
        "edit-note", QT_TRANSLATE_NOOP("Command", "Edit its n&ote"), Menu.REVIEW, 0, ("E",), asking.has_tag, reviewing.edit_note,
        Reach.TEXT,
    ),
)  # fmt: skip

_ROWS = (
    Command(
        "group", QT_TRANSLATE_NOOP("Command", "Grou&p by this column"), Menu.REVIEW, 1, ("Ctrl+Shift+Q",), asking.has_project,
        reviewing.group_by_column, is_on=reviewing.is_grouped,
    ),
    Command(
        "columns", QT_TRANSLATE_NOOP("Command", "Col&umns of the table…"), Menu.VIEW, 4, ("Ctrl+Shift+M",), asking.always,
        reviewing.show_columns,
    ),
)  # fmt: skip

_VERDICTS = (
    Command(
        "after-next", QT_TRANSLATE_NOOP("Command", "After a verdict: next row"), Menu.REVIEW, 4, (), asking.always, reviewing.after_next,
        is_on=reviewing.is_after_next, choice="after",
    ),
    Command(
        "after-open", QT_TRANSLATE_NOOP("Command", "After a verdict: next row not yet reviewed"), Menu.REVIEW, 4, (), asking.always,
        reviewing.after_open, is_on=reviewing.is_after_open, choice="after",
    ),
    Command(
        "after-stay", QT_TRANSLATE_NOOP("Command", "After a verdict: stay"), Menu.REVIEW, 4, (), asking.always, reviewing.after_stay,
        is_on=reviewing.is_after_stay, choice="after",
    ),
)  # fmt: skip

COMMANDS = _EDITING + _ROWS + _VERDICTS
