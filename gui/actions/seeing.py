"""What the commands on the pages beside the article do."""

from gui.session.session import Session

TAGS = "tags"
"""The page that a window begins with."""


def show_tags(session: Session) -> None:
    """Show the table of tags."""
    session.surface.show_page(TAGS)


def shows_tags(session: Session) -> bool:
    """Whether the table of tags is the page that is shown."""
    return session.surface.page() == TAGS
