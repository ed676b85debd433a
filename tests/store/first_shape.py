"""A project as the first Pressmark wrote it: its migration alone, with a tag and a history in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from gui.store.header import APPLICATION_ID
from gui.store.project import Project
from gui.store.schema import migrations
from tests.builders import saved, tagged

_TABLES = ("annotator", "article", "zone", "tag", "step", "change")


def of_first_shape(path: Path) -> Path:
    """One article with one tag over `bridge`, in a file of shape 1."""
    donor = path.with_name("donor")
    with closing(Project.create(donor)) as project:
        tagged(project, saved(project)[0])
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.apply(Database(connection, execute_plugins=False), stop_before="second_shape")
        connection.execute("ATTACH ? AS donor", (str(donor),))
        for table in _TABLES:
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM donor.{table}")
        connection.execute("DETACH donor")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
    donor.unlink()
    return path
