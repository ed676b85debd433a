"""Search hits, their ticks and those of tags, and the ghost of what was left out of a tag."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from gui.model.change import Change
from gui.model.kinds import FACES, Kind
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.showing import Showing
from gui.widgets.page.colours import LIGHT
from tests.widgets.article.desk import Desk

LINES = "\n".join(f"Paragraph {number} has a few words." for number in range(400))
HIT, ACCENT = LIGHT.hit.name(), LIGHT.selection.name()
INKS = {kind: face.light[1].lower() for kind, face in FACES.items()}


def bar(desk: Desk) -> QImage:
    return desk.view.verticalScrollBar().grab().toImage()


def ticks(desk: Desk, colour: str) -> list[float]:
    """Where ticks of this colour are, as shares of the bar's height."""
    image = bar(desk)
    return [y / image.height() for y in range(image.height()) if colour in {image.pixelColor(x, y).name() for x in range(image.width())}]


def hit(words: str) -> Span:
    return Span(LINES.index(words), LINES.index(words) + len(words))


def test_hits_lie_under_the_text_and_have_ticks(desk: Desk) -> None:
    view = desk.show(LINES)
    place = desk.point(hit("Paragraph 1 ").start + 9)
    assert ticks(desk, HIT) == []
    view.show_hits([hit("Paragraph 1 "), hit("Paragraph 200 ")], 0)
    desk.qtbot.waitUntil(lambda: bool(ticks(desk, HIT)))
    assert desk.colour(place) == HIT
    first, *_, last = ticks(desk, HIT)
    assert first < 0.1
    assert abs(last - 0.5) < 0.05
    view.show_hits([], -1)
    assert desk.colour(place) == "#ffffff"
    assert ticks(desk, HIT) == []


def test_the_current_hit_is_outlined(desk: Desk) -> None:
    view = desk.show(LINES)
    found = [hit("Paragraph 1 "), hit("Paragraph 2 ")]
    seen = []
    for current in (-1, 0, 1):
        view.show_hits(found, current)
        places = [desk.point(each.start + 5) for each in found]
        image = view.viewport().grab().toImage()
        seen.append([ACCENT in {image.pixelColor(place + QPoint(0, dy)).name() for dy in range(-14, 0)} for place in places])
    assert seen == [[False, False], [True, False], [False, True]]


def test_tags_have_ticks_by_kind_when_they_are_switched_on(desk: Desk) -> None:
    showing = Showing(parent=desk.view)
    claim, entity = (
        Tag(0, kind, 1, kind, *place, "x") for kind, place in ((Kind.CLAIM, (0, 9)), (Kind.ENTITY, (len(LINES) - 9, len(LINES))))
    )
    view = desk.show(LINES, claim)
    view.follow(showing)
    assert ticks(desk, INKS[Kind.CLAIM]) == []
    showing.set_ticks(True)
    desk.qtbot.waitUntil(lambda: bool(ticks(desk, INKS[Kind.CLAIM])))
    assert ticks(desk, INKS[Kind.CLAIM])[0] < 0.1
    view.apply_changes([Change(None, entity)])
    desk.qtbot.waitUntil(lambda: bool(ticks(desk, INKS[Kind.ENTITY])))
    assert ticks(desk, INKS[Kind.ENTITY])[0] > 0.9
    showing.show(Kind.CLAIM, False)
    desk.qtbot.waitUntil(lambda: not ticks(desk, INKS[Kind.CLAIM]))
    showing.set_ticks(False)
    assert ticks(desk, INKS[Kind.ENTITY]) == []


def test_the_ghost_of_what_was_left_out_goes_by_itself(desk: Desk) -> None:
    view = desk.show(LINES)
    span = hit("Paragraph 1 ")
    place = desk.point(span.start + 9)
    view.show_ghost([span])
    assert desk.colour(place) not in {"#ffffff", HIT}
    assert len(view.index or ()) == 0
    desk.qtbot.waitUntil(lambda: desk.colour(place) == "#ffffff")


def test_another_article_has_no_hits(desk: Desk) -> None:
    view = desk.show(LINES)
    view.show_hits([hit("Paragraph 0 ")], 0)
    desk.show(LINES)
    assert desk.colour(desk.point(9)) == "#ffffff"
    desk.qtbot.waitUntil(lambda: ticks(desk, HIT) == [])
