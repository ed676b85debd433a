"""The table of labels: what is listed and what tags have, counted, and kept up to date by every step."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.kinds import FACES, Kind
from gui.session.lists.labels_model import LabelColumn, LabelsModel, ListedLabel
from gui.store.labels import labels
from gui.store.project import Project
from tests.builders import changed, tagged
from tests.session.desk import Desk

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model(desk: Desk) -> LabelsModel:
    """The labels of a project with three entities, one of them with a label that is not listed."""
    for words, label in (("Anna Ortega", "person"), ("Mayor", "politician"), ("million", "")):
        tagged(desk.project, desk.article, words, Kind.ENTITY, label=label)
    desk.session.read_again()
    return LabelsModel(desk.session.opened, desk.session.steps, desk.session)


def _rows(model: LabelsModel, kind: Kind) -> list[tuple[str, str, str]]:
    columns = (LabelColumn.NAME, LabelColumn.TAGS, LabelColumn.STATE)
    shown = [[model.index(row, column).data() for column in LabelColumn] for row in range(model.rowCount())]
    return [tuple(row[column] for column in columns) for row in shown if row[LabelColumn.KIND] == FACES[kind].name]


def test_it_is_a_sound_model(model: LabelsModel, desk: Desk) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.session.editing.set_label(desk.stored()[0], "mine")
    desk.session.editing.set_label(desk.stored()[0], "person")
    assert tester.model() is model
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in LabelColumn] == ["Kind", "Label", "Tags", "In the list"]


def test_listed_retired_and_unlisted_are_rows(model: LabelsModel) -> None:
    rows = _rows(model, Kind.ENTITY)
    assert [name for name, _, _ in rows] == [*FACES[Kind.ENTITY].labels, "politician"]
    assert (rows[0], rows[1], rows[-1]) == (("person", "1", "offered"), ("organisation", "0", "offered"), ("politician", "1", "not listed"))
    assert [name for name, _, _ in _rows(model, Kind.QUOTE)] == list(FACES[Kind.QUOTE].labels)
    assert model.index(model.row_of(Kind.ENTITY, "politician"), 0).data(SPOKEN) == "Entity, politician, 1, not listed"
    assert model.find(Kind.CLAIM, "nonesuch") == ListedLabel(Kind.CLAIM, "nonesuch", 0)


def test_counts_follow_every_step_and_undo(model: LabelsModel, desk: Desk, qtbot: QtBot) -> None:
    tag = next(tag for tag in desk.stored() if tag.label == "person")
    with qtbot.waitSignal(model.counted):
        desk.session.editing.set_label(tag, "place")
    assert (model.find(Kind.ENTITY, "person").tags, model.find(Kind.ENTITY, "place").tags) == (0, 1)
    desk.session.editing.set_label(next(tag for tag in desk.stored() if tag.label == "politician"), "")
    assert model.row_of(Kind.ENTITY, "politician") == -1
    desk.session.steps.undo()
    desk.session.steps.undo()
    assert (model.find(Kind.ENTITY, "person").tags, model.find(Kind.ENTITY, "politician").tags) == (1, 1)


def test_another_windows_tags_are_counted_when_it_is_read_again(model: LabelsModel, desk: Desk) -> None:
    with closing(Project(desk.project.path)) as other:
        changed(other, other.reading.tags_of(1)[0], by="Bea", label="place")
    model.read()
    assert model.find(Kind.ENTITY, "place").tags == 1


def test_without_a_project_there_are_none(empty_desk: Desk) -> None:
    model = LabelsModel(empty_desk.session.opened, empty_desk.session.steps)
    assert (model.rowCount(), model.at(0), model.of_kind(Kind.CLAIM)) == (0, None, [])


def test_the_list_is_the_projects(model: LabelsModel, desk: Desk) -> None:
    assert model.of_kind(Kind.QUOTE)[0].label == next(label for label in labels(desk.project.reading) if label.kind is Kind.QUOTE)
