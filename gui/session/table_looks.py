"""How the user wants the table of tags: its columns, how close its rows stand, and where a verdict leads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, QSettings, Signal

from gui.model.tag_query import TagColumn

NARROWEST, WIDEST = 36, 2000
"""Pixels that a column has at least and at most."""
_HIDDEN = "-"


class Density(StrEnum):
    """How close the rows stand."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class After(StrEnum):
    """Where the keyboard goes when a tag was accepted or rejected."""

    NEXT = "next"
    OPEN = "open"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column, how many pixels it has, and whether it is shown.  READING is the text itself: each excerpt among its words."""

    column: TagColumn
    width: int
    shown: bool = True


USUAL: tuple[TableColumn, ...] = (
    TableColumn(TagColumn.KIND, 44),
    TableColumn(TagColumn.EXCERPT, 172),
    TableColumn(TagColumn.READING, 300, shown=False),
    TableColumn(TagColumn.LABEL, 86),
    TableColumn(TagColumn.SPEAKER, 120, shown=False),
    TableColumn(TagColumn.STATUS, 90),
    TableColumn(TagColumn.ANNOTATOR, 80),
    TableColumn(TagColumn.REVIEWER, 80, shown=False),
    TableColumn(TagColumn.ARTICLE, 140),
    TableColumn(TagColumn.NOTE, 120),
    TableColumn(TagColumn.ORIGIN, 80, shown=False),
    TableColumn(TagColumn.CHANGED, 124, shown=False),
)
"""The columns as they are at first, from the left."""
assert {each.column for each in USUAL} == set(TagColumn)


class TableLooks(QObject):
    """Kept between starts by the columns' names; `changed` tells of columns and density, but not of a width."""

    changed = Signal()

    def __init__(self, kept: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._columns: tuple[TableColumn, ...] | None = None

    def columns(self) -> tuple[TableColumn, ...]:
        """All columns from the left, those that are not shown too."""
        if self._columns is None:
            kept = self._kept.value("table/columns", "")
            self._columns = whole(_read(kept.split() if isinstance(kept, str) else ()))
        return self._columns

    def set_columns(self, columns: Sequence[TableColumn]) -> None:
        """Keep other columns, another order or other widths; at least one is shown."""
        before, after = self.columns(), whole(columns)
        if after == before:
            return
        self._columns = after
        self._kept.setValue("table/columns", " ".join(map(_written, after)))
        if _unsized(before) != _unsized(after):
            self.changed.emit()

    def show(self, column: TagColumn, shown: bool) -> None:
        """Show a column, or hide it."""
        self.set_columns([replace(each, shown=shown) if each.column is column else each for each in self.columns()])

    def size(self, column: TagColumn, width: int) -> None:
        """Make a column as wide as that, where everybody sees it."""
        self.set_widths({column: width})
        self.changed.emit()

    def set_widths(self, widths: dict[TagColumn, int]) -> None:
        """Keep how wide columns are."""
        self.set_columns([replace(each, width=_within(widths.get(each.column, each.width))) for each in self.columns()])

    def density(self) -> Density:
        """How close the rows stand; comfortable at first."""
        kept = str(self._kept.value("table/density"))
        return Density(kept) if kept in set(Density) else Density.COMFORTABLE

    def set_density(self, density: Density) -> None:
        """Choose how close the rows stand."""
        self._kept.setValue("table/density", density.value)
        self.changed.emit()

    def after(self) -> After:
        """Where a verdict leads; to the next row at first."""
        kept = str(self._kept.value("table/after"))
        return After(kept) if kept in set(After) else After.NEXT

    def set_after(self, after: After) -> None:
        """Choose where a verdict leads."""
        self._kept.setValue("table/after", after.value)


def whole(columns: Iterable[TableColumn]) -> tuple[TableColumn, ...]:
    """Each column once: those that are missing come last and hidden; where none is shown, the usual ones are."""
    found = {each.column: each for each in reversed(list(columns))}
    kept = tuple(reversed(found.values()))
    missing = tuple(replace(each, shown=False) for each in USUAL if each.column not in found)
    return kept + missing if any(each.shown for each in kept) else USUAL


def _unsized(columns: Iterable[TableColumn]) -> list[tuple[TagColumn, bool]]:
    return [(each.column, each.shown) for each in columns]


def _written(each: TableColumn) -> str:
    return f"{'' if each.shown else _HIDDEN}{each.column.value}={each.width}"


def _read(words: Iterable[str]) -> list[TableColumn]:
    """What was kept, without what somebody else has put there."""
    columns = []
    for word in words:
        name, _, width = word.removeprefix(_HIDDEN).partition("=")
        if name in set(TagColumn) and width.isdecimal() and len(width) < 6:
            columns.append(TableColumn(TagColumn(name), _within(int(width)), not word.startswith(_HIDDEN)))
    return columns


def _within(width: int) -> int:
    return max(NARROWEST, min(WIDEST, width))
