"""When the commands on the history of the project can be done, and its page."""

from PySide6.QtCore import QCoreApplication

from gui.actions.asking import is_free
from gui.model.change import Way
from gui.session.session import Session

HISTORY = "history"
"""The page with all that was done."""


def show_history(session: Session) -> None:
    """Show all that was done in the project."""
    session.surface.show_page(HISTORY)


def shows_history(session: Session) -> bool:
    """Whether that is the page that is shown."""
    return session.surface.page() == HISTORY


def can_go_back(session: Session) -> bool:
    """An act of one's own is chosen in the history that undo or redo can come to, and no task is at work."""
    chosen = session.history
    return chosen.way is not None and chosen.annotator == session.annotator() and is_free(session)


def title_of_going_back(session: Session) -> str:
    """What can be done up to the chosen act."""
    if session.history.way is Way.REDO:
        return QCoreApplication.translate("Command", "Redo &up to here…")
    return QCoreApplication.translate("Command", "&Undo up to here…")
