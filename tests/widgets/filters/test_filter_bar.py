"""The filter above the table of tags: words, chips, the list under them, by keys and by mouse."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from gui.model.facets import Facet
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.tag_query import TagColumn, TagQuery, Where
from gui.session.filtering.wording import facet_name
from gui.widgets.filters.chip import Chip
from gui.widgets.filters.filter_bar import FilterBar
from gui.widgets.filters.filter_rows import FilterRows
from tests.picking import chips, line_of, offer, pick, picker, rows_of, take_away
from tests.program import Program, Start, project_on

Key = Qt.Key
CLAIMS = TagQuery(kinds=frozenset({Kind.CLAIM}))
EVERYTHING = TagQuery(
    7, kinds=frozenset(Kind), labels=frozenset({"", "x"}), statuses=frozenset({Status.ACCEPTED}), annotators=frozenset({"Ada"}),
    reviewers=frozenset({""}), since="2026-11-01", unsure=True, speaker="uid", text="bridge", where=frozenset({Where.NOTE}), case=True,
    order=TagColumn.LABEL, descending=True, group=TagColumn.KIND,
)  # fmt: skip


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """A claim, and two entities of which one is rejected."""
    program = start(project_on(tmp_path))
    for words, kind in (("bridge", Kind.CLAIM), ("Mayor", Kind.ENTITY), ("Anna Ortega", Kind.ENTITY)):
        program.tag(words, kind)
    program.session.editing.set_status(program.current, Status.REJECTED)
    return program


@pytest.fixture
def bar(program: Program) -> FilterBar:
    return program.window.tags.filter


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read aloud."""
    said: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return said


def chip(bar: FilterBar, facet: Facet) -> Chip:
    part = bar.row.part_of(facet)
    assert isinstance(part, Chip)
    return part


