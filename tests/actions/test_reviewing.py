"""Walking from tag to tag, and reviewing row by row."""

from dataclasses import replace
from pathlib import Path

import pytest

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from tests.builders import saved, tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
TEXT = "one two three four"


@pytest.fixture
def rows(empty_desk: Desk, tmp_path: Path) -> list[Tag]:
    """Four tags of one article, which the table shows in the order of the text; none is the current one."""
    (article,) = empty_desk.open(tmp_path / "p.pressmark", TEXT)
    tags = [tagged(empty_desk.project, article, word) for word in TEXT.split()]
    empty_desk.session.read_again()
    return tags


def _do(desk: Desk, id_: str) -> str | None:
    """Run a command and say which words are the current tag's then."""
    run(BY_ID[id_], desk.session)
    return desk.session.selection.tag.excerpt if desk.session.selection.tag else None


def test_accepting_goes_to_the_next_row(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.go_to(rows[0])
    assert [_do(desk, id_) for id_ in ("accept", "reject", "accept", "reject")] == ["two", "three", "four", "four"]
    assert [(tag.status, tag.reviewer) for tag in desk.stored()] == [
        (Status.ACCEPTED, "Ada"), (Status.REJECTED, "Ada"), (Status.ACCEPTED, "Ada"), (Status.REJECTED, "Ada"),
    ]  # fmt: skip
    assert len(desk.steps) == 4


def test_a_verdict_shows_only_the_row_that_it_leads_to(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.go_to(rows[2])
    told: list[tuple[str, bool]] = []
    desk.session.selection.tag_chosen.connect(lambda tag, reveal: told.append((tag.excerpt if tag else "", reveal)))
    assert _do(desk, "accept") == "four"
    assert told == [("four", True)]
    assert _do(desk, "reject") == "four"  # the last row: the tag itself is told, as it is now
    assert told[1:] == [("four", False)]
    assert desk.session.selection.tag == desk.stored()[3]


def test_what_is_accepted_already_is_passed(empty_desk: Desk, rows: list[Tag]) -> None:
    empty_desk.session.editing.set_status(rows[0], Status.ACCEPTED)
    empty_desk.session.go_to(empty_desk.stored()[0])
    assert _do(empty_desk, "accept") == "two"
    assert len(empty_desk.steps) == 1


@pytest.mark.parametrize("id_", ["accept", "reject"])
def test_the_next_row_when_a_filter_hides_the_reviewed_one(empty_desk: Desk, rows: list[Tag], id_: str) -> None:
    desk = empty_desk
    desk.session.list_tags(replace(desk.session.tags.query, statuses=frozenset({Status.TAGGED})))
    desk.session.go_to(rows[1])
    assert [_do(desk, id_) for _ in range(2)] == ["three", "four"]
    assert _do(desk, id_) == "four"
    assert list(desk.session.tags.all_ids()) == [rows[0].id]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("id_", ["accept", "reject"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_the_next_row_when_the_reviewed_one_moves(empty_desk: Desk, rows: list[Tag], id_: str, descending: bool, at: int) -> None:
    """Sorted by status, a reviewed tag goes up or down; the next is the one that stood below it."""
    desk = empty_desk
    desk.session.list_tags(replace(desk.session.tags.query, order=TagColumn.STATUS, descending=descending))
    desk.session.go_to(rows[at])
    assert _do(desk, id_) == rows[at + 1].excerpt


def test_the_next_row_may_be_in_another_article(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    (second,) = saved(desk.project, "Another text")
    tagged(desk.project, second, "Another")
    desk.session.read_again()
    desk.session.list_tags(TagQuery())
    desk.session.go_to(rows[-1])
    assert _do(desk, "accept") == "Another"
    assert desk.article == second


def test_a_tag_that_the_table_does_not_show_stays_current(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.list_tags(replace(desk.session.tags.query, kinds=frozenset({Kind.QUOTE})))
    desk.session.go_to(rows[1])
    assert _do(desk, "accept") == "two"
    assert desk.tag.status is Status.ACCEPTED


def test_walking_wraps(empty_desk: Desk, rows: list[Tag]) -> None:
    assert [_do(empty_desk, "next-tag") for _ in range(5)] == ["one", "two", "three", "four", "one"]
    assert [_do(empty_desk, "previous-tag") for _ in range(5)] == ["four", "three", "two", "one", "four"]


@pytest.mark.parametrize(
    ("caret", "following", "before"), [(0, "one", "four"), (4, "two", "one"), (5, "three", "two"), (18, "one", "four")]
)
def test_walking_begins_at_the_caret(empty_desk: Desk, rows: list[Tag], caret: int, following: str, before: str) -> None:
    empty_desk.session.selection.move(caret, caret, caret, False)
    assert _do(empty_desk, "next-tag") == following
    empty_desk.session.selection.choose(None)
    assert _do(empty_desk, "previous-tag") == before


def test_walking_skips_what_is_rejected(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.editing.set_status(rows[1], Status.REJECTED)
    assert [_do(desk, "next-tag") for _ in range(3)] == ["one", "three", "four"]
    assert [_do(desk, "previous-tag") for _ in range(2)] == ["three", "one"]
    for tag in desk.stored():
        desk.session.editing.set_status(tag, Status.REJECTED)
    desk.session.selection.choose(None)
    assert _do(desk, "next-tag") is None


def test_nested_tags_are_walked_from_the_outside_in(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    tagged(desk.project, desk.article, "two three", Kind.QUOTE)
    desk.session.read_again()
    assert [_do(desk, "next-tag") for _ in range(5)] == ["one", "two three", "two", "three", "four"]


def test_removing_and_its_undo(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.go_to(rows[1])
    assert _do(desk, "remove") is None
    assert _do(desk, "undo") == "two"
    assert desk.stored() == rows
    assert _do(desk, "redo") is None
    assert len(desk.stored()) == 3


def test_undo_goes_where_it_happened(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    saved(desk.project, "Another text")
    desk.session.read_again()
    desk.session.go_to(rows[2])
    run(BY_ID["accept"], desk.session)
    run(BY_ID["next-article"], desk.session)
    assert desk.article.title == "Another text"
    assert _do(desk, "undo") == "three"
    assert desk.article.title == TEXT
    run(BY_ID["next-article"], desk.session)
    run(BY_ID["next-article"], desk.session)
    assert desk.article.title == "Another text"
    run(BY_ID["previous-article"], desk.session)
    assert desk.article.title == TEXT


@pytest.mark.parametrize("kind", Kind)
def test_a_kinds_key_tags_the_words(empty_desk: Desk, rows: list[Tag], kind: Kind) -> None:
    desk = empty_desk
    desk.select("wo thre")
    run(BY_ID[f"{kind.value}-raw"], desk.session)
    assert (desk.tag.kind, desk.tag.excerpt) == (kind, "wo thre")
    run(BY_ID[kind.value], desk.session)
    assert (desk.tag.kind, desk.tag.excerpt) == (kind, "two three")
    assert desk.said == []


def test_with_nothing_to_tag_it_says_what_to_do(empty_desk: Desk, rows: list[Tag]) -> None:
    empty_desk.select(" ")
    run(BY_ID["quote"], empty_desk.session)
    assert empty_desk.said == ["Select some words first, then tag them: Quote"]
    assert empty_desk.stored() == rows
