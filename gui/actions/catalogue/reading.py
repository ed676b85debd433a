"""The part of the catalogue for the View and Help menus: how it looks, and what there is to know."""

from gui.actions import asking, viewing
from gui.actions.command import Command, Menu, Place
from gui.model.words import QT_TRANSLATE_NOOP

_TOOLS = frozenset({Place.TOOLBAR})

_VIEW = (
    Command("larger", QT_TRANSLATE_NOOP("Command", "&Larger letters"), Menu.VIEW, 0, ("Ctrl++", "Ctrl+="), asking.always, viewing.larger),
    Command("smaller", QT_TRANSLATE_NOOP("Command", "S&maller letters"), Menu.VIEW, 0, ("Ctrl+-",), asking.always, viewing.smaller),
    Command("serif", QT_TRANSLATE_NOOP("Command", "&Serif"), Menu.VIEW, 0, (), asking.always, viewing.toggle_serif, is_on=viewing.is_serif),
    Command(
        "theme-system", QT_TRANSLATE_NOOP("Command", "Theme of the &desktop"), Menu.VIEW, 1, (), asking.always, viewing.theme_system,
        is_on=viewing.is_theme_system, choice="theme",
    ),
    Command(
        "theme-light", QT_TRANSLATE_NOOP("Command", "L&ight theme"), Menu.VIEW, 1, (), asking.always, viewing.theme_light,
        is_on=viewing.is_theme_light, choice="theme",
    ),
    Command(
        "theme-dark", QT_TRANSLATE_NOOP("Command", "Dar&k theme"), Menu.VIEW, 1, (), asking.always, viewing.theme_dark,
        is_on=viewing.is_theme_dark, choice="theme",
    ),
    Command(
        "wider", QT_TRANSLATE_NOOP("Command", "This pane &wider"), Menu.VIEW, 5, ("Alt+Shift+Right",), asking.always, viewing.widen_pane,
    ),
    Command(
        "narrower", QT_TRANSLATE_NOOP("Command", "This pane &narrower"), Menu.VIEW, 5, ("Alt+Shift+Left",), asking.always,
        viewing.narrow_pane,
    ),
    Command(
        "taller", QT_TRANSLATE_NOOP("Command", "This pane taller"), Menu.VIEW, 5, ("Alt+Shift+Up",), asking.always,
        viewing.heighten_pane,
    ),
    Command(
        "lower", QT_TRANSLATE_NOOP("Command", "This pane lower"), Menu.VIEW, 5, ("Alt+Shift+Down",), asking.always, viewing.lower_pane,
    ),
)  # fmt: skip

_HELP = (
    Command(
        "palette", QT_TRANSLATE_NOOP("Command", "&Command palette"), Menu.HELP, 0, ("Ctrl+Shift+P",), asking.always, viewing.show_palette,
        icon="palette", places=_TOOLS,
    ),
    Command("keys", QT_TRANSLATE_NOOP("Command", "&Keys"), Menu.HELP, 0, ("F1",), asking.always, viewing.show_keys),
    Command("about", QT_TRANSLATE_NOOP("Command", "&About Pressmark"), Menu.HELP, 1, (), asking.always, viewing.show_about),
)  # fmt: skip

COMMANDS = _VIEW + _HELP
