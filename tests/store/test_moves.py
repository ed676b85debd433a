"""Moves of one edge in a row are one step: each is saved at once, and undo takes all of them back."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.change import Act, Change, Step
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag, moved
from gui.store.project import Project
from tests.builders import WORDS, changed, only_tag, saved, tagged


def move(project: Project, tag: Tag, start: int, end: int, *, by: str = "Ada") -> Tag:
    """The tag as saved after one move of its edges."""
    return only_tag(project.apply(Step(Act.MOVE_EDGE, (Change(tag, moved(tag, WORDS, Span(start, end))),), by)))


def history(project: Project) -> list[tuple[str, str, dict[str, object], dict[str, object]]]:
    """Act, way, before and after of what the view `history` shows of changed tags."""
    rows = project.reading.rows("SELECT act, way, before, after FROM history WHERE before IS NOT NULL AND after IS NOT NULL ORDER BY step")
    return [(act, way, json.loads(before), json.loads(after)) for act, way, before, after in rows]


def test_moves_in_a_row_are_one_step_with_one_change(project: Project) -> None:
    (article,) = saved(project)
    first = tagged(project, article, "bridge")
    last = move(project, move(project, move(project, first, 6, 18), 6, 17), 0, 18)
    assert project.reading.tags_of(article.id) == [last]
    ((act, way, before, after),) = history(project)
    assert (act, way) == ("move edge", "do")
    assert (before["start"], after["start"]) == (12, 0)
    assert "end" not in before, "it has come back to where it was"
    assert project.next_undo("Ada") is Act.MOVE_EDGE
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [first]
    assert project.next_undo("Ada") is Act.TAG_CLAIM
    project.redo("Ada")
    assert project.reading.tags_of(article.id) == [last]


def test_a_move_that_is_carried_on_is_told_as_it_was(project: Project) -> None:
    """What listens needs to know what changed now, not since the first press."""
    (article,) = saved(project)
    tag = move(project, tagged(project, article, "bridge"), 6, 18)
    step = project.apply(Step(Act.MOVE_EDGE, (Change(tag, moved(tag, WORDS, Span(0, 18))),), "Ada"))
    assert step.id == next(key for (key,) in project.reading.rows("SELECT max(id) FROM step"))
    assert [(change.before, only_tag(step)) for change in step.changes] == [(tag, project.reading.tags_of(article.id)[0])]


def test_an_edge_that_came_back_goes_on_as_the_same_step(project: Project) -> None:
    (article,) = saved(project)
    first = tagged(project, article, "bridge")
    back = move(project, move(project, first, 6, 18), 12, 18)
    move(project, back, 12, 17)
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [first]


def test_another_act_another_tag_and_an_undo_begin_a_new_step(project: Project) -> None:
    (article,) = saved(project)
    one, two = tagged(project, article, "bridge"), tagged(project, article, "Mayor")
    one = move(project, one, 6, 18)
    two = move(project, two, 0, 11)
    one = move(project, one, 0, 18)
    one = changed(project, one, note="!")
    one = move(project, one, 1, 18)
    project.undo("Ada")
    project.redo("Ada")
    move(project, project.reading.tags_of(article.id)[-1], 2, 18)
    starts = []
    while project.next_undo("Ada") is not Act.TAG_CLAIM:
        step = project.undo("Ada")
        starts.append(only_tag(step).start if step else -1)
    assert starts == [1, 0, 0, 6, 0, 12]


def test_a_restart_begins_a_new_step(path: Path) -> None:
    with closing(Project.create(path)) as project:
        (article,) = saved(project)
        tag = move(project, tagged(project, article, "bridge"), 6, 18)
    with closing(Project(path)) as project:
        move(project, tag, 0, 18)
        project.undo("Ada")
        assert project.reading.tags_of(article.id) == [tag]


@pytest.mark.parametrize("by", ["Ada", "Bob"])
def test_what_another_window_did_in_between_stays_when_the_moves_are_taken_back(project: Project, by: str) -> None:
    (article,) = saved(project)
    tag = move(project, tagged(project, article, "bridge"), 6, 18)
    with closing(Project(project.path)) as other:
        theirs = move(other, tag, 6, 17, by=by)
    move(project, theirs, 0, 17)
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [theirs]


@pytest.mark.parametrize("undone", [False, True])
def test_an_act_in_another_window_of_the_same_annotator_comes_in_between(project: Project, undone: bool) -> None:
    (article,) = saved(project)
    tag = move(project, tagged(project, article, "bridge"), 6, 18)
    with closing(Project(project.path)) as other:
        tagged(other, article, "Mayor")
        if undone:
            other.undo("Ada")
    move(project, tag, 0, 18)
    assert project.next_redo("Ada") is None, "a new act lets nothing come again"
    project.undo("Ada")
    assert [one.start for one in project.reading.tags_of(article.id) if one.uid == tag.uid] == [12 if undone else 6]


def test_what_another_window_took_back_is_not_carried_on(project: Project) -> None:
    (article,) = saved(project)
    first = tagged(project, article, "bridge")
    move(project, first, 6, 18)
    with closing(Project(project.path)) as other:
        other.undo("Ada")
    again = move(project, first, 0, 18)
    assert project.next_redo("Ada") is None
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [first]
    project.redo("Ada")
    assert project.reading.tags_of(article.id) == [again]


def test_a_move_over_what_somebody_changed_is_refused_and_nothing_is_written(project: Project) -> None:
    (article,) = saved(project)
    tag = move(project, tagged(project, article, "bridge"), 6, 18)
    with closing(Project(project.path)) as other:
        theirs = changed(other, tag, by="Bob", note="mine")
    before = list(project.reading.rows("SELECT * FROM change JOIN step ON step.id = step_id"))
    with pytest.raises(Problem, match="Bob has changed it in the meantime"):
        move(project, tag, 0, 18)
    assert project.reading.tags_of(article.id) == [theirs]
    assert list(project.reading.rows("SELECT * FROM change JOIN step ON step.id = step_id")) == before
    move(project, theirs, 0, 18)
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [theirs], "Bob's note is not taken back with the moves"


def test_moved_words_are_those_of_the_article(project: Project) -> None:
    (article,) = saved(project)
    tag = move(project, tagged(project, article, "bridge"), 6, 18)
    assert tag.excerpt == "opens bridge"
    with pytest.raises(ValueError, match="not what the article says"):
        project.apply(Step(Act.MOVE_EDGE, (Change(tag, replace(tag, start=0)),), "Ada"))
    assert project.reading.tags_of(article.id) == [tag]
