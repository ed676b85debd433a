"""No exception may leave a method that Qt calls.

On Python 3.11 an error that C code raises inside an overridden Qt method can end the process;
what fails is reported like any other bug, and the program goes on.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def guarded(fallback: object) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorate an overridden Qt method: where it fails, the error is reported and `fallback` returned."""

    def decorate(method: Callable[P, R]) -> Callable[P, R]:
        @wraps(method)
        def guarding(*args: P.args, **kwargs: P.kwargs) -> R:
            try:
                return method(*args, **kwargs)
            except Exception:
                sys.excepthook(*sys.exc_info())
                return cast(R, fallback)

        return guarding

    return decorate
