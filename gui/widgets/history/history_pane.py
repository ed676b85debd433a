"""The page with all that was done: who, when, what; from here one goes to what it was about, or undoes all back to it."""

from itertools import pairwise

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from gui.actions.going_back import go_to_step
from gui.actions.running import attempt
from gui.model.change import Step
from gui.model.problem import Problem
from gui.session.guard import guarded
from gui.session.history.step_words import way_back, why_not
from gui.session.history.steps_model import StepsModel
from gui.session.session import Session
from gui.store.past_steps import StepQuery
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.history.step_filter import StepFilter
from gui.widgets.history.steps_table import StepsTable
from gui.widgets.one_line import OneLine


class HistoryPane(QWidget):
    """Nothing is asked of the project while nobody looks."""

    def __init__(self, session: Session, undo_to: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._undo_to = session, undo_to
        self._is_old = True
        self._kept = 0
        """The step that was chosen, while the list is filled anew."""
        self.steps = StepsModel(self)
        self.filter, self.table = StepFilter(), StepsTable(self.steps)
        clear = QAction(self.tr("Clear the filter"), self)
        clear.triggered.connect(self.filter.clear)
        self._empty, self._pages = EmptyPlace("", clear), QStackedLayout()
        self.line, self.button = OneLine(), QPushButton()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._dress_button()

    def _lay_out(self) -> None:
        self.line.setForegroundRole(self.line.palette().ColorRole.PlaceholderText)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addLayout(self._pages)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        row = QHBoxLayout()
        row.setContentsMargins(10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        column.addLayout(row)
        for before, behind in pairwise((self.filter.annotator, self.filter.act, self.table, self.button)):
            QWidget.setTabOrder(before, behind)  # by themselves they come as they were laid out

    def _connect(self) -> None:
        session, steps = self._session, self.steps
        session.steps.stepped.connect(self._follow)
        session.project_opened.connect(self._begin)
        session.refreshed.connect(self._read_again)
        session.announced.connect(self._choose)  # another name of the annotator is told so
        self.filter.changed.connect(self._show)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.entered.connect(self._go)
        self.table.doubleClicked.connect(self._go)
        self._undo_to.changed.connect(self._dress_button)
        self.button.clicked.connect(self._undo)
        steps.searched.connect(self._refresh)
        steps.rowsInserted.connect(self._find_again)
        steps.dataChanged.connect(self._choose)
        steps.refused.connect(self._say_why)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._read_again()

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.history.clear()

    def _begin(self) -> None:
        """Another project, or none."""
        self._kept = 0
        self._session.history.clear()
        self._read_again()

    def _read_again(self) -> None:
        """All of it anew; what was chosen is so again, if it is still there."""
        self._is_old = not self.isVisible()
        project = self._session.project
        if self._is_old or project is None:
            self.steps.show(None, self.filter.query())
        else:
            attempt(self._session, self._offer)
            self._show(self.filter.query())
        self._refresh()

    def _offer(self) -> None:
        if self._session.project is not None:
            self.filter.offer(self._session.project.reading.annotators())

    def _show(self, query: StepQuery) -> None:
        project = self._session.project
        self._kept = self._session.history.key or self._kept
        self.table.scrollToTop()  # a reset to fewer rows takes long else
        self.steps.show(project.reading if project is not None else None, query)
        if not self._kept and not self.table.currentIndex().isValid():
            self._choose_row(0)  # Qt would make it the current one without showing it so
        self._refresh()

    def _follow(self, step: Step) -> None:
        del step
        if self.isVisible():
            self.steps.follow()
            self._refresh()
        else:
            self._is_old = True

    def _find_again(self) -> None:
        """Rows have come: with them perhaps the one that was chosen before the list was filled anew."""
        row = self.steps.row_of(self._kept) if self._kept else -1
        if row >= 0:
            self._kept = 0
            self._choose_row(row)
        self._refresh()

    def _choose_row(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.table.selectionModel().setCurrentIndex(self.steps.index(row, 0), flags)

    def _choose(self) -> None:
        """Say what can be done up to the current act."""
        if not self.isVisible():
            return
        step = self.steps.step_at(self.table.currentIndex().row())
        if step is None:
            self._session.history.clear()
        else:
            self._session.history.choose(step.id, step.annotator, way_back(step))
        if self.steps.rowCount():
            self.line.show_sentence(why_not(step, self._session.annotator()))

    def _go(self) -> None:
        key = self.steps.key_at(self.table.currentIndex().row())
        if key:
            attempt(self._session, go_to_step, self._session, key)

    def _undo(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # a button that can be pressed no more may not keep the keyboard
        self._undo_to.trigger()

    def _dress_button(self) -> None:
        title = self._undo_to.text()
        self.button.setText(title)
        self.button.setAccessibleName(title.replace("&", "").rstrip("…"))
        self.button.setEnabled(self._undo_to.isEnabled())

    def _refresh(self) -> None:
        """Say what an empty table means."""
        empty = self.steps.rowCount() == 0
        self._pages.setCurrentIndex(int(empty and not self.steps.is_searching))
        if not empty:
            self._choose()
            return
        self.line.show_sentence("")
        if self._session.project is None:
            self._empty.say(self.tr("No project is open."), with_button=False)
        elif self.filter.query().is_narrow():
            self._empty.say(self.tr("Nobody has done such a thing here."))
        else:
            self._empty.say(self.tr("Nothing has been done yet."), with_button=False)

    def _say_why(self, problem: Problem) -> None:
        self.line.show_sentence(str(problem))
