"""Only what has changed is painted again; nothing of what was there may stay."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from gui.model.change import Change
from gui.model.kinds import Status
from gui.model.span import Span
from gui.model.tag import Tag, moved
from tests.widgets.article.desk import FAMILY, Desk

FIRST = "The first paragraph goes on for more than one line of the column. " * 4
TEXT = "\n".join([FIRST, *(f"In line {number} are words enough for a tag." for number in range(40))])
WIDE = len(FIRST)


def _on_screen(desk: Desk) -> QImage:
    """What the last paint events have left there; `grab` would paint all of it anew.  The caret does not blink."""
    desk.view.clearFocus()
    QCoreApplication.processEvents()
    return desk.view.screen().grabWindow(desk.view.winId()).toImage()


def _painted_anew(desk: Desk) -> QImage:
    desk.view.viewport().update()
    return _on_screen(desk)


def _spread(desk: Desk, start: int, end: int) -> Tag:
    return replace(desk.tag("line", text=TEXT), start=start, end=end, excerpt=TEXT[start:end])


def test_what_was_shown_of_a_moved_edge_goes_when_it_is_let_go_elsewhere(desk: Desk) -> None:
    view = desk.show(TEXT, tag := desk.tag("words", text=TEXT, nth=3))
    view.set_current(tag)
    view.preview_edge(Span(tag.start, TEXT.index("line 9")))
    _on_screen(desk)
    view.set_current(moved(tag, TEXT, Span(tag.start, tag.end + 7)))
    assert _on_screen(desk) == _painted_anew(desk)


@pytest.mark.parametrize("points", [11.0, 12.0, 13.0, 14.0])
def test_what_stands_deepest_below_a_line_goes_with_its_tag(desk: Desk, points: float) -> None:
    desk.view.set_reading_font(FAMILY, points)
    deep = [_spread(desk, at, len(TEXT) - at) for at in range(4)]
    tag = desk.tag("line 3 are words", text=TEXT)
    view = desk.show(TEXT, *(replace(other, uid=f"deep {at}") for at, other in enumerate(deep)), tag)
    _on_screen(desk)
    view.apply_changes([Change(tag, replace(tag, status=Status.ACCEPTED))])
    assert _on_screen(desk) == _painted_anew(desk)


@pytest.mark.parametrize(("before", "after"), [((20, WIDE + 1), (20, 30)), ((WIDE, 400), (WIDE - 5, 400))])
def test_a_bar_in_the_margin_goes_with_its_tag(desk: Desk, before: tuple[int, int], after: tuple[int, int]) -> None:
    view = desk.show(TEXT, tag := _spread(desk, *before))
    _on_screen(desk)
    view.apply_changes([Change(tag, _spread(desk, *after))])
    assert _on_screen(desk) == _painted_anew(desk)
