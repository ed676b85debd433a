"""The commands that show and hide tags, and what walking does about it."""

from pathlib import Path

import pytest

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.actions.showing import what_is_hidden
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from tests.builders import tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
TEXT = "one two three four"


@pytest.fixture
def tags(empty_desk: Desk, tmp_path: Path) -> list[Tag]:
    """A claim, a quote, an entity, and a claim that was rejected."""
    (article,) = empty_desk.open(tmp_path / "p.pressmark", TEXT)
    statuses = [*[Status.TAGGED] * 3, Status.REJECTED]
    kinds = [*Kind, Kind.CLAIM]
    made = [tagged(empty_desk.project, article, *each, status=status) for *each, status in zip(TEXT.split(), kinds, statuses, strict=True)]
    empty_desk.session.read_again()
    return made


def _do(desk: Desk, id_: str) -> bool:
    """Run a command that is on or off, and say which it is then."""
    run(BY_ID[id_], desk.session)
    is_on = BY_ID[id_].is_on
    return is_on is not None and is_on(desk.session)


def _walked(desk: Desk, id_: str, steps: int) -> list[str]:
    seen = []
    for _ in range(steps):
        run(BY_ID[id_], desk.session)
        seen.append(desk.session.selection.tag.excerpt if desk.session.selection.tag else "")
    return seen


@pytest.mark.usefixtures("tags")
@pytest.mark.parametrize(
    ("id_", "part"),
    [("show-claims", Kind.CLAIM), ("show-quotes", Kind.QUOTE), ("show-entities", Kind.ENTITY), ("show-suggested", Status.SUGGESTED),
     ("show-tagged", Status.TAGGED), ("show-accepted", Status.ACCEPTED)],
)  # fmt: skip
def test_a_command_for_each_kind_and_status(empty_desk: Desk, id_: str, part: Kind | Status) -> None:
    assert not _do(empty_desk, id_)
    assert not empty_desk.session.showing.shows(part)
    assert part.value in empty_desk.said[-1].lower()
    assert part.value in what_is_hidden(empty_desk.session).lower()
    assert _do(empty_desk, id_)
    assert what_is_hidden(empty_desk.session) == ""


@pytest.mark.usefixtures("tags")
def test_one_key_hides_all(empty_desk: Desk) -> None:
    assert BY_ID["hide-all"].keys == ("V",)
    assert _do(empty_desk, "hide-all")
    assert empty_desk.said[-1] == "All tags are hidden"
    assert what_is_hidden(empty_desk.session) == "Tags are hidden (V shows them)"
    assert not _do(empty_desk, "hide-all")
    assert empty_desk.said[-1] == "Tags are shown"


@pytest.mark.usefixtures("tags")
def test_ticks_are_switched(empty_desk: Desk) -> None:
    assert _do(empty_desk, "ticks")
    assert empty_desk.session.showing.ticks
    assert not _do(empty_desk, "ticks")


@pytest.mark.usefixtures("tags")
def test_walking_passes_what_is_hidden(empty_desk: Desk) -> None:
    assert _walked(empty_desk, "next-tag", 4) == ["one", "two", "three", "one"]
    _do(empty_desk, "show-rejected")
    _do(empty_desk, "show-quotes")
    assert _walked(empty_desk, "next-tag", 3) == ["three", "four", "one"]
    assert _walked(empty_desk, "previous-tag", 2) == ["four", "three"]


@pytest.mark.usefixtures("tags")
def test_where_all_are_hidden_walking_says_so(empty_desk: Desk) -> None:
    _do(empty_desk, "hide-all")
    empty_desk.said.clear()
    assert _walked(empty_desk, "next-tag", 1) == [""]
    assert empty_desk.said == ["Tags are hidden (V shows them)"]
