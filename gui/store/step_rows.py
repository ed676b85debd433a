"""The row of a step: it stands in its annotator's line of acts, and what can come again is dropped or comes."""

import sqlite3

from gui.model.change import Act, Way


def entered(connection: sqlite3.Connection, act: Act, way: Way, of: int, annotator_id: int, at: str) -> int:
    """Write the row of a step, without its changes, and return its key; `of` is the step that an undo or redo is about.

    Must run inside the transaction of the step.
    """
    if way is Way.DO:
        drop_undone(connection, annotator_id)
    else:
        connection.execute("UPDATE step SET standing = ? WHERE id = ?", ("undone" if way is Way.UNDO else "done", of))
    standing = "done" if way is Way.DO else "reply"
    sql = "INSERT INTO step (act, way, of, standing, annotator_id, at) VALUES (?, ?, ?, ?, ?, ?)"
    return connection.execute(sql, (act.value, way.value, of or None, standing, annotator_id, at)).lastrowid or 0


def drop_undone(connection: sqlite3.Connection, annotator_id: int) -> None:
    """A new act of this annotator (a key) lets nothing come again."""
    connection.execute("UPDATE step SET standing = 'dropped' WHERE standing = 'undone' AND annotator_id = ?", (annotator_id,))
