"""The only declaration of commands: menus, toolbar, context menus, palette, key list and README take them from here."""

from gui.actions import asking, later, projects, tagging, viewing
from gui.actions.command import Command, Menu, Place, Reach
from gui.model.kinds import FACES, Kind
from gui.model.words import QT_TRANSLATE_NOOP

_TOOLS = frozenset({Place.TOOLBAR})
_CONTEXT = frozenset({Place.CONTEXT})
_BOTH = frozenset({Place.TOOLBAR, Place.CONTEXT})

_FILE = (
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

_EDIT = (
    Command(
        "undo", QT_TRANSLATE_NOOP("Command", "&Undo"), Menu.EDIT, 0, ("Ctrl+Z",), asking.can_undo, tagging.undo, icon="undo", places=_TOOLS,
        title_now=tagging.title_of_undo,
    ),
    Command(
        "redo", QT_TRANSLATE_NOOP("Command", "&Redo"), Menu.EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), asking.can_redo, tagging.redo, icon="redo",
        places=_TOOLS, title_now=tagging.title_of_redo,
    ),
    Command(
        "copy", QT_TRANSLATE_NOOP("Command", "&Copy"), Menu.EDIT, 1, ("Ctrl+C",), asking.has_words, viewing.copy, Reach.TEXT,
        places=_CONTEXT,
    ),
    Command(
        "all", QT_TRANSLATE_NOOP("Command", "Select &all"), Menu.EDIT, 1, ("Ctrl+A",), asking.has_article,
        viewing.select_all, Reach.TEXT,
    ),
)  # fmt: skip

_TAG = (
    Command(
        "claim", QT_TRANSLATE_NOOP("Command", "&Claim"), Menu.TAG, 0, (FACES[Kind.CLAIM].key,), asking.has_words_or_tag, tagging.tag_claim,
        Reach.TEXT, "claim", _BOTH, wordy=True,
    ),
    Command(
        "quote", QT_TRANSLATE_NOOP("Command", "&Quote"), Menu.TAG, 0, (FACES[Kind.QUOTE].key,), asking.has_words_or_tag, tagging.tag_quote,
        Reach.TEXT, "quote", _BOTH, wordy=True,
    ),
    Command(
        "entity", QT_TRANSLATE_NOOP("Command", "&Entity"), Menu.TAG, 0, (FACES[Kind.ENTITY].key,), asking.has_words_or_tag,
        tagging.tag_entity, Reach.TEXT, "entity", _BOTH, wordy=True,
    ),
    Command(
        "claim-raw", QT_TRANSLATE_NOOP("Command", "Claim, edges as drawn"), Menu.TAG, 1, (f"Alt+{FACES[Kind.CLAIM].key}",),
        asking.has_words, tagging.tag_claim_raw, Reach.TEXT,
    ),
    Command(
        "quote-raw", QT_TRANSLATE_NOOP("Command", "Quote, edges as drawn"), Menu.TAG, 1, (f"Alt+{FACES[Kind.QUOTE].key}",),
        asking.has_words, tagging.tag_quote_raw, Reach.TEXT,
    ),
    Command(
        "entity-raw", QT_TRANSLATE_NOOP("Command", "Entity, edges as drawn"), Menu.TAG, 1, (f"Alt+{FACES[Kind.ENTITY].key}",),
        asking.has_words, tagging.tag_entity_raw, Reach.TEXT,
    ),
    Command("next-tag", QT_TRANSLATE_NOOP("Command", "&Next tag"), Menu.TAG, 2, ("N",), asking.has_tags_here, tagging.next_tag, Reach.TEXT),
    Command(
        "previous-tag", QT_TRANSLATE_NOOP("Command", "&Previous tag"), Menu.TAG, 2, ("Shift+N",), asking.has_tags_here,
        tagging.previous_tag, Reach.TEXT,
    ),
    Command(
        "card", QT_TRANSLATE_NOOP("Command", "&Go to its card"), Menu.TAG, 2, ("Return", "Enter"), asking.has_tag, tagging.go_to_card,
        Reach.TEXT, places=_CONTEXT,
    ),
    Command(
        "remove", QT_TRANSLATE_NOOP("Command", "&Remove tag"), Menu.TAG, 3, ("Delete",), asking.has_tag, tagging.remove_tag, Reach.TEXT,
        places=_CONTEXT,
    ),
)  # fmt: skip

_REVIEW = (
    Command(
        "accept", QT_TRANSLATE_NOOP("Command", "&Accept"), Menu.REVIEW, 0, ("A",), asking.has_tag, tagging.accept,
        Reach.TEXT, "accept", _BOTH,
    ),
    Command(
        "reject", QT_TRANSLATE_NOOP("Command", "Re&ject"), Menu.REVIEW, 0, ("X",), asking.has_tag, tagging.reject,
        Reach.TEXT, "reject", _BOTH,
    ),
    Command("filter", QT_TRANSLATE_NOOP("Command", "&Filter tags"), Menu.REVIEW, 1, ("Ctrl+F",), asking.has_project, viewing.go_to_filter),
    Command(
        "everywhere", QT_TRANSLATE_NOOP("Command", "Tags of a&ll articles"), Menu.REVIEW, 1, ("Ctrl+Shift+L",), asking.has_project,
        viewing.toggle_all_articles, is_on=viewing.shows_all_articles,
    ),
)  # fmt: skip

_ARTICLE = (
    Command(
        "done", QT_TRANSLATE_NOOP("Command", "Article is &done"), Menu.ARTICLE, 0, ("Ctrl+D",), asking.has_article, tagging.toggle_done,
        is_on=tagging.is_done,
    ),
    Command(
        "next-article", QT_TRANSLATE_NOOP("Command", "&Next article"), Menu.ARTICLE, 1, ("Alt+Down",), asking.has_articles,
        tagging.next_article,
    ),
    Command(
        "previous-article", QT_TRANSLATE_NOOP("Command", "&Previous article"), Menu.ARTICLE, 1, ("Alt+Up",), asking.has_articles,
        tagging.previous_article,
    ),
    Command("text", QT_TRANSLATE_NOOP("Command", "Go to the &text"), Menu.ARTICLE, 1, ("F6",), asking.has_article, viewing.go_to_text),
)  # fmt: skip

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
)  # fmt: skip

_HELP = (
    Command(
        "palette", QT_TRANSLATE_NOOP("Command", "&Command palette"), Menu.HELP, 0, ("Ctrl+Shift+P",), asking.always, viewing.show_palette,
        icon="palette", places=_TOOLS,
    ),
    Command("keys", QT_TRANSLATE_NOOP("Command", "&Keys"), Menu.HELP, 0, ("F1",), asking.always, viewing.show_keys),
    Command("about", QT_TRANSLATE_NOOP("Command", "&About Pressmark"), Menu.HELP, 1, (), asking.always, viewing.show_about),
)  # fmt: skip

COMMANDS: tuple[Command, ...] = _FILE + _EDIT + _TAG + _REVIEW + _ARTICLE + _VIEW + _HELP
"""All commands, in the order of the menus."""

assert len({command.id for command in COMMANDS}) == len(COMMANDS)
