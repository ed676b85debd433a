"""What the table of tags shows: this article or all, kind, status, annotator, typed text."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QToolButton, QWidget

from gui.model.canon import canonical
from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagQuery
from gui.session.guard import guarded
from gui.widgets.tag_delegate import fill_with

_PAUSE = 120
"""Milliseconds without a key before the typed text is looked for."""
_UNSURE = "unsure"
"""Offered beside the statuses: tags that somebody is not sure of, whatever their status."""


class FilterText(QLineEdit):
    """Typed text; `finished(on)` tells that the keyboard wants to go on to the table, or (False) back to the text."""

    finished = Signal(bool)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finished.emit(True)
            case Qt.Key.Key_Escape:
                self.clear()
                self.finished.emit(False)
            case _:
                super().keyPressEvent(event)


class FilterBar(QWidget):
    """Changes the conditions of a TagQuery; `changed(query)` tells of each change by the user."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = TagQuery()
        self._article_id: int | None = None
        self.text = FilterText()
        self.text.setPlaceholderText(self.tr("Filter by words, label or note"))
        self.text.setAccessibleName(self.tr("Filter tags by text"))
        self.text.setClearButtonEnabled(True)
        for clear in self.text.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the text"))
        self._scope = choice_of(self.tr("Which articles"), (self.tr("This article"), False), (self.tr("All articles"), True))
        self._scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._kind = choice_of(self.tr("Which kind"), (self.tr("All kinds"), None))
        fill_with(self._kind, Kind)
        self._status = choice_of(self.tr("Which status"), (self.tr("Every status"), None))
        fill_with(self._status, Status)
        self._status.addItem(self.tr("Not sure"), _UNSURE)
        self._annotator = choice_of(self.tr("Whose tags"), (self.tr("Everybody"), None))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._tell)
        self.text.textEdited.connect(self._pause.start)
        self.text.textChanged.connect(self._tell_if_cleared)
        self.text.finished.connect(self._tell_at_once)
        for choice in (self._scope, self._kind, self._status, self._annotator):
            choice.activated.connect(self._tell)

    def show_query(self, query: TagQuery, article_id: int | None, annotators: list[str]) -> None:
        """Show these conditions; `article_id` is what "this article" means."""
        self._query, self._article_id = query, article_id
        if [self._annotator.itemData(i) for i in range(1, self._annotator.count())] != annotators:
            self._fill_annotators(annotators)
        self._scope.setCurrentIndex(int(query.article_id is None))
        status = _UNSURE if query.unsure else next(iter(query.statuses), None)
        kind, annotator = next(iter(query.kinds), None), next(iter(query.annotators), None)
        for choice, value in ((self._kind, kind), (self._status, status), (self._annotator, annotator)):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        if not self.text.hasFocus():
            self.text.setText(query.text)

    def clear(self) -> None:
        """Let everything through again, in this article."""
        self.text.clear()
        for choice in (self._kind, self._status, self._annotator):
            choice.setCurrentIndex(0)
        self._tell()

    def is_narrow(self) -> bool:
        """Whether any condition but the article is set."""
        return any((self.text.text(), self._kind.currentIndex(), self._status.currentIndex(), self._annotator.currentIndex()))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setSpacing(6)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(self._scope, 0, 1)
        row = QGridLayout()
        row.setSpacing(6)
        for column, choice in enumerate((self._kind, self._status, self._annotator)):
            row.addWidget(choice, 0, column)
            row.setColumnStretch(column, 1)
        grid.addLayout(row, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def _fill_annotators(self, annotators: list[str]) -> None:
        while self._annotator.count() > 1:
            self._annotator.removeItem(1)
        for name in annotators:
            self._annotator.addItem(name, name)

    def _tell_if_cleared(self, text: str) -> None:
        if not text and self._query.text:
            self._tell()

    def _tell_at_once(self, on: bool) -> None:
        """The keyboard goes on: the next key must not meet rows that are about to go."""
        del on
        if self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        kind, status = self._kind.currentData(), self._status.currentData()
        self._query = replace(
            self._query,
            article_id=None if self._scope.currentData() else self._article_id,
            kinds=frozenset({Kind(kind)} if kind else ()),
            statuses=frozenset({Status(status)} if status and status != _UNSURE else ()),
            unsure=status == _UNSURE,
            annotators=frozenset({annotator} if (annotator := self._annotator.currentData()) else ()),
            text=canonical(self.text.text())[0],
        )
        self.changed.emit(self._query)


def choice_of(name: str, *entries: tuple[str, object]) -> QComboBox:
    """A choice with this name, between entries with a title and a value each."""
    choice = QComboBox()
    choice.setAccessibleName(name)
    choice.setAccessibleDescription(name)  # on Linux Qt gives the entry as the name of a choice
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(5)
    for title, value in entries:
        choice.addItem(title, value)
    return choice
