"""The list of who may have said it: keys, letters, digits, the mouse, and what is read aloud."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget

from gui.model.kinds import Kind
from gui.widgets.chooser import Chooser
from tests.program import NONE, SHIFT, Program, Start, project_on, said
from tests.session.quoted import COST, NEWS

Key = Qt.Key


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """A quote that is the current tag, with two entities beside it."""
    program = start(project_on(tmp_path, NEWS))
    program.tag("Kim Lee", Kind.ENTITY)
    program.tag("Quartz", Kind.ENTITY)
    program.view.place_caret(program.place(COST)[0] + 2)
    program.press(Key.Key_Q)
    return program


def chooser(program: Program) -> Chooser | None:
    found = [each for each in program.window.findChildren(Chooser) if each.isVisible()]
    return found[0] if found else None


def parts(program: Program) -> tuple[QLineEdit, QListWidget]:
    opened = chooser(program)
    assert opened is not None
    [typed], [listed] = opened.findChildren(QLineEdit), opened.findChildren(QListWidget)
    return typed, listed


def ask(program: Program) -> tuple[QLineEdit, QListWidget]:
    program.press(Key.Key_S)
    return parts(program)


def speakers(program: Program) -> list[str]:
    return [row.words for row in program.session.linking.said(program.current)]


def test_enter_takes_the_first_and_the_keyboard_is_in_the_text_again(program: Program) -> None:
    typed, listed = ask(program)
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "Ortega, not tagged yet · same sentence", "Kim Lee, same paragraph", "Implicit", "Anonymous", "Quartz, elsewhere in the article",
    ]  # fmt: skip
    assert typed.hasFocus()
    assert listed.currentRow() == 0
    program.press(Key.Key_Return, into=typed)
    assert speakers(program) == ["Ortega"]
    assert program.current.excerpt == COST
    assert program.view.hasFocus()
    assert chooser(program) is None
    assert said(program).startswith("Speaker saved: \u2068Ortega\u2069 at ")


def test_arrows_and_a_digit_take_another(program: Program) -> None:
    typed, listed = ask(program)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Up):
        program.press(key, into=typed)
    assert listed.currentRow() == 1
    program.press(Key.Key_Return, into=typed)
    assert speakers(program) == ["Kim Lee"]
    typed, _ = ask(program)
    program.press(Key.Key_4, into=typed)
    assert speakers(program) == ["Anonymous"]


def test_a_digit_that_no_row_has_does_nothing(program: Program) -> None:
    typed, _ = ask(program)
    program.press(Key.Key_9, into=typed)
    assert chooser(program) is not None
    assert typed.text() == ""


def test_shift_enter_takes_one_more(program: Program) -> None:
    typed, _ = ask(program)
    program.press(Key.Key_Return, into=typed)
    typed, _ = ask(program)
    program.press(Key.Key_Down, into=typed)
    program.press(Key.Key_Return, SHIFT, into=typed)
    assert speakers(program) == ["Ortega", "Kim Lee"]


def test_letters_narrow_it_and_a_digit_then_is_a_letter(program: Program) -> None:
    typed, listed = ask(program)
    QTest.keyClicks(typed, "Lee")
    assert listed.item(0).text() == "Kim Lee, same paragraph"
    QTest.keyClicks(typed, " 7")
    assert [listed.item(row).text() for row in range(listed.count())] == ["Lee 7, new in the register, not mentioned here"]
    program.press(Key.Key_Return, into=typed)
    assert speakers(program) == ["Lee 7"]


def test_esc_changes_nothing(program: Program) -> None:
    typed, _ = ask(program)
    QTest.keyClicks(typed, "Kim")
    program.press(Key.Key_Escape, into=typed)
    assert chooser(program) is None
    assert program.view.hasFocus()
    assert speakers(program) == []


def test_it_goes_when_the_keyboard_goes(program: Program) -> None:
    ask(program)
    program.focus(program.table)
    assert chooser(program) is None


def test_a_click_takes(program: Program) -> None:
    _, listed = ask(program)
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, NONE, listed.visualItemRect(listed.item(1)).center())
    assert speakers(program) == ["Kim Lee"]
    assert program.view.hasFocus()


def test_what_cannot_be_saved_is_told(program: Program) -> None:
    typed, _ = ask(program)
    program.project.path.rename(program.project.path.with_name("elsewhere"))
    program.press(Key.Key_Return, into=typed)
    program.project.path.with_name("elsewhere").rename(program.project.path)
    assert len(program.answers.told) == 1
    assert speakers(program) == []


def test_a_screen_reader_is_told_the_current_row(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    typed, _ = ask(program)
    assert typed.accessibleName() == "Who said it?"
    program.press(Key.Key_Down, into=typed)
    QTest.keyClicks(typed, "q")
    assert told == ["Ortega, not tagged yet · same sentence", "Kim Lee, same paragraph", "Quartz, elsewhere in the article"]
    told.clear()
    program.press(Key.Key_Escape, into=typed)
    typed, _ = ask(program)
    told.clear()
    program.press(Key.Key_Return, into=typed)
    assert len(told) == 1
    assert told[0].startswith("Speaker saved")


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_it_is_drawn_whole_within_the_window(program: Program, direction: Qt.LayoutDirection) -> None:
    program.window.setLayoutDirection(direction)
    _, listed = ask(program)
    opened = chooser(program)
    assert opened is not None
    assert program.window.rect().contains(opened.geometry())
    assert not listed.verticalScrollBar().isVisible()
    picture = QPixmap(opened.size())
    opened.render(picture, QPoint())
    assert not picture.isNull()
