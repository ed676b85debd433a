"""All tags alike are changed or removed: how many they are stands first, and nothing is written before that."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.actions.tagging_all import change_alike
from gui.model.directions import isolated
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.background import Background, IsCancelled, Report
from gui.session.names import name_of
from gui.session.numbers import shown
from gui.session.session import Session
from gui.store.reading import Reading
from gui.tasks.alike import Becoming, alike_ids
from gui.widgets.announcing import announce
from gui.widgets.searching.change_panel import ChangePanel

_NARROWEST = 380
_SHOWN = 60
"""So many characters of the words are shown."""


def show_change_alike(session: Session, tag: Tag, window: QWidget) -> None:
    """Show the dialog beside the work for this tag, in place of one that is open for another."""
    before = window.findChild(ChangeAlike)
    if before is not None:
        before.close()
    dialog = ChangeAlike(session, tag, window)
    dialog.show()
    dialog.activateWindow()


class ChangeAlike(QDialog):
    """Counts in a worker; Esc leaves everything as it is."""

    def __init__(self, session: Session, tag: Tag, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change all alike"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session, self._tag, self._count = session, tag, 0
        self._counting: Background[int] = Background(self)
        self.lead, self.panel = QLabel(), ChangePanel(session.labels)
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)
        self.lead.setContentsMargins(10, 10, 10, 0)
        self.setMinimumWidth(_NARROWEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.lead)
        column.addWidget(self.panel)
        self.panel.confirmed.connect(self._carry_out)
        self.finished.connect(self._counting.wait)
        session.project_opened.connect(self.close)
        self.panel.show_tag(tag)
        self.panel.kind.setFocus(Qt.FocusReason.PopupFocusReason)
        self._say(self.tr("Counting…"))
        self._begin()

    def _begin(self) -> None:
        project = self._session.project
        assert project is not None
        self._counting.start("", partial(_counted, project.path, self._tag), self._take, self._fail)

    def _take(self, count: int) -> None:
        self._count = count
        self.panel.show_count(count)
        words = " ".join(self._tag.excerpt.split())
        words = words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
        what = ", ".join(part for part in (name_of(self._tag.kind), self._tag.label) if part)
        one, many = self.tr("1 tag like “{words}” ({what}) in the project"), self.tr("{count} tags like “{words}” ({what}) in the project")
        self._say((one if count == 1 else many).format(words=isolated(words), what=what, count=shown(count)))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        self._say(str(error))

    def _say(self, sentence: str) -> None:
        self.lead.setText(sentence)
        announce(self.lead, sentence)

    def _carry_out(self, becoming: Becoming) -> None:
        if attempt(self._session, change_alike, self._session, self._tag, self._count, becoming):
            self.close()


def _counted(path: Path, tag: Tag, progress: Report, cancelled: IsCancelled) -> int:
    """In the worker, which has a view of the project of its own."""
    del progress, cancelled
    reading = Reading.open(path)
    try:
        return len(alike_ids(reading, tag))
    finally:
        reading.close()
