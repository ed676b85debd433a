"""Where the search across articles is, as commands name it."""

from gui.session.session import Session

SEARCH = "search"
"""The page with what is found in all articles."""


def search(session: Session) -> None:
    """Show the search across articles, with the keyboard in its field."""
    session.surface.go_to_search()
