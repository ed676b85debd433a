"""What the commands do that show and hide tags."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.model.kinds import Kind, Status
from gui.session.names import name_of
from gui.session.session import Session

KEY_OF_ALL = "V"
"""The key that hides all tags and shows them again; `what_is_hidden` names it."""


def toggle_all(session: Session) -> None:
    """Hide all tags, or show again those that were shown."""
    session.showing.hide_all(not session.showing.all_hidden)
    if session.showing.all_hidden:
        session.voiced.emit(QCoreApplication.translate("Said", "All tags are hidden"))
    else:
        session.announced.emit(QCoreApplication.translate("Said", "Tags are shown"))


def is_all_hidden(session: Session) -> bool:
    """Whether no tag is drawn."""
    return session.showing.all_hidden


def toggles(part: Kind | Status) -> Callable[[Session], None]:
    """A command that shows the tags of a kind or status, or hides them."""
    return partial(_toggle, part)


def shows(part: Kind | Status) -> Callable[[Session], bool]:
    """Whether the tags of a kind or status are shown."""
    return partial(_is_shown, part)


def toggle_ticks(session: Session) -> None:
    """Show ticks beside the scroll bar where tags are, or none."""
    session.showing.set_ticks(not session.showing.ticks)


def has_ticks(session: Session) -> bool:
    """Whether there are ticks where tags are."""
    return session.showing.ticks


def what_is_hidden(session: Session) -> str:
    """A sentence that names what the user has hidden; empty if that is nothing."""
    if session.showing.all_hidden:
        return QCoreApplication.translate("Said", "Tags are hidden ({key} shows them)").format(key=KEY_OF_ALL)
    names = [name_of(part) for part in session.showing.hidden_by_choice()]
    return QCoreApplication.translate("Said", "Hidden tags: {names}").format(names=", ".join(names)) if names else ""


def _toggle(part: Kind | Status, session: Session) -> None:
    shown = not session.showing.shows(part)
    session.showing.show(part, shown)
    if shown:
        session.announced.emit(QCoreApplication.translate("Said", "Shown: {name}").format(name=name_of(part)))
    else:
        tell = session.voiced if part in session.showing.hidden_by_choice() else session.announced
        tell.emit(QCoreApplication.translate("Said", "Hidden: {name}").format(name=name_of(part)))


def _is_shown(part: Kind | Status, session: Session) -> bool:
    return session.showing.shows(part)
