"""Long lists: asked by a thread, the first rows first, given up for a newer question and for whoever saves."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.session.chosen_rows import ChosenRows
from gui.session.table.tags_model import TagsModel
from gui.store.project import Project
from tests.builders import a_tag, saved
from tests.session.desk import working

COUNT = 1_200
BY_NOTE = TagQuery(order=TagColumn.NOTE)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with more tags than are shown first."""
    with closing(Project.create(tmp_path / "news.pressmark")) as made:
        (article,) = saved(made, "x" * COUNT)
        tags = [a_tag(article, (at, at + 1), list(Kind)[at % 3], note=f"{at * 7 % COUNT:05}") for at in range(COUNT)]
        made.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Ada"))
        yield made


@pytest.fixture
def model(project: Project, qtbot: QtBot) -> Iterator[TagsModel]:
    """A table that leaves all lists to the thread, with all tags in it."""
    made = TagsModel(_untitled, at_once=0)
    made.show(project.reading, TagQuery())
    qtbot.waitUntil(made.is_whole)
    yield made
    made.show(None, TagQuery())


def _untitled(article_id: int) -> str:
    return str(article_id)


def _shown(model: TagsModel) -> list[int]:
    return list(model.ids_of(range(model.rowCount())))


def _first(model: TagsModel) -> Tag:
    tag = model.tag_at(0)
    assert tag is not None
    return tag


def _save(project: Project, model: TagsModel, *changes: Change) -> None:
    model.give_way()
    model.take(project.apply(Step(Act.CHANGE_NOTE, changes, "Ada")))


def test_the_first_rows_come_first_and_stay_when_the_others_come(project: Project, model: TagsModel, qtbot: QtBot) -> None:
    came = list[tuple[int, int]]()
    model.modelReset.connect(lambda: came.append((0, model.rowCount())))
    model.rowsInserted.connect(lambda _, first, last: came.append((first, last + 1)))
    filled = list[bool]()
    model.filled.connect(lambda: filled.append(model.is_whole()))
    model.show(project.reading, BY_NOTE)
    assert (model.total(), _shown(model)) == (None, list(project.reading.tag_ids(TagQuery())))
    qtbot.waitUntil(model.is_whole)
    assert came == [(0, 500), (500, COUNT)]
    assert len(filled) == 2
    assert _shown(model) == list(project.reading.tag_ids(BY_NOTE))
    assert model.total() == COUNT


def test_a_list_in_reading_order_is_there_at_once_as_far_as_one_sees(project: Project, qtbot: QtBot) -> None:
    model = TagsModel(_untitled, at_once=700)
    model.show(project.reading, TagQuery())
    assert (_shown(model), model.total()) == (list(project.reading.tag_ids(TagQuery()))[:500], None)
    qtbot.waitUntil(model.is_whole)
    assert model.rowCount() == model.total() == COUNT
    model.show(project.reading, TagQuery(article_id=_first(model).article_id, order=TagColumn.NOTE))
    assert model.rowCount() == 700
    model.show(None, TagQuery())


def test_a_newer_question_takes_the_place_of_an_older(project: Project, model: TagsModel, qtbot: QtBot) -> None:
    asked = [replace(BY_NOTE, text=str(number)) for number in range(8)] + [replace(BY_NOTE, descending=True)]
    for query in asked:
        model.show(project.reading, query)
    assert model.query == asked[-1]
    assert list(model.all_ids()) == list(project.reading.tag_ids(asked[-1]))  # nobody has to wait for the rows
    qtbot.waitUntil(model.is_whole)
    assert _shown(model) == list(project.reading.tag_ids(asked[-1]))


def test_who_saves_meanwhile_does_not_wait_and_the_list_is_asked_for_again(project: Project, model: TagsModel, qtbot: QtBot) -> None:
    for number in range(20):
        tag = model.tag_at(number)
        assert tag is not None
        model.show(project.reading, replace(BY_NOTE, descending=number % 2 == 0))
        for _ in range(number * 3):  # so that the thread is at its beginning, in the middle, or has answered what nobody has heard yet
            model.all_ids()
        _save(project, model, Change(tag, replace(tag, note=f"new {number}")))
    qtbot.waitUntil(model.is_whole)
    assert _shown(model) == list(project.reading.tag_ids(model.query))


def test_rows_that_come_before_the_others_are_brought_up_to_date(project: Project, qtbot: QtBot) -> None:
    model = TagsModel(_untitled, at_once=300)
    model.show(project.reading, TagQuery(article_id=99))
    model.give_way()  # until the event loop has its turn
    model.show(project.reading, TagQuery())
    last = project.reading.tags(project.reading.tag_ids(TagQuery())[-1:])[0]
    tag = _first(model)
    _save(project, model, Change(tag, None), Change(last, None))
    assert _shown(model) == list(project.reading.tag_ids(TagQuery()))[:299]
    _save(project, model, Change(None, replace(last, id=0)))  # behind all that are here yet
    assert model.rowCount() == 299
    qtbot.waitUntil(model.is_whole)
    assert _shown(model) == list(project.reading.tag_ids(TagQuery()))
    model.show(None, TagQuery())


