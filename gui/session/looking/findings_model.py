"""The table of the second look: a row for each finding, which comes and goes by itself while others stay."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.model.finding import Concern, Finding, Looked
from gui.model.kinds import Kind
from gui.model.waiver import Waiver
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.looking.finding_words import read_out, said_more, shown_words
from gui.session.looking.findings_query import FindingColumn, FindingQuery, FindingRow, Key
from gui.session.names import name_of

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole FindingRow of a row."""

COLUMNS = (
    FindingColumn.KIND, FindingColumn.CONCERN, FindingColumn.WORDS, FindingColumn.REASON, FindingColumn.MORE, FindingColumn.ARTICLE,
)  # fmt: skip
_HEADINGS = {
    FindingColumn.KIND: QT_TRANSLATE_NOOP("Findings", "Kind"),
    FindingColumn.CONCERN: QT_TRANSLATE_NOOP("Findings", "Finding"),
    FindingColumn.WORDS: QT_TRANSLATE_NOOP("Findings", "Words"),
    FindingColumn.MORE: QT_TRANSLATE_NOOP("Findings", "Details"),
    FindingColumn.ARTICLE: QT_TRANSLATE_NOOP("Findings", "Article"),
    FindingColumn.REASON: QT_TRANSLATE_NOOP("Findings", "Waived because"),
}
assert _HEADINGS.keys() == set(COLUMNS)
_MANY = 400
"""Rows that come and go at once; where more do, the table is filled anew."""

Index = QModelIndex | QPersistentModelIndex


