"""Projects as older Pressmarks wrote them: their migrations alone, with a tag and a history in them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from gui.store.header import APPLICATION_ID
from gui.store.project import Project
from gui.store.schema import migrations
from tests.builders import saved, tagged

_TABLES = ("annotator", "article", "zone", "tag", "step", "change")
_NEXT = {1: "second_shape", 2: "third_shape", 3: "fourth_shape"}
_STATE = "(SELECT state FROM donor.progress WHERE article_id = donor.article.id)"
"""Before the fourth shape a column of the article."""


def of_first_shape(path: Path) -> Path:
    """One article with one tag over `bridge`, in a file of shape 1."""
    return of_shape(path, 1)


def of_shape(path: Path, shape: int) -> Path:
    """One article with one tag over `bridge`, in a file of an older shape."""
    donor = path.with_name("donor")
    with closing(Project.create(donor)) as project:
        tagged(project, saved(project)[0])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.apply(Database(connection, execute_plugins=False), stop_before=_NEXT[shape])
        connection.execute("ATTACH ? AS donor", (str(donor),))
        for table in _TABLES:
            columns = [f'"{row[1]}"' for row in connection.execute(f"PRAGMA main.table_info({table})")]
            taken = [_STATE if name == '"state"' else name for name in columns]
            connection.execute(f"INSERT INTO main.{table} ({', '.join(columns)}) SELECT {', '.join(taken)} FROM donor.{table}")
        connection.execute("DETACH donor")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {shape}")
    donor.unlink()
    return path
