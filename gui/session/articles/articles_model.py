"""The list of articles: keys first, whole entries only for the rows that are looked at."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from html import escape

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, Qt, QTimer, Signal

from gui.model.article import Article
from gui.model.article_entry import ArticleEntry
from gui.model.article_query import EVERY, ArticleQuery
from gui.model.change import Row, Step
from gui.model.directions import without_directions
from gui.model.kinds import Status
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.articles.rows import ArticleRows, Index
from gui.session.articles.title_search import TitleSearch
from gui.session.guard import guarded
from gui.session.names import name_of
from gui.store.articles import article_entries, article_ids, done_count
from gui.store.patience import without_waiting
from gui.store.reading import Reading

ENTRY_ROLE = Qt.ItemDataRole.UserRole
"""The whole ArticleEntry of a row."""
_FEW = 64
"""Articles changed in one step whose rows are brought up to date one by one; where it is more, all are asked again."""
_LATER = 100
"""Milliseconds until rows are asked for again that could not be read."""
_NOTE = 300
"""Code points of a note that a tool tip shows."""
_tr = QCoreApplication.translate


class ArticlesModel(ArticleRows):
    """The articles that the query lets through, in its order; `counted()` tells that another number is done, or in the project;
    `renewed()` that somebody has written, or another project is open: what was asked of the articles may be another now.

    While rows come and go `is_moving` is on: what Qt then makes the current row nobody has chosen.
    """

    counted = Signal()
    renewed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_moving = False
        self._reading: Reading | None = None
        self._search = TitleSearch(self)
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._look_again)
        self._done = 0
        self._asked: Asked | None = None
        """What was asked last, as long as nothing has been changed since."""

    def show(self, reading: Reading | None, asked: "Asked | None" = None) -> None:
        """Show all articles of a project, as they came (None: no project), as they were `asked` for before.

        Raises Problem, and changes nothing, if it cannot be read.
        """
        self._take(reading, EVERY, asked or asked_for(reading, EVERY))
        self.renewed.emit()

    def read_again(self) -> None:
        """Somebody has written: ask for everything again, and stay where we are if we can.  Raises Problem if it cannot be read."""
        self._take(self._reading, self.query, asked_for(self._reading, self.query))
        self.renewed.emit()

    def list_articles(self, query: ArticleQuery) -> None:
        """Show what another query lets through.  Raises Problem if the project cannot be read.

        Where only the words of titles are others nothing is asked again: somebody types.
        """
        known = self._asked if replace(query, text=self.query.text) == self.query else None
        self._take(self._reading, query, known or asked_for(self._reading, query))

    @property
    def is_searching(self) -> bool:
        """Whether titles are still looked through; the rows are those of before until then."""
        return self._search.is_busy

    def done(self) -> int:
        """How many of them are done, with tags or without."""
        return self._done

    def take(self, step: Step) -> None:
        """Bring the rows of a step up to date; where articles came or went, or very many changed, ask again."""
        changed: set[int] = set()
        more = Counter[int]()
        for change in step.changes:
            row = change.row
            match row:
                case Tag():
                    more[row.article_id] += _counts(change.after) - _counts(change.before)
                case Article():
                    changed.add(row.id)
                    self._done += _is_done(change.after) - _is_done(change.before)
                case _:
                    pass  # what tags say is not told of here
        changed.update(article_id for article_id, count in more.items() if count and not self._entries.count(article_id, count))
        counted = [article_id for article_id, count in more.items() if count and article_id not in changed]
        is_other = any(isinstance(change.row, Article) and None in (change.before, change.after) for change in step.changes)
        try:
            if is_other or len(changed) > _FEW:
                self.read_again()
            elif changed or counted:
                self._refresh(changed, counted)
        except Problem:  # the step is saved; what is shown of it will be read a moment later
            self._entries.forget()

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _SERVED or not index.isValid() or index.row() >= len(self._ids):
            return None
        try:
            return _shown(self._entry_at_once(index.row()), role)
        except Problem:  # another window writes
            self._later.start()
            return None
        except IndexError:  # it has just been removed
            return None

    def _entry_at_once(self, row: int) -> ArticleEntry:
        """For whoever looks: each row in sight would wait for a file that is being written."""
        known = self._entries.known(self._ids[row])
        if known is not None or self._reading is None:
            return known or self.entry(row)
        with without_waiting(self._reading):
            return self.entry(row)

    @guarded(None)
    def _look_again(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def _take(self, reading: Reading | None, query: ArticleQuery, asked: "Asked") -> None:
        if reading is not self._reading:
            self._entries.begin(reading)
        self._entries.forget()
        self._search.stop()
        self._reading, self.query, self._asked = reading, query, asked
        self._all, self._done = asked.every, asked.done
        if reading is not None and query.words:
            self._search.begin(reading, query.words, partial(self._narrow, asked.listed))
        else:
            self._put(array("q", asked.listed))  # rows come and go by themselves
        self.counted.emit()

    def _narrow(self, ids: "array[int]", found: set[int]) -> None:
        """Of these only those whose titles were found."""
        self._put(array("q", filter(found.__contains__, ids)))

    def _put(self, ids: "array[int]") -> None:
        """Show these rows; where they are those that are shown, only what is in them is drawn again."""
        if ids == self._ids:
            self._look_again()
            return
        with self._moving():
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()

    def _refresh(self, changed: Iterable[int], counted: Iterable[int]) -> None:
        self._asked = None
        for article_id in changed:
            self._entries.drop(article_id)
        for article_id in (*changed, *counted):
            entry = self._entries.of(article_id)
            if entry is not None:
                self._replace(entry)
        if self._search.is_busy:
            self.read_again()
        self.counted.emit()

    def _replace(self, entry: ArticleEntry) -> None:
        """Let an article that has changed come into its row, go, or move."""
        row, passes = self.row_of(entry.id), self.query.lets_through(entry)
        if row >= 0 and passes and self._is_placed(row, entry):
            self.dataChanged.emit(self.index(row), self.index(row))
            return
        with self._moving():
            if row >= 0:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._ids[row]
                self.endRemoveRows()
            if passes:
                self._last = row = self._row_for(entry)
                self.beginInsertRows(QModelIndex(), row, row)
                self._ids.insert(row, entry.id)
                self.endInsertRows()

    @contextmanager
    def _moving(self) -> Iterator[None]:
        self.is_moving = True
        try:
            yield
        finally:
            self.is_moving = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a project says: the keys of all articles, of those that a query lets through whatever their titles say, how many are done."""

    every: "array[int]"
    listed: "array[int]"
    done: int


