"""The tags of an article come in slices: all of them, each once, whatever is done in the meantime."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.slices import Place, tags_after
from tests.builders import a_tag, changed, removed, saved
from tests.session.desk import Desk

COUNT = 1500
TEXT = "Newtown has a bridge. " * 4000
STEP = len("Newtown has a bridge. ")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A project of an article with many tags, one of them over all of it, and of one with none."""
    path = tmp_path / "large.pressmark"
    project = Project.create(path)
    article, _ = saved(project, TEXT, "Short", annotator="Librarian")
    spans = [(STEP * 2 * at, STEP * 2 * at + 7) for at in range(COUNT)]
    tags = [a_tag(article, span, Kind.ENTITY, annotator="Bea") for span in [*spans, (3, len(TEXT) - 3)]]
    project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Bea"))
    project.close()
    return path


def _there(desk: Desk) -> list[Tag]:
    index = desk.session.opened.index
    assert index is not None
    return list(index)


def test_what_is_in_sight_is_there_at_once_and_the_rest_comes_by_itself(empty_desk: Desk, large: Path, qtbot: QtBot) -> None:
    came: list[Tag] = []
    empty_desk.session.loading.loaded.connect(came.extend)
    empty_desk.session.open(Project(large))
    at_once = _there(empty_desk)
    assert {tag.start for tag in at_once} >= {0, 3, STEP * 2 * 50}
    assert len(at_once) < COUNT
    qtbot.waitUntil(lambda: empty_desk.session.loading.is_done)
    assert sorted(tag.id for tag in _there(empty_desk)) == sorted(tag.id for tag in empty_desk.stored())
    assert len(came) == COUNT + 1 - len(at_once)


def test_the_place_where_the_article_was_left_is_in_sight(empty_desk: Desk, large: Path) -> None:
    session = empty_desk.session
    session.open(Project(large))
    first, top = session.articles.entry(0).id, STEP * 2 * 1200
    session.open_article(session.articles.entry(1).id)
    session.places.leave(first, (top, top))
    session.open_article(first)
    assert top in {tag.start for tag in _there(empty_desk)}
    assert len(_there(empty_desk)) < COUNT


def test_who_needs_all_tags_gets_them(empty_desk: Desk, large: Path) -> None:
    empty_desk.session.open(Project(large))
    assert empty_desk.session.index is not None
    assert len(empty_desk.session.index) == COUNT + 1
    assert empty_desk.session.loading.is_done


def test_a_range_far_away_is_there_when_it_is_asked_for(empty_desk: Desk, large: Path) -> None:
    empty_desk.session.open(Project(large))
    start = STEP * 2 * (COUNT - 2)
    assert {tag.start for tag in empty_desk.session.opened.over(start, start + 5)} == {3, start}
    assert not empty_desk.session.loading.is_done
    empty_desk.session.selection.move(start, start + 7, start + 7, False)
    assert empty_desk.session.editing.tag_selection(Kind.ENTITY)
    assert len(empty_desk.stored()) == COUNT + 1, "a tag that had not come yet was made again"


def test_what_is_changed_while_tags_come_stays_changed(empty_desk: Desk, large: Path, qtbot: QtBot) -> None:
    session = empty_desk.session
    session.open(Project(large))
    kept = session.opened.over(0, 5)
    tag = next(tag for tag in kept if tag.start == 0)
    session.editing.set_kind(tag, Kind.CLAIM)
    far = STEP * 2 * (COUNT - 5)
    gone = next(tag for tag in session.opened.over(far, far + 3) if tag.start == far)
    session.editing.remove(gone)
    session.selection.move(8, 11, 11, False)
    session.editing.tag_selection(Kind.QUOTE)
    qtbot.waitUntil(lambda: session.loading.is_done)
    assert {tag.uid: tag for tag in _there(empty_desk)} == {tag.uid: tag for tag in empty_desk.stored()}
    session.steps.undo()
    session.steps.undo()
    assert {tag.uid: tag for tag in _there(empty_desk)} == {tag.uid: tag for tag in empty_desk.stored()}


def test_the_list_knows_what_another_window_has_written_while_tags_came(empty_desk: Desk, large: Path) -> None:
    session = empty_desk.session
    session.open(Project(large))
    first, second = empty_desk.stored()[-2:]
    session.go_to(second)
    other = Project(large)
    removed(other, first)
    changed(other, second, note="seen")
    other.close()
    assert not session.loading.is_done
    session.look_around()
    assert list(session.tags.all_ids()) == [tag.id for tag in empty_desk.stored()]
    assert empty_desk.tag.note == "seen"


def test_an_article_that_is_read_again_comes_whole(empty_desk: Desk, large: Path) -> None:
    """To take all tags but the first out of the view, and to put them in again, takes seconds where they are many."""
    session = empty_desk.session
    session.open(Project(large))
    assert session.index is not None
    other = Project(large)
    removed(other, empty_desk.stored()[-1])
    other.close()
    there: list[int] = []
    session.article_opened.connect(lambda article: there.append(len(_there(empty_desk)) if article is not None else 0))
    session.look_around()
    assert there == [COUNT]


def test_another_article_is_opened_while_tags_come(empty_desk: Desk, large: Path, qtbot: QtBot) -> None:
    session = empty_desk.session
    came: list[Tag] = []
    session.open(Project(large))
    session.open_article(session.articles.entry(1).id)
    session.loading.loaded.connect(came.extend)
    assert session.loading.is_done
    assert _there(empty_desk) == []
    session.open_article(session.articles.entry(0).id)
    session.close()
    assert session.loading.is_done
    session.open(Project(large))
    qtbot.waitUntil(lambda: session.loading.is_done)
    assert len(_there(empty_desk)) == COUNT + 1
    assert {tag.article_id for tag in came} == {session.articles.entry(0).id}


def test_a_file_that_cannot_be_read_for_a_while_is_read_later(
    empty_desk: Desk, large: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = empty_desk.session
    session.open(Project(large))
    problems = [Problem("busy")]

    def failing(reading: Reading, article_id: int, after: Place, count: int) -> list[Tag]:
        if problems:
            raise problems.pop()
        return tags_after(reading, article_id, after, count)

    monkeypatch.setattr("gui.session.loading.tags_after", failing)
    with pytest.raises(Problem):
        session.loading.finish()
    qtbot.waitUntil(lambda: session.loading.is_done)
    assert len(_there(empty_desk)) == COUNT + 1
    assert not problems
