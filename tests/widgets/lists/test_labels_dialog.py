"""The dialog for labels by keyboard: each act says first how many tags it touches."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.actions.labelling import add_label
from gui.model.kinds import Kind
from gui.session.lists.labels_model import LabelColumn
from gui.shell.theme import list_palette
from gui.store.labels import label_counts
from gui.store.project import Project
from gui.widgets.lists.labels_dialog import LabelsDialog, show_labels
from tests.builders import changed, tagged
from tests.session.desk import Desk
from tests.session.desk import desk as desk
from tests.session.desk import empty_desk as empty_desk

Key, ALT, CTRL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(desk: Desk, window: QWidget, qtbot: QtBot) -> LabelsDialog:
    """The labels of a project with two persons and a politician, who is not listed."""
    for words, label in (("Anna Ortega", "person"), ("Mayor", "person"), ("million", "politician")):
        tagged(desk.project, desk.article, words, Kind.ENTITY, label=label)
    desk.session.read_again()
    made = LabelsDialog(desk.session, window)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _go_to(dialog: LabelsDialog, name: str, kind: Kind = Kind.ENTITY) -> None:
    while (current := dialog.current()) is not None and (current.kind, current.name) != (kind, name):
        QTest.keyClick(dialog.table, Key.Key_Down)


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focused(), key, modifier)


def _letter(button: QPushButton, key: Qt.Key, qtbot: QtBot) -> None:
    """Press Alt and the letter of a button, which Qt clicks a moment later."""
    with qtbot.waitSignal(button.clicked):
        _press(key, ALT)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def _row(dialog: LabelsDialog) -> tuple[str, int] | None:
    listed = dialog.current()
    return (listed.name, listed.tags) if listed is not None else None


def test_a_label_is_renamed_by_keyboard_alone(dialog: LabelsDialog, desk: Desk) -> None:
    assert dialog.table.hasFocus()
    _go_to(dialog, "person")
    _press(Key.Key_F2)
    assert dialog.panel.outlook.text() == "Type the new name. Tags that change: 2"
    assert not dialog.panel.do.isEnabled()
    _press(Key.Key_Return)
    assert desk.steps == []
    QTest.keyClicks(_focused(), "human")
    assert dialog.panel.outlook.text() == "Tags that change: 2"
    _press(Key.Key_Return)
    assert label_counts(desk.project.reading) == {(Kind.ENTITY, "human"): 2, (Kind.ENTITY, "politician"): 1}
    assert (_row(dialog), dialog.panel.isVisible(), dialog.table.hasFocus()) == (("human", 2), False, True)
    _press(Key.Key_Z, CTRL)
    assert _row(dialog) == ("person", 2), "where it was"


def test_esc_leaves_the_act_then_the_dialog(dialog: LabelsDialog, desk: Desk, qtbot: QtBot) -> None:
    _go_to(dialog, "organisation")
    _letter(dialog.merge, Key.Key_M, qtbot)
    _press(Key.Key_Down)
    _press(Key.Key_Escape)
    assert (_row(dialog), dialog.panel.isVisible(), dialog.table.hasFocus()) == (("organisation", 0), False, True)
    _press(Key.Key_Escape)
    assert not dialog.isVisible()
    assert desk.steps == []


def test_a_name_that_is_taken_makes_a_merge_and_says_so(dialog: LabelsDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "politician")
    _letter(dialog.rename, Key.Key_R, qtbot)
    QTest.keyClicks(_focused(), "person")
    assert dialog.panel.outlook.text() == "“\u2068person\u2069” is in the list: the two become one. Tags that change: 1"
    _press(Key.Key_Return)
    assert _row(dialog) == ("person", 3)


def test_two_labels_are_merged(dialog: LabelsDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "person")
    _letter(dialog.merge, Key.Key_M, qtbot)
    choice = _focused()
    assert isinstance(choice, QComboBox)
    offered = [choice.itemText(place) for place in range(choice.count())]
    assert "person" not in offered
    assert "politician" not in offered
    QTest.keyClicks(choice, "gro")
    said = "“\u2068person\u2069” goes, its tags get “\u2068group\u2069”. Tags that change: 2; tags that have “\u2068group\u2069” already: 0"
    assert dialog.panel.outlook.text() == dialog.panel.do.accessibleDescription() == said
    dialog.panel.do.click()
    assert _row(dialog) == ("group", 2)
    assert dialog.labels.row_of(Kind.ENTITY, "person") == -1


def test_a_label_is_retired_and_offered_again(dialog: LabelsDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "person")
    _letter(dialog.retire, Key.Key_T, qtbot)
    assert dialog.panel.outlook.text() == "It is offered no more. Tags that keep it: 2"
    _press(Key.Key_Return)
    listed = dialog.current()
    assert listed is not None
    assert (listed.name, listed.tags, listed.is_offered, dialog.retire.text()) == ("person", 2, False, "&Offer again…")
    _letter(dialog.retire, Key.Key_O, qtbot)
    assert dialog.panel.outlook.text() == "It is offered again in its old place. Tags that have it: 2"
    _press(Key.Key_Return)
    assert dialog.labels.of_kind(Kind.ENTITY)[0].name == "person"


def test_a_label_is_added_for_the_kind_of_the_row_or_another(dialog: LabelsDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "direct", Kind.QUOTE)
    _letter(dialog.add, Key.Key_A, qtbot)
    assert dialog.panel.outlook.text() == "Type its name."
    QTest.keyClicks(_focused(), "politician")
    assert dialog.panel.outlook.text() == "It comes last in the list. Tags that have it already: 0"
    _press(Key.Key_Tab)
    QTest.keyClicks(_focused(), "Ent")
    assert dialog.panel.outlook.text() == "It comes last in the list. Tags that have it already: 1"
    _press(Key.Key_Tab)
    assert _focused() is dialog.panel.do
    _press(Key.Key_Return)
    listed = dialog.current()
    assert listed is not None
    assert (listed.kind, listed.name, listed.is_offered) == (Kind.ENTITY, "politician", True)


@pytest.mark.parametrize(("name", "said"), [("direct", "It is in the list."), ("mixed", "It is in the list, retired: offer it again.")])
def test_what_is_in_the_list_is_not_added(dialog: LabelsDialog, name: str, said: str, qtbot: QtBot) -> None:
    _go_to(dialog, "mixed", Kind.QUOTE)
    _letter(dialog.retire, Key.Key_T, qtbot)
    _press(Key.Key_Return)
    _letter(dialog.add, Key.Key_A, qtbot)
    QTest.keyClicks(_focused(), name)
    assert (dialog.panel.outlook.text(), dialog.panel.do.isEnabled()) == (said, False)


def test_a_label_that_only_tags_have_is_offered_by_its_name(dialog: LabelsDialog, qtbot: QtBot) -> None:
    _go_to(dialog, "politician")
    assert not dialog.retire.isEnabled()
    _letter(dialog.add, Key.Key_A, qtbot)
    field = _focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "politician"


def test_each_letter_for_alt_and_each_widget_has_a_name(dialog: LabelsDialog, qtbot: QtBot) -> None:
    _letter(dialog.add, Key.Key_A, qtbot)
    buttons = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    letters = [button.text()[button.text().index("&") + 1].casefold() for button in buttons if "&" in button.text()]
    assert len(set(letters)) == len(letters)
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QPushButton):
            assert widget.accessibleName(), widget


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_not_offered_is_fainter(dialog: LabelsDialog, dark: bool) -> None:
    dialog.table.setPalette(list_palette(dark))
    faint = dialog.table.palette().color(QPalette.ColorRole.PlaceholderText)
    dialog.table.scrollToBottom()

    def has_faint(name: str) -> bool:
        cell = dialog.table.visualRect(dialog.labels.index(dialog.labels.row_of(Kind.ENTITY, name), LabelColumn.NAME))
        picture = dialog.table.viewport().grab(cell).toImage()
        return any(picture.pixelColor(x, y) == faint for x in range(picture.width()) for y in range(picture.height()))

    assert has_faint("politician")
    assert not has_faint("other")


def test_it_closes_with_its_project_and_is_opened_once(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    show_labels(desk.session, window)
    show_labels(desk.session, window)
    (dialog,) = window.findChildren(LabelsDialog)
    with qtbot.waitSignal(dialog.destroyed):
        desk.session.close()


def test_the_row_stays_the_current_one_wherever_it_goes(dialog: LabelsDialog, desk: Desk) -> None:
    _go_to(dialog, "place")
    add_label(desk.session, Kind.CLAIM, "mine")
    assert _row(dialog) == ("place", 0)


def test_what_another_window_has_written_is_seen(dialog: LabelsDialog, desk: Desk) -> None:
    _go_to(dialog, "place")
    with closing(Project(desk.project.path)) as other:
        changed(other, other.reading.tags_of(1)[0], by="Bea", label="place")
    desk.session.look_around()
    assert _row(dialog) == ("place", 1)


def test_what_a_worker_has_made_is_chosen_when_it_is_there(
    dialog: LabelsDialog, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.actions.working.LONG", 1)
    _go_to(dialog, "person")
    _press(Key.Key_F2)
    QTest.keyClicks(_focused(), "human")
    with qtbot.waitSignal(desk.session.refreshed):
        _press(Key.Key_Return)
        assert _row(dialog) == ("person", 2)
    assert _row(dialog) == ("human", 2)
    qtbot.waitUntil(lambda: not desk.session.background.busy())
