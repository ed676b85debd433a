"""The list of articles."""

from html import escape

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.model.article import Article, ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.change import Row, Step
from gui.model.directions import without_directions
from gui.model.kinds import Status
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.names import name_of

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The whole ArticleEntry of a row."""

Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """All articles of the project in the order in which they came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[ArticleEntry] = []
        self._rows: dict[int, int] = {}

    def show(self, entries: list[ArticleEntry]) -> None:
        """Show these and nothing else."""
        self.beginResetModel()
        self._entries = entries
        self._rows = {entry.id: row for row, entry in enumerate(entries)}
        self.endResetModel()

    def entry(self, row: int) -> ArticleEntry:
        """The article in a row; IndexError if there is none."""
        return self._entries[row]

    def row_of(self, article_id: int) -> int:
        """The row of an article, -1 if it is not in the list."""
        return self._rows.get(article_id, -1)

    def ids(self) -> list[int]:
        """The keys of all articles, in their order."""
        return list(self._rows)

    def title_of(self, article_id: int) -> str:
        """The title of an article, empty if it is not in the list."""
        row = self.row_of(article_id)
        return without_directions(self._entries[row].title) if row >= 0 else ""

    def first(self) -> int:
        """The key of the first article, 0 if there is none."""
        return self._entries[0].id if self._entries else 0

    def done(self) -> int:
        """How many articles are done."""
        return sum(entry.state is ArticleState.DONE for entry in self._entries)

    def neighbour(self, article_id: int, by: int) -> int:
        """The key of the article `by` rows below (or above, if negative); 0 where the list ends."""
        row = self.row_of(article_id) + by
        return self._entries[row].id if 0 <= row < len(self._entries) else 0

    def take(self, step: Step) -> bool:
        """Bring counts and states up to date; False if articles came or went and the list must be read again."""
        for change in step.changes:
            row = change.row
            match row:
                case Tag():
                    self._change(row.article_id, _counts(change.after) - _counts(change.before), None)
                case Article() if change.before is None or change.after is None:
                    return False
                case Article():
                    self._change(row.id, 0, row.state)
                case _:
                    pass  # what tags say is not told of here
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return without_directions(self._entries[index.row()].title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(without_directions(self._entries[index.row()].title))
        if role == ENTRY_ROLE:
            return self._entries[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self._entries[index.row()])
        return None

    def _change(self, article_id: int, count: int, state: ArticleState | None) -> None:
        row = self.row_of(article_id)
        if row < 0 or (count == 0 and state is None):
            return
        old = self._entries[row]
        self._entries[row] = ArticleEntry(old.id, old.title, state or old.state, old.tags + count)
        self.dataChanged.emit(self.index(row), self.index(row))


def _counts(row: Row | None) -> int:
    return int(isinstance(row, Tag) and row.status is not Status.REJECTED)


def spoken(entry: ArticleEntry) -> str:
    """An entry as a screen reader says it."""
    state = name_of(entry.state)
    tags = QCoreApplication.translate("Articles", "tags: {count}").format(count=entry.tags)
    return f"{entry.title}, {state}, {tags}"
