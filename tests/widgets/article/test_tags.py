"""Tags on the text: where and how they are drawn, which one a click picks."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication

from gui.model.change import Change
from gui.model.kinds import FACES, Kind, Status
from gui.model.tag import Tag
from tests.widgets.article.desk import Desk, an_article

TEXT = "Mayor Elena Marsh said on Tuesday that “the bridge will cost forty million euros” to mend.\nShe left."
MANY_LINES = (
    "Mayor Elena Marsh said that the bridge will cost forty million euros. " * 3 + "\n" + "She left the town hall. " * 6 + "\nThe end."
)
HEBREW = "מס רווחי הון בישראל Marsh 2012 עולה"
TINTS = {kind: face.light[0].lower() for kind, face in FACES.items()}
INKS = {kind: face.light[1].lower() for kind, face in FACES.items()}


class Repaints(QObject):
    """Remembers which part of the page is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.area = QRect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area |= event.rect()
        return False


def colours_below(desk: Desk, position: int) -> set[str]:
    """The colours between this line of text and the next, under a character."""
    picture = desk.view.viewport().grab().toImage()
    point = desk.point(position)
    return {picture.pixelColor(point + QPoint(dx, dy)).name() for dx in range(4) for dy in range(10, 26)}


def test_a_tag_lies_under_its_words_and_nowhere_else(desk: Desk) -> None:
    view = desk.show(TEXT)
    before = desk.colour(desk.point(TEXT.index(" Marsh")))
    view.apply_changes([Change(None, desk.tag("Elena Marsh", Kind.ENTITY))])
    assert before == "#ffffff"
    assert desk.colour(desk.point(TEXT.index(" Marsh"))) == TINTS[Kind.ENTITY]
    assert desk.colour(desk.point(TEXT.index(" said"))) == "#ffffff"
    assert INKS[Kind.ENTITY] in colours_below(desk, TEXT.index("Marsh"))


def test_the_innermost_tint_wins_and_every_tag_has_a_line(desk: Desk) -> None:
    outer, inner = desk.tag("cost forty million euros", Kind.CLAIM, text=TEXT), desk.tag("forty million", Kind.QUOTE, text=TEXT)
    desk.show(TEXT, outer, inner)
    assert desk.colour(desk.point(TEXT.index(" million"))) == TINTS[Kind.QUOTE]
    assert desk.colour(desk.point(TEXT.index(" euros"))) == TINTS[Kind.CLAIM]
    assert {INKS[Kind.CLAIM], INKS[Kind.QUOTE]} <= colours_below(desk, TEXT.index(" million"))


def test_tags_of_one_kind_on_one_word_are_told_apart(desk: Desk) -> None:
    first, second = desk.tag("forty", text=TEXT), desk.tag("forty million", text=TEXT)
    view = desk.show(TEXT, first)
    point = desk.point(TEXT.index("forty") + 4)

    def rows_of_ink() -> int:
        picture = view.viewport().grab().toImage()
        return sum(picture.pixelColor(point + QPoint(0, dy)).name() == INKS[Kind.CLAIM] for dy in range(10, 26))

    alone = rows_of_ink()
    view.apply_changes([Change(None, second)])
    assert rows_of_ink() == 2 * alone > 0


def test_a_tag_may_begin_with_the_blank_that_ends_a_line(desk: Desk) -> None:
    text = "bridge " * 60
    desk.show(text)
    last = next(at for at in range(6, len(text), 7) if desk.point(at + 1).y() > desk.point(at).y())
    desk.show(text, Tag(0, "tag", 1, Kind.CLAIM, last, last + 4, text[last : last + 4]))
    assert INKS[Kind.CLAIM] in colours_below(desk, last + 2)
    assert INKS[Kind.CLAIM] not in colours_below(desk, last + 5)


def test_status_shows(desk: Desk) -> None:
    suggested = desk.tag("Elena Marsh", Kind.CLAIM, text=TEXT, status=Status.SUGGESTED)
    rejected = desk.tag("forty million", Kind.QUOTE, text=TEXT, status=Status.REJECTED)
    view = desk.show(TEXT, suggested, rejected)
    assert desk.colour(desk.point(TEXT.index(" Marsh"))) == "#ffffff"
    assert INKS[Kind.CLAIM] in colours_below(desk, TEXT.index("Marsh"))
    assert INKS[Kind.QUOTE] not in colours_below(desk, TEXT.index("million"))
    view.set_current(rejected)
    assert desk.colour(desk.point(TEXT.index(" million"))) == "#ffffff"
    assert INKS[Kind.QUOTE] in colours_below(desk, TEXT.index("million"))


