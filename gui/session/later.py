"""What the window does not need for its first picture is loaded when it is first used.

The whole program has about 35 ms over a bare Qt window until it is painted, and every module costs some of
them: file formats, dialogs, palette and key list would bring csv, uuid, datetime and more classes of Qt with
them, the rules of quotes and speakers their lists of words, for things that nobody does in the first second.
Whoever makes a `Later` names a module by text, which no tool follows; so nothing else may do it (but for
`exchange.decoding`), and tests find every name and look it up.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Any


class Later:
    """Stands for `module.name` and calls it; the module is loaded at the first call."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, *words: Any) -> Any:
        """Load the module if need be, and call what was named."""
        return self.loaded()(*words)

    def loaded(self) -> Callable[..., Any]:
        """What was named."""
        found: Callable[..., Any] = getattr(import_module(self._module), self._name)
        return found
