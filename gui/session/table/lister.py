"""Who asks the project for the keys of a list: short lists at once, long ones in a thread, which gives way to whoever saves."""

from array import array

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from gui.model.problem import Problem
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.table.asking import Answer, Asking, Question
from gui.session.table.rows import Heading
from gui.session.threads import finish
from gui.session.turns import short_turns
from gui.store.grouping import runs_of
from gui.store.keys import Keys, last_tag_id
from gui.store.listing import first_tag_ids
from gui.store.problems import GivenUp
from gui.store.reading import Reading

AT_ONCE = 5_000
"""Tags of a list that is read while the window waits: some 3 ms."""
FIRST = 500
"""Rows of a long list that are shown before all are known."""

_AGAIN = 0.2
"""Seconds after which is asked again what could not be answered."""


class ListingThread(QThread):
    """Answers one question after the other; `answered()` and `failed(error)` arrive in the thread that made it."""

    answered = Signal()
    failed = Signal(object)

    def __init__(self, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._asking = asking
        self._question: Question | None = None
        self._keys: Keys | None = None
        self._has_first = False

    def run(self) -> None:
        try:
            while (question := self._asking.wait()) is not None:
                self._turn_to(question)
        except Exception as error:  # the border of the thread: all of it is handed to the main thread
            if not self._asking.is_over():
                self.failed.emit(error)
        finally:
            if self._keys is not None:
                self._keys.close()

    def _turn_to(self, question: Question) -> None:
        if question is not self._question:
            self._question, self._has_first = question, not question.first
        try:
            with short_turns():
                self._answer(question, self._opened(question))
        except GivenUp:
            pass  # a newer question, or the same one again when what is being saved is saved
        except Problem:  # somebody is writing for long: later
            self._asking.rest(_AGAIN)

    def _opened(self, question: Question) -> Keys:
        if self._keys is None:
            self._keys = Keys(question.reading.path, self._stops)
        return self._keys

    def _stops(self) -> bool:
        return self._question is None or self._asking.stops(self._question)

    def _answer(self, question: Question, keys: Keys) -> None:
        """The first rows and how many there are, then all; for a text everything is gone through once, so all come at once."""
        query = question.query
        with keys.at_one_time():
            headings = [Heading(*run) for run in keys.runs(query)]
            if not self._has_first and not query.text:
                first, total = keys.first(query, FIRST), sum(heading.count for heading in headings) if query.group else None
                self._tell_first(question, first, headings, total)
                if total is None:
                    self._tell_first(question, first, headings, keys.count(query))
            found = keys.all(query)
        self._tell(question, Answer(question.reading, query, found, headings, True, len(found)))

    def _tell_first(self, question: Question, keys: "array[int]", headings: list[Heading], total: int | None) -> None:
        self._has_first = True
        self._tell(question, Answer(question.reading, question.query, keys, headings, False, total))

    def _tell(self, question: Question, answer: Answer) -> None:
        if self._asking.tell(question, answer):
            self.answered.emit()


class Lister(QObject):
    """`answered(Answer)` tells what was not known at once: the first rows, then all of them."""

    answered = Signal(object)

    def __init__(self, at_once: int, parent: QObject | None = None) -> None:
        """Lists of more than `at_once` tags are left to the thread."""
        super().__init__(parent)
        self._at_once = at_once
        self._asking = Asking()
        self._thread: ListingThread | None = None
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._go_on)
        self.reading: Reading | None = None
        """What is asked."""

    def ask(self, reading: Reading | None, query: TagQuery) -> Answer | None:
        """What the query lets through, if that is known at once; else it comes later, and what was asked before does not.

        Raises Problem if it cannot be read.
        """
        if reading is not self.reading:
            self._stop()
            self.reading = reading
        self._asking.put(None)
        if reading is None:
            return Answer(None, query, array("q"), (), True, 0)
        answer = self._at_once_answered(reading, query)
        if answer is None or not answer.is_whole:
            self._asking.put(Question(reading, query, first=answer is None))
            self._start()
        return answer

    def is_asking(self) -> bool:
        """Whether anything is still to come."""
        return self._asking.is_open()

    def give_way(self) -> None:
        """Let go of the file until what happens now has happened; what was answered until then is told first."""
        self._tell()
        self._asking.hold(True)
        self._after.start()

    def _go_on(self) -> None:
        self._asking.hold(False)

    def _at_once_answered(self, reading: Reading, query: TagQuery) -> Answer | None:
        most = self._at_once
        if query.article_id is None and last_tag_id(reading) > most:  # else there can be no more tags than that
            if _is_ordered(query) or query.is_narrow or query.articles is not None:
                return None
            most = min(most, FIRST)
        keys = first_tag_ids(reading, query, most + 1)
        headings = [Heading(*run) for run in runs_of(reading, query)]
        is_whole = len(keys) <= most
        return Answer(reading, query, keys[:most], headings, is_whole, len(keys) if is_whole else None)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = ListingThread(self._asking, self)
            self._thread.answered.connect(self._tell)
            self._thread.failed.connect(self._fail)
            self._thread.start()

    def _stop(self) -> None:
        """Another project: wait until the thread has given the file back."""
        self._asking.end()
        thread, self._thread = self._thread, None
        finish(thread)
        self._asking = Asking()

    def _tell(self) -> None:
        for answer in self._asking.collect():
            self.answered.emit(answer)

    def _fail(self, error: Exception) -> None:
        """A bug: the border of the program reports it."""
        raise error


def _is_ordered(query: TagQuery) -> bool:
    """Whether the tags stand in another order than that in which they are found."""
    return query.group is not None or query.order is not TagColumn.READING or query.descending
