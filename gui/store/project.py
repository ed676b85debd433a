"""A project file that is open for work: questions, and the one door for everything that is written."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from gui.model.article import Article
from gui.model.boundaries import Policy
from gui.model.change import Act, Step, Way
from gui.model.problem import Problem
from gui.model.uids import now
from gui.store.connecting import WAIT, create, open_to_write
from gui.store.door import Door
from gui.store.mending import mend
from gui.store.places import Places
from gui.store.policies import keep_policy, kept_policy
from gui.store.problems import Refused, translated
from gui.store.reading import Reading
from gui.store.stepping import MovedOn, Stepping
from gui.store.words import fold_raw
from gui.store.writing import Writing

_LAST_WAIT = 200
"""Milliseconds to wait for another writer when the project is closed."""


class Project:
    """One project file, open for writing; used from one thread.

    `backup` is the copy that was made because an older Pressmark had written the file, or None;
    `mended` names the indexes and triggers that were missing in it and have been made again.
    """

    def __init__(self, path: Path) -> None:
        """Open the project at `path`; a Problem says what is wrong with it."""
        self.path = path
        self._connection, self.backup, self.mended = open_to_write(path)
        self.reading = Reading(self._connection, path)
        self._writing = Writing(self._connection, self.reading)
        self._places = Places(self._connection, self._writing.annotator_id)
        self._steps = Stepping(self._connection, self.reading, self._writing)
        self.door = Door(self._connection, self.reading, self._writing, self._steps, self._transaction)
        """For `gui.store.bulk` alone."""
        with translated(path):
            self._seen = self._data_version()

    @classmethod
    def create(cls, path: Path) -> "Project":
        """Make an empty project at `path` and open it; Problem if something is already there."""
        create(path)
        return cls(path)

    def close(self) -> None:
        """Give the file back; with it goes the empty journal that lay beside it."""
        with suppress(Problem):  # where a reader was is a comfort
            if self._places:
                self._connection.execute(f"PRAGMA busy_timeout = {_LAST_WAIT}")
                with self._transaction():
                    pass  # what is still to be written goes along
        with suppress(sqlite3.Error):  # where the file cannot be written any more there is nothing left to tidy
            self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()

    def keep_place(self, article_id: int, annotator: str, place: tuple[int, int]) -> None:
        """An annotator has left an article there: caret and first visible position, in code points.

        It is written with the next act that is saved, or when the project is closed.
        """
        self._places.keep(article_id, annotator, place)

    def remember(self, article: Article) -> None:
        """Prove tags of this article by this text of it, which else is read a second time and kept twice."""
        self._writing.remember(article)

    def apply(self, step: Step) -> Step:
        """Write all changes of a step in one transaction, or none of them.

        Returns the step as saved, with keys and time.  When this returns, it is on disk.  An edge
        that is moved once more carries its step on, and undo takes all of it back.  Raises
        Problem where a row has moved on or the file cannot be written, ValueError where an
        excerpt is not what its article says.
        """
        with self._transaction():
            return self._carried_out(replace(step, at=step.at or now()))

    def undo(self, annotator: str) -> Step | None:
        """Take back this annotator's last act that stands, as a new step; None if there is none."""
        return self._answer(annotator, Way.UNDO)

    def redo(self, annotator: str) -> Step | None:
        """Bring again what this annotator took back last; None if there is nothing."""
        return self._answer(annotator, Way.REDO)

    def policy(self) -> Policy:
        """Where tags of each kind are to begin and end; the default where nothing, or no sense, is kept."""
        return kept_policy(self.reading)[0]

    def set_policy(self, policy: Policy) -> None:
        """Keep another policy.  Saved tags stay as they are.  Raises Problem if it cannot be written."""
        with self._transaction():
            keep_policy(self._connection, policy)

    def write(self, written: Callable[[sqlite3.Connection], None]) -> None:
        """Let another part of the store write what is no step, in one transaction.  Raises Problem if it cannot be written."""
        with self._transaction():
            written(self._connection)

    def next_undo(self, annotator: str) -> Act | None:
        """What undo would take back."""
        with translated(self.path):
            found = self._steps.next_undo(annotator)
        return found[1] if found else None

    def next_redo(self, annotator: str) -> Act | None:
        """What redo would bring again."""
        with translated(self.path):
            found = self._steps.next_redo(annotator)
        return found[1] if found else None

    def next_size(self, annotator: str, way: Way) -> int:
        """How many changes an undo or redo of this annotator would take back or bring; 0 if there is nothing."""
        with translated(self.path):
            found = self._steps.next_undo(annotator) if way is Way.UNDO else self._steps.next_redo(annotator)
            return self._steps.size(found[0]) if found else 0

    def changed_elsewhere(self) -> bool:
        """Whether another window or program has committed since this was last asked; never waits for one that is at it."""
        before = self._seen
        with translated(self.path):
            self._connection.execute("PRAGMA busy_timeout = 0")
            try:
                self._seen = self._data_version()
                if before != self._seen:
                    mend(self._connection)  # another program may have written words that are not folded yet
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                self._seen = before  # it is noticed the next time, when what it needs can be written
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {int(WAIT * 1000)}")
        return before != self._seen

    def _answer(self, annotator: str, way: Way) -> Step | None:
        try:
            with self._transaction():
                found = self._steps.next_undo(annotator) if way is Way.UNDO else self._steps.next_redo(annotator)
                return self.answer(*found, annotator, way) if found else None
        except MovedOn as moved_on:
            with self._transaction():
                self._steps.drop(moved_on.step)
            raise

    def answer(self, key: int, act: Act, annotator: str, way: Way) -> Step:
        """Undo or redo step `key` inside a transaction of `door`; for `gui.store.going_back`, as `door` is for others.

        Raises MovedOn, or another Problem, where that cannot be: the caller has to roll back what was written.
        """
        try:
            return self._carried_out(self._steps.again(key, act, annotator, way, now()))
        except Refused as refused:
            raise MovedOn(key) from refused

    def _carried_out(self, step: Step) -> Step:
        written = tuple(done for change in step.changes if (done := self._writing.write(change)) is not None)
        is_left = len(written) == len(step.changes) or bool(written)
        fold_raw(self._connection)
        step = replace(step, changes=written)
        return replace(step, id=self._steps.enter(step)) if is_left else step

    def _data_version(self) -> int:
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Immediate, so that a second writer waits at the door instead of failing inside."""
        with translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._places.write()
                self._connection.execute("COMMIT")
                self._places.forget()
            except BaseException:
                self._writing.forget()
                self._steps.forget()
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
