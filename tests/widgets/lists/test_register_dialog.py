"""The dialog for the register by keyboard: found, edited in place, merged with the count seen first."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.model.attributes import Attributes
from gui.model.kinds import Kind
from gui.store.project import Project
from gui.widgets.lists.entry_picker import EntryPicker
from gui.widgets.lists.register_dialog import RegisterDialog, show_register
from tests.builders import entered, tagged
from tests.session.desk import Desk
from tests.session.desk import desk as desk
from tests.session.desk import empty_desk as empty_desk

Key, ALT, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dialog(desk: Desk, window: QWidget, qtbot: QtBot) -> RegisterDialog:
    """Four entries; two tags name one of them, one another."""
    un = entered(desk.project, "United Nations", aliases=("UN",), wikidata="Q1065")
    uno = entered(desk.project, "UNO", wikidata="Q1")
    entered(desk.project, "Anna Ortega")
    entered(desk.project, "ראש הממשלה")
    for words, entry in (("bridge", un), ("Mayor", un), ("million", uno)):
        tagged(desk.project, desk.article, words, Kind.ENTITY, attributes=Attributes(entity=entry.uid))
    desk.session.read_again()
    made = RegisterDialog(desk.session, window)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _letter(button: QPushButton, key: Qt.Key, qtbot: QtBot) -> None:
    """Press Alt and the letter of a button, which Qt clicks a moment later."""
    with qtbot.waitSignal(button.clicked):
        _press(key, ALT)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(_focused(), key, modifier)


def _button(dialog: RegisterDialog, text: str) -> QPushButton:
    (found,) = (button for button in dialog.findChildren(QPushButton) if button.isVisible() and button.text() == text)
    return found


def _write(words: str) -> None:
    QTest.keyClicks(_focused(), words)


def _names(dialog: RegisterDialog) -> list[str]:
    return [entry.name for row in range(dialog.entries.rowCount()) if (entry := dialog.entries.entry_at(row)) is not None]


def _current(dialog: RegisterDialog) -> str:
    entry = dialog.table.current()
    return entry.name if entry is not None else ""


def test_it_opens_at_the_search_and_finds_as_one_types(dialog: RegisterDialog) -> None:
    assert dialog.search.hasFocus()
    assert dialog.count.text() == "Entries: 4"
    _write("un")
    assert (_names(dialog), dialog.count.text()) == (["United Nations", "UNO"], "Entries: 2 of 4")
    _press(Key.Key_Down)
    assert (dialog.table.hasFocus(), _current(dialog)) == (True, "United Nations")
    _write("a")
    assert (dialog.search.hasFocus(), _names(dialog)[0]) == (True, "Anna Ortega")
    _press(Key.Key_Escape)
    assert (dialog.search.text(), len(_names(dialog)), dialog.isVisible()) == ("", 4, True)
    _press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_cell_is_edited_in_place_and_the_row_followed(dialog: RegisterDialog, desk: Desk, qtbot: QtBot) -> None:
    _press(Key.Key_Down)
    _press(Key.Key_F2)
    editor = _focused()
    assert (editor.accessibleName(), _current(dialog)) == ("Name", "Anna Ortega")
    _write("Zoe")
    _press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.steps) == 1)
    assert (_names(dialog)[-2:], _current(dialog)) == (["Zoe", "ראש הממשלה"], "Zoe")
    _press(Key.Key_Z, CTRL)
    assert (_names(dialog)[0], _current(dialog)) == ("Anna Ortega", "Anna Ortega")


def test_what_is_refused_is_told(dialog: RegisterDialog, desk: Desk, qtbot: QtBot) -> None:
    _press(Key.Key_Down)
    _press(Key.Key_Right)
    _press(Key.Key_Right)
    _press(Key.Key_F2)
    _write("42")
    _press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(desk.prompts.told))
    assert ["“42” is no number of a Wikidata item" in told for told in desk.prompts.told] == [True]
    assert desk.steps == []


def test_a_sentence_comes_when_the_cell_is_left(dialog: RegisterDialog, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[bool] = []
    monkeypatch.setattr(desk.prompts, "tell", lambda _: found.append(dialog.table.hasFocus()))
    _press(Key.Key_Down)
    _press(Key.Key_F2)
    _write("UNO")
    _press(Key.Key_Return)
    qtbot.waitUntil(lambda: bool(found))
    assert found == [True]


def test_the_current_cell_of_the_current_row_is_seen(dialog: RegisterDialog) -> None:
    _press(Key.Key_Down)
    _press(Key.Key_Right)
    table = dialog.table
    image, color = table.viewport().grab().toImage(), table.palette().color(QPalette.ColorRole.HighlightedText)
    cells = [table.visualRect(table.currentIndex().siblingAtColumn(column)) for column in (1, 2)]
    assert [image.pixelColor(cell.left(), cell.center().y()) == color for cell in cells] == [True, False]


def test_enter_edits_the_cell(dialog: RegisterDialog, desk: Desk, qtbot: QtBot) -> None:
    _press(Key.Key_Down)
    _press(Key.Key_Right)
    _press(Key.Key_Return)
    assert _focused().accessibleName() == "Other names"
    _write("Ortega | A. O.")
    _press(Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.steps) == 1)
    entry = dialog.table.current()
    assert entry is not None
    assert entry.aliases == ("Ortega", "A. O.")
    assert dialog.table.hasFocus()


def test_two_rows_are_merged_either_way_with_the_count_seen_first(dialog: RegisterDialog, desk: Desk, qtbot: QtBot) -> None:
    _write("un")
    _press(Key.Key_Down)
    QTest.keyClick(dialog.table, Key.Key_Down, SHIFT)
    assert not dialog.remove.isEnabled()
    _letter(dialog.merge, Key.Key_M, qtbot)
    one, other = "“\u2068United Nations\u2069”", "“\u2068UNO\u2069”"
    assert dialog.panel.outlook.text() == (
        f"{one} becomes a name of {other}. Tags that change: 2; tags that name {other} already: 1; the number Q1065 goes, Q1 stays"
    )
    _letter(_button(dialog, "&Other way round"), Key.Key_O, qtbot)
    assert dialog.panel.outlook.text() == (
        f"{other} becomes a name of {one}. Tags that change: 1; tags that name {one} already: 2; the number Q1 goes, Q1065 stays"
    )
    assert desk.steps == [], "nothing is written before it is agreed to"
    _press(Key.Key_Return)
    entry = dialog.table.current()
    assert entry is not None
    assert (entry.name, entry.aliases, dialog.entries.tags_of(entry.uid)) == ("United Nations", ("UN", "UNO"), 3)
    assert (dialog.panel.isVisible(), dialog.table.hasFocus(), len(desk.steps)) == (False, True, 1)
    _press(Key.Key_Z, CTRL)
    assert _names(dialog) == ["United Nations", "UNO"]


def test_of_one_row_the_other_entry_is_typed(dialog: RegisterDialog, qtbot: QtBot) -> None:
    _press(Key.Key_Down)
    _letter(dialog.merge, Key.Key_M, qtbot)
    said = "Type the name of the entry that “\u2068Anna Ortega\u2069” is to become one with. Tags that change: 0"
    assert (dialog.panel.outlook.text(), dialog.panel.do.isEnabled()) == (said, False)
    _write("un")
    picker = dialog.panel.findChild(EntryPicker)
    assert picker is not None
    assert [picker.list.item(row).text() for row in range(picker.list.count())] == ["United Nations · UN · Q1065", "UNO · Q1"]
    _press(Key.Key_Down)
    chosen = picker.entry()
    assert chosen is not None
    assert chosen.name == "UNO"
    _press(Key.Key_PageUp)
    _press(Key.Key_Return)
    assert (_current(dialog), len(_names(dialog))) == ("United Nations", 3)


def test_an_entry_is_never_offered_to_itself(dialog: RegisterDialog, qtbot: QtBot) -> None:
    _press(Key.Key_Down)
    _letter(dialog.merge, Key.Key_M, qtbot)
    _write("anna")
    assert not dialog.panel.do.isEnabled()
    _press(Key.Key_Return)
    assert len(_names(dialog)) == 4


def test_only_what_no_tag_names_is_removed(dialog: RegisterDialog, qtbot: QtBot) -> None:
    _write("uno")
    _press(Key.Key_Down)
    _letter(dialog.remove, Key.Key_R, qtbot)
    said = "Tags that name it: 1. Merge it with another entry, or give them another name first."
    assert (dialog.panel.outlook.text(), dialog.panel.do.isEnabled()) == (said, False)
    _press(Key.Key_Escape)
    _press(Key.Key_F, CTRL)
    _write("anna")
    _press(Key.Key_Return)
    _letter(dialog.remove, Key.Key_R, qtbot)
    assert dialog.panel.outlook.text() == "No tag names it."
    _press(Key.Key_Return)
    assert (dialog.entries.total(), dialog.count.text(), dialog.search.hasFocus()) == (3, "Entries: 0 of 3", True)


def test_the_next_one_is_current_when_one_is_gone(dialog: RegisterDialog, qtbot: QtBot) -> None:
    _letter(dialog.add, Key.Key_A, qtbot)
    _write("Berg")
    _press(Key.Key_Return)
    assert _current(dialog) == "Berg"
    _press(Key.Key_Z, CTRL)
    assert _current(dialog) == "United Nations"


def test_what_was_looked_for_in_vain_is_added(dialog: RegisterDialog, qtbot: QtBot) -> None:
    _write("Unions")
    _letter(dialog.add, Key.Key_A, qtbot)
    field = _focused()
    assert isinstance(field, QLineEdit)
    assert (field.text(), dialog.panel.outlook.text()) == ("Unions", "It is new.")
    _write("UN")
    assert dialog.panel.outlook.text() == "It is new. Others have similar names: “\u2068United Nations\u2069”, “\u2068UNO\u2069”"
    _write("o")
    assert (dialog.panel.outlook.text(), dialog.panel.do.isEnabled()) == ("The register has an entry of that name.", False)
    _write(" trees")
    _press(Key.Key_Return)
    assert (_current(dialog), dialog.search.text(), dialog.entries.total()) == ("UNo trees", "", 5)


def test_nothing_can_be_merged_of_very_many_rows(dialog: RegisterDialog) -> None:
    _press(Key.Key_Down)
    _press(Key.Key_A, CTRL)
    assert (dialog.table.count_chosen(), dialog.merge.isEnabled(), dialog.remove.isEnabled()) == (4, False, False)


def test_each_letter_for_alt_and_each_widget_has_a_name(dialog: RegisterDialog, qtbot: QtBot) -> None:
    _press(Key.Key_Down)
    _letter(dialog.merge, Key.Key_M, qtbot)
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    letters = [button.text()[button.text().index("&") + 1].casefold() for button in buttons if "&" in button.text()]
    assert len(set(letters)) == len(letters)
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QPushButton | EntryPicker):
            assert widget.accessibleName(), widget


def test_an_empty_register_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    dialog = RegisterDialog(desk.session)
    qtbot.addWidget(dialog)
    dialog.show()
    assert (dialog.table.isVisible(), dialog.merge.isEnabled(), dialog.add.isEnabled()) == (False, False, True)


def test_it_is_opened_once_at_an_entry_and_closes_with_its_project(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    entered(desk.project, "Anna")
    entry = entered(desk.project, "Kim")
    show_register(desk.session, "", window)
    show_register(desk.session, entry.uid, window)
    (dialog,) = window.findChildren(RegisterDialog)
    assert dialog.table.current() == entry
    dialog.search.setText("anna")
    show_register(desk.session, entry.uid, window)
    assert (dialog.table.current(), dialog.search.text()) == (entry, "")
    with qtbot.waitSignal(dialog.destroyed):
        desk.session.close()


def test_what_another_window_has_written_is_seen(dialog: RegisterDialog, desk: Desk) -> None:
    _press(Key.Key_Down)
    with closing(Project(desk.project.path)) as other:
        entered(other, "Aaron", by="Bea")
    desk.session.look_around()
    assert (_names(dialog)[:2], _current(dialog), dialog.count.text()) == (["Aaron", "Anna Ortega"], "Anna Ortega", "Entries: 5")
