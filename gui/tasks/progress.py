"""How a long task says how far it is, and how it is told to stop."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with what is done and the whole, in whatever unit the task counts; never more often than is good for a window."""

Asked = Callable[[], bool]
"""Asked now and then whether the task shall stop."""


class Cancelled(Exception):
    """Raised by a task that was told to stop; it has changed nothing."""


def unseen(done: int, total: int) -> None:
    """The progress of a task that nobody watches."""
    del done, total


def never() -> bool:
    """The answer where nobody can cancel."""
    return False


def stop_if(cancelled: Asked) -> None:
    """Raise Cancelled if the task was told to stop."""
    if cancelled():
        raise Cancelled