def asked_for(reading: Reading | None, query: ArticleQuery = EVERY) -> Asked:
    """Ask a project (None: there is none).  Raises Problem if it cannot be read, or its articles themselves cannot."""
    if reading is None:
        return Asked(array("q"), array("q"), 0)
    every = article_ids(reading, EVERY)
    listed = every if replace(query, text="") == EVERY else article_ids(reading, query)
    article_entries(reading, every[:1])
    return Asked(every, listed, done_count(reading))


def _is_done(row: Row | None) -> bool:
    return isinstance(row, Article) and row.state.is_done


def _counts(row: Row | None) -> bool:
    """Whether a tag is counted with its article's (see `gui.model.article_entry`): if not, nothing of it is to be seen in the list."""
    return isinstance(row, Tag) and row.status is not Status.REJECTED


def _shown(entry: ArticleEntry, role: int) -> object:
    if role == ENTRY_ROLE:
        return entry
    title = without_directions(entry.title)
    if role == Qt.ItemDataRole.ToolTipRole:
        return "<br>".join(map(escape, (title, *_told(entry))))
    return spoken(entry) if role == Qt.ItemDataRole.AccessibleTextRole else title


def _told(entry: ArticleEntry) -> list[str]:
    """What else is to be said of an article: who is to read it, and what is noted of it."""
    told = []
    if entry.assignee:
        told.append(_tr("Articles", "for {name}").format(name=without_directions(entry.assignee)))
    if entry.note:
        told.append(_tr("Articles", "note: {note}").format(note=without_directions(entry.note[:_NOTE])))
    return told


def spoken(entry: ArticleEntry) -> str:
    """An entry as a screen reader says it."""
    tags = _tr("Articles", "tags: {count}").format(count=entry.tags)
    return ", ".join((entry.title, name_of(entry.state), tags, *_told(entry)))


_SERVED = frozenset(
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole, ENTRY_ROLE)
)
