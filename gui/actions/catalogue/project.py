"""The part of the catalogue for the File menu: projects, articles coming in, tags going out."""

from gui.actions import asking, later, projects, viewing
from gui.actions.command import Command, Menu, Place
from gui.model.words import QT_TRANSLATE_NOOP

_TOOLS = frozenset({Place.TOOLBAR})

COMMANDS = (
    Command("new", QT_TRANSLATE_NOOP("Command", "&New project…"), Menu.FILE, 0, ("Ctrl+N",), asking.always, projects.new_project),
    Command(
        "open", QT_TRANSLATE_NOOP("Command", "&Open project…"), Menu.FILE, 0, ("Ctrl+O",), asking.always, projects.open_project,
    ),
    Command(
        "add", QT_TRANSLATE_NOOP("Command", "&Add articles…"), Menu.FILE, 1, ("Ctrl+Shift+A",), asking.is_free, later.choose_articles,
        icon="add-article", places=_TOOLS,
    ),
    Command(
        "paste", QT_TRANSLATE_NOOP("Command", "&Paste as article"), Menu.FILE, 1, ("Ctrl+V", "Ctrl+Shift+V"), asking.is_free,
        later.paste_article,
    ),
    Command(
        "export", QT_TRANSLATE_NOOP("Command", "&Export…"), Menu.FILE, 2, ("Ctrl+E",), asking.is_free, later.choose_export, icon="export",
        places=_TOOLS,
    ),
    Command(
        "import", QT_TRANSLATE_NOOP("Command", "&Import tags…"), Menu.FILE, 2, ("Ctrl+I",), asking.is_free,
        later.choose_import,
    ),
    Command(
        "annotator", QT_TRANSLATE_NOOP("Command", "Change annotator’s na&me…"), Menu.FILE, 3, (), asking.always,
        projects.change_annotator,
    ),
    Command("quit", QT_TRANSLATE_NOOP("Command", "&Quit"), Menu.FILE, 4, ("Ctrl+Q",), asking.always, viewing.quit_program),
)  # fmt: skip
