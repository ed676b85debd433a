"""Words within those around them: in sight however little room there is."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from gui.widgets.searching.context_line import context_line

WORDS = st.text("abc אבג😀é\u0301\n’", max_size=60)


def test_the_words_stay_in_sight_and_the_nearest_words_around_them(qtbot: QtBot) -> None:
    line = context_line(
        "that nobody in the whole town had ever hoped for, ", "Kim", " came and went and came again in the evening", 200, _font()
    )
    assert "Kim" in line.text()
    assert line.text().startswith("…")
    assert line.text().endswith("…")
    assert "for, Kim came" in line.text()
    assert len(line.formats()) == 1


def test_what_there_is_room_for_is_shown(qtbot: QtBot) -> None:
    assert context_line("Mr ", "Kim", " came.", 400, _font()).text() == "Mr Kim came."


def test_a_line_from_right_to_left_begins_at_the_right(qtbot: QtBot) -> None:
    line = context_line("ראש הממשלה ", "בנימין", " הודיע", 400, _font()).lineAt(0)
    assert line.naturalTextRect().right() > 398


@given(before=WORDS, words=WORDS.filter(bool), behind=WORDS, width=st.integers(20, 400))
def test_no_line_is_wider_than_its_place(before: str, words: str, behind: str, width: int) -> None:
    line = context_line(before, words, behind, width, _font())
    assert line.lineCount() == 1
    assert line.lineAt(0).naturalTextWidth() <= width + QFontMetrics(QFont()).horizontalAdvance("…") * 2
    assert "\n" not in line.text()


def _font() -> str:
    return QFont().toString()
