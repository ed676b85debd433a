"""What is asked of articles is kept, and asked again only where something was saved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, current_thread

import pytest
from pytestqt.qtbot import QtBot

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.voices import NOBODY, Said, Voice, Whose
from gui.session.seeing.survey import Survey
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.voices import said_in
from tests.builders import saved, tagged
from tests.session.desk import Desk
from tests.talk import Talk, talk_in


@pytest.fixture
def asked() -> list[int]:
    return []


@pytest.fixture
def survey(desk: Desk, asked: list[int]) -> Iterator[Survey[Said]]:
    """A survey that is looked at, which notes the articles that it asks."""

    def ask(reading: Reading, article_id: int) -> Said:
        asked.append(article_id)
        return said_in(reading, article_id)

    made: Survey[Said] = Survey(desk.session, ask, desk.session)
    made.watch(True)
    yield made
    made.watch(False)


@pytest.fixture
def talk(qtbot: QtBot, desk: Desk, survey: Survey[Said], asked: list[int]) -> Talk:
    """All articles are looked at."""
    made = talk_in(desk.project)
    with qtbot.waitSignal(survey.surveyed):
        desk.session.read_again()
        desk.session.list_tags(replace(desk.session.tags.query, article_id=None))
    asked.clear()
    return made


def do(qtbot: QtBot, desk: Desk, survey: Survey[Said], *changes: Change) -> None:
    with qtbot.waitSignal(survey.surveyed):
        desk.session.steps.carry_out(Step(Act.SET_SPEAKER, changes, "Ada"))


def voices(survey: Survey[Said]) -> set[Voice]:
    return {voice for _, said in survey.answers() for voice in said}


def test_the_open_article_alone_is_asked_until_all_are_wanted(qtbot: QtBot, desk: Desk, survey: Survey[Said], talk: Talk) -> None:
    assert [id_ for id_, _ in survey.answers()] == list(desk.session.articles.ids())
    with qtbot.waitSignal(survey.surveyed):
        desk.session.open_article(talk.articles[1].id)
        desk.session.list_tags(replace(desk.session.tags.query, article_id=talk.articles[1].id))
    assert not survey.everywhere
    assert [id_ for id_, _ in survey.answers()] == [talk.articles[1].id]


def test_what_is_saved_asks_its_own_article_again_and_no_other(
    qtbot: QtBot, desk: Desk, survey: Survey[Said], talk: Talk, asked: list[int]
) -> None:
    good = talk.tags["“Good,”"]
    do(qtbot, desk, survey, Change(good, replace(good, status=Status.REJECTED)))
    assert asked == [talk.articles[1].id]
    asked.clear()
    worst = talk.tags["The storm was the worst"]
    do(qtbot, desk, survey, Change(None, link_of(worst, talk.tags["Ms Ortega"], LinkRole.CLAIMANT, "Ada")))
    assert asked == [talk.articles[1].id]
    assert NOBODY not in voices(survey)


def test_an_undo_is_followed(qtbot: QtBot, desk: Desk, survey: Survey[Said], talk: Talk) -> None:
    good = talk.tags["“Good,”"]
    do(qtbot, desk, survey, Change(None, link_of(good, talk.tags["Ms Ortega"], LinkRole.SPEAKER, "Ada")))
    before = survey.answers()
    with qtbot.waitSignal(survey.surveyed):
        desk.session.steps.undo()
    with qtbot.waitSignal(survey.surveyed):
        desk.session.steps.redo()
    assert survey.answers() == before


def test_nothing_is_asked_while_nobody_looks(qtbot: QtBot, desk: Desk, survey: Survey[Said], talk: Talk, asked: list[int]) -> None:
    survey.watch(False)
    good = talk.tags["“Good,”"]
    desk.session.steps.carry_out(Step(Act.CHANGE_STATUS, (Change(good, replace(good, status=Status.ACCEPTED)),), "Ada"))
    survey.look_soon()
    qtbot.waitUntil(lambda: not survey.is_waiting)
    assert asked == []
    survey.watch(True)
    assert asked == [talk.articles[1].id]


def test_many_articles_are_asked_by_a_worker_and_what_is_saved_meanwhile_again(qtbot: QtBot, desk: Desk) -> None:
    articles = saved(desk.project, *(f"Title {number}\n\n“Words,” he said." for number in range(20)))
    quotes = [tagged(desk.project, article, "“Words,”", Kind.QUOTE) for article in articles]
    desk.session.read_again()
    desk.session.list_tags(replace(desk.session.tags.query, article_id=None))
    threads, done = [], Event()

    def ask(reading: Reading, article_id: int) -> Said:
        threads.append(current_thread())
        if article_id == articles[-1].id:
            done.set()
        return said_in(reading, article_id)

    survey: Survey[Said] = Survey(desk.session, ask, desk.session)
    survey.watch(True)
    assert done.wait(5), "the worker has read all, and its answers are on the way"
    desk.session.steps.carry_out(Step(Act.CHANGE_STATUS, (Change(quotes[5], replace(quotes[5], status=Status.REJECTED)),), "Ada"))
    qtbot.waitUntil(lambda: len(survey.answers()) == 21 and not survey.is_waiting)
    assert dict(survey.answers())[articles[5].id] == {}
    assert [thread is current_thread() for thread in threads] == [False] * 21 + [True]


def test_another_project_is_another_survey(qtbot: QtBot, desk: Desk, survey: Survey[Said], talk: Talk, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.pressmark")
    with qtbot.waitSignal(survey.surveyed):
        desk.session.open(other)
    assert survey.answers() == []


def test_a_project_that_cannot_be_read_is_said(qtbot: QtBot, desk: Desk) -> None:
    def ask(reading: Reading, article_id: int) -> Said:
        raise Problem("The project cannot be read")

    survey: Survey[Said] = Survey(desk.session, ask, desk.session)
    with qtbot.waitSignal(survey.refused):
        survey.watch(True)
    assert survey.answers() == []


def test_whose_words_are_known_is_told_once_a_name_is_given(qtbot: QtBot, desk: Desk, survey: Survey[Said], talk: Talk) -> None:
    she = talk.tags["She"]
    do(qtbot, desk, survey, Change(she, replace(she, attributes=talk.tags["Ms Ortega"].attributes)))
    assert all(voice.whose is not Whose.MENTIONED for voice in voices(survey))
