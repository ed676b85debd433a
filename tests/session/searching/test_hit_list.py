"""Hits as one long list: it is what the tree is, whatever comes and goes."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.hunt import Catch, Hit, TagThere, Wanted
from gui.model.kinds import Kind
from gui.session.searching.hit_list import HitList
from gui.session.searching.hits_model import CATCH_ROLE, HIT_ROLE, HitsModel

CHECK = Qt.ItemDataRole.CheckStateRole


def a_catch(article: int, count: int) -> Catch:
    """So many places of an article, the first of them tagged."""
    there = (TagThere(1, "u", Kind.ENTITY, 0, 3),)
    hits = tuple(Hit(article, 10 * at, 10 * at + 3, "Kim", tags=there if at == 0 else ()) for at in range(count))
    return Catch(article, f"Article {article}", hits)


def listed(rows: HitList) -> list[tuple[int, int]]:
    """Article and start of each row; -1 for an article's own."""
    found = []
    for row in range(rows.rowCount()):
        index = rows.index(row, 0)
        hit, catch = index.data(HIT_ROLE), index.data(CATCH_ROLE)
        found.append((hit.article_id, hit.start) if isinstance(hit, Hit) else (catch.article_id, -1))
    return found


def expected(hits: HitsModel) -> list[tuple[int, int]]:
    """The same of the tree."""
    found = []
    for above in (hits.index(row, 0) for row in range(hits.rowCount())):
        catch = hits.catch_at(above)
        assert catch is not None
        found += [(catch.article_id, -1), *((hit.article_id, hit.start) for hit in catch.hits)]
    return found


STEPS = st.lists(
    st.lists(st.tuples(st.integers(1, 12), st.integers(0, 4)), max_size=6, unique_by=lambda pair: pair[0]), min_size=1, max_size=8
)


@given(steps=STEPS)
def test_the_list_is_what_the_tree_is(qapp: object, steps: list[list[tuple[int, int]]]) -> None:
    hits = HitsModel()
    rows = HitList(hits)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for step in steps:
        hits.take([a_catch(article, count) for article, count in sorted(step)])
        assert listed(rows) == expected(hits)
        for row, (article, start) in enumerate(listed(rows)):
            assert start < 0 or rows.row_of(Hit(article, start, start + 3, "Kim")) == row
    hits.choose_all(on=False)
    hits.clear()
    assert rows.rowCount() == 0
    del tester


def test_boxes_are_those_of_the_tree(qtbot: QtBot) -> None:
    hits = HitsModel()
    rows = HitList(hits)
    hits.take([a_catch(1, 3), a_catch(2, 2)])
    assert [rows.index(row, 0).data(CHECK) for row in range(4)] == [
        Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.Checked,
    ]  # fmt: skip
    assert not rows.flags(rows.index(1, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    with qtbot.waitSignals([rows.dataChanged, hits.rechosen]):
        rows.setData(rows.index(3, 0), Qt.CheckState.Unchecked, CHECK)
    assert hits.chosen_count() == 2
    assert rows.row_of(Hit(9, 0, 3, "Kim")) == -1


def test_a_change_of_very_many_is_told_once(qtbot: QtBot) -> None:
    hits = HitsModel()
    rows = HitList(hits)
    hits.take([a_catch(article, 2) for article in range(1, 200)])
    told: list[tuple[int, int]] = []
    rows.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    hits.want(Wanted(Kind.CLAIM))
    assert told == [(0, rows.rowCount() - 1)]
