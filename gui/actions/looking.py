"""When the commands of the second look can be done, and its page."""

from gui.session.session import Session

SECOND_LOOK = "second-look"
"""The page with what deserves another look."""


def show_second_look(session: Session) -> None:
    """Show what deserves another look."""
    session.surface.show_page(SECOND_LOOK)


def shows_second_look(session: Session) -> bool:
    """Whether the second look is the page that is shown."""
    return session.surface.page() == SECOND_LOOK


def can_waive(session: Session) -> bool:
    """A finding is chosen that nobody has waived."""
    return any(waiver is None for _, waiver in session.second_look.chosen)


def can_ask_again(session: Session) -> bool:
    """A finding is chosen that somebody has waived."""
    return any(waiver is not None for _, waiver in session.second_look.chosen)
