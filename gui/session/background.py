"""Work that takes long, in a thread of its own, one at a time."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from gui.session.threads import finish

R = TypeVar("R")

Report = Callable[[int, int], None]
"""Called with what is done and what there is to do; 0 where that is not known."""
IsCancelled = Callable[[], bool]


class _Thread(QThread):
    """Runs one task; `ended` and `failed` arrive in the thread that made it."""

    advanced = Signal(int, int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, task: Callable[[Report, IsCancelled], object], parent: QObject) -> None:
        super().__init__(parent)
        self._task = task

    def run(self) -> None:
        try:
            self.ended.emit(self._task(self.advanced.emit, self.isInterruptionRequested))
        except Exception as error:  # the border of a task: all of it is handed to the main thread
            self.failed.emit(error)


class Background(QObject, Generic[R]):
    """Starts tasks and hands their outcome back to the main thread.

    `begun(title)`, `advanced(done, total)` and `finished()` are for whoever shows progress.
    """

    begun = Signal(str)
    advanced = Signal(int, int)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: _Thread | None = None
        self._then: Callable[[R], None] | None = None
        self._otherwise: Callable[[Exception], None] | None = None

    def busy(self) -> bool:
        """Whether a task is running."""
        return self._thread is not None

    def start(
        self,
        title: str,
        task: Callable[[Report, IsCancelled], R],
        then: Callable[[R], None],
        otherwise: Callable[[Exception], None],
    ) -> bool:
        """Run `task` in a thread, then `then` with its result or `otherwise` with its error here; False while busy."""
        if self._thread is not None:
            return False
        self._then, self._otherwise = then, otherwise
        self._thread = _Thread(task, self)
        self._thread.advanced.connect(self.advanced)
        self._thread.ended.connect(self._end)
        self._thread.failed.connect(self._fail)
        self.begun.emit(title)
        self._thread.start()
        return True

    def cancel(self) -> None:
        """Ask the running task to stop; it ends as a failure of its own kind."""
        if self._thread is not None:
            self._thread.requestInterruption()

    def wait(self) -> None:
        """Cancel and wait until the thread is gone: the program closes."""
        self.cancel()
        if self._thread is not None:
            self._thread.wait()

    def _end(self, result: R) -> None:
        then = self._then
        self._finish()
        if then is not None:
            then(result)

    def _fail(self, error: Exception) -> None:
        otherwise = self._otherwise
        self._finish()
        if otherwise is not None:
            otherwise(error)

    def _finish(self) -> None:
        thread, self._thread = self._thread, None
        self._then = self._otherwise = None
        finish(thread)
        self.finished.emit()
