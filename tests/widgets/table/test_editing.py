"""Cells are edited in place, and what somebody types in one is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.table.columns import COLUMNS
from gui.store.project import Project
from gui.widgets.table.rescue import editor_in
from tests.builders import changed
from tests.program import CTRL, SHIFT, Program, Start, project_on

Key = Qt.Key


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """Three tags; the keyboard is on the second."""
    program = start(project_on(tmp_path))
    for words in ("opens", "bridge", "Anna Ortega"):
        program.tag(words)
    program.focus(program.table)
    _go_to(program, 1)
    return program


def _go_to(program: Program, row: int) -> None:
    tag = program.session.tags.tag_at(row)
    assert tag is not None
    program.session.go_to(tag)


def line(program: Program) -> QLineEdit:
    editor = editor_in(program.table)
    assert isinstance(editor, QLineEdit)
    return editor


def note(program: Program) -> QPlainTextEdit:
    editor = editor_in(program.table)
    assert isinstance(editor, QPlainTextEdit)
    return editor


def enter(program: Program) -> None:
    """Keep what stands in the field; Qt closes it a moment later."""
    QTest.keyClick(line(program), Key.Key_Return)
    program.qtbot.waitUntil(lambda: editor_in(program.table) is None)


def stored(program: Program) -> list[str]:
    return [tag.note for tag in program.tags()]


def test_a_key_edits_the_note_in_its_cell_with_line_ends(program: Program) -> None:
    program.press(Key.Key_E, into=program.table)
    QTest.keyClicks(note(program), "Why 3")
    QTest.keyClick(note(program), Key.Key_Return, SHIFT)
    QTest.keyClicks(note(program), "and not 4")
    QTest.keyClick(note(program), Key.Key_Return)
    assert stored(program) == ["", "Why 3\nand not 4", ""]
    assert program.table.hasFocus()
    assert editor_in(program.table) is None
    program.press(Key.Key_E, into=program.table)
    assert note(program).toPlainText() == "Why 3\nand not 4"
    QTest.keyClicks(note(program), "!")
    QTest.keyClick(note(program), Key.Key_Escape)
    assert stored(program) == ["", "Why 3\nand not 4", ""]
    assert program.table.hasFocus()


@pytest.mark.parametrize("end", [Key.Key_Return, Key.Key_Escape])
def test_after_a_cell_far_to_the_side_the_excerpts_are_in_sight_again(program: Program, end: Key) -> None:
    program.window.resize(900, 600)
    table, across = program.table, program.table.horizontalScrollBar()
    program.qtbot.waitUntil(lambda: across.maximum() > 0)
    before = table.currentIndex()
    program.press(Key.Key_E, into=table)
    assert across.value() > 0
    QTest.keyClicks(note(program), "Why")
    QTest.keyClick(note(program), end)
    program.qtbot.waitUntil(lambda: editor_in(table) is None)
    assert (across.value(), table.currentIndex()) == (0, before)
    assert table.hasFocus()


def test_a_key_edits_the_label_and_offers_those_of_the_kind(program: Program) -> None:
    program.press(Key.Key_B, into=program.table)
    QTest.keyClicks(line(program), "ev")
    completer = line(program).completer()
    assert completer is not None
    offered = [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]
    assert offered == ["event"]
    popup = completer.popup()
    assert popup is not None
    for key in (Key.Key_Down, Key.Key_Return):
        QTest.keyClick(popup, key)
    program.qtbot.waitUntil(lambda: editor_in(program.table) is None)
    assert [tag.label for tag in program.tags()] == ["", "event", ""]
    assert program.table.hasFocus()


def test_a_name_that_is_typed_while_others_are_offered_is_kept_with_one_enter(program: Program) -> None:
    program.press(Key.Key_B, into=program.table)
    QTest.keyClicks(line(program), "even")
    popup = line(program).completer().popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Key.Key_Return)
    program.qtbot.waitUntil(lambda: editor_in(program.table) is None)
    assert [tag.label for tag in program.tags()] == ["", "even", ""]
    assert program.table.hasFocus()


@pytest.mark.parametrize(("key", "field"), [(Key.Key_E, "note"), (Key.Key_B, "label")])
def test_out_of_the_text_and_from_a_hidden_column_the_card_is_meant(program: Program, key: Key, field: str) -> None:
    target = getattr(program.window.card.fields, field)
    program.focus(program.view)
    program.press(key)
    assert target.hasFocus() or target.focusWidget().hasFocus()
    program.session.settings.table.show(TagColumn.NOTE, False)
    program.session.settings.table.show(TagColumn.LABEL, False)
    program.focus(program.table)
    program.press(key, into=program.table)
    assert target.hasFocus() or target.focusWidget().hasFocus()


@pytest.mark.parametrize(
    ("column", "value", "field"), [(TagColumn.KIND, Kind.QUOTE, "kind"), (TagColumn.STATUS, Status.ACCEPTED, "status")]
)
def test_kind_and_status_are_picked_from_a_list(program: Program, column: TagColumn, value: str, field: str) -> None:
    program.table.edit_column(column)
    choice = next(each for each in program.table.viewport().findChildren(QComboBox) if each.isVisible())
    assert choice.geometry().right() <= program.table.viewport().width()
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())
    assert getattr(program.tags()[1], field) == value
    assert program.table.hasFocus()


def test_the_list_is_given_up_with_one_escape(program: Program) -> None:
    program.table.edit_column(TagColumn.STATUS)
    choice = next(each for each in program.table.viewport().findChildren(QComboBox) if each.isVisible())
    program.qtbot.waitUntil(choice.view().isVisible)
    QTest.keyClick(choice.view(), Key.Key_Escape)
    program.qtbot.waitUntil(program.table.hasFocus)
    assert [tag.status for tag in program.tags()] == [Status.TAGGED] * 3


def test_a_tag_is_given_to_another_annotator(program: Program) -> None:
    program.table.edit_column(TagColumn.ANNOTATOR)
    assert line(program).text() == program.current.annotator
    line(program).setText("  Bea ")
    enter(program)
    assert program.current.annotator == "Bea"
    program.do("undo")
    assert program.current.annotator != "Bea"
    program.table.edit_column(TagColumn.ANNOTATOR)
    line(program).setText(" ")
    enter(program)
    assert program.tags()[1].annotator != ""


def _elsewhere(program: Program, *, remove: bool) -> None:
    """Another window removes the tag, or changes its label."""
    other = Project(program.project.path)
    tag = program.tags()[1]
    if remove:
        other.apply(Step(Act.REMOVE_TAG, (Change(tag, None),), "Bea"))
    else:
        changed(other, tag, by="Bea", label="event")
    other.close()


@pytest.mark.parametrize("remove", [True, False])
@pytest.mark.parametrize("key", [Key.Key_E, Key.Key_B])
def test_what_is_typed_for_a_tag_that_another_window_takes_away_is_at_hand(program: Program, key: Key, remove: bool) -> None:
    program.press(key, into=program.table)
    editor = editor_in(program.table)
    assert editor is not None
    QTest.keyClicks(editor, "a long thought")
    _elsewhere(program, remove=remove)
    QTest.keyClick(editor, Key.Key_Return)
    program.qtbot.waitUntil(lambda: bool(program.answers.told))
    [problem] = program.answers.told
    assert str(problem).endswith("; what you typed is on the clipboard.")
    assert "Bea" in str(problem)
    assert QGuiApplication.clipboard().text() == "a long thought"
    program.session.look_around()
    assert program.rows() == (["opens", "Anna Ortega"] if remove else ["opens", "bridge", "Anna Ortega"])


def test_what_is_typed_is_offered_again_where_the_list_comes_anew(program: Program) -> None:
    program.press(Key.Key_E, into=program.table)
    QTest.keyClicks(note(program), "half a thou")
    program.session.list_tags(TagQuery(program.article.id, order=TagColumn.EXCERPT, descending=True))
    program.qtbot.waitUntil(lambda: editor_in(program.table) is not None)
    assert note(program).toPlainText() == "half a thou"
    assert COLUMNS[program.table.currentIndex().column()] is TagColumn.NOTE
    assert program.session.tags.tag_at(program.table.currentIndex().row()) == program.tags()[1]
    QTest.keyClick(note(program), Key.Key_Return)
    assert stored(program) == ["", "half a thou", ""]


def test_what_is_typed_is_at_hand_where_the_row_leaves_the_list(program: Program) -> None:
    program.press(Key.Key_E, into=program.table)
    QTest.keyClicks(note(program), "a thought")
    program.session.list_tags(TagQuery(program.article.id, kinds=frozenset({Kind.QUOTE})))
    program.qtbot.waitUntil(lambda: bool(program.answers.told))
    assert str(program.answers.told[0]) == "The tag that you were editing is not in the list any more; what you typed is on the clipboard."
    assert QGuiApplication.clipboard().text() == "a thought"


def test_nothing_is_said_where_nothing_was_typed(program: Program) -> None:
    program.press(Key.Key_E, into=program.table)
    program.session.list_tags(TagQuery(program.article.id, kinds=frozenset({Kind.QUOTE})))
    program.do("undo")
    assert program.answers.told == []


def test_a_cell_that_moves_its_own_row_is_saved_once_and_quietly(program: Program) -> None:
    """In a list by label, a new label takes the row elsewhere while its cell is still open."""
    program.session.list_tags(TagQuery(program.article.id, order=TagColumn.LABEL))
    _go_to(program, 0)
    tag = program.current
    program.press(Key.Key_B, into=program.table)
    QTest.keyClicks(line(program), "zzz")
    enter(program)
    assert [each.label for each in program.tags() if each.uid == tag.uid] == ["zzz"]
    program.press(Key.Key_Z, CTRL, into=program.table)
    assert [each.label for each in program.tags()] == ["", "", ""]
    assert program.answers.told == []
    assert editor_in(program.table) is None
