"""A filter's conditions one by one: taken apart and put together they are the filter again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.article import ArticleState
from gui.model.days import is_day, last_days, periods_in
from gui.model.facets import CASE, SINGLE, YES, Facet, applied, facets_of, turned, values_of, with_values, without
from gui.model.kinds import Kind, Origin, Status
from gui.model.tag_query import ANY, TagColumn, TagQuery, Where

NAMES = st.frozensets(st.text(max_size=3), max_size=3)
DAYS = st.sampled_from(["", "2026-11-20", "2027-01-01"])
QUERIES = st.builds(
    TagQuery,
    article_id=st.none() | st.just(3),
    kinds=st.frozensets(st.sampled_from(Kind)),
    labels=NAMES,
    statuses=st.frozensets(st.sampled_from(Status)),
    annotators=NAMES,
    reviewers=NAMES,
    origins=st.frozensets(st.sampled_from(Origin)),
    states=st.frozensets(st.sampled_from(ArticleState)),
    since=DAYS,
    until=DAYS,
    unsure=st.booleans(),
    speaker=st.sampled_from(["", "uid"]),
    text=st.sampled_from(["", "words"]),
    where=st.frozensets(st.sampled_from(Where), min_size=1),
    case=st.booleans(),
    marks=st.booleans(),
    order=st.sampled_from(TagColumn),
)


@given(QUERIES)
def test_all_values_put_together_are_the_query(query: TagQuery) -> None:
    made = TagQuery(article_id=query.article_id, text=query.text, order=query.order)
    for facet in Facet:
        made = with_values(made, facet, values_of(query, facet))
    assert made == query


@given(QUERIES)
def test_without_all_that_is_asked_nothing_is_asked(query: TagQuery) -> None:
    for facet in facets_of(query):
        assert facet not in facets_of(without(query, facet))
        query = without(query, facet)
    assert facets_of(query) == []
    assert query.conditions() == TagQuery(text=query.text).conditions()


@given(QUERIES, st.sampled_from(Facet))
def test_a_value_that_is_turned_twice_is_as_before(query: TagQuery, facet: Facet) -> None:
    value = {Facet.WORDS: CASE, Facet.UNSURE: YES, Facet.CHANGED: "2026-01-01.."}.get(facet, "uid")
    if facet in (Facet.KIND, Facet.STATUS, Facet.ORIGIN, Facet.STATE):
        value = {Facet.KIND: "claim", Facet.STATUS: "tagged", Facet.ORIGIN: "hand", Facet.STATE: "new"}[facet]
    once = turned(query, facet, value)
    assert (value in values_of(once, facet)) is not (value in values_of(query, facet))
    if facet not in SINGLE:
        assert turned(once, facet, value) == query


def test_a_value_that_a_facet_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="rumour"):
        with_values(ANY, Facet.KIND, ["rumour"])


@given(QUERIES, QUERIES)
def test_what_is_kept_is_applied_in_the_articles_and_the_order_that_are_there(kept: TagQuery, query: TagQuery) -> None:
    made = applied(kept, query)
    assert made.conditions() == kept.conditions()
    assert (made.article_id, made.articles, made.order, made.descending, made.group) == (
        query.article_id, query.articles, query.order, query.descending, query.group,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "periods"),
    [
        ("2026-11-20", ["2026-11-20..2026-11-20", "2026-11-20..", "..2026-11-20"]),
        ("since 2026/2/3", ["2026-02-03..2026-02-03", "2026-02-03..", "..2026-02-03"]),
        ("2026-02", ["2026-02-01..2026-02-28", "2026-02-01..", "..2026-02-28"]),
        ("2026-12", ["2026-12-01..2026-12-31", "2026-12-01..", "..2026-12-31"]),
        ("2024", ["2024-01-01..2024-12-31", "2024-01-01..", "..2024-12-31"]),
        ("2026-11-20 2026-11-02", ["2026-11-02..2026-11-20"]),
        ("2025-11 – 2026-01", ["2025-11-01..2026-01-31"]),
        ("2026-13-40", []),
        ("0000", []),
        ("yesterday", []),
        ("", []),
        ("9999-12-31", ["9999-12-31..9999-12-31", "9999-12-31..", "..9999-12-31"]),
        ("20261120", []),
    ],
)
def test_days_are_read_as_they_are_typed(typed: str, periods: list[str]) -> None:
    assert periods_in(typed) == periods


def test_days_up_to_today_are_counted_with_it() -> None:
    assert last_days("2026-03-01", 1) == "2026-03-01.."
    assert last_days("2026-03-01", 2) == "2026-02-28.."


@given(st.dates())
def test_a_day_is_one_as_it_is_kept(day: object) -> None:
    assert is_day(str(day))
    assert not is_day(str(day).replace("-", ""))
    assert not is_day(f"{day} ")
