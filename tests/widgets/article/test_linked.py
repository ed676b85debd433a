"""The current tag's other ends: connectors on the page, and clicks that go there."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from gui.model.change import Change
from gui.model.kinds import FACES, Kind
from gui.model.span import Span
from gui.model.tag import Tag, moved
from gui.session.linking.ends import End
from gui.session.showing import Showing
from gui.widgets.article.view import ArticleView
from gui.widgets.page.colours import LIGHT, blended
from tests.widgets.article.desk import NONE, Desk

NEAR = "Mayor Elena Marsh opened the meeting.\n\n“The bridge will cost forty million,” she told Bert Lang, and left."
FAR = "\n".join(["Nobody said more.", *("Words that say nothing of it stand here. " * 3 for _ in range(40)), "Anna Ortega left."])
TEXT = f"{NEAR}\n{FAR}"
HEBREW = "אלנה מארש אמרה ביום שלישי.\n\n“הגשר יעלה ארבעים מיליון”, והלכה."
LINE = QColor(blended(LIGHT.selection, LIGHT.page, 0.7)).rgb()
ACCENT = LIGHT.selection.rgb()
QUOTE = "“The bridge will cost forty million,”"


def end(tag: Tag, name: str = "Speaker") -> End:
    return End(tag.uid, name, tag.span)


def picked(view: ArticleView) -> list[End]:
    ends: list[End] = []
    view.end_picked.connect(ends.append)
    return ends


def picture(desk: Desk) -> QImage:
    return desk.view.viewport().grab().toImage()


def upright(image: QImage) -> QPoint | None:
    """The middle of the longest upright connector."""
    found = (0, QPoint())
    for x in range(image.width()):
        run = 0
        for y in range(image.height()):
            run = run + 1 if image.pixel(x, y) == LINE else 0
            if run > found[0]:
                found = run, QPoint(x, y - run // 2)
    return found[1] if found[0] > 12 else None


def inked(image: QImage, left: int, top: int, right: int, bottom: int) -> list[QPoint]:
    """Where the accent is in its full strength: letters of plates."""
    points = (QPoint(x, y) for y in range(max(0, top), bottom) for x in range(max(0, left), right))
    return [point for point in points if image.pixel(point) == ACCENT]


def click(desk: Desk, point: QPoint) -> None:
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, NONE, point)


def on_screen(desk: Desk) -> QImage:
    """What the last paint events have left there."""
    desk.view.clearFocus()
    QCoreApplication.processEvents()
    return desk.view.screen().grabWindow(desk.view.winId()).toImage()


@pytest.fixture
def quote(desk: Desk) -> Tag:
    """A quote that is current, with its speaker above it in sight and somebody told in its own row."""
    quote, speaker, told = (
        desk.tag(QUOTE, Kind.QUOTE, text=TEXT),
        desk.tag("Elena Marsh", Kind.ENTITY, text=TEXT),
        desk.tag("Bert", text=TEXT),
    )
    desk.show(TEXT, quote, speaker, told, desk.tag("Anna Ortega", Kind.ENTITY, text=TEXT))
    desk.view.set_current(quote, ends=[end(speaker), end(told, "Addressee")])
    return quote


def test_a_connector_in_the_margin_leads_to_its_end(desk: Desk, quote: Tag) -> None:
    ends, rail = picked(desk.view), upright(picture(desk))
    assert rail is not None
    assert rail.x() < desk.point(0).x()
    click(desk, rail)
    assert [(each.name, each.span.excerpt(TEXT)) for each in ends] == [("Speaker", "Elena Marsh")]
    QTest.mouseMove(desk.view.viewport(), rail)
    assert desk.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    desk.view.set_current(quote)
    assert upright(picture(desk)) is None
    click(desk, rail)
    assert len(ends) == 1


def test_a_connector_in_one_row_lies_over_the_words_between(desk: Desk, quote: Tag) -> None:
    ends, between = picked(desk.view), desk.point(TEXT.index("she told"))
    image = picture(desk)
    [y] = {y for y in range(between.y() - 14, between.y()) if image.pixel(between.x(), y) == LINE}
    click(desk, QPoint(between.x(), y))
    assert [each.name for each in ends] == ["Addressee"]


def test_right_to_left_it_goes_along_the_right_margin(desk: Desk) -> None:
    quote, speaker = desk.tag("“הגשר יעלה ארבעים מיליון”", Kind.QUOTE, text=HEBREW), desk.tag("מארש", text=HEBREW)
    desk.show(HEBREW, quote, speaker).set_current(quote, ends=[end(speaker)])
    rail = upright(picture(desk))
    assert rail is not None
    assert rail.x() > desk.point(0).x()


def test_the_name_above_an_end_leads_there(desk: Desk, quote: Tag) -> None:
    ends, at = picked(desk.view), desk.point(TEXT.index("Elena"))
    letters = inked(picture(desk), at.x(), at.y() - 26, at.x() + 60, at.y() - 14)
    assert letters
    click(desk, letters[len(letters) // 2])
    assert [each.name for each in ends] == ["Speaker"]


def test_a_click_on_an_end_goes_there_though_smaller_tags_lie_in_it(desk: Desk) -> None:
    quote, speaker, inner = desk.tag(QUOTE, Kind.QUOTE, text=TEXT), desk.tag("Elena", text=TEXT), desk.tag("forty", text=TEXT)
    view = desk.show(TEXT, quote, speaker, inner)
    tags: list[str] = []
    view.tag_picked.connect(tags.append)
    ends = picked(view)
    view.set_current(speaker, ends=[end(quote, "Said")])
    desk.click(inner.start + 1)
    assert ([each.uid for each in ends], tags) == ([quote.uid], [])
    view.set_current(inner, ends=[end(quote, "Said")])
    desk.click(inner.start + 1)
    assert (len(ends), tags) == (1, [quote.uid])


def test_a_drag_over_a_connector_selects(desk: Desk, quote: Tag) -> None:
    ends, rail, start = picked(desk.view), upright(picture(desk)), TEXT.index("Elena")
    assert rail is not None
    desk.drag(start, start + 9)
    page = desk.view.viewport()
    QTest.mousePress(page, Qt.MouseButton.LeftButton, NONE, desk.point(start + 9))
    QTest.mouseMove(page, rail)
    QTest.mouseRelease(page, Qt.MouseButton.LeftButton, NONE, rail)
    assert ends == []
    assert desk.chosen() != ""


def test_what_is_out_of_sight_is_told_at_the_edge(desk: Desk, quote: Tag) -> None:
    view, far = desk.view, desk.tag("Anna Ortega", Kind.ENTITY)
    view.set_current(quote, ends=[end(far)])
    ends, height = picked(view), view.viewport().height()
    assert inked(picture(desk), 0, 0, 400, 20) == []
    below = inked(picture(desk), 0, height - 20, 400, height)
    click(desk, below[len(below) // 2])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    above = inked(picture(desk), 0, 0, 400, 20)
    click(desk, above[len(above) // 2])
    assert [(each.uid, each.name) for each in ends] == [(far.uid, "Speaker"), (quote.uid, "Quote")]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    assert inked(picture(desk), 0, 0, 400, view.viewport().height()) == []


def test_an_end_far_away_is_not_laid_out(desk: Desk, quote: Tag) -> None:
    depth = desk.view.document().size().height()
    desk.view.set_current(quote, ends=[end(desk.tag("Anna Ortega", Kind.ENTITY))])
    picture(desk)
    assert desk.view.document().size().height() == depth


def test_nothing_stays_of_a_plate_that_was_scrolled(desk: Desk, quote: Tag) -> None:
    desk.view.set_current(quote, ends=[end(desk.tag("Anna Ortega", Kind.ENTITY))])
    on_screen(desk)
    desk.view.verticalScrollBar().setValue(7)
    left = on_screen(desk)
    desk.view.viewport().update()
    assert left == on_screen(desk)


@pytest.mark.parametrize("change", ["moved", "removed", "dragged"])
def test_connectors_go_along_with_their_tags(desk: Desk, quote: Tag, change: str) -> None:
    view, speaker = desk.view, desk.tag("Elena Marsh", Kind.ENTITY)
    on_screen(desk)
    if change == "dragged":
        view.preview_edge(Span(TEXT.index("she"), quote.end + 3))
    else:
        after = moved(speaker, TEXT, Span(speaker.start + 6, TEXT.index("opened") + 6)) if change == "moved" else None
        view.apply_changes([Change(speaker, after)])
    left, ends = on_screen(desk), picked(view)
    view.viewport().update()
    assert left == on_screen(desk)
    desk.click(TEXT.index("opened") + 2)
    assert [each.span.excerpt(TEXT) for each in ends] == (["Marsh opened"] if change == "moved" else [])


def test_nothing_leads_anywhere_while_all_tags_are_hidden(desk: Desk, quote: Tag) -> None:
    showing, view, ends = Showing(parent=desk.view), desk.view, picked(desk.view)
    view.follow(showing)
    rail = upright(picture(desk))
    assert rail is not None
    showing.hide_all(True)
    assert upright(picture(desk)) is None
    click(desk, rail)
    desk.click(TEXT.index("Elena") + 2)
    assert ends == []


def test_another_article_has_no_connectors_and_nothing_is_dimmed(desk: Desk, quote: Tag) -> None:
    other = "Somebody left."
    desk.show(other, tag := desk.tag("Somebody", text=other))
    image = picture(desk)
    assert upright(image) is None
    assert image.pixelColor(desk.point(tag.start) + QPoint(-1, -9)).name() == FACES[Kind.CLAIM].light[0].lower()


def test_all_that_a_choice_changes_is_painted(desk: Desk, quote: Tag) -> None:
    ends = [end(desk.tag("Elena Marsh", Kind.ENTITY))]
    for tag, those in ((None, []), (quote, ends), (quote, []), (quote, ends), (None, [])):
        on_screen(desk)
        desk.view.set_current(tag, ends=those)
        left = on_screen(desk)
        desk.view.viewport().update()
        assert left == on_screen(desk)


def test_the_cue_is_marked_without_a_tag(desk: Desk, quote: Tag) -> None:
    cue, at = TEXT.index("told"), desk.point(TEXT.index("told"))
    desk.view.set_current(quote)
    before = picture(desk)
    desk.view.set_current(quote, ends=[End("", "Cue", Span(cue, cue + 4))])
    after, ends = picture(desk), picked(desk.view)
    assert upright(after) is None
    assert after.copy(at.x() - 2, at.y() - 22, 26, 34) != before.copy(at.x() - 2, at.y() - 22, 26, 34)
    click(desk, at + QPoint(6, -18))
    assert [(each.uid, each.span.excerpt(TEXT)) for each in ends] == [("", "told")]
    desk.click(cue + 2)
    assert len(ends) == 1
