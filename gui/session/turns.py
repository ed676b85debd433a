"""How long a thread of ours works before the window has its turn."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = 0.0002
"""Seconds after which Python lets the waiting window in; after its own 5 ms a picture, which asks hundreds of times, would take long."""
_lock = Lock()
_usual = [sys.getswitchinterval()]
_at_work = [0]


@contextmanager
def short_turns() -> Iterator[None]:
    """Work in short turns; several threads may do so at once, and the last sets back what was usual."""
    _enter(1)
    try:
        yield
    finally:
        _enter(-1)


def _enter(by: int) -> None:
    with _lock:
        if not _at_work[0]:
            _usual[0] = sys.getswitchinterval()
        _at_work[0] += by
        sys.setswitchinterval(_TURN if _at_work[0] else _usual[0])
