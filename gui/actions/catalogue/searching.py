"""The part of the catalogue for the search across articles, and for what it tags and changes all at once."""

from gui.actions import asking, later, searching
from gui.actions.command import Command, Menu, Place, Reach
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "search", QT_TRANSLATE_NOOP("Command", "Searc&h all articles…"), Menu.EDIT, 3, ("Ctrl+Shift+F",), asking.has_project,
        searching.search,
    ),
    Command(
        "tag-alike", QT_TRANSLATE_NOOP("Command", "Tag &all alike…"), Menu.TAG, 1, ("M",), asking.has_words_or_tag, later.tag_alike,
        Reach.TEXT, places=frozenset({Place.CONTEXT}),
    ),
    Command(
        "change-alike", QT_TRANSLATE_NOOP("Command", "Change all a&like…"), Menu.TAG, 4, ("Shift+M",), asking.has_tag,
        later.change_alike, Reach.TEXT,
    ),
)  # fmt: skip
