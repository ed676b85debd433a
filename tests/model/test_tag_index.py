"""The index against the plainest thing that could answer the same questions."""

from dataclasses import replace
from functools import partial
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.kinds import Kind
from gui.model.lanes import key_of
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex, picked
from tests.builders import a_tag, an_article

TEXT = "\n".join(["Some words.", "", "More of them 😀 here", *["x"] * 40, "the end"])
ARTICLE = an_article(TEXT)
PLACES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda place: place[0] < place[1])
ACTS = st.lists(st.tuples(st.sampled_from(["add", "remove", "replace"]), PLACES, st.integers(0, 99)), max_size=25)


def _after(acts: list[tuple[str, tuple[int, int], int]], hidden: Kind | None = None) -> tuple[TagIndex, dict[str, Tag]]:
    """The index after some acts, its lanes kept from the first one on, and a plain dict that went through the same."""
    index, plain, elsewhere = TagIndex(), dict[str, Tag](), a_tag(ARTICLE, (0, 1))
    index.draw_only(partial(_is_not, hidden))
    index.lane(elsewhere)
    for act, place, which in acts:
        made = a_tag(ARTICLE, place, list(Kind)[which % 3])
        if act == "add" or not plain:
            index.add(made)
            plain[made.uid] = made
            continue
        uid = list(plain)[which % len(plain)]
        if act == "remove":
            index.remove(uid)
            del plain[uid]
        else:
            plain[uid] = replace(made, uid=uid)
            index.replace(plain[uid])
    return index, plain


def _is_not(hidden: Kind | None, tag: Tag) -> bool:
    return tag.kind is not hidden


def _plain_lanes(tags: list[Tag]) -> dict[str, int]:
    """The lowest lane that no overlapping tag before has."""
    lanes: dict[str, int] = {}
    for at, tag in enumerate(tags):
        taken = {lanes[other.uid] for other in tags[:at] if tag.start < other.end and other.start < tag.end}
        lanes[tag.uid] = next(lane for lane in range(at + 1) if lane not in taken)
    return lanes


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


@given(ACTS)
def test_lanes_are_the_fewest_there_can_be(acts: list[tuple[str, tuple[int, int], int]]) -> None:
    index, plain = _after(acts)
    for one, other in combinations(plain.values(), 2):
        if one.start < other.end and other.start < one.end:
            assert index.lane(one) != index.lane(other)
    deepest = max((len(index.at(tag.start)) for tag in index), default=0)
    assert {index.lane(tag) for tag in index} == set(range(deepest))


@given(ACTS, st.sampled_from([None, Kind.CLAIM, Kind.QUOTE]))
def test_lanes_are_a_function_of_the_tags(acts: list[tuple[str, tuple[int, int], int]], hidden: Kind | None) -> None:
    """Whatever has happened, they are those of an index that is made of the tags as they are now."""
    index, plain = _after(acts, hidden)
    fresh = TagIndex(plain.values())
    fresh.draw_only(partial(_is_not, hidden))
    assert {uid: index.lane(tag) for uid, tag in plain.items()} == {uid: fresh.lane(tag) for uid, tag in plain.items()}
    drawn = [tag for tag in sorted(index, key=key_of) if tag.kind is not hidden]
    assert {tag.uid: index.lane(tag) for tag in drawn} == _plain_lanes(drawn)


@given(ACTS, PLACES, st.sampled_from(["add", "remove", "replace"]), st.integers(0, 99))
def test_it_tells_whose_lane_has_changed(
    acts: list[tuple[str, tuple[int, int], int]], place: tuple[int, int], act: str, which: int
) -> None:
    index, plain = _after(acts)
    before = {uid: index.lane(tag) for uid, tag in plain.items()}
    tag = a_tag(ARTICLE, place)
    if act != "add" and plain:
        tag = replace(tag, uid=list(plain)[which % len(plain)])
    changed = index.add(tag) if tag.uid not in plain else index.replace(tag) if act == "replace" else index.remove(tag.uid)
    moved = {uid for uid, lane in before.items() if uid != tag.uid and index.lane(plain[uid]) != lane}
    assert {other.uid for other in changed} == moved
    assert len(changed) == len(moved)


