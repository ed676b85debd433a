"""The part of the catalogue for the Go menu: from tag to tag, to paragraphs without any, to the card and back to the text."""

from gui.actions import asking, moving, tagging, viewing
from gui.actions.command import Command, Menu, Place, Reach
from gui.model.words import QT_TRANSLATE_NOOP

_CONTEXT = frozenset({Place.CONTEXT})

COMMANDS = (
    Command("next-tag", QT_TRANSLATE_NOOP("Command", "&Next tag"), Menu.GO, 0, ("N",), asking.has_tags_here, moving.next_tag, Reach.TEXT),
    Command(
        "previous-tag", QT_TRANSLATE_NOOP("Command", "&Previous tag"), Menu.GO, 0, ("Shift+N",), asking.has_tags_here,
        moving.previous_tag, Reach.TEXT,
    ),
    Command(
        "tags-here", QT_TRANSLATE_NOOP("Command", "&Tags at the caret…"), Menu.GO, 0, ("T",), asking.has_article, moving.show_tags_here,
        Reach.TEXT, places=_CONTEXT,
    ),
    Command(
        "next-untagged", QT_TRANSLATE_NOOP("Command", "Next paragraph &without tags"), Menu.GO, 0, ("U",), asking.has_article,
        moving.next_untagged, Reach.TEXT,
    ),
    Command(
        "previous-untagged", QT_TRANSLATE_NOOP("Command", "Previous paragraph with&out tags"), Menu.GO, 0, ("Shift+U",),
        asking.has_article, moving.previous_untagged, Reach.TEXT,
    ),
    Command(
        "card", QT_TRANSLATE_NOOP("Command", "&Go to its card"), Menu.GO, 1, ("Return", "Enter"), asking.has_tag, tagging.go_to_card,
        Reach.TEXT, places=_CONTEXT,
    ),
    Command("text", QT_TRANSLATE_NOOP("Command", "Go to the te&xt"), Menu.GO, 1, ("F6",), asking.has_article, viewing.go_to_text),
)  # fmt: skip
