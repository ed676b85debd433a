"""The search across articles beside the window: what it finds, when it begins again, what it lets go."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.tagging_all import change_alike, tag_all
from gui.model.boundaries import Policy
from gui.model.change import Act, Change, Step
from gui.model.hunt import Alike, Hunt, Wanted
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.session.searching.searching import Searching, hunt_for
from gui.session.searching.seeker import Part
from gui.session.turns import short_turns
from gui.store.project import Project
from gui.tasks.alike import Becoming
from gui.tasks.searching import Searcher
from tests.builders import entered, saved, tagged
from tests.session.desk import Desk

TEXTS = ("Kim came. Kim left.", "Kim’s car", "Bo left.")


@pytest.fixture
def searching(empty_desk: Desk, tmp_path: Path) -> Searching:
    """The search of a session with a project of three articles."""
    empty_desk.open(tmp_path / "news.pressmark", *TEXTS)
    found = empty_desk.session.searching
    assert isinstance(found, Searching)
    return found


def hunted(qtbot: QtBot, searching: Searching, hunt: Hunt, wanted: Wanted | None = None) -> list[str]:
    with qtbot.waitSignal(searching.ended):
        searching.begin(hunt, wanted)
    return words(searching)


def words(searching: Searching) -> list[str]:
    rows = [searching.model.catch_at(searching.model.index(row, 0)) for row in range(searching.model.rowCount())]
    return [f"{hit.article_id} {hit.words}" for catch in rows if catch is not None for hit in catch.hits]


def test_hits_come_with_what_there_is_to_say_of_the_hunt(qtbot: QtBot, searching: Searching) -> None:
    begun: list[bool] = []
    searching.begun.connect(lambda: begun.append(searching.is_at_work))
    assert hunted(qtbot, searching, Hunt("Kim")) == ["1 Kim", "1 Kim", "2 Kim"]
    assert begun == [True]
    assert not searching.is_at_work
    assert not searching.has_more
    assert searching.fault is None
    assert searching.looked_at[0] == searching.looked_at[1]
    assert hunted(qtbot, searching, Hunt("nobody")) == []


def test_what_is_no_pattern_is_a_fault_and_the_next_hunt_none(qtbot: QtBot, searching: Searching) -> None:
    assert hunted(qtbot, searching, Hunt("(", regex=True)) == []
    assert searching.fault is not None
    assert hunted(qtbot, searching, Hunt("B.", regex=True)) == ["3 Bo"]
    assert searching.fault is None


def test_tag_all_is_one_step_and_the_list_follows_it_and_its_undo(qtbot: QtBot, searching: Searching, empty_desk: Desk) -> None:
    hunted(qtbot, searching, Hunt("Kim"), Wanted(Kind.ENTITY, "person"))
    model, session = searching.model, empty_desk.session
    tag_all(session, model.chosen(), model.wanted)
    assert [step.act for step in empty_desk.steps] == [Act.TAG_ALL]
    assert (model.hit_count(), model.chosen_count()) == (3, 0)
    session.steps.undo()
    assert model.chosen_count() == 3
    session.steps.redo()
    tag = empty_desk.stored()[0]
    change_alike(session, tag, 3, Becoming(label="leader"))
    assert {one.label for one in empty_desk.stored()} == {"leader"}
    assert model.chosen_count() == 0  # tagged differently now: that is for the user to choose


def test_what_another_window_writes_is_hunted_again_and_choices_stay(
    qtbot: QtBot, searching: Searching, empty_desk: Desk, tmp_path: Path
) -> None:
    hunted(qtbot, searching, Hunt("Kim"))
    model = searching.model
    first = model.chosen()[0]
    model.setData(model.index_of(first), False, 10)
    other = Project(empty_desk.project.path)
    (article,) = saved(other, "Kim again")
    gone = other.reading.article(2)
    other.apply(Step(Act.DELETE_ARTICLES, (Change(gone, None),), "Boris"))
    other.close()
    with qtbot.waitSignal(searching.ended):
        empty_desk.session.look_around()
    assert words(searching) == ["1 Kim", "1 Kim", f"{article.id} Kim"]
    assert first not in model.chosen()
    assert model.chosen_count() == 2


def test_an_article_that_goes_takes_its_hits_along(qtbot: QtBot, searching: Searching, empty_desk: Desk) -> None:
    hunted(qtbot, searching, Hunt("Kim"))
    article = empty_desk.project.reading.article(2)
    with qtbot.waitSignal(searching.ended):
        empty_desk.session.steps.carry_out(Step(Act.DELETE_ARTICLES, (Change(article, None),), "Ada"))
    assert words(searching) == ["1 Kim", "1 Kim"]
    with qtbot.waitSignal(searching.ended):
        empty_desk.session.steps.undo()
    assert words(searching) == ["1 Kim", "1 Kim", "2 Kim"]


def test_another_project_has_nothing_of_this_one(qtbot: QtBot, searching: Searching, empty_desk: Desk, tmp_path: Path) -> None:
    hunted(qtbot, searching, Hunt("Kim"))
    empty_desk.open(tmp_path / "other.pressmark", "Kim!")
    assert words(searching) == []
    assert searching.hunt is None
    assert hunted(qtbot, searching, Hunt("Kim")) == ["1 Kim"]
    empty_desk.session.close()
    searching.begin(Hunt("Kim"))
    assert not searching.is_at_work


def test_places_like_a_tag_are_counted(qtbot: QtBot, searching: Searching, empty_desk: Desk) -> None:
    entry = entered(empty_desk.project, "Kim Jong Un", aliases=("Bo",))
    tag = tagged(empty_desk.project, empty_desk.article, "Kim", Kind.ENTITY)
    assert count(qtbot, searching, tag) == (1, 1)
    named = tagged(empty_desk.project, empty_desk.article, "came", Kind.ENTITY, attributes=tag.attributes.__class__(entity=entry.uid))
    assert searching.names_of(named) == ("Kim Jong Un", "Bo")
    assert count(qtbot, searching, named) == (0, 1)
    hunt, wanted = hunt_for(named, searching.names_of(named))
    assert (hunt.words, hunt.names, hunt.case) == ("came", ("Kim Jong Un", "Bo"), True)
    assert wanted == Wanted(Kind.ENTITY, "", entry.uid)


def count(qtbot: QtBot, searching: Searching, tag: Tag) -> tuple[int, int]:
    with qtbot.waitSignal(searching.counted) as told:
        searching.count_alike(tag)
    alike = told.args[0]
    assert isinstance(alike, Alike)
    assert alike.tag == tag
    return alike.here, alike.elsewhere


class Slow:
    """A searcher that waits before every hunt, and cannot be told from a slow machine."""

    def __init__(self, path: Path) -> None:
        self._searcher = Searcher(path)

    def hunt(self, hunt: Hunt, policy: Policy, cancelled: Callable[[], bool]) -> Iterator[Part]:
        STARTED.append(hunt.words)
        GO.wait(5)
        yield from self._searcher.hunt(hunt, policy, cancelled)

    def alike(self, tag: Tag, hunt: Hunt, policy: Policy, cancelled: Callable[[], bool]) -> Alike:
        STARTED.append(f"count {hunt.words}")
        GO.wait(5)
        return self._searcher.alike(tag, hunt, policy, cancelled)

    def close(self) -> None:
        self._searcher.close()


STARTED: list[str] = []
GO = Event()


def test_a_newer_hunt_takes_the_place_of_the_older_and_a_count_comes_again(qtbot: QtBot, searching: Searching, empty_desk: Desk) -> None:
    STARTED.clear()
    GO.clear()
    slow = Searching(empty_desk.session, Slow)
    tag = tagged(empty_desk.project, empty_desk.article, "Kim", Kind.ENTITY)
    slow.count_alike(tag)
    qtbot.waitUntil(lambda: STARTED == ["count Kim"])
    for typed in ("K", "Ki", "Bo"):
        slow.begin(Hunt(typed))
    with qtbot.waitSignals([slow.ended, slow.counted]):
        GO.set()
    assert words(slow) == ["3 Bo"]
    assert STARTED == ["count Kim", "Bo", "count Kim"]
    slow.count_alike(None)
    slow.forget()


def test_python_takes_its_usual_turns_again_whoever_worked_beside_the_search(qtbot: QtBot, empty_desk: Desk, tmp_path: Path) -> None:
    empty_desk.open(tmp_path / "news.pressmark", *TEXTS)
    usual = sys.getswitchinterval()
    STARTED.clear()
    GO.clear()
    slow = Searching(empty_desk.session, Slow)
    with qtbot.waitSignal(slow.ended):
        with short_turns():  # another thread is at work when the search begins, and ends first
            slow.begin(Hunt("Kim"))
            qtbot.waitUntil(lambda: bool(STARTED))
        GO.set()
    slow.forget()
    assert sys.getswitchinterval() == usual
