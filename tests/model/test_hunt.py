"""How a hit stands to the tags that are there."""

import pytest

from gui.model.hunt import Hit, Standing, TagThere, Wanted
from gui.model.kinds import Kind, Status
from gui.model.span import Span

WANTED = Wanted(Kind.ENTITY, "person", "e1")
HIT = Hit(1, 10, 13, "Kim")


def tag(
    start: int = 10, end: int = 13, kind: Kind = Kind.ENTITY, label: str = "person", status: Status = Status.TAGGED, entity: str = "e1"
) -> TagThere:
    return TagThere(1, "t", kind, start, end, label, status, entity)


@pytest.mark.parametrize(
    ("tags", "standing"),
    [
        ((), Standing.FREE),
        ((tag(),), Standing.TAGGED),
        ((tag(label="place"),), Standing.OTHERWISE),
        ((tag(entity="e2"),), Standing.OTHERWISE),
        ((tag(kind=Kind.CLAIM),), Standing.OTHERWISE),
        ((tag(status=Status.REJECTED),), Standing.OTHERWISE),
        ((tag(10, 20),), Standing.OVERLAPPING),
        ((tag(10, 20, status=Status.REJECTED),), Standing.FREE),
        ((tag(5, 11, Kind.QUOTE),), Standing.OVERLAPPING),
        ((tag(5, 20, Kind.QUOTE),), Standing.FREE),
        ((tag(11, 12, Kind.QUOTE),), Standing.FREE),
        ((tag(10, 20), tag(label="place"), tag()), Standing.TAGGED),
        ((tag(10, 20), tag(label="place")), Standing.OTHERWISE),
    ],
)
def test_hits_are_told_apart(tags: tuple[TagThere, ...], standing: Standing) -> None:
    hit = Hit(1, 10, 13, "Kim", tags=tags)
    assert hit.standing(WANTED) is standing
    in_the_way = hit.tag_in_the_way(WANTED)
    assert (in_the_way is None) is (standing is Standing.FREE)
    assert in_the_way is None or in_the_way in tags


def test_what_is_not_wanted_in_particular_is_as_good() -> None:
    assert Hit(1, 10, 13, "Kim", tags=(tag(),)).standing(Wanted(Kind.ENTITY)) is Standing.TAGGED


def test_a_hit_is_judged_by_what_a_tag_of_the_kind_would_hold() -> None:
    """“the council”, of which an entity leaves the article out."""
    bounds = (Span(10, 21), Span(10, 21), Span(14, 21))
    hit = Hit(1, 10, 21, "the council", bounds=bounds, tags=(tag(14, 21, label="", entity=""),))
    assert hit.span(Kind.ENTITY) == Span(14, 21)
    assert hit.standing(Wanted(Kind.ENTITY)) is Standing.TAGGED
    assert hit.standing(Wanted(Kind.CLAIM)) is Standing.FREE
    assert HIT.span(Kind.CLAIM) == Span(10, 13)
