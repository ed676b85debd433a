"""The table of tags itself."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from gui.model.directions import runs_leftward
from gui.model.problem import Problem
from gui.model.tag_query import TagColumn
from gui.session.guard import guarded
from gui.session.session import Session
from gui.session.table.columns import COLUMNS
from gui.session.table_looks import Density
from gui.store.reading import Reading
from gui.widgets.table.cells import KindCell, NameCell, NoteCell, StatusCell
from gui.widgets.table.columns import Columns
from gui.widgets.table.context_cell import ContextCell
from gui.widgets.table.rescue import Typed, editor_in, put_back, typed_in
from gui.widgets.tables import prepare
from gui.widgets.tag_delegate import WordsDelegate

_BESIDE = {Density.COMFORTABLE: 12, Density.COMPACT: 3}
"""Pixels of a row beside its letters."""
assert _BESIDE.keys() == set(Density)
_INDENT = 6
"""Pixels before the words of a heading."""
Index = QModelIndex | QPersistentModelIndex


class TagTable(QTableView):
    """Several rows can be selected; headings of groups reach over all columns.

    `row_lost(typed)` tells of what was typed in a cell whose row has gone meanwhile.
    """

    row_lost = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._tags = session, session.tags
        self._typed: Typed | None = None
        self._is_keeping = False
        self.is_losing_rows = False
        """Whether rows are going away just now: what Qt makes the current one then, nobody has gone to."""
        self.kept: Typed | None = None
        """What was typed in the cell that is being kept now, or was kept last."""
        self.setAccessibleName("Tags")
        self._tags.modelAboutToBeReset.connect(self._note_typed)  # both before the view itself, which closes the field
        self._tags.rowsAboutToBeRemoved.connect(self._note_typed_in)
        self.setModel(self._tags)
        # to draw its sections Qt asks of each whether all its cells are selected: with a million rows that would be for seconds
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self._tags, self.horizontalHeader()))
        for after in (self._tags.modelReset, self._tags.rowsRemoved):
            after.connect(self._offer_again)
        self._give_delegates()
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.columns = Columns(self.horizontalHeader(), session.settings.table)
        session.settings.table.changed.connect(self._space)
        self._space()

    def edit_column(self, column: TagColumn) -> bool:
        """Begin to edit the current row's cell of this column; False where it is not to be seen, or there is no row."""
        index = self.currentIndex().siblingAtColumn(COLUMNS.index(column))
        if not index.isValid() or not self.columns.is_shown(column):
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)
        return True

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands; Qt would ask a million rows for one that begins so."""

    @guarded(None)
    def commitData(self, editor: QWidget) -> None:
        if self.is_losing_rows:
            return  # it has closed the field itself, and that would save what is not finished
        self.kept, self._is_keeping = typed_in(self), True
        try:
            super().commitData(editor)
        finally:
            self._is_keeping = False

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        self._fill(event.rect())
        super().paintEvent(event)
        if self._tags.query.group is not None:
            self._draw_headings(event.rect())

    def _fill(self, area: QRect) -> None:
        """The ground is ours: what is known to be opaque Qt moves when it scrolls; it would draw a styled page anew, and all below."""
        painter = QPainter(self.viewport())
        painter.fillRect(area, self.palette().color(QPalette.ColorRole.Window))
        painter.end()

    def _draw_headings(self, area: QRect) -> None:
        """Over all columns: Qt's own spans would have to be told of every heading of the list."""
        painter, row = QPainter(self.viewport()), self.rowAt(area.top())
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        while 0 <= row < self._tags.rowCount() and self.rowViewportPosition(row) <= area.bottom():
            if self._tags.heading_at(row) is not None:
                place = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
                self._draw_heading(painter, place, str(self._tags.index(row, 0).data()))
            row += 1
        painter.end()

    def _draw_heading(self, painter: QPainter, place: QRect, words: str) -> None:
        palette = self.palette()
        painter.fillRect(place, palette.color(QPalette.ColorRole.Window))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        inside = place.adjusted(_INDENT, 0, -_INDENT, 0)
        side = Qt.AlignmentFlag.AlignRight if runs_leftward(words) else Qt.AlignmentFlag.AlignLeft
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, inside.width())
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), fitting)

    def _give_delegates(self) -> None:
        labels = self._session.labels
        self.setItemDelegate(WordsDelegate(self))
        for column, delegate in (
            (TagColumn.KIND, KindCell(self)),
            (TagColumn.LABEL, NameCell(self, TagColumn.LABEL, lambda tag: labels.offered(tag.kind))),
            (TagColumn.STATUS, StatusCell(self)),
            (TagColumn.ANNOTATOR, NameCell(self, TagColumn.ANNOTATOR, lambda _: self._reading_names())),
            (TagColumn.NOTE, NoteCell(self)),
            (TagColumn.READING, ContextCell(self)),
        ):
            self.setItemDelegateForColumn(COLUMNS.index(column), delegate)

    def _reading_names(self) -> list[str]:
        reading: Reading | None = self._session.project.reading if self._session.project is not None else None
        try:
            return reading.annotators() if reading is not None else []
        except Problem:
            return []  # names are offered, not asked for: any can be typed

    def _space(self) -> None:
        room = _BESIDE[self._session.settings.table.density()]
        height = QFontMetrics(self.font()).height() + room
        if height != self.verticalHeader().defaultSectionSize():
            self.verticalHeader().setMinimumSectionSize(min(height, self.verticalHeader().minimumSectionSize()))
            self.verticalHeader().setDefaultSectionSize(height)

    def _note_typed(self) -> None:
        self.is_losing_rows = True
        if not self._is_keeping:
            self._typed = typed_in(self) or self._typed

    def _note_typed_in(self, parent: Index, first: int, last: int) -> None:
        del parent
        self.is_losing_rows = True
        if first <= self.currentIndex().row() <= last:
            self._note_typed()

    def _offer_again(self) -> None:
        """Once the rows are there again: the field is opened where the tag stands now."""
        self.is_losing_rows = False
        if self._typed is not None:
            QTimer.singleShot(0, self, self._edit_again)

    def _edit_again(self) -> None:
        typed, self._typed = self._typed, None
        if typed is None:
            return
        row = self._tags.row_of(typed.tag)
        if row < 0:
            self.row_lost.emit(typed)
            return
        self.setCurrentIndex(self._tags.index(row, COLUMNS.index(typed.column)))
        self.edit(self.currentIndex())
        put_back(editor_in(self), typed.words)
