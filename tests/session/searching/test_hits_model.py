"""The tree of hits under random news: Qt's own model tester watches, and its rows are what filling it anew gives."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.change import Act, Change, Step
from gui.model.hunt import Catch, Hit, Standing, TagThere, Wanted
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.session.searching.hits_model import CATCH_ROLE, HIT_ROLE, HitsModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CHECK = Qt.ItemDataRole.CheckStateRole
STARTS = st.sets(st.integers(0, 4), max_size=4)


def catch(article_id: int, starts: set[int]) -> Catch:
    """Words of three code points at ten times these starts."""
    return Catch(
        article_id, f"Article {article_id}", tuple(Hit(article_id, 10 * at, 10 * at + 3, "Kim", "", " x") for at in sorted(starts))
    )


def a_tag(article_id: int, start: int, kind: Kind, label: str = "") -> Tag:
    return Tag(start + 1, f"{article_id}-{start}-{kind}", article_id, kind, start, start + 3, "Kim", label)


def step_of(*changes: Change) -> Step:
    return Step(Act.TAG_ALL, changes, "Ada")


def shown(model: HitsModel) -> dict[int, tuple[Hit, ...]]:
    articles = [model.index(row, 0) for row in range(model.rowCount())]
    found = {}
    for article in articles:
        rows = [model.index(row, 0, article) for row in range(model.rowCount(article))]
        found[article.data(CATCH_ROLE).article_id] = tuple(row.data(HIT_ROLE) for row in rows)
    return found


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(1, 6), STARTS), max_size=4), max_size=8), st.data())
def test_rows_are_what_was_found_last_in_each_article(qapp: object, news: list[list[tuple[int, set[int]]]], data: st.DataObject) -> None:
    model, there = HitsModel(), dict[int, tuple[Hit, ...]]()
    tester = QAbstractItemModelTester(model, FATAL)
    tags: dict[tuple[int, int], Tag] = {}
    for some in news:
        catches = {article_id: catch(article_id, starts) for article_id, starts in some}
        model.take(list(catches.values()))
        there.update((article_id, one.hits) for article_id, one in catches.items())
        place = data.draw(st.tuples(st.integers(1, 6), st.integers(0, 4)))
        tag = tags.pop(place, None)
        if tag is None:
            tags[place] = a_tag(place[0], 10 * place[1], Kind.ENTITY)
            model.follow(step_of(Change(None, tags[place])))
        else:
            model.follow(step_of(Change(tag, None)))
        row = data.draw(st.integers(0, max(0, model.rowCount() - 1)))
        model.setData(model.index(row, 0), Qt.CheckState.Checked, CHECK)
    kept = {article_id: [(hit.start, hit.end) for hit in hits] for article_id, hits in sorted(there.items()) if hits}
    assert {article_id: [(hit.start, hit.end) for hit in hits] for article_id, hits in shown(model).items()} == kept
    assert model.hit_count() == sum(map(len, kept.values()))
    assert model.article_count() == len(kept)
    assert model.chosen_count() == len(model.chosen())
    del tester


def test_free_hits_are_chosen_and_others_can_be_but_not_those_that_are_tagged(qtbot: QtBot) -> None:
    model = HitsModel()
    model.take([catch(2, {0, 1, 2}), catch(1, {0})])
    assert model.chosen_count() == 4
    model.follow(step_of(Change(None, a_tag(2, 0, Kind.ENTITY)), Change(None, a_tag(2, 10, Kind.CLAIM))))
    article = model.index(1, 0)
    tagged, otherwise, free = (model.index(row, 0, article) for row in range(3))
    assert [index.data(HIT_ROLE).standing(model.wanted) for index in (tagged, otherwise, free)] == [
        Standing.TAGGED,
        Standing.OTHERWISE,
        Standing.FREE,
    ]
    assert [hit.article_id for hit in model.chosen()] == [1, 2]
    assert article.data(CHECK) == Qt.CheckState.PartiallyChecked
    assert not tagged.flags() & Qt.ItemFlag.ItemIsUserCheckable
    with qtbot.waitSignal(model.rechosen):
        model.setData(article, Qt.CheckState.Checked, CHECK)
    assert [index.data(CHECK) for index in (tagged, otherwise, free)] == [
        Qt.CheckState.Unchecked,
        Qt.CheckState.Checked,
        Qt.CheckState.Checked,
    ]
    model.setData(free, Qt.CheckState.Unchecked, CHECK)
    assert model.chosen_count() == 2
    model.choose_all(on=False)
    assert model.chosen() == []
    model.follow(step_of(Change(a_tag(2, 0, Kind.ENTITY), None)))  # undone: it is free again, and what the user said holds
    assert model.chosen() == []


def test_another_wanted_tag_tells_them_apart_anew(qtbot: QtBot) -> None:
    model = HitsModel()
    there = TagThere.of(a_tag(1, 0, Kind.ENTITY, "person"))
    first = catch(1, {0, 1})
    model.take([replace(first, hits=(replace(first.hits[0], tags=(there,)), first.hits[1]))])
    assert model.chosen_count() == 1
    model.want(Wanted(Kind.ENTITY, "place"))
    assert model.index(0, 0, model.index(0, 0)).data(HIT_ROLE).standing(model.wanted) is Standing.OTHERWISE
    assert model.index(0, 0, model.index(0, 0)).data(Qt.ItemDataRole.AccessibleTextRole).endswith(" – Tagged differently: Entity, person")
    model.want(Wanted(Kind.ENTITY, "person"))
    assert model.index(0, 0, model.index(0, 0)).data(Qt.ItemDataRole.AccessibleTextRole).endswith(" – Tagged: Entity, person")
    assert model.index(1, 0, model.index(0, 0)).data(Qt.ItemDataRole.AccessibleTextRole).endswith(" – Not tagged")


def test_rows_are_found_by_their_hits(qtbot: QtBot) -> None:
    model = HitsModel()
    model.take([catch(1, {0, 3}), catch(5, {2})])
    for one in (catch(1, {0, 3}), catch(5, {2})):
        for hit in one.hits:
            assert model.hit_at(model.index_of(hit)) == hit
    assert not model.index_of(replace(catch(5, {2}).hits[0], start=0)).isValid()
    assert not model.index_of(replace(catch(5, {2}).hits[0], article_id=4)).isValid()
    assert model.catch_at(model.index(1, 0)) == catch(5, {2})
    assert model.catch_at(QModelIndex()) is None
    model.clear()
    assert (model.rowCount(), model.hit_count(), model.chosen_count()) == (0, 0, 0)
