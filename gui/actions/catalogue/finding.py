"""The part of the catalogue for finding words in the article."""

from gui.actions import asking, finding
from gui.actions.command import Command, Menu
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command("find", QT_TRANSLATE_NOOP("Command", "&Find…"), Menu.EDIT, 3, ("Ctrl+F",), asking.has_article, finding.find),
    Command(
        "find-next", QT_TRANSLATE_NOOP("Command", "Find &next"), Menu.EDIT, 3, ("F3", "Ctrl+G"), asking.has_article, finding.find_next,
        icon="find-next",
    ),
    Command(
        "find-previous", QT_TRANSLATE_NOOP("Command", "Find &previous"), Menu.EDIT, 3, ("Shift+F3", "Ctrl+Shift+G"), asking.has_article,
        finding.find_previous, icon="find-previous",
    ),
    Command(
        "find-words", QT_TRANSLATE_NOOP("Command", "Find &whole words only"), Menu.EDIT, 4, ("Alt+W",), finding.is_finding,
        finding.toggle_whole_words, icon="find-words", is_on=finding.finds_whole_words,
    ),
    Command(
        "find-case", QT_TRANSLATE_NOOP("Command", "Find in the same case only"), Menu.EDIT, 4, ("Alt+C",), finding.is_finding,
        finding.toggle_case, icon="find-case", is_on=finding.finds_case,
    ),
    Command(
        "find-regex", QT_TRANSLATE_NOOP("Command", "Find a regular e&xpression"), Menu.EDIT, 4, ("Alt+X",), finding.is_finding,
        finding.toggle_regex, icon="find-regex", is_on=finding.finds_regex,
    ),
)  # fmt: skip