def typed(bar: FilterBar, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(line_of(bar), key)


def test_the_filter_gives_back_the_query_that_it_shows(program: Program) -> None:
    bar = FilterBar(program.session.filters)
    program.qtbot.addWidget(bar)
    told: list[TagQuery] = []
    bar.changed.connect(told.append)
    bar.show_query(EVERYTHING, 7)
    bar.findChildren(QComboBox)[0].activated.emit(0)
    assert told == [EVERYTHING]
    assert bar.is_narrow()
    bar.clear()
    assert told[-1] == TagQuery(7, order=TagColumn.LABEL, descending=True, group=TagColumn.KIND)
    assert not bar.is_narrow()
    assert (bar.text.text(), chips(bar)) == ("", [])


def test_each_condition_is_a_chip_that_can_be_taken_away(program: Program, bar: FilterBar) -> None:
    program.session.list_tags(replace(EVERYTHING, group=None))
    names = chips(bar)
    assert len(names) == 9
    bar.row.chips[0].setFocus()
    for left in range(8, -1, -1):
        QTest.keyClick(bar.row.chips[0], Key.Key_Delete)
        assert chips(bar) == names[9 - left :]
    assert bar.text.text() == "bridge"


def test_a_condition_is_added_by_keys_and_the_rows_follow_at_once(program: Program, bar: FilterBar) -> None:
    line = offer(bar)
    assert line.hasFocus()
    assert rows_of(bar) == [facet_name(facet) for facet in Facet if facet is not Facet.WORDS] + ["Saved filters…"]
    QTest.keyClicks(line, "stat")
    assert rows_of(bar) == ["Status", "State of the article", "Saved filters…"]
    typed(bar, Key.Key_Return)
    program.qtbot.waitUntil(lambda: rows_of(bar) == ["Suggested, 0", "Tagged, 2", "Accepted, 0", "Rejected, 1"])
    typed(bar, Key.Key_Down, Key.Key_Space)
    program.qtbot.waitUntil(lambda: program.rows() == ["Mayor", "bridge"])
    assert rows_of(bar)[1] == "Tagged, 2, on"
    typed(bar, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    program.qtbot.waitUntil(lambda: len(program.rows()) == 3)
    typed(bar, Key.Key_Up, Key.Key_Up, Key.Key_Space, Key.Key_Return)
    program.qtbot.waitUntil(lambda: program.rows() == ["Anna Ortega"])
    assert picker(bar) is None
    assert chip(bar, Facet.STATUS).hasFocus()
    assert chips(bar) == ["Status: Rejected"]


def test_esc_goes_back_and_then_away(bar: FilterBar) -> None:
    offer(bar, Facet.LABEL)
    typed(bar, Key.Key_Escape)
    assert rows_of(bar)[0] == "Kind"
    [rows] = bar.window().findChildren(FilterRows)
    assert rows.currentItem().text() == "Label"
    typed(bar, Key.Key_Backspace)
    assert picker(bar) is None
    assert bar.row.add.hasFocus()


def test_a_chip_opens_its_values_and_they_change(program: Program, bar: FilterBar) -> None:
    pick(bar, Facet.KIND, "Claim")
    QTest.keyClick(chip(bar, Facet.KIND), Key.Key_Return)
    program.qtbot.waitUntil(lambda: rows_of(bar) == ["Claim, 1, on", "Quote, 0", "Entity, 2"])
    typed(bar, Key.Key_Space)
    assert chips(bar) == []
    typed(bar, Key.Key_Escape)
    assert picker(bar) is None
    assert bar.row.add.hasFocus()
    program.qtbot.waitUntil(lambda: len(program.rows()) == 3)


def test_enter_on_a_value_that_is_on_leaves_it_on(bar: FilterBar) -> None:
    pick(bar, Facet.KIND, "Claim")
    QTest.keyClick(chip(bar, Facet.KIND), Key.Key_Return)
    typed(bar, Key.Key_Return)
    assert chips(bar) == ["Kind: Claim"]


def test_not_sure_is_on_or_off_at_once(program: Program, bar: FilterBar) -> None:
    offer(bar, Facet.UNSURE)
    assert picker(bar) is None
    assert chips(bar) == ["Not sure"]
    program.qtbot.waitUntil(lambda: program.rows() == [])
    offer(bar)
    assert "Not sure, on" in rows_of(bar)
    typed(bar, Key.Key_Escape)


def test_days_are_typed(program: Program, bar: FilterBar) -> None:
    QTest.keyClicks(offer(bar, Facet.CHANGED), "2001-02")
    program.qtbot.waitUntil(lambda: rows_of(bar)[0] == "2001-02-01 to 2001-02-28, 0")
    typed(bar, Key.Key_Down, Key.Key_Return)
    assert chips(bar) == ["Last changed: since 2001-02-01"]
    assert len(program.rows()) == 3


def test_how_words_are_found_is_asked_where_there_are_words(program: Program, bar: FilterBar) -> None:
    QTest.keyClicks(bar.text, "MAYOR")
    program.qtbot.waitUntil(lambda: program.rows() == ["Mayor"])
    pick(bar, Facet.WORDS, "Capitals count")
    assert chips(bar) == ["Words: Capitals count"]
    program.qtbot.waitUntil(lambda: program.rows() == [])
    take_away(bar, Facet.WORDS)
    program.qtbot.waitUntil(lambda: program.rows() == ["Mayor"])
    bar.text.clear()
    assert facet_name(Facet.WORDS) not in rows_of_first(bar)


def rows_of_first(bar: FilterBar) -> list[str]:
    offer(bar)
    rows = rows_of(bar)
    typed(bar, Key.Key_Escape)
    return rows


def test_chips_are_walked_with_the_arrows_and_left_with_esc_and_down(program: Program, bar: FilterBar) -> None:
    program.session.list_tags(replace(CLAIMS, unsure=True, statuses=frozenset({Status.TAGGED})))
    bar.row.add.setFocus()
    first, second, third = bar.row.chips
    first.setFocus()
    QTest.keyClick(first, Key.Key_Right)
    QTest.keyClick(second, Key.Key_Right)
    assert third.hasFocus()
    QTest.keyClick(third, Key.Key_Right)
    assert third.hasFocus()
    QTest.keyClick(third, Key.Key_Left)
    QTest.keyClick(second, Key.Key_Backspace)
    assert third.hasFocus()
    QTest.keyClick(third, Key.Key_Delete)
    assert first.hasFocus()
    QTest.keyClick(first, Key.Key_Down)
    QTest.keyClick(first, Key.Key_Delete)
    program.focus(bar.row.add)
    QTest.keyClick(bar.row.add, Key.Key_Escape)
    assert program.view.hasFocus()


def test_a_click_on_the_cross_takes_away_and_beside_it_opens(bar: FilterBar) -> None:
    pick(bar, Facet.KIND, "Claim")
    QTest.mouseClick(chip(bar, Facet.KIND), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert picker(bar) is not None
    typed(bar, Key.Key_Escape)
    QTest.mouseClick(chip(bar, Facet.KIND), Qt.MouseButton.LeftButton, pos=chip(bar, Facet.KIND).cross().center())
    assert chips(bar) == []


def test_rows_are_ticked_by_the_mouse(program: Program, bar: FilterBar) -> None:
    offer(bar)
    [rows] = bar.window().findChildren(FilterRows)
    for words in ("Kind", "Claim", "Entity"):
        place = next(row for row, name in enumerate(rows_of(bar)) if name.startswith(words))
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualItemRect(rows.item(place)).center())
    assert chips(bar) == ["Kind: Claim, Entity"]
    assert picker(bar) is not None
    program.focus(program.view)
    assert picker(bar) is None


def test_every_row_that_is_walked_to_is_read_aloud(bar: FilterBar, spoken: list[str]) -> None:
    offer(bar)
    typed(bar, Key.Key_Down)
    QTest.keyClicks(line_of(bar), "zzz")
    typed(bar, Key.Key_Escape)
    assert [spoken[0], spoken[1], spoken[-1]] == ["Kind", "Label", "Saved filters…"]


def test_the_count_is_always_there(program: Program, bar: FilterBar) -> None:
    assert bar.row.count.text() == "3 tags"
    pick(bar, Facet.KIND, "Claim")
    program.qtbot.waitUntil(lambda: bar.row.count.text() == "1 tag")
    bar.show_count(None)
    assert bar.row.count.text() == "Counting…"


def test_what_fits_nothing_says_what_was_asked_and_has_a_way_out(program: Program, bar: FilterBar) -> None:
    pick(bar, Facet.KIND, "Quote")
    assert bar.nothing_fits() == "No tag of this article fits the filter: Kind: Quote"
    program.session.list_tags(replace(program.session.tags.query, article_id=None))
    assert bar.nothing_fits() == "No tag fits the filter: Kind: Quote"
    program.session.list_tags(replace(EVERYTHING, article_id=None, group=None))
    assert bar.nothing_fits() == "No tag fits all that the filter asks."
    bar.clear()
    program.qtbot.waitUntil(lambda: len(program.rows()) == 3)


def test_chosen_articles_are_a_choice_beside_this_one_and_all(program: Program, bar: FilterBar) -> None:
    here = program.article.id
    program.session.list_tags(TagQuery(articles=frozenset({here, 99})))
    titles = [bar.scope.itemText(row) for row in range(bar.scope.count())]
    assert (titles, bar.scope.currentIndex()) == (["This article", "All articles", "Chosen articles: 2"], 2)
    for place, query in ((0, TagQuery(here)), (1, TagQuery()), (2, TagQuery(articles=frozenset({here, 99})))):
        bar.scope.setCurrentIndex(place)
        bar.scope.activated.emit(place)
        assert program.session.tags.query == query


def test_a_kept_filter_is_taken_from_the_list(program: Program, bar: FilterBar) -> None:
    program.session.filters.keep("My claims", CLAIMS)
    line = offer(bar)
    QTest.keyClicks(line, "my cl")
    assert rows_of(bar) == ["My claims, kept filter", "Saved filters…"]
    typed(bar, Key.Key_Return)
    assert chips(bar) == ["Kind: Claim"]
    assert program.session.tags.query == replace(CLAIMS, article_id=program.article.id)


def test_where_kept_filters_cannot_be_read_conditions_are_offered_all_the_same(
    program: Program, bar: FilterBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise Problem("no", "no", "no")

    monkeypatch.setattr(program.session.filters, "saved", refuse)
    assert rows_of_first(bar)[0] == "Kind"


@pytest.mark.parametrize("width", [240, 420, 900])
def test_chips_of_any_words_lie_within_the_row_and_apart(program: Program, width: int) -> None:
    bar = FilterBar(program.session.filters)
    program.qtbot.addWidget(bar)
    bar.show_query(replace(EVERYTHING, labels=frozenset({"x" * 400, "תווית"}), annotators=frozenset({"Ada", "q" * 90})), 7)
    bar.show_count(41_207)
    bar.resize(width, 200)
    bar.show()
    program.qtbot.waitExposed(bar)
    places = [part.geometry() for part in (bar.row.count, bar.row.add, *bar.row.chips)]
    assert all(bar.row.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])
