"""Hidden characters are shown on request, over the text and without moving any of it."""

import pytest

from gui.session.showing import Showing
from tests.widgets.article.desk import Desk

HIDDEN = {
    "no-break space": "\u00a0",
    "soft hyphen": "\u00ad",
    "zero width": "\u200b",
    "joiner": "\u2060",
    "right to left": "\u200f",
    "bom": "\ufeff",
}


@pytest.mark.parametrize("sign", HIDDEN.values(), ids=HIDDEN.keys())
def test_a_hidden_character_gets_a_mark_and_no_letter_moves(desk: Desk, sign: str) -> None:
    showing = Showing()
    view = desk.show(f"Some words{sign}and more words of it.")
    view.follow(showing)
    before, places = view.viewport().grab().toImage(), [desk.point(at) for at in range(20)]
    showing.set_hidden_characters(True)
    shown = view.viewport().grab().toImage()
    assert [desk.point(at) for at in range(20)] == places
    changed = {x for x in range(shown.width()) for y in range(shown.height()) if shown.pixel(x, y) != before.pixel(x, y)}
    assert changed
    assert max(abs(x - desk.point(10).x()) for x in changed) < 16
    showing.set_hidden_characters(False)
    assert view.viewport().grab().toImage() == before


def test_a_text_without_any_looks_the_same(desk: Desk) -> None:
    showing = Showing()
    view = desk.show("Some usual words – “and” more 😀.")
    view.follow(showing)
    before = view.viewport().grab().toImage()
    showing.set_hidden_characters(True)
    assert view.viewport().grab().toImage() == before
