"""What the commands do that look closer at a text: its hidden characters, and all that is known of it."""

from gui.session.session import Session


def toggle_hidden_characters(session: Session) -> None:
    """Show the characters that nobody sees, or hide them again."""
    session.showing.set_hidden_characters(not session.showing.hidden_characters)


def shows_hidden_characters(session: Session) -> bool:
    """Whether they are shown."""
    return session.showing.hidden_characters


def show_about_article(session: Session) -> None:
    """Say all that is known of the open article."""
    session.surface.show_about_article()
