"""Which keys belong to the text and where each leads; all others are the window's commands and pass it by."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Move(Enum):
    """A step of the caret.  Left and right are those of the screen, back and on those of reading."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    PARAGRAPH_BACK = auto()
    PARAGRAPH_ON = auto()
    LINE_START = auto()
    LINE_END = auto()
    TEXT_START = auto()
    TEXT_END = auto()


_PLAIN = {
    Qt.Key.Key_Left: Move.LEFT,
    Qt.Key.Key_Right: Move.RIGHT,
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Home: Move.LINE_START,
    Qt.Key.Key_End: Move.LINE_END,
    Qt.Key.Key_PageUp: Move.PAGE_UP,
    Qt.Key.Key_PageDown: Move.PAGE_DOWN,
}
_WITH_CONTROL = {
    Qt.Key.Key_Left: Move.WORD_LEFT,
    Qt.Key.Key_Right: Move.WORD_RIGHT,
    Qt.Key.Key_Up: Move.PARAGRAPH_BACK,
    Qt.Key.Key_Down: Move.PARAGRAPH_ON,
    Qt.Key.Key_Home: Move.TEXT_START,
    Qt.Key.Key_End: Move.TEXT_END,
    Qt.Key.Key_PageUp: Move.PAGE_UP,
    Qt.Key.Key_PageDown: Move.PAGE_DOWN,
}
assert _PLAIN.keys() == _WITH_CONTROL.keys()
assert {*_PLAIN.values(), *_WITH_CONTROL.values()} == set(Move)


def is_for_text(event: QKeyEvent) -> bool:
    """Whether the key moves the caret, selects or copies."""
    return move_of(event) is not None or event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)


def move_of(event: QKeyEvent) -> Move | None:
    """Where the key leads, with Shift or without; None for a key that does not move the caret."""
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return None
    steps = _WITH_CONTROL if event.modifiers() & Qt.KeyboardModifier.ControlModifier else _PLAIN
    return steps.get(Qt.Key(event.key()))
