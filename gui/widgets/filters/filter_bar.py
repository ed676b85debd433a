"""What the table of tags shows: words, which articles, and any conditions on tags, each a chip; and how many tags that are."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.model.canon import canonical
from gui.model.facets import Facet, applied, without
from gui.model.saved_filter import SavedFilter
from gui.model.tag_query import ANY, TagQuery
from gui.session.filtering.filters import Filters
from gui.session.filtering.wording import conditions_of, described, tag_count
from gui.session.guard import guarded
from gui.session.later import Later
from gui.widgets.filters.chip_row import ChipArea, ChipRow
from gui.widgets.filters.filter_text import FilterText
from gui.widgets.filters.scope import Scope

_PAUSE = 120
"""Milliseconds without a key before the typed text is looked for."""
_LONGEST = 90
"""Characters of conditions that are said once more where nothing fits them."""
_picker = Later("gui.widgets.filters.facet_picker", "FacetPicker")


class FilterBar(QWidget):
    """Changes the conditions of a TagQuery: `changed(query)` tells of each change; `saved_asked()` asks for the filters that are kept."""

    changed = Signal(object)
    saved_asked = Signal()

    def __init__(self, filters: Filters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters, self._query = filters, TagQuery()
        self.text, self.scope, self.row = FilterText(), Scope(), ChipRow()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.text, 0, 0)
        grid.addWidget(self.scope, 0, 1)
        grid.addWidget(ChipArea(self.row), 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._tell)
        self.text.textEdited.connect(self._pause.start)
        self.text.textChanged.connect(self._tell_if_cleared)
        self.text.finished.connect(self._tell_at_once)
        self.scope.changed.connect(self._tell)
        self.row.facet_chosen.connect(self._open)
        self.row.facet_left.connect(self._leave)
        self._filters.entries_changed.connect(self._show_conditions)

    def show_query(self, query: TagQuery, article_id: int | None) -> None:
        """Show these conditions; `article_id` is what "this article" means."""
        was = self._query
        self._query = query
        self.scope.show_scope(query, article_id)
        self._show_conditions()
        if query.text != was.text or not self.text.hasFocus():
            self._show_text(query.text)

    def show_count(self, count: int | None) -> None:
        """Say how many tags the query lets through; None: they are still being counted."""
        self.row.say_count(tag_count(count) if count is not None else self.tr("Counting…"))

    def clear(self) -> None:
        """Let everything through again, in the same articles."""
        self._pause.stop()
        self._set(applied(ANY, self._query))

    def is_narrow(self) -> bool:
        """Whether any condition but the articles is set."""
        return self._query.is_narrow or bool(self.text.text())

    def nothing_fits(self) -> str:
        """What is said where no tag is let through: what the filter asks, and where."""
        said = described(replace(self._query, text=canonical(self.text.text())[0]), self._filters.name_of_entry)
        if len(said) > _LONGEST:
            return self.tr("No tag fits all that the filter asks.")
        if self._query.article_id is not None:
            return self.tr("No tag of this article fits the filter: {conditions}").format(conditions=said)
        return self.tr("No tag fits the filter: {conditions}").format(conditions=said)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the chips too one goes on to the table, or back to the text."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.text.finished.emit(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _show_conditions(self) -> None:
        self.row.show_conditions(conditions_of(self._query, self._filters.name_of_entry))

    def _show_text(self, text: str) -> None:
        """What the user has typed in other blanks and line ends stays as it looks."""
        if canonical(self.text.text())[0] != text:
            self._query = replace(self._query, text=text)
            self.text.setText(text)

    def _open(self, facet: Facet | None) -> None:
        """Open the list below the chip, or below the button for one more."""
        self._tell_at_once()
        part = self.row.part_of(facet)
        self.row.take_keyboard(None)  # the chip may go while the list is open
        window = self.window()
        picker = _picker(self._filters, self._query, QRect(part.mapTo(window, QPoint(0, 0)), part.size()), window)
        picker.changed.connect(self._take)
        picker.filter_taken.connect(self._take_saved)
        picker.saved_asked.connect(self.saved_asked)
        picker.left.connect(self.row.take_keyboard)
        picker.open(facet)

    def _leave(self, facet: Facet) -> None:
        self._set(without(self._query, facet))

    def _take(self, query: TagQuery) -> None:
        """Of what the list says only the conditions are news: meanwhile another article may be open."""
        self._set(applied(query, self._query))

    def _take_saved(self, saved: SavedFilter) -> None:
        self._set(applied(self._filters.taken(saved), self._query))

    def _set(self, query: TagQuery) -> None:
        self._query = query
        self._show_text(query.text)
        self._show_conditions()
        self.changed.emit(query)

    def _tell_if_cleared(self, text: str) -> None:
        if not text and self._query.text:
            self._tell()

    def _tell_at_once(self) -> None:
        """The keyboard goes on: the next key must not meet rows that are about to go."""
        if self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        self._query = self.scope.applied_to(replace(self._query, text=canonical(self.text.text())[0]))
        self._show_conditions()
        self.changed.emit(self._query)
