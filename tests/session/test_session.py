"""What is open: projects and articles come and go, places are kept, other windows are seen."""

import os
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.model.article import ArticleState
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag_query import TagQuery
from gui.store.project import Project
from tests.builders import changed, removed, saved, tagged
from tests.session.desk import Desk, working


def test_opening_shows_the_first_article(empty_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.pressmark")
    first, second = saved(project, "First", "Second")
    tag = tagged(project, first, "First")
    tagged(project, second, "Second")
    session = empty_desk.session
    with qtbot.waitSignals([session.project_opened, session.article_opened, session.listed], order="strict"):
        session.open(project)
    assert session.article == first
    assert list(empty_desk.index) == [tag]
    assert list(session.tags.all_ids()) == [tag.id]
    assert session.articles.rowCount() == 2
    assert session.settings.last_project() == project.path


def test_closing_leaves_nothing_open(desk: Desk, qtbot: QtBot) -> None:
    path, session = desk.project.path, desk.session
    desk.select("bridge")
    session.editing.tag_selection(Kind.CLAIM)
    with qtbot.waitSignals([session.article_opened, session.project_opened], check_params_cbs=[_is_none, _is_none]):
        session.close()
    assert (session.project, session.article, session.index, session.selection.tag) == (None, None, None, None)
    assert (session.articles.rowCount(), session.tags.rowCount()) == (0, 0)
    session.close()
    session.look_around()
    session.read_again()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def _is_none(value: object) -> bool:
    return value is None


def test_a_project_without_articles(empty_desk: Desk, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.pressmark")
    empty_desk.session.open(project)
    assert empty_desk.session.article is None
    assert empty_desk.session.tags.rowCount() == 0
    saved(project)
    empty_desk.session.read_again()
    assert empty_desk.article.title == "Mayor opens bridge"


def test_a_damaged_project_does_not_cost_the_one_that_is_open(desk: Desk, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pressmark"
    with closing(Project.create(bad)) as project:
        saved(project)
    _spoil(bad, "article")
    before = desk.project
    with pytest.raises(Problem, match="damaged"):
        desk.session.open(Project(bad))
    assert desk.project is before
    assert desk.settings.last_project() == before.path
    desk.select("bridge")
    assert desk.session.editing.tag_selection(Kind.CLAIM)


def _spoil(path: Path, table: str) -> None:
    """Overwrite the first page of a table or index, as a bad disk does."""
    with closing(Project(path)) as project:
        ((page, size),) = project.reading.rows(
            "SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name = ?", table
        )
    with path.open("r+b") as file:
        os.pwrite(file.fileno(), b"\xff" * size, (page - 1) * size)


def test_an_article_whose_tags_cannot_be_read_is_not_half_open(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "two.pressmark"
    with closing(Project.create(path)) as project:
        _, second = saved(project, "First", "Second")
        tagged(project, second, "Second")
    desk.session.open(Project(path))
    first = desk.article
    _spoil(path, "tag_by_place")
    with closing(Project(path)) as other:
        saved(other, "Third")
    with pytest.raises(Problem, match="damaged"):
        desk.session.open_article(second.id)
    assert desk.article == first
    assert len(desk.index) == 0


def test_another_article(desk: Desk, qtbot: QtBot) -> None:
    (second,) = saved(desk.project, "Second bridge")
    tag = tagged(desk.project, second)
    desk.session.read_again()
    desk.select("bridge")
    with qtbot.waitSignal(desk.session.article_opened) as opened:
        desk.session.open_article(second.id)
    assert opened.args == [second]
    selection = desk.session.selection
    assert (selection.start, selection.end, selection.tag) == (0, 0, None)
    assert list(desk.session.tags.all_ids()) == [tag.id]
    desk.session.open_article(0)
    assert (desk.session.article, desk.session.index, desk.session.tags.rowCount()) == (None, None, 0)


def test_a_tag_anywhere_is_gone_to(desk: Desk, qtbot: QtBot) -> None:
    (second,) = saved(desk.project, "Second bridge")
    tag = tagged(desk.project, second)
    desk.session.read_again()
    desk.session.list_tags(TagQuery())
    with qtbot.waitSignal(desk.session.selection.tag_chosen) as chosen:
        desk.session.go_to(tag)
    assert chosen.args == [tag, True]
    assert desk.article == second
    assert desk.session.tags.query == TagQuery()


def test_the_place_is_there_at_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "p.pressmark"
    with working() as desk:
        _, second = desk.open(path, "First", "Second")
        desk.session.open_article(second.id)
        desk.session.places.leave(second.id, (4, 2))
    with working() as desk:
        assert desk.settings.last_project() == path
        desk.session.open(Project(path))
        assert desk.article == second
        assert desk.session.places.of(second.id) == (4, 2)
    with working() as desk:
        desk.settings.set_place(path, 99, 4, 2)
        desk.session.open(Project(path))
        assert desk.article.title == "First"


def test_who_tags_is_asked_of_the_account_first(empty_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ada.l")
    empty_desk.settings.set_annotator("")
    assert empty_desk.session.annotator() == "ada.l"
    empty_desk.settings.set_annotator("Ada")
    assert (empty_desk.session.annotator(), empty_desk.settings.annotator()) == ("Ada", "Ada")


def test_what_another_window_saves_is_seen(desk: Desk, qtbot: QtBot) -> None:
    with closing(Project(desk.project.path)) as other:
        tag = tagged(other, desk.article, by="Bob")
        (article,) = saved(other, "Second")
    desk.session.look_around()
    assert list(desk.index) == [tag]
    assert list(desk.session.tags.all_ids()) == [tag.id]
    assert desk.session.articles.entry(0).tags == 1
    assert desk.session.articles.row_of(article.id) == 1
    with qtbot.assertNotEmitted(desk.session.article_opened):
        desk.session.look_around()


def test_what_another_window_saves_elsewhere_does_not_disturb(desk: Desk, qtbot: QtBot) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    tag = desk.tag
    desk.select("Anna")
    desk.session.list_tags(TagQuery())
    with closing(Project(desk.project.path)) as other:
        (article,) = saved(other, "Second", annotator="Bob")
        theirs = tagged(other, article, "Second", by="Bob")
    with qtbot.assertNotEmitted(desk.session.article_opened):
        desk.session.look_around()
    assert list(desk.session.tags.all_ids()) == [tag.id, theirs.id]
    selection = desk.session.selection
    assert desk.article.text[selection.start : selection.end] == "Anna"
    assert selection.tag == tag


@pytest.mark.parametrize("fate", ["changed", "removed"])
def test_the_current_tag_stays_current_while_it_is_there(desk: Desk, fate: str) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    with closing(Project(desk.project.path)) as other:
        if fate == "changed":
            theirs = changed(other, desk.tag, by="Bob", note="theirs")
        else:
            theirs = None
            removed(other, desk.tag, by="Bob")
    desk.session.look_around()
    assert desk.session.selection.tag == theirs
    assert list(desk.index) == ([theirs] if theirs else [])


def test_a_state_that_another_window_changes_is_seen(desk: Desk) -> None:
    with closing(Project(desk.project.path)) as other:
        done = replace(desk.article, state=ArticleState.DONE)
        other.apply(Step(Act.CHANGE_STATE, (Change(desk.article, done),), "Bob"))
    desk.session.look_around()
    assert desk.state() is ArticleState.DONE
    assert desk.session.articles.entry(0).state is ArticleState.DONE


def test_an_open_article_that_is_taken_back_is_closed(desk: Desk) -> None:
    desk.settings.set_annotator("Librarian")
    desk.session.steps.undo()
    assert (desk.session.article, desk.session.index, desk.session.articles.rowCount()) == (None, None, 0)
    desk.session.steps.redo()
    assert desk.article.title == "Mayor opens bridge"
    (second,) = saved(desk.project, "Second", annotator="Librarian")
    desk.session.read_again()
    desk.session.open_article(second.id)
    desk.session.steps.undo()
    assert desk.article.title == "Mayor opens bridge"


def test_an_open_article_that_another_window_takes_back_is_closed(desk: Desk) -> None:
    with closing(Project(desk.project.path)) as other:
        other.undo("Librarian")
    desk.session.look_around()
    assert desk.session.article is None
