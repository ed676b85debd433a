"""The table of tags of a newsroom's project: opened, painted, sorted, filtered, and what it costs in memory.

`python -m tests.bench.tabling PROJECT` prints by how many megabytes the process has grown once the whole list is shown.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QEventLoop,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QTableView

from gui.model.tag_query import TagColumn, TagQuery
from gui.session.table.columns import COLUMNS
from gui.session.table.tags_model import TagsModel
from gui.store.query import sql_of
from gui.store.reading import Reading
from gui.widgets.tables import prepare
from tests.bench.memory import own_megabytes
from tests.bench.screens import application, settle
from tests.bench.timing import Limit, Measurable, More, Program, Row, said, timed

_SORTED = tuple(column for column in TagColumn if column not in (TagColumn.READING, TagColumn.SPEAKER))
"""What the columns of the table can be sorted by without asking the links."""
_TYPED = "council"
_KEY = 0.08
"""Seconds between two letters."""
_LESS = 30
"""Milliseconds that a filter may take besides 1.5 times the bare query."""
Index = QModelIndex | QPersistentModelIndex


class Constants(QAbstractTableModel):
    """The floor of all tables: as many rows, the same words in each cell."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return "the bridge over the river" if role == Qt.ItemDataRole.DisplayRole else None


class Table:
    """A list of tags in a view of its own."""

    def __init__(self, project: Path, *, view: bool = True) -> None:
        self.reading = Reading.open(project)
        self.titles: dict[int, str] = dict(self.reading.rows("SELECT id, title FROM article"))
        self.model = TagsModel(self.title)
        self.view = view_of(self.model) if view else None
        self.show(TagQuery())

    def title(self, article_id: int) -> str:
        """The title of an article."""
        return self.titles[article_id]

    def show(self, query: TagQuery, *, whole: bool = True) -> tuple[float, float]:
        """Show another list; the milliseconds until its first rows (or all) are there, and of the longest stall meanwhile."""
        with watched() as watch:
            self.model.filled.connect(watch.note)
            self.model.show(self.reading, query)
            while not self.model.is_whole() and (whole or not watch.noted):
                watch.turn()
            self.model.filled.disconnect(watch.note)
            watch.note()
        return watch.noted[-1 if whole else 0], watch.longest

    def jump(self, place: int) -> float:
        """Go to some row and paint its page."""
        assert self.view is not None
        bar = self.view.verticalScrollBar()
        return timed(partial(_painted, self.view, partial(bar.setValue, place * 7919 % max(1, bar.maximum()))))

    def close(self) -> None:
        """Give the file back."""
        self.model.show(None, TagQuery())
        self.reading.close()


class Watch(QObject):
    """The event loop as a window has it, with a tick every millisecond: where ticks come late, the window has stood still."""

    def __init__(self) -> None:
        super().__init__()
        self.noted, self.longest = list[float](), 0.0
        self._begun = self._last = perf_counter()
        self._ticks = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start()

    def turn(self) -> None:
        """Wait until something happens, and let it."""
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def note(self) -> None:
        """Note the milliseconds since the watch began."""
        self.noted.append((perf_counter() - self._begun) * 1000)

    def _tick(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000 - 1), now


@contextmanager
def watched() -> Iterator[Watch]:
    """A watch that is put away afterwards; what is under way in the last turn counts too."""
    watch = Watch()
    yield watch
    for _ in range(3):
        watch.turn()
    watch.deleteLater()


def view_of(model: QAbstractItemModel) -> QTableView:
    """A view as Pressmark's tables are, as large as a large table."""
    application()
    view = QTableView()
    prepare(view)
    view.resize(1000, 700)
    view.setModel(model)
    view.show()
    settle()
    return view


def _painted(view: QTableView, act: Callable[[], object]) -> None:
    act()
    view.viewport().repaint()


def first_paint(model: QAbstractItemModel) -> float:
    """From nothing to the first rows."""

    def show() -> None:
        view = view_of(model)
        view.viewport().repaint()
        view.deleteLater()

    took = timed(show)
    settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # else it lives on, and draws all that the next one shows
    return took


@contextmanager
def table(project: Path) -> Iterator[Table]:
    """A table with all tags of a project."""
    made = Table(project)
    yield made
    made.close()
    settle()


