"""What the threads of the session's parts share: how they are asked for something, and how they end (how they take turns: `turns`)."""

from threading import Condition

from PySide6.QtCore import QThread


class Asked:
    """What a part of the session asks of its thread: the thread waits here until there is something to do, or nothing any more.

    Those that hold what is asked say so under `_changed`.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_over = False

    def end(self) -> None:
        """Nothing will be asked any more."""
        with self._changed:
            self._is_over = True
            self._changed.notify()

    def is_over(self) -> bool:
        """Whether the thread shall end."""
        return self._is_over

    def rest(self, seconds: float) -> None:
        """Wait for so many seconds, or for the end."""
        with self._changed:
            self._changed.wait_for(self.is_over, seconds)


def finish(thread: QThread | None) -> None:
    """Wait until a thread that was told to end has given its file back, and let it go; None: there is none."""
    if thread is not None:
        thread.wait()
        thread.deleteLater()
