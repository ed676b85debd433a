"""Where a verdict leads, what a key means where several rows are selected, and how rows are put together."""

from pathlib import Path

import pytest

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import GROUPS, TagColumn, TagQuery
from tests.builders import a_tag, saved, tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
TEXT = "one two three four five six"


@pytest.fixture
def rows(empty_desk: Desk, tmp_path: Path) -> list[Tag]:
    """Six tags of one article; the second, third and fifth are reviewed."""
    (article,) = empty_desk.open(tmp_path / "p.pressmark", TEXT)
    done = {"two": Status.ACCEPTED, "three": Status.REJECTED, "five": Status.ACCEPTED}
    tags = [tagged(empty_desk.project, article, word, status=done.get(word, Status.TAGGED)) for word in TEXT.split()]
    empty_desk.session.read_again()
    return tags


def _do(desk: Desk, *ids: str) -> str:
    for id_ in ids:
        run(BY_ID[id_], desk.session)
    return desk.session.selection.tag.excerpt if desk.session.selection.tag else ""


@pytest.mark.parametrize(
    ("rule", "walked"),
    [("after-next", ["two", "three", "four"]), ("after-open", ["four", "six", "six"]), ("after-stay", ["one", "one", "one"])],
)
def test_a_verdict_leads_where_the_reviewer_wants(empty_desk: Desk, rows: list[Tag], rule: str, walked: list[str]) -> None:
    desk = empty_desk
    run(BY_ID[rule], desk.session)
    desk.session.go_to(rows[0])
    assert [_do(desk, "accept") for _ in range(3)] == walked
    on = {id_ for id_ in ("after-next", "after-open", "after-stay") if (is_on := BY_ID[id_].is_on) is not None and is_on(desk.session)}
    assert on == {rule}


def test_it_is_said_where_nothing_below_is_open(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.go_to(rows[5])
    assert _do(desk, "after-open", "reject") == "six"
    assert desk.said[-1] == "No row below is open"


def test_the_open_row_may_be_far_below_in_another_article(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    words = " ".join(f"w{number}" for number in range(700))
    (second,) = saved(desk.project, words)
    last = a_tag(second, "w599", status=Status.SUGGESTED)
    others = [a_tag(second, f"w{number}", status=Status.ACCEPTED) for number in range(599)]
    desk.project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in (*others, last)), "Ada"))
    desk.session.read_again()
    desk.session.list_tags(TagQuery())
    desk.session.go_to(rows[5])
    assert _do(desk, "after-open", "accept") == "w599"
    assert desk.article == second


@pytest.mark.parametrize("rule", ["after-next", "after-open", "after-stay"])
def test_where_the_row_goes_away_the_next_comes_up(empty_desk: Desk, rows: list[Tag], rule: str) -> None:
    desk = empty_desk
    desk.session.list_tags(TagQuery(desk.article.id, statuses=frozenset({Status.TAGGED})))
    desk.session.go_to(rows[0])
    assert _do(desk, rule, "accept") == "four"


@pytest.mark.parametrize("id_", ["accept", "reject", "unsure", "remove", "claim", "quote"])
def test_one_key_does_not_change_one_of_several_rows(empty_desk: Desk, rows: list[Tag], id_: str) -> None:
    desk = empty_desk
    desk.session.go_to(rows[0])
    desk.surface.at_table = True
    desk.session.chosen.choose([range(0, 1), range(3, 5)])
    _do(desk, id_)
    assert (desk.stored(), desk.steps) == (rows, [])
    assert "Change many tags…" in desk.said[-1]
    desk.session.chosen.choose([range(0, 1)])
    _do(desk, id_)
    assert len(desk.steps) == int(id_ != "claim")


def test_in_the_text_the_current_tag_is_meant_whatever_is_selected_in_the_table(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.go_to(rows[0])
    desk.session.chosen.choose([range(6)])
    _do(desk, "accept")
    assert desk.stored()[0].status is Status.ACCEPTED


def test_what_is_selected_has_keys(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    tagged(desk.project, desk.article, "six", Kind.QUOTE)
    desk.session.read_again()
    desk.session.list_tags(TagQuery(desk.article.id, group=TagColumn.KIND))
    chosen = desk.session.chosen
    chosen.choose([range(0, 3)])
    assert list(chosen.ids()) == [rows[0].id, rows[1].id]
    assert not chosen.are_all()
    chosen.choose([range(desk.session.tags.rowCount())])
    assert (chosen.are_all(), len(chosen.ids())) == (True, 7)


@pytest.mark.parametrize("column", GROUPS)
def test_rows_are_put_together_by_the_column_of_the_keyboard(empty_desk: Desk, rows: list[Tag], column: TagColumn) -> None:
    desk = empty_desk
    desk.surface.current_column = column
    _do(desk, "group")
    assert desk.session.tags.query.group is column
    assert desk.session.tags.heading_at(0) is not None
    _do(desk, "group")
    assert desk.session.tags.query.group is None
    assert desk.said[-1] == "No groups any more"


@pytest.mark.parametrize("column", [None, TagColumn.NOTE, TagColumn.READING])
def test_it_is_said_by_what_rows_can_be_put_together(empty_desk: Desk, rows: list[Tag], column: TagColumn | None) -> None:
    desk = empty_desk
    desk.surface.current_column = column
    _do(desk, "group")
    assert desk.session.tags.query.group is None
    assert desk.said[-1] == "Rows can be put together by: Kind, Label, Speaker, Article, Annotator, Status"


def test_a_verdict_passes_headings(empty_desk: Desk, rows: list[Tag]) -> None:
    desk = empty_desk
    desk.session.list_tags(TagQuery(desk.article.id, group=TagColumn.STATUS, order=TagColumn.EXCERPT))
    desk.session.go_to(rows[4])  # "five", accepted, above "two", the last of its group
    assert _do(desk, "accept") == "two"
    assert _do(desk, "accept") == "three"


def test_editing_asks_the_window(empty_desk: Desk, rows: list[Tag]) -> None:
    empty_desk.session.go_to(rows[0])
    _do(empty_desk, "edit-note", "edit-label", "columns")
    assert empty_desk.surface.asked[-3:] == ["edit note", "edit label", "columns"]
