"""The excerpt among its words: always in sight, strong, and running the way that the text runs."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication

from gui.model.kinds import Kind
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.table.columns import COLUMNS
from gui.widgets.table.context_cell import fitted
from tests.builders import WORDS
from tests.program import Program, Start, project_on

WORDS_OF = st.text(st.sampled_from("abc אבג.\u200f\U0001f600“”"), max_size=90)
MARK = "\u200f"
SIZES = st.integers(0, 900)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=WORDS_OF, excerpt=WORDS_OF.filter(bool), behind=WORDS_OF, width=SIZES)
def test_what_stands_around_gives_way_to_the_excerpt(qapp: QApplication, before: str, excerpt: str, behind: str, width: int) -> None:
    font, bold = QFont(), QFont()
    bold.setBold(True)
    plain, strong = QFontMetrics(font), QFontMetrics(bold)
    first, middle, last = fitted((before, excerpt, behind), width, plain, strong)
    if strong.horizontalAdvance(excerpt) <= width:
        assert middle == excerpt
    assert strong.horizontalAdvance(middle) <= max(width, strong.horizontalAdvance("…"))
    assert plain.horizontalAdvance(first) + plain.horizontalAdvance(last) <= max(0, width - strong.horizontalAdvance(middle)) + 2
    assert first == before or not first or first.strip(MARK).startswith("…")
    assert last == behind or not last or last.strip(MARK).endswith("…")


def test_what_one_side_needs_not_the_other_has(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    before, excerpt = "words that go before it, and more of them", "it"
    width = metrics.horizontalAdvance(before + excerpt) + 12
    assert fitted((before, excerpt, ""), width, metrics, metrics) == (before, excerpt, "")
    assert fitted(("", excerpt, before), width, metrics, metrics) == ("", excerpt, before)


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
