"""The one door through which all that is written of a project goes."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from gui.model.change import Act, Step, Way
from gui.model.uids import now
from gui.store.places import Places
from gui.store.problems import Refused, translated
from gui.store.reading import Reading
from gui.store.stepping import MovedOn, Stepping
from gui.store.transaction import immediate
from gui.store.words import fold_raw
from gui.store.writing import Writing


class Door:
    """A project's one writing connection, with what works over it.  `Project` uses it, and what writes many rows at once."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection, self._path = connection, path
        self.reading = Reading(connection, path)
        self.writing = Writing(connection, self.reading)
        self.steps = Stepping(connection, self.reading, self.writing)
        self.places = Places(connection, self.writing.annotator_id)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is written in the block is on disk when it is left, with the places that wait; nothing of it where it raises.

        Raises Problem where the file cannot be written.
        """
        with translated(self._path):
            try:
                with immediate(self.connection):
                    yield
                    self.places.write()
                self.places.forget()
            except BaseException:
                self.writing.forget()
                self.steps.forget()
                raise

    def carry_out(self, step: Step) -> Step:
        """Write the changes of a step one by one and the step itself, inside a transaction; it comes back as saved.

        One that has nothing left to write, since somebody else has just made the same of an article, is not entered.
        """
        written = tuple(done for change in step.changes if (done := self.writing.write(change)) is not None)
        fold_raw(self.connection)
        carried_out = replace(step, changes=written)
        return replace(carried_out, id=self.steps.enter(carried_out)) if written or not step.changes else carried_out

    def answer(self, key: int, act: Act, annotator: str, way: Way) -> Step:
        """Undo or redo step `key` one change after the other, inside a transaction.

        Raises MovedOn, or another Problem, where that cannot be: the caller has to roll back what was written.
        """
        try:
            return self.carry_out(self.steps.again(key, act, annotator, way, now()))
        except Refused as refused:
            raise MovedOn(key) from refused
