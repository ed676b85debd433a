"""The list of articles with the progress over all."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QProgressBar,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions.running import attempt
from gui.model.article import Article, ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.directions import runs_leftward, without_directions
from gui.session.articles_model import ENTRY_ROLE
from gui.session.guard import guarded
from gui.session.session import Session
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.icons import icon

_MARGIN = 10
_ICONS = {
    ArticleState.NEW: "article-new",
    ArticleState.READING: "article-reading",
    ArticleState.DONE: "article-done",
    ArticleState.NOTHING: "article-nothing",
}
assert _ICONS.keys() == set(ArticleState)


class _EntryDelegate(QStyledItemDelegate):
    """State, title over at most two lines, number of tags."""

    def __init__(self, shown_in: QListView) -> None:
        super().__init__(shown_in)
        self._list = shown_in

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, ArticleEntry):
            return
        palette, rect = option.palette, option.rect
        selected = self._list.selectionModel().isSelected(index)
        if selected:
            painter.fillRect(rect, palette.brush(QPalette.ColorRole.Highlight))
        text = palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        muted = text if selected else palette.color(QPalette.ColorRole.PlaceholderText)
        metrics = QFontMetrics(option.font)
        state = icon(_ICONS[entry.state], muted)
        state.paint(painter, QRect(rect.left() + _MARGIN, rect.top() + 8, 16, 16))
        count = str(entry.tags) if entry.tags else ""
        wide = metrics.horizontalAdvance("0000")
        painter.setPen(muted)
        painter.drawText(rect.adjusted(0, 8, -_MARGIN, 0), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop), count)
        painter.setPen(text)
        _draw_title(painter, metrics, without_directions(entry.title), rect.adjusted(_MARGIN + 24, 7, -_MARGIN - wide, -2))

    @guarded(QSize(100, 40))
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(120, 2 * QFontMetrics(option.font).lineSpacing() + 14)


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


class ArticlesPane(QWidget):
    """The articles of the project; the chosen one is opened."""

    def __init__(self, session: Session, empty: EmptyPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counted = (-1, -1)
        self.list = QListView()
        self.list.setAccessibleName("Articles")
        self.list.setModel(session.articles)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._heading, self._progress = QLabel(), QProgressBar()
        self._heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(6)
        self._progress.setAccessibleName(self.tr("Progress over all articles"))
        self._pages = QStackedLayout()
        self._pages.addWidget(self.list)
        self._pages.addWidget(empty)
        head = QVBoxLayout()
        head.setContentsMargins(12, 10, 12, 8)
        head.setSpacing(6)
        head.addWidget(self._heading)
        head.addWidget(self._progress)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._pages)
        self.list.selectionModel().currentChanged.connect(self._open)
        session.articles.modelReset.connect(self._start_again)
        session.articles.dataChanged.connect(self._refresh)
        session.article_opened.connect(self._follow)
        self._refresh()

    def _open(self, current: QModelIndex) -> None:
        entry = current.data(ENTRY_ROLE) if current.isValid() else None
        article = self._session.article
        if not isinstance(entry, ArticleEntry) or (article is not None and article.id == entry.id):
            return
        if not attempt(self._session, self._session.open_article, entry.id):
            self._follow(article)

    def _follow(self, article: Article | None) -> None:
        row = self._session.articles.row_of(article.id) if article else -1
        index = self._session.articles.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect if row >= 0 else QItemSelectionModel.SelectionFlag.Clear
        self.list.selectionModel().setCurrentIndex(index, flag)

    def _start_again(self) -> None:
        self._refresh()
        self._follow(self._session.article)

    def _refresh(self) -> None:
        total, done = self._session.articles.rowCount(), self._session.articles.done()
        if (total, done) == self._counted:
            return
        self._counted = (total, done)
        self._pages.setCurrentIndex(0 if total else 1)
        self._progress.setVisible(total > 0)
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(done)
        self._heading.setText(self.tr("{done} of {total} articles done").format(done=done, total=total) if total else self.tr("Articles"))
