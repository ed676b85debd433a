"""No exception may leave a method that Qt calls: on Python 3.11 that can end the process."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def guarded(otherwise: T) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make an overridden Qt method report what it raises to `sys.excepthook` and return `otherwise`."""

    def guard(method: Callable[P, T]) -> Callable[P, T]:
        @wraps(method)
        def safely(*args: P.args, **kwargs: P.kwargs) -> T:
            try:
                return method(*args, **kwargs)
            except Exception:
                sys.excepthook(*sys.exc_info())
                return otherwise

        return safely

    return guard
