"""Selecting with the mouse and with the keyboard, and what is copied."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.widgets.article.desk import NONE, Desk

CONTROL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
TEXT = "The “whole truth” costs 50\u00a0million won.\n\nA second paragraph, 😀 with two lines of words.\nThe third one."


def test_drag_takes_whole_words_without_blanks(desk: Desk) -> None:
    desk.show(TEXT)
    desk.drag(TEXT.index("hole"), TEXT.index(" costs") + 1)
    assert desk.chosen() == "whole truth”"
    assert not desk.view.raw()


def test_drag_with_alt_keeps_the_edges_until_the_selection_changes(desk: Desk) -> None:
    desk.show(TEXT)
    desk.drag(TEXT.index("hole"), TEXT.index(" costs") + 1, ALT)
    assert desk.chosen() == "hole truth” "
    assert desk.view.raw()
    desk.press(Qt.Key.Key_Right, SHIFT)
    assert not desk.view.raw()


def test_drag_over_blanks_selects_nothing(desk: Desk) -> None:
    desk.show("one    two")
    desk.drag(4, 6)
    assert desk.chosen() == ""


def test_backward_drag_equals_forward(desk: Desk) -> None:
    desk.show(TEXT)
    start, end = TEXT.index("hole"), TEXT.index("uth”")
    desk.drag(start, end)
    forward = desk.view.selection()
    desk.view.place_caret(0)
    desk.drag(end, start)
    assert desk.view.selection() == forward
    assert desk.chosen() == "whole truth"


def test_drag_inside_a_selection_begins_a_new_one(desk: Desk) -> None:
    desk.show(TEXT)
    desk.view.select(0, len(TEXT))
    desk.drag(TEXT.index("whole"), TEXT.index("truth") - 1)
    assert desk.chosen() == "whole"


def test_drag_behind_an_astral_character_counts_code_points(desk: Desk) -> None:
    desk.show(TEXT)
    desk.drag(TEXT.index("two lines"), TEXT.index("lines") + 3)
    assert desk.chosen() == "two lines"
    assert desk.view.caret() == TEXT.index("two lines") + len("two lines")


def test_a_trembling_click_selects_nothing(desk: Desk) -> None:
    desk.show(TEXT)
    page, point, left = desk.view.viewport(), desk.point(TEXT.index("truth")), Qt.MouseButton.LeftButton
    QTest.mousePress(page, left, NONE, point)
    QTest.mouseMove(page, point + QPoint(3, 0))
    QTest.mouseRelease(page, left, NONE, point + QPoint(3, 0))
    assert desk.chosen() == ""


@pytest.mark.parametrize(
    ("start", "key", "modifiers", "chosen"),
    [
        ("whole", Qt.Key.Key_Right, (SHIFT,), "w"),
        ("whole", Qt.Key.Key_Right, (SHIFT, CONTROL), "whole"),
        ("😀", Qt.Key.Key_Right, (SHIFT,), "😀"),
        ("third", Qt.Key.Key_End, (SHIFT,), "third one."),
        ("second", Qt.Key.Key_Down, (SHIFT, CONTROL), "second paragraph, 😀 with two lines of words."),
        ("truth", Qt.Key.Key_Up, (SHIFT, CONTROL), "The “whole "),
        ("third", Qt.Key.Key_Home, (SHIFT, CONTROL), TEXT[: TEXT.index("third")]),
        ("third", Qt.Key.Key_A, (CONTROL,), TEXT),
    ],
)
def test_keys_select(desk: Desk, start: str, key: Qt.Key, modifiers: tuple[Qt.KeyboardModifier, ...], chosen: str) -> None:
    desk.show(TEXT)
    desk.view.place_caret(TEXT.index(start))
    desk.press(key, *modifiers)
    assert desk.chosen() == chosen


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_window_gets_its_keys(desk: Desk, key: Qt.Key) -> None:
    desk.show(TEXT)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        for modifier in (Qt.KeyboardModifier.NoModifier, ALT):
            event = QKeyEvent(kind, key, modifier)
            event.setAccepted(True)
            QApplication.sendEvent(desk.view, event)
            assert not event.isAccepted()


def test_copy_gives_the_text_of_the_article(desk: Desk) -> None:
    desk.show(TEXT)
    for words in ("50\u00a0million", TEXT):
        desk.view.select(TEXT.index(words), TEXT.index(words) + len(words))
        desk.press(Qt.Key.Key_C, CONTROL)
        assert QGuiApplication.clipboard().text() == words


def test_every_move_is_told_once_in_code_points(desk: Desk) -> None:
    desk.show(TEXT)
    told: list[tuple[int, int, bool]] = []
    desk.view.selection_moved.connect(lambda *moved: told.append(moved))
    start = TEXT.index("with")
    desk.view.select(start, start + 4)
    desk.view.place_caret(start)
    assert told == [(start, start + 4, False), (start, start, False)]
    assert desk.view.caret() == start


def test_a_menu_is_asked_for_and_never_shown(desk: Desk) -> None:
    desk.show(TEXT)
    with desk.qtbot.waitSignal(desk.view.menu_asked) as asked:
        place = desk.point(5)
        QApplication.sendEvent(
            desk.view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, desk.view.viewport().mapToGlobal(place))
        )
    assert asked.args == [desk.view.viewport().mapToGlobal(place)]
    assert QApplication.activePopupWidget() is None


def test_the_caret_is_told_where_only_the_other_end_is_its_place_now(desk: Desk) -> None:
    desk.show(TEXT)
    desk.view.select(4, 9)
    told: list[int] = []
    desk.view.selection_moved.connect(lambda: told.append(desk.view.caret()))
    desk.view.select(9, 4)
    assert told[-1:] == [4]
