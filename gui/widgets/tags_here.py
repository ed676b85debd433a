"""The tags at the caret as a small list over the text: up, down, Enter, Esc."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from gui.model.tag import Tag
from gui.session import spoken
from gui.session.guard import guarded
from gui.session.tags_model import TAG_ROLE
from gui.widgets.tag_delegate import draw_kind

_ROWS = 8
"""More are scrolled to."""
_WIDEST = 560
_ROOM = 10
"""Pixels between two rows, and beside their words."""


class TagsHere(QDialog):
    """Offers these tags, the first one chosen beforehand; what the user takes goes to `taken` by its uid."""

    def __init__(self, tags: Sequence[Tag], taken: Callable[[str], None], at: QRect, parent: QWidget) -> None:
        """`at` is the caret in pixels of the screen: the list opens below it, or above where there is no room."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setWindowTitle(self.tr("Tags at the caret"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._taken = taken
        self._list = QListWidget()
        self._list.setAccessibleName(self.windowTitle())
        self._list.setItemDelegate(_RowDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tag in tags:
            shown = QListWidgetItem(spoken.sentence(tag), self._list)
            shown.setData(TAG_ROLE, tag)
            shown.setToolTip(spoken.what(tag))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._list)
        self._list.itemActivated.connect(self._take)
        self._list.itemClicked.connect(self._take)
        self._list.setCurrentRow(0)
        self.resize(self._size(len(tags)))
        self.move(self._place(at))
        self._list.setFocus()

    def _take(self, shown: QListWidgetItem) -> None:
        tag = shown.data(TAG_ROLE)
        if self.isVisible() and isinstance(tag, Tag):  # a click with one button may be an activation as well
            self.close()
            self._taken(tag.uid)

    def _size(self, count: int) -> QSize:
        row = self._list.sizeHintForRow(0)
        edges = 2 * self._list.frameWidth() + 2
        bar = self._list.verticalScrollBar().sizeHint().width() if count > _ROWS else 0
        width = self._list.sizeHintForColumn(0) + edges + bar
        return QSize(min(_WIDEST, width), row * min(count, _ROWS) + edges)

    def _place(self, at: QRect) -> QPoint:
        screen = self.screen().availableGeometry()
        x = max(screen.left(), min(at.left(), screen.right() - self.width()))
        below = at.bottom() + 4
        return QPoint(x, below if below + self.height() <= screen.bottom() else max(screen.top(), at.top() - 4 - self.height()))


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
        return QSize(metrics.horizontalAdvance(str(index.data())) + row + 2 * _ROOM + 2, row)

    def _list(self) -> QListWidget:
        shown_in = self.parent()
        assert isinstance(shown_in, QListWidget)
        return shown_in
