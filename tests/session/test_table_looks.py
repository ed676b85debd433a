"""What is kept of the table of tags comes back, whatever a settings file holds."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from gui.model.tag_query import TagColumn
from gui.session.table_looks import NARROWEST, USUAL, WIDEST, After, Density, TableColumn, TableLooks, whole


def _looks(folder: Path) -> TableLooks:
    return TableLooks(QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat))


def _keep(folder: Path, words: object) -> None:
    kept = QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat)
    kept.setValue("table/columns", words)
    kept.sync()


def test_at_first(tmp_path: Path) -> None:
    looks = _looks(tmp_path)
    assert (looks.columns(), looks.density(), looks.after()) == (USUAL, Density.COMFORTABLE, After.NEXT)


def test_order_widths_and_what_is_shown_come_back(tmp_path: Path, qtbot: QtBot) -> None:
    looks = _looks(tmp_path)
    with qtbot.waitSignal(looks.changed):
        looks.set_columns(tuple(reversed(USUAL)))
    with qtbot.waitSignal(looks.changed):
        looks.show(TagColumn.SPEAKER, True)
    with qtbot.assertNotEmitted(looks.changed):
        looks.set_widths({TagColumn.NOTE: 222})
    with qtbot.waitSignal(looks.changed):
        looks.set_density(Density.COMPACT)
    looks.set_after(After.OPEN)
    again = _looks(tmp_path)
    assert again.columns() == looks.columns()
    assert [each.column for each in again.columns()] == [each.column for each in reversed(USUAL)]
    assert {each.column: each.width for each in again.columns()}[TagColumn.NOTE] == 222
    assert TableColumn(TagColumn.SPEAKER, 120) in again.columns()
    assert (again.density(), again.after()) == (Density.COMPACT, After.OPEN)


@pytest.mark.parametrize("words", ["", "nonsense", "kind", "=", "-", "-kind=44", ["kind=44", "label=9"], 7, "label=99999999 x=1"])
def test_what_somebody_else_has_put_there_is_left_out(tmp_path: Path, words: object) -> None:
    _keep(tmp_path, words)
    assert _looks(tmp_path).columns() == USUAL


def test_a_column_of_a_newer_program_and_one_that_is_missing(tmp_path: Path) -> None:
    _keep(tmp_path, "mood=90 note=5 -kind=9000 status=80")
    columns = _looks(tmp_path).columns()
    assert columns[:3] == (
        TableColumn(TagColumn.NOTE, NARROWEST),
        TableColumn(TagColumn.KIND, WIDEST, shown=False),
        TableColumn(TagColumn.STATUS, 80),
    )
    assert {each.column for each in columns} == set(TagColumn)
    assert not any(each.shown for each in columns[3:])


@given(st.lists(st.builds(TableColumn, st.sampled_from(TagColumn), st.integers(NARROWEST, WIDEST), st.booleans())))
def test_there_is_always_each_column_once_and_one_to_see(columns: list[TableColumn]) -> None:
    kept = whole(columns)
    assert sorted(each.column for each in kept) == sorted(TagColumn)
    assert any(each.shown for each in kept)
    assert whole(kept) == kept


def test_the_last_column_stays(tmp_path: Path) -> None:
    looks = _looks(tmp_path)
    looks.set_columns([replace(each, shown=each.column is TagColumn.NOTE) for each in USUAL])
    looks.show(TagColumn.NOTE, False)
    assert looks.columns() == USUAL
