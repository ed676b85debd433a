"""The dialog that shows what applying the boundaries would change in saved tags, before anything is written."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.model.directions import runs_leftward
from gui.model.offsets import Offsets
from gui.session.bounds_model import AFTER, ARTICLE, BEFORE, KIND, PIECES_ROLE, BoundsModel, Pieces
from gui.session.guard import guarded
from gui.widgets.tables import prepare

_SIZE = (900, 540)
_WIDTHS = {KIND: 104, BEFORE: 300, AFTER: 300, ARTICLE: 160}
_MARGIN = 4
Index = QModelIndex | QPersistentModelIndex


class BoundaryChanges(QDialog):
    """A row for each tag that would change, with a box; those of tags that are left alone say why."""

    def __init__(self, changes: BoundsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Apply to saved tags"))
        self.changes, self.table = changes, ChangesTable(changes)
        self.count = QLabel()
        self.all, self.none = QPushButton(self.tr("&All")), QPushButton(self.tr("&None"))
        self.all.clicked.connect(self._choose_all)
        self.none.clicked.connect(self._choose_none)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.write = buttons.addButton(self.tr("&Change tags"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 8)
        foot.setContentsMargins(14, 10, 14, 12)
        head.setSpacing(8)
        head.addWidget(self.count, 1)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            head.addWidget(button)
        foot.addWidget(QLabel(self.tr("Space takes a row out. One undo takes all of it back.")), 1)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        changes.counted.connect(self._show_count)
        self._show_count()
        self.resize(*_SIZE)
        self.table.setFocus()

    def _choose_all(self) -> None:
        self.changes.choose(range(self.changes.rowCount()), True)

    def _choose_none(self) -> None:
        self.changes.choose(range(self.changes.rowCount()), False)

    def _show_count(self) -> None:
        count, possible = self.changes.count(), self.changes.possible()
        said = self.tr("Tags that will change: {count} of {possible}").format(count=count, possible=possible)
        alone = self.changes.rowCount() - possible
        if alone:
            said += self.tr("; left alone: {alone}").format(alone=alone)
        self.count.setText(said)
        self.count.setAccessibleName(said)
        self.write.setEnabled(count > 0)


class ChangesTable(QTableView):
    """Space takes the selected rows out, or in again."""

    def __init__(self, changes: BoundsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self.setAccessibleName(self.tr("Changes"))
        self.setModel(changes)
        self.setItemDelegate(RowDelegate(self))
        self.setItemDelegateForColumn(BEFORE, PiecesDelegate(self))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in (BEFORE, AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        if changes.rowCount():
            self.setCurrentIndex(changes.index(0, KIND))

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            rows = [index.row() for index in self.selectionModel().selectedRows()]
            current = self.currentIndex().row()
            self._changes.choose(rows or [current], not self._changes.is_chosen(current if current in rows else min(rows or [current])))
            return
        super().keyPressEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Draws the rows of tags that are left alone more faintly, with a box that cannot be ticked."""

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.direction = Qt.LayoutDirection.RightToLeft if runs_leftward(option.text) else Qt.LayoutDirection.LeftToRight
        pieces = index.data(PIECES_ROLE)
        if isinstance(pieces, Pieces) and pieces.is_twin:
            option.palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
            option.state &= ~QStyle.StateFlag.State_Enabled


class PiecesDelegate(RowDelegate):
    """Draws the words of a tag with what is left out struck out and in the colour of warnings."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pieces = index.data(PIECES_ROLE)
        if not isinstance(pieces, Pieces) or pieces.is_twin:
            super().paint(painter, option, index)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        text = option.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        painter.save()
        painter.setClipRect(option.rect)
        _draw(painter, option, pieces, text)
        painter.restore()


def _draw(painter: QPainter, option: QStyleOptionViewItem, pieces: Pieces, text: QColor) -> None:
    """The middle of long words is left out, so that both ends are seen; in one line of text, whichever way it runs."""
    metrics = QFontMetrics(option.font)
    room = option.rect.width() - 2 * _MARGIN - metrics.horizontalAdvance(pieces.head) - metrics.horizontalAdvance(pieces.tail)
    kept = metrics.elidedText(pieces.kept, Qt.TextElideMode.ElideMiddle, max(room, metrics.averageCharWidth() * 4))
    words = pieces.head + kept + pieces.tail
    dropped = QTextCharFormat()
    dropped.setFontStrikeOut(True)
    dropped.setForeground(option.palette.color(QPalette.ColorRole.BrightText))
    layout, places = QTextLayout(words, option.font), Offsets(words)
    layout.setFormats([
        _struck(places, 0, len(pieces.head), dropped), _struck(places, len(words) - len(pieces.tail), len(words), dropped),
    ])  # fmt: skip
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(option.rect.width() - 2 * _MARGIN)
    layout.endLayout()
    painter.setPen(text)
    baseline = option.rect.top() + (option.rect.height() - metrics.height()) // 2 + metrics.ascent()  # as the other cells have it
    layout.draw(painter, QPointF(option.rect.left() + _MARGIN, baseline - line.ascent()))


def _struck(places: Offsets, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = places.to_units(start), places.to_units(end) - places.to_units(start)
    made.format = look
    return made