def test_a_row_that_cannot_be_read_is_not_there_yet(project: Project, model: TagsModel, qtbot: QtBot) -> None:
    model.show(project.reading, BY_NOTE)
    qtbot.waitUntil(model.is_whole)
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert (model.tag_at(0), model.data(model.index(0, 0))) == (None, None)
    other.execute("ROLLBACK")
    other.close()
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert _first(model).note == "00000"


def test_groups_have_headings_that_are_rows(project: Project, model: TagsModel, qtbot: QtBot) -> None:
    model.show(project.reading, TagQuery(group=TagColumn.KIND))
    qtbot.waitUntil(model.is_whole)
    assert model.rowCount() == COUNT + 3
    assert model.total() == COUNT
    heading = model.heading_at(0)
    assert heading is not None
    assert (heading.value, heading.count, model.tag_at(0)) == ("claim", 400, None)
    assert model.index(0, 0).data() == "Claim (400)"
    assert not model.flags(model.index(0, 0)) & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable)
    assert [model.beside(0, 1), model.beside(400, 1), model.beside(402, -1), model.beside(1, -1), model.beside(1202, 1)] == [
        1,
        402,
        400,
        -1,
        -1,
    ]
    assert [len(model.ids_of(rows)) for rows in (range(2), range(401, 403), range(400, 403), range(5, 5))] == [1, 1, 2, 0]
    tag = model.tag_at(1)
    assert tag is not None
    _save(project, model, Change(tag, replace(tag, kind=Kind.QUOTE)))
    headings = [heading for row in range(model.rowCount()) if (heading := model.heading_at(row)) is not None]
    assert [(each.value, each.count) for each in headings] == [("claim", 399), ("entity", 400), ("quote", 401)]


def test_what_only_the_project_can_judge_is_asked_of_it(project: Project, model: TagsModel, qtbot: QtBot) -> None:
    tag = _first(model)
    query = TagQuery(statuses=frozenset({Status.TAGGED}), group=TagColumn.SPEAKER)
    model.show(project.reading, query)
    qtbot.waitUntil(model.is_whole)
    _save(project, model, Change(tag, replace(tag, status=Status.REJECTED)))
    qtbot.waitUntil(model.is_whole)
    assert (model.row_of(tag), model.total()) == (-1, COUNT - 1)
    assert [model.index(0, 0).data(), model.rowCount()] == ["Speaker: none (1,199)", COUNT]


def test_a_session_tells_that_its_list_has_come_and_saves_while_it_is_asked_for(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.session.TagsModel", partial(TagsModel, at_once=0))
    with working() as desk:
        desk.open(tmp_path / "news.pressmark", "Mayor opens bridge")
        desk.select("Mayor")
        desk.session.editing.tag_selection(Kind.ENTITY)
        listed = list[int]()
        desk.session.listed.connect(lambda: listed.append(desk.session.tags.rowCount()))
        desk.session.list_tags(TagQuery(order=TagColumn.EXCERPT))
        desk.select("bridge")
        desk.session.editing.tag_selection(Kind.CLAIM)
        qtbot.waitUntil(lambda: desk.session.tags.is_whole() and desk.session.tags.total() == 2)
        assert len(listed) >= 2  # when it was asked for, and when it came
        assert desk.session.tags.tag_at(0) == desk.tag  # by its words: before the Mayor


def test_what_is_saved_is_not_told_as_if_it_were_not_where_the_list_cannot_be_read_just_then(project: Project, qtbot: QtBot) -> None:
    model = TagsModel(_untitled)
    model.show(project.reading, TagQuery())
    gone = project.reading.tags(model.ids_of(range(200)))
    step, other = project.apply(Step(Act.REMOVE_TAGS, tuple(Change(tag, None) for tag in gone), "Ada")), sqlite3.connect(project.path)
    other.isolation_level = None
    other.execute("BEGIN EXCLUSIVE")
    model.take(step)
    other.execute("ROLLBACK")
    other.close()
    with qtbot.waitSignal(model.modelReset):
        pass
    assert _shown(model) == list(project.reading.tag_ids(TagQuery()))
    assert model.total() == COUNT - 200
    model.show(None, TagQuery())


def test_many_rows_go_one_by_one_wherever_they_stand(project: Project, model: TagsModel) -> None:
    ids = list(model.all_ids())
    gone = project.reading.tags([*ids[::40], *ids[1:9]])
    _save(project, model, *(Change(tag, None) for tag in reversed(gone)))
    left = [id_ for id_ in ids if id_ not in {tag.id for tag in gone}]
    assert _shown(model) == left
    _save(project, model, *(Change(None, replace(tag, id=0)) for tag in gone[:5]))
    assert _shown(model) == list(project.reading.tag_ids(TagQuery()))


def test_rows_are_chosen_in_ranges(model: TagsModel) -> None:
    chosen, ids = ChosenRows(model), list(model.all_ids())
    chosen.choose([range(600, 603), range(2)])
    assert (list(chosen.ids()), chosen.are_several(), chosen.are_all()) == ([*ids[:2], *ids[600:603]], True, False)
    chosen.choose([range(COUNT)])
    assert (list(chosen.ids()), chosen.are_all()) == (ids, True)
