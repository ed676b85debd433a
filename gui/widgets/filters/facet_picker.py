"""The list under the filter: first what can be added, then the values of one condition with how many tags they would leave."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from gui.model.facets import SINGLE, YES, Facet, ValueCount, turned, values_of
from gui.model.problem import Problem
from gui.model.saved_filter import SavedFilter
from gui.model.tag_query import TagQuery
from gui.session.filtering.filters import Filters
from gui.session.filtering.offering import offers
from gui.session.filtering.wording import facet_name
from gui.session.guard import guarded
from gui.widgets.announcing import announce
from gui.widgets.at_caret import AtCaret
from gui.widgets.filters.filter_rows import FilterRow, FilterRows
from gui.widgets.filters.picked import Asked, first_rows, value_rows

_MOST_ROWS = 11
"""More are scrolled to."""
_NARROWEST, _WIDEST = 260, 420
_AROUND = 10
"""Pixels between the list and what it belongs to, and of its edges."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _MOST_ROWS - 1, Qt.Key.Key_PageUp: 1 - _MOST_ROWS}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FacetPicker(AtCaret):
    """Enter takes a row and goes, Space takes it and stays, Esc goes back and then away.

    `changed(query)` tells of each condition at once, `filter_taken(saved)` of a kept filter,
    `saved_asked()` asks for all that are kept; `left(facet)` comes when the keyboard is to go back.
    """

    changed = Signal(object)
    filter_taken = Signal(object)
    saved_asked = Signal()
    left = Signal(object)

    def __init__(self, filters: Filters, query: TagQuery, at: QRect, window: QWidget) -> None:
        """`at` is what it belongs to, in pixels of the window."""
        super().__init__("", window)
        self._filters, self._query, self._at = filters, query, at
        self._facet: Facet | None = None
        self._begun_with: Facet | None = None
        self._counts: Sequence[ValueCount] | None = None
        self._has_turned = False
        self._typed, self._rows = QLineEdit(), FilterRows(self)
        self._typed.setFrame(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._typed)
        column.addWidget(self._rows)
        self._typed.installEventFilter(self)
        self._typed.textChanged.connect(self._narrow)
        self._rows.itemClicked.connect(self._click)
        filters.counted.connect(self._take_counts)

    def open(self, facet: Facet | None = None) -> None:
        """Show it and take the keyboard: with all that can be added, or with the values of one condition."""
        self._begun_with = facet
        self._turn_to(facet)
        self.take_keyboard(self._typed)
        self._tell()

    def leave(self) -> None:
        """Give the keyboard back and go."""
        super().leave()
        self.left.emit(self._facet)

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys for the list come in the line above it, where the keyboard is."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._is_for_list(event):
            return True
        self.close_if_left(event)
        return super().eventFilter(watched, event)

    @guarded(None)
    def hideEvent(self, event: QEvent) -> None:
        """Nobody waits for counts any more."""
        self._filters.stop_counting()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _is_for_list(self, event: QKeyEvent) -> bool:
        """Whether a key is about the list; then it is done."""
        key, is_empty = Qt.Key(event.key()), not self._typed.text()
        if key in _STEPS:
            self._rows.setCurrentRow(max(0, min(self._rows.count() - 1, self._rows.currentRow() + _STEPS[key])))
            self._tell()
        elif key in _ENTER:
            self._enter(self._rows.row())
        elif key == Qt.Key.Key_Space and is_empty and self._facet is not None:
            self._turn(self._rows.row())
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Backspace and is_empty):
            self._go_back()
        else:
            return False
        return True

    def _go_back(self) -> None:
        """From the values to what can be added, if one came from there; else away."""
        if self._facet is None or self._begun_with is not None:
            self.leave()
            return
        before = self._facet
        self._turn_to(None)
        self._rows.setCurrentRow(list(Facet).index(before))
        self._tell()

    def _turn_to(self, facet: Facet | None) -> None:
        self._facet, self._counts, self._has_turned = facet, None, False
        name = self.tr("Add a condition") if facet is None else facet_name(facet)
        days = self.tr("Days, as 2026-11-26 or 2026-11")
        self._typed.setPlaceholderText(days if facet is Facet.CHANGED else self.tr("{name}: type to narrow").format(name=name))
        self._typed.setAccessibleName(name)
        self.setAccessibleName(name)
        self._rows.setAccessibleName(name)
        self._typed.clear()
        if facet is not None:
            self._filters.count(facet, self._query)
        self._narrow()
        self._fit()

    def _take_counts(self, facet: Facet, counts: Sequence[ValueCount] | None) -> None:
        if facet is self._facet:
            self._counts = counts
            self._show(self._rows.currentRow())
            self._fit()

    def _narrow(self) -> None:
        self._show(0)
        if self.isVisible():
            self._tell()

    def _show(self, current: int) -> None:
        if self._facet is None:
            rows = first_rows(self._query, self._saved(), self._typed.text())
        else:
            offered = offers(self._facet, self._query, self._counts, self._filters.name_of_entry, self._typed.text())
            rows = value_rows(self._facet, offered)
        self._rows.show_rows(rows, current)

    def _saved(self) -> Sequence[SavedFilter]:
        try:
            return self._filters.saved()
        except Problem:
            return ()  # the file cannot be read at this moment; the dialog says so

    def _click(self, shown: QListWidgetItem) -> None:
        row = self._rows.row(self._rows.indexFromItem(shown).row())
        if self._facet is None or self._facet in SINGLE:
            self._enter(row)
        else:
            self._turn(row)

    def _enter(self, row: FilterRow | None) -> None:
        if row is None or row.value is None:
            return
        if self._facet is None:
            self._enter_first(row.value)
            return
        value = str(row.value)
        if not self._has_turned and value not in values_of(self._query, self._facet):
            self._say(turned(self._query, self._facet, value))
        self.leave()

    def _enter_first(self, chosen: object) -> None:
        match chosen:
            case Facet.UNSURE:
                self._say(turned(self._query, Facet.UNSURE, YES))
                self.leave()
            case Facet():
                self._turn_to(chosen)
                self._tell()
            case SavedFilter():
                self.leave()
                self.filter_taken.emit(chosen)
            case Asked():
                self.leave()
                self.saved_asked.emit()

    def _turn(self, row: FilterRow | None) -> None:
        if self._facet is not None and row is not None and isinstance(row.value, str):
            self._has_turned = True
            self._say(turned(self._query, self._facet, row.value))
            self._show(self._rows.currentRow())
            self._tell()

    def _say(self, query: TagQuery) -> None:
        self._query = query
        self.changed.emit(query)

    def _tell(self) -> None:
        """Say the current row: the keyboard stays in the line above, and so does a screen reader."""
        announce(self._typed, self._rows.currentItem().text() if self._rows.count() else self.tr("Nothing fits"))

    def _fit(self) -> None:
        """As large as the rows want: below what it belongs to, or above where there is more room."""
        edges, count, room = 2 * self.frameWidth(), self._rows.count(), self.window().rect()
        high = max(room.bottom() - self._at.bottom(), self._at.top()) - self._typed.sizeHint().height() - _AROUND
        most = max(1, min(_MOST_ROWS, high // self._rows.row_height()))
        bar = self._rows.verticalScrollBar().sizeHint().width() if count > most else 0
        self._rows.setFixedHeight(max(1, min(most, count)) * self._rows.row_height())
        width = max(_NARROWEST, min(_WIDEST, self._rows.sizeHintForColumn(0) + bar + edges))
        self.resize(QSize(min(width, room.width()), self.sizeHint().height()))
        self.place_at(self._at, room)
