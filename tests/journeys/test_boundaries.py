"""Story: a project says where its tags begin and end; new tags follow it, and saved ones too once somebody has seen what changes."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from gui.model.boundaries import DEFAULT, Rule
from gui.model.kinds import Kind
from gui.session.bounds_model import BoundsModel
from gui.store.project import Project
from gui.widgets.boundaries import BoundariesDialog
from gui.widgets.boundary_changes import BoundaryChanges
from tests.program import ALT, CTRL, Program, Start, project_on, said

NEWS = "Senate votes\n\n“That the bridge is long,” said Dr. Kim of the Senate’s board."
QUOTED = "“That the bridge is long,”"


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Program:
    """The program with one article that has all of it."""
    return start(project_on(tmp_path, NEWS))


def activate(program: Program) -> None:
    """Give the keyboard to the program's window."""
    program.window.activateWindow()
    program.qtbot.waitUntil(program.window.isActiveWindow)


def choose(program: Program, *boxes: tuple[Kind, Rule]) -> None:
    """Click boxes in the dialog, as it is shown, and agree."""
    dialog = BoundariesDialog(program.session.policies.current, program.window)
    program.qtbot.addWidget(dialog)
    dialog.show()
    for box in boxes:
        QTest.mouseClick(dialog.boxes[box], Qt.MouseButton.LeftButton)
    dialog.accept()
    activate(program)
    program.answers.policy = dialog.policy()
    program.do("boundaries")


def test_each_kind_is_tagged_within_its_boundaries_and_it_is_said(news: Program) -> None:
    news.tag("the Senate’s", Kind.ENTITY)
    assert said(news).startswith("Entity saved without “the” and “’s” at ")
    news.tag(QUOTED, Kind.CLAIM)
    assert said(news).startswith("Claim saved without ““That” and the marks behind it at ")
    news.tag(QUOTED, Kind.QUOTE)
    assert said(news).startswith("Quote saved at ")
    assert news.saved() == [("quote", QUOTED), ("claim", "the bridge is long"), ("entity", "Senate")]
    assert news.view.caret() == news.place(QUOTED)[1]


def test_alt_bypasses_them_once(news: Program) -> None:
    news.select("Dr. Kim")
    news.press(Qt.Key.Key_3, ALT)
    assert said(news).startswith("Entity saved at ")
    news.drag(*news.place("the Senate’s"), ALT)
    news.press(Qt.Key.Key_3)
    news.tag("Dr. Kim", Kind.ENTITY)
    assert news.saved() == [("entity", "Dr. Kim"), ("entity", "Kim"), ("entity", "the Senate’s")]


def test_what_was_left_out_is_shown_for_a_moment(news: Program) -> None:
    """What it looks like is the drawing's own test; here, that it comes and goes where the article stood."""
    start, _ = news.place("the Senate")
    place = QRect(news.point(start), news.point(start + 3)).adjusted(0, -4, -4, 4)
    news.tag("the Senate’s", Kind.ENTITY)
    with_ghost = news.view.viewport().grab(place).toImage()
    news.qtbot.waitUntil(lambda: news.view.viewport().grab(place).toImage() != with_ghost)
    assert news.saved() == [("entity", "Senate")]


def test_another_policy_holds_from_now_on(news: Program) -> None:
    choose(news, (Kind.ENTITY, Rule.LEADING_ARTICLE), (Kind.QUOTE, Rule.QUOTE_MARKS), (Kind.QUOTE, Rule.FINAL_PUNCTUATION))
    assert said(news) == "New tags begin and end like this now; saved tags stay as they are"
    news.tag("the Senate’s", Kind.ENTITY)
    news.tag(QUOTED, Kind.QUOTE)
    assert news.saved() == [("quote", "That the bridge is long"), ("entity", "the Senate")]
    path = news.project.path
    news.close()
    with closing(Project(path)) as project:
        assert project.policy() != DEFAULT


def test_an_open_window_follows_the_other(news: Program, start: Start) -> None:
    other = start(news.project.path)
    choose(news, (Kind.ENTITY, Rule.HONORIFIC))
    other.qtbot.waitUntil(lambda: other.session.policies.current == news.session.policies.current)
    activate(other)
    other.tag("Dr. Kim", Kind.ENTITY)
    assert news.project.reading.tags_of(1)[0].excerpt == "Dr. Kim"


def test_saved_tags_are_changed_after_they_were_seen_and_come_back_exactly(news: Program) -> None:
    for words, kind in (("the Senate’s", Kind.ENTITY), ("Dr. Kim", Kind.ENTITY), (QUOTED, Kind.CLAIM), (QUOTED, Kind.QUOTE)):
        news.select(words)
        news.press({Kind.CLAIM: Qt.Key.Key_1, Kind.QUOTE: Qt.Key.Key_2, Kind.ENTITY: Qt.Key.Key_3}[kind], ALT)
    before = news.tags()

    def seen(changes: BoundsModel) -> None:
        dialog = BoundaryChanges(changes, news.window)
        news.qtbot.addWidget(dialog)
        dialog.show()
        assert dialog.count.text() == "Tags that will change: 3 of 3"
        dialog.table.selectRow(1)
        QTest.keyClick(dialog.table, Qt.Key.Key_Space)
        assert dialog.count.text() == "Tags that will change: 2 of 3"
        assert news.tags() == before, "nothing is written before it is agreed to"
        dialog.accept()
        activate(news)

    news.answers.agreed, news.answers.changing = True, seen
    news.do("apply-boundaries")
    news.qtbot.waitUntil(lambda: said(news) == "Boundaries applied to saved tags: 2 (Ctrl+Z takes it back)")
    assert news.saved() == [("quote", QUOTED), ("claim", "the bridge is long"), ("entity", "Dr. Kim"), ("entity", "Senate")]
    assert {tag.uid: tag for tag in news.view.index or ()} == {tag.uid: tag for tag in news.tags()}
    assert news.rows() == [QUOTED, "the bridge is long", "Dr. Kim", "Senate"]
    assert news.title("undo") == "Undo Apply boundaries"
    news.press(Qt.Key.Key_Z, CTRL)
    assert said(news).startswith("Undone: Apply boundaries at ")
    assert news.tags() == before
    news.do("redo")
    assert ("entity", "Senate") in news.saved()
