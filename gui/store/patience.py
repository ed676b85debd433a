"""How long questions wait for others, and others for them."""

from collections.abc import Iterator
from contextlib import contextmanager

from gui.store.connecting import WAIT
from gui.store.reading import Reading


@contextmanager
def at_one_time(reading: Reading) -> Iterator[None]:
    """All questions in here are answered as of one moment; whoever wants to save meanwhile has to wait."""
    _do(reading, "BEGIN")
    try:
        yield
    finally:
        _do(reading, "ROLLBACK")


@contextmanager
def without_waiting(reading: Reading) -> Iterator[None]:
    """Questions in here raise Problem at once where somebody is writing at this moment."""
    _do(reading, "PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        _do(reading, f"PRAGMA busy_timeout = {round(WAIT * 1000)}")


def _do(reading: Reading, sql: str) -> None:
    for _ in reading.rows(sql):
        pass
