"""The list of all that was done: stretches, pages, what comes, what is undone; Qt's own model tester watches."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.change import Act
from gui.model.problem import Problem
from gui.session.history import steps_model
from gui.session.history.steps_model import OF, STATE, STEP_ROLE, WHAT, WHEN, WHO, StepsModel
from gui.session.moments import shown_moment, shown_shortly
from gui.store.past_steps import StepQuery
from gui.store.project import Project
from tests.builders import changed, removed, saved, tagged

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with closing(Project.create(tmp_path / "news.pressmark")) as made:
        saved(made, annotator="Librarian")
        yield made


@pytest.fixture
def model(qtbot: QtBot) -> StepsModel:
    del qtbot
    made = StepsModel()
    made.tester = QAbstractItemModelTester(made, FATAL)  # type: ignore[attr-defined]
    return made


def cells(model: StepsModel, column: int) -> list[str]:
    """What a column shows, from above."""
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def act(project: Project, chance: Random) -> None:
    """Something that somebody does, or undoes."""
    who = chance.choice(("Ada", "Bob"))
    article = project.reading.article(1)
    assert article is not None
    there = project.reading.tags_of(1)
    match chance.randrange(5):
        case 0 if there:
            removed(project, chance.choice(there), by=who)
        case 1 if there:
            changed(project, chance.choice(there), by=who, note=str(chance.random()))
        case 2 | 3:
            try:
                _ = project.undo(who) if chance.random() < 0.6 else project.redo(who)
            except Problem:
                return
        case _:
            tagged(project, article, by=who)


def test_the_newest_come_first(project: Project, model: StepsModel) -> None:
    (article,) = [project.reading.article(1)]
    assert article is not None
    tag = tagged(project, article)
    changed(project, tag, by="Bob", note="why")
    project.undo("Bob")
    model.show(project.reading, StepQuery())
    assert cells(model, WHO) == ["Bob", "Bob", "Ada", "Librarian"]
    assert cells(model, WHAT) == ["Undone: Change note", "Change note", "Tag claim", "Add articles"]
    assert cells(model, OF) == ["bridge", "bridge", "bridge", "Mayor opens bridge"]
    assert cells(model, STATE) == ["", "undone", "", ""]
    assert "Change note, bridge, undone, Bob" in str(model.index(1, WHEN).data(Qt.ItemDataRole.AccessibleTextRole))
    assert model.index(0, STATE).data(Qt.ItemDataRole.AccessibleTextRole) == "State: none"
    assert model.headerData(WHO, Qt.Orientation.Horizontal) == "Who"


def test_of_many_the_number_comes_first_and_of_today_the_time(project: Project, model: StepsModel) -> None:
    saved(project, "One", "Two", annotator="Librarian")
    model.show(project.reading, StepQuery())
    many = model.index(0, OF)
    assert str(many.data()).startswith("2: ")
    assert "and 1 more" in str(many.data(Qt.ItemDataRole.ToolTipRole))
    step = model.step_at(0)
    assert step is not None
    assert model.index(0, WHEN).data() == shown_shortly(step.at)
    assert model.index(0, WHEN).data(Qt.ItemDataRole.ToolTipRole) == shown_moment(step.at)
    assert [shown_shortly("2024-02-03T12:00:00Z"), shown_shortly("once")] == ["2024-02-03", "once"]


@pytest.mark.parametrize("seed", range(4))
def test_the_list_follows_whatever_happens(project: Project, model: StepsModel, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps_model, "_PAGE", 3)
    monkeypatch.setattr(steps_model, "_PAGES", 2)
    chance = Random(seed)
    query = chance.choice((StepQuery(), StepQuery("Ada"), StepQuery("", Act.TAG_CLAIM)))
    model.show(project.reading, query)
    for _ in range(40):
        act(project, chance)
        model.follow()
    anew = StepsModel()
    anew.show(project.reading, query)
    assert [model.step_at(row) for row in range(model.rowCount())] == [anew.step_at(row) for row in range(anew.rowCount())]
    assert anew.rowCount() > 0
    assert [model.row_of(model.key_at(row)) for row in range(model.rowCount())] == list(range(model.rowCount()))
    assert (model.row_of(10_000), model.row_of(0), model.key_at(-1), model.step_at(999)) == (-1, -1, 0, None)


def test_older_steps_come_a_stretch_at_a_time(project: Project, model: StepsModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps_model, "_STRETCH", 3)
    monkeypatch.setattr(steps_model, "_PAGE", 5)
    article = project.reading.article(1)
    assert article is not None
    for _ in range(10):
        tagged(project, article)
    with qtbot.waitSignal(model.searched):
        model.show(project.reading, StepQuery())
        assert (model.rowCount(), model.is_searching) == (3, True)
        assert model.step_at(2) is not None
        tagged(project, article)
        model.follow()
        assert model.rowCount() == 4
    assert (model.rowCount(), model.is_searching) == (12, False)
    assert [step.id for row in range(12) if (step := model.step_at(row)) is not None] == list(range(12, 0, -1))


@pytest.mark.usefixtures("impatient")
def test_a_locked_project_is_told_once_and_asked_again(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps_model, "_AGAIN", 20)
    project = Project.create(tmp_path / "other.pressmark")
    saved(project)
    model, told = StepsModel(), list[str]()
    model.refused.connect(lambda problem: told.append(str(problem)))
    model.show(project.reading, StepQuery())
    with closing(sqlite3.connect(project.path, isolation_level=None)) as raw:
        raw.execute("BEGIN EXCLUSIVE")
        assert [model.index(0, column).data() for column in range(5)] == [None] * 5
        assert len(told) == 1
        raw.execute("ROLLBACK")
    qtbot.waitUntil(lambda: model.index(0, WHO).data() == "Ada")
    assert model.index(0, 0).data(STEP_ROLE) == model.step_at(0)
    project.close()
