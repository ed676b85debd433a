"""Story: a reviewer sits an hour over the table, with the keyboard alone: groups, walks, judges, corrects, takes back, and comes again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagColumn
from gui.session.table_looks import Density
from gui.widgets.table.columns_dialog import ColumnsDialog
from gui.widgets.table.rescue import editor_in
from tests.builders import WORDS
from tests.program import CTRL, SHIFT, Program, Start, project_of

Key = Qt.Key
SECOND = "Another day\n\nThe mayor, Anna Ortega, said: “We close the old bridge.”\nNobody was surprised."
THIRD = "ראש העיר פותח גשר\n\nהגשר עלה 3 מיליון אירו, אמרה אנה אורטגה."


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """Seven tags in three articles, none of them reviewed; the keyboard is in the text of the first."""
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path, words in zip(paths, (WORDS, SECOND, THIRD), strict=True):
        path.write_text(words, "utf-8")
    program = start(project_of(tmp_path / "news.pressmark", *paths))
    for words, kind in (("bridge", Kind.CLAIM), ("Anna Ortega", Kind.ENTITY), ("200 metres", Kind.ENTITY)):
        program.tag(words, kind)
    program.do("next-article")
    for words, kind in (("Anna Ortega", Kind.ENTITY), ("“We close the old bridge.”", Kind.QUOTE), ("surprised", Kind.CLAIM)):
        program.tag(words, kind)
    program.do("next-article")
    program.focus(program.view)
    program.view.select(*program.place("אנה אורטגה"))
    program.press(Key.Key_3)
    program.do("previous-article")
    program.do("previous-article")
    return program


def keys(program: Program, *pressed: Key) -> None:
    for key in pressed:
        program.press(key, into=program.table)


def all_tags(program: Program) -> dict[str, tuple[Kind, Status, bool, str, str]]:
    """All tags of the project by their article and words."""
    tags = program.project.reading.tags(program.project.reading.tag_ids(program.session.tags.query))
    return {f"{tag.article_id} {tag.excerpt}": (tag.kind, tag.status, tag.unsure, tag.label, tag.note) for tag in tags}


def edit(program: Program, key: Key, words: str) -> None:
    keys(program, key)
    editor = editor_in(program.table)
    assert editor is not None
    QTest.keyClicks(editor, words)
    QTest.keyClick(QApplication.activePopupWidget() or editor, Key.Key_Return)
    program.qtbot.waitUntil(lambda: editor_in(program.table) is None)
    assert program.table.hasFocus()


def test_an_hour_at_the_table(program: Program, start: Start) -> None:
    program.press(Key.Key_L, CTRL | SHIFT)  # all articles
    program.press(Key.Key_Y, CTRL | SHIFT)  # to the table
    program.qtbot.waitUntil(program.table.hasFocus)
    before = all_tags(program)
    program.table.selectRow(0)
    assert program.current.excerpt == "bridge"

    keys(program, Key.Key_A)  # each verdict leads on
    assert program.current.excerpt == "Anna Ortega"
    edit(program, Key.Key_B, "person")
    edit(program, Key.Key_E, "Which Ortega?")
    keys(program, Key.Key_Question, Key.Key_A, Key.Key_1, Key.Key_X)
    assert program.article.text == SECOND
    assert program.table.hasFocus()
    keys(program, Key.Key_H, Key.Key_A)  # an edge, then the verdict
    _assert_reviewed(all_tags(program))

    program.do("after-open")
    program.table.selectRow(0)
    keys(program, Key.Key_A)  # accepted already: on to the first that nobody has judged
    assert program.current.excerpt == "“We close the old bridge.”"
    keys(program, Key.Key_A, Key.Key_X)
    assert program.current.excerpt == "אנה אורטגה"
    assert program.article.text == THIRD
    keys(program, Key.Key_A)
    assert program.window.status.said().startswith("No row below is open")

    while program.can("undo") and all_tags(program) != before:
        program.press(Key.Key_Z, CTRL, into=program.table)
    assert all_tags(program) == before

    again = _come_again(program, start)
    assert again.session.settings.table.density() is Density.COMPACT
    assert again.table.columns.is_shown(TagColumn.READING)
    again.can("after-open")
    assert again.window.actions_by_id["after-open"].isChecked()


def _assert_reviewed(after: dict[str, tuple[Kind, Status, bool, str, str]]) -> None:
    assert after["1 bridge"][1] is Status.ACCEPTED
    assert after["1 Anna Ortega"] == (Kind.ENTITY, Status.ACCEPTED, True, "person", "Which Ortega?")
    assert after["1 200 metres"][:2] == (Kind.CLAIM, Status.REJECTED)
    assert after["2 , Anna Ortega"][1] is Status.ACCEPTED


def _come_again(program: Program, start: Start) -> Program:
    """Choose other columns and closer rows by keys, and start anew."""
    program.press(Key.Key_M, CTRL | SHIFT, into=program.table)
    dialog = program.window.findChild(ColumnsDialog)
    assert dialog is not None
    program.focus(dialog.list)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Space):
        QTest.keyClick(dialog.list, key)
    program.focus(dialog.density)
    QTest.keyClick(dialog.density, Key.Key_Down)
    path = program.project.path
    program.close()
    return start(path)
