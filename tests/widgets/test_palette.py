"""The command palette offers what can be done now and does what is chosen; the key list names every key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.texts import title_of
from gui.widgets.key_list import KeyList, shown_keys
from gui.widgets.palette import CommandPalette


class Offer:
    """A palette over five actions, one of them off."""

    def __init__(self, qtbot: QtBot) -> None:
        self.parent, self.done = QWidget(), list[str]()
        qtbot.addWidget(self.parent)
        self.parent.show()
        actions = [QAction(title, self.parent) for title in ("&Claim", "&Quote", "Undo Tag claim", "&Reject", "Re&do")]
        actions[4].setEnabled(False)
        actions[0].setShortcut("1")
        for action in actions:
            action.triggered.connect(self._note)
        self.palette = CommandPalette(actions, self.parent)
        self.palette.show()
        typed, offered = self.palette.findChild(QLineEdit), self.palette.findChild(QTreeWidget)
        assert typed is not None
        assert offered is not None
        self.typed, self.offered = typed, offered

    def _note(self) -> None:
        self.done.append("triggered")

    def titles(self) -> list[str]:
        return [self.row(number).text(0) for number in range(self.offered.topLevelItemCount())]

    def row(self, number: int) -> QTreeWidgetItem:
        row = self.offered.topLevelItem(number)
        assert row is not None
        return row


@pytest.fixture
def offer(qtbot: QtBot) -> Offer:
    return Offer(qtbot)


def test_only_what_can_be_done_is_offered_with_its_key(offer: Offer) -> None:
    assert offer.titles() == ["Claim", "Quote", "Undo Tag claim", "Reject"]
    assert (offer.row(0).text(0), offer.row(0).text(1)) == ("Claim", "1")


@pytest.mark.parametrize(("typed", "left"), [("claim", ["Claim", "Undo Tag claim"]), ("CLAIM un", ["Undo Tag claim"]), ("zz", [])])
def test_typing_narrows_by_every_word_in_any_order(offer: Offer, typed: str, left: list[str]) -> None:
    QTest.keyClicks(offer.typed, typed)
    assert offer.titles() == left


def test_arrows_move_and_stay_within_the_list(offer: Offer) -> None:
    rows = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        QTest.keyClick(offer.typed, key)
        rows.append(offer.offered.currentIndex().row())
    assert rows == [0, 1, 2, 3, 3, 0]


def test_a_screen_reader_is_told_the_chosen_row(offer: Offer, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    QTest.keyClick(offer.typed, Qt.Key.Key_Down)
    QTest.keyClick(offer.typed, Qt.Key.Key_Up)
    QTest.keyClicks(offer.typed, "r")
    assert told == ["Quote", "Claim, 1", "Reject"]


def test_enter_does_it_after_the_palette_has_closed(offer: Offer) -> None:
    QTest.keyClicks(offer.typed, "quote")
    QTest.keyClick(offer.typed, Qt.Key.Key_Return)
    assert offer.done == ["triggered"]


@pytest.mark.parametrize(("typed", "key"), [("quote", Qt.Key.Key_Escape), ("nonesuch", Qt.Key.Key_Return)])
def test_escape_and_nothing_do_nothing(offer: Offer, typed: str, key: Qt.Key) -> None:
    QTest.keyClicks(offer.typed, typed)
    QTest.keyClick(offer.typed, key)
    assert offer.done == []


def test_the_key_list_has_every_key_under_its_menu(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tree = KeyList(COMMANDS, parent).findChild(QTreeWidget)
    assert tree is not None
    shown, groups = [], [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    for group in filter(None, groups):
        rows = [group.child(row) for row in range(group.childCount())]
        shown += [(row.text(0), row.text(1)) for row in rows if row is not None]
    wanted = [(title_of(command), shown_keys(command.keys)) for command in COMMANDS if command.keys]
    assert shown[: len(wanted)] == wanted
    assert all(keys for _, keys in shown)


def test_the_key_list_has_air_between_its_lines_and_stands_on_a_key(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tree = KeyList(COMMANDS, parent).findChild(QTreeWidget)
    assert tree is not None
    heading, line = tree.topLevelItem(1), tree.currentItem()
    assert heading is not None
    assert line is not None
    assert line.parent() is tree.topLevelItem(0)
    letters = tree.fontMetrics().height()
    assert tree.visualItemRect(line).height() >= letters + 4
    assert tree.visualItemRect(heading).height() >= 2 * letters
