"""The rows of what a hunt has found: one for each article, below it one for each hit, each with a box to choose it."""

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from gui.model.hunt import STANDING_NAMES, Catch, Hit, Standing, Wanted
from gui.session.guard import guarded
from gui.session.names import name_of
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


class HitRows(QAbstractItemModel):
    """One column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catches = Catches()

    @property
    def wanted(self) -> Wanted:
        """What the hits are to be tagged as: by this they are told apart."""
        return self._catches.wanted

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

    @guarded(QModelIndex())
    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own signature
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._catches.articles[parent.row()].article_id if parent.isValid() else 0)

    @guarded(QModelIndex())
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject's own has no argument
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(self._catches.row_of(above), 0, 0) if above else QModelIndex()

    @guarded(0)
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
                return f"{line} – {_standing(hit, self.wanted)}"
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


def _standing(hit: Hit, wanted: Wanted) -> str:
    """How a place stands to the tags there, for those who listen: "Tagged differently: Entity, place"."""
    there, said = hit.tag_in_the_way(wanted), _tr("Standing", STANDING_NAMES[hit.standing(wanted)])
    if there is None:
        return said
    which = ", ".join(part for part in (name_of(there.kind), there.label) if part)
    return _tr("Search", "{standing}: {tag}").format(standing=said, tag=which)
