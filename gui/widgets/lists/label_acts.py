"""The acts on the project's labels as they are planned: what they need to know, and what they would touch."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from gui.actions.labelling import add_label, offer_label, relabel, retire_label
from gui.actions.running import attempt
from gui.model.directions import isolated
from gui.model.kinds import Kind
from gui.model.label import LONGEST_LABEL
from gui.session.lists.labels_model import LabelsModel, ListedLabel
from gui.session.session import Session
from gui.tasks.relabelling import Relabelling, plain_label
from gui.widgets.tag_delegate import fill_with

_tr = QCoreApplication.translate


class AddLabel:
    """One more label of a kind."""

    def __init__(self, session: Session, labels: LabelsModel, kind: Kind, name: str = "") -> None:
        self._session, self._labels = session, labels
        self.lead, self.button = _tr("LabelActs", "New label:"), _tr("LabelActs", "Add it")
        self._name, self._kind = _field(name), QComboBox()
        self._kind.setAccessibleName(_tr("LabelActs", "Of which kind"))
        fill_with(self._kind, Kind)
        self._kind.setCurrentIndex(list(Kind).index(kind))
        self.fields: tuple[QWidget, ...] = (self._name, self._kind)

    def place(self) -> tuple[Kind, str]:
        """Kind and name as they are typed now."""
        return Kind(self._kind.currentData()), plain_label(self._name.text())

    def outlook(self) -> tuple[str, bool]:
        """How many tags have it already, which may be without its being listed."""
        there = self._labels.find(*self.place())
        if not there.name:
            return _tr("LabelActs", "Type its name."), False
        if there.label is not None:
            said = (
                _tr("LabelActs", "It is in the list.")
                if there.is_offered
                else _tr("LabelActs", "It is in the list, retired: offer it again.")
            )
            return said, False
        return _tr("LabelActs", "It comes last in the list. Tags that have it already: {count}").format(count=_count(there.tags)), True

    def carry_out(self) -> bool:
        """Add it to the list."""
        return attempt(self._session, add_label, self._session, *self.place())


class RenameLabel:
    """A label gets another name, on all its tags."""

    def __init__(self, session: Session, labels: LabelsModel, listed: ListedLabel) -> None:
        self._session, self._labels, self._listed = session, labels, listed
        self.lead = _tr("LabelActs", "Rename {label} to:").format(label=_quoted(listed))
        self.button = _tr("LabelActs", "Rename it")
        self._name = _field(listed.name)
        self.fields: tuple[QWidget, ...] = (self._name,)

    def place(self) -> tuple[Kind, str]:
        """Kind and name as they are typed now."""
        return self._listed.kind, plain_label(self._name.text())

    def outlook(self) -> tuple[str, bool]:
        """How many tags change; and that it is a merge where the name is taken."""
        before, there = self._labels.find(self._listed.kind, self._listed.name), self._labels.find(*self.place())
        count = _count(before.tags)
        if not there.name or there.name == before.name:
            return _tr("LabelActs", "Type the new name. Tags that change: {count}").format(count=count), False
        if there.label is not None:
            said = _tr("LabelActs", "{label} is in the list: the two become one. Tags that change: {count}")
            return said.format(label=_quoted(there), count=count), True
        if there.tags:
            said = _tr("LabelActs", "Tags that change: {count}; tags that have {label} already: {others}")
            return said.format(count=count, label=_quoted(there), others=_count(there.tags)), True
        return _tr("LabelActs", "Tags that change: {count}").format(count=count), True

    def carry_out(self) -> bool:
        """Rename it."""
        return _relabel(self._session, self._labels, self._listed, self.place()[1])


class MergeLabel:
    """A label becomes another of the list, on all its tags."""

    def __init__(self, session: Session, labels: LabelsModel, listed: ListedLabel) -> None:
        self._session, self._labels, self._listed = session, labels, listed
        self.lead = _tr("LabelActs", "Merge {label} into:").format(label=_quoted(listed))
        self.button = _tr("LabelActs", "Merge")
        self._into = QComboBox()
        self._into.setAccessibleName(_tr("LabelActs", "The label that stays"))
        for other in labels.of_kind(listed.kind):
            if other.label is not None and other.name != listed.name:
                self._into.addItem(other.name, other.name)
        self.fields: tuple[QWidget, ...] = (self._into,)

    def place(self) -> tuple[Kind, str]:
        """Kind and name of the label that stays."""
        return self._listed.kind, str(self._into.currentData() or "")

    def outlook(self) -> tuple[str, bool]:
        """How many tags change."""
        gone, kept = self._labels.find(self._listed.kind, self._listed.name), self._labels.find(*self.place())
        if not kept.name:
            return _tr("LabelActs", "There is no other label of this kind."), False
        said = _tr("LabelActs", "{gone} goes, its tags get {kept}. Tags that change: {count}; tags that have {kept} already: {others}")
        return said.format(gone=_quoted(gone), kept=_quoted(kept), count=_count(gone.tags), others=_count(kept.tags)), True

    def carry_out(self) -> bool:
        """Merge the two."""
        return _relabel(self._session, self._labels, self._listed, self.place()[1])


class RetireLabel:
    """A label is offered no more, or again."""

    fields: tuple[QWidget, ...] = ()

    def __init__(self, session: Session, labels: LabelsModel, listed: ListedLabel) -> None:
        self._session, self._labels, self._listed = session, labels, listed
        retire, offer = _tr("LabelActs", "Retire {label}"), _tr("LabelActs", "Offer {label} again")
        self.lead = (retire if listed.is_offered else offer).format(label=_quoted(listed))
        self.button = _tr("LabelActs", "Retire it") if listed.is_offered else _tr("LabelActs", "Offer it")

    def place(self) -> tuple[Kind, str]:
        """Kind and name."""
        return self._listed.kind, self._listed.name

    def outlook(self) -> tuple[str, bool]:
        """How many tags keep it; none changes."""
        now = self._labels.find(*self.place())
        if now.is_offered:
            return _tr("LabelActs", "It is offered no more. Tags that keep it: {count}").format(count=_count(now.tags)), True
        return _tr("LabelActs", "It is offered again in its old place. Tags that have it: {count}").format(count=_count(now.tags)), True

    def carry_out(self) -> bool:
        """Retire it, or offer it again."""
        label = self._labels.find(*self.place()).label
        act = retire_label if self._listed.is_offered else offer_label
        return label is not None and attempt(self._session, act, self._session, label)


def _relabel(session: Session, labels: LabelsModel, listed: ListedLabel, new: str) -> bool:
    count = labels.find(listed.kind, listed.name).tags
    return attempt(session, relabel, session, Relabelling(listed.kind, listed.name, new), count)


def _field(name: str) -> QLineEdit:
    field = QLineEdit(name)
    field.setMaxLength(LONGEST_LABEL)
    field.setAccessibleName(_tr("LabelActs", "Name of the label"))
    field.selectAll()
    return field


def _quoted(listed: ListedLabel) -> str:
    return _tr("LabelActs", "“{name}”").format(name=isolated(listed.name))


def _count(tags: int) -> str:
    return f"{tags:,}"
