"""The table of saved tags with its filter."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from gui.actions.reviewing import group_by
from gui.actions.running import attempt
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.chosen_rows import merged
from gui.session.session import Session
from gui.session.table.columns import COLUMNS
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.filters.filter_bar import FilterBar
from gui.widgets.table.rescue import Typed
from gui.widgets.table.view import TagTable

_ON_CLIPBOARD = QT_TRANSLATE_NOOP("Problem", "what you typed is on the clipboard")
_LEFT_BEHIND = QT_TRANSLATE_NOOP("Problem", "The tag that you were editing is not in the list any more")
_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class TagsPane(QWidget):
    """Walking its rows moves the article along; `menu_asked` is for the context menu."""

    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column = 0
        self._is_walking = False
        self.filter = FilterBar(session.filters)
        clear = QAction(self.tr("Clear the filter"), self)
        clear.triggered.connect(self.filter.clear)
        self._empty = EmptyPlace("", clear)
        self.table = TagTable(session)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        self._pages = QStackedLayout()
        column.addLayout(self._pages)  # first: it shows what it takes, and what has no parent yet would be a window
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        session, model = self._session, self._session.tags
        self.filter.changed.connect(self._filter)
        self.filter.saved_asked.connect(session.surface.show_saved_filters)
        self.table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self.table.selectionModel().currentRowChanged.connect(self._walk)
        self.table.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.table.customContextMenuRequested.connect(self._ask_for_menu)
        self.table.columns.menu_filled.connect(self._fill_menu)
        self.table.row_lost.connect(self._rescue)
        # the cell is left first: so the keyboard comes back to the table
        model.refused.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        session.listed.connect(self._refresh)
        session.selection.tag_chosen.connect(self._follow)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.counted):
            signal.connect(self._show_page)

    def _tell(self, problem: Problem) -> None:
        """What could not be saved of what was typed is at hand, since its cell is closed."""
        typed, self.table.kept = self.table.kept, None
        if typed is not None:
            QGuiApplication.clipboard().setText(typed.words)
            problem = Problem(problem.what, problem.why, _ON_CLIPBOARD, **problem.values)
        self._session.prompts.tell(problem)

    def _rescue(self, typed: Typed) -> None:
        QGuiApplication.clipboard().setText(typed.words)
        self._session.prompts.tell(Problem(_LEFT_BEHIND, "", _ON_CLIPBOARD))

    def _filter(self, query: TagQuery) -> None:
        attempt(self._session, self._session.list_tags, query)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        column = COLUMNS[section] if 0 <= section < len(COLUMNS) else TagColumn.READING
        query = replace(self._session.tags.query, order=column, descending=order is Qt.SortOrder.DescendingOrder)
        self._filter(query)

    def _fill_menu(self, menu: QMenu, column: str) -> None:
        """What else is offered over the heading of a column."""
        group = self._session.tags.query.group
        if column:
            put = menu.addAction(self.tr("Put rows together by this column"))
            put.setCheckable(True)
            put.setChecked(group == column)
            put.triggered.connect(self._group_by_asked)
            put.setData(column)
        elif group is not None:
            menu.addAction(self.tr("No groups")).triggered.connect(self._group_by_asked)

    def _group_by_asked(self) -> None:
        action = self.sender()
        column = action.data() if isinstance(action, QAction) else None
        attempt(self._session, group_by, self._session, TagColumn(column) if column else None)

    def _walk(self, current: QModelIndex) -> None:
        """Go along with the user; where a row only gives way to its neighbour, the article stays where it is."""
        is_walked = current.isValid() and self.table.hasFocus() and not self.table.is_losing_rows
        tag = self._session.tags.tag_at(current.row()) if is_walked else None
        chosen = self._session.selection.tag
        if tag is not None and (chosen is None or chosen.uid != tag.uid):
            self._is_walking = True  # what is selected here stays, while another article comes
            try:
                attempt(self._session, self._session.go_to, tag)
            finally:
                self._is_walking = False

    def _follow(self, tag: Tag | None, reveal: bool) -> None:
        del reveal
        selection = self.table.selectionModel()
        current = selection.currentIndex()
        if current.isValid():  # while another article is opened, nothing is current
            self._column = current.column()
        row = self._session.tags.row_of(tag) if tag is not None else -1
        if self._is_walking and row in (-1, current.row()):
            return
        if row < 0:
            selection.clear()
        elif row != current.row() or not selection.isSelected(current):
            selection.setCurrentIndex(self._session.tags.index(row, self._column), _ROW)

    def _tell_chosen(self) -> None:
        selection = self.table.selectionModel().selection()
        ranges = [(selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.count())]
        self._session.chosen.choose(merged(ranges))

    def _refresh(self) -> None:
        session = self._session
        self.filter.show_query(session.tags.query, session.article.id if session.article else None)
        self._hide_columns(session.tags.query)
        self._show_page()
        self._follow(session.selection.tag, False)

    def _hide_columns(self, query: TagQuery) -> None:
        """What would say the same in every row."""
        one_article = frozenset({TagColumn.ARTICLE} if query.article_id is not None else ())
        self.table.columns.hide(one_article)

    def _show_page(self) -> None:
        total = self._session.tags.total()
        empty = total == 0
        self.filter.show_count(total)
        if empty and self.filter.is_narrow():
            self._empty.say(self.filter.nothing_fits())
        elif empty:
            self._empty.say(self.tr("No tags yet. Select words in the article and press 1, 2 or 3."), with_button=False)
        self._pages.setCurrentIndex(int(empty))

    def _ask_for_menu(self, at: QPoint) -> None:
        self.menu_asked.emit(self.table.viewport().mapToGlobal(at))
