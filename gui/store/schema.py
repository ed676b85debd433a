"""The shape of a project file, and how an older one is brought up to it.

Everything in here runs only when a project is made or migrated: opening and tagging need
plain sqlite3 and never import this module.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from gui.model.label import first_labels
from gui.store.header import APPLICATION_ID, VERSION
from gui.store.mending import statements
from gui.store.shapes.cues import take_cues
from gui.store.shapes.first import ARTICLES, STEPS, TAGS
from gui.store.shapes.first import VIEWS as FIRST_VIEWS
from gui.store.shapes.fourth import PROGRESS
from gui.store.shapes.guards import GUARDS
from gui.store.shapes.second import SETTINGS
from gui.store.shapes.third import NEW_COLUMNS, NEW_LINKS
from gui.store.shapes.views import VIEWS
from gui.store.words import fold_raw, teach

migrations = Migrations("pressmark")


@migrations()
def first_shape(db: Database) -> None:
    """Articles, tags, links, annotators, and steps with their changes."""
    for script in (ARTICLES, TAGS, STEPS, FIRST_VIEWS):
        for statement in statements(script):
            db.execute(statement)


@migrations()
def second_shape(db: Database) -> None:
    """Settings of the project, by name: what its tags are to be like is the same for all who work on it."""
    for statement in statements(SETTINGS):
        db.execute(statement)


@migrations()
def third_shape(db: Database) -> None:
    """What tags say: attributes, the register of entities, the project's labels, waivers; a cue is a part of its quote, no link."""
    for statement in statements(NEW_COLUMNS):
        db.execute(statement)
    take_cues(db.conn)
    for statement in statements(NEW_LINKS):
        db.execute(statement)
    labels = ((label.uid, label.kind.value, label.name, label.place) for label in first_labels())
    db.conn.executemany("INSERT INTO label (uid, kind, name, place) VALUES (?, ?, ?, ?)", labels)


@migrations()
def fourth_shape(db: Database) -> None:
    """Many articles and tags: progress, places and notes of articles, saved filters, words of tags to filter by, wider indexes."""
    for script in (PROGRESS, GUARDS, VIEWS):
        for statement in statements(script):
            db.execute(statement)
    fold_raw(db.conn)


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Apply what is missing; SQLite's header then says whose file it is and which shape it has.

    Inside a transaction all of it is that transaction's.  Views, triggers and tables that another
    program has put there stay as they are, whatever they speak of.
    """
    teach(connection)
    connection.execute("PRAGMA legacy_alter_table = ON")
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("PRAGMA legacy_alter_table = OFF")
