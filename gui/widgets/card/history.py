"""What has happened to a tag and its links: who, when, what, from what to what; the newest first, a long past folded."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.session import Session
from gui.store.history import history_length, history_of
from gui.store.reading import Reading
from gui.widgets.card.past import Telling

_FOLDED = 4
"""So many changes are shown at first."""
_MOST = 300
"""So many are shown at all: a label with more would take long to lay out."""


class History(QWidget):
    """Asked of the project each time, since it knows what others have done."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tag: Tag | None = None
        self._lines, self.fold = QLabel(), QPushButton()
        self._lines.setWordWrap(True)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.fold.setCheckable(True)
        self.fold.setFlat(True)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.fold.hide()
        self.fold.toggled.connect(self._show_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._lines)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)

    def text(self) -> str:
        """What is shown, a line for each change with its details below."""
        return self._lines.text()

    def show_tag(self, tag: Tag) -> None:
        """Show what has happened to another tag, folded, or to the same one since."""
        if (self._tag is None or self._tag.uid != tag.uid) and self.fold.isChecked():
            self.fold.blockSignals(True)
            self.fold.setChecked(False)
            self.fold.blockSignals(False)
        self._tag = tag
        project = self._session.project
        try:
            self._show(tag, project.reading if project is not None else None)
        except Problem as problem:  # the tag itself is at hand; where its history would stand, one reads why it does not
            self._lines.setText(str(problem))
            self.fold.hide()

    def _show_again(self) -> None:
        if self._tag is not None:
            self.show_tag(self._tag)

    def _show(self, tag: Tag, reading: Reading | None) -> None:
        if reading is None:
            self._lines.clear()
            return
        most = _MOST if self.fold.isChecked() else _FOLDED
        past = history_of(reading, tag.id, tag.uid, most + 1)
        lines = self._telling(tag, reading).lines(tag, past[:most])
        if len(past) > _FOLDED:
            count = history_length(reading, tag.id, tag.uid)
            self._name_fold(count)
            if self.fold.isChecked() and count > most:
                lines.append(self.tr("… and {count} older ones").format(count=count - most))
        self.fold.setVisible(len(past) > _FOLDED)
        self._lines.setText("\n".join(lines))

    def _name_fold(self, count: int) -> None:
        shown = self.fold.isChecked()
        self.fold.setText(self.tr("Show the last only") if shown else self.tr("Show all {count} changes").format(count=count))
        self.fold.setAccessibleName(self.fold.text())

    def _telling(self, tag: Tag, reading: Reading) -> Telling:
        article = self._session.article
        if article is None or article.id != tag.article_id:
            article = reading.article(tag.article_id)

        def excerpt(uid: str) -> str | None:
            other = reading.tag_by_uid(uid)
            return other.excerpt if other is not None else None

        return Telling(article.text if article is not None else "", self._session.register.name_of, excerpt)
