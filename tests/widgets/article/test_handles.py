"""An edge of the current tag is dragged by its handle."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.edges import Edge
from gui.widgets.article.handles import Handles
from tests.widgets.article.desk import NONE, Desk

LEFT, NO_BUTTON, ALT = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.AltModifier
TEXT = "The mayor opens the bridge over the river.\n\n" + "Some more words in a line of their own.\n" * 60
RIGHT_TO_LEFT = "ראש העיר פותח את הגשר מעל הנהר."
Told = tuple[str, str, Edge, int, bool]


class Hand:
    """A hand on the handles of a tag, and all that is told of it."""

    def __init__(self, desk: Desk, text: str, words: str) -> None:
        self.desk, self.told = desk, list[Told]()
        self.tag = desk.tag(words, text=text)
        self.view = desk.show(text, self.tag)
        self.view.set_current(self.tag)
        self.handles = Handles(self.view)
        self.handles.follow(self.tag)
        self.handles.dragged.connect(lambda *values: self.told.append(("dragged", *values)))
        self.handles.dropped.connect(lambda *values: self.told.append(("dropped", *values)))
        self.handles.abandoned.connect(lambda: self.told.append(("given up", "", Edge.START, 0, False)))

    def handle(self, *, at_start: bool) -> QPoint:
        """A point of the viewport on a handle; found by asking everywhere around the edge."""
        edge = self.desk.point(self.tag.start if at_start else self.tag.end)
        around = [edge + QPoint(dx, dy) for dy in range(-24, 25, 2) for dx in range(-8, 9, 2)]
        found = [point for point in around if self.view.edge_at(point) == (self.tag.uid, Edge.START if at_start else Edge.END)]
        return found[len(found) // 2]

    def press(self, point: QPoint) -> None:
        self._send(QEvent.Type.MouseButtonPress, point, LEFT, LEFT, NONE)

    def move(self, point: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseMove, point, NO_BUTTON, LEFT, modifier)

    def hover(self, point: QPoint) -> None:
        self._send(QEvent.Type.MouseMove, point, NO_BUTTON, NO_BUTTON, NONE)

    def release(self, point: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseButtonRelease, point, LEFT, NO_BUTTON, modifier)

    def _send(self, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton, held: Qt.MouseButton, modifier: Qt.KeyboardModifier) -> None:
        page, at = self.view.viewport(), QPointF(point)
        QApplication.sendEvent(page, QMouseEvent(kind, at, page.mapToGlobal(at), button, held, modifier))


@pytest.fixture
def hand(desk: Desk) -> Hand:
    return Hand(desk, TEXT, "opens the bridge")


@pytest.mark.parametrize("at_start", [True, False])
@pytest.mark.parametrize("modifier", [NONE, ALT])
@pytest.mark.parametrize(("text", "words", "there"), [(TEXT, "opens the bridge", "ayor"), (RIGHT_TO_LEFT, "פותח את", "יר")])
def test_a_handle_is_dragged_to_a_place_in_the_text(
    desk: Desk, text: str, words: str, there: str, at_start: bool, modifier: Qt.KeyboardModifier
) -> None:
    hand = Hand(desk, text, words)
    place, edge, raw = text.index(there), Edge.START if at_start else Edge.END, modifier == ALT
    handle = hand.handle(at_start=at_start)
    hand.press(handle)
    to = QPoint(desk.point(place).x() - 2, handle.y())  # beside the handle, not beside the text
    hand.move(to, modifier)
    hand.release(to, modifier)
    assert hand.told == [("dragged", hand.tag.uid, edge, place, raw), ("dropped", hand.tag.uid, edge, place, raw)]
    assert desk.chosen() == "", "nothing was selected by it"


def test_a_trembling_hand_moves_nothing(hand: Hand) -> None:
    point = hand.handle(at_start=True)
    hand.press(point)
    hand.move(point + QPoint(2, 1))
    hand.release(point + QPoint(2, 1))
    assert [told[0] for told in hand.told] == ["given up"]


def test_escape_gives_up_and_no_other_key_does_anything(hand: Hand) -> None:
    hand.press(hand.handle(at_start=True))
    hand.move(hand.desk.point(0))
    hand.told.clear()
    for key in (Qt.Key.Key_1, Qt.Key.Key_Right, Qt.Key.Key_Escape):
        override = QKeyEvent(QEvent.Type.ShortcutOverride, key, NONE)
        QApplication.sendEvent(hand.view, override)
        assert override.isAccepted(), "no command may have it"
        QTest.keyClick(hand.view, key)
    hand.release(hand.desk.point(0))
    assert [told[0] for told in hand.told] == ["given up"]
    assert hand.view.caret() == 0


def test_beside_the_handles_the_mouse_selects_as_ever(hand: Hand) -> None:
    hand.desk.drag(TEXT.index("the bridge"), TEXT.index(" over"))
    assert hand.desk.chosen() == "the bridge"
    assert hand.told == []


def test_while_it_sleeps_a_drag_selects(hand: Hand) -> None:
    hand.handles.sleep(True)
    point = hand.handle(at_start=False)
    hand.press(point)
    hand.move(hand.desk.point(TEXT.index("river")))
    hand.release(hand.desk.point(TEXT.index("river")))
    assert hand.told == []
    assert "over the" in hand.desk.chosen()


def test_over_a_handle_the_mouse_says_that_it_can_be_dragged(hand: Hand) -> None:
    seen = []
    for point in (hand.desk.point(1), hand.handle(at_start=True), hand.desk.point(1)):
        hand.hover(point)
        seen.append(hand.view.viewport().cursor().shape())
    assert seen == [Qt.CursorShape.IBeamCursor, Qt.CursorShape.SizeHorCursor, Qt.CursorShape.IBeamCursor]


def test_below_the_view_the_text_scrolls_under_the_drag(hand: Hand) -> None:
    hand.press(hand.handle(at_start=False))
    below = QPoint(hand.desk.point(20).x(), hand.view.viewport().height() + 40)
    hand.move(below)
    first = hand.told[-1][3]
    hand.desk.qtbot.waitUntil(lambda: hand.view.verticalScrollBar().value() > 200)
    assert hand.told[-1][3] > first
    hand.move(QPoint(below.x(), 100))
    stopped = hand.view.verticalScrollBar().value()
    hand.release(QPoint(below.x(), 100))
    assert hand.view.verticalScrollBar().value() == stopped
    assert hand.told[-1][0] == "dropped"


def test_another_current_tag_ends_the_drag(hand: Hand) -> None:
    hand.press(hand.handle(at_start=False))
    hand.move(hand.desk.point(2))
    hand.handles.follow(None)
    hand.release(hand.desk.point(2))
    assert hand.told[-1][0] == "given up"
