"""The part of the catalogue for quotes and claims: who said it, what reports it, what belongs together."""

from gui.actions import asking, later, tagging
from gui.actions.command import Command, Menu, Place, Reach
from gui.model.words import QT_TRANSLATE_NOOP

_CONTEXT = frozenset({Place.CONTEXT})

COMMANDS = (
    Command(
        "quotation", QT_TRANSLATE_NOOP("Command", "Tag the quotation"), Menu.TAG, 1, ("Q",), asking.has_article, later.tag_quotation,
        Reach.TEXT, places=_CONTEXT,
    ),
    Command(
        "speaker", QT_TRANSLATE_NOOP("Command", "Speaker or claimant…"), Menu.TAG, 1, ("S",), asking.has_article, later.ask_speaker,
        Reach.TEXT, places=_CONTEXT,
    ),
    Command(
        "addressee", QT_TRANSLATE_NOOP("Command", "Addressee…"), Menu.TAG, 1, ("Shift+S",), asking.has_article, later.ask_addressee,
        Reach.TEXT,
    ),
    Command(
        "cue", QT_TRANSLATE_NOOP("Command", "Mark the cue"), Menu.TAG, 1, ("W",), asking.has_article, later.mark_cue, Reach.TEXT,
        places=_CONTEXT,
    ),
    Command(
        "cue-more", QT_TRANSLATE_NOOP("Command", "Add to the cue"), Menu.TAG, 1, ("Shift+W",), asking.has_words, later.add_to_cue,
        Reach.TEXT,
    ),
    Command(
        "continue", QT_TRANSLATE_NOOP("Command", "Continue the quote before"), Menu.TAG, 1, ("Shift+Q",), asking.has_tag,
        later.continue_quote, Reach.TEXT, places=_CONTEXT,
    ),
    Command(
        "unsure", QT_TRANSLATE_NOOP("Command", "Not sure"), Menu.REVIEW, 0, ("?",), asking.has_tag, tagging.toggle_unsure, Reach.TEXT,
        places=_CONTEXT, is_on=asking.is_unsure,
    ),
    Command(
        "other-end", QT_TRANSLATE_NOOP("Command", "Go to the other end"), Menu.GO, 0, ("O",), asking.has_tag, later.go_to_other_end,
        Reach.TEXT,
    ),
)  # fmt: skip
