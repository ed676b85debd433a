"""What a hunt has found as a tree: a row for each article, below it one for each hit, each with a box to choose it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from gui.model.change import Step
from gui.model.hunt import MOST, STANDING_NAMES, Catch, Hit, Standing, Wanted
from gui.session.guard import guarded
from gui.session.searching.catches import Catches

HIT_ROLE = Qt.ItemDataRole.UserRole
"""The Hit of a row, None of an article's."""
CATCH_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Catch of an article's row."""
_Role = Qt.ItemDataRole
_Check = Qt.CheckState
_SERVED = {_Role.DisplayRole, _Role.CheckStateRole, _Role.AccessibleTextRole, HIT_ROLE, CATCH_ROLE}
_tr = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex


class HitsModel(QAbstractItemModel):
    """One column.  `rechosen()` tells that other hits are chosen, or as many of other hits."""

    rechosen = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catches = Catches()

    @property
    def wanted(self) -> Wanted:
        """What the hits are to be tagged as: by this they are told apart."""
        return self._catches.wanted

    def want(self, wanted: Wanted) -> None:
        """Tell the hits apart by another tag; chosen are those that are free then."""
        if wanted != self._catches.wanted:
            self._catches.want(wanted)
            self._change(range(len(self._catches.articles)))

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._catches.clear()
        self.endResetModel()
        self.rechosen.emit()

    def take(self, catches: Sequence[Catch]) -> None:
        """Show what was found in these articles, in place of what is shown of them; a catch without hits takes its article out."""
        for catch in catches:
            self._take_out(catch.article_id)
        news = [catch for catch in catches if catch.hits]
        for run in _runs(news, self._catches):
            row = self._catches.row_of(run[0].article_id)
            self.beginInsertRows(QModelIndex(), row, row + len(run) - 1)
            for catch in run:
                self._catches.put(catch)
            self.endInsertRows()
        self.rechosen.emit()

    def follow(self, step: Step) -> None:
        """Something was saved: hits may stand otherwise now."""
        self._change(self._catches.take(step))

    def hit_count(self) -> int:
        """How many hits there are."""
        return self._catches.hits

    @property
    def is_full(self) -> bool:
        """Whether no more hits are kept."""
        return self._catches.hits >= MOST

    def article_ids(self) -> set[int]:
        """The keys of the articles in which something was found."""
        return {catch.article_id for catch in self._catches.articles}

    def article_count(self) -> int:
        """In how many articles."""
        return len(self._catches.articles)

    def chosen_count(self) -> int:
        """How many hits are chosen."""
        return self._catches.chosen_count()

    def chosen(self) -> list[Hit]:
        """The hits that are chosen, as they are read."""
        return [hit for hit in self._catches.all_hits() if self._catches.is_chosen(hit)]

    def choose_all(self, *, on: bool) -> None:
        """Choose every hit that can be tagged, or none."""
        for row, catch in enumerate(self._catches.articles):
            self._catches.choose(row, catch.hits, on=on)
        self._change(range(len(self._catches.articles)))

    def hit_at(self, index: Index) -> Hit | None:
        """The hit of a row; None of an article's."""
        catch = self.catch_at(index.parent()) if index.isValid() and index.internalId() else None
        return catch.hits[index.row()] if catch is not None else None

    def catch_at(self, index: Index) -> Catch | None:
        """All that was found in the article of a row that is one."""
        return self._catches.articles[index.row()] if index.isValid() and not index.internalId() else None

    def index_of(self, hit: Hit) -> QModelIndex:
        """The row of a hit; none if it is not shown."""
        row = self._catches.row_of(hit.article_id)
        if not self._catches.is_at(row, hit.article_id):
            return QModelIndex()
        places = [(one.start, one.end) for one in self._catches.articles[row].hits]
        place = (hit.start, hit.end)
        return self.index(places.index(place), 0, self.index(row, 0)) if place in places else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._catches.articles[parent.row()].article_id if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's own has no argument
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(self._catches.row_of(above), 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        if not parent.isValid():
            return len(self._catches.articles)
        return 0 if parent.internalId() or parent.column() else len(self._catches.articles[parent.row()].hits)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        del parent
        return 1

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        hit, shown = self.hit_at(index), Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_be_chosen = hit is None or hit.standing(self.wanted) is not Standing.TAGGED
        return shown | Qt.ItemFlag.ItemIsUserCheckable if can_be_chosen else shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._datum(index, role) if role in _SERVED and index.isValid() else None

    @guarded(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        hit = self.hit_at(index)
        row = index.parent().row() if hit is not None else index.row()
        hits = (hit,) if hit is not None else self._catches.articles[row].hits
        self._catches.choose(row, hits, on=value in (_Check.Checked, _Check.Checked.value))
        self._change([row])
        return True

    @guarded(None)
    def _datum(self, index: Index, role: int) -> object:
        hit, catch = self.hit_at(index), self.catch_at(index)
        if hit is not None:
            return self._of_hit(hit, role)
        return self._of_article(catch, role) if catch is not None else None

    def _of_hit(self, hit: Hit, role: int) -> object:
        line = f"{hit.before}{hit.words}{hit.behind}"
        match role:
            case _ if role == HIT_ROLE:
                return hit
            case _Role.CheckStateRole:
                return _Check.Checked if self._catches.is_chosen(hit) else _Check.Unchecked
            case _Role.AccessibleTextRole:
                return f"{line} – {_tr('Standing', STANDING_NAMES[hit.standing(self.wanted)])}"
            case _Role.DisplayRole:
                return line
            case _:
                return None

    def _of_article(self, catch: Catch, role: int) -> object:
        match role:
            case _ if role == CATCH_ROLE:
                return catch
            case _Role.CheckStateRole:
                chosen = self._catches.chosen_in(catch.article_id)
                return _Check.Unchecked if not chosen else _Check.Checked if chosen == len(catch.hits) else _Check.PartiallyChecked
            case _Role.DisplayRole | _Role.AccessibleTextRole:
                return f"{catch.title} ({len(catch.hits)})"
            case _:
                return None

    def _take_out(self, article_id: int) -> None:
        row = self._catches.row_of(article_id)
        if self._catches.is_at(row, article_id):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._catches.take_out(row)
            self.endRemoveRows()

    def _change(self, rows: Iterable[int]) -> None:
        """These articles' rows show something else, and the rows below them."""
        for row in rows:
            article = self.index(row, 0)
            self.dataChanged.emit(article, article)
            self.dataChanged.emit(self.index(0, 0, article), self.index(self.rowCount(article) - 1, 0, article))
        self.rechosen.emit()


def _runs(catches: Iterable[Catch], there: Catches) -> Iterable[list[Catch]]:
    """New catches in the order of their articles, together as long as no article that is there comes between."""
    run: list[Catch] = []
    for catch in sorted(catches, key=_article_of):
        if run and there.row_of(run[0].article_id) != there.row_of(catch.article_id):
            yield run
            run = []
        run.append(catch)
    if run:
        yield run


def _article_of(catch: Catch) -> int:
    return catch.article_id
