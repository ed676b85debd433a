"""Story: a project's labels and its register of entities are put in order by keyboard, while the article stays open."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.model.attributes import Attributes
from gui.model.kinds import Kind
from gui.store.project import Project
from gui.store.register import entries
from gui.widgets.lists.labels_dialog import LabelsDialog
from gui.widgets.lists.register_dialog import RegisterDialog
from tests.builders import entered, tagged
from tests.program import CTRL, SHIFT, Program, Start, project_on, said

Key = Qt.Key
D = TypeVar("D", bound=QDialog)


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Program:
    """The program with two persons, who are two entries of the register."""
    path = project_on(tmp_path)
    project = Project(path)
    article = project.reading.article(1)
    assert article is not None
    for words, name in (("Anna Ortega", "Anna Ortega"), ("Mayor", "The mayor")):
        entry = entered(project, name, by="Librarian")
        tagged(project, article, words, Kind.ENTITY, by="Librarian", label="person", attributes=Attributes(entity=entry.uid))
    project.close()
    return start(path)


def shown(news: Program, key: Qt.Key, kind: type[D]) -> D:
    """The dialog that a key opens, with the keyboard."""
    news.press(key, CTRL | SHIFT)
    (dialog,) = news.window.findChildren(kind)
    news.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, modifier)


def activate(news: Program) -> None:
    """Give the keyboard back to the window."""
    news.window.activateWindow()
    news.qtbot.waitUntil(news.window.isActiveWindow)
    news.focus(news.view)


def test_a_label_is_renamed_on_all_its_tags_and_back(news: Program) -> None:
    dialog = shown(news, Key.Key_B, LabelsDialog)
    while (listed := dialog.current()) is not None and listed.name != "person":
        press(Key.Key_Down)
    press(Key.Key_F2)
    QTest.keyClicks(focused(), "human")
    assert dialog.panel.outlook.text() == "Tags that change: 2"
    assert [tag.label for tag in news.tags()] == ["person", "person"]
    press(Key.Key_Return)
    assert [tag.label for tag in news.tags()] == ["human", "human"]
    assert said(news).startswith("Label renamed at ")
    assert news.rows() == ["Mayor", "Anna Ortega"]
    assert news.title("undo") == "Undo Rename label"
    press(Key.Key_Escape)
    activate(news)
    news.press(Key.Key_Z, CTRL)
    assert [tag.label for tag in news.tags()] == ["person", "person"]


def test_two_entries_become_one_across_the_articles_and_two_again(news: Program) -> None:
    dialog = shown(news, Key.Key_R, RegisterDialog)
    press(Key.Key_Down)
    press(Key.Key_Down, SHIFT)
    dialog.merge.click()
    assert "Tags that change: 1; tags that name “\u2068The mayor\u2069” already: 1" in dialog.panel.outlook.text()
    press(Key.Key_Return)
    (entry,) = entries(news.project.reading)
    assert (entry.name, entry.aliases) == ("The mayor", ("Anna Ortega",))
    assert {tag.attributes.entity for tag in news.tags()} == {entry.uid}
    assert said(news).startswith("Register entries merged at ")
    activate(news)
    news.press(Key.Key_Z, CTRL)
    assert [entry.name for entry in entries(news.project.reading)] == ["Anna Ortega", "The mayor"]
    assert dialog.count.text() == "Entries: 2", "the dialog that is still open follows"


def test_it_opens_at_the_entry_of_the_current_tag(news: Program) -> None:
    news.session.selection.choose(news.tags()[0])
    dialog = shown(news, Key.Key_R, RegisterDialog)
    current = dialog.table.current()
    assert current is not None
    assert (current.name, dialog.table.hasFocus()) == ("The mayor", True)
    news.close()
