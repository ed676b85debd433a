"""The caret can be seen, wherever it is and whoever has the keyboard."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent, QPalette, QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.widgets.article.desk import NONE, Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
TEXTS = {
    "empty": ("", 0),
    "line end": ("One line.\nAnother.", 9),
    "empty paragraph": ("One.\n\nTwo.", 5),
    "text end": ("One.\n", 5),
    "right to left": ("שלום עולם", 9),
    "right to left, start": ("שלום עולם", 0),
    "hard blank at the end": ("One. \u00a0", 6),
    "soft wrap": ("word " * 40, 200),
    "zero width": ("a\u200b\u200bb", 2),
}


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's contrast ratio."""
    lights = sorted(0.2126 * _light(c.redF()) + 0.7152 * _light(c.greenF()) + 0.0722 * _light(c.blueF()) for c in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)


def drawn(desk: Desk) -> QColor:
    """The colour in the middle of the caret's first column of pixels."""
    image, rect = desk.view.viewport().grab().toImage(), desk.view.caret_rect()
    return image.pixelColor(rect.left(), rect.center().y())


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, desk: Desk) -> QColor:
    colour = QColor("#ffffff" if request.param == "light" else "#1e1f22")
    palette = desk.view.palette()
    palette.setColor(QPalette.ColorRole.Base, colour)
    desk.view.setPalette(palette)
    return colour


@pytest.mark.parametrize("place", TEXTS)
def test_the_caret_shows_with_the_keyboard_and_stays_pale_without(desk: Desk, page: QColor, place: str) -> None:
    text, at = TEXTS[place]
    desk.show(text)
    desk.view.place_caret(at)
    rect = desk.view.caret_rect()
    assert desk.view.viewport().rect().contains(rect)
    assert rect.width() >= 2
    assert rect.height() > 10
    strong = drawn(desk)
    assert contrast(strong, page) > 12
    desk.view.clearFocus()
    pale = drawn(desk)
    assert 3 <= contrast(pale, page) < contrast(strong, page) / 2
    if place in {"empty", "empty paragraph", "text end"}:  # no letters beside it: one can see that it is thin
        assert desk.view.viewport().grab().toImage().pixelColor(rect.left() + 1, rect.center().y()) == page
    desk.view.setFocus()
    assert drawn(desk) == strong


def test_it_blinks_at_the_systems_pace_and_shows_again_at_once_when_it_is_moved(desk: Desk) -> None:
    desk.view.clearFocus()
    QGuiApplication.styleHints().setCursorFlashTime(40)
    try:
        desk.show("Some words.")
        desk.view.setFocus()
        desk.qtbot.waitUntil(lambda: drawn(desk).name() == "#ffffff")
        desk.qtbot.waitUntil(lambda: drawn(desk).name() != "#ffffff")
        desk.qtbot.waitUntil(lambda: drawn(desk).name() == "#ffffff")
        desk.press(Key.Key_Right)
        assert drawn(desk).name() == "#1b1f24"
    finally:
        QGuiApplication.styleHints().setCursorFlashTime(-1)


def wheel(desk: Desk, notches: int) -> None:
    at = QPointF(desk.view.viewport().rect().center())
    event = QWheelEvent(at, desk.view.viewport().mapToGlobal(at), QPoint(), QPoint(0, -120 * notches), Qt.MouseButton.NoButton, NONE,
                        Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(desk.view.viewport(), event)


def in_sight(desk: Desk) -> bool:
    return desk.view.viewport().rect().contains(desk.view.caret_rect())


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Left, Key.Key_Down, Key.Key_Up, Key.Key_End, Key.Key_Home])
def test_the_wheel_may_leave_it_and_the_next_key_brings_it_back(desk: Desk, key: Key) -> None:
    desk.show("\n".join(f"Line {number} of the article." for number in range(400)))
    wheel(desk, 30)
    assert desk.view.caret() == 0
    assert not in_sight(desk)
    desk.press(key)
    assert in_sight(desk)


def test_it_is_in_sight_after_every_step_through_a_long_text_of_unequal_lines(desk: Desk) -> None:
    desk.show("\n".join("word " * (number * 7 % 90) for number in range(300)))
    keys = [(Key.Key_End, CONTROL), (Key.Key_PageUp, NONE), (Key.Key_Up, NONE), (Key.Key_Home, CONTROL), (Key.Key_PageDown, NONE)]
    keys += [(Key.Key_Down, CONTROL)] * 30 + [(Key.Key_Down, NONE)] * 30 + [(Key.Key_PageDown, SHIFT)] * 10 + [(Key.Key_Up, CONTROL)] * 30
    for key, modifier in keys:
        desk.press(key, modifier)
        assert in_sight(desk), (key, modifier)


def test_going_to_a_place_far_away_shows_what_is_around_it(desk: Desk) -> None:
    text = "\n".join(f"Line {number} of the article." for number in range(400))
    desk.show(text)
    desk.view.go_to(text.index("Line 300"))
    assert desk.view.caret() == text.index("Line 300")
    height = desk.view.viewport().height()
    assert height * 0.2 < desk.view.caret_rect().top() < height * 0.5
    desk.view.go_to(0)
    assert desk.view.verticalScrollBar().value() == 0


class Painted(QObject):
    """Notes what is painted of a page."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.region = QRegion()
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return super().eventFilter(watched, event)


def test_the_old_place_is_wiped_and_not_the_whole_page(desk: Desk) -> None:
    """Where directions meet Qt takes the caret to be elsewhere, and would repaint there."""
    desk.show("abc אבג def\n" + "Another line.\n" * 20)
    desk.qtbot.waitExposed(desk.view)
    painted = Painted(desk.view.viewport())
    for _ in range(10):
        QApplication.processEvents()
        before, painted.region = desk.view.caret_rect(), QRegion()
        desk.press(Key.Key_Right)
        after = desk.view.caret_rect()
        desk.qtbot.waitUntil(lambda: painted.region.contains(before) and painted.region.contains(after))  # noqa: B023
        assert not painted.region.contains(desk.view.viewport().rect().bottomLeft())
