"""Story: somebody grows the selection and shrinks it, with the eye on the text."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.program import SHIFT, Program, Start, project_on, selected
from tests.widgets.article.desk import click_series

Key = Qt.Key
LONG = " ".join(f"Sentence number {number} is here." for number in range(400))


@pytest.fixture
def long(start: Start, tmp_path: Path) -> Program:
    """The window on an article with a paragraph of many screens."""
    program = start(project_on(tmp_path, f"A title\n\n{LONG}\n\nאחד שתיים. שלוש ארבע.\n"))
    program.focus(program.view)
    return program


def caret_is_in_sight(program: Program) -> bool:
    return program.view.viewport().rect().contains(program.view.cursorRect().center())


def test_what_fits_does_not_scroll_and_the_caret_end_is_always_in_sight(long: Program) -> None:
    start, _ = long.place("number 200")
    long.view.go_to_place(start, start - 300)
    bar = long.view.verticalScrollBar()
    top = bar.value()
    for words in ("number", "Sentence number 200 is here."):
        long.press(Key.Key_G)
        assert (selected(long), bar.value()) == (words, top)
    long.press(Key.Key_G)
    assert selected(long) == LONG
    assert long.view.caret() == long.view.selection()[1]
    assert caret_is_in_sight(long)
    long.press(Key.Key_G, SHIFT)
    long.press(Key.Key_G, SHIFT)
    assert selected(long) == "number"
    assert caret_is_in_sight(long)


def test_the_mouse_may_stay_where_it_is_while_the_text_scrolls_under_it(long: Program) -> None:
    start, _ = long.place("number 200")
    long.view.go_to_place(start, start - 300)
    seen: list[str] = []
    long.view.click_repeated.connect(lambda: seen.append(selected(long)))
    click_series(long.view, long.point(start + 2), 5)
    assert seen == ["number", "Sentence number 200 is here.", LONG, "number"]


def test_a_double_click_at_the_same_word_goes_on_however_long_the_eye_has_rested(long: Program) -> None:
    start, _ = long.place("number 200")
    long.view.go_to_place(start, start - 300)
    here, beside = long.point(start + 2), long.point(start + 8)
    seen = []
    for point, times in ((here, 2), (here, 2), (beside, 2), (beside, 2), (beside, 1), (beside, 2), (here, 2), (here, 3)):
        click_series(long.view, point, times)
        seen.append(selected(long))
    sentence = "Sentence number 200 is here."
    assert seen == ["number", sentence, "200", sentence, "", "200", "number", LONG]


def test_a_double_click_in_what_was_dragged_over_begins_with_the_word(long: Program) -> None:
    start, end = long.place("number 200")
    long.view.go_to_place(start, start - 300)
    long.view.select(start, end)
    click_series(long.view, long.point(start + 2), 2)
    assert selected(long) == "number"


def test_from_right_to_left(long: Program) -> None:
    start, _ = long.place("שלוש")
    long.view.place_caret(start + 1)
    seen = []
    for _ in range(4):
        long.press(Key.Key_G)
        seen.append(selected(long))
    assert seen == ["שלוש", "שלוש ארבע.", "אחד שתיים. שלוש ארבע.", "שלוש"]
