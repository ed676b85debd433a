"""Story: somebody goes through the tags of all articles in the table: sorts, filters, accepts, rejects, corrects."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from gui.model.facets import Facet
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.filtering.wording import facet_name
from gui.session.table.columns import COLUMNS
from gui.store.project import Project
from gui.widgets.table.rescue import words_in
from tests.builders import WORDS
from tests.picking import chips, go_to, line_of, offer, pick, rows_of, take_away
from tests.program import CTRL, SHIFT, Program, Start, project_of

Key = Qt.Key
SECOND = "Another day\n\nThe mayor, Anna Ortega, said: “We close the old bridge.”\nNobody was surprised."


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """Six tags of two annotators in two articles; all are listed."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, words in zip(paths, (WORDS, SECOND), strict=True):
        path.write_text(words, "utf-8")
    program = start(project_of(tmp_path / "news.pressmark", *paths), name="Ada")
    program.do("annotator")
    program.tag("bridge", Kind.CLAIM)
    program.session.editing.set_label(program.current, "event")
    program.tag("Anna Ortega", Kind.ENTITY)
    program.session.editing.set_label(program.current, "person")
    program.tag("200 metres", Kind.ENTITY)
    program.answers.name = "bea"
    program.do("annotator")
    program.do("next-article")
    program.tag("Anna Ortega", Kind.ENTITY)
    program.tag("“We close the old bridge.”", Kind.QUOTE)
    program.session.editing.set_note(program.current, "Whose?")
    program.tag("Nobody was surprised", Kind.CLAIM)
    program.session.editing.set_status(program.current, Status.SUGGESTED)
    program.do("everywhere")
    return program


ALL = ["bridge", "Anna Ortega", "200 metres", "Anna Ortega", "“We close the old bridge.”", "Nobody was surprised"]


def tag_in(program: Program, row: int) -> Tag:
    tag = program.session.tags.tag_at(row)
    assert tag is not None
    return tag


def column_of(program: Program, column: TagColumn) -> list[str]:
    section = COLUMNS.index(column)
    model = program.session.tags
    return [str(model.index(row, section).data()) for row in range(model.rowCount())]


def click_heading(program: Program, column: TagColumn) -> None:
    header = program.table.horizontalHeader()
    section = COLUMNS.index(column)
    at = QPoint(header.sectionViewportPosition(section) + 8, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


def go_to_row(program: Program, row: int) -> None:
    """Walk there with the arrows."""
    program.focus(program.table)
    while program.table.currentIndex().row() != row:
        key = Key.Key_Down if program.table.currentIndex().row() < row else Key.Key_Up
        QTest.keyClick(program.table, key)


def choose(choice: QComboBox, title: str) -> None:
    """As a user does it: the title is chosen, and the choice is told."""
    choice.setCurrentText(title)
    choice.activated.emit(choice.currentIndex())


def test_every_tag_of_every_article_is_listed(program: Program) -> None:
    assert program.rows() == ALL
    program.do("everywhere")
    assert program.rows() == ALL[3:]


@pytest.mark.parametrize("column", [column for column in COLUMNS if column is not TagColumn.READING])
def test_any_column_sorts_up_and_down_and_then_as_it_is_read(program: Program, column: TagColumn) -> None:
    program.session.settings.table.show(column, True)
    program.table.horizontalHeader().resizeSections(program.table.horizontalHeader().ResizeMode.ResizeToContents)
    key = str.lower if column not in (TagColumn.KIND, TagColumn.STATUS) else str
    click_heading(program, column)
    up = column_of(program, column)
    assert up == sorted(up, key=key)
    click_heading(program, column)
    assert column_of(program, column) == sorted(up, key=key, reverse=True)
    click_heading(program, column)
    assert program.rows() == ALL


def test_the_current_tag_stays_current_while_the_table_is_sorted(program: Program) -> None:
    go_to_row(program, 2)
    click_heading(program, TagColumn.EXCERPT)
    assert program.current.excerpt == "200 metres"
    assert tag_in(program, program.table.currentIndex().row()).excerpt == "200 metres"


@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        (Facet.KIND, "Entity", ["Anna Ortega", "200 metres", "Anna Ortega"]),
        (Facet.STATUS, "Suggested", ["Nobody was surprised"]),
        (Facet.ANNOTATOR, "bea", ALL[3:]),
    ],
)
def test_the_table_is_filtered_by_what_tags_are(program: Program, facet: Facet, value: str, left: list[str]) -> None:
    bar = program.window.tags.filter
    offer(bar, facet)
    program.qtbot.waitUntil(lambda: f"{value}, {len(left)}" in rows_of(bar))
    go_to(bar, value)
    program.press(Key.Key_Return, into=line_of(bar))
    program.qtbot.waitUntil(lambda: program.rows() == left)
    assert chips(bar) == [f"{facet_name(facet)}: {value}"]
    take_away(bar, facet)
    program.qtbot.waitUntil(lambda: program.rows() == ALL)


