"""What all that is written goes through, for those parts of the store that write many rows at once."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from gui.store.reading import Reading
from gui.store.stepping import Stepping
from gui.store.writing import Writing


class Door:
    """A project's one writing connection with what works over it; `transaction()` is one that is rolled back at any error."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        reading: Reading,
        writing: Writing,
        steps: Stepping,
        transaction: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.connection, self.reading, self.writing, self.steps, self.transaction = connection, reading, writing, steps, transaction
