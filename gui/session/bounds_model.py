"""What applying the boundaries would change, as a table in which each row can be taken out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.store.reading import Reading
from gui.tasks.bounding import Bounds, print_of

PIECES_ROLE = Qt.ItemDataRole.UserRole
"""The Pieces of a row."""
KIND, BEFORE, AFTER, ARTICLE = range(4)
_HEADINGS = (
    QT_TRANSLATE_NOOP("Bounds", "Kind"),
    QT_TRANSLATE_NOOP("Bounds", "Saved"),
    QT_TRANSLATE_NOOP("Bounds", "Will be"),
    QT_TRANSLATE_NOOP("Bounds", "Article"),
)
_TWIN = QT_TRANSLATE_NOOP("Bounds", "left alone: “{words}” is tagged so already")
_SPOKEN = QT_TRANSLATE_NOOP("Bounds", "“{before}” will be “{after}”")
_PAGE = 128
"""Rows fetched together."""
_KEPT = 8192
"""Rows kept at hand."""
_SHOWN = 120
"""Code points of what stays that a cell holds; the middle of more is left out, since what changes is at the ends."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Pieces:
    """The words of a tag: what is left out before, what stays, what is left out behind; and whether it is left alone."""

    head: str
    kept: str
    tail: str
    is_twin: bool


class BoundsModel(QAbstractTableModel):
    """The rows of `Bounds`; those of twins stand there, and cannot be chosen.  `counted()` tells that other rows are chosen."""

    counted = Signal()

    def __init__(self, bounds: Bounds, reading: Reading, title: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bounds = bounds
        self._reading, self._title = reading, title
        self._chosen = bytearray(not twin for twin in bounds.twins)
        self._tags: dict[int, Tag | None] = {}

    def possible(self) -> int:
        """How many rows can be chosen."""
        return len(self.bounds) - sum(self.bounds.twins)

    def count(self) -> int:
        """How many rows are chosen."""
        return sum(self._chosen)

    def chosen(self) -> list[int]:
        """The rows that are chosen."""
        return [row for row, is_chosen in enumerate(self._chosen) if is_chosen]

    def choose(self, rows: Iterable[int], is_chosen: bool) -> None:
        """Choose rows or take them out; twins stay out."""
        changed = [row for row in rows if not self.bounds.twins[row] and self._chosen[row] != is_chosen]
        for row in changed:
            self._chosen[row] = is_chosen
        if changed:
            roles = [Qt.ItemDataRole.CheckStateRole]
            self.dataChanged.emit(self.index(min(changed), KIND), self.index(max(changed), KIND), roles)
            self.counted.emit()

    def is_chosen(self, row: int) -> bool:
        """Whether a row is chosen."""
        return bool(self._chosen[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.bounds)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(_HEADINGS)

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        can_choose = index.column() == KIND and not self.bounds.twins[index.row()]
        return _READ | Qt.ItemFlag.ItemIsUserCheckable if can_choose else _READ

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Bounds", _HEADINGS[section])
        return None

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _SERVED or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.CheckStateRole:
            return (Qt.CheckState.Checked if self._chosen[row] else Qt.CheckState.Unchecked) if column == KIND else None
        tag = self.tag_at(row)
        if tag is None:
            return "…" if role != PIECES_ROLE else None
        pieces = self._pieces(row, tag)
        if role == PIECES_ROLE:
            return pieces
        if role == Qt.ItemDataRole.AccessibleTextRole and column == BEFORE:
            return QCoreApplication.translate("Bounds", _SPOKEN).format(before=_whole(pieces), after=pieces.kept)
        return self._shown(tag, pieces, column)

    @guarded(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or self.bounds.twins[index.row()]:
            return False
        self.choose([index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def tag_at(self, row: int) -> Tag | None:
        """The tag of a row, or None if it is no longer what it was."""
        if row not in self._tags:
            self._fetch(row // _PAGE * _PAGE)
        return self._tags[row]

    def _fetch(self, first: int) -> None:
        if len(self._tags) >= _KEPT:
            self._tags.clear()
        rows = range(first, min(first + _PAGE, len(self.bounds)))
        try:
            found = {tag.id: tag for tag in self._reading.tags([self.bounds.ids[row] for row in rows])}
        except Problem:  # the file cannot be read at this moment; it is said when the changes are to be written
            found = {}
        for row in rows:
            tag = found.get(self.bounds.ids[row])
            self._tags[row] = tag if tag is not None and print_of(tag) == self.bounds.prints[row] else None

    def _pieces(self, row: int, tag: Tag) -> Pieces:
        start, end = self.bounds.starts[row] - tag.start, self.bounds.ends[row] - tag.start
        words = tag.excerpt
        return Pieces(_line(words[:start]), _short(_line(words[start:end])), _line(words[end:]), bool(self.bounds.twins[row]))

    def _shown(self, tag: Tag, pieces: Pieces, column: int) -> str:
        if column == KIND:
            return name_of(tag.kind)
        if column == ARTICLE:
            return self._title(tag.article_id)
        if column == BEFORE:
            return _whole(pieces)
        return QCoreApplication.translate("Bounds", _TWIN).format(words=pieces.kept) if pieces.is_twin else pieces.kept


def _whole(pieces: Pieces) -> str:
    return pieces.head + pieces.kept + pieces.tail


def _line(words: str) -> str:
    return words.replace("\n", " ")


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN // 2]} … {words[-_SHOWN // 2 :]}"


_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_SERVED = frozenset(
    int(role)
    for role in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.CheckStateRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        PIECES_ROLE,
    )
)
