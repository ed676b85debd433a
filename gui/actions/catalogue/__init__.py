"""The only declaration of commands: menus, toolbar, context menus, palette, key list and README take them from here.

A module for each part of the work; what a command is, `gui.actions.command` says.
"""

from gui.actions.catalogue import (
    articles,
    bounding,
    bulk,
    edges,
    editing,
    finding,
    inspecting,
    listing,
    looking,
    moving,
    past,
    project,
    quoting,
    reading,
    searching,
    seeing,
    showing,
    table,
)
from gui.actions.command import Command, Menu

_PARTS = (
    project.COMMANDS,
    editing.COMMANDS,
    table.COMMANDS,
    bulk.COMMANDS,
    seeing.COMMANDS,
    looking.COMMANDS,
    past.COMMANDS,
    quoting.COMMANDS,
    edges.COMMANDS,
    finding.COMMANDS,
    searching.COMMANDS,
    moving.COMMANDS,
    bounding.COMMANDS,
    listing.COMMANDS,
    articles.COMMANDS,
    reading.COMMANDS,
    showing.COMMANDS,
    inspecting.COMMANDS,
)
_MENUS = list(Menu)


def _place(command: Command) -> tuple[int, int]:
    return _MENUS.index(command.menu), command.group


COMMANDS: tuple[Command, ...] = tuple(sorted((command for part in _PARTS for command in part), key=_place))
"""All commands, in the order of the menus; within a group as their parts have them."""

assert len({command.id for command in COMMANDS}) == len(COMMANDS)
