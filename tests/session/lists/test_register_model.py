"""The table of the register: searched, sorted, edited in place, and kept up to date by every step."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.attributes import Attributes
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.session.lists.register_model import ENTRY_ROLE, EntryColumn, RegisterModel
from tests.builders import entered, tagged
from tests.session.desk import Desk

EDIT, TIP, SPOKEN = Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
FALLING = Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(desk: Desk) -> RegisterModel:
    """Three entries; two tags name one of them."""
    un = entered(desk.project, "United Nations", aliases=("UN", "U.N."), wikidata="Q1065", note="<b>\nthe")
    entered(desk.project, "Anna Ortega", wikidata="Q7")
    entered(desk.project, "Kim")
    for words in ("bridge", "Mayor"):
        tagged(desk.project, desk.article, words, Kind.ENTITY, attributes=Attributes(entity=un.uid))
    desk.session.read_again()
    return RegisterModel(desk.session.opened, desk.session.register, desk.session.steps, desk.session)


def _names(model: RegisterModel) -> list[str]:
    return [str(model.index(row, EntryColumn.NAME).data()) for row in range(model.rowCount())]


def _cell(model: RegisterModel, name: str, column: EntryColumn, role: int = Qt.ItemDataRole.DisplayRole) -> object:
    return model.index(_names(model).index(name), column).data(role)


def _edit(model: RegisterModel, name: str, column: EntryColumn, words: str) -> bool:
    return model.setData(model.index(_names(model).index(name), column), words, EDIT)


def test_it_is_a_sound_model(model: RegisterModel, desk: Desk) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.look_for("k")
    desk.session.register.add("Kay")
    model.look_for("")
    model.sort(EntryColumn.TAGS, FALLING)
    assert tester.model() is model
    assert model.headerData(EntryColumn.ALIASES, Qt.Orientation.Horizontal) == "Other names"


def test_what_a_row_says(model: RegisterModel) -> None:
    assert _names(model) == ["Anna Ortega", "Kim", "United Nations"]
    assert [model.index(2, column).data() for column in EntryColumn] == ["United Nations", "UN | U.N.", "Q1065", "<b> the", "2"]
    assert _cell(model, "United Nations", EntryColumn.NOTE, TIP) == "&lt;b&gt; the"
    assert _cell(model, "United Nations", EntryColumn.NOTE, EDIT) == "<b>\nthe"
    assert _cell(model, "Kim", EntryColumn.WIKIDATA, SPOKEN) == "Wikidata: none"
    assert _cell(model, "Kim", EntryColumn.NAME, ENTRY_ROLE) == model.entry_at(1)


def test_it_is_searched_in_names_and_aliases(model: RegisterModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.counted):
        model.look_for("un")
    assert (_names(model), model.total()) == (["United Nations"], 3)
    with qtbot.assertNotEmitted(model.counted):
        model.look_for("un")
    model.look_for("a")
    assert _names(model) == ["Anna Ortega", "United Nations"]


@pytest.mark.parametrize(
    ("column", "names"),
    [
        (EntryColumn.NAME, ["United Nations", "Kim", "Anna Ortega"]),
        (EntryColumn.ALIASES, ["United Nations", "Anna Ortega", "Kim"]),
        (EntryColumn.WIKIDATA, ["United Nations", "Anna Ortega", "Kim"]),
        (EntryColumn.NOTE, ["United Nations", "Anna Ortega", "Kim"]),
        (EntryColumn.TAGS, ["United Nations", "Anna Ortega", "Kim"]),
    ],
)
def test_it_is_sorted_by_each_column(model: RegisterModel, column: EntryColumn, names: list[str]) -> None:
    model.sort(column, FALLING)
    assert _names(model) == names
    model.sort(-1)
    assert _names(model) == ["Anna Ortega", "Kim", "United Nations"]


def test_cells_are_edited_in_place(model: RegisterModel, desk: Desk) -> None:
    assert _edit(model, "Kim", EntryColumn.ALIASES, " Kim J. |kim| Mr Kim ")
    assert _edit(model, "Kim", EntryColumn.WIKIDATA, "https://www.wikidata.org/wiki/Q9")
    assert _edit(model, "Kim", EntryColumn.NOTE, "a note")
    assert _edit(model, "Kim", EntryColumn.NAME, "Zoë Kim")
    assert _names(model) == ["Anna Ortega", "United Nations", "Zoë Kim"]
    entry = desk.session.register.named("zoë kim")
    assert entry is not None
    assert (entry.aliases, entry.wikidata, entry.note) == (("Kim J.", "Mr Kim"), "Q9", "a note")
    assert len(desk.steps) == 4
    assert not _edit(model, "Zoë Kim", EntryColumn.NOTE, "a note")
    assert not model.flags(model.index(0, EntryColumn.TAGS)) & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize(
    ("column", "words", "said"),
    [
        (EntryColumn.NAME, "KIM", "the register has an entry of that name"),
        (EntryColumn.NAME, " ", "it has no name"),
        (EntryColumn.WIKIDATA, "Q0", "“Q0” is no number of a Wikidata item"),
    ],
)
def test_what_makes_no_sense_is_refused_and_the_cell_stays(model: RegisterModel, column: EntryColumn, words: str, said: str) -> None:
    told: list[Problem] = []
    model.refused.connect(told.append)
    before = _cell(model, "Anna Ortega", column)
    assert not _edit(model, "Anna Ortega", column, words)
    assert [said in str(problem) for problem in told] == [True]
    assert _cell(model, "Anna Ortega", column) == before


def test_counts_and_rows_follow_every_step_and_undo(model: RegisterModel, desk: Desk) -> None:
    register = desk.session.register
    un, kim = register.named("united nations"), register.named("kim")
    assert un is not None
    assert kim is not None
    register.merge(kim, un)
    assert _names(model) == ["Anna Ortega", "Kim"]
    assert (_cell(model, "Kim", EntryColumn.TAGS), _cell(model, "Kim", EntryColumn.ALIASES)) == ("2", "United Nations | UN | U.N.")
    desk.session.steps.undo()
    assert (_names(model), model.tags_of(un.uid), model.tags_of(kim.uid)) == (["Anna Ortega", "Kim", "United Nations"], 2, 0)


def test_a_row_that_changes_keeps_its_place(model: RegisterModel, desk: Desk, qtbot: QtBot) -> None:
    kim = desk.session.register.named("Kim")
    assert kim is not None
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        desk.session.register.change(kim, replace(kim, note="a note"))
    assert told.args is not None
    assert told.args[0].row() == 1


def test_without_a_project_there_are_none(empty_desk: Desk) -> None:
    model = RegisterModel(empty_desk.session.opened, empty_desk.session.register, empty_desk.session.steps)
    assert (model.rowCount(), model.total(), model.entry_at(0), model.row_of("no")) == (0, 0, None, -1)
