"""What all that is written goes through, for those parts of the store that write many rows at once."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from gui.store.reading import Reading
from gui.store.stepping import Stepping
from gui.store.writing import Writing


@dataclass(frozen=True, slots=True)
class Door:
    """A project's one writing connection with what works over it; `transaction()` is one that is rolled back at any error."""

    connection: sqlite3.Connection
    reading: Reading
    writing: Writing
    steps: Stepping
    transaction: Callable[[], AbstractContextManager[None]]