def test_a_change_repaints_its_paragraph_only(desk: Desk) -> None:
    text = "\n".join(f"Paragraph {number} has a few words." for number in range(12))
    view = desk.show(text)
    view.viewport().repaint()
    repaints = Repaints()
    view.viewport().installEventFilter(repaints)
    tag = desk.tag("Paragraph 5")
    view.apply_changes([Change(None, tag)])
    desk.qtbot.waitUntil(lambda: not repaints.area.isEmpty())
    assert desk.point(tag.start).y() in range(repaints.area.top(), repaints.area.bottom())
    assert repaints.area.height() < view.viewport().height() / 4
    assert desk.colour(desk.point(tag.start + 9)) == TINTS[Kind.CLAIM]


def test_changes_add_replace_and_remove(desk: Desk) -> None:
    view = desk.show(TEXT)
    tag = desk.tag("Elena Marsh", Kind.ENTITY)
    quote = Tag(0, tag.uid, 1, Kind.QUOTE, tag.start, tag.end, tag.excerpt)
    point = desk.point(TEXT.index(" Marsh"))
    seen = []
    for change in (Change(None, tag), Change(tag, quote), Change(quote, None)):
        view.apply_changes([change])
        seen.append((desk.colour(point), len(view.index or ())))
    assert seen == [(TINTS[Kind.ENTITY], 1), (TINTS[Kind.QUOTE], 1), ("#ffffff", 0)]


def test_changes_of_other_rows_are_not_ours(desk: Desk) -> None:
    view = desk.show(TEXT)
    elsewhere = Tag(0, "x", 2, Kind.CLAIM, 0, 5, "Mayor")
    view.apply_changes([Change(None, elsewhere), Change(None, an_article("other"))])
    assert view.index is not None
    assert len(view.index) == 0


def test_a_click_picks_the_smallest_then_the_larger(desk: Desk) -> None:
    small, large = desk.tag("forty million", Kind.ENTITY, text=TEXT), desk.tag("cost forty million euros", text=TEXT)
    hidden = desk.tag("million", text=TEXT, status=Status.REJECTED)
    view = desk.show(TEXT, large, small, hidden)
    picked: list[str] = []
    view.tag_picked.connect(picked.append)
    for current in (None, small, large):
        view.set_current(current)
        desk.click(TEXT.index("million") + 1)
    desk.click(TEXT.index("Tuesday") + 1)
    assert picked == [small.uid, large.uid, small.uid, ""]
    assert len(view.index or ()) == 3


def test_a_drag_over_a_tag_picks_none(desk: Desk) -> None:
    view = desk.show(TEXT, desk.tag("forty million", text=TEXT))
    with desk.qtbot.assertNotEmitted(view.tag_picked):
        desk.drag(TEXT.index("cost"), TEXT.index("euros") + 3)
    assert desk.chosen() == "cost forty million euros"


def test_the_current_tag_is_outlined_and_brought_into_sight(desk: Desk) -> None:
    text = "A few words of a line.\n" * 300 + "The end of it."
    tag = desk.tag("The end", text=text)
    view = desk.show(text, tag)
    view.set_current(tag, reveal=True)
    place = desk.point(tag.start)
    height = view.viewport().height()
    assert 0 <= place.y() < height
    around = {desk.colour(place + QPoint(20, dy)) for dy in range(-14, 0)}
    assert "#1858c4" in around


def test_a_revealed_tag_comes_to_a_third_from_the_top(desk: Desk) -> None:
    text = "A few words of a line.\n" * 150 + "Here it is.\n" + "A few words of a line.\n" * 150
    tag = desk.tag("Here", text=text)
    desk.show(text, tag).set_current(tag, reveal=True)
    assert desk.point(tag.start).y() == pytest.approx(desk.view.viewport().height() / 3, abs=30)
    bar = desk.view.verticalScrollBar()
    bar.setValue(bar.value() - 100)
    value = bar.value()
    desk.view.set_current(tag, reveal=True)
    assert bar.value() == value


@pytest.mark.parametrize("words", ["רווחי הון", "2012", "Marsh", "בישראל Marsh 2012"])
def test_tags_of_right_to_left_text_lie_where_the_letters_are(desk: Desk, words: str) -> None:
    """The letters drawn alone tell where they are: nothing but them may lie on the tint."""
    view = desk.show(HEBREW)
    line = desk.point(0).y()
    plain = view.viewport().grab().toImage()
    tag = desk.tag(words)
    view.select(tag.start, tag.end)
    chosen = view.viewport().grab().toImage()
    view.place_caret(len(HEBREW))
    view.apply_changes([Change(None, tag)])
    tagged = view.viewport().grab().toImage()
    selected = {x for x in range(plain.width()) if chosen.pixelColor(x, line + 8) != plain.pixelColor(x, line + 8)}
    tinted = {x for x in range(plain.width()) if tagged.pixelColor(x, line + 8) != plain.pixelColor(x, line + 8)}
    assert len(selected) > 20
    assert len(selected ^ tinted) <= 6


