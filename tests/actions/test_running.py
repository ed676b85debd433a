"""Every command in every state: where its condition says yes it runs, and where it says no it does nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.command import Command
from gui.actions.running import attempt, run
from gui.model.article import ArticleState
from gui.model.change import ACT_NAMES
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.session.session import Session
from gui.store.project import Project
from tests.builders import tagged
from tests.session.desk import Desk, working

BY_ID = {command.id: command for command in COMMANDS}
State = Callable[[Desk, Path], object]


def _nothing(desk: Desk, folder: Path) -> None:
    """No project."""


def _no_article(desk: Desk, folder: Path) -> None:
    desk.session.open(Project.create(folder / "empty.pressmark"))


def _just_opened(desk: Desk, folder: Path) -> None:
    desk.open(folder / "news.pressmark", "Mayor opens bridge", "Second")


def _words(desk: Desk, folder: Path) -> None:
    _just_opened(desk, folder)
    desk.select("bridge")


def _blanks(desk: Desk, folder: Path) -> None:
    _just_opened(desk, folder)
    desk.select(" ")


def _tag(desk: Desk, folder: Path) -> None:
    _words(desk, folder)
    desk.session.editing.tag_selection(Kind.CLAIM)


def _caret_in_tag(desk: Desk, folder: Path) -> None:
    _tag(desk, folder)
    desk.session.selection.move(14, 14, 14, False)


def _accepted(desk: Desk, folder: Path) -> None:
    _tag(desk, folder)
    desk.session.editing.set_status(desk.tag, Status.ACCEPTED)


def _rejected(desk: Desk, folder: Path) -> None:
    _tag(desk, folder)
    desk.session.editing.set_status(desk.tag, Status.REJECTED)


def _undone(desk: Desk, folder: Path) -> None:
    _tag(desk, folder)
    desk.session.steps.undo()


def _tag_of_another_article(desk: Desk, folder: Path) -> None:
    _tag(desk, folder)
    desk.session.open_article(desk.session.articles.neighbour(desk.article.id, 1))


def _closed(desk: Desk, folder: Path) -> None:
    _tag(desk, folder)
    desk.session.close()


STATES: list[State] = [
    _nothing, _no_article, _just_opened, _words, _blanks, _tag, _caret_in_tag, _accepted, _rejected, _undone,
    _tag_of_another_article, _closed,
]  # fmt: skip


def _state_id(state: State) -> str:
    return state.__name__.strip("_")


def _command_id(command: Command) -> str:
    return command.id


@pytest.fixture(scope="module")
def may(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> dict[State, set[str]]:
    """The ids of the commands whose condition says yes, in each state."""
    found = {}
    for state in STATES:
        with working() as desk:
            state(desk, tmp_path_factory.mktemp(_state_id(state)))
            found[state] = {command.id for command in COMMANDS if command.when(desk.session)}
    return found


@pytest.mark.parametrize("command", COMMANDS, ids=_command_id)
def test_a_command_runs_wherever_it_may(tmp_path: Path, command: Command, may: dict[State, set[str]], qtbot: QtBot) -> None:
    for state in STATES:
        if command.id in may[state]:
            folder = tmp_path / _state_id(state)
            folder.mkdir()
            with working() as desk:
                state(desk, folder)
                title, is_on = command.title_now, command.is_on
                assert title is None or title(desk.session), state
                assert is_on is None or is_on(desk.session) in (True, False), state
                run(command, desk.session)
                assert desk.prompts.told in ([], ["“pasted” was not added: there is no text in it."]), state
                if desk.session.background.busy():
                    qtbot.waitUntil(partial(_is_done, desk))


def _is_done(desk: Desk) -> bool:
    return not desk.session.background.busy()


@pytest.mark.parametrize("state", STATES, ids=_state_id)
def test_a_command_does_nothing_where_it_may_not(empty_desk: Desk, tmp_path: Path, state: State, may: dict[State, set[str]]) -> None:
    desk = empty_desk
    state(desk, tmp_path)
    before = len(desk.steps), list(desk.surface.asked), desk.session.project, desk.session.selection.tag
    for command in COMMANDS:
        if command.id not in may[state]:
            title, is_on = command.title_now, command.is_on
            assert title is None or title(desk.session), command.id
            assert is_on is None or is_on(desk.session) in (True, False), command.id
            run(command, desk.session)
            assert (len(desk.steps), desk.surface.asked, desk.session.project, desk.session.selection.tag) == before, command.id
            assert not desk.session.background.busy(), command.id
    assert desk.prompts.told == []


POSSIBLE: dict[str, set[State]] = {
    "claim": {_words, _blanks, _tag, _caret_in_tag, _accepted, _rejected, _undone},
    "claim-raw": {_words, _blanks, _tag, _accepted, _rejected, _undone},
    "remove": {_tag, _caret_in_tag, _accepted, _rejected},
    "accept": {_tag, _caret_in_tag, _accepted, _rejected},
    "next-tag": {_tag, _caret_in_tag, _accepted, _rejected},
    "undo": {_tag, _caret_in_tag, _accepted, _rejected, _tag_of_another_article},
    "redo": {_undone},
    "add": set(STATES) - {_nothing, _closed},
    "export": set(STATES) - {_nothing, _closed},
    "done": set(STATES) - {_nothing, _closed, _no_article},
    "next-article": set(STATES) - {_nothing, _closed, _no_article},
    "copy": {_words, _blanks, _tag, _accepted, _rejected, _undone},
    "open": set(STATES),
    "palette": set(STATES),
}


@pytest.mark.parametrize("state", STATES, ids=_state_id)
def test_when_a_command_can_be_done(empty_desk: Desk, tmp_path: Path, state: State) -> None:
    state(empty_desk, tmp_path)
    possible = {id_ for id_ in POSSIBLE if BY_ID[id_].when(empty_desk.session)}
    assert possible == {id_ for id_, states in POSSIBLE.items() if state in states}


def test_undo_is_named_after_the_act(desk: Desk) -> None:
    undo, redo = BY_ID["undo"].title_now, BY_ID["redo"].title_now
    assert undo is not None
    assert redo is not None
    assert (undo(desk.session), redo(desk.session)) == ("Undo", "Redo")
    desk.select("bridge")
    run(BY_ID["claim"], desk.session)
    assert (undo(desk.session), redo(desk.session)) == ("Undo Tag claim", "Redo")
    run(BY_ID["undo"], desk.session)
    assert (undo(desk.session), redo(desk.session)) == ("Undo", "Redo Tag claim")
    desk.prompts.name = "Bob"
    run(BY_ID["annotator"], desk.session)
    assert (undo(desk.session), redo(desk.session)) == ("Undo", "Redo")
    desk.prompts.name = "Librarian"
    run(BY_ID["annotator"], desk.session)
    assert (undo(desk.session), redo(desk.session)) == ("Undo Add articles", "Redo")
    assert all(ACT_NAMES.values())


def test_a_problem_is_told_and_a_bug_is_not_swallowed(desk: Desk) -> None:
    def refuse(session: Session) -> None:
        raise Problem("It was not done", "it is late")

    def break_(session: Session) -> None:
        raise RuntimeError("a bug")

    attempt(desk.session, refuse, desk.session)
    assert desk.prompts.told == ["It was not done: it is late."]
    with pytest.raises(RuntimeError):
        attempt(desk.session, break_, desk.session)


def test_marking_an_article_done(desk: Desk) -> None:
    done = BY_ID["done"]
    run(done, desk.session)
    assert desk.state() is ArticleState.DONE
    assert done.is_on is not None
    assert done.is_on(desk.session)
    run(done, desk.session)
    assert desk.state() is ArticleState.READING


@pytest.mark.parametrize(("id_", "asked"), [
    ("card", "card"), ("text", "text"), ("filter", "filter"), ("palette", "palette"), ("keys", "keys"), ("about", "about"),
    ("copy", "copy"), ("all", "all"), ("quit", "close"),
])  # fmt: skip
def test_what_is_asked_of_the_window(desk: Desk, id_: str, asked: str) -> None:
    tag = tagged(desk.project, desk.article)
    desk.session.read_again()
    desk.session.go_to(tag)
    desk.select("Anna")
    desk.surface.asked.clear()
    run(BY_ID[id_], desk.session)
    assert desk.surface.asked == [asked]


def test_looks(desk: Desk) -> None:
    looks = desk.settings.looks
    before = looks.points()
    run(BY_ID["larger"], desk.session)
    assert looks.points() == before + 1
    run(BY_ID["smaller"], desk.session)
    assert looks.points() == before
    serif = looks.serif()
    run(BY_ID["serif"], desk.session)
    assert looks.serif() is not serif
    for theme in ("theme-light", "theme-dark", "theme-system"):
        run(BY_ID[theme], desk.session)
        on = [id_ for id_ in ("theme-light", "theme-dark", "theme-system") if (is_on := BY_ID[id_].is_on) and is_on(desk.session)]
        assert on == [theme]


def test_tags_of_one_article_or_of_all(empty_desk: Desk, tmp_path: Path) -> None:
    desk = empty_desk
    first, second = desk.open(tmp_path / "p.pressmark", "First", "Second")
    tags = [tagged(desk.project, first, "First"), tagged(desk.project, second, "Second")]
    desk.session.read_again()
    everywhere = BY_ID["everywhere"]
    assert everywhere.is_on is not None
    assert not everywhere.is_on(desk.session)
    assert list(desk.session.tags.all_ids()) == [tags[0].id]
    run(everywhere, desk.session)
    assert everywhere.is_on(desk.session)
    assert list(desk.session.tags.all_ids()) == [tag.id for tag in tags]
    run(everywhere, desk.session)
    assert list(desk.session.tags.all_ids()) == [tags[0].id]
