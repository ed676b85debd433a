"""The page: places that are found again, the column, fonts, and what a screen reader gets."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QTextCursor

from gui.model.article import Zone, ZoneKind
from tests.widgets.article.desk import FAMILY, Desk

SENTENCE = "goes on for more than one line of the column, whatever its width. "
PARAGRAPHS = "\n\n".join(f"Paragraph {number} {SENTENCE * 4}" for number in range(80))


def test_a_place_survives_another_width(desk: Desk) -> None:
    view = desk.show(PARAGRAPHS)
    caret, top = PARAGRAPHS.index("Paragraph 41"), PARAGRAPHS.index("Paragraph 40")
    view.go_to_place(caret, top)
    for width in (400, 650, 420, 800):
        view.resize(width, 500)
        assert view.place() == (caret, top)
        assert abs(desk.point(top).y()) < 40


def test_a_place_is_found_by_another_window(desk: Desk) -> None:
    view = desk.show(PARAGRAPHS)
    view.verticalScrollBar().setValue(3000)
    caret, top = view.place()
    assert top > 0
    view.resize(500, 300)
    view.show_article(desk.article, ())
    view.go_to_place(caret, top)
    assert view.place() == (caret, top)


def test_what_is_read_stays_while_scrolling_up_into_unseen_text(desk: Desk) -> None:
    text = "\n\n".join("WWWWW " * 60 for _ in range(60))
    view = desk.show(text)
    mark = 180 * len("WWWWW ") * 10
    view.go_to_place(0, mark)
    bar = view.verticalScrollBar()
    for _ in range(12):
        before = desk.point(mark).y()
        bar.setValue(bar.value() - 35)
        assert abs(desk.point(mark).y() - before - 35) <= 1


def test_the_end_can_be_reached(desk: Desk) -> None:
    view = desk.show(PARAGRAPHS)
    view.place_caret(len(PARAGRAPHS))
    assert 0 <= view.cursorRect().top() < view.viewport().height()


def test_lines_are_sixty_to_seventy_five_characters_long(desk: Desk) -> None:
    view = desk.show(PARAGRAPHS)
    view.resize(1400, 600)
    cursor = QTextCursor(view.document())
    lengths = []
    for _ in range(3):
        before = cursor.position()
        cursor.movePosition(QTextCursor.MoveOperation.Down)
        lengths.append(cursor.position() - before)
    assert 58 <= sum(lengths) / 3 <= 76
    left = desk.point(0).x()
    assert left > 200


def test_title_and_caption_are_set_apart(desk: Desk) -> None:
    text = "Word\nWord\nWord"
    zones = (Zone(ZoneKind.TITLE, 0, 4), Zone(ZoneKind.CAPTION, 5, 9), Zone(ZoneKind.BODY, 10, 14))
    desk.show(text, zones=zones)
    title, caption, body = (desk.point(at + 4).x() - desk.point(at).x() for at in (0, 5, 10))
    assert title > 1.4 * body > 1.5 * caption > 0


def test_a_larger_font_keeps_the_place_and_grows_the_text(desk: Desk) -> None:
    view = desk.show(PARAGRAPHS)
    top = PARAGRAPHS.index("Paragraph 40")
    view.go_to_place(top, top)
    width = desk.point(top + 9).x() - desk.point(top).x()
    view.set_reading_font(FAMILY, 24)
    assert view.place() == (top, top)
    assert desk.point(top + 9).x() - desk.point(top).x() > 1.5 * width


def test_a_blank_line_is_no_whole_line(desk: Desk) -> None:
    desk.show("One\n\nTwo\nThree")
    one, blank, two, three = (desk.point(at).y() for at in (0, 4, 5, 9))
    assert one < blank < two
    assert two - one < 1.7 * (three - two)


def test_a_giant_paragraph_keeps_every_position(desk: Desk) -> None:
    text = "word " * 20_000
    view = desk.show(text)
    view.select(70_000, 70_004)
    assert desk.chosen() == "word"
    view.copy()
    assert view.selection() == (70_000, 70_004)
    assert 0 <= view.cursorRect().top() < view.viewport().height()


def test_a_screen_reader_gets_the_text(desk: Desk) -> None:
    text = "Some words\u00a0here. 😀 More of them."
    view = desk.show(text)
    reader = QAccessible.queryAccessibleInterface(view)
    assert reader.text(QAccessible.Text.Name) == "Article text"
    words = reader.textInterface()
    assert words is not None
    assert words.text(0, 10) == "Some words"
    assert words.characterCount() == len(text) + 1
    place = words.characterRect(5)
    assert place.width() > 0
    assert place.contains(view.viewport().mapToGlobal(desk.point(5)))
    assert words.offsetAtPoint(view.viewport().mapToGlobal(desk.point(5) - QPoint(1, 0))) == 5
    view.select(5, 10)
    assert words.selectionCount() == 1
    assert words.cursorPosition() == 10
