"""Lines that offer what fits while one types: speakers, claimants, addressees; cues and pieces."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.model.attributes import Claimant, Speaker
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.span import Span
from gui.session.linking.offers import Offer
from gui.store.linking import links_of
from gui.store.register import entries
from gui.widgets.card.offer_list import OfferList
from tests.widgets.card.conftest import WORDS, CardProgram, go, has_keyboard, offered, press, rows

Key = Qt.Key


@pytest.fixture
def quoted(card: CardProgram) -> CardProgram:
    """An entity and the quote beside it, which is the current tag."""
    card.program.tag("Mayor", Kind.ENTITY)
    card.tag(Kind.ENTITY)
    card.tag(Kind.QUOTE)
    return card


def linked(card: CardProgram, role: LinkRole = LinkRole.SPEAKER) -> list[str]:
    """The words at the ends of the current tag's links."""
    tags = {tag.uid: tag.excerpt for tag in card.program.tags()}
    current = card.program.current.uid
    links = links_of(card.program.project.reading, current)
    return [tags[link.target] for link in links if link.source == current and link.role is role]


def test_the_nearest_speaker_is_taken_with_enter_and_shown(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker)
    assert quoted.quote.speaker.placeholderText() == "Enter: Anna Ortega"
    press(Key.Key_Return)
    assert linked(quoted) == ["Anna Ortega"]
    assert quoted.quote.speaker.text() == "Anna Ortega"
    quoted.program.do("undo")
    assert quoted.quote.speaker.text() == ""
    quoted.program.do("redo")
    assert quoted.quote.speaker.text() == "Anna Ortega", "a link is a row of its own, and the card shows it all the same"


def test_down_opens_the_list_goes_through_it_and_is_heard(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker)
    press(Key.Key_Down)
    listed = rows(quoted)
    assert listed[0] == "Anna Ortega"
    assert {"Mayor", "Implicit", "Anonymous"} <= set(listed)
    assert quoted.said[-1].startswith("Anna Ortega")
    assert quoted.said[-1].endswith(f"1 of {len(listed)}")
    press(Key.Key_Up)
    assert quoted.said[-1].endswith(f"{len(listed)} of {len(listed)}")
    assert has_keyboard() is quoted.quote.speaker
    while not quoted.said[-1].startswith("Implicit"):
        press(Key.Key_Down)
    press(Key.Key_Return)
    assert quoted.program.current.attributes.speaker is Speaker.IMPLICIT
    assert (offered(quoted), quoted.quote.speaker.text()) == (None, "Implicit")


def test_a_digit_takes_what_is_seen_and_nothing_else(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker, "2")
    press(Key.Key_Escape)
    quoted.quote.speaker.clear()
    assert linked(quoted) == []
    go(quoted, quoted.quote.speaker)
    press(Key.Key_Down)
    second = rows(quoted)[1]
    QTest.keyClicks(has_keyboard(), "2")
    assert quoted.quote.speaker.text() == second
    assert len(linked(quoted)) == 1 or quoted.program.current.attributes.speaker is not None


def test_escape_closes_the_list_first_and_then_leads_to_the_text(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker)
    press(Key.Key_Down)
    press(Key.Key_Escape)
    assert offered(quoted) is None
    assert has_keyboard() is quoted.quote.speaker
    press(Key.Key_Escape)
    assert quoted.program.view.hasFocus()
    assert linked(quoted) == []


def test_escape_leaves_what_was_half_typed(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker, "Ann")
    press(Key.Key_Escape)
    assert quoted.quote.speaker.text() == "Ann"
    press(Key.Key_Escape)
    assert quoted.program.view.hasFocus()
    assert (quoted.quote.speaker.text(), linked(quoted), entries(quoted.program.project.reading)) == ("", [], [])


def test_what_is_typed_narrows_the_list_and_is_saved_when_one_goes_on(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker, "may")
    assert rows(quoted)[0] == "Mayor"
    press(Key.Key_Tab)
    assert (linked(quoted), quoted.quote.speaker.text(), offered(quoted)) == (["Mayor"], "Mayor", None)


def test_an_emptied_line_says_nobody_any_more(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker)
    press(Key.Key_Return)
    press(Key.Key_Backspace)
    press(Key.Key_Tab)
    assert linked(quoted) == []
    assert quoted.quote.speaker.text() == ""


