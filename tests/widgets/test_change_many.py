"""The dialog for many tags names how many and what becomes of them; it is never run modally here."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.model.amendment import Amendment
from gui.model.kinds import FACES, Kind, Status
from gui.session.many import ManyChoice, ManyOffer
from gui.widgets.change_many import ChangeManyDialog

LABELS = {kind: FACES[kind].labels for kind in Kind}


def _dialog(qtbot: QtBot, selected: int = 12, listed: int = 41_207, *, is_narrow: bool = True) -> ChangeManyDialog:
    made = ChangeManyDialog(ManyOffer(selected, listed, is_narrow, LABELS, ["Ada", "Zoë"]))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(qtbot: QtBot) -> ChangeManyDialog:
    return _dialog(qtbot)


def test_the_button_names_the_number_and_does_nothing_without_a_choice(dialog: ChangeManyDialog) -> None:
    assert (dialog.write.text(), dialog.write.isEnabled()) == ("&Change 12 tags", False)
    dialog.listed.click()
    assert (dialog.write.text(), dialog.write.isEnabled()) == ("&Change 41,207 tags", False)
    dialog.fields.status.setCurrentIndex(list(Status).index(Status.REJECTED))
    dialog.fields.status_on.click()
    assert dialog.write.isEnabled()
    assert dialog.choice() == ManyChoice(False, Amendment(status=Status.REJECTED))
    dialog.remove.click()
    assert dialog.write.text() == "&Remove 41,207 tags"
    assert dialog.choice() == ManyChoice(False, None)


@pytest.mark.parametrize(
    ("selected", "listed", "is_narrow", "offers", "chosen"),
    [
        (0, 5, False, [False, "&All 5 tags in the table"], "&Change 5 tags"),
        (1, 5, True, [True, "&All 5 tags that match the filter"], "&Change 5 tags"),
        (2, 5, True, [True, "&All 5 tags that match the filter"], "&Change 2 tags"),
        (5, 5, False, [False, "&All 5 tags in the table"], "&Change 5 tags"),
    ],
)
def test_what_is_meant_by_itself(qtbot: QtBot, selected: int, listed: int, is_narrow: bool, offers: list[object], chosen: str) -> None:
    dialog = _dialog(qtbot, selected, listed, is_narrow=is_narrow)
    assert [dialog.selected.isVisible(), dialog.listed.text()] == offers
    assert dialog.write.text() == chosen


def test_what_is_typed_is_ticked_and_kept_plain(dialog: ChangeManyDialog) -> None:
    fields = dialog.fields
    for editor, words in ((fields.label.lineEdit(), " of  mine "), (fields.note, "see above"), (fields.annotator.lineEdit(), " Zoe ")):
        assert editor is not None
        QTest.keyClicks(editor, words)
    assert fields.amendment() == Amendment(label="of mine", note="see above", annotator="Zoe")
    fields.how.setCurrentIndex(1)
    assert fields.amendment() == Amendment(label="of mine", added="see above", annotator="Zoe")


def test_an_empty_label_or_note_is_a_choice_but_nobody_is_no_annotator(dialog: ChangeManyDialog) -> None:
    for box in (dialog.fields.label_on, dialog.fields.note_on, dialog.fields.annotator_on):
        box.click()
    assert dialog.fields.amendment() == Amendment(label="", note="")
    dialog.fields.how.setCurrentIndex(1)
    assert dialog.fields.amendment() == Amendment(label="")


def test_labels_of_the_kind_that_they_become_are_offered(dialog: ChangeManyDialog) -> None:
    label = dialog.fields.label
    assert label.count() == len({name for names in LABELS.values() for name in names})
    dialog.fields.kind.setCurrentIndex(list(Kind).index(Kind.QUOTE))
    dialog.fields.kind_on.click()
    assert tuple(label.itemText(row) for row in range(label.count())) == LABELS[Kind.QUOTE]
    assert "lose what only that kind can say" in dialog.hint.text()
    assert dialog.choice() == ManyChoice(True, Amendment(kind=Kind.QUOTE))


def test_everything_has_a_name_and_the_keyboard_reaches_the_button(dialog: ChangeManyDialog) -> None:
    fields = dialog.fields
    editors = (fields.kind, fields.label, fields.status, fields.how, fields.note, fields.annotator)
    assert all(editor.accessibleName() for editor in editors)
    assert fields.kind_on.hasFocus()
    QTest.keyClick(fields.kind_on, Qt.Key.Key_Space)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
