"""How every table of ours looks and moves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTreeView

_ROOM = 12
"""Pixels of a row beside its letters."""


def prepare(table: QTableView) -> None:
    """Whole rows of one fixed height (Qt would ask every row for its own), no grid, smooth scrolling, and Tab leads out of it."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows, header = table.verticalHeader(), table.horizontalHeader()
    rows.setVisible(False)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(QFontMetrics(table.font()).height() + _ROOM)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def let_sort(header: QHeaderView) -> None:
    """Clicks sort by a column: upwards, downwards, and at last as it is read, which is how it begins."""
    header.setSectionsClickable(True)
    header.setSortIndicatorClearable(True)
    header.setSortIndicatorShown(True)
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)


def sort_on(view: QAbstractItemView | None) -> str:
    """Sort by the column of the current cell: upwards, downwards, and at last as it is read; a tree by its next column.

    Returns what a tree is sorted by then; its cells cannot be walked.
    """
    if isinstance(view, QTableView):
        _turn(view.horizontalHeader(), max(0, view.currentIndex().column()))
    return _sort_by_next(view) if isinstance(view, QTreeView) and not view.isHeaderHidden() else ""


def _turn(header: QHeaderView, column: int) -> None:
    is_sorted, order = header.sortIndicatorSection() == column, header.sortIndicatorOrder()
    if not is_sorted:
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    elif order is Qt.SortOrder.AscendingOrder:
        header.setSortIndicator(column, Qt.SortOrder.DescendingOrder)
    else:
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)


def _sort_by_next(tree: QTreeView) -> str:
    """Words upwards, numbers downwards."""
    header = tree.header()
    columns = [column for column in range(header.count()) if not header.isSectionHidden(column)]
    following = columns[(columns.index(header.sortIndicatorSection()) + 1) % len(columns)]
    header.setSortIndicator(following, Qt.SortOrder.DescendingOrder if following else Qt.SortOrder.AscendingOrder)
    return str(tree.model().headerData(following, Qt.Orientation.Horizontal))
