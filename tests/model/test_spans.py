"""Many spans behave as a sequence of them."""

from hypothesis import given
from hypothesis import strategies as st

from gui.model.span import Span
from gui.model.spans import Spans

EDGES = st.lists(st.integers(0, 1000), unique=True, max_size=40).map(lambda edges: sorted(edges)[: len(edges) // 2 * 2])


@given(EDGES, st.integers(0, 1001))
def test_they_are_what_they_were_made_of(edges: list[int], position: int) -> None:
    spans, plain = Spans(edges), [Span(*edges[at : at + 2]) for at in range(0, len(edges), 2)]
    assert list(spans) == plain == spans[:]
    assert spans[::2] == plain[::2]
    assert spans.before(position) == sum(span.start < position for span in plain)
    assert [spans.place_of(span) for span in plain] == list(range(len(plain)))
    assert spans[-1:] == plain[-1:]


def test_what_is_none_of_them_has_no_place() -> None:
    spans = Spans([0, 2, 4, 6])
    assert [spans.place_of(span) for span in (None, Span(0, 1), Span(3, 4), Span(9, 10))] == [-1] * 4
