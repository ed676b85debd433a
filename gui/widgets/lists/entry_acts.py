"""The acts on the register as they are planned: what they need to know, and what they would touch."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from gui.actions.merging import merge_entries
from gui.actions.running import attempt
from gui.model.directions import isolated
from gui.model.entity import LONGEST_NAME, Entity, plain_name
from gui.session.lists.register_model import RegisterModel
from gui.session.session import Session
from gui.widgets.lists.entry_picker import EntryPicker

_tr = QCoreApplication.translate


class AddEntry:
    """One more entry."""

    def __init__(self, session: Session, name: str) -> None:
        self._session = session
        self.lead, self.button = _tr("EntryActs", "New entry:"), _tr("EntryActs", "Add it")
        self._name = QLineEdit(name)
        self._name.setMaxLength(LONGEST_NAME)
        self._name.setAccessibleName(_tr("EntryActs", "Name of the entry"))
        self._name.selectAll()
        self.fields: tuple[QWidget, ...] = (self._name,)

    def outlook(self) -> tuple[str, bool]:
        """Whether the name is free, and who else is called so."""
        name = plain_name(self._name.text())
        if not name:
            return _tr("EntryActs", "Type its name."), False
        if self._session.register.named(name) is not None:
            return _tr("EntryActs", "The register has an entry of that name."), False
        others = [_quoted(entry) for entry in self._session.register.matches(name, 3)]
        if others:
            return _tr("EntryActs", "It is new. Others have similar names: {names}").format(names=", ".join(others)), True
        return _tr("EntryActs", "It is new."), True

    def uid(self) -> str:
        """The entry that is to be chosen when it is done."""
        entry = self._session.register.named(self._name.text())
        return entry.uid if entry is not None else ""

    def carry_out(self) -> bool:
        """Add it to the register."""
        return attempt(self._session, self._session.register.add, self._name.text())


class MergeEntries:
    """An entry becomes one more name of another, which its tags name from then on."""

    def __init__(self, session: Session, entries: RegisterModel, gone: Entity, kept: Entity | None) -> None:
        self._session, self._entries, self._gone = session, entries, gone
        self.lead, self.button = "", _tr("EntryActs", "Merge")
        self._into = EntryPicker(session.register.matches, gone.uid)
        self._swap = QPushButton(_tr("EntryActs", "&Other way round"))
        self._swap.clicked.connect(self._turn)
        self.fields: tuple[QWidget, ...] = (self._into, self._swap)
        if kept is not None:
            self._into.choose(kept, gone.uid)

    def outlook(self) -> tuple[str, bool]:
        """How many tags change, how many name the other already, and what is lost."""
        kept, gone = self._into.entry(), self._gone
        self._swap.setEnabled(kept is not None)
        count = f"{self._entries.tags_of(gone.uid):,}"
        if kept is None:
            said = _tr("EntryActs", "Type the name of the entry that {gone} is to become one with. Tags that change: {count}")
            return said.format(gone=_quoted(gone), count=count), False
        said = _tr("EntryActs", "{gone} becomes a name of {kept}. Tags that change: {count}; tags that name {kept} already: {others}")
        said = said.format(gone=_quoted(gone), kept=_quoted(kept), count=count, others=f"{self._entries.tags_of(kept.uid):,}")
        return said + self._lost(kept), True

    def uid(self) -> str:
        """The entry that is to be chosen when it is done."""
        kept = self._into.entry()
        return kept.uid if kept is not None else ""

    def carry_out(self) -> bool:
        """Merge the two."""
        register, count = self._session.register, self._entries.tags_of(self._gone.uid)
        kept, gone = register.entry(self.uid()), register.entry(self._gone.uid)  # as they are now
        return kept is not None and gone is not None and attempt(self._session, merge_entries, self._session, kept, gone, count)

    def _lost(self, kept: Entity) -> str:
        if not kept.wikidata or self._gone.wikidata in ("", kept.wikidata):
            return ""
        lost = _tr("EntryActs", "; the number {gone} goes, {kept} stays")
        return lost.format(gone=self._gone.wikidata, kept=kept.wikidata)

    def _turn(self) -> None:
        kept = self._into.entry()
        if kept is not None:
            self._gone, other = kept, self._gone
            self._into.choose(other, kept.uid)


class RemoveEntry:
    """An entry that no tag names goes."""

    fields: tuple[QWidget, ...] = ()

    def __init__(self, session: Session, entries: RegisterModel, entry: Entity) -> None:
        self._session, self._entries, self._entry = session, entries, entry
        self.lead = _tr("EntryActs", "Remove {name} from the register").format(name=_quoted(entry))
        self.button = _tr("EntryActs", "Remove it")

    def outlook(self) -> tuple[str, bool]:
        """Whether no tag names it."""
        count = self._entries.tags_of(self._entry.uid)
        if count:
            said = _tr("EntryActs", "Tags that name it: {count}. Merge it with another entry, or give them another name first.")
            return said.format(count=f"{count:,}"), False
        return _tr("EntryActs", "No tag names it."), True

    def uid(self) -> str:
        """Nothing is to be chosen when it is done."""
        return ""

    def carry_out(self) -> bool:
        """Remove it."""
        entry = self._session.register.entry(self._entry.uid)  # as it is now
        return entry is not None and attempt(self._session, self._session.register.remove, entry)


def _quoted(entry: Entity) -> str:
    return _tr("EntryActs", "“{name}”").format(name=isolated(entry.name))
