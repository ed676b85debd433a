"""The tree in which one walks through who said what."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from gui.model.tag import Tag
from gui.model.voices import WHOSE_NAMES, Voice
from gui.session.guard import guarded
from gui.session.seeing.voice_order import Column
from gui.session.seeing.voices_model import TAG_ROLE, VOICE_ROLE, VoicesModel
from gui.widgets.seeing.number_delegate import NumberDelegate
from gui.widgets.tag_delegate import WordsDelegate, draw_kind

Index = QModelIndex | QPersistentModelIndex
_CHIP = 26
"""Pixels before what was said for the letter of its kind."""
_ROOM = 12
"""Pixels of a row beside its letters."""
_TITLE = 0.36
"""How much of the width of what was said the title of its article takes, where articles are told apart."""
_NUMBERS = {Column.QUOTES: 88, Column.CLAIMS: 84, Column.ARTICLES: 88}
_Role = QPalette.ColorRole


class WhoDelegate(WordsDelegate):
    """Shows the kind of what was said by its letter, and its article behind it; those whom nothing names stand in italics."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tag = index.data(TAG_ROLE)
        if isinstance(tag, Tag):
            whole, palette = QRect(option.rect), option.palette
            if option.state & type(option.state).State_Selected:
                painter.fillRect(whole, palette.brush(_Role.Highlight))
            draw_kind(painter, QRectF(whole.x(), whole.y(), _CHIP, whole.height()), tag.kind, palette.color(_Role.Base), option.font)
            option.rect = whole.adjusted(_CHIP, 0, -self._draw_title(painter, option, index), 0)
        super().paint(painter, option, index)

    def font_of(self, font: QFont, index: Index) -> QFont:
        voice = index.data(VOICE_ROLE)
        if not isinstance(voice, Voice) or voice.whose not in WHOSE_NAMES:
            return font
        slanted = QFont(font)
        slanted.setItalic(True)
        return slanted

    @guarded(QSize(80, 28))
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, option.fontMetrics.height() + _ROOM)

    def _draw_title(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> int:
        """Draw the title of the article at the right; returns the pixels that it takes."""
        title = index.sibling(index.row(), Column.ARTICLES).data()
        if self._tree.isColumnHidden(Column.ARTICLES) or not title:
            return 0
        width = int(option.rect.width() * _TITLE)
        space = QRect(option.rect.right() - width, option.rect.y(), width - 8, option.rect.height())
        painter.setFont(option.font)
        painter.setPen(option.palette.color(_Role.PlaceholderText))
        words = option.fontMetrics.elidedText(title, Qt.TextElideMode.ElideRight, space.width())
        painter.drawText(space, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
        return width


class VoiceTree(QTreeView):
    """Right opens a voice and Left closes it; Enter on one is the tree's, on what was said it is the card's."""

    def __init__(self, model: VoicesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.voices = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Who said what"))
        self.setItemDelegate(WordsDelegate(self))
        self.setItemDelegateForColumn(Column.WHO, WhoDelegate(self))
        for column in _NUMBERS:
            self.setItemDelegateForColumn(column, NumberDelegate(self))
        self.expanded.connect(self._span)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setIndentation(18)
        self._arrange()

    def _arrange(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        header.setSectionResizeMode(Column.WHO, QHeaderView.ResizeMode.Stretch)
        for column, width in _NUMBERS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        header.setHighlightSections(False)
        header.setSortIndicator(Column.QUOTES, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)

    def _span(self, voice: QModelIndex) -> None:
        """What was said takes the whole width."""
        for row in range(self.voices.rowCount(voice)):
            self.setFirstColumnSpanned(row, voice, True)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        """Keep Enter from the card's command where no tag is in the row."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not event.modifiers():
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not isinstance(self.currentIndex().siblingAtColumn(0).data(TAG_ROLE), Tag):
                event.accept()
                return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())  # on every desktop, and at the first key
        else:
            super().keyPressEvent(event)
