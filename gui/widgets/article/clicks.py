"""Single, double, triple … clicks: a quick series at one place."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

STILL = 4
"""A press and release less than so many pixels apart is a click: a hand is not quite still."""


def pace() -> int:
    """Milliseconds within which the next click belongs to the series; the desktop's own."""
    return QGuiApplication.styleHints().mouseDoubleClickInterval()


class Clicks:
    """Counts the clicks of a series.  Qt tells only of single and double ones: a third is a single one again."""

    def __init__(self) -> None:
        self._count, self._place, self._at = 0, QPoint(), 0

    def count(self, point: QPoint, at: int, *, doubled: bool) -> int:
        """Which click of its series a press is; `at` is its time in milliseconds, `doubled` says that Qt takes it for a second one.

        What the second one is, only Qt decides: it knows the desktop's habits.
        """
        near, soon = (point - self._place).manhattanLength() <= STILL, at - self._at <= pace()
        goes_on = self._count > 1 and near and soon
        self._count = self._count + 1 if goes_on else 2 if doubled else 1
        self._place, self._at = point, at
        return self._count

    def end(self) -> None:
        """Let the next click begin a new series."""
        self._count = 0
