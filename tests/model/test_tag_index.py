"""The index against the plainest thing that could answer the same questions."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.tag import Tag
from gui.model.tag_index import TagIndex, picked
from tests.builders import a_tag, an_article

TEXT = "\n".join(["Some words.", "", "More of them 😀 here", *["x"] * 40, "the end"])
ARTICLE = an_article(TEXT)
PLACES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda place: place[0] < place[1])
ACTS = st.lists(st.tuples(st.sampled_from(["add", "remove", "replace"]), PLACES, st.integers(0, 99)), max_size=25)


def _after(acts: list[tuple[str, tuple[int, int], int]]) -> tuple[TagIndex, dict[str, Tag]]:
    """The index after some acts, and a plain dict that went through the same."""
    index, plain = TagIndex(TEXT), dict[str, Tag]()
    for act, place, which in acts:
        made = a_tag(ARTICLE, place)
        if act == "add" or not plain:
            index.add(made)
            plain[made.uid] = made
            continue
        uid = list(plain)[which % len(plain)]
        if act == "remove":
            assert index.remove(uid) == plain.pop(uid)
        else:
            plain[uid] = replace(made, uid=uid)
            index.replace(plain[uid])
    return index, plain


@given(ACTS, PLACES)
def test_it_answers_like_a_plain_search(acts: list[tuple[str, tuple[int, int], int]], place: tuple[int, int]) -> None:
    index, plain = _after(acts)
    start, end = place
    assert {tag.uid for tag in index} == plain.keys()
    assert len(index) == len(plain)
    assert all(index.get(uid) == tag for uid, tag in plain.items())
    found = index.between(start, end)
    assert len(found) == len({tag.uid for tag in found})
    assert {tag.uid for tag in found} == {tag.uid for tag in plain.values() if tag.start < end and start < tag.end}
    under = index.at(start)
    assert {tag.uid for tag in under} == {tag.uid for tag in plain.values() if tag.start <= start < tag.end}
    assert [tag.end - tag.start for tag in under] == sorted(tag.end - tag.start for tag in under)
    assert [(tag.start, -tag.end) for tag in index.in_order()] == sorted((tag.start, -tag.end) for tag in plain.values())


@given(ACTS)
def test_no_two_overlapping_tags_share_a_lane(acts: list[tuple[str, tuple[int, int], int]]) -> None:
    index, _ = _after(acts)
    for one, other in combinations(index, 2):
        if one.start < other.end and other.start < one.end:
            assert index.lane(one) != index.lane(other)
    assert all(0 <= index.lane(tag) < len(acts) for tag in index)


@given(st.lists(PLACES, min_size=1, max_size=12), PLACES)
def test_lanes_stay_while_others_come_and_go(places: list[tuple[int, int]], place: tuple[int, int]) -> None:
    index = TagIndex(TEXT, [a_tag(ARTICLE, each) for each in places])
    before = {tag.uid: index.lane(tag) for tag in index}
    made = a_tag(ARTICLE, place)
    index.add(made)
    index.remove(made.uid)
    some = next(iter(index))
    index.replace(replace(some, note="looked at"))
    assert {tag.uid: index.lane(tag) for tag in index} == before


@given(st.integers(0, len(TEXT)))
def test_the_paragraph_of_a_position(position: int) -> None:
    assert TagIndex(TEXT).paragraph_at(position) == TEXT.count("\n", 0, position)


def test_what_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(KeyError):
        TagIndex(TEXT).remove("nobody")


def test_clicks_go_from_the_smallest_to_the_largest_and_round() -> None:
    inner, middle, outer = (a_tag(ARTICLE, place) for place in ((5, 6), (4, 8), (0, 11)))
    under = TagIndex(TEXT, [outer, inner, middle]).at(5)
    chosen, seen = None, []
    for _ in range(4):
        chosen = picked(under, chosen)
        seen.append(chosen)
    assert seen == [inner, middle, outer, inner]
    assert picked([], inner) is None
    assert picked(under, a_tag(ARTICLE, (9, 10))) == inner


def test_a_tag_keeps_its_lane_when_a_lower_one_is_free() -> None:
    first, second = a_tag(ARTICLE, (0, 4)), a_tag(ARTICLE, (2, 8))
    index = TagIndex(TEXT, [first, second])
    index.remove(first.uid)
    index.replace(replace(second, note="looked at"))
    assert index.lane(second) == 1
    index.replace(replace(second, start=3))
    assert index.lane(second) == 0


def test_a_tag_over_many_paragraphs_ends_where_it_ends() -> None:
    long = a_tag(ARTICLE, (14, len(TEXT) - 2))
    index = TagIndex(TEXT, [long])
    assert [index.between(*place) for place in ((0, 14), (0, 15), (len(TEXT) - 3, len(TEXT)), (len(TEXT) - 2, len(TEXT)))] == [
        [],
        [long],
        [long],
        [],
    ]
