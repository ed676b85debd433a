"""The name of an entity: the register's entries as one types, and what the register says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gui.model.kinds import Kind
from gui.store.register import entries
from tests.widgets.card.conftest import CardProgram, go, has_keyboard, press, rows

Key = Qt.Key


def names(card: CardProgram) -> list[str]:
    return [entry.name for entry in entries(card.program.project.reading)]


def test_a_new_name_enters_the_register_and_a_known_one_is_offered_as_one_types(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    go(card, card.entity.name)
    assert card.entity.name.placeholderText() == "Enter: Anna Ortega"
    press(Key.Key_Return)
    assert (names(card), card.entity.name.text()) == (["Anna Ortega"], "Anna Ortega")
    card.program.tag("Mayor", Kind.ENTITY)
    go(card, card.entity.name, "ort")
    assert rows(card) == ["Anna Ortega", "ort"]
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert names(card) == ["Anna Ortega"]
    assert len({tag.attributes.entity for tag in card.program.tags()}) == 1


def test_what_the_register_says_is_shown_and_follows_it(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    assert not card.entity.entry.isVisible()
    go(card, card.entity.name, "Anna Ortega")
    press(Key.Key_Tab)
    register = card.program.session.register
    [entry] = entries(card.program.project.reading)
    aliases = tuple(f"A{number}" for number in range(8))
    register.change(entry, replace(entry, aliases=aliases, wikidata="Q42", note="The mayor."))
    assert card.entity.entry.text() == "Also A0, A1, A2, A3, A4, A5 and 2 more\nWikidata Q42\nThe mayor."
    card.program.do("undo")
    assert card.entity.entry.text() == ""
    assert not card.entity.entry.isVisible()


def test_from_a_name_one_gets_to_the_register_by_keyboard(card: CardProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    card.tag(Kind.ENTITY)
    assert not card.entity.register.isVisible()
    go(card, card.entity.name)
    press(Key.Key_Return)
    press(Key.Key_Tab)
    assert has_keyboard() is card.entity.register
    asked: list[str] = []
    monkeypatch.setattr(card.program.session.surface, "show_register", asked.append)
    press(Key.Key_Space)
    assert asked == [entries(card.program.project.reading)[0].uid]


def test_a_long_name_widens_nothing_and_its_beginning_is_seen(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    width = card.program.window.minimumSizeHint().width()
    long = "The Society for the Long Names of Bridges " * 8
    card.program.session.describing.name_entity(card.program.current, long)
    assert card.entity.name.cursorPosition() == 0
    assert card.program.window.minimumSizeHint().width() == width
    assert card.fields.horizontalScrollBar().maximum() == 0


def test_a_name_that_begins_with_a_digit_is_typed(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    go(card, card.entity.name, "50 Cent")
    press(Key.Key_Return)
    assert names(card) == ["50 Cent"]
