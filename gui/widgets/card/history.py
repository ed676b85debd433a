"""What has happened to a tag, a line each."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from gui.model.change import Act, Way
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.moments import shown_moment
from gui.session.names import name_of
from gui.store.reading import Reading
from gui.store.streaming import HistoryEntry, history_of

_ACTS = frozenset(Act)


class History(QLabel):
    """Asked of the project each time, since it knows what others have done."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def show_tag(self, tag: Tag, reading: Reading | None) -> None:
        """Show what has happened to another tag, or to the same one since."""
        try:
            lines = "\n".join(map(_told, history_of(reading, tag.id))) if reading is not None else ""
        except Problem as problem:  # the tag itself is at hand; where its history would stand, one reads why it does not
            lines = str(problem)
        self.setText(lines)


@lru_cache(maxsize=256)
def _told(entry: HistoryEntry) -> str:
    """One line of history: when, who, what.  What has happened stays as it was, and a line more comes with each act."""
    act = name_of(Act(entry.act)) if entry.act in _ACTS else entry.act
    match entry.way:
        case Way.UNDO:
            act = QCoreApplication.translate("Card", "undid {act}").format(act=act)
        case Way.REDO:
            act = QCoreApplication.translate("Card", "redid {act}").format(act=act)
    return f"{shown_moment(entry.at)} · {entry.annotator} · {act}" + (f" → {entry.label}" if entry.label else "")
