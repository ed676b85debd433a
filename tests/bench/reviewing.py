"""A reviewer's verdict in the table of a newsroom's project: from the key until it is on disk and drawn, with the next row the current one.

The floor is one bare UPDATE of the same row, in the same mode, on a copy of the file.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.kinds import Status
from gui.model.tag import Tag
from gui.model.tag_query import TagQuery
from gui.shell.window import Window
from gui.widgets.table.view import TagTable
from tests.bench.office import opened
from tests.bench.projects import copied
from tests.bench.screens import settle
from tests.bench.timing import Row, timed

_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_BARE = "UPDATE tag SET status = 'accepted', reviewer_id = 1, updated_at = ? WHERE id = ?"


class Desk:
    """A window with all articles listed, all tags of the project in the table, and the keyboard there."""

    def __init__(self, window: Window, first: int) -> None:
        self._session = window.session
        (self._table,) = window.findChildren(TagTable)
        self._session.surface.show_page("tags")
        self._session.list_tags(TagQuery())
        while not self._session.tags.is_whole():
            QApplication.processEvents()
        self._table.setFocus()
        self._go_to(first)
        self.last = 0
        """The key of the tag that had its verdict last."""

    def accept(self) -> float:
        """Accept the tag of the next row that is still open, and return what it took in milliseconds."""
        tag = self._open_one()
        row, press = self._table.currentIndex().row(), partial(QTest.keyClick, self._table, Qt.Key.Key_A)
        took = timed(lambda: (press(), QApplication.processEvents()))
        now = self._session.tags.tag_at(row)
        assert now is not None and (now.id, now.status) == (tag.id, Status.ACCEPTED), "the key has done nothing"
        assert self._table.currentIndex().row() == row + 1, "it has not gone on"
        assert self._session.selection.tag == self._session.tags.tag_at(row + 1)
        self.last = tag.id
        settle()
        return took

    def _open_one(self) -> Tag:
        while True:
            tag = self._session.tags.tag_at(self._table.currentIndex().row())
            assert tag is not None
            if tag.status is not Status.ACCEPTED:
                return tag
            self._go_to(self._table.currentIndex().row() + 1)

    def _go_to(self, row: int) -> None:
        self._table.selectionModel().setCurrentIndex(self._session.tags.index(row, 1), _ROW)
        settle()


@contextmanager
def desk(project: Path, first: int = 0) -> Iterator[Desk]:
    """The window with a project, its table at the row `first`."""
    with opened(project) as window:
        yield Desk(window, first)


def verdict_rows(project: Path, tags: int) -> Iterator[Row]:
    """The table begins in its middle, where nobody has been."""
    path = copied(project, f"bare-{project.name}")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection, desk(project, tags // 2) as work:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = FULL")
        title = f"accept one of {tags:,} tags: committed, repainted, next row"
        yield Row(title, "one bare UPDATE and commit", 4, work.accept, lambda: timed(partial(_bare, connection, work.last)))
    path.unlink()


def _bare(connection: sqlite3.Connection, tag: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(_BARE, (f"2026-11-26T10:00:00.{connection.total_changes:03}Z", tag))
    connection.execute("COMMIT")
