"""The dialog for kept filters by keyboard."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagQuery
from gui.widgets.filters.saved_filters_dialog import SavedFiltersDialog, show_saved_filters
from tests.session.desk import Desk
from tests.session.desk import desk as desk
from tests.session.desk import empty_desk as empty_desk
from tests.widgets.lists.conftest import window as window

Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
CLAIMS, REJECTED = TagQuery(kinds=frozenset({Kind.CLAIM})), TagQuery(statuses=frozenset({Status.REJECTED}))


@pytest.fixture
def dialog(desk: Desk, window: QWidget, qtbot: QtBot) -> SavedFiltersDialog:
    """Two kept filters, and the table filtered by a third."""
    desk.session.filters.keep("b claims", CLAIMS)
    desk.session.filters.keep("A rejected", REJECTED)
    desk.session.list_tags(TagQuery(desk.article.id, text="bridge"))
    return shown(desk, window, qtbot)


def shown(desk: Desk, window: QWidget, qtbot: QtBot) -> SavedFiltersDialog:
    made = SavedFiltersDialog(desk.session, window)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def rows(dialog: SavedFiltersDialog) -> list[tuple[str, str]]:
    found = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [(row.text(0), row.text(1)) for row in found if row is not None]


def kept(desk: Desk) -> dict[str, TagQuery]:
    return {saved.name: saved.query for saved in desk.session.filters.saved()}


def type_name(name: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    focused.selectAll()
    QTest.keyClicks(focused, name)


def test_each_filter_says_what_it_lets_through(dialog: SavedFiltersDialog) -> None:
    assert rows(dialog) == [("A rejected", "Status: Rejected"), ("b claims", "Kind: Claim")]
    assert dialog.list.hasFocus()


def test_enter_uses_the_filter_of_the_row_and_closes(desk: Desk, dialog: SavedFiltersDialog) -> None:
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert desk.session.tags.query == TagQuery(desk.article.id, kinds=frozenset({Kind.CLAIM}))
    assert not dialog.isVisible()


def test_what_the_table_is_filtered_by_is_kept_under_a_name(desk: Desk, dialog: SavedFiltersDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.keep.clicked):
        press(Key.Key_K, ALT)
    assert "“bridge”" in dialog.panel.outlook.text()
    assert not dialog.panel.do.isEnabled()
    type_name("b claims")
    assert not dialog.panel.do.isEnabled()
    type_name("With bridge")
    press(Key.Key_Return)
    assert kept(desk) == {"A rejected": REJECTED, "b claims": CLAIMS, "With bridge": TagQuery(text="bridge")}
    current = dialog.current()
    assert current is not None
    assert current.name == "With bridge"
    assert dialog.list.hasFocus()


def test_a_filter_is_renamed(desk: Desk, dialog: SavedFiltersDialog) -> None:
    press(Key.Key_F2)
    type_name("b claims")
    assert not dialog.panel.do.isEnabled()
    type_name("Zebra")
    press(Key.Key_Return)
    assert kept(desk) == {"b claims": CLAIMS, "Zebra": REJECTED}
    assert desk.said[-1] == "Filter renamed: Zebra"


def test_what_a_filter_keeps_is_replaced(desk: Desk, dialog: SavedFiltersDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.replace.clicked):
        press(Key.Key_P, ALT)
    assert dialog.panel.outlook.text() == "Now: Status: Rejected. Then: “bridge”"
    press(Key.Key_Return)
    assert kept(desk)["A rejected"] == TagQuery(text="bridge")


def test_a_filter_is_removed_after_a_second_key(desk: Desk, dialog: SavedFiltersDialog) -> None:
    press(Key.Key_Delete)
    press(Key.Key_Escape)
    assert len(kept(desk)) == 2
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert kept(desk) == {"b claims": CLAIMS}
    assert rows(dialog) == [("b claims", "Kind: Claim")]


def test_what_cannot_be_done_is_not_offered(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    dialog = shown(desk, window, qtbot)
    for button in (dialog.use, dialog.keep, dialog.rename, dialog.replace, dialog.remove):
        assert not button.isEnabled()
    desk.session.list_tags(CLAIMS)
    assert dialog.keep.isEnabled()
    assert not dialog.replace.isEnabled()


def test_a_filter_that_another_window_has_removed_is_told_of(desk: Desk, dialog: SavedFiltersDialog) -> None:
    with closing(sqlite3.connect(desk.project.path, isolation_level=None)) as other:
        other.execute("DELETE FROM saved_filter")
    press(Key.Key_F2)
    type_name("Zebra")
    press(Key.Key_Return)
    assert "not there any more" in desk.prompts.told[-1]
    desk.session.look_around()
    assert rows(dialog) == []


def test_unknown_conditions_are_seen_before_a_filter_is_used(desk: Desk, dialog: SavedFiltersDialog) -> None:
    with closing(sqlite3.connect(desk.project.path, isolation_level=None)) as other:
        other.execute("INSERT INTO saved_filter VALUES ('newer', '{\"mood\": 1, \"unsure\": true}')")
    desk.session.look_around()
    assert rows(dialog)[-1] == ("newer", "Not sure · unknown: mood: 1")


def test_the_dialog_that_is_open_comes_to_the_front(desk: Desk, dialog: SavedFiltersDialog, window: QWidget) -> None:
    show_saved_filters(desk.session, window)
    assert window.findChildren(SavedFiltersDialog) == [dialog]
    desk.session.close()
    assert not dialog.isVisible()
