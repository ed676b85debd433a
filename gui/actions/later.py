"""What the window does not need for its first picture is loaded when it is first used."""

from collections.abc import Callable
from importlib import import_module
from typing import Any


class Later:
    """Stands for `module.name` and calls it; the module is loaded at the first call.

    A test calls up every one of them, so that none can name what is not there.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def __call__(self, *words: Any) -> Any:
        """Load the module if need be, and call what was named."""
        return self.loaded()(*words)

    def loaded(self) -> Callable[..., Any]:
        """What was named."""
        found: Callable[..., Any] = getattr(import_module(self._module), self._name)
        return found


choose_articles = Later("gui.actions.files", "choose_articles")
paste_article = Later("gui.actions.files", "paste_article")
choose_export = Later("gui.actions.files", "choose_export")
choose_import = Later("gui.actions.files", "choose_import")
add_paths = Later("gui.actions.files", "add_paths")
paste_text = Later("gui.actions.files", "paste_text")
