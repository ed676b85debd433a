"""The part of the catalogue that looks closer at a text."""

from gui.actions import asking, inspecting
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "about-article", QT_TRANSLATE_NOOP("Command", "About this article…"), Menu.ARTICLE, 2, ("Ctrl+Shift+I",), asking.has_article,
        inspecting.show_about_article,
    ),
    Command(
        "hidden-characters", QT_TRANSLATE_NOOP("Command", "Show hidden characters"), Menu.VIEW, 4, ("Ctrl+Shift+H",), asking.has_article,
        inspecting.toggle_hidden_characters, is_on=inspecting.shows_hidden_characters,
    ),
)  # fmt: skip
