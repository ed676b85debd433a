"""The selection grows around the place where that began, and shrinks back to it."""

import pytest

from gui.session.growing import Level, begin, grow, shrink
from tests.session.desk import Desk

WORD, QUOTE = "million", "“It cost 3 million euros,”"
SENTENCE = "“It cost 3 million euros,” said Anna Ortega."
PARAGRAPH = "“It cost 3 million euros,” said Anna Ortega."


def selected(desk: Desk) -> str:
    selection = desk.session.selection
    return desk.article.text[selection.start : selection.end]


def grown(desk: Desk, times: int) -> list[tuple[Level | None, str]]:
    return [(grow(desk.article.text, desk.session.selection), selected(desk)) for _ in range(times)]


def shrunk(desk: Desk, times: int) -> list[tuple[Level | None, str]]:
    return [(shrink(desk.article.text, desk.session.selection), selected(desk)) for _ in range(times)]


def caret(desk: Desk, position: int) -> None:
    desk.session.selection.move(position, position, position, False)


def test_from_a_caret_to_the_paragraph_and_back_to_the_word(desk: Desk) -> None:
    caret(desk, desk.article.text.index("illion"))
    assert grown(desk, 4) == [
        (Level.WORD, WORD), (Level.QUOTATION, QUOTE), (Level.PARAGRAPH, SENTENCE), (Level.WORD, WORD),
    ]  # fmt: skip


def test_a_sentence_that_is_not_the_whole_paragraph(empty_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "Title\n\nOne is here. “Two, dear Dr. Who,” he said. Three."
    empty_desk.open(tmp_path_factory.mktemp("p") / "p.pressmark", text)
    caret(empty_desk, text.index("dear"))
    levels = [level for level, _ in grown(empty_desk, 5)]
    assert levels == [Level.WORD, Level.QUOTATION, Level.SENTENCE, Level.PARAGRAPH, Level.WORD]


def test_shrinking_ends_at_the_word_where_growing_began(desk: Desk) -> None:
    caret(desk, desk.article.text.index("euros") + 2)
    grown(desk, 3)
    assert shrunk(desk, 3) == [(Level.QUOTATION, QUOTE), (Level.WORD, "euros"), (None, "euros")]


def test_words_that_were_selected_grow_to_what_holds_them(desk: Desk) -> None:
    desk.select("3 million")
    assert grown(desk, 1) == [(Level.QUOTATION, QUOTE)]
    assert shrunk(desk, 1) == [(Level.WORD, "3")]


def test_another_selection_begins_anew(desk: Desk) -> None:
    caret(desk, desk.article.text.index("euros"))
    grown(desk, 2)
    caret(desk, desk.article.text.index("Mayor"))
    assert grown(desk, 1) == [(Level.WORD, "Mayor")]


def test_the_caret_is_at_the_end_and_the_view_is_told(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    desk.session.selection.put.connect(lambda anchor, caret: told.append((anchor, caret)))
    selection = desk.session.selection
    begin(desk.article.text, selection, desk.article.text.index("illion"))
    assert told == [(selection.start, selection.end)]
    assert selection.caret == selection.end


def test_where_nothing_is_nothing_is_selected(desk: Desk) -> None:
    gap = desk.article.text.index("\n\n") + 1
    caret(desk, gap)
    assert grown(desk, 1) == shrunk(desk, 1) == [(None, "")]
