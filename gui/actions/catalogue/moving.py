"""The part of the catalogue for ways through the text: to the tags at the caret, to paragraphs without any."""

from gui.actions import asking, moving
from gui.actions.command import Command, Menu, Place, Reach
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "tags-here", QT_TRANSLATE_NOOP("Command", "&Tags at the caret…"), Menu.GO, 0, ("T",), asking.has_article, moving.show_tags_here,
        Reach.TEXT, places=frozenset({Place.CONTEXT}),
    ),
    Command(
        "next-untagged", QT_TRANSLATE_NOOP("Command", "Next paragraph &without tags"), Menu.GO, 0, ("U",), asking.has_article,
        moving.next_untagged, Reach.TEXT,
    ),
    Command(
        "previous-untagged", QT_TRANSLATE_NOOP("Command", "Previous paragraph with&out tags"), Menu.GO, 0, ("Shift+U",),
        asking.has_article, moving.previous_untagged, Reach.TEXT,
    ),
)  # fmt: skip
