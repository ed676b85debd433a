"""The edges of a tag are moved: each move is saved, several in a row are one step."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.actions.catalogue import COMMANDS
from gui.actions.edges import drop_edge
from gui.actions.running import run
from gui.model.change import Act
from gui.model.edges import Edge
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.store.project import Project
from tests.builders import WORDS, changed, saved
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
MOVES = [f"{edge}-{way}{pace}" for edge in ("start", "end") for way in ("back", "on") for pace in ("", "-char")]


@pytest.fixture
def tagged_desk(desk: Desk) -> Desk:
    """A desk whose current tag is the claim “3 million”."""
    desk.select("3 million")
    desk.session.editing.tag_selection(Kind.CLAIM)
    return desk


def do(desk: Desk, *commands: str) -> str:
    for command in commands:
        run(BY_ID[command], desk.session)
    return desk.tag.excerpt


def test_the_keys_move_the_edges_by_words_and_by_characters(tagged_desk: Desk) -> None:
    seen = [do(tagged_desk, move) for move in (*MOVES, "end-back")]
    assert seen == [
        "cost 3 million", "t cost 3 million", "cost 3 million", "ost 3 million",
        "ost 3", "ost", "ost 3", "ost 3 m", "ost 3",
    ]  # fmt: skip
    assert [tag.excerpt for tag in tagged_desk.stored()] == ["ost 3"]
    assert list(tagged_desk.index) == tagged_desk.stored()


def test_a_moved_tag_keeps_all_but_its_place(tagged_desk: Desk) -> None:
    tagged_desk.settings.set_annotator("Bob")
    tagged_desk.session.editing.set_status(tagged_desk.tag, Status.ACCEPTED)
    before = tagged_desk.tag
    do(tagged_desk, "end-on")
    tag = tagged_desk.tag
    assert (tag.status, tag.reviewer, tag.annotator, tag.created_at) == (Status.ACCEPTED, "Bob", "Ada", before.created_at)
    assert tag.excerpt == "3 million euros"


def test_several_moves_are_one_undo_and_another_act_ends_them(tagged_desk: Desk) -> None:
    first = tagged_desk.tag
    do(tagged_desk, "end-on", "end-on", "start-back")
    assert tagged_desk.session.steps.next_acts()[0] is Act.MOVE_EDGE
    tagged_desk.session.steps.undo()
    assert tagged_desk.stored() == list(tagged_desk.index) == [first]
    tagged_desk.session.steps.redo()
    assert tagged_desk.tag.excerpt == "cost 3 million euros,"
    do(tagged_desk, "end-back")
    tagged_desk.session.steps.undo()
    assert tagged_desk.tag.excerpt == "cost 3 million euros,", "what was brought again is an act of its own"


def test_the_caret_goes_with_the_edge(tagged_desk: Desk) -> None:
    selection = tagged_desk.session.selection
    do(tagged_desk, "end-on")
    assert selection.start == selection.caret == tagged_desk.tag.end
    do(tagged_desk, "start-back")
    assert selection.start == selection.caret == tagged_desk.tag.start
    assert tagged_desk.session.editing.tag_selection(Kind.ENTITY), "so that a kind's key still means this tag"
    assert tagged_desk.tag.kind is Kind.ENTITY


def test_an_edge_that_cannot_go_further_says_so(tagged_desk: Desk) -> None:
    do(tagged_desk, "start-on")
    count = len(tagged_desk.steps)
    assert do(tagged_desk, "start-on", "end-back") == "million"
    assert tagged_desk.said == ["The edge cannot go further"] * 2
    assert len(tagged_desk.steps) == count


def test_where_such_a_tag_is_already_that_is_chosen(tagged_desk: Desk) -> None:
    shorter = tagged_desk.tag
    tagged_desk.select("3 million euros")
    tagged_desk.session.editing.tag_selection(Kind.CLAIM)
    longer, count = tagged_desk.tag, len(tagged_desk.steps)
    do(tagged_desk, "end-back")
    assert tagged_desk.tag == shorter
    assert set(tagged_desk.stored()) == {shorter, longer}
    assert len(tagged_desk.steps) == count
    assert tagged_desk.said == ["There is such a tag already; it is the current one now"]


def test_another_kind_over_the_same_words_is_no_such_tag(tagged_desk: Desk) -> None:
    tagged_desk.select("3 million euros")
    tagged_desk.session.editing.tag_selection(Kind.ENTITY)
    do(tagged_desk, "end-back")
    assert [(tag.kind, tag.excerpt) for tag in tagged_desk.stored()] == [(Kind.CLAIM, "3 million"), (Kind.ENTITY, "3 million")]


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 5), (5, 6), (None, 0)])
def test_no_tag_is_left_without_words(tagged_desk: Desk, start: int | None, end: int) -> None:
    before = tagged_desk.stored()
    assert not tagged_desk.session.editing.move_edge(tagged_desk.tag, start=start, end=end)
    assert tagged_desk.stored() == before


def test_what_another_window_changed_is_not_moved(tagged_desk: Desk) -> None:
    tag, count = tagged_desk.tag, len(tagged_desk.steps)
    with closing(Project(tagged_desk.project.path)) as other:
        theirs = changed(other, tag, by="Bob", note="theirs")
    with pytest.raises(Problem, match="Bob has changed it"):
        tagged_desk.session.editing.move_edge(tag, end=tag.end + 6)
    assert tagged_desk.stored() == [theirs]
    assert (list(tagged_desk.index), len(tagged_desk.steps)) == ([tag], count)
    do(tagged_desk, "end-on")
    assert len(tagged_desk.prompts.told) == 1


def test_a_tag_of_another_article_is_left_alone(tagged_desk: Desk) -> None:
    tag = tagged_desk.tag
    (other,) = saved(tagged_desk.project, "Another bridge over another river")
    tagged_desk.session.read_again()
    tagged_desk.session.open_article(other.id)
    assert not tagged_desk.session.editing.move_edge(tag, end=tag.end + 6)


@pytest.mark.parametrize(("raw", "first", "moved"), [(False, "cafe\u0301", "cafe\u0301 👨\u200d👧"), (True, "cafe", "cafe\u0301 👨")])
def test_an_edge_is_inside_a_grapheme_only_where_alt_says_so(empty_desk: Desk, tmp_path: Path, raw: bool, first: str, moved: str) -> None:
    desk = empty_desk
    desk.open(tmp_path / "p.pressmark", "A cafe\u0301 👨\u200d👧 here")
    desk.select("cafe", raw=raw)
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert desk.tag.excerpt == first
    drop_edge(desk.session, desk.tag.uid, Edge.END, desk.article.text.index("\u200d"), raw)
    assert [tag.excerpt for tag in desk.stored()] == [moved]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*MOVES, "undo", "redo", "claim", "grow"]), min_size=1, max_size=12))
def test_whatever_is_pressed_tags_say_what_the_article_says_and_undo_leads_back(tagged_desk: Desk, presses: list[str]) -> None:
    desk = tagged_desk
    before = desk.stored()
    desk.session.selection.choose(desk.index.get(before[0].uid))
    count = len(desk.steps)
    for press in presses:
        if desk.session.steps.next_acts()[0] is not Act.TAG_CLAIM or press != "undo":
            run(BY_ID[press], desk.session)
        for tag in desk.stored():
            assert tag.start < tag.end
            assert tag.excerpt == WORDS[tag.start : tag.end]
        assert set(desk.index) == set(desk.stored())
    while desk.stored() != before and len(desk.steps) < count + 60:
        run(BY_ID["undo"], desk.session)
    assert desk.stored() == before
    assert desk.prompts.told == []
