"""Story: two people have the same project open; each sees what the other saves, and nobody overwrites anybody."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagColumn
from gui.session.table.columns import COLUMNS
from gui.store.project import Project
from gui.tasks.adding import add_files
from tests.program import Program, Start, drag_handle, project_on

Two = tuple[Program, Program]


@pytest.fixture
def two(start: Start, tmp_path: Path) -> Two:
    """Ada's window and Bea's on the same file; both look around only when told to."""
    project = project_on(tmp_path)
    windows = []
    for name in ("Ada", "Bea"):
        program = start(project, name=name)
        program.do("annotator")
        windows.append(program)
    return windows[0], windows[1]


def test_a_tag_saved_in_one_appears_in_the_other(two: Two) -> None:
    ada, bea = two
    ada.window.activateWindow()
    ada.qtbot.waitUntil(ada.window.isActiveWindow)
    ada.tag("Anna Ortega", Kind.ENTITY)
    bea.qtbot.waitUntil(lambda: bea.rows() == ["Anna Ortega"], timeout=5000)
    assert [tag.excerpt for tag in bea.session.index or ()] == ["Anna Ortega"]
    assert [tag.excerpt for tag in bea.view.index or ()] == ["Anna Ortega"]
    assert bea.session.articles.entry(0).tags == 1


def test_an_article_added_elsewhere_appears(two: Two, tmp_path: Path) -> None:
    ada, _ = two
    other = tmp_path / "other.txt"
    other.write_text("Another day\n\nAnother text.", "utf-8")
    elsewhere = Project(ada.project.path)
    add_files(elsewhere, [other], "Cleo")
    elsewhere.close()
    ada.session.look_around()
    assert [ada.session.articles.entry(row).title for row in range(2)] == ["Mayor opens bridge", "Another day"]
    assert ada.article.title == "Mayor opens bridge"


def tag_of_ada(two: Two) -> None:
    """Both windows show a tag of Ada's, current in both."""
    ada, bea = two
    ada.session.selection.move(*ada.place("bridge"), 0, False)
    ada.session.editing.tag_selection(Kind.CLAIM)
    bea.session.look_around()
    bea.session.go_to(bea.tags()[0])


def test_who_comes_second_is_told_and_nothing_is_overwritten(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    ada.session.editing.set_note(ada.current, "from Ada")
    bea.do("accept")
    assert bea.answers.told == ["“bridge” was not saved: Ada has changed it in the meantime; look at it again before you change it."]
    assert [(tag.note, tag.status) for tag in ada.tags()] == [("from Ada", Status.TAGGED)]
    bea.session.look_around()
    bea.session.go_to(bea.tags()[0])
    bea.do("accept")
    assert [(tag.note, tag.status) for tag in ada.tags()] == [("from Ada", Status.ACCEPTED)]


def test_an_edge_is_not_moved_under_somebody_elses_hands(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    ada.do("start-back")
    ada.do("start-back")
    assert ada.saved() == [("claim", "Mayor opens bridge")]
    drag_handle(bea, bea.place("opens")[0], at_start=True)
    assert bea.answers.told == ["“bridge” was not saved: Ada has changed it in the meantime; look at it again before you change it."]
    assert ada.saved() == [("claim", "Mayor opens bridge")]
    assert bea.view.index is not None
    assert [tag.excerpt for tag in bea.view.index] == ["bridge"], "what is drawn is what was there, not where it was dragged"
    bea.session.look_around()
    bea.session.go_to(bea.tags()[0])
    bea.do("start-on")
    ada.session.look_around()
    ada.session.go_to(ada.tags()[0])
    ada.do("start-on")
    ada.do("undo")
    assert ada.saved() == [("claim", "opens bridge")], "of Bea's move nothing is taken back"


def test_a_tag_that_is_gone_elsewhere_is_told(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    ada.session.editing.remove(ada.current)
    bea.do("remove")
    assert bea.answers.told == ["“bridge” was not saved: Ada has removed it in the meantime; look at it again before you change it."]
    bea.session.look_around()
    assert bea.rows() == []
    assert not bea.view.index
    assert bea.session.selection.tag is None


def test_each_takes_back_only_what_is_ones_own(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    assert not bea.can("undo")
    bea.session.selection.move(*bea.place("Anna Ortega"), 0, False)
    bea.session.editing.tag_selection(Kind.ENTITY)
    ada.session.look_around()
    ada.do("undo")
    assert [tag.excerpt for tag in bea.tags()] == ["Anna Ortega"]


def test_who_reads_is_not_disturbed_by_what_others_save(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    ada.window.activateWindow()
    ada.qtbot.waitUntil(ada.window.isActiveWindow)
    ada.select("Anna Ortega")
    elsewhere = Project(bea.project.path)
    tag = elsewhere.reading.tags_of(1)[0]
    elsewhere.apply(Step(Act.REMOVE_TAG, (Change(tag, None),), "Ada"))
    elsewhere.close()
    ada.session.look_around()
    assert ada.rows() == []
    assert ada.view.selection() == ada.place("Anna Ortega")
    ada.do("entity")
    assert ada.saved() == [("entity", "Anna Ortega")]


def test_the_current_tag_stays_current_when_others_save(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    ada.session.editing.set_label(ada.current, "event")
    bea.session.look_around()
    assert (bea.current.excerpt, bea.current.label) == ("bridge", "event")
    assert bea.window.card.fields.label.currentText() == "event"


def test_what_is_typed_stays_while_others_save(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    bea.window.activateWindow()
    bea.qtbot.waitUntil(bea.window.isActiveWindow)
    fields = bea.window.card.fields
    line = fields.label.lineEdit()
    assert line is not None
    for field, typed in ((line, "eve"), (fields.note, "half a")):
        bea.focus(field)
        QTest.keyClicks(field, typed)
        ada.session.look_around()
        ada.session.editing.set_status(ada.tags()[0], Status.SUGGESTED if field is line else Status.TAGGED)
        bea.session.look_around()
        assert field.hasFocus()
        QTest.keyClicks(field, " thought")
    bea.focus(bea.view)
    assert bea.answers.told == []
    assert [(tag.label, tag.note, tag.status) for tag in ada.tags()] == [("eve thought", "half a thought", Status.TAGGED)]


def test_a_cell_that_is_edited_stays_open_while_others_save(two: Two) -> None:
    ada, bea = two
    tag_of_ada(two)
    bea.window.activateWindow()
    bea.qtbot.waitUntil(bea.window.isActiveWindow)
    bea.focus(bea.table)
    bea.table.setCurrentIndex(bea.session.tags.index(0, COLUMNS.index(TagColumn.LABEL)))
    bea.press(Qt.Key.Key_F2, into=bea.table)
    ada.session.selection.move(*ada.place("Anna Ortega"), 0, False)
    ada.session.editing.tag_selection(Kind.ENTITY)
    clock = bea.window.findChild(QTimer)
    assert clock is not None
    with bea.qtbot.waitSignal(clock.timeout):
        clock.setInterval(1)
    editor = bea.table.viewport().findChild(QLineEdit)
    assert editor is not None
    assert editor.isVisible()
    bea.press(Qt.Key.Key_Escape, into=editor)
    bea.qtbot.waitUntil(lambda: bea.rows() == ["bridge", "Anna Ortega"])
