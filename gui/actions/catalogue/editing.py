"""The part of the catalogue for the Edit, Tag and Review menus: what is done to words and tags."""

from gui.actions import asking, tagging, viewing
from gui.actions.command import Command, Menu, Place, Reach
from gui.model.kinds import FACES, Kind
from gui.model.words import QT_TRANSLATE_NOOP

_TOOLS = frozenset({Place.TOOLBAR})
_CONTEXT = frozenset({Place.CONTEXT})
_BOTH = frozenset({Place.TOOLBAR, Place.CONTEXT})

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
        "claim-raw", QT_TRANSLATE_NOOP("Command", "Claim, edges as drawn"), Menu.TAG, 2, (f"Alt+{FACES[Kind.CLAIM].key}",),
        asking.has_words, tagging.tag_claim_raw, Reach.TEXT,
    ),
    Command(
        "quote-raw", QT_TRANSLATE_NOOP("Command", "Quote, edges as drawn"), Menu.TAG, 2, (f"Alt+{FACES[Kind.QUOTE].key}",),
        asking.has_words, tagging.tag_quote_raw, Reach.TEXT,
    ),
    Command(
        "entity-raw", QT_TRANSLATE_NOOP("Command", "Entity, edges as drawn"), Menu.TAG, 2, (f"Alt+{FACES[Kind.ENTITY].key}",),
        asking.has_words, tagging.tag_entity_raw, Reach.TEXT,
    ),
    Command(
        "remove", QT_TRANSLATE_NOOP("Command", "&Remove tag"), Menu.TAG, 4, ("Delete",), asking.has_tag, tagging.remove_tag, Reach.TEXT,
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
    Command(
        "filter", QT_TRANSLATE_NOOP("Command", "&Filter tags"), Menu.REVIEW, 1, ("Ctrl+Shift+E",), asking.has_project, viewing.go_to_filter,
    ),
    Command(
        "sort", QT_TRANSLATE_NOOP("Command", "&Sort by this column"), Menu.REVIEW, 1, ("Ctrl+Shift+O",), asking.has_project,
        viewing.sort_by_column,
    ),
    Command(
        "everywhere", QT_TRANSLATE_NOOP("Command", "Tags of a&ll articles"), Menu.REVIEW, 1, ("Ctrl+Shift+L",), asking.has_project,
        viewing.toggle_all_articles, is_on=viewing.shows_all_articles,
    ),
)  # fmt: skip

COMMANDS = _EDIT + _TAG + _REVIEW
