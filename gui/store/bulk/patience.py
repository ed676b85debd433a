"""A long transaction waits longer than others for those who still read: else one question at the wrong moment costs all of it."""

from collections.abc import Iterator
from contextlib import contextmanager

from gui.store.connecting import WAIT
from gui.store.door import Door

_LONG_WAIT = 30.0
"""Seconds for which its end is tried."""


@contextmanager
def patient_transaction(door: Door) -> Iterator[None]:
    """To begin it, it waits no longer than others do: somebody else may be writing for a long time."""
    try:
        with door.transaction():
            _wait(door, _LONG_WAIT)
            yield
    finally:
        _wait(door, WAIT)


def _wait(door: Door, seconds: float) -> None:
    door.connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")
