"""From the key until the change is on disk and drawn, against one bare insert in the same mode, and among more tags."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from tests.bench.office import ACTS, office
from tests.bench.projects import copied
from tests.bench.timing import Row, timed


def key_rows(project: Path, among: int, at_most: float) -> Iterator[Row]:
    """`project` is open in the real window; the bare insert goes into another one of the same size."""
    with closing(_bare_connection(copied(project, f"bare-{project.name}"))) as connection, office(project) as work:
        for act in ACTS:
            yield Row(
                f"{act} one tag of {among:,}: key to saved and drawn",
                "one bare insert and commit",
                at_most,
                work.acts[act],
                lambda: timed(lambda: _insert(connection)),
            )


def among_rows(many: Path, few: Path, counts: tuple[int, int]) -> Iterator[Row]:
    """The same in an article with many tags and in a short one with few."""
    with office(few) as floor, office(many) as work:
        for act in ACTS:
            yield Row(f"{act} one tag of {counts[0]:,}, key to drawn", f"of {counts[1]:,}", 2.5, work.acts[act], floor.acts[act])


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
