"""The card as one sees, hears and fills it."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QWidget

from gui.model.attributes import CheckWorthiness, EntityRole, NotAQuote, Stance
from gui.model.kinds import Kind
from gui.widgets.card.field_names import Field, heard_name
from tests.widgets.card.conftest import CardProgram, has_keyboard

Key = Qt.Key


def key(pressed: Key) -> None:
    QTest.keyClick(has_keyboard(), pressed)


def typed(words: str) -> None:
    QTest.keyClicks(has_keyboard(), words)


def place(card: CardProgram, field: QWidget) -> QRect:
    """Where a field stands in what is seen of the card."""
    return QRect(field.mapTo(card.fields.viewport(), QPoint(0, 0)), field.size())


def heights(card: CardProgram, fields: list[QWidget]) -> list[int]:
    return [place(card, field).top() for field in fields]


@pytest.mark.parametrize("kind", Kind)
def test_tab_goes_through_the_fields_from_above(card: CardProgram, kind: Kind) -> None:
    card.tag(kind)
    walked = []
    for _ in card.in_order(kind):
        key(Key.Key_Tab)
        walked.append(has_keyboard())
    assert walked == card.in_order(kind)
    card.program.qtbot.waitUntil(lambda: heights(card, walked) == sorted(heights(card, walked)))
    lefts = {place(card, field).left() for field in walked}
    assert max(lefts) - min(lefts) <= 1, "the fields of all parts begin at the same place"


@pytest.mark.parametrize("kind", Kind)
def test_every_field_has_a_name_of_its_own_that_is_heard(card: CardProgram, kind: Kind) -> None:
    card.tag(kind)
    names = [field.accessibleName() for field in card.in_order(kind)]
    assert all(names)
    assert len(set(names)) == len(names)
    called = {label.buddy(): label.text() for label in card.fields.findChildren(QLabel)}
    for field, name in zip(card.in_order(kind), names, strict=True):
        assert name.removesuffix(" of the tag") == called.get(field, name.removesuffix(" of the tag"))
    assert {card.fields.kind, card.fields.label, card.fields.status} <= called.keys()
    shown = {label.text() for label in card.fields.findChildren(QLabel) if label.isVisible()}
    assert all(name.removesuffix(" of the tag") in shown | {"Not sure"} for name in names)


def test_a_claim_is_described_by_keyboard_alone(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    key(Key.Key_Return)
    typed("1")
    key(Key.Key_Tab)
    typed("3")
    key(Key.Key_Tab)
    key(Key.Key_Down)
    typed("2")
    key(Key.Key_Tab)
    typed("2")
    key(Key.Key_Tab)
    typed("The bridge cost three million euros.")
    key(Key.Key_Tab)
    key(Key.Key_Space)
    key(Key.Key_Escape)
    tag = card.program.current
    said = tag.attributes
    assert (tag.label, tag.unsure) == ("quantity", True)
    assert (said.check_worthiness, said.stance) == (CheckWorthiness.YES, Stance.REFUTES)
    assert said.restatement == "The bridge cost three million euros."
    assert said.claimant is not None
    assert card.program.view.hasFocus()
    assert card.program.view.caret() == tag.end


def test_escape_leads_to_the_end_of_the_tag_wherever_the_caret_was(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    card.program.view.place_caret(0)
    card.program.focus(card.fields.note)
    key(Key.Key_Escape)
    assert card.program.view.hasFocus()
    assert card.program.view.caret() == card.program.current.end


@pytest.mark.parametrize(
    ("kind", "name", "digit", "value"),
    [
        (Kind.CLAIM, "worth", "2", CheckWorthiness.MAYBE),
        (Kind.CLAIM, "stance", "1", Stance.AFFIRMS),
        (Kind.QUOTE, "not_a_quote", "3", NotAQuote.TERM),
        (Kind.ENTITY, "role", "4", EntityRole.INSTITUTION),
    ],
)
def test_a_digit_says_a_value_and_delete_says_nothing_again(card: CardProgram, kind: Kind, name: str, digit: str, value: object) -> None:
    card.tag(kind)
    field = getattr(card.fields.place.of(kind), name)
    attribute = "check_worthiness" if name == "worth" else name
    card.program.focus(field)
    typed("9")
    assert field.currentText() == "Not said"
    typed(digit)
    assert getattr(card.program.current.attributes, attribute) is value
    key(Key.Key_Delete)
    assert getattr(card.program.current.attributes, attribute) is None
    assert field.currentText() == "Not said"
    card.program.do("undo")
    assert field.currentText() == value.value.capitalize()


def test_only_the_fields_of_kinds_that_were_shown_are_made(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    assert card.entity.isVisible()
    made = card.fields.place.children()
    card.program.tag("bridge", Kind.ENTITY)
    assert card.fields.place.children() == made
    card.tag(Kind.QUOTE)
    assert card.quote.isVisible()
    assert not card.entity.isVisible()


@pytest.mark.parametrize("kind", Kind)
def test_in_a_narrow_and_low_card_nothing_is_cut_off_and_tab_brings_each_field_into_sight(card: CardProgram, kind: Kind) -> None:
    card.tag(kind)
    card.show(300, 200)
    assert card.fields.horizontalScrollBar().maximum() == 0
    for field in card.in_order(kind):
        key(Key.Key_Tab)
        assert has_keyboard() is field
        seen = card.fields.viewport().rect()
        assert seen.contains(place(card, field)), field.accessibleName()


def test_where_there_is_little_room_the_names_stand_above_the_fields(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    name = next(label for label in card.fields.findChildren(QLabel) if label.text() == "Stance")
    metrics = name.fontMetrics()
    for width, above in ((20, False), (10, True), (20, False)):
        card.fields.place.fit((len("Worth checking") + width) * metrics.averageCharWidth())
        policy = QFormLayout.RowWrapPolicy.WrapAllRows if above else QFormLayout.RowWrapPolicy.DontWrapRows
        assert card.claim.form.rowWrapPolicy() is policy


def test_the_wheel_scrolls_the_card_and_changes_nothing(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    card.show(400, 200)
    for field in (card.fields.status, card.fields.kind, card.claim.worth, card.fields.label):
        middle = QPointF(field.rect().center())
        none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        turned = QWheelEvent(middle, field.mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, phase, False)
        QApplication.sendEvent(field, turned)
        assert not turned.isAccepted()
    assert card.program.current.attributes.check_worthiness is None
    assert card.program.tags()[0].status == "tagged"


def test_not_sure_is_said_and_taken_back(card: CardProgram) -> None:
    card.tag(Kind.ENTITY)
    card.fields.unsure.click()
    assert card.program.current.unsure
    card.program.do("undo")
    assert not card.fields.unsure.isChecked()


@pytest.mark.usefixtures("impatient")
def test_what_cannot_be_read_cannot_be_changed_and_is_told(card: CardProgram) -> None:
    card.tag(Kind.QUOTE)
    other = card.program.tag("bridge", Kind.QUOTE)
    card.tag(Kind.QUOTE)
    with closing(sqlite3.connect(card.program.project.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        card.program.window.card.show_tag(other)
        assert not card.quote.isEnabled()
        assert "try again in a moment" in card.fields.history.text()
    card.program.window.card.show_tag(None)
    card.program.window.card.show_tag(other)
    assert card.quote.isEnabled()


@pytest.mark.usefixtures("impatient")
def test_what_is_refused_is_shown_as_it_is_saved_and_nothing_more_is_asked(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    history = card.fields.history.text()
    with closing(sqlite3.connect(card.program.project.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        for choice in (card.claim.stance, card.fields.status, card.fields.kind):
            saved = choice.currentIndex()
            choice.setCurrentIndex(2)
            choice.activated.emit(2)
            assert choice.currentIndex() == saved
    assert len(card.program.answers.told) == 3
    assert (card.fields.history.text(), card.claim.isEnabled()) == (history, True)


@pytest.mark.usefixtures("impatient")
def test_a_restatement_that_cannot_be_saved_goes_to_the_clipboard(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    first = card.program.current
    other = card.program.tag("bridge", Kind.CLAIM)
    card.program.session.go_to(first)
    card.program.focus(card.claim.restatement)
    typed("Precious words.")
    with closing(sqlite3.connect(card.program.project.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        card.program.window.card.show_tag(other)
    assert "Precious words." in QApplication.clipboard().text()
    assert any("clipboard" in said for said in card.said)


def test_undo_in_a_restatement_by_the_menu_takes_what_was_typed_first(card: CardProgram) -> None:
    card.tag(Kind.CLAIM)
    card.program.focus(card.claim.restatement)
    typed("One sentence.")
    card.program.do("undo")
    assert card.program.current.attributes.restatement == ""
    card.program.do("redo")
    assert card.program.current.attributes.restatement == "One sentence."


def test_the_names_that_are_heard_say_what_the_field_is_of() -> None:
    assert heard_name(Field.SPEAKER) == "Speaker of the tag"