def test_right_to_left_paragraphs_lie_at_the_right(desk: Desk) -> None:
    text = "שלום\nplain text"
    desk.show(text)
    assert desk.point(4).x() > desk.view.viewport().width() / 2 > desk.point(len(text)).x()


def test_a_tag_over_paragraphs_has_a_bar_in_the_margin(desk: Desk) -> None:
    text = "First words.\n\nSecond words."
    view = desk.show(text)
    view.apply_changes([Change(None, Tag(0, "t", 1, Kind.CLAIM, 0, len(text), text))])
    picture = view.viewport().grab().toImage()
    between = (desk.point(0).y() + desk.point(len(text) - 2).y()) // 2
    assert INKS[Kind.CLAIM] in {picture.pixelColor(x, between).name() for x in range(desk.point(0).x())}


def test_the_page_follows_the_palette(desk: Desk) -> None:
    view = desk.show(TEXT, desk.tag("Elena Marsh", text=TEXT))
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#1E1F22"))
    view.setPalette(palette)
    assert desk.colour(QPoint(5, 5)) == "#1e1f22"
    assert desk.colour(desk.point(TEXT.index(" Marsh"))) == FACES[Kind.CLAIM].dark[0].lower()


def test_many_tags_come_whole(desk: Desk) -> None:
    text = "word " * 5000
    tags = [Tag(0, f"t{start}", 1, Kind.ENTITY, start, start + 4, "word") for start in range(0, len(text), 5)]
    view = desk.show(text, *tags)
    view.set_current(tags[-1], reveal=True)
    assert desk.colour(desk.point(tags[-2].start) + QPoint(-2, -8)) == TINTS[Kind.ENTITY]
    assert view.index is not None
    assert len(view.index) == len(tags)


@pytest.mark.parametrize("text", ["", "x", "\n", "w" * 5000, "a\u0301\u0301e\u0301 👨‍👩‍👧 🇩🇪", "one two"])
def test_odd_articles_and_piles_are_shown(desk: Desk, text: str) -> None:
    tags = [Tag(0, f"t{number}", 1, list(Kind)[number % 3], 0, len(text), text) for number in range(200 if text.strip() else 0)]
    view = desk.show(text, *tags)
    view.resize(300, 400)
    if tags:
        view.set_current(tags[0], reveal=True)
        assert {desk.colour(desk.point(0) + QPoint(3, dy)) for dy in range(-8, 9)} & set(TINTS.values())
    view.select(0, len(text))
    assert view.selection() == (0, len(text))


def test_no_article(desk: Desk) -> None:
    view = desk.show(TEXT, desk.tag("Mayor", text=TEXT))
    view.show_article(None, ())
    assert view.index is None
    assert view.selection() == (0, 0)
    view.apply_changes([Change(None, desk.tag("Mayor"))])
    desk.click(0)


@example([(91, 120, Kind.CLAIM, Status.TAGGED, False)])  # the line end is its last character
@given(
    st.lists(
        st.tuples(st.integers(0, 200), st.integers(1, 120), st.sampled_from(Kind), st.sampled_from(Status), st.booleans()),
        min_size=1,
        max_size=12,
    )
)
@example([(91, 120, Kind.CLAIM, Status.SUGGESTED, False)])  # with the line end, and so with a bar
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_repainted_is_all_that_has_changed(desk: Desk, acts: list[tuple[int, int, Kind, Status, bool]]) -> None:
    """What is on the screen after some acts is what a repaint of everything would show."""
    view = desk.show(MANY_LINES)
    view.clearFocus()  # the caret does not blink between two pictures
    QApplication.processEvents()
    tags: list[Tag] = []
    for number, (start, length, kind, status, chosen) in enumerate(acts):
        end = min(start + length, len(MANY_LINES))
        tag = Tag(0, f"{number:02}", 1, kind, start, end, MANY_LINES[start:end], status=status)
        if tags and number % 3 == 2:
            view.apply_changes([Change(tags.pop(0), None)])
        elif tags and number % 3 == 1:
            before = tags.pop()
            tags.append(replace(tag, uid=before.uid))
            view.apply_changes([Change(before, tags[-1])])
        else:
            tags.append(tag)
            view.apply_changes([Change(None, tag)])
        view.set_current(tags[-1] if tags and chosen else None)
        QApplication.processEvents()
        on_screen = view.screen().grabWindow(view.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert on_screen == view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
