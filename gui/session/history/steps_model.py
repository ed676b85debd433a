"""The list of all that was done, the newest first: keys come a stretch at a time, rows a page at a time."""

from array import array
from collections import OrderedDict
from html import escape

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.history.step_words import how_many_and_of_what, read_out, what_became_of_it, what_it_was_about, what_was_done
from gui.session.moments import shown_moment, shown_shortly
from gui.store.past_steps import PastStep, StepQuery, newest_step, past_steps, step_keys
from gui.store.patience import without_waiting
from gui.store.reading import Reading

STEP_ROLE = Qt.ItemDataRole.UserRole
"""The whole PastStep of a row."""
COLUMNS = (
    QT_TRANSLATE_NOOP("History", "When"), QT_TRANSLATE_NOOP("History", "Who"), QT_TRANSLATE_NOOP("History", "What"),
    QT_TRANSLATE_NOOP("History", "Of"), QT_TRANSLATE_NOOP("History", "State"),
)  # fmt: skip
WHEN, WHO, WHAT, OF, STATE = range(len(COLUMNS))
_STRETCH = 4_000
"""Keys of steps that are looked at in one turn: it takes a few milliseconds."""
_PAGE = 32
_PAGES = 32
"""So many pages of rows are at hand."""
_AGAIN = 500
"""Milliseconds after which is asked again what could not be read."""

Index = QModelIndex | QPersistentModelIndex


class StepsModel(QAbstractTableModel):
    """The steps that a query lets through.

    `refused(problem)` tells that the project cannot be read at this moment: it is asked again soon.
    `searched()` tells that all keys are there.
    """

    refused = Signal(object)
    searched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = StepQuery()
        self._reading: Reading | None = None
        self._keys = array("q")
        self._top = self._low = 0
        """Of the steps up to `_top` those above `_low` have been looked at."""
        self._pages: OrderedDict[int, list[PastStep]] = OrderedDict()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._look_further)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._read_again)

    def show(self, reading: Reading | None, query: StepQuery) -> None:
        """Show other steps; the newest are there at once."""
        self.beginResetModel()
        self._reading, self.query = reading, query
        self._keys, self._top, self._low = array("q"), 0, 0
        self._pages.clear()
        self.endResetModel()
        if reading is None:
            self._next.stop()
            self.searched.emit()
            return
        try:
            with without_waiting(reading):
                self._top = self._low = newest_step(reading)
        except Problem as problem:
            self.refused.emit(problem)
        self._look_further()

    def follow(self) -> None:
        """Something was saved: new steps come to the top, and others may be undone now."""
        if self._reading is None:
            return
        try:
            with without_waiting(self._reading):
                top = newest_step(self._reading)
                new = step_keys(self._reading, self.query, self._top, top)
        except Problem as problem:
            self.refused.emit(problem)
            self._again.start(_AGAIN)
            return
        self._top = top
        if new:
            self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
            self._keys = new + self._keys
            self._pages.clear()  # only now: who is told that rows will come looks at those that are there
            self.endInsertRows()
        self._pages.clear()
        self._tell_all()

    @property
    def is_searching(self) -> bool:
        """Whether older steps are still to be looked at."""
        return self._low > 0

    def step_at(self, row: int) -> PastStep | None:
        """What stands in a row; None if there is no such row, or it cannot be read at this moment."""
        if not 0 <= row < len(self._keys):
            return None
        page = self._page(row // _PAGE)
        return page[row % _PAGE] if row % _PAGE < len(page) else None

    def row_of(self, key: int) -> int:
        """Where the step of this key stands, -1 if it does not."""
        low, high = 0, len(self._keys)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._keys[middle] > key else (low, middle)
        return low if low < len(self._keys) and self._keys[low] == key else -1

    def key_at(self, row: int) -> int:
        """The key of the step in a row, 0 if there is no such row."""
        return self._keys[row] if 0 <= row < len(self._keys) else 0

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _READ if index.isValid() else Qt.ItemFlag.NoItemFlags

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        return QCoreApplication.translate("History", COLUMNS[section])

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self.step_at(index.row()) if role in _SERVED and index.isValid() else None
        if step is None or role == STEP_ROLE:
            return step
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == WHEN:
            return read_out(step)
        shown = _in_full(step, index.column()) if role == Qt.ItemDataRole.ToolTipRole else _shown(step, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and not shown:
            return QCoreApplication.translate("History", "{column}: none").format(column=self.headerData(index.column(), _ACROSS))
        return escape(shown) if role == Qt.ItemDataRole.ToolTipRole else shown

    def _look_further(self) -> None:
        """One stretch of keys more, and the next one when the window has had its turn."""
        if self._reading is None:
            return
        low = max(0, self._low - _STRETCH)
        try:
            with without_waiting(self._reading):
                older = step_keys(self._reading, self.query, low, self._low)
        except Problem as problem:
            self.refused.emit(problem)
            self._next.start(_AGAIN)
            return
        self._low = low
        if older:
            self.beginInsertRows(QModelIndex(), len(self._keys), len(self._keys) + len(older) - 1)
            self._pages.pop(len(self._keys) // _PAGE, None)  # it was not full
            self._keys.extend(older)
            self.endInsertRows()
        if low:
            self._next.start(0)
        else:
            self.searched.emit()

    def _page(self, number: int) -> list[PastStep]:
        """The steps of a page; empty where they cannot be read, which is told once and tried again."""
        if number in self._pages:
            self._pages.move_to_end(number)
            return self._pages[number]
        assert self._reading is not None
        try:
            with without_waiting(self._reading):
                found = past_steps(self._reading, self._keys[number * _PAGE : (number + 1) * _PAGE])
        except Problem as problem:
            found = []
            if not self._again.isActive():
                self._again.start(_AGAIN)
                self.refused.emit(problem)
        self._pages[number] = found
        if len(self._pages) > _PAGES:
            self._pages.popitem(last=False)
        return found

    def _read_again(self) -> None:
        self.follow()

    def _tell_all(self) -> None:
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(COLUMNS) - 1))


def _shown(step: PastStep, column: int) -> str:
    match column:
        case 0:
            return shown_shortly(step.at)
        case 1:
            return step.annotator
        case 2:
            return what_was_done(step.act, step.way)
        case 3:
            return how_many_and_of_what(step.touched)
        case _:
            return what_became_of_it(step.fate)


def _in_full(step: PastStep, column: int) -> str:
    """A cell for a tool tip, where there is room."""
    match column:
        case 0:
            return shown_moment(step.at)
        case 3:
            return what_it_was_about(step.touched)
        case _:
            return _shown(step, column)


_ACROSS = Qt.Orientation.Horizontal
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_SERVED = frozenset(
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, STEP_ROLE)
)
