"""A shown article view with hands that work on it: the mouse and the keyboard, in code points."""

from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.model.article import Article, Zone
from gui.model.kinds import Kind, Status
from gui.model.offsets import Offsets
from gui.model.parts import Parts
from gui.model.tag import Tag
from gui.widgets.article.view import ArticleView

FAMILY = "DejaVu Serif"
NONE = Qt.KeyboardModifier.NoModifier


class Desk:
    """An article view with an article in it; positions are code points of its text."""

    def __init__(self, qtbot: QtBot, view: ArticleView) -> None:
        self.qtbot, self.view, self.article = qtbot, view, an_article("")

    def show(self, text: str, *tags: Tag, zones: tuple[Zone, ...] = ()) -> ArticleView:
        self.article = an_article(text, zones)
        self.view.show_article(self.article, tags)
        return self.view

    def tag(self, words: str, kind: Kind = Kind.CLAIM, *, text: str = "", status: Status = Status.TAGGED, nth: int = 0) -> Tag:
        text, start = text or self.article.text, -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Tag(0, f"{kind}-{words}-{nth}", 1, kind, start, start + len(words), words, status=status)

    def point(self, position: int) -> QPoint:
        """The left edge of the character at `position`, half way up, a little inside."""
        cursor = QTextCursor(self.view.document())
        text = self.article.text
        cursor.setPosition(Offsets(text, Parts(text).breaks).to_units(position))
        return self.view.cursorRect(cursor).center() + QPoint(2, 0)

    def drag(self, start: int, end: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        page, left = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(page, left, NONE, self.point(start))
        QTest.mouseMove(page, self.point(end))
        QTest.mouseRelease(page, left, modifier, self.point(end))

    def click(self, position: int) -> None:
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, NONE, self.point(position))

    def clicks(self, position: int, times: int, pause: int = 100) -> None:
        """Click the same character again and again, as Qt tells it, with so many milliseconds between two clicks."""
        click_series(self.view, self.point(position), times, pause)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = NONE
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.view, key, held)

    def chosen(self) -> str:
        start, end = self.view.selection()
        return self.article.text[start:end]

    def colour(self, point: QPoint) -> str:
        """The colour of the page at a point of the viewport, `#rrggbb`."""
        return self.view.viewport().grab().toImage().pixelColor(point).name()


_clock = count(1_000_000, 10_000)
"""When each series begins: far from every other one."""


def click_series(view: ArticleView, point: QPoint, times: int, pause: int = 100) -> None:
    """Every second click of a quick series comes as a double one."""
    begin, left = next(_clock), Qt.MouseButton.LeftButton
    down, twice, up = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease
    for number in range(times):
        for kind in (twice if number % 2 else down, up):
            at = QPointF(point)
            event = QMouseEvent(kind, at, view.viewport().mapToGlobal(at), left, left if kind is not up else Qt.MouseButton.NoButton, NONE)
            event.setTimestamp(begin + number * pause)
            QApplication.sendEvent(view.viewport(), event)


def an_article(text: str, zones: tuple[Zone, ...] = ()) -> Article:
    return Article(1, "article", "title", "source", "digest", text, zones)
