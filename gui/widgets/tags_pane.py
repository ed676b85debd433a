"""The table of saved tags with its filter."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QTableView, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.session import Session
from gui.session.tags_model import COLUMNS
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.filters.filter_bar import FilterBar
from gui.widgets.tables import let_sort, prepare
from gui.widgets.tag_delegate import KindDelegate, LabelDelegate, StatusDelegate, WordsDelegate

_WIDTHS = {
    TagColumn.KIND: 44,
    TagColumn.EXCERPT: 184,
    TagColumn.LABEL: 86,
    TagColumn.STATUS: 78,
    TagColumn.ANNOTATOR: 70,
    TagColumn.ARTICLE: 140,
    TagColumn.NOTE: 120,
}
assert _WIDTHS.keys() == set(COLUMNS)


class TagsPane(QWidget):
    """Walking its rows moves the article along; `menu_asked` is for the context menu."""

    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column = 0
        self.filter = FilterBar(session.filters)
        clear = QAction(self.tr("Clear the filter"), self)
        clear.triggered.connect(self.filter.clear)
        self._empty = EmptyPlace("", clear)
        self.table = _table(session)
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
        self.table.customContextMenuRequested.connect(self._ask_for_menu)
        # the cell is left first: so the keyboard comes back to the table
        model.refused.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        session.listed.connect(self._refresh)
        session.selection.tag_chosen.connect(self._follow)
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._show_page)

    def _tell(self, problem: Problem) -> None:
        self._session.prompts.tell(problem)

    def _filter(self, query: TagQuery) -> None:
        attempt(self._session, self._session.list_tags, query)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        column = COLUMNS[section] if 0 <= section < len(COLUMNS) else TagColumn.READING
        query = replace(self._session.tags.query, order=column, descending=order is Qt.SortOrder.DescendingOrder)
        self._filter(query)

    def _walk(self, current: QModelIndex) -> None:
        """Go along with the user; where a row only gives way to its neighbour, the article stays where it is."""
        tag = self._session.tags.tag_at(current.row()) if current.isValid() and self.table.hasFocus() else None
        chosen = self._session.selection.tag
        if tag is not None and (chosen is None or chosen.uid != tag.uid):
            attempt(self._session, self._session.go_to, tag)

    def _follow(self, tag: Tag | None, reveal: bool) -> None:
        del reveal
        selection = self.table.selectionModel()
        if selection.currentIndex().isValid():  # while another article is opened, nothing is current
            self._column = selection.currentIndex().column()
        row = self._session.tags.row_of(tag) if tag is not None else -1
        if row < 0:
            selection.clear()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        selection.setCurrentIndex(self._session.tags.index(row, self._column), flags)

    def _refresh(self) -> None:
        session = self._session
        self.filter.show_query(session.tags.query, session.article.id if session.article else None)
        self.table.setColumnHidden(COLUMNS.index(TagColumn.ARTICLE), session.tags.query.article_id is not None)
        self._show_page()
        self._follow(session.selection.tag, False)

    def _show_page(self) -> None:
        empty = self._session.tags.rowCount() == 0
        self.filter.show_count(self._session.tags.rowCount())
        if empty and self.filter.is_narrow():
            self._empty.say(self.filter.nothing_fits())
        elif empty:
            self._empty.say(self.tr("No tags yet. Select words in the article and press 1, 2 or 3."), with_button=False)
        self._pages.setCurrentIndex(int(empty))

    def _ask_for_menu(self, at: QPoint) -> None:
        self.menu_asked.emit(self.table.viewport().mapToGlobal(at))


def _table(session: Session) -> QTableView:
    table = QTableView()
    table.setAccessibleName("Tags")
    table.setModel(session.tags)
    table.setItemDelegate(WordsDelegate(table))
    labels = LabelDelegate(table, session.labels.offered)
    for column, delegate in ((TagColumn.KIND, KindDelegate(table)), (TagColumn.LABEL, labels), (TagColumn.STATUS, StatusDelegate(table))):
        table.setItemDelegateForColumn(COLUMNS.index(column), delegate)
    prepare(table)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    header = table.horizontalHeader()
    let_sort(header)
    header.setMinimumSectionSize(36)
    header.setStretchLastSection(True)
    for section, column in enumerate(COLUMNS):
        header.resizeSection(section, _WIDTHS[column])
    return table
