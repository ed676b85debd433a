"""The excerpt among its words: always in sight, strong, and running the way that the text runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from gui.model.kinds import Kind
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.table.columns import COLUMNS
from tests.builders import WORDS
from tests.program import Program, Start, project_on


def _cell(program: Program, row: int) -> QImage:
    program.session.settings.table.show(TagColumn.READING, True)
    index = program.session.tags.index(row, COLUMNS.index(TagColumn.READING))
    program.table.scrollTo(index)
    place = program.table.visualRect(index).adjusted(2, 2, -2, -2)
    return program.table.viewport().grab(place).toImage()


def _inked(picture: QImage) -> list[int]:
    ground = picture.pixel(0, 0)
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]


@pytest.mark.parametrize(("text", "words", "at_right"), [("One two three", "two", False), ("אחת שתיים שלוש", "שתיים", True)])
def test_it_begins_where_the_text_does(start: Start, tmp_path: Path, text: str, words: str, at_right: bool) -> None:
    program = start(project_on(tmp_path, text))
    program.focus(program.view)
    program.view.select(*program.place(words))
    program.press(Qt.Key.Key_1)
    picture = _cell(program, 0)
    inked = _inked(picture)
    beside = (inked[0], picture.width() - 1 - inked[-1])
    assert (beside[1] < 8 < beside[0]) if at_right else (beside[0] < 8 < beside[1])


def test_it_is_read_aloud_and_sorts_as_the_text_is_read(start: Start, tmp_path: Path) -> None:
    program = start(project_on(tmp_path))
    for words in ("cost", "bridge"):
        program.tag(words, Kind.CLAIM)
    section = COLUMNS.index(TagColumn.READING)
    program.session.list_tags(TagQuery(order=TagColumn.READING))
    assert program.rows() == ["bridge", "cost"]
    said = program.session.tags.index(1, section).data()
    assert "It cost 3 million" in said
    assert "\n" not in said
    assert WORDS.replace("\n", " ").find(said) >= 0