@pytest.mark.parametrize(("typed", "left"), [("ORTEGA", 2), ("whose", 1), ("event", 1), ("a", 3), ("zebra", 0), ("%", 0), ("_", 0)])
def test_the_table_is_filtered_by_typed_words(program: Program, typed: str, left: int) -> None:
    program.press(Key.Key_E, CTRL | SHIFT)
    field = program.window.tags.filter.text
    assert field.hasFocus()
    QTest.keyClicks(field, typed)
    program.qtbot.waitUntil(lambda: len(program.rows()) == left)
    field.clear()
    assert program.rows() == ALL


def test_filters_hold_together_and_a_saved_tag_comes_only_where_it_fits(program: Program) -> None:
    bar = program.window.tags.filter
    pick(bar, Facet.KIND, "Entity")
    offer(bar, Facet.ANNOTATOR)
    program.qtbot.waitUntil(lambda: "bea, 1" in rows_of(bar))
    go_to(bar, "bea")
    program.press(Key.Key_Return, into=line_of(bar))
    program.qtbot.waitUntil(lambda: program.rows() == ["Anna Ortega"])
    program.tag("mayor", Kind.CLAIM)
    assert program.rows() == ["Anna Ortega"]
    program.tag("bridge", Kind.ENTITY)
    assert program.rows() == ["Anna Ortega", "bridge"]


def test_walking_the_rows_moves_the_article_along_across_articles(program: Program) -> None:
    seen = []
    for row in (0, 1, 2, 3, 4, 5, 2):
        go_to_row(program, row)
        tag = tag_in(program, row)
        assert program.current == tag
        assert program.view.caret() == tag.end
        assert program.table.hasFocus()
        seen.append(program.article.title)
    assert seen == ["Mayor opens bridge"] * 3 + ["Another day"] * 3 + ["Mayor opens bridge"]


