"""One transaction of a connection that writes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def immediate(connection: sqlite3.Connection) -> Iterator[None]:
    """All of it is saved when the block is left, nothing where it raises.

    Immediate, so that a second writer waits at the door instead of failing inside.  SQLite's errors are the caller's.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
