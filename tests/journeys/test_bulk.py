"""Story: a reviewer gives many tags the same at once, sees how many, and takes it back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.model.change import Act, Change, Step
from gui.model.kinds import FACES, Kind, Status
from gui.model.tag_query import TagQuery
from gui.session.many import ManyOffer
from gui.session.steps import LONG
from gui.widgets.change_many import ChangeManyDialog
from tests.builders import a_tag
from tests.program import CTRL, SHIFT, Program, Start, project_on, said

Key = Qt.Key
COUNT = LONG + 50


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """An article in which one name was imported as a tag very many times, and tagged once as a claim."""
    program = start(project_on(tmp_path, "Kim " * COUNT + "said so."))
    program.tag("said so", Kind.CLAIM)
    tags = (a_tag(program.article, (4 * at, 4 * at + 3), Kind.ENTITY) for at in range(COUNT))
    program.project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Bob"))
    program.session.read_again()
    return program


def test_all_that_match_a_filter_get_a_label_and_lose_it_again(program: Program) -> None:
    kinds = [tag.kind for tag in program.tags()]
    assert kinds.count(Kind.ENTITY) == COUNT
    program.session.list_tags(TagQuery(article_id=program.article.id, kinds=frozenset({Kind.ENTITY})))
    dialog = ChangeManyDialog(ManyOffer(0, COUNT, True, {kind: FACES[kind].labels for kind in Kind}, []), program.window)
    program.qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.fields.label.lineEdit()
    assert line is not None
    QTest.keyClicks(line, "person")
    assert dialog.write.text() == f"&Change {COUNT} tags"
    QTest.mouseClick(dialog.write, Qt.MouseButton.LeftButton)
    program.answers.many = dialog.choice()
    program.window.activateWindow()
    program.qtbot.waitUntil(program.window.isActiveWindow)
    program.focus(program.view)
    with program.qtbot.waitSignal(program.session.background.finished):
        program.press(Key.Key_K, CTRL | SHIFT)
    assert program.answers.asked[-1] == f"change_many 0 of {COUNT}"
    assert said(program) == f"Tags changed: {COUNT} (Ctrl+Z takes it back)"
    assert sorted({(tag.kind, tag.label) for tag in program.tags()}) == [
        (Kind.CLAIM, ""),
        (Kind.ENTITY, "person"),
    ]
    with program.qtbot.waitSignal(program.session.background.finished):
        program.press(Key.Key_Z, CTRL)
    assert said(program) == "Undone: Change label"
    assert {tag.label for tag in program.tags()} == {""}
    assert {tag.status for tag in program.tags()} == {Status.TAGGED}
