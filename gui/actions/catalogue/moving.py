"""The part of the catalogue for ways through the text: to the tags at the caret, to paragraphs without any; and for the panes' sizes."""

from gui.actions import asking, moving, viewing
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
