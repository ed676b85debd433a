"""What a hunt has found as a tree, filled part by part, and which hits are chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal

from gui.model.change import Step
from gui.model.hunt import MOST, Catch, Hit, Wanted
from gui.session.guard import guarded
from gui.session.searching.catches import Catches
from gui.session.searching.hit_rows import CATCH_ROLE, HIT_ROLE, HitRows, Index

__all__ = ["CATCH_ROLE", "HIT_ROLE", "HitsModel", "Index"]
_Check = Qt.CheckState
_MANY = 50
"""Articles in one change after which their hits are told no more one by one."""


class HitsModel(HitRows):
    """`rechosen()` tells that other hits are chosen, or as many of other hits."""

    rechosen = Signal()

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

    def choose_all(self, *, on: bool) -> None:
        """Choose every hit that can be tagged, or none."""
        for row, catch in enumerate(self._catches.articles):
            self._catches.choose(row, catch.hits, on=on)
        self._change(range(len(self._catches.articles)))

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

    def _take_out(self, article_id: int) -> None:
        row = self._catches.row_of(article_id)
        if self._catches.is_at(row, article_id):
            self.beginRemoveRows(QModelIndex(), row, row)
            self._catches.take_out(row)
            self.endRemoveRows()

    def _change(self, rows: Sequence[int]) -> None:
        """These articles' rows show something else, and the rows below them; of many all do that stand between the first and the last."""
        if len(rows) > _MANY:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))
        else:
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
