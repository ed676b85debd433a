"""Which columns of the table of tags stand where, and how wide: joined to what is kept of them."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu

from gui.model.tag_query import GROUPS, TagColumn
from gui.session.table.columns import COLUMNS, heading_of
from gui.session.table_looks import NARROWEST, TableLooks
from gui.widgets.tables import let_sort

_PAUSE = 300
"""Milliseconds without another pixel after which a width is kept."""


class Columns(QObject):
    """`menu_filled(menu, column)` lets others add what they offer for the column under the mouse."""

    menu_filled = Signal(QMenu, str)

    def __init__(self, header: QHeaderView, looks: TableLooks) -> None:
        super().__init__(header)
        self._header, self._looks = header, looks
        self._hidden: frozenset[TagColumn] = frozenset()
        self._is_showing = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        let_sort(header)
        header.setMinimumSectionSize(NARROWEST)
        header.setStretchLastSection(True)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.show_again()
        header.customContextMenuRequested.connect(self._show_menu)
        header.sectionMoved.connect(self._keep_order)
        header.sectionResized.connect(self._note_width)
        self._pause.timeout.connect(self.keep_widths)
        looks.changed.connect(self._follow)

    def hide(self, columns: frozenset[TagColumn]) -> None:
        """Leave these out for now, whatever is kept: they would say the same in every row."""
        if columns != self._hidden:
            self._hidden = columns
            self.show_again()

    def is_shown(self, column: TagColumn) -> bool:
        """Whether the column is to be seen."""
        return not self._header.isSectionHidden(COLUMNS.index(column))

    def show_again(self) -> None:
        """Show the columns as they are kept."""
        header, columns = self._header, self._looks.columns()
        alone = all(each.column in self._hidden for each in columns if each.shown)
        self._is_showing = True
        for place, each in enumerate(columns):
            section = COLUMNS.index(each.column)
            header.moveSection(header.visualIndex(section), place)
            header.setSectionHidden(section, not each.shown or (each.column in self._hidden and not alone))
            header.resizeSection(section, each.width)
        self._is_showing = False

    def keep_widths(self) -> None:
        """Keep how wide the columns are; the last one has what the others leave."""
        self._pause.stop()
        self._looks.set_widths({COLUMNS[section]: self._header.sectionSize(section) for section in self._shown()[:-1]})

    def _shown(self) -> list[int]:
        """The sections to be seen, from the left."""
        header = self._header
        return [section for place in range(header.count()) if not header.isSectionHidden(section := header.logicalIndex(place))]

    def _note_width(self, section: int) -> None:
        if not self._is_showing and section in self._shown()[:-1]:
            self._pause.start()

    def _follow(self) -> None:
        """Other columns are wanted; what was pulled wider just now stays so."""
        if self._pause.isActive():
            self.keep_widths()
        self.show_again()

    def _keep_order(self) -> None:
        if self._is_showing:
            return
        by_column = {each.column: each for each in self._looks.columns()}
        self._looks.set_columns([by_column[COLUMNS[self._header.logicalIndex(place)]] for place in range(self._header.count())])

    def _show_menu(self, at: QPoint) -> None:
        section = self._header.logicalIndexAt(at)
        self.menu(COLUMNS[section] if section >= 0 else None).popup(self._header.viewport().mapToGlobal(at))

    def menu(self, column: TagColumn | None) -> QMenu:
        """What can be done with the columns, and with the one that is under the mouse."""
        menu = QMenu(self._header)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = [each.column for each in self._looks.columns() if each.shown]
        for each in self._looks.columns():
            action = QAction(heading_of(each.column), menu)
            action.setCheckable(True)
            action.setChecked(each.shown)
            action.setEnabled(shown != [each.column])
            action.triggered.connect(partial(self._looks.show, each.column, not each.shown))
            menu.addAction(action)
        menu.addSeparator()
        self.menu_filled.emit(menu, column.value if column in GROUPS else "")
        return menu
