"""The small list of the tags at the caret, and by which ways it is opened and left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QMenu

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.widgets.tags_here import TagsHere
from tests.builders import WORDS, a_tag
from tests.program import NONE, Program, Start, project_on

Key = Qt.Key
QUOTE, CLAIM, ENTITY = "“It cost 3 million euros,”", "It cost 3 million euros", "3 million euros"


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    return start(project_on(tmp_path))


@pytest.fixture
def piled(program: Program) -> Program:
    """Three tags over one place, the caret in it, and no tag current."""
    for words, kind in ((QUOTE, Kind.QUOTE), (CLAIM, Kind.CLAIM), (ENTITY, Kind.ENTITY)):
        program.tag(words, kind)
    program.session.selection.choose(None)
    program.view.place_caret(program.place("million")[0] + 2)
    return program


def shown(program: Program) -> TagsHere | None:
    found = [each for each in program.window.findChildren(TagsHere) if each.isVisible()]
    return found[0] if found else None


def rows(program: Program) -> QListWidget:
    menu = shown(program)
    assert menu is not None
    [found] = menu.findChildren(QListWidget)
    return found


def sentences(program: Program) -> list[str]:
    listed = rows(program)
    return [listed.model().index(row, 0).data() for row in range(listed.count())]


def test_t_lists_a_sentence_for_each_tag_smallest_first(piled: Program) -> None:
    piled.press(Key.Key_T)
    assert sentences(piled) == [f"Entity, tagged: “{ENTITY}”", f"Claim, tagged: “{CLAIM}”", f"Quote, tagged: “{QUOTE}”"]
    assert rows(piled).hasFocus()
    assert rows(piled).currentRow() == 0


def test_up_down_enter_chooses_and_the_keyboard_is_in_the_text_again(piled: Program) -> None:
    piled.press(Key.Key_T)
    caret = piled.view.caret()
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up):
        piled.press(key, into=rows(piled))
    piled.press(Key.Key_Return, into=rows(piled))
    assert piled.current.excerpt == CLAIM
    assert piled.view.hasFocus()
    assert piled.view.caret() == caret
    assert shown(piled) is None


def test_esc_gives_the_keyboard_back_and_changes_nothing(piled: Program) -> None:
    piled.press(Key.Key_T)
    piled.press(Key.Key_Down, into=rows(piled))
    piled.press(Key.Key_Escape, into=rows(piled))
    assert shown(piled) is None
    assert piled.view.hasFocus()
    assert piled.session.selection.tag is None


def test_it_goes_when_the_keyboard_goes(piled: Program) -> None:
    piled.press(Key.Key_T)
    piled.focus(piled.table)
    assert shown(piled) is None


def test_a_click_chooses(piled: Program) -> None:
    piled.press(Key.Key_T)
    listed = rows(piled)
    place = listed.visualItemRect(listed.item(2)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert piled.current.excerpt == QUOTE
    assert piled.view.hasFocus()


def test_one_tag_is_shown_as_well_and_none_is_said(program: Program) -> None:
    program.tag("bridge")
    program.press(Key.Key_T)
    assert sentences(program) == ["Claim, tagged: “bridge”"]
    program.press(Key.Key_Escape, into=rows(program))
    program.view.place_caret(0)
    said: list[str] = []
    program.session.announced.connect(said.append)
    program.press(Key.Key_T)
    assert shown(program) is None
    assert said == ["There is no tag at the caret"]


def test_a_screen_reader_finds_it_in_the_window(piled: Program) -> None:
    piled.press(Key.Key_T)
    face = QAccessible.queryAccessibleInterface(rows(piled))
    assert face.role() == QAccessible.Role.List
    assert face.text(QAccessible.Text.Name) == "Tags at the caret"
    assert face.child(0).role() == QAccessible.Role.ListItem
    assert [face.child(row).text(QAccessible.Text.Name) for row in range(3)] == sentences(piled)
    outer = face.parent()
    while outer.object() is not piled.window and outer.role() != QAccessible.Role.Application:
        outer = outer.parent()
    assert outer.object() is piled.window


def test_it_lies_at_the_caret_within_the_window(piled: Program) -> None:
    piled.press(Key.Key_T)
    menu = shown(piled)
    assert menu is not None
    caret = piled.view.viewport().mapTo(piled.window, piled.view.caret_rect().bottomLeft())
    assert abs(menu.x() - caret.x()) < 4
    assert 0 < menu.y() - caret.y() < 12
    assert piled.window.rect().contains(menu.geometry())


def test_it_is_in_the_context_menu(piled: Program) -> None:
    piled.window.menuBar()
    place = piled.point(piled.place("million")[0] + 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, piled.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(piled.view.viewport(), event)
    [menu] = [each for each in piled.window.findChildren(QMenu) if each.isVisible()]
    [action] = [each for each in menu.actions() if each.objectName() == "tags-here"]
    menu.close()
    action.trigger()
    assert len(sentences(piled)) == 3


def test_a_click_on_a_pile_lists_its_tags(piled: Program) -> None:
    piled.view.pile_clicked.emit(piled.place("million")[0])
    assert len(sentences(piled)) == 3


def test_two_hundred_tags_on_one_word_are_scrolled_through(program: Program) -> None:
    tag = a_tag(program.article, (0, len(WORDS)), Kind.QUOTE)
    tags = [a_tag(program.article, "Mayor", Kind.ENTITY, label=f"number {number}") for number in range(199)]
    program.session.steps.carry_out(Step(Act.IMPORT_TAGS, tuple(Change(None, each) for each in (*tags, replace(tag, note="all"))), "Ada"))
    program.view.place_caret(2)
    program.press(Key.Key_T)
    listed, menu = rows(program), shown(program)
    assert menu is not None
    assert listed.count() == 200
    assert menu.height() < program.window.height() / 2
    assert menu.width() <= program.window.width()
    program.press(Key.Key_End, into=listed)
    assert listed.currentRow() == 199
    assert listed.viewport().rect().contains(listed.visualItemRect(listed.currentItem()))
    picture = QPixmap(menu.size())
    menu.render(picture, QPoint())
    assert not picture.isNull()
    program.press(Key.Key_Return, into=listed)
    assert program.current.excerpt == WORDS
