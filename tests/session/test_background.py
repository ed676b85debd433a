"""Work in a thread: one at a time, its outcome comes back to the main thread, whatever it is."""

import sys
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from gui.model.problem import Problem
from gui.session.background import Background, IsCancelled, Report
from gui.session.guard import guarded
from gui.tasks.progress import Cancelled, stop_if

PROBLEM = Problem("It was not done", "the disk is full")


class Outcome:
    """What came back, and in which thread."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[Exception] = []
        self.threads: set[int] = set()

    def then(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    def otherwise(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())


def _counting(progress: Report, cancelled: IsCancelled) -> object:
    for done in range(3):
        progress(done, 3)
    return threading.get_ident()


def _failing(error: Exception) -> Callable[[Report, IsCancelled], object]:
    def task(progress: Report, cancelled: IsCancelled) -> object:
        raise error

    return task


def _until_cancelled(progress: Report, cancelled: IsCancelled) -> object:
    progress(0, 0)
    pause = threading.Event()
    while True:
        stop_if(cancelled)
        pause.wait(0.001)


def test_a_result_comes_back(qtbot: QtBot) -> None:
    background: Background[object] = Background()
    outcome, titles, progress = Outcome(), list[str](), list[tuple[int, int]]()
    background.begun.connect(titles.append)
    background.advanced.connect(lambda done, total: progress.append((done, total)))
    with qtbot.waitSignal(background.finished):
        assert background.start("Counting", _counting, outcome.then, outcome.otherwise)
        assert background.busy()
    assert not background.busy()
    assert (titles, progress) == (["Counting"], [(0, 3), (1, 3), (2, 3)])
    qtbot.waitUntil(lambda: bool(outcome.results))
    assert outcome.threads == {threading.get_ident()}
    assert outcome.results != [threading.get_ident()]
    assert outcome.errors == []


@pytest.mark.parametrize("error", [PROBLEM, Cancelled(), RuntimeError("a bug")], ids=lambda error: type(error).__name__)
def test_an_error_comes_back_as_it_is(qtbot: QtBot, error: Exception) -> None:
    background: Background[object] = Background()
    outcome = Outcome()
    with qtbot.waitSignal(background.finished):
        background.start("Failing", _failing(error), outcome.then, outcome.otherwise)
    assert (outcome.results, outcome.errors) == ([], [error])
    assert outcome.threads == {threading.get_ident()}
    assert not background.busy()


def test_one_at_a_time(qtbot: QtBot) -> None:
    background: Background[object] = Background()
    first, second = Outcome(), Outcome()
    with qtbot.waitSignal(background.advanced):
        background.start("First", _until_cancelled, first.then, first.otherwise)
    assert not background.start("Second", _counting, second.then, second.otherwise)
    with qtbot.waitSignal(background.finished):
        background.cancel()
    assert isinstance(first.errors[0], Cancelled)
    assert (second.results, second.errors) == ([], [])
    with qtbot.waitSignal(background.finished):
        assert background.start("Second", _counting, second.then, second.otherwise)
    assert len(second.results) == 1


def test_a_task_may_start_the_next_one_when_it_ends(qtbot: QtBot) -> None:
    background: Background[object] = Background()
    outcome = Outcome()

    def again(result: object) -> None:
        background.start("Second", _counting, outcome.then, outcome.otherwise)

    with qtbot.waitSignals([background.finished, background.finished]):
        background.start("First", _counting, again, outcome.otherwise)
    assert len(outcome.results) == 1


def test_at_the_end_the_thread_is_waited_for(qtbot: QtBot) -> None:
    background: Background[object] = Background()
    outcome, ended = Outcome(), threading.Event()

    def task(progress: Report, cancelled: IsCancelled) -> object:
        try:
            return _until_cancelled(progress, cancelled)
        finally:
            ended.set()

    with qtbot.waitSignal(background.advanced):
        background.start("Endless", task, outcome.then, outcome.otherwise)
    assert not ended.is_set()
    background.wait()
    assert ended.is_set()
    background.wait()
    background.deleteLater()


def test_nothing_to_cancel(qtbot: QtBot) -> None:
    background: Background[object] = Background()
    background.cancel()
    background.wait()
    assert not background.busy()


def test_what_fails_in_a_guarded_method_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: reported.append(f"{kind.__name__} {error} {trace is not None}"))

    @guarded("instead")
    def fragile(number: int) -> object:
        return 1 // number

    assert fragile(1) == 1
    assert reported == []
    assert fragile(0) == "instead"
    assert reported == ["ZeroDivisionError integer division or modulo by zero True"]
    assert fragile.__name__ == "fragile"


@pytest.mark.parametrize("last", [KeyboardInterrupt, SystemExit])
def test_who_wants_to_end_the_program_is_not_held_up(last: type[BaseException]) -> None:
    @guarded(None)
    def ending() -> None:
        raise last

    with pytest.raises(last):
        ending()
