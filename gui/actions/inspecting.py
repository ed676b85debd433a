"""What the commands do that look closer at a text: its hidden characters, and all that is known of it."""

from PySide6.QtCore import QCoreApplication

from gui.session.session import Session

_tr = QCoreApplication.translate


def toggle_hidden_characters(session: Session) -> None:
    """Show the characters that nobody sees, or hide them again."""
    session.showing.set_hidden_characters(not session.showing.hidden_characters)
    shown = session.showing.hidden_characters
    session.announced.emit(_tr("Said", "Hidden characters are shown") if shown else _tr("Said", "Hidden characters are not shown"))


def shows_hidden_characters(session: Session) -> bool:
    """Whether they are shown."""
    return session.showing.hidden_characters


def show_about_article(session: Session) -> None:
    """Say all that is known of the open article."""
    session.surface.show_about_article()