class FindingsModel(QAbstractTableModel):
    """The findings that a query lets through, in its order."""

    def __init__(self, title: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = FindingQuery()
        self._ask_title, self._titles = title, dict[int, str]()
        self._all: dict[int, tuple[FindingRow, ...]] = {}
        self._rows: list[FindingRow] = []
        self._keys: list[Key] = []
        self._counts: Counter[tuple[Concern, bool]] = Counter()
        """How many findings there are in all articles, by concern and whether they are waived."""

    def show(self, query: FindingQuery) -> None:
        """Show what the query lets through."""
        self.query = query
        self._fill()

    def clear(self) -> None:
        """Nothing is known any more."""
        self._all.clear()
        self._counts.clear()
        self._titles.clear()
        self._fill()

    def take(self, looked: Iterable[Looked]) -> None:
        """There is this to say of some articles now, the last of each counts; rows that stay as they were are left alone."""
        going, coming = list[FindingRow](), list[FindingRow]()
        for each in {each.article_id: each for each in looked}.values():
            before, after = self._all.get(each.article_id, ()), _rows_of(each)
            self._all[each.article_id] = after
            self._counts.subtract(map(_counted, before))
            self._counts.update(map(_counted, after))
            stays = set(before) & set(after)
            going += [row for row in before if row not in stays and self.query.lets_through(row)]
            coming += [row for row in after if row not in stays and self.query.lets_through(row)]
        if len(going) > _MANY or (len(coming) > _MANY and not _are_last(map(self._key, coming), self._keys)):
            self._fill()
        else:
            self._take_out(going)
            self._put_in(coming)

    def shown(self) -> list[tuple[Finding, Waiver | None]]:
        """The findings that are shown, in their order, each with its waiver if it has one."""
        return [(row.finding, row.waiver) for row in self._rows]

    def row_at(self, row: int) -> FindingRow | None:
        """What stands in a row, None if there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, shown: FindingRow) -> int:
        """Where it stands, -1 if it does not."""
        key = self._key(shown)
        at = bisect_left(self._keys, key)
        return at if at < len(self._keys) and self._keys[at] == key else -1

    def place_of(self, gone: FindingRow) -> int:
        """The row that stands where this one stood: the next one, or the last of all; -1 where there is none."""
        return min(bisect_left(self._keys, self._key(gone)), len(self._rows) - 1)

    def counts(self) -> Counter[Concern]:
        """How many findings there are of each concern, whichever of them is chosen: in the articles and in the state that are shown."""
        query = self.query
        if query.article_id is None:
            return Counter({concern: count for (concern, waived), count in self._counts.items() if waived is query.waived and count})
        rows = self._all.get(query.article_id, ())
        return Counter(row.finding.concern for row in rows if (row.waiver is not None) is query.waived)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return _READ if index.isValid() else Qt.ItemFlag.NoItemFlags

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not 0 <= section < len(COLUMNS):
            return None
        return (
            QCoreApplication.translate("Findings", _HEADINGS[COLUMNS[section]]) if orientation is Qt.Orientation.Horizontal else section + 1
        )

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if role in _SERVED and index.isValid() else None
        if row is None or role == ROW_ROLE:
            return row
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and column is FindingColumn.KIND:
            return read_out(row.finding, self._title(row.finding.article_id), row.waiver.reason if row.waiver else "")
        shown = self._shown(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole and not shown:
            return QCoreApplication.translate("Findings", "{column}: none").format(column=self.headerData(index.column(), _ACROSS))
        return escape(shown) if role == Qt.ItemDataRole.ToolTipRole else shown

    def _shown(self, row: FindingRow, column: FindingColumn) -> str:
        finding = row.finding
        match column:
            case FindingColumn.KIND:
                return name_of(Kind(finding.kind)) if finding.kind else ""
            case FindingColumn.CONCERN:
                return name_of(finding.concern)
            case FindingColumn.MORE:
                return said_more(finding)
            case FindingColumn.ARTICLE:
                return self._title(finding.article_id)
            case FindingColumn.REASON:
                return row.waiver.reason.replace("\n", " ") if row.waiver is not None else ""
            case _:
                return shown_words(finding)

    def _title(self, article_id: int) -> str:
        """It is kept, since it never changes: rows of an article that has gone are found by it."""
        title = self._titles.get(article_id) or self._ask_title(article_id)
        self._titles[article_id] = title
        return title

    def _key(self, row: FindingRow) -> Key:
        return self.query.key(row, self._title)

    def _fill(self) -> None:
        """All rows anew."""
        query = self.query
        self.beginResetModel()
        articles = self._all.values() if query.article_id is None else [self._all.get(query.article_id, ())]
        keyed = sorted([(self._key(row), row) for rows in articles for row in rows if query.lets_through(row)], key=_place)
        self._keys, self._rows = [key for key, _ in keyed], [row for _, row in keyed]
        self.endResetModel()

    def _take_out(self, rows: list[FindingRow]) -> None:
        for first, last in reversed(list(_runs(sorted(map(self.row_of, rows))))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            del self._keys[first : last + 1]
            self.endRemoveRows()

    def _put_in(self, rows: list[FindingRow]) -> None:
        """From the last to the first, those that will stand together at once, so that the places of those before stay true."""
        keyed = sorted([(self._key(row), row) for row in rows], key=_place)
        while keyed:
            at = bisect_left(self._keys, keyed[-1][0])
            begin = len(keyed) - 1
            while begin and (at == 0 or self._keys[at - 1] < keyed[begin - 1][0]):
                begin -= 1
            keyed, together = keyed[:begin], keyed[begin:]
            self.beginInsertRows(QModelIndex(), at, at + len(together) - 1)
            self._keys[at:at] = [key for key, _ in together]
            self._rows[at:at] = [row for _, row in together]
            self.endInsertRows()


def _are_last(coming: Iterable[Key], keys: Sequence[Key]) -> bool:
    """Whether rows that come all stand behind those that are there, as they do when a project is looked at for the first time."""
    return not keys or keys[-1] < min(coming)


def _rows_of(looked: Looked) -> tuple[FindingRow, ...]:
    """The findings of an article, each with the waiver that fits."""
    waivers = {(waiver.finding, waiver.subject): waiver for waiver in looked.waivers}
    return tuple(FindingRow(finding, waivers.get((finding.concern, finding.subject))) for finding in looked.findings)


def _counted(row: FindingRow) -> tuple[Concern, bool]:
    return row.finding.concern, row.waiver is not None


def _place(keyed: tuple[Key, FindingRow]) -> Key:
    return keyed[0]


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each row of numbers that follow each other; -1, which is no place, is left out."""
    run = list[int]()
    for place in places:
        if run and place != run[-1] + 1:
            yield run[0], run[-1]
            run = []
        if place >= 0:
            run.append(place)
    if run:
        yield run[0], run[-1]


_ACROSS = Qt.Orientation.Horizontal
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_SERVED = frozenset(
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE)
)
