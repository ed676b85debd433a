"""The two dialogs on where tags begin and end, by mouse and by keyboard."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QDialogButtonBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.model.boundaries import DEFAULT, RULE_NAMES, Policy, Rule
from gui.model.kinds import FACES, Kind
from gui.session.bounds_model import BEFORE, KIND, BoundsModel
from gui.shell.theme import list_palette
from gui.store.project import Project
from gui.tasks.bounding import bounds_of
from gui.widgets.boundaries import BoundariesDialog
from gui.widgets.boundary_changes import BoundaryChanges
from tests.builders import saved, tagged

NEWS = "Senate votes\n\nDr. Kim of the Senate said “that the bridge fell.”"
NOTHING = Policy(frozenset(), frozenset(), frozenset())
TAB, SPACE, ALT = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.KeyboardModifier.AltModifier
D = TypeVar("D", bound=QDialog)


def _shown(qtbot: QtBot, dialog: D) -> D:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def _button(dialog: QDialog, text: str) -> QPushButton:
    (found,) = (button for button in dialog.findChildren(QPushButton) if button.text().replace("&", "") == text)
    return found


@pytest.fixture
def dialog(qtbot: QtBot) -> BoundariesDialog:
    """The policy's dialog, showing the default."""
    return _shown(qtbot, BoundariesDialog(DEFAULT))


def _examples(dialog: BoundariesDialog, kind: Kind) -> list[str]:
    return [label.text() for (of, _), label in dialog.examples.items() if of is kind]


def test_it_shows_the_policy_and_what_that_does(dialog: BoundariesDialog) -> None:
    assert dialog.policy() == DEFAULT
    assert {key: box.isChecked() for key, box in dialog.boxes.items()} == {
        (kind, rule): rule in DEFAULT.of(kind) for kind in Kind for rule in Rule
    }
    assert _examples(dialog, Kind.CLAIM) == ["it cost 3 million", "the Senate’s", "Dr. Anna Ortega"]
    assert _examples(dialog, Kind.QUOTE) == ["“that it cost 3 million.”", "the Senate’s", "Dr. Anna Ortega"]
    assert _examples(dialog, Kind.ENTITY) == ["“that it cost 3 million.”", "Senate", "Anna Ortega"]


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("rule", Rule)
def test_each_box_changes_one_rule_and_an_example_at_once(dialog: BoundariesDialog, kind: Kind, rule: Rule) -> None:
    dialog.show_policy(NOTHING)
    before = _examples(dialog, kind)
    dialog.boxes[kind, rule].click()
    if rule is Rule.LEADING_THAT:  # stands behind the quote mark
        dialog.boxes[kind, Rule.QUOTE_MARKS].click()
    assert rule in dialog.policy().of(kind)
    assert all(dialog.policy().of(other) == frozenset() for other in Kind if other is not kind)
    if rule is not Rule.FINAL_PUNCTUATION:  # stands before the quote mark
        assert _examples(dialog, kind) != before


def test_defaults_come_back(dialog: BoundariesDialog) -> None:
    dialog.show_policy(NOTHING)
    assert dialog.policy() == NOTHING
    _button(dialog, "Defaults").click()
    assert dialog.policy() == DEFAULT


def test_the_keyboard_reaches_all_of_it_in_reading_order(dialog: BoundariesDialog) -> None:
    order = [dialog.boxes[kind, rule] for rule in Rule for kind in Kind]
    for box in order:
        focused = QApplication.focusWidget()
        assert focused is box
        QTest.keyClick(box, TAB)
    ring = []
    while not isinstance(focused := QApplication.focusWidget(), QCheckBox):
        assert isinstance(focused, QPushButton)
        ring.append(focused.text().replace("&", ""))
        QTest.keyClick(focused, TAB)
    assert set(ring) == {"Defaults", "OK", "Cancel"}


def test_space_and_letters(dialog: BoundariesDialog) -> None:
    first = dialog.boxes[Kind.CLAIM, Rule.QUOTE_MARKS]
    QTest.keyClick(first, SPACE)
    assert Rule.QUOTE_MARKS not in dialog.policy().claim
    labels = [label for label in dialog.findChildren(QLabel) if label.buddy() is not None]
    assert [label.text().replace("&", "") for label in labels] == [RULE_NAMES[rule] for rule in Rule]
    letters = [label.text()[label.text().index("&") + 1].casefold() for label in labels]
    letters += [
        button.text()[button.text().index("&") + 1].casefold() for button in dialog.findChildren(QPushButton) if "&" in button.text()
    ]
    assert len(set(letters)) == len(letters)
    QTest.keyClick(first, Qt.Key.Key_H, ALT)
    assert QApplication.focusWidget() is dialog.boxes[Kind.CLAIM, Rule.HONORIFIC]