def test_a_click_on_a_row_takes_it(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker, "may")
    listed = offered(quoted)
    assert listed is not None
    middle = listed.visualItemRect(listed.item(0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert linked(quoted) == ["Mayor"]
    assert has_keyboard() is quoted.quote.speaker


def test_the_list_closes_where_another_tag_is_shown_or_the_keyboard_goes(quoted: CardProgram) -> None:
    for goes in (True, False):
        quoted.program.session.selection.choose(next(tag for tag in quoted.program.tags() if tag.kind is Kind.QUOTE))
        go(quoted, quoted.quote.speaker)
        press(Key.Key_Down)
        assert offered(quoted) is not None
        if goes:
            quoted.program.view.setFocus()
        else:
            quoted.program.session.selection.choose(None)
        assert offered(quoted) is None


def test_at_the_lower_edge_of_the_window_the_list_opens_above_its_line(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit(window)
    window.resize(240, 200)
    for top, is_above in ((0, False), (170, True)):
        line.setGeometry(10, top, 200, 26)
        listed = OfferList(line, print)
        listed.show_offers([Offer("A name that is longer than the line is wide", "and more"), Offer("Another")], None)
        assert (listed.geometry().bottom() < line.geometry().top()) is is_above
        assert window.rect().contains(listed.geometry())


def test_what_another_window_has_linked_is_shown_as_soon_as_one_looks_around(quoted: CardProgram) -> None:
    mayor = next(tag for tag in quoted.program.tags() if tag.excerpt == "Mayor")
    link = link_of(quoted.program.current, mayor, LinkRole.SPEAKER, "Bea")
    quoted.program.project.apply(Step(Act.SET_SPEAKER, (Change(None, link),), "Bea"))
    quoted.program.session.read_again()
    assert quoted.quote.speaker.text() == "Mayor"


def test_the_list_stays_in_the_window_and_does_not_hide_its_line(quoted: CardProgram) -> None:
    for height in (200, 620):
        quoted.show(300, height)
        go(quoted, quoted.quote.speaker)
        press(Key.Key_Down)
        listed, line = offered(quoted), quoted.quote.speaker
        assert listed is not None
        window = quoted.program.window
        assert window.rect().contains(listed.geometry())
        assert not listed.geometry().contains(line.mapTo(window, QPoint(line.width() // 2, line.height() // 2)))
        press(Key.Key_Escape)


def test_an_addressee_is_another_link(quoted: CardProgram) -> None:
    go(quoted, quoted.quote.speaker)
    press(Key.Key_Return)
    go(quoted, quoted.quote.addressee, "may")
    press(Key.Key_Tab)
    assert (linked(quoted), linked(quoted, LinkRole.ADDRESSEE)) == (["Anna Ortega"], ["Mayor"])
    assert quoted.quote.addressee.text() == "Mayor"


def test_a_claim_may_be_the_journalists(quoted: CardProgram) -> None:
    quoted.tag(Kind.CLAIM)
    go(quoted, quoted.claim.claimant, "the j")
    press(Key.Key_Return)
    assert quoted.program.current.attributes.claimant is Claimant.JOURNALIST
    assert quoted.claim.claimant.text() == "The journalist"


def test_a_pronoun_is_shown_with_the_name_behind_it(quoted: CardProgram) -> None:
    session = quoted.program.session
    mayor = next(tag for tag in quoted.program.tags() if tag.excerpt == "Mayor")
    session.describing.name_entity(mayor, "Anna Ortega of Springfield")
    go(quoted, quoted.quote.speaker, "may")
    press(Key.Key_Return)
    assert quoted.quote.speaker.text() == "Mayor (Anna Ortega of Springfield)"
    press(Key.Key_Return)
    assert linked(quoted) == ["Mayor"], "what is shown is no search"


def test_the_name_behind_a_speaker_comes_and_goes_while_the_quote_is_shown(quoted: CardProgram) -> None:
    session = quoted.program.session
    entry = session.register.add("Anna Ortega of Springfield")
    go(quoted, quoted.quote.speaker, "may")
    press(Key.Key_Return)
    mayor = next(tag for tag in quoted.program.tags() if tag.excerpt == "Mayor")
    session.describing.name_after(mayor, entry)
    assert quoted.quote.speaker.text() == "Mayor (Anna Ortega of Springfield)"
    session.steps.undo()
    assert quoted.quote.speaker.text() == "Mayor"


def test_the_cue_is_shown_and_taken_away(quoted: CardProgram) -> None:
    start = quoted.program.place("said")[0]
    quoted.program.session.linking.set_cue(quoted.program.current, (Span(start, start + 4),))
    assert quoted.quote.cue.text() == "said"
    quoted.program.focus(quoted.quote.cue)
    QTest.keyClicks(quoted.quote.cue, "x")
    assert quoted.quote.cue.text() == "said"
    press(Key.Key_Delete)
    assert quoted.program.current.attributes.cue == ()
    quoted.program.do("undo")
    [button] = [each for each in quoted.quote.cue.findChildren(QToolButton) if each.isVisible()]
    button.click()
    assert quoted.program.current.attributes.cue == ()
    assert not button.isVisible()


def test_the_quote_before_is_shown_and_left(quoted: CardProgram) -> None:
    first = quoted.program.current
    later = quoted.program.tag("200 metres", Kind.QUOTE)
    quoted.program.session.linking.continue_quote(later, first)
    assert quoted.quote.continues.text() == WORDS[Kind.QUOTE]
    empty = quoted.quote.speaker.placeholderText()
    quoted.program.session.linking.take(first, quoted.program.session.linking.candidates(first)[0])
    quoted.program.session.selection.choose(later)
    assert (quoted.quote.speaker.text(), quoted.quote.speaker.placeholderText()) == ("", "As before: Anna Ortega")
    quoted.program.session.selection.choose(first)
    assert quoted.quote.speaker.placeholderText() == empty
    quoted.program.session.selection.choose(later)
    quoted.program.focus(quoted.quote.continues)
    press(Key.Key_Delete)
    assert quoted.quote.continues.text() == ""
    assert linked(quoted, LinkRole.CONTINUES) == []
