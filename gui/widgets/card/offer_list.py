"""What a line offers, as a small list below it or above."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.model.directions import isolated
from gui.session.guard import guarded
from gui.session.linking.offers import Offer

_ROWS = 7
"""More are scrolled to."""
_WIDEST = 460
_GAP = 3
_EDGES = 2
"""Pixels of its edges, as the style sheet draws them."""
_ROOM = 10
"""Pixels between two rows, and beside their words."""
_OFFER_ROLE = Qt.ItemDataRole.UserRole


class OfferList(QListWidget):
    """Lies in the window and never has the keyboard, which stays in the line; a click takes a row."""

    def __init__(self, line: QWidget, taken: Callable[[Offer], None]) -> None:
        super().__init__(line.window())
        self._line, self._taken = line, taken
        self.setAccessibleName(line.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_OfferRows(self))
        self.itemClicked.connect(self._click)

    def show_offers(self, offers: Sequence[Offer], chosen: Offer | None) -> None:
        """Show other offers, one of them chosen, which Enter takes, or none."""
        self.clear()
        for offer in offers:
            shown = QListWidgetItem(f"{offer.words} – {offer.beside}" if offer.beside else offer.words, self)
            shown.setData(_OFFER_ROLE, offer)
        self.setCurrentRow(offers.index(chosen) if chosen in offers else -1)
        if not offers:
            self.hide()
            return
        self.resize(self._size(len(offers)))
        self.move(self._place())
        self.show()
        self.raise_()

    def step(self, by: int) -> str:
        """Go up or down, around the ends; what is read aloud of the row."""
        row = (self.currentRow() + by) % self.count() if self.currentRow() >= 0 or by > 0 else self.count() - 1
        self.setCurrentRow(row)
        return self.tr("{offer}, {row} of {count}").format(offer=self.item(row).text(), row=row + 1, count=self.count())

    def offer(self, row: int | None = None) -> Offer | None:
        """What is chosen, or stands in a row; None if nothing does."""
        found = self.model().index(self.currentRow() if row is None else row, 0).data(_OFFER_ROLE)
        return found if isinstance(found, Offer) else None

    def _click(self, shown: QListWidgetItem) -> None:
        offer = shown.data(_OFFER_ROLE)
        if isinstance(offer, Offer):
            self._taken(offer)

    def _size(self, count: int) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width() if count > _ROWS else 0
        wanted = self.sizeHintForColumn(0) + _EDGES + bar
        width = min(max(wanted, self._line.width()), max(_WIDEST, self._line.width()), self._window().width())
        return QSize(width, self.sizeHintForRow(0) * min(count, _ROWS) + _EDGES)

    def _place(self) -> QPoint:
        """Below the line, or above where it does not fit; beginning where the line does, or ending there."""
        room, line = self._window().rect(), QRect(self._line.mapTo(self._window(), QPoint(0, 0)), self._line.size())
        x = line.left() if line.left() + self.width() <= room.right() else max(room.left(), line.right() + 1 - self.width())
        below, above = line.bottom() + _GAP, line.top() - _GAP - self.height()
        return QPoint(x, below if below + self.height() <= room.bottom() or above < 0 else above)

    def _window(self) -> QWidget:
        return self._line.window()


class _OfferRows(QStyledItemDelegate):
    """The words, and quietly at the end what stands beside them; what is too long is cut, the words last."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        offer, palette = index.data(_OFFER_ROLE), option.palette
        if not isinstance(offer, Offer):
            return
        is_current = bool(option.state & type(option.state).State_Selected)
        if is_current:
            painter.fillRect(option.rect, palette.brush(QPalette.ColorRole.Highlight))
        place, middle = option.rect.adjusted(_ROOM, 0, -_ROOM, 0), int(Qt.AlignmentFlag.AlignVCenter)
        beside = option.fontMetrics.horizontalAdvance(offer.beside) + 2
        wide = min(option.fontMetrics.horizontalAdvance(offer.words), place.width())
        left = place.width() - wide - 2 * _ROOM
        painter.setPen(palette.color(QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text))
        words = option.fontMetrics.elidedText(offer.words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, middle | int(Qt.AlignmentFlag.AlignLeft), isolated(words))
        if offer.beside and left > 2 * _ROOM:
            quiet = QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.PlaceholderText
            painter.setPen(palette.color(quiet))
            words = option.fontMetrics.elidedText(offer.beside, Qt.TextElideMode.ElideRight, min(beside, left))
            painter.drawText(place, middle | int(Qt.AlignmentFlag.AlignRight), isolated(words))

    @guarded(QSize(100, 30))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = option.fontMetrics
        return QSize(metrics.horizontalAdvance(str(index.data())) + 4 * _ROOM, metrics.height() + _ROOM)
