"""What is drawn for tags besides their tint: piles, the margin, links, handles, what is hidden."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtTest import QTest

from gui.model.change import Change
from gui.model.edges import Edge
from gui.model.kinds import FACES, Kind, Status
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.ends import End
from gui.session.showing import Showing
from gui.widgets.page.colours import DARK, LIGHT
from tests.widgets.article.desk import NONE, Desk

TEXT = (
    "Mayor Elena Marsh said on Tuesday that “the bridge will cost forty million euros” to mend, which is a great deal of money.\nShe left."
)
HEBREW = "מס רווחי הון בישראל עלה בשנת 2012\nשלום"
TINTS = {kind: face.light[0].lower() for kind, face in FACES.items()}
INKS = {kind: face.light[1].lower() for kind, face in FACES.items()}
ACCENT = LIGHT.selection.name()


def pile(text: str, words: str, count: int) -> list[Tag]:
    start = text.index(words)
    return [Tag(0, f"pile-{at:03}", 1, list(Kind)[at % 3], start, start + len(words), words) for at in range(count)]


def picture(desk: Desk) -> QImage:
    return desk.view.viewport().grab().toImage()


def colours(image: QImage, left: int, top: int, right: int, bottom: int) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(max(0, left), right) for y in range(top, bottom)}


def letters_at(desk: Desk, position: int) -> list[Kind]:
    """The kinds of the letters under a place, from the left: runs of one ink in the rows where letters stand."""
    image, point, found = picture(desk), desk.point(position), list[Kind]()
    ink_of = {ink: kind for kind, ink in INKS.items()}
    for x in range(point.x() - 4, point.x() + 80):
        inks = {image.pixelColor(x, point.y() + dy).name() for dy in range(16, 22)} & set(ink_of)
        kinds = [ink_of[ink] for ink in inks]
        if len(kinds) == 1 and (not found or found[-1] is not kinds[0]):
            found.append(kinds[0])
    return found


def test_six_tags_that_begin_together_have_six_letters(desk: Desk) -> None:
    desk.show(TEXT, *pile(TEXT, "forty million euros", 6))
    assert letters_at(desk, TEXT.index("forty"))[:6] == [*Kind, *Kind]


@pytest.mark.parametrize("points", [11, 13, 24])
def test_nothing_of_a_tag_lies_on_the_next_line(desk: Desk, points: int) -> None:
    desk.view.set_reading_font("DejaVu Serif", points)
    text = "bridge " * 60
    view = desk.show(text, *pile(text, "bridge bridge", 6))
    below = next(at for at in range(7, len(text), 7) if desk.point(at).y() > desk.point(0).y())
    cursor = view.textCursor()
    cursor.setPosition(below)
    top = view.cursorRect(cursor).top()
    tagged = picture(desk)
    view.show_article(desk.article, ())
    plain = picture(desk)
    for y in range(top, top + 8):
        assert [tagged.pixel(x, y) for x in range(300)] == [plain.pixel(x, y) for x in range(300)]


def test_tagging_never_reflows_the_text(desk: Desk) -> None:
    view = desk.show(TEXT)
    before = [desk.point(position) for position in range(0, len(TEXT), 9)]
    for tag in pile(TEXT, "forty million", 200):
        view.apply_changes([Change(None, tag)])
    assert [desk.point(position) for position in range(0, len(TEXT), 9)] == before


def places_to_click(desk: Desk, position: int = 0) -> list[QPoint]:
    """Where the mouse shows that something beside the column can be clicked, at the height of this place in the text."""
    view, found, y = desk.view, list[QPoint](), desk.point(position).y()
    for x in range(0, desk.view.viewport().width(), 2):
        QTest.mouseMove(view.viewport(), QPoint(x, y))
        if view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor:
            found.append(QPoint(x, y))
    return found


def test_what_has_no_line_is_counted_in_the_margin_and_can_be_clicked(desk: Desk) -> None:
    view, at = desk.show(TEXT, *pile(TEXT, "forty million", 4)), TEXT.index("forty")
    assert places_to_click(desk, at) == []
    for tag in pile(TEXT, "forty million", 7)[4:]:
        view.apply_changes([Change(None, tag)])
    found = places_to_click(desk, at)
    assert min(point.x() for point in found) > view.viewport().width() / 2
    with desk.qtbot.waitSignal(view.pile_clicked) as clicked, desk.qtbot.assertNotEmitted(view.tag_picked):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, found[0])
    [position] = clicked.args or [None]
    assert position in range(TEXT.index("forty"), TEXT.index(" euros"))


def test_in_right_to_left_text_the_count_is_at_the_left(desk: Desk) -> None:
    view = desk.show(HEBREW, *pile(HEBREW, "רווחי", 6))
    assert max(point.x() for point in places_to_click(desk)) < view.viewport().width() / 2


@pytest.mark.parametrize(("text", "at_left"), [("First words.\nSecond words.", True), (HEBREW, False)])
def test_a_bar_in_the_margin_picks_its_tag(desk: Desk, text: str, at_left: bool) -> None:
    tags = [Tag(0, uid, 1, kind, start, len(text), text[start:]) for uid, kind, start in (("one", Kind.CLAIM, 0), ("two", Kind.QUOTE, 2))]
    view = desk.show(text, *tags)
    picked: list[str] = []
    view.tag_picked.connect(picked.append)
    for point in places_to_click(desk):
        assert (point.x() < view.viewport().width() / 2) is at_left
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, point)
    assert set(picked) == {"one", "two"}
    QTest.mouseMove(view.viewport(), desk.point(3))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    assert view.selection() == (0, 0)


def test_the_other_ends_of_links_are_marked_and_the_rest_is_dimmed(desk: Desk) -> None:
    quote, speaker, other = desk.tag("the bridge", Kind.QUOTE, text=TEXT), desk.tag("Elena Marsh", text=TEXT), desk.tag("money", text=TEXT)
    view = desk.show(TEXT, quote, speaker, other)
    view.set_current(quote, ends=[End(speaker.uid, "Speaker", speaker.span)])
    image, place = picture(desk), desk.point(TEXT.index(" Marsh"))
    assert image.pixelColor(place).name() == TINTS[Kind.CLAIM]
    assert ACCENT in colours(image, place.x(), place.y() - 14, place.x() + 3, place.y())
    pale = image.pixelColor(desk.point(TEXT.index("money")) + QPoint(-2, -9)).name()
    assert pale not in {TINTS[Kind.CLAIM], "#ffffff"}
    assert LIGHT.text.name() in colours(image, *_box(desk, "money"))
    view.set_current(None)
    assert desk.colour(desk.point(TEXT.index("money")) + QPoint(-2, -9)) == TINTS[Kind.CLAIM]


def _box(desk: Desk, words: str) -> tuple[int, int, int, int]:
    point, end = desk.point(TEXT.index(words)), desk.point(TEXT.index(words) + len(words))
    return point.x(), point.y() - 9, end.x(), point.y() + 9


def handle_places(desk: Desk, tag: Tag) -> tuple[QPoint, QPoint]:
    """The middle of the places where the view says that a handle is."""
    found: dict[Edge, list[QPoint]] = {edge: [] for edge in Edge}
    for x in range(0, desk.view.viewport().width(), 2):
        for y in range(0, 160, 2):
            at = desk.view.edge_at(QPoint(x, y))
            if at is not None:
                assert at[0] == tag.uid
                found[at[1]].append(QPoint(x, y))
    start, end = (sum((QPointF(point) for point in points), QPointF()) / len(points) for points in (found[Edge.START], found[Edge.END]))
    return start.toPoint(), end.toPoint()


def test_the_current_tag_has_handles_at_its_edges(desk: Desk) -> None:
    tag = desk.tag("Elena Marsh", text=TEXT)
    view = desk.show(TEXT, tag)
    assert view.edge_at(desk.point(tag.start)) is None
    view.set_current(tag)
    start, end = handle_places(desk, tag)
    image = picture(desk)
    assert [image.pixelColor(point).name() for point in (start, end)] == [ACCENT, ACCENT]
    assert abs(start.x() - desk.point(tag.start).x()) < 6
    assert abs(end.x() - desk.point(tag.end).x()) < 6
    assert start.y() < desk.point(tag.start).y() < end.y()
    assert view.edge_at(desk.point(tag.start + 5)) is None


def test_the_handles_of_a_right_to_left_span_are_at_its_ends(desk: Desk) -> None:
    """Its last letters are a number, which runs the other way: the end is not in the middle of the box."""
    tag = desk.tag("בישראל עלה בשנת 2012", text=HEBREW)
    view = desk.show(HEBREW, tag)
    view.set_current(tag)
    start, end = handle_places(desk, tag)
    image, row = picture(desk), desk.point(tag.start).y() + 8
    tinted = [x for x in range(image.width()) if image.pixelColor(x, row).name() == TINTS[Kind.CLAIM]]
    assert (end.x(), start.x()) == pytest.approx((min(tinted), max(tinted)), abs=5)


def test_a_moved_edge_is_drawn_before_anything_is_saved(desk: Desk) -> None:
    tag = desk.tag("Elena Marsh", text=TEXT)
    view = desk.show(TEXT, tag)
    view.set_current(tag)
    inside, behind = desk.point(TEXT.index(" Marsh")), desk.point(TEXT.index(" said on") + 5)
    view.preview_edge(Span(tag.start, TEXT.index(" Tuesday")))
    assert [desk.colour(point) for point in (inside, behind)] == [TINTS[Kind.CLAIM]] * 2
    view.preview_edge(Span(tag.start, tag.start + 5))
    assert [desk.colour(point) for point in (inside, behind)] == ["#ffffff"] * 2
    assert list(view.index or ()) == [tag]
    view.preview_edge(None)
    assert [desk.colour(point) for point in (inside, behind)] == [TINTS[Kind.CLAIM], "#ffffff"]


def test_all_tags_or_some_are_hidden(desk: Desk) -> None:
    showing = Showing(parent=desk.view)
    claim, entity = desk.tag("Elena Marsh", text=TEXT), desk.tag("Tuesday", Kind.ENTITY, text=TEXT, status=Status.ACCEPTED)
    view = desk.show(TEXT, claim, entity)
    view.follow(showing)
    points = desk.point(TEXT.index(" Marsh")), desk.point(TEXT.index("Tuesday")) + QPoint(-1, 9)

    def seen() -> list[bool]:
        return [desk.colour(point) != "#ffffff" for point in points]

    view.set_current(claim)
    assert seen() == [True, True]
    showing.hide_all(True)
    assert seen() == [False, False]
    assert view.edge_at(desk.point(claim.start)) is None
    showing.hide_all(False)
    showing.show(Kind.CLAIM, False)
    showing.show(Status.ACCEPTED, False)
    assert seen() == [True, False], "the current tag is shown"
    view.set_current(None)
    assert seen() == [False, False]
    showing.show(Status.ACCEPTED, True)
    assert seen() == [False, True]


def test_a_click_passes_what_is_hidden(desk: Desk) -> None:
    showing = Showing(parent=desk.view)
    small, large = desk.tag("forty", Kind.ENTITY, text=TEXT), desk.tag("cost forty million", text=TEXT)
    view = desk.show(TEXT, small, large)
    view.follow(showing)
    picked: list[str] = []
    view.tag_picked.connect(picked.append)
    for hidden in (None, Kind.ENTITY, Kind.CLAIM):
        if hidden is not None:
            showing.show(hidden, False)
        desk.click(TEXT.index("forty") + 2)
    assert picked == [small.uid, large.uid, ""]


def test_what_is_hidden_leaves_its_lane_to_others(desk: Desk) -> None:
    showing = Showing(parent=desk.view)
    claim, entity = desk.tag("forty million", text=TEXT), desk.tag("million", Kind.ENTITY, text=TEXT)
    view = desk.show(TEXT, claim, entity)
    view.follow(showing)
    index, place = view.index, desk.point(TEXT.index("million") + 4)
    assert index is not None
    assert index.lane(entity) == 1
    showing.show(Kind.CLAIM, False)
    assert index.lane(entity) == 0
    assert INKS[Kind.ENTITY] in colours(picture(desk), place.x(), place.y() + 10, place.x() + 9, place.y() + 14)


def test_the_innermost_tint_wins_in_the_dark_too(desk: Desk) -> None:
    palette = desk.view.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(DARK.page))
    desk.view.setPalette(palette)
    desk.show(TEXT, desk.tag("cost forty million", text=TEXT), desk.tag("forty", Kind.QUOTE, text=TEXT))
    assert desk.colour(desk.point(TEXT.index("forty")) + QPoint(0, 9)) == FACES[Kind.QUOTE].dark[0].lower()


@pytest.mark.parametrize("status", [Status.TAGGED, Status.ACCEPTED, Status.SUGGESTED])
def test_a_question_mark_stands_where_a_doubted_tag_ends(desk: Desk, status: Status) -> None:
    tag = desk.tag("forty million", text=TEXT, status=status)
    view = desk.show(TEXT, tag)
    sure, end = picture(desk), desk.point(TEXT.index(" euros"))
    view.apply_changes([Change(tag, replace(tag, unsure=True))])
    unsure, ink = picture(desk), INKS[Kind.CLAIM]
    box = end.x() - 14, end.y() + 14, end.x(), end.y() + 24
    assert unsure.copy(*box[:2], 14, 10) != sure.copy(*box[:2], 14, 10)
    assert ink in colours(unsure, *box)
    beside = end.x() - 28, box[1], end.x() - 14, box[3]
    assert (ink in colours(unsure, *beside)) is (status is Status.ACCEPTED), "the check makes room"
    view.apply_changes([Change(replace(tag, unsure=True), tag)])
    assert picture(desk) == sure
