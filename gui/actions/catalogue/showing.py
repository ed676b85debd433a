"""The part of the catalogue for the View menu that shows and hides tags."""

from gui.actions import asking, showing
from gui.actions.command import Command, Menu, Reach
from gui.model.kinds import Kind, Status
from gui.model.words import QT_TRANSLATE_NOOP

_PARTS: tuple[tuple[str, str, int, str, Kind | Status], ...] = (
    ("show-claims", QT_TRANSLATE_NOOP("Command", "Show &claims"), 2, "Ctrl+Shift+1", Kind.CLAIM),
    ("show-quotes", QT_TRANSLATE_NOOP("Command", "Show &quotes"), 2, "Ctrl+Shift+2", Kind.QUOTE),
    ("show-entities", QT_TRANSLATE_NOOP("Command", "Show &entities"), 2, "Ctrl+Shift+3", Kind.ENTITY),
    ("show-suggested", QT_TRANSLATE_NOOP("Command", "Show su&ggested tags"), 3, "Ctrl+Shift+4", Status.SUGGESTED),
    ("show-tagged", QT_TRANSLATE_NOOP("Command", "Show &tagged tags"), 3, "Ctrl+Shift+5", Status.TAGGED),
    ("show-accepted", QT_TRANSLATE_NOOP("Command", "Show &accepted tags"), 3, "Ctrl+Shift+6", Status.ACCEPTED),
    ("show-rejected", QT_TRANSLATE_NOOP("Command", "Show &rejected tags"), 3, "Ctrl+Shift+7", Status.REJECTED),
)
assert {part for *_, part in _PARTS} == {*Kind, *Status}

COMMANDS = (
    Command(
        "hide-all", QT_TRANSLATE_NOOP("Command", "&Hide all tags"), Menu.VIEW, 2, (showing.KEY_OF_ALL,), asking.has_article,
        showing.toggle_all, Reach.TEXT, is_on=showing.is_all_hidden,
    ),
    *(
        Command(id_, title, Menu.VIEW, group, (key,), asking.has_article, showing.toggles(part), is_on=showing.shows(part))
        for id_, title, group, key, part in _PARTS
    ),
    Command(
        "ticks", QT_TRANSLATE_NOOP("Command", "Tags &beside the scroll bar"), Menu.VIEW, 4, ("Ctrl+Shift+T",), asking.has_article,
        showing.toggle_ticks, is_on=showing.has_ticks,
    ),
)  # fmt: skip
