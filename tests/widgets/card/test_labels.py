"""Labels by their digits, the last one first, and the same in the table's cell."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui.model.change import Act, Change, Step
from gui.model.kinds import FACES, Kind
from gui.model.label import Label
from gui.model.tag_query import TagColumn
from gui.model.uids import new_uid
from gui.session.table.columns import COLUMNS
from gui.store.labels import labels
from tests.widgets.card.conftest import CardProgram, has_keyboard

Key = Qt.Key


def add(card: CardProgram, kind: Kind, name: str) -> None:
    made = Label(0, new_uid(), kind, name, 10)
    card.program.session.steps.carry_out(Step(Act.ADD_LABEL, (Change(None, made),), "Ada"))


def retire(card: CardProgram, kind: Kind, name: str) -> None:
    [label] = [each for each in labels(card.program.project.reading) if (each.kind, each.name) == (kind, name)]
    card.program.session.steps.carry_out(Step(Act.RETIRE_LABEL, (Change(label, replace(label, retired=True)),), "Ada"))


def offered(card: CardProgram) -> list[str]:
    label = card.fields.label
    return [label.itemText(row) for row in range(label.count())]


@pytest.mark.parametrize("kind", Kind)
def test_every_digit_picks_its_label(card: CardProgram, kind: Kind) -> None:
    card.tag(kind)
    card.program.press(Key.Key_Return)
    picked = []
    for digit in "1234567890"[: len(FACES[kind].labels)]:
        QTest.keyClicks(has_keyboard(), digit)
        picked.append(card.program.current.label)
    assert tuple(picked) == FACES[kind].labels


def test_digits_are_typed_as_soon_as_something_else_is(card: CardProgram) -> None:
    card.tag(Kind.QUOTE)
    card.program.press(Key.Key_Return)
    QTest.keyClicks(has_keyboard(), "form 1")
    QTest.keyClick(has_keyboard(), Key.Key_Return)
    assert card.program.current.label == "form 1"
    QTest.keyClicks(has_keyboard(), "9")  # there is no ninth: it is a letter like any other
    assert card.fields.label.line.text().endswith("9")


def test_the_last_label_is_offered_first_and_enter_takes_it(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    assert card.fields.label.line.placeholderText().startswith("1 person  2 organisation")
    card.program.press(Key.Key_Return)
    QTest.keyClicks(has_keyboard(), "2")
    card.program.tag("bridge", Kind.ENTITY)
    assert card.fields.label.line.placeholderText() == "Enter: organisation"
    card.program.press(Key.Key_Return)
    QTest.keyClick(has_keyboard(), Key.Key_Return)
    assert card.program.current.label == "organisation"


def test_tabbing_through_an_empty_label_says_nothing(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    card.program.press(Key.Key_Return)
    QTest.keyClicks(has_keyboard(), "2")
    card.program.tag("bridge", Kind.ENTITY)
    card.program.press(Key.Key_Return)
    QTest.keyClick(has_keyboard(), Key.Key_Tab)
    assert card.program.current.label == ""


def test_what_the_project_offers_is_offered_at_once_and_what_is_retired_no_more(card: CardProgram) -> None:
    card.tag(Kind.QUOTE)
    add(card, Kind.QUOTE, "thought")
    assert offered(card) == ["direct", "indirect", "mixed", "thought"]
    card.program.press(Key.Key_Return)
    QTest.keyClicks(has_keyboard(), "2")
    retire(card, Kind.QUOTE, "indirect")
    assert offered(card) == ["direct", "mixed", "thought"]
    assert card.fields.label.line.text() == card.program.current.label == "indirect", "it stays on its tags"


def test_the_cell_of_the_table_offers_the_same(card: CardProgram) -> None:
    card.tag(Kind.QUOTE)
    add(card, Kind.QUOTE, "thought")
    retire(card, Kind.QUOTE, "mixed")
    table = card.program.table
    table.setCurrentIndex(card.program.session.tags.index(0, COLUMNS.index(TagColumn.LABEL)))
    card.program.focus(table)
    QTest.keyClick(table, Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    completer = editor.completer()
    model = completer.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["direct", "indirect", "thought"]
    QTest.keyClicks(editor, "tho")
    assert completer.currentCompletion() == "thought"
    QTest.keyClick(editor, Key.Key_Escape)
