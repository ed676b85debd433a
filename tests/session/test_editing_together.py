"""Several hands on one article: twins, two annotators, another window, what has moved on."""

from contextlib import closing
from dataclasses import replace

import pytest

from gui.model.article import ArticleState
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import tag_of
from gui.store.project import Project
from tests.session.desk import Desk


def test_another_kind_over_a_twin_chooses_the_twin(desk: Desk) -> None:
    desk.select("Anna Ortega")
    desk.session.editing.tag_selection(Kind.CLAIM)
    claim = desk.tag
    desk.select("Anna Ortega")
    desk.session.editing.tag_selection(Kind.QUOTE)
    desk.session.editing.set_kind(desk.tag, Kind.CLAIM)
    assert desk.tag == claim
    assert sorted(tag.kind for tag in desk.stored()) == [Kind.CLAIM, Kind.QUOTE]


def test_the_first_tags_of_two_annotators_in_one_article_are_both_saved(desk: Desk) -> None:
    with closing(Project(desk.project.path)) as other:
        mark = Change(desk.article, replace(desk.article, state=ArticleState.READING))
        other.apply(Step(Act.TAG_CLAIM, (Change(None, tag_of(desk.article, Span(0, 5), Kind.CLAIM, "Bob")), mark), "Bob"))
    desk.select("Anna Ortega")
    assert desk.session.editing.tag_selection(Kind.CLAIM)
    assert len(desk.stored()) == 2


def test_an_undo_before_the_other_window_was_looked_at_is_shown(desk: Desk) -> None:
    with closing(Project(desk.project.path)) as other:
        other.apply(Step(Act.TAG_CLAIM, (Change(None, tag_of(desk.article, Span(0, 5), Kind.CLAIM, "Ada")),), "Ada"))
    step = desk.session.steps.undo()
    assert step is not None
    assert desk.steps[-1] == step
    assert desk.stored() == list(desk.index) == []
    assert desk.session.steps.redo() is not None
    assert desk.stored() == list(desk.index)


def test_an_undo_that_is_refused_opens_the_way_to_the_act_before(desk: Desk) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    desk.select("Anna Ortega")
    desk.session.editing.tag_selection(Kind.ENTITY)
    theirs = desk.tag
    with closing(Project(desk.project.path)) as other:
        other.apply(Step(Act.CHANGE_NOTE, (Change(theirs, replace(theirs, note="theirs")),), "Bob"))
    with pytest.raises(Problem, match="the next undo goes to the act before it"):
        desk.session.steps.undo()
    assert desk.session.steps.next_acts()[0] is Act.TAG_CLAIM
    desk.session.steps.undo()
    assert [tag.uid for tag in desk.stored()] == [theirs.uid]
