"""Clicks in a quick series, and when a selection is done."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.kinds import FACES, Kind
from gui.widgets.article.clicks import pace
from tests.widgets.article.desk import NONE, Desk, click_series

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "The “whole truth” costs 50\u00a0million won.\n\nA second paragraph."


@pytest.fixture
def told(desk: Desk) -> list[tuple[int, int]]:
    """The repeated clicks that the view tells of: where the series began, and which click it is."""
    desk.show(TEXT)
    heard: list[tuple[int, int]] = []
    desk.view.click_repeated.connect(lambda position, times: heard.append((position, times)))
    return heard


@pytest.fixture
def done(desk: Desk) -> list[str]:
    """What was selected whenever the view said that a selection is done."""
    desk.show(TEXT)
    heard: list[str] = []
    desk.view.selection_done.connect(lambda: heard.append(desk.chosen()))
    return heard


def test_each_click_of_a_quick_series_is_told_with_its_number(desk: Desk, told: list[tuple[int, int]]) -> None:
    at = TEXT.index("truth")
    desk.clicks(at, 5)
    assert told == [(at, 2), (at, 3), (at, 4), (at, 5)]


def test_a_slow_click_begins_a_new_series(desk: Desk, told: list[tuple[int, int]]) -> None:
    desk.clicks(3, 3, pause=pace() + 1)
    assert told == [(3, 2)], "Qt itself says which click is a second one"


def test_a_click_elsewhere_begins_a_new_series(desk: Desk, told: list[tuple[int, int]]) -> None:
    desk.clicks(TEXT.index("truth"), 2)
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, NONE, desk.point(TEXT.index("won")))
    assert [times for _, times in told] == [2]


def test_the_place_stays_though_the_text_moves_under_the_mouse(desk: Desk, told: list[tuple[int, int]]) -> None:
    desk.show("word here\n" * 300)
    point = desk.point(15)
    click_series(desk.view, point, 2)
    told.clear()
    desk.view.click_repeated.connect(lambda: desk.view.verticalScrollBar().setValue(400))
    click_series(desk.view, point, 4)
    assert len({position for position, _ in told}) == 1


def test_a_drag_is_done_when_the_button_is_let_go(desk: Desk, done: list[str]) -> None:
    desk.drag(TEXT.index("hole"), TEXT.index("uth”"))
    assert done == ["whole truth"]


def test_a_click_is_no_selection(desk: Desk, done: list[str]) -> None:
    desk.click(TEXT.index("truth"))
    desk.drag(TEXT.index("\n"), TEXT.index("\n") + 1)
    assert done == []


def test_a_series_is_done_when_no_further_click_comes(desk: Desk, done: list[str]) -> None:
    desk.view.click_repeated.connect(lambda position, times: desk.view.select(4, 4 + times))
    with desk.qtbot.waitSignal(desk.view.selection_done):
        desk.clicks(5, 3)
        assert done == []
    assert done == ["“wh"]


def test_a_series_is_done_when_the_next_click_is_elsewhere(desk: Desk, done: list[str]) -> None:
    desk.view.click_repeated.connect(lambda: desk.view.select(4, 17))
    desk.clicks(5, 2)
    QTest.mousePress(desk.view.viewport(), Qt.MouseButton.LeftButton, NONE, desk.point(TEXT.index("won")))
    assert done == ["“whole truth”"]


def _send(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier = SHIFT, kind: QEvent.Type = QEvent.Type.KeyPress) -> None:
    QApplication.sendEvent(desk.view, QKeyEvent(kind, key, modifier))


def test_keys_with_shift_are_done_when_shift_is_let_go(desk: Desk, done: list[str]) -> None:
    for _ in range(3):
        _send(desk, Key.Key_Right)
        _send(desk, Key.Key_Right, kind=QEvent.Type.KeyRelease)
    assert done == []
    _send(desk, Key.Key_Shift, NONE, QEvent.Type.KeyRelease)
    assert done == ["The"]
    _send(desk, Key.Key_Shift, NONE, QEvent.Type.KeyRelease)
    assert done == ["The"], "Shift alone selects nothing"


def test_shift_that_is_let_go_elsewhere_does_nothing(desk: Desk, done: list[str]) -> None:
    _send(desk, Key.Key_Right)
    desk.view.clearFocus()
    _send(desk, Key.Key_Shift, NONE, QEvent.Type.KeyRelease)
    assert done == []


@pytest.mark.parametrize("kind", Kind)
def test_an_armed_kind_shows_in_the_carets_colour_and_width(desk: Desk, kind: Kind) -> None:
    desk.show("")
    middle, ink = desk.view.cursorRect().center(), FACES[kind].light[1].lower()

    def colours() -> list[str]:
        return [desk.colour(middle + QPoint(dx, 0)) for dx in range(-2, 5)]

    plain = colours()
    desk.view.show_armed(kind)
    assert colours().count(ink) > len(plain) - plain.count("#ffffff")
    desk.view.show_armed(None)
    assert colours() == plain
