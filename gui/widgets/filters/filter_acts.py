"""The acts on the filters that a project keeps as they are planned: what they need to know, and what would become of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.actions.filtering import keep_filter, remove_filter, rename_filter
from gui.actions.running import attempt
from gui.model.directions import isolated
from gui.model.entity import plain_name
from gui.model.saved_filter import LONGEST_FILTER_NAME, SavedFilter
from gui.session.filtering.wording import described
from gui.session.session import Session

_tr = QCoreApplication.translate


class KeepFilter:
    """What the table is filtered by now is kept under a name."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.lead, self.button = _tr("FilterActs", "Name:"), _tr("FilterActs", "Keep it")
        self._name = _field("")
        self.fields: tuple[QWidget, ...] = (self._name,)

    def name(self) -> str:
        """The name as it is typed now."""
        return plain_name(self._name.text())

    def outlook(self) -> tuple[str, bool]:
        """What would be kept, and in the place of what."""
        if not self._session.tags.query.is_narrow:
            return _tr("FilterActs", "The table is not filtered now: there is nothing to keep."), False
        if not self.name():
            return _tr("FilterActs", "Type its name. It is to keep: {conditions}").format(conditions=_now(self._session)), False
        if _is_kept(self._session, self.name()):
            return _tr("FilterActs", "That name is taken: choose another, or “Replace…”."), False
        return _tr("FilterActs", "It keeps: {conditions}").format(conditions=_now(self._session)), True

    def carry_out(self) -> bool:
        """Keep it."""
        return attempt(self._session, keep_filter, self._session, self.name())


class RenameFilter:
    """A filter gets another name."""

    def __init__(self, session: Session, saved: SavedFilter) -> None:
        self._session, self._saved = session, saved
        self.lead = _tr("FilterActs", "Rename “{name}” to:").format(name=isolated(saved.name))
        self.button = _tr("FilterActs", "Rename it")
        self._name = _field(saved.name)
        self.fields: tuple[QWidget, ...] = (self._name,)

    def name(self) -> str:
        """The name as it is typed now."""
        return plain_name(self._name.text())

    def outlook(self) -> tuple[str, bool]:
        """Whether the name is free."""
        if not self.name() or self.name() == self._saved.name:
            return _tr("FilterActs", "Type the new name."), False
        if _is_kept(self._session, self.name()):
            return _tr("FilterActs", "That name is taken: choose another."), False
        return _tr("FilterActs", "All windows that have this project open see the new name."), True

    def carry_out(self) -> bool:
        """Rename it."""
        return attempt(self._session, rename_filter, self._session, self._saved.name, self.name())


class ReplaceFilter:
    """A filter gets the conditions of the table."""

    def __init__(self, session: Session, saved: SavedFilter) -> None:
        self._session, self._saved = session, saved
        self.lead = _tr("FilterActs", "Replace what “{name}” keeps").format(name=isolated(saved.name))
        self.button = _tr("FilterActs", "Replace it")
        self.fields: tuple[QWidget, ...] = ()

    def name(self) -> str:
        """The name that stays."""
        return self._saved.name

    def outlook(self) -> tuple[str, bool]:
        """What it kept, and what it is to keep."""
        before = described(self._saved.query, self._session.filters.name_of_entry)
        if not self._session.tags.query.is_narrow:
            return _tr("FilterActs", "The table is not filtered now: there is nothing to keep."), False
        said = _tr("FilterActs", "Now: {before}. Then: {conditions}")
        return said.format(before=before, conditions=_now(self._session)), True

    def carry_out(self) -> bool:
        """Replace it."""
        return attempt(self._session, keep_filter, self._session, self._saved.name, replaces=True)


class RemoveFilter:
    """A filter goes; tags stay as they are."""

    def __init__(self, session: Session, saved: SavedFilter) -> None:
        self._session, self._saved = session, saved
        self.lead = _tr("FilterActs", "Remove “{name}”").format(name=isolated(saved.name))
        self.button = _tr("FilterActs", "Remove it")
        self.fields: tuple[QWidget, ...] = ()

    def name(self) -> str:
        """The name that goes."""
        return self._saved.name

    def outlook(self) -> tuple[str, bool]:
        """What goes with it."""
        kept = described(self._saved.query, self._session.filters.name_of_entry)
        return _tr("FilterActs", "No tag changes. It keeps: {conditions}").format(conditions=kept), True

    def carry_out(self) -> bool:
        """Remove it."""
        return attempt(self._session, remove_filter, self._session, self._saved.name)


def _field(name: str) -> QLineEdit:
    field = QLineEdit(name)
    field.setAccessibleName(_tr("FilterActs", "Name of the filter"))
    field.setMaxLength(LONGEST_FILTER_NAME)
    field.selectAll()
    return field


def _now(session: Session) -> str:
    return described(session.tags.query, session.filters.name_of_entry)


def _is_kept(session: Session, name: str) -> bool:
    return any(saved.name == name for saved in session.filters.saved())
