"""Commands whose code is loaded when they are first used, so that the window need not wait for it."""

from importlib import import_module

from gui.session.session import Session


class Later:
    """Calls `gui.actions.files.NAME(session, ...)`, which brings the file formats and the tasks with it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, session: Session, *words: object) -> None:
        """Load the room of the files if need be, and do it."""
        getattr(import_module("gui.actions.files"), self._name)(session, *words)


choose_articles = Later("choose_articles")
paste_article = Later("paste_article")
choose_export = Later("choose_export")
choose_import = Later("choose_import")
add_paths = Later("add_paths")
paste_text = Later("paste_text")
