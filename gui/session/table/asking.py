"""What the table asks and what it is answered, between the window and the thread that asks the project."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Condition

from gui.model.tag_query import TagQuery
from gui.session.table.rows import Heading
from gui.store.reading import Reading

_AGAIN = 0.2
"""Seconds after which is asked again what could not be answered."""


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """Which tags the query lets through; those that ask for the `first` are told them before all."""

    reading: Reading
    query: TagQuery
    first: bool


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """Keys in their order, all of them or the first; `total` is how many there are in all, None where that is not known yet."""

    reading: Reading | None
    query: TagQuery
    keys: "array[int]"
    headings: Sequence[Heading]
    is_whole: bool
    total: int | None


class Asking:
    """One question at a time, a newer one in place of an older; for two threads.

    While it is held nothing is asked: the project's file is free for whoever saves.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._question: Question | None = None
        self._answers = list[Answer]()
        self._is_held = self._is_over = False

    def put(self, question: Question | None) -> None:
        """Ask this from now on (None: nothing), and drop what was answered to anything else."""
        with self._changed:
            self._question = question
            self._answers.clear()
            self._changed.notify()

    def hold(self, held: bool) -> None:
        """Give up what is being asked, until it is let go again: then it is asked anew.

        The thread is woken only where there is something to ask: else every key that saves would wait for its turn.
        """
        with self._changed:
            self._is_held = held
            if not held and self._question is not None:
                self._changed.notify()

    def end(self) -> None:
        """Nothing will be asked any more."""
        with self._changed:
            self._is_over = True
            self._changed.notify()

    def is_over(self) -> bool:
        """Whether the thread shall end."""
        return self._is_over

    def is_open(self) -> bool:
        """Whether there is anything that has not been answered and taken."""
        with self._changed:
            return self._question is not None or bool(self._answers)

    def stops(self, question: Question) -> bool:
        """Whether this is not to be asked any more, or not now."""
        return self._question is not question or self._is_held or self._is_over

    def wait(self) -> Question | None:
        """The question, as soon as there is one and nobody saves; None at the end."""
        with self._changed:
            self._changed.wait_for(self._may_go_on)
            return None if self._is_over else self._question

    def rest(self) -> None:
        """Wait for a moment, or for the end."""
        with self._changed:
            self._changed.wait_for(self.is_over, _AGAIN)

    def tell(self, question: Question, answer: Answer) -> bool:
        """Leave an answer, if it is still asked for; False if not.  With the whole of it the question is done."""
        with self._changed:
            if self.stops(question):
                return False
            self._answers.append(answer)
            if answer.is_whole:
                self._question = None
            return True

    def collect(self) -> list[Answer]:
        """What has been answered since this was asked last."""
        with self._changed:
            answers, self._answers = self._answers, []
            return answers

    def _may_go_on(self) -> bool:
        return self._is_over or (self._question is not None and not self._is_held)
