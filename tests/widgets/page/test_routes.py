"""The ways of connectors: where they begin and end, and that they keep to the margin or to one row."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from gui.widgets.page.routes import Rail, along, over_words, to_depth

PITCH, HEIGHT, LEFT, RIGHT = 34, 21, 60, 560


def run(row: int, left: int, wide: int) -> QRectF:
    return QRectF(left, row * PITCH, min(wide, RIGHT - left), HEIGHT)


runs = st.builds(run, st.integers(0, 12), st.integers(LEFT, RIGHT - 8), st.integers(8, 500))
spans = st.lists(runs, min_size=1, max_size=4)
rails = st.sampled_from([Rail(LEFT - 8.5, 5, leftward=False), Rail(RIGHT + 8.5, 5, leftward=True)])


@given(rails, spans, spans)
def test_a_way_by_the_rail_ends_at_letters_and_crosses_no_row(rail: Rail, here: list[QRectF], there: list[QRectF]) -> None:
    start = rail.landing(here, there[0].top())
    end = rail.landing(there, start.y())
    way = along(rail, start, end)
    assert (way.elementAt(0).x, way.elementAt(0).y) == (start.x(), start.y())
    assert way.currentPosition() == end
    for part in range(101):
        at = way.pointAtPercent(part / 100)
        in_column = LEFT <= at.x() <= RIGHT
        assert not in_column or min(abs(at.y() - start.y()), abs(at.y() - end.y())) < 1e-6
        assert min(start.y(), end.y()) - 1e-6 <= at.y() <= max(start.y(), end.y()) + 1e-6


@given(rails, spans)
def test_a_landing_is_where_the_fewest_words_are_passed(rail: Rail, there: list[QRectF]) -> None:
    at = rail.landing(there, 0)
    assert at in [rail.near(each) for each in there]
    assert all(abs(at.x() - rail.x) <= abs(rail.near(each).x() - rail.x) + 1 for each in there)


@given(spans, spans)
def test_over_words_only_in_a_row_of_both(here: list[QRectF], there: list[QRectF]) -> None:
    way, back = over_words(here, there), over_words(there, here)
    rows = {each.top() for each in here} & {each.top() for each in there}
    assert (way is None) is (back is None) is (not rows)
    if way is not None and not way.isEmpty():
        assert way.boundingRect().height() == 0
        assert way.boundingRect().top() in rows
        assert back is not None
        assert way.boundingRect() == back.boundingRect()


def test_two_that_touch_need_no_way() -> None:
    touching = over_words([run(1, 60, 40)], [run(1, 100, 30)])
    assert touching is not None
    assert touching.isEmpty()


@given(rails, runs, st.integers(-50, 500))
def test_to_the_edge_it_goes_along_the_rail(rail: Rail, letters: QRectF, depth: int) -> None:
    way = to_depth(rail, rail.near(letters), depth)
    assert way.currentPosition() == QPointF(rail.x, depth)
