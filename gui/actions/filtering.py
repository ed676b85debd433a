"""What is done with the filters that a project keeps.  Loaded with the dialog that shows them."""

from PySide6.QtCore import QCoreApplication

from gui.model.facets import applied
from gui.model.saved_filter import SavedFilter
from gui.session.session import Session


def apply_filter(session: Session, saved: SavedFilter) -> None:
    """Filter the table of tags by what is kept; its articles, its order and its groups stay as they are."""
    session.list_tags(applied(session.filters.taken(saved), session.tags.query))


def keep_filter(session: Session, name: str, *, replaces: bool = False) -> None:
    """Keep the conditions of the table under a name, in the place of what was kept under it if that is said."""
    kept = session.filters.keep(name, session.tags.query, replaces=replaces)
    session.announced.emit(QCoreApplication.translate("Said", "Filter kept: {name}").format(name=kept))


def rename_filter(session: Session, name: str, new: str) -> None:
    """Give a kept filter another name."""
    kept = session.filters.rename(name, new)
    session.announced.emit(QCoreApplication.translate("Said", "Filter renamed: {name}").format(name=kept))


def remove_filter(session: Session, name: str) -> None:
    """Keep a filter no longer."""
    session.filters.remove(name)
    session.announced.emit(QCoreApplication.translate("Said", "Filter removed: {name}").format(name=name))
