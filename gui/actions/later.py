"""What the window does not need for its first picture is loaded when it is first used.

The whole program has about 35 ms over a bare Qt window until it is painted, and every module costs some of
them: file formats, dialogs, palette and key list would bring csv, uuid, datetime and more classes of Qt with
them, for things that nobody does in the first second.  Modules are named here by text, which no tool follows;
so this is the one place that does it (but for `exchange.decoding`), and tests find every name and look it up.
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


choose_articles = Later("gui.actions.files", "choose_articles")
paste_article = Later("gui.actions.files", "paste_article")
choose_export = Later("gui.actions.files", "choose_export")
choose_import = Later("gui.actions.files", "choose_import")
add_paths = Later("gui.actions.files", "add_paths")
paste_text = Later("gui.actions.files", "paste_text")
change_boundaries = Later("gui.actions.bounding", "change_boundaries")
apply_boundaries = Later("gui.actions.bounding", "apply_boundaries")
undo_long = Later("gui.actions.undoing", "undo_long")
redo_long = Later("gui.actions.undoing", "redo_long")
waive = Later("gui.actions.waiving", "waive")
ask_again = Later("gui.actions.waiving", "ask_again")
grow = Later("gui.actions.growing", "grow")
shrink = Later("gui.actions.growing", "shrink")
click_again = Later("gui.actions.growing", "click_again")
export_seen = Later("gui.actions.seeing_out", "export_seen")
tag_quotation = Later("gui.actions.quoting", "tag_quotation")
ask_speaker = Later("gui.actions.quoting", "ask_speaker")
ask_addressee = Later("gui.actions.quoting", "ask_addressee")
mark_cue = Later("gui.actions.quoting", "mark_cue")
add_to_cue = Later("gui.actions.quoting", "add_to_cue")
continue_quote = Later("gui.actions.quoting", "continue_quote")
go_to_other_end = Later("gui.actions.quoting", "go_to_other_end")
