"""What commands ask of the table of tags: to sort it, which column its keyboard is in, to edit a cell."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractItemView

from gui.actions.seeing import TAGS
from gui.model.tag_query import TagColumn
from gui.session.session import Session
from gui.session.table.columns import COLUMNS
from gui.widgets.card.card import Card
from gui.widgets.card.field_names import Field
from gui.widgets.side_pages import SidePages
from gui.widgets.table.view import TagTable
from gui.widgets.tables import sort_on


class Tabling:
    """The part of the surface that is about tables beside the article."""

    _session: Session
    _card: Card
    _table: TagTable
    _pages: SidePages

    def sort_by_column(self) -> None:
        """Sort the table that is shown by the column of its current cell."""
        table = self._pages.table()
        column = sort_on(table if isinstance(table, QAbstractItemView) else None)
        if column:
            self._session.voiced.emit(QCoreApplication.translate("Said", "Sorted by: {column}").format(column=column))

    def is_at_table(self) -> bool:
        """Whether the table of tags has the keyboard."""
        return self._table.hasFocus()

    def column(self) -> TagColumn | None:
        """The column of the table of tags that its keyboard is in."""
        current = self._table.currentIndex()
        return COLUMNS[current.column()] if current.isValid() and self._pages.page == TAGS else None

    def edit(self, column: TagColumn) -> None:
        """Let the current tag's label or note be edited, where the keyboard is."""
        if not (self._table.hasFocus() and self._table.edit_column(column)):
            self._card.take_keyboard(Field.NOTE if column is TagColumn.NOTE else Field.LABEL)
