"""Which keys belong to the text; all others are the window's commands and pass it by."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_STEPS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def is_for_text(event: QKeyEvent) -> bool:
    """Whether the key moves the caret, selects or copies."""
    if event.key() in _STEPS:
        return not event.modifiers() & _ALT
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)


def paragraph_step(event: QKeyEvent) -> int:
    """1 for Ctrl+Down, -1 for Ctrl+Up (with Shift or without), 0 for any other key."""
    if event.modifiers() & _CONTROL and not event.modifiers() & _ALT:
        return {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
    return 0


def paragraph_around(text: str, position: int) -> tuple[int, int]:
    """The paragraph that holds `position`, without its line end; code points."""
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def stepped_by_paragraph(text: str, position: int, step: int) -> int:
    """The end of the paragraph, or its start if `step` is -1; from there on to the next that is not empty."""
    start, end = paragraph_around(text, position)
    if step > 0 and position == end:
        while end < len(text) and text[end] == "\n":
            end += 1
        end = paragraph_around(text, end)[1]
    if step < 0 and position == start:
        while start > 0 and text[start - 1] == "\n":
            start -= 1
        start = paragraph_around(text, start)[0]
    return end if step > 0 else start
