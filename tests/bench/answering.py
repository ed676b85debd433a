"""How long the window leaves one waiting: the longest turn of the event loop while one works."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.session.session import Session
from tests.bench.office import Office, office
from tests.bench.screens import settle
from tests.bench.timing import Limit, timed

_TURNS = 20
"""Turns of the event loop after each kind of work."""


def answer_limits(project: Path, what: str) -> Iterator[Limit]:
    """Right after the first paint of an article: scrolling, paging, jumping, tagging, resizing, all while its tags still come.

    The project's second article is the short one that is open before.
    """
    with office(project) as place:
        for name, act in _acts(place).items():
            yield Limit(f"longest wait at {what}: {name}", 100, "ms", partial(_longest_wait, place, act))


def _acts(place: Office) -> dict[str, Callable[[int], object]]:
    """What one does, for each turn of the event loop."""
    view, bar = place.view, place.view.verticalScrollBar()
    window = place.window

    def tag(turn: int) -> None:
        if turn % 4 == 0:
            start = place.view.place()[1] + 20 + 11 * turn
            view.select(start, start + 5)
        elif turn % 4 == 1:
            QTest.keyClick(view, Qt.Key.Key_1)

    return {
        "waiting": lambda turn: None,
        "scrolling": lambda turn: bar.setValue(bar.value() + 60),
        "paging": lambda turn: QTest.keyClick(view, Qt.Key.Key_PageDown),
        "to the end": lambda turn: bar.setValue(bar.maximum() if turn % 2 == 0 else 0),
        "tagging": tag,
        "resizing": lambda turn: window.resize(1280 - 8 * (turn % 10), 800),
    }


def _longest_wait(place: Office, act: Callable[[int], object]) -> float:
    """Until all tags have come, and for some turns at least."""
    _open_anew(place.session, place)
    longest, turn = 0.0, 0
    while turn < _TURNS or not place.session.loading.is_done:
        longest = max(longest, timed(partial(_turn, act, turn)))
        turn += 1
    settle()
    return longest


def _turn(act: Callable[[int], object], turn: int) -> None:
    act(turn)
    QApplication.processEvents()


def _open_anew(session: Session, place: Office) -> None:
    large, short = session.articles.entry(0).id, session.articles.entry(1).id
    session.open_article(short)
    settle()
    session.open_article(large)
    place.view.viewport().repaint()
    place.view.setFocus()
