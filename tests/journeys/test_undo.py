"""Story: whatever somebody did can be taken back and brought again, by name, the next day too."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.model.kinds import Kind, Status
from tests.program import CTRL, SHIFT, Program, Start, drag_handle, project_on

Act = Callable[[Program], object]


def tag_claim(program: Program) -> None:
    program.tag("Mayor", Kind.CLAIM)


def tag_quote(program: Program) -> None:
    program.tag("It cost 3 million euros", Kind.QUOTE)


def tag_entity(program: Program) -> None:
    program.tag("3 million", Kind.ENTITY)


def remove_tag(program: Program) -> None:
    program.press(Qt.Key.Key_Delete)


def move_edge(program: Program) -> None:
    program.press(Qt.Key.Key_H)
    program.press(Qt.Key.Key_H, CTRL)
    drag_handle(program, program.place("cost")[1], at_start=False)


def change_kind(program: Program) -> None:
    program.press(Qt.Key.Key_2)


def change_label(program: Program) -> None:
    program.session.editing.set_label(program.current, "cause")


def change_note(program: Program) -> None:
    program.session.editing.set_note(program.current, "why?")


def change_status(program: Program) -> None:
    program.session.editing.set_status(program.current, Status.SUGGESTED)


def accept(program: Program) -> None:
    program.press(Qt.Key.Key_A)


def reject(program: Program) -> None:
    program.press(Qt.Key.Key_X)


def mark_done(program: Program) -> None:
    program.press(Qt.Key.Key_D, CTRL)


def add_articles(program: Program) -> None:
    other = program.project.path.with_name("other.txt")
    other.write_text("Another article\n\nwith other words.", "utf-8")
    program.answers.to_add = [other]
    program.finish("add")


def import_tags(program: Program) -> None:
    """Tags of a second project that were exported come into this one, which has the article but not the tags."""
    file = program.project.path.with_name("tags.csv")
    program.answers.target, program.answers.to_import = (file, False), file
    program.tag("Anna Ortega", Kind.ENTITY)
    program.tag("200 metres long")
    program.finish("export")
    program.do("undo")
    program.do("undo")
    program.finish("import")


ACTS: list[tuple[str, Act]] = [
    ("Tag claim", tag_claim),
    ("Tag quote", tag_quote),
    ("Tag entity", tag_entity),
    ("Remove tag", remove_tag),
    ("Move edge", move_edge),
    ("Change kind", change_kind),
    ("Change label", change_label),
    ("Change note", change_note),
    ("Change status", change_status),
    ("Accept", accept),
    ("Reject", reject),
    ("Change article state", mark_done),
    ("Add articles", add_articles),
    ("Import tags", import_tags),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_on(tmp_path)


def state_of(program: Program) -> list[object]:
    """Everything that is saved, but for the times of the last change."""
    entries = program.project.reading.articles()
    return [*entries, *(replace(tag, updated_at="") for entry in entries for tag in program.project.reading.tags_of(entry.id))]


def shown_in(program: Program) -> tuple[list[str], int]:
    return program.rows(), len(program.session.index or ())


@pytest.mark.parametrize(("name", "act"), ACTS, ids=[name for name, _ in ACTS])
def test_an_act_is_taken_back_and_brought_again_by_name_after_a_restart_too(start: Start, project: Path, name: str, act: Act) -> None:
    program = start(project)
    program.tag("bridge", Kind.CLAIM)
    program.view.place_caret(program.current.end)
    before = state_of(program)
    act(program)
    after = state_of(program)
    assert after != before
    assert program.title("undo") == f"Undo {name}"
    program.close()

    program = start(project)
    assert program.title("undo") == f"Undo {name}"
    program.press(Qt.Key.Key_Z, CTRL)
    assert state_of(program) == before
    assert program.title("redo") == f"Redo {name}"
    program.close()

    program = start(project)
    assert state_of(program) == before
    program.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert state_of(program) == after
    assert not program.can("redo")
    assert program.title("redo") == "Redo"


def test_all_of_a_day_is_taken_back_and_brought_again(start: Start, project: Path) -> None:
    program = start(project)
    states = [(state_of(program), shown_in(program))]
    day = (tag_claim, change_kind, change_label, accept, tag_quote, change_note, tag_entity, remove_tag, tag_entity, reject, mark_done)
    for act in day:
        act(program)
        states.append((state_of(program), shown_in(program)))
    for state in reversed(states[:-1]):
        program.do("undo")
        assert (state_of(program), shown_in(program)) == state
    assert not program.can("undo")  # the article was added by somebody else
    for state in states[1:]:
        program.do("redo")
        assert (state_of(program), shown_in(program)) == state


def test_a_new_act_drops_what_could_come_again(start: Start, project: Path) -> None:
    program = start(project)
    tag_claim(program)
    program.do("undo")
    tag_entity(program)
    assert not program.can("redo")
    program.do("undo")
    assert program.saved() == []


def test_the_added_article_goes_and_comes(start: Start, project: Path) -> None:
    program = start(project)
    add_articles(program)
    assert program.article.title == "Another article"
    program.do("undo")
    assert (program.session.articles.rowCount(), program.article.title) == (1, "Mayor opens bridge")
    program.do("redo")
    assert program.session.articles.rowCount() == 2
    assert program.window.articles.list.currentIndex().row() == 0


def test_the_last_article_goes_and_leaves_an_empty_window(start: Start, project: Path) -> None:
    program = start(project, name="Ada")
    program.do("annotator")  # now it is who has added the article
    program.do("undo")
    assert program.session.article is None
    assert not program.view.isVisible()
    program.do("redo")
    assert program.article.title == "Mayor opens bridge"
    assert program.view.isVisible()


def test_an_undo_shows_where_it_happened(start: Start, project: Path) -> None:
    program = start(project)
    add_articles(program)
    program.tag("other words")
    program.do("accept")
    program.do("previous-article")
    program.do("undo")
    assert program.article.title == "Another article"
    assert (program.current.excerpt, program.current.status) == ("other words", Status.TAGGED)


def test_an_undo_that_would_undo_another_ones_work_is_refused(start: Start, project: Path) -> None:
    program = start(project, name="Bea")
    tag_claim(program)
    who = program.session.annotator()
    program.do("annotator")
    assert not program.can("undo")
    accept(program)
    program.answers.name = who
    program.do("annotator")
    program.do("undo")
    assert len(program.answers.told) == 1
    assert "changed or removed since" in program.answers.told[0]
    assert [tag.status for tag in program.tags()] == [Status.ACCEPTED]


def test_the_key_is_the_same_where_the_table_has_the_keyboard(start: Start, project: Path) -> None:
    program = start(project)
    tag_claim(program)
    program.focus(program.table)
    QTest.keyClick(program.table, Qt.Key.Key_Z, CTRL)
    assert program.saved() == []
