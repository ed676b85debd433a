"""The page of the second look: what deserves another look, row by row, until it is mended or waived."""

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.actions.waiving import go_to_finding
from gui.model.finding import Looked
from gui.session.looking.findings_model import COLUMNS, FindingsModel
from gui.session.looking.findings_query import FindingColumn, FindingQuery, FindingRow
from gui.session.session import Session
from gui.tasks.second_look import SecondLook
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.looking.finding_filter import FindingFilter
from gui.widgets.looking.findings_table import FindingsTable
from gui.widgets.scope_choice import ScopeChoice

_OFTEN = 100
"""Milliseconds between two looks at the counts, while many articles are looked at."""


class SecondLookPane(QWidget):
    """It begins with the open article; from then on the second look goes on by itself."""

    def __init__(self, session: Session, waive: QAction, ask_again: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = session, session.second_look
        self.findings = FindingsModel(session.articles.title_of, self)
        self.buttons = [_button(action) for action in (waive, ask_again)]
        self.filter, self.table = FindingFilter(ScopeChoice(session), self.buttons), FindingsTable(self.findings)
        clear = QAction(self.tr("Clear the filter"), self)
        clear.triggered.connect(self.filter.clear)
        self._empty, self._pages = EmptyPlace("", clear), QStackedLayout()
        self._progress = QLabel()
        self._progress.setForegroundRole(self._progress.palette().ColorRole.PlaceholderText)
        self._menu = QMenu(self)
        self._menu.addActions([waive, ask_again])
        self._soon = QTimer(self, singleShot=True, interval=_OFTEN)
        self._chosen: FindingRow | None = None
        self._is_taking = self._has_moved = False
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show(FindingQuery(article_id=session.tags.query.article_id))
        self.findings.take(self._look.known.values())
        self._look.shown = self.findings.shown
        self._look.begin(SecondLook)
        self._refresh()

    def _lay_out(self) -> None:
        self._progress.setContentsMargins(10, 4, 10, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addLayout(self._pages)
        self._pages.addWidget(self.table)  # only now: it would be shown as a window of its own, and take the keyboard
        self._pages.addWidget(self._empty)
        column.addWidget(self._progress)

    def _connect(self) -> None:
        session, table = self._session, self.table
        self._look.looked.connect(self._take)
        self._look.cleared.connect(self._clear)
        session.listed.connect(self._turn_to)
        session.project_opened.connect(self._refresh)
        self.filter.changed.connect(self._show)
        table.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        table.selectionModel().currentRowChanged.connect(self._walk)
        table.selectionModel().selectionChanged.connect(self._choose)
        table.clicked.connect(self._go)
        table.entered.connect(self._enter)
        for button in self.buttons:
            button.clicked.connect(self._go_back)
        table.customContextMenuRequested.connect(self._ask_for_menu)
        self.findings.modelReset.connect(self._find_again)
        self._soon.timeout.connect(self._refresh)

    def _take(self, looked: list[Looked]) -> None:
        self._is_taking, self._has_moved = True, False
        self.findings.take(looked)
        self._is_taking = False
        if self._has_moved and self._has_keyboard():
            self._go_on()
        if not looked or not self._look.left():
            self._refresh()
        elif not self._soon.isActive():
            self._soon.start()

    def _clear(self) -> None:
        self.findings.clear()
        self._refresh()

    def _turn_to(self) -> None:
        """This article, or all: whatever the table of tags is about."""
        article_id = self._session.tags.query.article_id
        if article_id != self.findings.query.article_id:
            self._show(replace(self.findings.query, article_id=article_id))

    def _show(self, query: FindingQuery) -> None:
        self.filter.show_query(query)
        self.table.setColumnHidden(COLUMNS.index(FindingColumn.ARTICLE), query.article_id is not None)
        self.table.setColumnHidden(COLUMNS.index(FindingColumn.REASON), not query.waived)
        self.table.scrollToTop()  # a reset to fewer rows takes long else
        self.findings.show(query)
        self._refresh()

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        column = COLUMNS[section] if 0 <= section < len(COLUMNS) else FindingColumn.READING
        self._show(replace(self.findings.query, order=column, descending=order is Qt.SortOrder.DescendingOrder))

    def _refresh(self) -> None:
        """Say how many findings there are, how far the look has come, and what an empty table means."""
        self._soon.stop()
        left, empty = self._look.left(), self.findings.rowCount() == 0
        self.filter.show_counts(self.findings.counts())
        self._progress.setText(self.tr("Articles still to look at: {left}").format(left=left))
        self._progress.setVisible(left > 1)
        self._pages.setCurrentIndex(int(empty and not left))  # a table that has the keyboard keeps it while its rows come
        if self.filter.is_narrow():
            self._empty.say(self.tr("Nothing fits this filter."))
        elif self._session.project is None:
            self._empty.say(self.tr("No project is open."), with_button=False)
        else:
            self._empty.say(self.tr("Nothing here deserves another look."), with_button=False)

    def _walk(self, current: QModelIndex) -> None:
        """Go along with the user, also to the next row where one has just been mended."""
        self._has_moved = self._is_taking  # while rows go nothing else may be asked for
        if current.isValid() and self._has_keyboard() and not self._is_taking:
            self._go(current)

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is in the table, or will be as soon as a question in front of the window is answered."""
        return self.window().focusWidget() is self.table

    def _go_on(self) -> None:
        """The current row has gone: the next one is chosen, where Qt has made the one before it current."""
        at = self.findings.place_of(self._chosen) if self._chosen is not None else self.table.currentIndex().row()
        if at >= 0 and not self.table.selectionModel().hasSelection():
            self._choose_row(at)
        self._walk(self.table.currentIndex())

    def _choose_row(self, at: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.findings.index(at, 0), flags)

    def _go(self, index: QModelIndex) -> None:
        row = self.findings.row_at(index.row())
        if row is not None:
            self._chosen = row
            attempt(self._session, go_to_finding, self._session, row.finding)

    def _enter(self) -> None:
        """Put the keyboard where the finding is."""
        self._go(self.table.currentIndex())
        self._session.surface.go_to_text()

    def _choose(self) -> None:
        self._look.choose((row.finding, row.waiver) for row in self.table.rows())

    def _find_again(self) -> None:
        """The table was filled anew: what was current is so again, if it is still there."""
        at = self.findings.row_of(self._chosen) if self._chosen is not None else -1
        if at >= 0:
            self._choose_row(at)
        else:
            self._choose()

    def _go_back(self) -> None:
        """A button that can be pressed no more may not keep the keyboard."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_menu(self, at: QPoint) -> None:
        self._menu.popup(self.table.viewport().mapToGlobal(at))


def _button(action: QAction) -> QPushButton:
    """A button that does what the command does, and can be pressed when that can be done."""
    button = QPushButton(action.text())
    button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    button.clicked.connect(action.trigger)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button
