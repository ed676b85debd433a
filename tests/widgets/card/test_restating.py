"""A restatement: one line, with the count of what a reader takes for characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.model.kinds import Kind
from gui.widgets.card.restating import ADVISED, Restating, characters
from tests.widgets.card.conftest import CardProgram


@pytest.mark.parametrize(
    ("words", "count"),
    [("", 0), ("plain words", 11), ("naïve", 5), ("nai\u0308ve", 5), ("👩‍👩‍👧 went", 6), ("🇩🇪", 1), ("הגשר", 4), ("\u0928\u093f", 1)],
)
def test_characters_are_those_that_a_reader_sees(words: str, count: int) -> None:
    assert characters(words) == count


@given(st.text(max_size=40))
def test_there_are_never_more_characters_than_code_points(words: str) -> None:
    assert (0 < characters(words) <= len(words)) if words else characters(words) == 0


def test_the_count_is_shown_and_that_it_is_more_than_advised_is_said_once(qtbot: QtBot) -> None:
    restating = Restating()
    qtbot.addWidget(restating)
    restating.show()
    restating.edit.setFocus()
    qtbot.waitUntil(restating.edit.hasFocus)
    told: list[str] = []
    restating.exceeded.connect(told.append)
    assert restating.count.text() == f"0 of {ADVISED}"
    QTest.keyClicks(restating.edit, "x" * ADVISED)
    assert (restating.count.text(), told) == ("75 of 75", [])
    QTest.keyClicks(restating.edit, "xxx")
    assert (restating.count.text(), len(told)) == ("78: 3 more than advised", 1)


def test_enter_saves_a_restatement_that_is_too_long_as_it_is_on_one_line(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    edit = card.claim.restatement
    card.program.focus(edit)
    QTest.keyClicks(edit, "x" * 90)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.hasFocus()
    assert card.program.current.attributes.restatement == "x" * 90
    edit.insertPlainText("\nand so on")
    card.program.focus(card.program.view)
    assert card.program.current.attributes.restatement == "x" * 90 + " and so on"
    assert edit.toPlainText() == "x" * 90 + " and so on"


def test_words_from_right_to_left_begin_at_the_right(qtbot: QtBot) -> None:
    restating = Restating()
    qtbot.addWidget(restating)
    sides = []
    for words in ("הגשר נפתח.", "The bridge.", "هذا جسر"):
        restating.edit.show_words(words, other=True)
        sides.append(restating.edit.document().defaultTextOption().alignment())
    assert sides == [Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight]
