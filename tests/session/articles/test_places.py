"""Reading goes on where it was left: for each annotator, after a restart, without a commit of its own."""

import sqlite3
from contextlib import closing
from pathlib import Path

from gui.model.kinds import Kind
from gui.store.places import place_of
from gui.store.project import Project
from tests.builders import saved
from tests.session.desk import Desk


def _written(path: Path) -> list[tuple[int, str, int, int]]:
    with closing(sqlite3.connect(path)) as connection:
        sql = 'SELECT article_id, name, caret, "top" FROM place JOIN annotator ON annotator.id = annotator_id ORDER BY 1, 2'
        return list(connection.execute(sql))


def test_a_place_is_kept_for_each_annotator_when_the_project_is_closed(desk: Desk) -> None:
    path, first = desk.project.path, desk.article
    desk.session.places.leave(first.id, (7, 2))
    desk.settings.set_annotator("Bea")
    desk.session.places.leave(first.id, (9, 0))
    assert _written(path) == []  # other windows need not read everything again
    desk.session.close()
    assert _written(path) == [(first.id, "Ada", 7, 2), (first.id, "Bea", 9, 0)]
    with closing(Project(path)) as project:
        assert [place_of(project.reading, first.id, name) for name in ("Ada", "Bea", "Chen")] == [(7, 2), (9, 0), None]
        desk.settings.set_annotator("Ada")
    desk.session.open(Project(path))
    assert desk.session.places.of(first.id) == (7, 2)


def test_it_goes_along_with_the_next_act(desk: Desk) -> None:
    desk.session.places.leave(desk.article.id, (7, 2))
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert _written(desk.project.path) == [(desk.article.id, "Ada", 7, 2)]


def test_nothing_is_written_where_nobody_has_moved(desk: Desk) -> None:
    before = desk.project.path.read_bytes()
    path = desk.project.path
    desk.session.places.leave(desk.article.id, (0, 0))
    desk.session.close()
    assert path.read_bytes() == before


def test_an_act_is_saved_even_if_the_article_that_was_left_is_gone(desk: Desk) -> None:
    [other] = saved(desk.project, "Other")
    desk.project.keep_place(other.id, "Ada", (1, 1))
    with closing(sqlite3.connect(desk.project.path)) as connection:
        connection.execute("DELETE FROM article WHERE id = ?", (other.id,))
        connection.commit()
    desk.select("bridge")
    assert desk.session.editing.tag_selection(Kind.CLAIM)
    assert _written(desk.project.path) == []


def test_a_project_that_another_program_holds_is_closed_all_the_same(desk: Desk) -> None:
    path = desk.project.path
    desk.session.places.leave(desk.article.id, (7, 2))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        desk.session.close()
        connection.execute("ROLLBACK")
    assert desk.session.project is None
    assert _written(path) == []
