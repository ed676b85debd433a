"""What it takes to undo or redo several acts at once: the project hands it out, `gui.store.going_back` uses it."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from gui.model.change import Act, Step, Way
from gui.store.reading import Reading


class Line:
    """The acts of each annotator, one after the other, over the project's one writing connection.

    `together()` is the transaction in which all of it is done.  Inside it `answer(key, act, annotator, way)` undoes
    or redoes one step; `drop(key)` takes one out of the line that cannot be; `forget()` is called where a part was rolled back.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        reading: Reading,
        together: Callable[[], AbstractContextManager[None]],
        answer: Callable[[int, Act, str, Way], Step],
        drop: Callable[[int], None],
        forget: Callable[[], None],
    ) -> None:
        self.connection, self.reading = connection, reading
        self.together, self.answer, self.drop, self.forget = together, answer, drop, forget
