"""Undo and redo of many steps of one annotator in one transaction."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from gui.model.change import Act, Way
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.bulk.many import Tick
from gui.store.bulk.parts import kept_in
from gui.store.bulk.patience import patient_transaction
from gui.store.bulk.taking_back import take_back
from gui.store.past_steps import line_back, others_since
from gui.store.problems import Refused
from gui.store.project import Project
from gui.store.touched import Touched, touched_by

_NOT_DONE = QT_TRANSLATE_NOOP("Problem", "Nothing was undone or redone")
_NOT_IN_LINE = QT_TRANSLATE_NOOP("Problem", "that act can no longer be reached by undo or redo")
_OTHER_NOW = QT_TRANSLATE_NOOP("Problem", "the project has changed since you were asked")
_LOOK_AGAIN = QT_TRANSLATE_NOOP("Problem", "look at it again")

_MANY = 250
"""A step with more changes is undone in sets."""
Told = Callable[[int], None]
"""Told after each step how many changes are done; what it raises takes all of it back."""


@dataclass(frozen=True, slots=True)
class Left:
    """A step that cannot be undone or redone, what it was about, and why it cannot."""

    step: int
    act: Act
    about: Touched
    why: Problem


@dataclass(frozen=True, slots=True)
class GoneBack:
    """What undo (or redo) up to a step comes to: the steps with so many changes, those that are left, and whose acts in between stay."""

    way: Way
    to: int
    steps: tuple[int, ...]
    changes: int
    left: tuple[Left, ...]
    others: tuple[tuple[str, int], ...]

    def is_same(self, other: "GoneBack") -> bool:
        """Whether the same steps are undone and the same are left, in both."""
        return (self.way, self.steps, [one.step for one in self.left]) == (other.way, other.steps, [one.step for one in other.left])


def unheard(changes: int) -> None:
    """Nobody listens."""
    del changes


def go_back(project: Project, way: Way, to: int, annotator: str, told: Told = unheard, agreed: GoneBack | None = None) -> GoneBack:
    """Undo all acts of this annotator from the newest back to step `to`, or redo them up to it, in one transaction.

    Each is undone by a step of its own; those whose rows have moved on are left, and as after an undo of
    their own, undo does not come to them again.  Without `agreed` nothing is changed: that is how one learns
    what would come of it.  With it, Problem where something else would come of it by now.  Raises Problem also
    where step `to` is not in the line, or the file cannot be written.
    """
    try:
        with patient_transaction(project.door):
            outcome = _GoingBack(project, annotator, told).go(way, to)
            _check_agreed(outcome, agreed)
    except _Rehearsed as rehearsed:
        return rehearsed.outcome
    return outcome


class _Rehearsed(Exception):
    """Takes all of it back: it was done only to see what comes of it."""

    def __init__(self, outcome: GoneBack) -> None:
        super().__init__(outcome.to)
        self.outcome = outcome


class _GoingBack:
    """Goes through the line of one annotator, inside the project's transaction."""

    def __init__(self, project: Project, annotator: str, told: Told) -> None:
        self._project, self._door, self._annotator, self._told = project, project.door, annotator, told
        self._done = 0
        """Changes so far."""

    def go(self, way: Way, to: int) -> GoneBack:
        reading, annotator = self._door.reading, self._annotator
        steps = line_back(reading, way, to, annotator)
        if not steps:
            raise Problem(_NOT_DONE, _NOT_IN_LINE, _LOOK_AGAIN)
        others = others_since(reading, min(steps)[0], annotator)
        done, left = list[int](), list[Left]()
        for key, act in steps:
            why = self._why_not(key, act, way)
            if why is None:
                done.append(key)
                self._done += self._door.steps.size(key)
            else:
                left.append(Left(key, act, touched_by(reading, key), why))
                self._door.steps.drop(key)
            self._told(self._done)
        return GoneBack(way, to, tuple(done), self._done, tuple(left), others)

    def _why_not(self, key: int, act: Act, way: Way) -> Problem | None:
        """Undo or redo one step; where that cannot be, nothing of it is done, and the reason comes back."""
        try:
            with self._apart():
                self._answer(key, act, way)
        except Problem as problem:
            if _is_of_the_file(problem):
                raise
            cause = problem.__cause__
            return cause if isinstance(cause, Refused) else problem
        return None

    def _answer(self, key: int, act: Act, way: Way) -> None:
        """One with very many changes by statements over sets of rows, as an undo of its own would be."""
        kept = kept_in(self._door.connection, key) if self._door.steps.size(key) > _MANY else None
        if kept is not None and kept.fits:
            take_back(self._door, kept, act, self._annotator, way, self._tick())
        else:
            self._project.answer(key, act, self._annotator, way)

    def _tick(self) -> Tick:
        """Tells how far such a step is; it counts each change twice."""
        ticked = 0

        def tick(count: int) -> None:
            nonlocal ticked
            ticked += count
            self._told(self._done + ticked // 2)

        return tick

    @contextmanager
    def _apart(self) -> Iterator[None]:
        """What is done in here is taken back alone where it fails."""
        connection = self._door.connection
        connection.execute("SAVEPOINT step_back")
        try:
            yield
        except Problem:
            self._door.writing.forget()
            self._door.steps.forget()
            if connection.in_transaction:
                connection.execute("ROLLBACK TO step_back")
            raise
        finally:
            if connection.in_transaction:
                connection.execute("RELEASE step_back")


def _check_agreed(outcome: GoneBack, agreed: GoneBack | None) -> None:
    """Raise Problem where something else has come of it than the user has agreed to, _Rehearsed where nobody has been asked."""
    if agreed is None:
        raise _Rehearsed(outcome)
    if not outcome.is_same(agreed):
        raise Problem(_NOT_DONE, _OTHER_NOW, _LOOK_AGAIN)


def _is_of_the_file(problem: Problem) -> bool:
    """Whether the file cannot be read or written: no step is to blame."""
    return isinstance(problem.__cause__, sqlite3.Error) and not isinstance(problem.__cause__, sqlite3.IntegrityError)
