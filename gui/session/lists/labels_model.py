"""The project's labels as a table: those that are offered, those that are retired, and those that only tags have."""

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.model.change import Row, Step
from gui.model.kinds import Kind
from gui.model.label import Label
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.session.steps import Opened, Steps
from gui.store import labels as stored

LISTED_ROLE = Qt.ItemDataRole.UserRole
"""The ListedLabel of a row."""


class LabelColumn(IntEnum):
    """The columns, in their order."""

    KIND = 0
    NAME = 1
    TAGS = 2
    STATE = 3


_HEADINGS: dict[LabelColumn, str] = {
    LabelColumn.KIND: QT_TRANSLATE_NOOP("Labels", "Kind"),
    LabelColumn.NAME: QT_TRANSLATE_NOOP("Labels", "Label"),
    LabelColumn.TAGS: QT_TRANSLATE_NOOP("Labels", "Tags"),
    LabelColumn.STATE: QT_TRANSLATE_NOOP("Labels", "In the list"),
}
assert _HEADINGS.keys() == set(LabelColumn)
_OFFERED = QT_TRANSLATE_NOOP("Labels", "offered")
_RETIRED = QT_TRANSLATE_NOOP("Labels", "retired")
_UNLISTED = QT_TRANSLATE_NOOP("Labels", "not listed")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListedLabel:
    """A label of a kind, how many tags have it, and the row of the project's list, if it is in it."""

    kind: Kind
    name: str
    tags: int
    label: Label | None = None

    @property
    def is_offered(self) -> bool:
        """Whether annotators are offered it."""
        return self.label is not None and not self.label.retired


class LabelsModel(QAbstractTableModel):
    """By kind: what is offered in its order, then what is retired, then what is not listed.

    It follows every step; `counted()` tells that rows or counts are others than before.
    """

    counted = Signal()

    def __init__(self, opened: Opened, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._labels: dict[str, Label] = {}
        self._counts: Counter[tuple[Kind, str]] = Counter()
        self._rows: list[ListedLabel] = []
        self.read()
        steps.stepped.connect(self._take)

    def read(self) -> None:
        """Read all of it again; raises Problem if that cannot be."""
        project = self._opened.project
        self._labels = {label.uid: label for label in stored.labels(project.reading)} if project is not None else {}
        self._counts = Counter(stored.label_counts(project.reading)) if project is not None else Counter()
        self._show()

    def at(self, row: int) -> ListedLabel | None:
        """The label in a row, or None if there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, kind: Kind, name: str) -> int:
        """The row of a label, -1 if neither the list nor a tag has it."""
        return next((row for row, listed in enumerate(self._rows) if (listed.kind, listed.name) == (kind, name)), -1)

    def of_kind(self, kind: Kind) -> list[ListedLabel]:
        """All labels of a kind in their order."""
        return [listed for listed in self._rows if listed.kind is kind]

    def find(self, kind: Kind, name: str) -> ListedLabel:
        """What there is of a label; it may be nothing."""
        return self.at(self.row_of(kind, name)) or ListedLabel(kind, name, 0)

    def labels(self) -> list[Label]:
        """The project's list."""
        return list(self._labels.values())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(LabelColumn)

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Labels", _HEADINGS[LabelColumn(section)])
        return None

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _SERVED or not index.isValid():
            return None
        listed, column = self._rows[index.row()], LabelColumn(index.column())
        if role == LISTED_ROLE:
            return listed
        if role == Qt.ItemDataRole.AccessibleTextRole and column is LabelColumn.KIND:
            return ", ".join(_shown(listed, each) for each in LabelColumn)  # the first cell reads the whole row
        return _shown(listed, column)

    def _take(self, step: Step) -> None:
        changes = [change for change in step.changes if isinstance(change.row, Tag | Label)]
        for change in changes:
            self._note(change.before, -1)
            self._note(change.after, +1)
        if changes:
            self._show()

    def _note(self, row: Row | None, by: int) -> None:
        match row:
            case Tag():
                self._counts[row.kind, row.label] += by
            case Label() if by > 0:
                self._labels[row.uid] = row
            case Label():
                self._labels.pop(row.uid, None)
            case _:
                pass

    def _show(self) -> None:
        before, rows = self._rows, self._sorted()
        if [(row.kind, row.name) for row in before] == [(row.kind, row.name) for row in rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(LabelColumn) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        if before != rows:
            self.counted.emit()

    def _sorted(self) -> list[ListedLabel]:
        listed = {(label.kind, label.name): label for label in self._labels.values()}
        names = listed.keys() | {name for name, count in self._counts.items() if count > 0 and name[1]}
        return sorted((ListedLabel(*name, self._counts[name], listed.get(name)) for name in names), key=_order)


_KINDS = list(Kind)


def _order(listed: ListedLabel) -> tuple[int, int, int, str]:
    label = listed.label
    group = 2 if label is None else 1 if label.retired else 0
    return _KINDS.index(listed.kind), group, label.place if label is not None else 0, listed.name.casefold()


def _shown(listed: ListedLabel, column: LabelColumn) -> str:
    match column:
        case LabelColumn.KIND:
            return name_of(listed.kind)
        case LabelColumn.NAME:
            return listed.name
        case LabelColumn.TAGS:
            return f"{listed.tags:,}"
        case LabelColumn.STATE:
            state = _UNLISTED if listed.label is None else _RETIRED if listed.label.retired else _OFFERED
            return QCoreApplication.translate("Labels", state)


_SERVED = frozenset(
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole, LISTED_ROLE)
)
