"""The list of articles with the progress over all."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.article import Article
from gui.session.session import Session
from gui.widgets.articles.list_bar import ListBar
from gui.widgets.articles.list_view import ArticleList
from gui.widgets.articles.progress_head import ProgressHead
from gui.widgets.empty_place import EmptyPlace


class ArticlesPane(QWidget):
    """The articles of the project; the current one is opened, several can be chosen.  `acts` are offered for those."""

    def __init__(self, session: Session, empty: EmptyPlace, acts: Sequence[QAction] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._acts = session, acts
        self.list = ArticleList(session.articles)
        self.head, self.bar = ProgressHead(session), ListBar(session)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.list)
        self._pages.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addLayout(self._pages)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        articles, chosen = self._session.articles, self.list.selectionModel()
        chosen.currentChanged.connect(self._open)
        chosen.selectionChanged.connect(self._choose)
        for signal in (articles.modelReset, articles.rowsInserted, articles.rowsRemoved):
            signal.connect(self._start_again)
        articles.counted.connect(self._refresh)
        self._session.article_opened.connect(self._follow)
        self.bar.left.connect(self._take_keyboard)
        self.list.customContextMenuRequested.connect(self._show_menu)

    def _open(self, current: QModelIndex) -> None:
        """By its key: what the row shows may not be at hand yet."""
        rows, article = self._session.articles.rows(), self._session.article
        if self._session.articles.is_moving or not 0 <= current.row() < len(rows):
            return
        article_id = rows[current.row()]
        if article is not None and article.id == article_id:
            return
        if not attempt(self._session, self._session.open_article, article_id):
            self._follow(article)

    def _choose(self) -> None:
        rows, selection = self._session.articles.rows(), self.list.selectionModel().selection()
        ranges = sorted((part.top(), part.bottom()) for part in selection.toList())
        attempt(self._session, self._session.chosen_articles.choose, [id_ for top, bottom in ranges for id_ in rows[top : bottom + 1]])

    def _follow(self, article: Article | None) -> None:
        """Make the open article the current row; those that are chosen beside it stay so."""
        row = self._session.articles.row_of(article.id) if article else -1
        if row == self.list.currentIndex().row():
            return
        index = self._session.articles.index(row)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect if row >= 0 else QItemSelectionModel.SelectionFlag.Clear
        self.list.selectionModel().setCurrentIndex(index, flag)

    def _start_again(self) -> None:
        self._refresh()
        self._follow(self._session.article)
        self._choose()

    def _refresh(self) -> None:
        self._pages.setCurrentIndex(0 if self._session.articles.total() else 1)

    def _take_keyboard(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self._acts))
        menu.addSeparator()
        menu.addAction(self.tr("Tags of the &chosen articles")).triggered.connect(self._list_their_tags)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _list_their_tags(self) -> None:
        attempt(self._session, self._session.chosen_articles.list_their_tags)
