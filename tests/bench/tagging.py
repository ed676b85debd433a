"""The key that tags: until it is on disk and drawn, against one bare insert in the same mode."""

import sqlite3
from itertools import count
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.session.settings import Settings
from gui.shell.application import application, shown_window
from tests.bench.timing import Row, timed


def key_row(project: Path, bare: Path) -> Row:
    """`project` is open in the real window; `bare` is another project of the same shape, with at least one tag."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else application()
    window = shown_window(app, Settings(), project)
    window.activateWindow()
    app.processEvents()
    view, session = window.reading.view, window.session
    connection = _bare_connection(bare)
    starts = count(20, 7)

    def work() -> float:
        assert session.index is not None
        before, start = len(session.index), next(starts)
        view.select(start, start + 5)
        view.setFocus()
        app.processEvents()

        def tag() -> None:
            QTest.keyClick(view, Qt.Key.Key_1)
            app.processEvents()

        took = timed(tag)
        assert len(session.index) == before + 1, "the key has tagged nothing"
        return took

    return Row("key to tag saved and drawn", "one bare insert and commit", 5.0, work, lambda: timed(lambda: _insert(connection)))


def _bare_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _insert(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    columns = 'article_id, kind, start, "end", excerpt, prefix, suffix, status, origin, annotator_id, created_at, updated_at'
    connection.execute(f"INSERT INTO tag (uid, {columns}) SELECT ?, {columns} FROM tag WHERE id = 1", (str(uuid4()),))
    connection.execute("COMMIT")
