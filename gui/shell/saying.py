"""What the program says on standard output, where a window says it in its status bar."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

_UNSAID = QT_TRANSLATE_NOOP("Problem", "Standard output cannot be written")


def say(sentence: str) -> None:
    """Print a sentence at once; what the output's encoding lacks is escaped.  Raises Problem where it takes nothing."""
    if sys.stdout is None:  # as Python has it where the output is closed or there is no console
        return
    encoding = sys.stdout.encoding or "utf-8"
    with _taken():
        print(sentence.encode(encoding, "backslashreplace").decode(encoding), flush=True)


def flush() -> None:
    """Have written what others have printed; raises Problem where it cannot be."""
    if sys.stdout is not None:
        with _taken():
            sys.stdout.flush()


@contextmanager
def _taken() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python tries again at its end, and complains
        raise Problem(_UNSAID, "{reason}", reason=error.strerror) from error
