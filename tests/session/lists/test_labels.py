"""The labels that a project offers, and the one that was used last."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.model.change import Act, Change, Step
from gui.model.kinds import FACES, Kind
from gui.model.label import Label
from gui.model.uids import new_uid
from gui.store.labels import labels
from tests.session.desk import Desk


def tagged(desk: Desk, words: str, kind: Kind = Kind.ENTITY) -> None:
    desk.select(words)
    desk.session.editing.tag_selection(kind)


def change(desk: Desk, act: Act, before: Label | None, after: Label | None) -> None:
    desk.session.steps.carry_out(Step(act, (Change(before, after),), "Ada"))


def listed(desk: Desk, name: str) -> Label:
    return next(label for label in labels(desk.project.reading) if label.name == name and label.kind is Kind.QUOTE)


def test_a_new_project_offers_the_labels_of_the_kinds(desk: Desk) -> None:
    for kind in Kind:
        assert desk.session.labels.offered(kind) == FACES[kind].labels


def test_what_is_added_renamed_and_retired_is_offered_so_and_told(desk: Desk, qtbot: QtBot) -> None:
    offered = desk.session.labels
    with qtbot.waitSignal(offered.changed):
        change(desk, Act.ADD_LABEL, None, Label(0, new_uid(), Kind.QUOTE, "thought", 3))
    assert offered.offered(Kind.QUOTE) == ("direct", "indirect", "mixed", "thought")
    mixed = listed(desk, "mixed")
    change(desk, Act.RETIRE_LABEL, mixed, replace(mixed, retired=True))
    assert offered.offered(Kind.QUOTE) == ("direct", "indirect", "thought")
    desk.session.steps.undo()
    direct = listed(desk, "direct")
    change(desk, Act.RENAME_LABEL, direct, replace(direct, name="verbatim"))
    assert offered.offered(Kind.QUOTE) == ("verbatim", "indirect", "mixed", "thought")


def test_the_last_label_of_each_kind_is_remembered_as_long_as_it_is_offered(desk: Desk) -> None:
    offered = desk.session.labels
    tagged(desk, "Anna Ortega")
    assert offered.last_used(Kind.ENTITY) == ""
    desk.session.editing.set_label(desk.tag, "person")
    assert offered.last_used(Kind.ENTITY) == "person"
    assert offered.last_used(Kind.QUOTE) == ""
    desk.session.editing.set_label(desk.tag, "place")
    desk.session.steps.undo()
    assert offered.last_used(Kind.ENTITY) == "place", "who takes back a label has used it all the same"
    desk.session.editing.set_label(desk.tag, "a label of mine")
    assert offered.last_used(Kind.ENTITY) == "", "what nobody else is offered is not offered first either"


def test_a_retired_label_is_not_the_last_used_any_more(desk: Desk) -> None:
    tagged(desk, "It cost", Kind.QUOTE)
    desk.session.editing.set_label(desk.tag, "mixed")
    mixed = listed(desk, "mixed")
    change(desk, Act.RETIRE_LABEL, mixed, replace(mixed, retired=True))
    assert desk.session.labels.last_used(Kind.QUOTE) == ""
    assert desk.tag.label == "mixed"


def test_another_project_begins_without_a_last_label(desk: Desk) -> None:
    tagged(desk, "It cost", Kind.QUOTE)
    desk.session.editing.set_label(desk.tag, "mixed")
    desk.session.close()
    assert desk.session.labels.last_used(Kind.QUOTE) == ""
    assert desk.session.labels.offered(Kind.QUOTE) == FACES[Kind.QUOTE].labels


def test_labels_that_another_window_has_changed_are_asked_for_again(desk: Desk) -> None:
    offered = desk.session.labels
    assert offered.offered(Kind.QUOTE)[0] == "direct"
    direct = listed(desk, "direct")
    desk.project.apply(Step(Act.RENAME_LABEL, (Change(direct, replace(direct, name="verbatim")),), "Bea"))
    desk.session.read_again()
    assert offered.offered(Kind.QUOTE)[0] == "verbatim"


@pytest.mark.usefixtures("impatient")
def test_labels_that_could_not_be_read_for_a_moment_are_asked_for_again(desk: Desk) -> None:
    offered = desk.session.labels
    offered.forget()
    with closing(sqlite3.connect(desk.project.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert offered.offered(Kind.QUOTE) == ()
    assert offered.offered(Kind.QUOTE) == FACES[Kind.QUOTE].labels
