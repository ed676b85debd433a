"""The part of the catalogue for what is selected, what selections become, and where tags begin and end."""

from gui.actions import arming, asking, edges, later
from gui.actions.command import Command, Menu, Reach
from gui.model.kinds import FACES, Kind
from gui.model.words import QT_TRANSLATE_NOOP

_GROWING = (
    Command(
        "grow", QT_TRANSLATE_NOOP("Command", "&Grow the selection"), Menu.EDIT, 2, ("G",), asking.has_article, later.grow, Reach.TEXT,
    ),
    Command(
        "shrink", QT_TRANSLATE_NOOP("Command", "&Shrink the selection"), Menu.EDIT, 2, ("Shift+G",), asking.has_words, later.shrink,
        Reach.TEXT,
    ),
)  # fmt: skip

_ARMING = (
    Command(
        "arm-claim", QT_TRANSLATE_NOOP("Command", "Keep tagging claims"), Menu.TAG, 2, (f"Ctrl+{FACES[Kind.CLAIM].key}",),
        asking.has_article, arming.arm_claim, Reach.TEXT, is_on=arming.is_claim_armed,
    ),
    Command(
        "arm-quote", QT_TRANSLATE_NOOP("Command", "Keep tagging quotes"), Menu.TAG, 2, (f"Ctrl+{FACES[Kind.QUOTE].key}",),
        asking.has_article, arming.arm_quote, Reach.TEXT, is_on=arming.is_quote_armed,
    ),
    Command(
        "arm-entity", QT_TRANSLATE_NOOP("Command", "Keep tagging entities"), Menu.TAG, 2, (f"Ctrl+{FACES[Kind.ENTITY].key}",),
        asking.has_article, arming.arm_entity, Reach.TEXT, is_on=arming.is_entity_armed,
    ),
    Command(
        "disarm", QT_TRANSLATE_NOOP("Command", "&Stop tagging"), Menu.TAG, 2, ("Escape",), asking.is_armed, arming.disarm, Reach.TEXT,
    ),
)  # fmt: skip

_EDGES = (
    Command(
        "start-back", QT_TRANSLATE_NOOP("Command", "Start one word back"), Menu.TAG, 3, ("H",), asking.has_tag, edges.start_back,
        Reach.TEXT,
    ),
    Command(
        "start-on", QT_TRANSLATE_NOOP("Command", "Start one word on"), Menu.TAG, 3, ("J",), asking.has_tag, edges.start_on, Reach.TEXT,
    ),
    Command("end-back", QT_TRANSLATE_NOOP("Command", "End one word back"), Menu.TAG, 3, ("K",), asking.has_tag, edges.end_back, Reach.TEXT),
    Command("end-on", QT_TRANSLATE_NOOP("Command", "End one word on"), Menu.TAG, 3, ("L",), asking.has_tag, edges.end_on, Reach.TEXT),
    Command(
        "start-back-char", QT_TRANSLATE_NOOP("Command", "Start one character back"), Menu.TAG, 3, ("Ctrl+H",), asking.has_tag,
        edges.start_back_char, Reach.TEXT,
    ),
    Command(
        "start-on-char", QT_TRANSLATE_NOOP("Command", "Start one character on"), Menu.TAG, 3, ("Ctrl+J",), asking.has_tag,
        edges.start_on_char, Reach.TEXT,
    ),
    Command(
        "end-back-char", QT_TRANSLATE_NOOP("Command", "End one character back"), Menu.TAG, 3, ("Ctrl+K",), asking.has_tag,
        edges.end_back_char, Reach.TEXT,
    ),
    Command(
        "end-on-char", QT_TRANSLATE_NOOP("Command", "End one character on"), Menu.TAG, 3, ("Ctrl+L",), asking.has_tag,
        edges.end_on_char, Reach.TEXT,
    ),
)  # fmt: skip

COMMANDS = _GROWING + _ARMING + _EDGES