def table_rows(program: Program, project: Path, small: Path, count: int) -> Iterator[Measurable]:
    """All that a list of `count` tags is measured by, against one of 1,000 in the project `small`."""
    yield Row(f"a usable table, {count:,} tags", "with 1,000 tags", 1.5, partial(_usable, project), partial(_usable, small))
    with table(project) as big:
        yield from _paint_rows(big, count)
        yield from _sort_rows(big)
        yield from _filter_rows(big, project)
    grown = partial(_grown, program)
    yield More(f"memory of a table, {count:,} tags", "with 1,000 tags", 40, partial(grown, project), partial(grown, small))


def _usable(project: Path) -> float:
    """From the open file to rows that are painted and can be walked."""
    with closing(Reading.open(project)) as reading:
        model = TagsModel(str)
        took = timed(partial(model.show, reading, TagQuery())) + first_paint(model)
        model.show(None, TagQuery())
    return took


def _paint_rows(big: Table, count: int) -> Iterator[Measurable]:
    constants = Constants(count)
    yield Row("first paint of a table", "a model of constants", 2.5, partial(_first_paint_anew, big), partial(first_paint, constants))
    floor = view_of(constants)
    assert big.view is not None
    yield Row("repaint of a table", "a model of constants", 1.1, partial(_repaint, big.view), partial(_repaint, floor))


def _first_paint_anew(big: Table) -> float:
    big.model.forget()
    return first_paint(big.model)


def _repaint(view: QTableView) -> float:
    return timed(lambda: [view.viewport().repaint() for _ in range(5)])


def _sort_rows(big: Table) -> Iterator[Measurable]:
    columns, places = cycle(_SORTED), iter(range(1, 10**9))

    def page_of(query: TagQuery) -> float:
        if big.model.query != query:
            big.show(query)
        return sum(big.jump(next(places)) for _ in range(10))

    def sorted_page() -> float:
        return page_of(TagQuery(order=next(columns)))

    yield Row("ten pages, sorted", "as they are read", 1.2, sorted_page, partial(page_of, TagQuery()))
    stalls = [0.0]

    def sort() -> float:
        took = [big.show(TagQuery(order=column), whole=False) for column in _SORTED]
        stalls[0] = max(stall for _, stall in took)
        return max(answered for answered, _ in took)

    yield Limit("a sort answers, the slowest column", 250, "ms", sort)
    yield Limit("longest turn of the window meanwhile", 16, "ms", lambda: stalls[0])


def _filter_rows(big: Table, project: Path) -> Iterator[Measurable]:
    def typed() -> float:
        big.show(TagQuery())
        return max(0.0, big.show(TagQuery(text=_TYPED))[0] - _LESS)

    yield Row(f"filter by typed text, less {_LESS} ms", "the bare query", 1.5, typed, partial(_bare, project))
    yield Limit("longest turn while one types a filter", 16, "ms", partial(_longest_while_typing, big))


def _bare(project: Path) -> float:
    with closing(Reading.open(project)) as reading:
        sql, values = sql_of(TagQuery(text=_TYPED))
        return timed(lambda: list(reading.rows(sql, *values)))


def _longest_while_typing(big: Table) -> float:
    """A letter every 80 ms, each with the list before still under way."""
    with watched() as watch:
        for end in range(1, len(_TYPED) + 1):
            big.model.show(big.reading, TagQuery(text=_TYPED[:end]))
            begun = perf_counter()
            while perf_counter() - begun < _KEY:
                watch.turn()
        while not big.model.is_whole():
            watch.turn()
    return watch.longest


def _grown(program: Program, project: Path) -> float:
    return float(said(program, "-m", "tests.bench.tabling", project, QT_QPA_PLATFORM="offscreen"))


def main(project: Path) -> None:
    """Show all tags of the project, walk about in them, and print by how much the process has grown."""
    application()
    with closing(Reading.open(project)) as reading:
        model = TagsModel(str)
        view = view_of(model)
        before = own_megabytes()
        model.show(reading, TagQuery())
        with watched() as watch:
            while not model.is_whole():
                watch.turn()
        for place in range(1, 100):
            _painted(view, partial(view.verticalScrollBar().setValue, place * 7919 % max(1, view.verticalScrollBar().maximum())))
        print(own_megabytes() - before)
        model.show(None, TagQuery())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