@given(st.lists(PLACES, min_size=1, max_size=12), PLACES)
def test_what_comes_and_goes_leaves_no_trace(places: list[tuple[int, int]], place: tuple[int, int]) -> None:
    index = TagIndex([a_tag(ARTICLE, each) for each in places])
    before = {tag.uid: index.lane(tag) for tag in index}
    made = a_tag(ARTICLE, place)
    index.add(made)
    index.remove(made.uid)
    some = next(iter(index))
    assert index.replace(replace(some, note="looked at")) == []
    assert {tag.uid: index.lane(tag) for tag in index} == before


def test_a_change_elsewhere_moves_nothing() -> None:
    tags = [a_tag(ARTICLE, (start, start + 5)) for start in range(0, 60, 4)]
    index = TagIndex(tags)
    before = [index.lane(tag) for tag in tags]
    assert index.add(a_tag(ARTICLE, (70, 90))) == []
    assert [index.lane(tag) for tag in tags] == before


def test_a_change_runs_on_as_far_as_it_must() -> None:
    second, third = a_tag(ARTICLE, (5, 20)), a_tag(ARTICLE, (12, 30))
    index = TagIndex([second, third])
    assert (index.lane(second), index.lane(third)) == (0, 1)
    assert index.add(a_tag(ARTICLE, (0, 10))) == [second, third]
    assert (index.lane(second), index.lane(third)) == (1, 0)


def test_a_tag_that_is_not_drawn_takes_up_no_lane() -> None:
    claim, entity = a_tag(ARTICLE, (0, 8)), a_tag(ARTICLE, (2, 8), Kind.ENTITY)
    index = TagIndex([claim, entity])
    assert (index.lane(claim), index.lane(entity)) == (0, 1)
    index.draw_only(partial(_is_not, Kind.CLAIM))
    assert (index.lane(claim), index.lane(entity)) == (1, 0)
    index.replace(replace(claim, kind=Kind.QUOTE))
    assert (index.lane(claim), index.lane(entity)) == (0, 1)


def test_what_is_not_there_cannot_be_removed() -> None:
    with pytest.raises(KeyError):
        TagIndex().remove("nobody")


def test_clicks_go_from_the_smallest_to_the_largest_and_round() -> None:
    inner, middle, outer = (a_tag(ARTICLE, place) for place in ((5, 6), (4, 8), (0, 11)))
    under = TagIndex([outer, inner, middle]).at(5)
    chosen, seen = None, []
    for _ in range(4):
        chosen = picked(under, chosen)
        seen.append(chosen)
    assert seen == [inner, middle, outer, inner]
    assert picked([], inner) is None
    assert picked(under, a_tag(ARTICLE, (9, 10))) == inner


def test_a_tag_takes_the_lane_that_becomes_free() -> None:
    """Lanes are packed as few as possible: a tag that stayed where it was would leave an empty lane above it."""
    first, second = a_tag(ARTICLE, (0, 4)), a_tag(ARTICLE, (2, 8))
    index = TagIndex([first, second])
    assert index.lane(second) == 1
    assert index.remove(first.uid) == [second]
    assert index.lane(second) == 0


@pytest.mark.parametrize("length", [3, 600, 9_000, 200_000, 5_000_000])
def test_tags_of_any_length_are_found_at_their_ends(length: int) -> None:
    index = TagIndex()
    for start in (0, 511, 8_191, 2_097_151):
        tag = Tag(0, "long", 1, Kind.CLAIM, start, start + length, "")
        index.add(tag)
        found = [index.at(position) for position in (start - 1, start, start + length - 1, start + length)]
        assert found == [[], [tag], [tag], []]
        index.remove("long")


def test_a_tag_over_many_paragraphs_ends_where_it_ends() -> None:
    long = a_tag(ARTICLE, (14, len(TEXT) - 2))
    index = TagIndex([long])
    assert [index.between(*place) for place in ((0, 14), (0, 15), (len(TEXT) - 3, len(TEXT)), (len(TEXT) - 2, len(TEXT)))] == [
        [],
        [long],
        [long],
        [],
    ]
