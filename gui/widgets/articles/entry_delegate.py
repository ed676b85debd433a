"""How a row of the list of articles is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from gui.model.article import ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.directions import runs_leftward, without_directions
from gui.session.articles.articles_model import ENTRY_ROLE
from gui.session.guard import guarded
from gui.widgets.icons import icon

_MARGIN = 10
_SIGN = 12
_ICONS = {
    ArticleState.NEW: "article-new",
    ArticleState.READING: "article-reading",
    ArticleState.DONE: "article-done",
    ArticleState.NOTHING: "article-nothing",
}
assert _ICONS.keys() == set(ArticleState)


class EntryDelegate(QStyledItemDelegate):
    """State, title over at most two lines, number of tags; a sign below the state for a note, letters below the number for who reads it."""

    def __init__(self, shown_in: QAbstractItemView) -> None:
        super().__init__(shown_in)
        self._list = shown_in

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, ArticleEntry):
            return
        palette, rect, state = option.palette, option.rect, option.state
        selected = self._list.selectionModel().isSelected(index)
        if selected:
            painter.fillRect(rect, palette.brush(QPalette.ColorRole.Highlight))
        elif state & type(state).State_HasFocus:  # QStyle's, without QStyle, which alone takes 6 ms to import
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        muted = text if selected else palette.color(QPalette.ColorRole.PlaceholderText)
        metrics = QFontMetrics(option.font)
        icon(_ICONS[entry.state], muted).paint(painter, QRect(rect.left() + _MARGIN, rect.top() + 8, 16, 16))
        wide = metrics.horizontalAdvance("0000")
        painter.setPen(muted)
        if entry.note:
            icon("note", muted).paint(painter, QRect(rect.left() + _MARGIN + 2, rect.top() + 27, _SIGN, _SIGN))
        _draw_beside(painter, entry, rect.adjusted(rect.width() - _MARGIN - wide, 8, -_MARGIN, -5))
        painter.setPen(text)
        _draw_title(painter, metrics, without_directions(entry.title), rect.adjusted(_MARGIN + 24, 7, -_MARGIN - wide, -2))


def height_of(metrics: QFontMetrics) -> int:
    """The height of a row in pixels: two lines and some room."""
    return 2 * metrics.lineSpacing() + 14


def _draw_beside(painter: QPainter, entry: ArticleEntry, rect: QRect) -> None:
    """At the right: how many tags, below it who is to read the article."""
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(rect, int(right | Qt.AlignmentFlag.AlignTop), str(entry.tags) if entry.tags else "")
    painter.drawText(rect, int(right | Qt.AlignmentFlag.AlignBottom), initials(entry.assignee))


def initials(name: str) -> str:
    """A name in two letters at most."""
    return "".join(word[0] for word in without_directions(name).split()[:2]).upper()


def _draw_title(painter: QPainter, metrics: QFontMetrics, title: str, rect: QRect) -> None:
    """Over one or two lines, from the side where it begins; what does not fit is cut with an ellipsis."""
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if runs_leftward(title) else Qt.LayoutDirection.LeftToRight)
    flags = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    painter.drawText(rect, flags, _fitting(metrics, title, rect, flags))
    painter.restore()


def _fitting(metrics: QFontMetrics, title: str, rect: QRect, flags: int) -> str:
    if metrics.horizontalAdvance(title) <= rect.width():
        return title
    fitting = title
    if metrics.boundingRect(rect, flags, title).height() > rect.height():
        low, high = 0, min(len(title), 400)
        while low < high:
            middle = (low + high + 1) // 2
            height = metrics.boundingRect(rect, flags, title[:middle].rstrip() + "…").height()
            low, high = (middle, high) if height <= rect.height() else (low, middle - 1)
        fitting = title[:low].rstrip() + "…"
    return fitting
