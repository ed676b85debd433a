"""The shape of a project file, and how an older one is brought up to it.

Everything in here runs only when a project is made or migrated: opening and tagging need
plain sqlite3 and never import this module.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from gui.model.label import first_labels
from gui.store.header import APPLICATION_ID, VERSION
from gui.store.shapes.cues import take_cues
from gui.store.shapes.first import ARTICLES, STEPS, TAGS
from gui.store.shapes.first import VIEWS as FIRST_VIEWS
from gui.store.shapes.second import SETTINGS
from gui.store.shapes.third import NEW_COLUMNS, NEW_LINKS
from gui.store.shapes.views import VIEWS

migrations = Migrations("pressmark")


@migrations()
def first_shape(db: Database) -> None:
    """Articles, tags, links, annotators, and steps with their changes."""
    for script in (ARTICLES, TAGS, STEPS, FIRST_VIEWS):
        for statement in _statements(script):
            db.execute(statement)


@migrations()
def second_shape(db: Database) -> None:
    """Settings of the project, by name: what its tags are to be like is the same for all who work on it."""
    for statement in _statements(SETTINGS):
        db.execute(statement)


@migrations()
def third_shape(db: Database) -> None:
    """What tags say: attributes, the register of entities, the project's labels, waivers; a cue is a part of its quote, no link."""
    for statement in _statements(NEW_COLUMNS):
        db.execute(statement)
    take_cues(db.conn)
    for script in (NEW_LINKS, VIEWS):
        for statement in _statements(script):
            db.execute(statement)
    labels = ((label.uid, label.kind.value, label.name, label.place) for label in first_labels())
    db.conn.executemany("INSERT INTO label (uid, kind, name, place) VALUES (?, ?, ?, ?)", labels)


def _statements(script: str) -> list[str]:
    """The statements of a script one by one: `executescript` would commit the migration's transaction."""
    statements, rest = [], ""
    for line in script.splitlines():
        rest += line + "\n"
        if line.endswith(";") and ("TRIGGER" not in rest or line.endswith("END;")):
            statements.append(rest)
            rest = ""
    return statements


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Apply what is missing; SQLite's header then says whose file it is and which shape it has.

    Inside a transaction all of it is that transaction's.  Views, triggers and tables that another
    program has put there stay as they are, whatever they speak of.
    """
    connection.execute("PRAGMA legacy_alter_table = ON")
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("PRAGMA legacy_alter_table = OFF")