def test_a_tag_out_of_sight_is_scrolled_to(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(WORDS + "\n\nOne more paragraph." * 200 + "\n\nThe end is here.", "utf-8")
    program = start(project_of(tmp_path / "long.pressmark", path))
    program.tag("bridge")
    program.tag("The end is here")
    go_to_row(program, 0)
    assert program.view.verticalScrollBar().value() == 0
    go_to_row(program, 1)
    assert program.view.viewport().rect().contains(program.point(program.current.start))


def test_a_and_x_accept_and_reject_and_go_to_the_next_row(program: Program) -> None:
    go_to_row(program, 0)
    for key in (Key.Key_A, Key.Key_X, Key.Key_A, Key.Key_X, Key.Key_A):
        QTest.keyClick(program.table, key)
    statuses = [tag_in(program, row).status for row in range(6)]
    assert statuses == [Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.REJECTED, Status.ACCEPTED, Status.SUGGESTED]
    assert program.current.excerpt == "Nobody was surprised"
    assert {tag_in(program, row).reviewer for row in range(5)} == {"bea"}
    QTest.keyClick(program.table, Key.Key_A)
    assert tag_in(program, 5).status is Status.ACCEPTED
    assert program.current.excerpt == "Nobody was surprised"


def test_the_next_row_comes_also_where_the_row_itself_goes(program: Program) -> None:
    pick(program.window.tags.filter, Facet.STATUS, "Tagged")
    go_to_row(program, 1)
    QTest.keyClick(program.table, Key.Key_A)
    assert program.rows() == ["bridge", "200 metres", "Anna Ortega", "“We close the old bridge.”"]
    assert program.current.excerpt == "200 metres"
    assert tag_in(program, program.table.currentIndex().row()).excerpt == "200 metres"


def test_a_and_x_work_in_the_text_too(program: Program) -> None:
    program.focus(program.view)
    program.click(program.place("Anna Ortega")[0] + 2)
    program.press(Key.Key_X)
    assert tag_in(program, 3).status is Status.REJECTED
    assert program.current.excerpt == "“We close the old bridge.”"


def edit(program: Program, row: int, column: TagColumn) -> QWidget:
    """Open the editor of a cell with the keyboard."""
    program.focus(program.table)
    program.table.setCurrentIndex(program.session.tags.index(row, COLUMNS.index(column)))
    QTest.keyClick(program.table, Key.Key_F2)
    fields = QLineEdit | QComboBox | QPlainTextEdit
    editors = [child for child in program.table.viewport().children() if isinstance(child, fields) and child.isVisible()]
    assert len(editors) == 1
    return editors[0]


@pytest.mark.parametrize("column", [TagColumn.LABEL, TagColumn.NOTE])
def test_label_and_note_are_edited_in_place(program: Program, column: TagColumn) -> None:
    editor = edit(program, 1, column)
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    assert words_in(editor) == ("person" if column is TagColumn.LABEL else "")
    editor.selectAll()
    QTest.keyClicks(editor, "somebody")
    QTest.keyClick(editor, Key.Key_Return)
    program.qtbot.waitUntil(lambda: getattr(tag_in(program, 1), column) == "somebody")
    assert program.window.card.fields.note.toPlainText() == tag_in(program, 1).note
    assert program.window.card.fields.label.currentText() == tag_in(program, 1).label


def test_an_edit_in_place_is_given_up_with_escape(program: Program) -> None:
    QTest.keyClicks(editor := edit(program, 1, TagColumn.LABEL), "nobody")
    QTest.keyClick(editor, Key.Key_Escape)
    program.qtbot.waitUntil(program.table.hasFocus)
    assert tag_in(program, 1).label == "person"


def test_status_is_edited_in_place(program: Program) -> None:
    editor = edit(program, 1, TagColumn.STATUS)
    assert isinstance(editor, QComboBox)
    assert editor.currentText() == "Tagged"
    editor.setCurrentText("Rejected")
    QTest.keyClick(editor, Key.Key_Return)
    program.qtbot.waitUntil(lambda: tag_in(program, 1).status is Status.REJECTED)
    assert program.window.card.fields.status.currentText() == "Rejected"


def test_kind_label_status_and_note_are_edited_in_the_card(program: Program) -> None:
    go_to_row(program, 1)
    card = program.window.card.fields
    program.press(Key.Key_Return, into=program.table)
    line = card.label.lineEdit()
    assert line is not None
    assert line.hasFocus()
    line.selectAll()
    QTest.keyClicks(line, "author")
    program.focus(card.note)
    QTest.keyClicks(card.note, "of the text?")
    program.focus(card.status)
    choose(card.status, "Accepted")
    tag = tag_in(program, 1)
    assert (tag.label, tag.note, tag.status, tag.reviewer) == ("author", "of the text?", Status.ACCEPTED, "bea")
    choose(card.kind, "Quote")
    assert (tag_in(program, 1).kind, tag_in(program, 1).label) == (Kind.QUOTE, "")


@pytest.mark.parametrize("command", ["next-tag", "previous-article", "accept", "quit"])
@pytest.mark.parametrize("label_last", [False, True])
def test_what_is_typed_is_kept_with_its_tag_when_one_goes_on_without_leaving_the_field(
    program: Program, command: str, label_last: bool
) -> None:
    go_to_row(program, 3)
    uid, path, card = program.current.uid, program.project.path, program.window.card.fields
    line = card.label.lineEdit()
    assert line is not None
    fields = ((line, "author"), (card.note, "half a thought"))
    for field, typed in reversed(fields) if label_last else fields:
        program.focus(field)
        QTest.keyClicks(field, typed)
    program.do(command)
    if command in ("next-tag", "accept"):
        assert (program.current.excerpt, card.note.toPlainText()) == ("“We close the old bridge.”", "Whose?")
        program.focus(program.view)
        assert (program.current.label, program.current.note) == ("", "Whose?")
    program.close()
    assert kept_in(path, uid) == ("author", "half a thought")


def kept_in(path: Path, uid: str) -> tuple[str, str]:
    project = Project(path)
    tag = project.reading.tag_by_uid(uid)
    project.close()
    assert tag is not None
    return tag.label, tag.note
