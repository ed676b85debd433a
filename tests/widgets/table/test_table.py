"""What one sees and does in the table of tags: columns, density, groups, several rows, walking from article to article."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHeaderView

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import GROUPS, TagColumn, TagQuery
from gui.session.table.columns import COLUMNS, heading_of
from gui.session.table.tags_model import TagsModel
from gui.session.table_looks import Density
from gui.widgets.table.columns_dialog import ColumnsDialog
from tests.bench.newsroom import newsroom
from tests.builders import WORDS
from tests.program import CTRL, SHIFT, Program, Start, project_of

Key = Qt.Key
SECOND = "Another day\n\nThe mayor, Anna Ortega, said: “We close the old bridge.”\nNobody was surprised."


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """Six tags in two articles; all are listed, and the second article is open."""
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path, words in zip(paths, (WORDS, SECOND), strict=True):
        path.write_text(words, "utf-8")
    program = start(project_of(tmp_path / "news.pressmark", *paths))
    for words, kind in (("bridge", Kind.CLAIM), ("Anna Ortega", Kind.ENTITY), ("200 metres", Kind.ENTITY)):
        program.tag(words, kind)
    program.do("next-article")
    for words, kind in (("Anna Ortega", Kind.ENTITY), ("“We close the old bridge.”", Kind.QUOTE), ("Nobody", Kind.CLAIM)):
        program.tag(words, kind)
    program.do("everywhere")
    return program


def header_of(program: Program) -> QHeaderView:
    return program.table.horizontalHeader()


def shown(program: Program) -> list[TagColumn]:
    """The columns that are to be seen, from the left."""
    header = header_of(program)
    sections = [header.logicalIndex(place) for place in range(header.count())]
    return [COLUMNS[section] for section in sections if not header.isSectionHidden(section)]


def go_to_row(program: Program, row: int) -> None:
    program.focus(program.table)
    tag = program.session.tags.tag_at(row)
    assert tag is not None
    program.session.go_to(tag)
    assert program.table.currentIndex().row() == row


def chosen(program: Program) -> list[int]:
    return sorted(index.row() for index in program.table.selectionModel().selectedRows())


def restarted(program: Program, start: Start) -> Program:
    path = program.project.path
    program.close()
    again = start(path)
    again.session.list_tags(TagQuery())
    return again


USUAL = [
    TagColumn.KIND, TagColumn.EXCERPT, TagColumn.LABEL, TagColumn.STATUS, TagColumn.ANNOTATOR, TagColumn.ARTICLE, TagColumn.NOTE,
]  # fmt: skip


def test_columns_are_remembered_with_their_order_and_width(program: Program, start: Start) -> None:
    header = header_of(program)
    assert shown(program) == USUAL
    header.moveSection(header.visualIndex(COLUMNS.index(TagColumn.STATUS)), 0)
    header.resizeSection(COLUMNS.index(TagColumn.LABEL), 133)
    program.session.settings.table.show(TagColumn.SPEAKER, True)
    program.session.settings.table.show(TagColumn.NOTE, False)
    widths = program.session.settings.table
    program.qtbot.waitUntil(lambda: {each.column: each.width for each in widths.columns()}[TagColumn.LABEL] == 133)
    wanted = shown(program)
    assert wanted[0] is TagColumn.STATUS
    assert (TagColumn.SPEAKER in wanted, TagColumn.NOTE in wanted) == (True, False)
    again = restarted(program, start)
    assert shown(again) == wanted
    assert header_of(again).sectionSize(COLUMNS.index(TagColumn.LABEL)) == 133


def test_the_article_is_not_named_in_every_row_of_one_article(program: Program) -> None:
    program.do("everywhere")
    assert TagColumn.ARTICLE not in shown(program)
    program.do("everywhere")
    assert shown(program) == USUAL


def test_the_menu_over_the_headings_shows_hides_and_groups(program: Program) -> None:
    menu = program.table.columns.menu(TagColumn.KIND)
    by_name = {action.text(): action for action in menu.actions()}
    assert {heading_of(column) for column in COLUMNS} <= set(by_name)
    assert [name for name, action in by_name.items() if action.isChecked()] == [heading_of(column) for column in USUAL]
    by_name["Reviewer"].trigger()
    by_name["Put rows together by this column"].trigger()
    assert TagColumn.REVIEWER in shown(program)
    assert program.session.tags.query.group is TagColumn.KIND
    for each in program.table.columns.menu(None).actions():
        if each.text() == "No groups":
            each.trigger()
    assert program.session.tags.query.group is None


def test_the_dialog_does_by_keys_what_a_mouse_does(program: Program) -> None:
    program.press(Key.Key_M, CTRL | SHIFT)
    dialog = program.window.findChild(ColumnsDialog)
    assert dialog is not None
    program.focus(dialog.list)
    QTest.keyClick(dialog.list, Key.Key_Down)
    QTest.keyClick(dialog.list, Key.Key_Down)
    assert dialog.list.currentItem().text() == "In the text"
    QTest.keyClick(dialog.list, Key.Key_Space)
    assert TagColumn.READING in shown(program)
    QTest.keyClick(dialog.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(program)[1] is TagColumn.READING
    dialog.width_of.setValue(251)
    assert header_of(program).sectionSize(COLUMNS.index(TagColumn.READING)) == 251
    high = program.table.rowHeight(0)
    dialog.density.setCurrentIndex(dialog.density.findData(Density.COMPACT))
    dialog.density.activated.emit(1)
    assert program.table.rowHeight(0) < high
    dialog.usual.click()
    assert (shown(program), program.table.rowHeight(0)) == (USUAL, high)
    dialog.close()


def test_one_column_can_not_be_hidden(program: Program) -> None:
    looks = program.session.settings.table
    for column in USUAL[1:]:
        looks.show(column, False)
    program.do("columns")
    dialog = program.window.findChild(ColumnsDialog)
    assert dialog is not None
    assert not dialog.list.item(0).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert dialog.list.item(1).flags() & Qt.ItemFlag.ItemIsUserCheckable
    dialog.close()
    assert shown(program) == [TagColumn.KIND]


def test_walking_goes_from_article_to_article_and_the_keyboard_stays(program: Program) -> None:
    go_to_row(program, 2)
    first = program.article
    QTest.keyClick(program.table, Key.Key_Down)
    assert program.article != first
    assert program.current.excerpt == "Anna Ortega"
    assert program.table.hasFocus()
    QTest.keyClick(program.table, Key.Key_Up)
    assert (program.article, program.current.excerpt) == (first, "200 metres")
    assert program.table.hasFocus()


def test_several_rows_stay_selected_while_another_article_comes(program: Program) -> None:
    go_to_row(program, 2)
    QTest.keyClick(program.table, Key.Key_Down, SHIFT)
    QTest.keyClick(program.table, Key.Key_Down, SHIFT)
    assert chosen(program) == [2, 3, 4]
    assert program.current.excerpt == "“We close the old bridge.”"
    assert [tag.excerpt for tag in program.project.reading.tags(program.session.chosen.ids())] == program.rows()[2:5]
    QTest.keyClick(program.table, Key.Key_Down)
    assert chosen(program) == [5]


def test_control_and_a_click_take_single_rows(program: Program) -> None:
    go_to_row(program, 0)
    for row in (2, 5):
        at = program.table.visualRect(program.session.tags.index(row, 1)).center()
        QTest.mouseClick(program.table.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert chosen(program) == [0, 2, 5]
    assert not program.session.chosen.are_all()


def test_control_a_takes_all_rows_in_the_table_and_all_words_in_the_text(program: Program) -> None:
    go_to_row(program, 1)
    program.press(Key.Key_A, CTRL, into=program.table)
    assert chosen(program) == [0, 1, 2, 3, 4, 5]
    assert program.session.chosen.are_all()
    assert program.view.selection()[0] == program.view.selection()[1]
    program.focus(program.view)
    program.press(Key.Key_A, CTRL)
    assert program.view.selection() == (0, len(program.article.text))


def test_one_key_changes_none_of_several_selected_rows(program: Program) -> None:
    go_to_row(program, 1)
    program.press(Key.Key_A, CTRL, into=program.table)
    before = program.project.reading.tags(program.session.tags.all_ids())
    for key in (Key.Key_A, Key.Key_X, Key.Key_2, Key.Key_Delete):
        program.press(key, into=program.table)
    assert program.project.reading.tags(program.session.tags.all_ids()) == before


@pytest.mark.parametrize("column", GROUPS)
def test_headings_reach_over_all_columns_and_are_passed_by_keys(program: Program, column: TagColumn) -> None:
    program.session.list_tags(TagQuery(group=column))
    tags, table = program.session.tags, program.table
    headings = [row for row in range(tags.rowCount()) if tags.heading_at(row) is not None]
    assert headings[0] == 0
    assert tags.rowCount() == 6 + len(headings)
    picture, words = table.viewport().grab().toImage(), table.visualRect(tags.index(0, 0))
    ground = picture.pixel(table.viewport().width() - 3, words.center().y())
    assert ground == table.palette().window().color().rgb()
    inked = {picture.pixel(x, y) for x in range(4, 120) for y in range(words.top() + 2, words.bottom() - 1)}
    assert len(inked) > 2, "no words"
    go_to_row(program, 1)
    walked = [1]
    for _ in range(5):
        QTest.keyClick(table, Key.Key_Down)
        walked.append(table.currentIndex().row())
    assert walked == [row for row in range(tags.rowCount()) if row not in headings]


def test_a_heading_is_not_chosen_by_a_click(program: Program) -> None:
    program.session.list_tags(TagQuery(group=TagColumn.KIND))
    go_to_row(program, 1)
    at = QPoint(30, program.table.rowViewportPosition(0) + 5)
    QTest.mouseClick(program.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(program.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseRelease(program.table.viewport(), Qt.MouseButton.LeftButton, pos=at)  # Qt leaves it pressed for all tests after this
    assert program.session.chosen.ids().tolist() in ([], [program.current.id])
    assert program.session.tags.heading_at(0) is not None


def test_letters_do_not_search_a_million_rows(program: Program) -> None:
    go_to_row(program, 1)
    QTest.keyClick(program.table, Key.Key_Z)
    assert program.table.currentIndex().row() == 1


def test_what_was_removed_by_its_key_leaves_the_keyboard_to_the_next_row(program: Program) -> None:
    go_to_row(program, 1)
    program.press(Key.Key_Delete, into=program.table)
    assert program.current.excerpt == "200 metres"
    assert program.table.currentIndex().row() == 1
    program.do("undo")
    assert program.current.excerpt == "Anna Ortega"


KEYS: list[tuple[Key, str, object]] = [
    (Key.Key_A, "status", Status.ACCEPTED),
    (Key.Key_X, "status", Status.REJECTED),
    (Key.Key_2, "kind", Kind.QUOTE),
    (Key.Key_H, "excerpt", "said Anna Ortega"),
    (Key.Key_K, "excerpt", "Anna"),
    (Key.Key_Question, "unsure", True),
]


@pytest.mark.parametrize(("key", "field", "value"), KEYS)
def test_every_act_of_review_is_one_key_in_the_table(program: Program, key: Key, field: str, value: object) -> None:
    go_to_row(program, 1)
    tag = program.current
    program.press(key, into=program.table)
    after = program.project.reading.tag_by_uid(tag.uid)
    assert isinstance(after, Tag)
    assert getattr(after, field) == value
    assert program.table.hasFocus()
    assert program.current.uid == tag.uid or key in (Key.Key_A, Key.Key_X)


def test_the_line_below_counts_tags_and_no_headings(program: Program) -> None:
    program.session.list_tags(TagQuery(group=TagColumn.KIND))
    assert any("in the table: 6" in text for text in _texts(program))


def _texts(program: Program) -> list[str]:
    return [label.text() for label in program.window.statusBar().findChildren(type(program.window.status._counts))]


def test_to_select_all_rows_asks_only_for_those_in_sight(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt would ask every cell of every column whether it can be selected, only to draw the headings."""
    asked: list[int] = []
    flags = TagsModel.flags

    def counting(model: TagsModel, index: QModelIndex) -> Qt.ItemFlag:
        asked.append(index.row())
        return flags(model, index)

    monkeypatch.setattr(TagsModel, "flags", counting)
    program = start(newsroom(tmp_path / "many.pressmark", 300, 3000))
    program.session.list_tags(TagQuery())
    program.qtbot.waitUntil(lambda: program.session.tags.rowCount() == 3000)
    go_to_row(program, 1)
    asked.clear()
    program.press(Key.Key_A, CTRL, into=program.table)
    program.table.grab()
    assert program.session.chosen.are_all()
    assert len(program.session.chosen.ids()) == 3000
    assert 0 < len(asked) < 3000
