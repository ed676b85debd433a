"""What a screen reader is told."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(source: QWidget, sentence: str) -> None:
    """Have a sentence read aloud, wherever the keyboard is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, sentence))
