"""The tree of who said what: a row for each voice, below it one for each quote and claim."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.model.voices import Voice, VoiceLine
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.seeing.utterances import Utterances
from gui.session.seeing.voice_order import Column, Names, in_order
from gui.session.seeing.voice_rows import more_rows, said_cell, spoken_utterance, spoken_voice, voice_cell

TAG_ROLE = Qt.ItemDataRole.UserRole
"""The Tag of a claim, or of the first piece of a quote."""
VOICE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Voice of a row that is one."""
MOST = 200
"""Rows that are shown at first, of voices and of what each said; a last row offers more."""
_HEADINGS = {
    Column.WHO: QT_TRANSLATE_NOOP("Voices", "Who"),
    Column.QUOTES: QT_TRANSLATE_NOOP("Voices", "Quotes"),
    Column.CLAIMS: QT_TRANSLATE_NOOP("Voices", "Claims"),
    Column.ARTICLES: QT_TRANSLATE_NOOP("Voices", "Articles"),
}
assert _HEADINGS.keys() == set(Column)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Role = Qt.ItemDataRole
_SERVED = {_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole, _Role.TextAlignmentRole, TAG_ROLE, VOICE_ROLE}

Index = QModelIndex | QPersistentModelIndex


class VoicesModel(QAbstractItemModel):
    """`title` gives an article's title by its key."""

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._names: Names = {}
        self._lines: list[VoiceLine] = []
        self._said = Utterances()
        self._most: dict[Voice | None, int] = {}
        """How many rows are shown below a voice, and (None) of voices, where more than `MOST` were asked for."""
        self._column, self._descending = Column.QUOTES, True

    def show(self, lines: list[VoiceLine], names: Names, said: Utterances) -> None:
        """Show these and nothing else, in the order that was chosen last; at first who is quoted most comes first."""
        ordered = in_order(lines, names, self._column, descending=self._descending)
        if (ordered, names) == (self._lines, self._names):  # only words of a tag, or nothing at all, may have changed
            self._said = said
            if ordered:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._lines, self._names, self._said = ordered, names, said
        self.endResetModel()

    @guarded(None)
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(Column):
            self._column, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
            self.show(self._lines, self._names, self._said)

    def voice_at(self, index: Index) -> Voice | None:
        """The voice of a row; None for what it said, and for a row that offers more."""
        is_voice = index.isValid() and not index.internalId() and index.row() < self._shown(None)
        return self._lines[index.row()].voice if is_voice else None

    def index_of(self, voice: Voice) -> QModelIndex:
        """The row of a voice; none if it is not shown."""
        return next((self.index(row, 0) for row in range(self._shown(None)) if self._lines[row].voice == voice), QModelIndex())

    def indices_of(self, tag_id: int) -> list[QModelIndex]:
        """The rows below voices where this tag, or the quote of which it is a piece, is said."""
        found = []
        for row in range(self._shown(None)):
            line = self._lines[row]
            places = (at for at in range(self._shown(line)) if tag_id in line.utterances[at].tags)
            found += [self.index(at, 0, self.index(row, 0)) for at in places]
        return found

    def offers_more(self, index: Index) -> bool:
        """Whether it is the row that stands for those that are not shown yet."""
        return index.isValid() and index.row() == self._shown(self._line_above(index))

    def show_more(self, index: Index) -> None:
        """Show more rows where this one offers them; the tree is built anew."""
        line = self._line_above(index)
        self.beginResetModel()
        self._most[line.voice if line is not None else None] = self._shown(line) + 5 * MOST
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's own has no argument
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        if not parent.isValid():
            return self._shown(None) + (self._shown(None) < len(self._lines))
        if parent.internalId() or parent.column() or parent.row() >= self._shown(None):
            return 0
        line = self._lines[parent.row()]
        return self._shown(line) + (self._shown(line) < len(line.utterances))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        del parent
        return len(Column)

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return _RIGHT
        return QCoreApplication.translate("Voices", _HEADINGS[Column(section)]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._datum(index, role) if role in _SERVED and index.isValid() else None

    @guarded(None)
    def _datum(self, index: Index, role: int) -> object:
        line, column = self._line_above(index), Column(index.column())
        if role == VOICE_ROLE:
            return self.voice_at(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column and line is None else None
        if self.offers_more(index):
            return self._more(index, role)
        return self._of_voice(self._lines[index.row()], column, role) if line is None else self._of_said(line, index, role)

    def _more(self, index: Index, role: int) -> object:
        line = self._line_above(index)
        count = len(line.utterances if line is not None else self._lines) - index.row()
        return more_rows(count) if not index.column() and role != TAG_ROLE else None

    def _of_voice(self, line: VoiceLine, column: Column, role: int) -> object:
        if role == TAG_ROLE:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.WHO:
            return spoken_voice(line, self._names)  # the first cell reads the whole row
        shown = voice_cell(line, self._names, column)
        return escape(shown) if role == Qt.ItemDataRole.ToolTipRole else shown

    def _of_said(self, line: VoiceLine, index: Index, role: int) -> object:
        pieces = self._said.pieces(line, index.row())
        if role == TAG_ROLE or not pieces:
            return pieces[0] if pieces else None
        title = self._title(pieces[0].article_id)
        if role == Qt.ItemDataRole.AccessibleTextRole and not index.column():
            return spoken_utterance(pieces, title)
        shown = said_cell(pieces, Column(index.column()), title)
        return escape(shown) if role == Qt.ItemDataRole.ToolTipRole else shown

    def _shown(self, line: VoiceLine | None) -> int:
        """How many rows are shown below a voice, or of voices; without the one that offers more."""
        count = len(line.utterances if line is not None else self._lines)
        return min(count, self._most.get(line.voice if line is not None else None, MOST))

    def _line_above(self, index: Index) -> VoiceLine | None:
        above = index.internalId() if index.isValid() else 0
        return self._lines[above - 1] if above else None
