"""Words within those around them: in sight however little room there is."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.widgets.context_line import context_line, fitted

WORDS = st.text("abc אבג😀é\u0301\n’", max_size=60)
WORDS_OF = st.text(st.sampled_from("abc אבג.\u200f\U0001f600“”"), max_size=90)
MARK = "\u200f"
SIZES = st.integers(0, 900)


def test_the_words_stay_in_sight_and_the_nearest_words_around_them(qtbot: QtBot) -> None:
    line = context_line(
        ("that nobody in the whole town had ever hoped for, ", "Kim", " came and went and came again in the evening"), 200, _font()
    )
    assert "Kim" in line.text()
    assert line.text().startswith("…")
    assert line.text().endswith("…")
    assert "for, Kim came" in line.text()
    assert [part.format.fontWeight() for part in line.formats()].count(QFont.Weight.Bold) == 1


def test_what_there_is_room_for_is_shown(qtbot: QtBot) -> None:
    assert context_line(("Mr ", "Kim", " came."), 400, _font()).text() == "Mr Kim came."


def test_a_line_from_right_to_left_begins_at_the_right(qtbot: QtBot) -> None:
    line = context_line(("ראש הממשלה ", "בנימין", " הודיע"), 400, _font()).lineAt(0)
    assert line.naturalTextRect().right() > 398


@given(before=WORDS, words=WORDS.filter(bool), behind=WORDS, width=st.integers(20, 400))
def test_no_line_is_wider_than_its_place(before: str, words: str, behind: str, width: int) -> None:
    line = context_line((before, words, behind), width, _font())
    assert line.lineCount() == 1
    assert line.lineAt(0).naturalTextWidth() <= width + QFontMetrics(QFont()).horizontalAdvance("…") * 2
    assert "\n" not in line.text()


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


def _font() -> str:
    return QFont().toString()
