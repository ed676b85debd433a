"""The table of the second look: how it looks, and how one goes on from it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.model.kinds import Kind
from gui.session.guard import guarded
from gui.session.looking.findings_model import COLUMNS, ROW_ROLE, FindingsModel
from gui.session.looking.findings_query import FindingColumn, FindingRow
from gui.widgets.tables import let_sort, prepare
from gui.widgets.tag_delegate import WordsDelegate, draw_kind

_WIDTHS = {
    FindingColumn.KIND: 40,
    FindingColumn.CONCERN: 150,
    FindingColumn.WORDS: 120,
    FindingColumn.MORE: 96,
    FindingColumn.ARTICLE: 140,
    FindingColumn.REASON: 150,
}
assert _WIDTHS.keys() == set(COLUMNS)

Index = QModelIndex | QPersistentModelIndex


class FindingsTable(QTableView):
    """Walking its rows moves the article along; `entered()` tells that Enter is pressed where no command takes it."""

    entered = Signal()

    def __init__(self, findings: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Findings"))
        self.setModel(findings)
        self.setItemDelegate(WordsDelegate(self))
        self.setItemDelegateForColumn(COLUMNS.index(FindingColumn.KIND), ChipDelegate(self))
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = self.horizontalHeader()
        let_sort(header)
        header.setMinimumSectionSize(36)
        header.setStretchLastSection(True)
        for section, column in enumerate(COLUMNS):
            header.resizeSection(section, _WIDTHS[column])

    def rows(self) -> list[FindingRow]:
        """What is chosen, from above."""
        indexes = sorted(index.row() for index in self.selectionModel().selectedRows())
        findings = self.model()
        return [row for at in indexes if isinstance(row := findings.index(at, 0).data(ROW_ROLE), FindingRow)]

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (_NONE, Qt.KeyboardModifier.KeypadModifier):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class ChipDelegate(QStyledItemDelegate):
    """Draws the kind as its letter, as the table of tags does; nothing for a place of the text."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & type(option.state).State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        row = index.data(ROW_ROLE)
        if isinstance(row, FindingRow) and row.finding.kind:
            base = option.palette.color(QPalette.ColorRole.Base)
            draw_kind(painter, QRectF(option.rect), Kind(row.finding.kind), base, option.font)


_NONE = Qt.KeyboardModifier.NoModifier
