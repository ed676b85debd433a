"""The page that counts tags: a small picture, and the table beside it."""

from itertools import chain

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QScrollArea,
    QSplitter,
    QTableView,
    QWidget,
)

from gui.actions.counting import show_tags_of
from gui.actions.running import attempt
from gui.model.tally import Alike, CountedBy, counts_of
from gui.session.guard import guarded
from gui.session.seeing.counts_model import Column, CountsModel
from gui.session.seeing.survey import Survey
from gui.session.session import Session
from gui.store.counting import alike_in
from gui.widgets.seeing.count_bars import lines_of
from gui.widgets.seeing.counts_picture import CountsPicture
from gui.widgets.seeing.number_delegate import NumberDelegate
from gui.widgets.seeing.whole_page import WholePage
from gui.widgets.side_pages import Pictured
from gui.widgets.tables import prepare
from gui.widgets.tag_delegate import WordsDelegate

_BESIDE = 560
"""Pixels from which on the table stands beside the picture and not below it."""


class CountsPane(Pictured):
    """Enter on a row of the table lists its tags."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._survey: Survey[list[Alike]] = Survey(session, alike_in, self)
        self.model = CountsModel(session.articles.title_of, self)
        self.table, self.picture = CountsTable(self.model), CountsPicture()
        self.setFocusProxy(self.table)
        self._lay_out()
        self._whole = WholePage(session, self, self._both)
        self.scope = self._whole.scope
        self._connect()

    def png(self) -> bytes:
        """The picture as the content of a file, as it is now."""
        return self.picture.png()

    def _lay_out(self) -> None:
        self._frame = QScrollArea()
        self._frame.setWidget(self.picture)
        self._frame.setWidgetResizable(True)
        self._frame.setFrameShape(QFrame.Shape.NoFrame)
        self._frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._both = QSplitter(Qt.Orientation.Vertical)
        self._both.addWidget(self._frame)
        self._both.addWidget(self.table)
        self._both.setHandleWidth(1)
        self._both.setChildrenCollapsible(False)
        self._both.setSizes([300, 200])

    def _connect(self) -> None:
        self._survey.surveyed.connect(self._show)
        self._survey.refused.connect(self._whole.say_why)
        self.picture.row_chosen.connect(self.table.selectRow)
        self.table.selectionModel().currentRowChanged.connect(self._mark)
        self.table.activated.connect(self._list_tags)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._survey.watch(True)

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._survey.watch(False)

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._both.setOrientation(Qt.Orientation.Horizontal if self.width() >= _BESIDE else Qt.Orientation.Vertical)

    def _show(self) -> None:
        everywhere, answers = self._survey.everywhere, self._survey.answers()
        articles = [id_ for id_, _ in answers] if everywhere else []
        alike = list(chain.from_iterable(answer for _, answer in answers))
        self.model.show(counts_of(alike, articles))
        self.picture.show_lines(lines_of(self.model.counts, self.model.title))
        count = sum(count.count for count in self.model.counts if count.by is CountedBy.KIND)
        rejected = sum(one.count for one in alike) - count
        self.table.setAccessibleDescription(self.tr("Rejected tags are counted by status alone"))
        self.picture.setAccessibleDescription("; ".join(map(self.model.spoken, self.model.counts[:3])))
        empty = "" if alike else self.tr("No tags yet. Select words in the article and press 1, 2 or 3.")
        self._whole.show_sum(self.tr("Tags: {count} · rejected: {rejected}").format(count=count, rejected=rejected), empty)

    def _mark(self, current: QModelIndex) -> None:
        top, bottom = self.picture.mark(current.row())
        if bottom > top:
            self._frame.ensureVisible(0, (top + bottom) // 2, 0, bottom - top)

    def _list_tags(self, index: QModelIndex) -> None:
        attempt(self._session, show_tags_of, self._session, self.model.counts[index.row()])


class CountsTable(QTableView):
    """Enter is the table's: its rows are no tags that have a card."""

    def __init__(self, model: CountsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("Counts"))
        self.setItemDelegate(WordsDelegate(self))
        self.setItemDelegateForColumn(Column.TAGS, NumberDelegate(self))
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.resizeSection(Column.BY, 128)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(Column.TAGS, 72)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Keep Enter from the card's command."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_enter(event):
            event.accept()
            return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())  # on every desktop
        else:
            super().keyPressEvent(event)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
