"""Hands for the filter of the table of tags: conditions are added, changed and taken away by keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.model.facets import Facet
from gui.session.filtering.wording import facet_name
from gui.widgets.filters.chip import Chip
from gui.widgets.filters.facet_picker import FacetPicker
from gui.widgets.filters.filter_bar import FilterBar
from gui.widgets.filters.filter_rows import FilterRows

Key = Qt.Key


def picker(bar: FilterBar) -> FacetPicker | None:
    """The list under the filter, if it is open."""
    found = [each for each in bar.window().findChildren(FacetPicker) if each.isVisible()]
    return found[0] if found else None


def line_of(bar: FilterBar) -> QLineEdit:
    """The line in which the open list is narrowed, which has the keyboard."""
    opened = picker(bar)
    assert opened is not None
    [line] = opened.findChildren(QLineEdit)
    return line


def rows_of(bar: FilterBar) -> list[str]:
    """What the open list offers, from above, as it is read aloud."""
    opened = picker(bar)
    assert opened is not None
    [rows] = opened.findChildren(FilterRows)
    return [rows.item(row).text() for row in range(rows.count())]


def offer(bar: FilterBar, facet: Facet | None = None) -> QLineEdit:
    """Open the list, with the values of a condition if one is given."""
    bar.row.add.setFocus()
    QTest.keyClick(bar.row.add, Key.Key_Space)
    line = line_of(bar)
    if facet is not None:
        QTest.keyClicks(line, facet_name(facet))
        QTest.keyClick(line, Key.Key_Return)
    return line


def pick(bar: FilterBar, facet: Facet, *values: str) -> None:
    """Add a condition with these values."""
    line = offer(bar, facet)
    for value in values:
        go_to(bar, value)
        QTest.keyClick(line, Key.Key_Space)
    if picker(bar) is not None:
        QTest.keyClick(line, Key.Key_Return)


def go_to(bar: FilterBar, words: str) -> None:
    """Walk down to the row that begins so."""
    names = rows_of(bar)
    place = next(at for at, name in enumerate(names) if name.startswith(words))
    line = line_of(bar)
    for _ in names:
        QTest.keyClick(line, Key.Key_Up)
    for _ in range(place):
        QTest.keyClick(line, Key.Key_Down)


def chips(bar: FilterBar) -> list[str]:
    """What the chips say."""
    return [chip.text() for chip in bar.row.chips]


def take_away(bar: FilterBar, facet: Facet) -> None:
    """Take a condition away by its chip."""
    part: QWidget = bar.row.part_of(facet)
    assert isinstance(part, Chip)
    part.setFocus()
    QTest.keyClick(part, Key.Key_Delete)
