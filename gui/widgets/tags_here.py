"""The tags at the caret as a small list over the text: up, down, Enter, Esc."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from gui.model.tag import Tag
from gui.session import spoken
from gui.session.guard import guarded
from gui.session.table.tags_model import TAG_ROLE
from gui.widgets.at_caret import AtCaret
from gui.widgets.tag_delegate import draw_kind

_ROWS = 8
"""More are scrolled to."""
_WIDEST = 560
_ROOM = 10
"""Pixels between two rows, and beside their words."""


class TagsHere(AtCaret):
    """Offers these tags, the smallest first; what the user takes goes to `taken` by its uid."""

    def __init__(self, tags: Sequence[Tag], taken: Callable[[str], None], at: QRect, window: QWidget) -> None:
        """`at` is the caret in pixels of the window."""
        super().__init__("", window)
        self.setAccessibleName(self.tr("Tags at the caret"))
        self._taken = taken
        self._list = _list_of(tags, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._list.installEventFilter(self)
        self.resize(self._size(len(tags)))
        self.place_at(at, window.rect())

    def open(self) -> None:
        """Show it and take the keyboard."""
        self.take_keyboard(self._list)
        self._list.setCurrentRow(0)  # now, so that it is read aloud

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc gives the keyboard back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        self.close_if_left(event)
        return super().eventFilter(watched, event)

    def _take(self, shown: QListWidgetItem) -> None:
        tag = shown.data(TAG_ROLE)
        if self.isVisible() and isinstance(tag, Tag):  # a click may be an activation as well
            self.leave()
            self._taken(tag.uid)

    def _size(self, count: int) -> QSize:
        row = self._list.sizeHintForRow(0)
        edges = 2 * self.frameWidth()
        bar = self._list.verticalScrollBar().sizeHint().width() if count > _ROWS else 0
        width = self._list.sizeHintForColumn(0) + edges + bar
        return QSize(min(_WIDEST, width), row * min(count, _ROWS) + edges)


def _list_of(tags: Sequence[Tag], parent: TagsHere) -> QListWidget:
    """The rows: a sentence each."""
    rows = QListWidget(parent)
    rows.setAccessibleName(parent.accessibleName())
    rows.setFrameShape(QFrame.Shape.NoFrame)
    rows.setItemDelegate(_RowDelegate(rows))
    rows.setUniformItemSizes(True)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for tag in tags:
        shown = QListWidgetItem(spoken.sentence(tag), rows)
        shown.setData(TAG_ROLE, tag)
    return rows


class _RowDelegate(QStyledItemDelegate):
    """The kind as its letter, then the sentence, with an ellipsis in its middle where it is long."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        tag, rect, palette = index.data(TAG_ROLE), option.rect, option.palette
        if not isinstance(tag, Tag):
            return
        is_current = index.row() == self._list().currentRow()
        if is_current:
            painter.fillRect(rect, palette.brush(QPalette.ColorRole.Highlight))
        chip = QRectF(rect.left(), rect.top(), rect.height() + _ROOM, rect.height())
        draw_kind(painter, chip, tag.kind, palette.color(QPalette.ColorRole.Base), option.font)
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text))
        words = rect.adjusted(rect.height() + _ROOM, 0, -_ROOM, 0)
        fitting = option.fontMetrics.elidedText(spoken.sentence(tag), Qt.TextElideMode.ElideMiddle, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), fitting)

    @guarded(QSize(100, 30))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = self._list().fontMetrics()
        row = metrics.height() + _ROOM
        width = metrics.horizontalAdvance(str(index.data())) + row + 2 * _ROOM + 2
        return QSize(min(width, _WIDEST - 3 * row), row)  # a wider row would not be cut to what is seen

    def _list(self) -> QListWidget:
        shown_in = self.parent()
        assert isinstance(shown_in, QListWidget)
        return shown_in
