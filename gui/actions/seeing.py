"""What the commands on the pages beside the article do."""

from gui.actions.asking import is_free
from gui.actions.looking import SECOND_LOOK
from gui.session.session import Session

TAGS, WHO_SAID_WHAT, COUNTS = "tags", "who-said-what", "counts"
"""The ids of pages, as commands name them; a window begins with the first."""


def show_tags(session: Session) -> None:
    """Show the table of tags."""
    session.surface.show_page(TAGS)


def shows_tags(session: Session) -> bool:
    """Whether the table of tags is the page that is shown."""
    return session.surface.page() == TAGS


def show_who_said_what(session: Session) -> None:
    """Show who said what."""
    session.surface.show_page(WHO_SAID_WHAT)


def shows_who_said_what(session: Session) -> bool:
    """Whether that is the page that is shown."""
    return session.surface.page() == WHO_SAID_WHAT


def show_counts(session: Session) -> None:
    """Show how many tags there are of what."""
    session.surface.show_page(COUNTS)


def shows_counts(session: Session) -> bool:
    """Whether that is the page that is shown."""
    return session.surface.page() == COUNTS


def can_export_seen(session: Session) -> bool:
    """A project is open, no task is at it, and the page that is shown can be exported."""
    return is_free(session) and session.surface.page() in (TAGS, SECOND_LOOK, WHO_SAID_WHAT, COUNTS)
