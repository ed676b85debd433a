"""The card of a tag in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.model.kinds import Kind
from gui.widgets.card.claim_fields import ClaimFields
from gui.widgets.card.entity_fields import EntityFields
from gui.widgets.card.fields import CardFields
from gui.widgets.card.offer_line import OfferLine
from gui.widgets.card.offer_list import OfferList
from gui.widgets.card.quote_fields import QuoteFields
from tests.program import Program, Start, project_on

WORDS = {Kind.CLAIM: "It cost 3 million euros", Kind.QUOTE: "“It cost 3 million euros,”", Kind.ENTITY: "Anna Ortega"}


class CardProgram:
    """A program with a tag on its card."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.said: list[str] = []
        program.session.announced.connect(self.said.append)
        program.session.voiced.connect(self.said.append)

    @property
    def fields(self) -> CardFields:
        """The fields of every tag."""
        return self.program.window.card.fields

    @property
    def claim(self) -> ClaimFields:
        """The fields of a claim."""
        found = self.fields.place.of(Kind.CLAIM)
        assert isinstance(found, ClaimFields)
        return found

    @property
    def quote(self) -> QuoteFields:
        """The fields of a quote."""
        found = self.fields.place.of(Kind.QUOTE)
        assert isinstance(found, QuoteFields)
        return found

    @property
    def entity(self) -> EntityFields:
        """The fields of an entity."""
        found = self.fields.place.of(Kind.ENTITY)
        assert isinstance(found, EntityFields)
        return found

    def tag(self, kind: Kind) -> None:
        """Tag the words of a kind, and go to its card as one does."""
        self.program.tag(WORDS[kind], kind)

    def show(self, width: int, height: int) -> None:
        """Give the card so many pixels."""
        window = self.program.window
        window.card.setFixedSize(width, height)
        self.program.qtbot.waitUntil(lambda: (self.fields.width(), self.fields.height()) == (width, height))
        self.program.qtbot.waitUntil(lambda: window.rect().contains(window.card.mapTo(window, window.card.rect().bottomRight())))

    def in_order(self, kind: Kind) -> list[QWidget]:
        """The fields of a tag of this kind that are seen."""
        fields = self.fields
        made = [fields.kind, fields.label, *fields.place.of(kind).in_order(), fields.unsure, fields.status, fields.note]
        return [field for field in made if field.isVisible()]


def has_keyboard() -> QWidget:
    """The widget that keys go to."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def offered(card: CardProgram) -> OfferList | None:
    """The list that is open."""
    shown = [each for each in card.program.window.findChildren(OfferList) if each.isVisible()]
    return shown[0] if shown else None


def rows(card: CardProgram) -> list[str]:
    """What it offers."""
    listed = offered(card)
    assert listed is not None
    found = [listed.offer(row) for row in range(listed.count())]
    return [offer.words for offer in found if offer is not None]


def go(card: CardProgram, line: OfferLine, words: str = "") -> None:
    """Give the keyboard to a line and type."""
    card.program.focus(line)
    QTest.keyClicks(line, words)


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(has_keyboard(), key)


@pytest.fixture
def card(start: Start, tmp_path: Path) -> CardProgram:
    """The program with a little news, nothing tagged yet."""
    return CardProgram(start(project_on(tmp_path)))