def test_names_for_who_cannot_see_it(dialog: BoundariesDialog) -> None:
    for (kind, rule), box in dialog.boxes.items():
        assert box.accessibleName() == f"{FACES[kind].name}: {RULE_NAMES[rule]}"


@pytest.mark.parametrize(("name", "result"), [("OK", 1), ("Cancel", 0)])
def test_it_ends(dialog: BoundariesDialog, name: str, result: int) -> None:
    _button(dialog, name).click()
    assert dialog.result() == result
    assert not dialog.isVisible()


def test_it_fits_into_a_small_place(dialog: BoundariesDialog, qtbot: QtBot) -> None:
    dialog.resize(260, 180)
    last = dialog.boxes[Kind.ENTITY, Rule.LEADING_THAT]
    last.setFocus()
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    assert dialog.rect().contains(buttons.geometry())


@pytest.fixture
def changes(tmp_path: Path) -> Iterator[BoundsModel]:
    """Three rows, the second of a twin."""
    with closing(Project.create(tmp_path / "p.pressmark")) as project:
        (article,) = saved(project, NEWS)
        start = NEWS.index("the Senate")
        for words, kind in (("Dr. Kim", Kind.ENTITY), ("the Senate", Kind.ENTITY), ("“that the bridge fell.”", Kind.CLAIM)):
            tagged(project, article, words, kind)
        tagged(project, article, (start + 4, start + 10), Kind.ENTITY)
        yield BoundsModel(bounds_of(project.path, DEFAULT), project.reading, lambda article_id: "Senate votes")


@pytest.fixture
def shown(qtbot: QtBot, changes: BoundsModel) -> BoundaryChanges:
    """The dialog over them."""
    return _shown(qtbot, BoundaryChanges(changes))


def test_the_count_follows(shown: BoundaryChanges) -> None:
    assert shown.count.text() == "Tags that will change: 2 of 2; left alone: 1"
    shown.none.click()
    assert shown.count.text() == "Tags that will change: 0 of 2; left alone: 1"
    assert not shown.write.isEnabled()
    shown.all.click()
    assert (shown.changes.chosen(), shown.write.isEnabled()) == ([0, 2], True)


def test_space_takes_rows_out_and_in(shown: BoundaryChanges) -> None:
    table = shown.table
    assert table.hasFocus()
    QTest.keyClick(table, SPACE)
    assert shown.changes.chosen() == [2]
    QTest.keyClick(table, SPACE)
    assert shown.changes.chosen() == [0, 2]
    table.selectAll()
    QTest.keyClick(table, SPACE)
    assert shown.changes.chosen() == []
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, SPACE)
    assert shown.changes.chosen() == [], "a twin's row stays out"
    QTest.keyClick(table, TAB)
    assert not table.hasFocus()


def test_a_click_on_its_box_takes_a_row_out(shown: BoundaryChanges) -> None:
    page = shown.table.viewport()
    for row, chosen in ((0, [2]), (1, [2]), (0, [0, 2])):
        at = shown.table.visualRect(shown.changes.index(row, KIND)).adjusted(10, 0, 0, 0)
        at.setWidth(1)
        QTest.mouseClick(page, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.center())
        assert shown.changes.chosen() == chosen


def _reds(shown: BoundaryChanges, row: int) -> int:
    """How many pixels of the cell have the colour of what is left out."""
    cell = shown.table.visualRect(shown.changes.index(row, BEFORE))
    picture = shown.table.viewport().grab(cell).toImage()
    wanted = shown.table.palette().color(QPalette.ColorRole.BrightText)
    return sum(picture.pixelColor(x, y) == wanted for x in range(picture.width()) for y in range(picture.height()))


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_left_out_is_struck_and_coloured(shown: BoundaryChanges, dark: bool) -> None:
    shown.table.setPalette(list_palette(dark))
    assert _reds(shown, 0) > 10
    assert _reds(shown, 1) == 0
    assert _reds(shown, 2) > 20


@pytest.mark.parametrize(("act", "result"), [("write", 1), ("Cancel", 0), ("Return", 1), ("Escape", 0)])
def test_it_is_agreed_to_or_not(shown: BoundaryChanges, act: str, result: int) -> None:
    match act:
        case "write":
            shown.write.click()
        case "Cancel":
            _button(shown, "Cancel").click()
        case _:
            QTest.keyClick(shown.table, Qt.Key.Key_Return if act == "Return" else Qt.Key.Key_Escape)
    assert shown.result() == result
    assert not shown.isVisible()
