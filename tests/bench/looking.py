"""The second look over a whole project: how soon its first rows are there, how long the window waits beside it, what an act costs."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.actions.looking import SECOND_LOOK
from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.finding import Looked
from gui.session.looking.findings_query import FindingQuery
from gui.store.project import Project
from gui.widgets.looking.second_look_pane import SecondLookPane
from tests.bench.office import Office, office
from tests.bench.projects import article_of, spread
from tests.bench.screens import settle
from tests.bench.timing import Limit, timed

_CHARACTERS, _TAGS = 5_000, 50
"""Of each article."""
_BETWEEN = 0.002
"""Seconds between two turns of the event loop, as there are in a window that is not always busy."""
_idle = Event()


def looking_limits(path: Path, articles: int) -> Iterator[Limit]:
    """Everything with all articles in the table; the page is opened for the first time in each run of the first two rows."""
    project, what = project_of_many(path, articles), f"second look, {articles:,} articles, {articles * _TAGS:,} tags"
    yield Limit(f"{what}: first rows", 1000, "ms", partial(_in_window, project, _first_rows))
    for name, act in _ACTS.items():
        yield Limit(f"{what}: longest wait, {name}", 100, "ms", partial(_in_window, project, partial(_longest_wait, act)))
    yield Limit(f"{what}: a tag removed, key to rows", 250, "ms", partial(_in_window, project, _act_to_rows))


def project_of_many(path: Path, articles: int) -> Path:
    """A project of many articles of ordinary length, each with its tags."""
    project = Project.create(path)
    sizes = [_CHARACTERS + number for number in range(articles)]
    added = project.apply(Step(Act.ADD_ARTICLES, tuple(Change(None, article_of(size)) for size in sizes), "Ada"))
    saved = [change.after for change in added.changes if isinstance(change.after, Article)]
    tags = [tag for article, size in zip(saved, sizes, strict=True) for tag in spread(article, size, _TAGS)]
    project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Ada"))
    project.close()
    return path


def _in_window(project: Path, measure: Callable[[Office], float]) -> float:
    with office(project) as place:
        place.view.select(30, 35)  # a first act loads and draws what any window has for it
        QTest.keyClick(place.view, Qt.Key.Key_1)
        settle()
        place.session.steps.undo()
        settle()
        return measure(place)


def _opened(place: Office) -> SecondLookPane:
    """The page, with the findings of all articles in its table as soon as they are there."""
    place.window.pages.show_page(SECOND_LOOK)
    pane = place.window.pages.widget(SECOND_LOOK)
    assert isinstance(pane, SecondLookPane)
    pane.filter.changed.emit(FindingQuery())
    return pane


def _first_rows(place: Office) -> float:
    def open_until_rows() -> None:
        pane = _opened(place)
        while not pane.findings.rowCount():
            QApplication.processEvents()

    return timed(open_until_rows)


def _longest_wait(act: Callable[[Office, SecondLookPane, int], object], place: Office) -> float:
    """From the opening of the page until all has been looked at."""
    pane, longest, turn = _opened(place), 0.0, 0
    while place.session.second_look.left():
        longest = max(longest, timed(partial(_turn, act, place, pane, turn)))
        turn += 1
        _idle.wait(_BETWEEN)
    return max(longest, timed(settle))


def _turn(act: Callable[[Office, SecondLookPane, int], object], place: Office, pane: SecondLookPane, turn: int) -> None:
    act(place, pane, turn)
    QApplication.processEvents()


def _wait(place: Office, pane: SecondLookPane, turn: int) -> None:
    """Nothing is done."""


def _walk(place: Office, pane: SecondLookPane, turn: int) -> None:
    if turn % 4 == 0:
        pane.table.setFocus()
        QTest.keyClick(pane.table, Qt.Key.Key_Down)


def _scroll(place: Office, pane: SecondLookPane, turn: int) -> None:
    bar = place.view.verticalScrollBar()
    bar.setValue(bar.value() + 40 if turn % 60 else 0)
    pane.table.verticalScrollBar().setValue(turn * 30 % max(1, pane.table.verticalScrollBar().maximum()))


def _tag(place: Office, pane: SecondLookPane, turn: int) -> None:
    """A word is tagged and saved, each time another one."""
    if turn % 20 == 0:
        start = 30 + turn * 3 % 3000
        place.view.select(start, start + 7)
        QTest.keyClick(place.view, Qt.Key.Key_1)


_ACTS = {"waiting": _wait, "walking the rows": _walk, "scrolling both": _scroll, "tagging": _tag}


def _act_to_rows(place: Office) -> float:
    """All has been looked at; then a tag goes, and the rows of its article are others.  No other article may be looked at."""
    pane, told = _opened(place), list[Looked]()
    while place.session.second_look.left():
        QApplication.processEvents()
    settle()
    place.session.second_look.looked.connect(told.extend)
    tag = place.session.selection.tag or next(iter(place.session.index or ()))

    def remove() -> None:
        place.session.editing.remove(tag)
        while not told:
            QApplication.processEvents()

    took = timed(remove)
    assert [looked.article_id for looked in told] == [tag.article_id]
    place.session.steps.undo()
    del pane
    return took
