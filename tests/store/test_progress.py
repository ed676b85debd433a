"""How far an article is, who is to read it, what is noted of it: written through the door, locked, undone."""

from dataclasses import replace

import pytest

from gui.model.article import Article, ArticleState
from gui.model.change import Act, Change, Step
from gui.model.problem import Problem
from gui.store.history import history_of
from gui.store.project import Project
from gui.store.stepping import MovedOn
from tests.builders import saved, tagged


def _changed(project: Project, article: Article, act: Act = Act.ASSIGN, **fields: object) -> Article:
    after = replace(article, **fields)  # type: ignore[arg-type]
    project.apply(Step(act, (Change(article, after),), "Ada"))
    return after


def _stored(project: Project, article: Article) -> Article:
    found = project.reading.article(article.id)
    assert found is not None
    return found


@pytest.mark.parametrize("state", ArticleState)
def test_a_state_is_kept_and_taken_back(project: Project, state: ArticleState) -> None:
    (article,) = saved(project)
    after = _changed(project, article, Act.CHANGE_STATE, state=state)
    assert _stored(project, article) == after
    project.undo("Ada")
    assert _stored(project, article) == article
    project.redo("Ada")
    assert _stored(project, article) == after


def test_an_assignment_and_a_note_are_kept_and_taken_back_one_by_one(project: Project) -> None:
    (article,) = saved(project)
    assigned = _changed(project, article, assignee="Boris")
    noted = _changed(project, assigned, Act.CHANGE_ARTICLE_NOTE, note="twice in the feed")
    assert _stored(project, article) == noted
    (entry,) = project.reading.articles()
    assert (entry.assignee, entry.note) == ("Boris", "twice in the feed")
    assert project.reading.annotators() == ["Ada", "Boris"]
    project.undo("Ada")
    assert _stored(project, article) == assigned
    project.undo("Ada")
    assert _stored(project, article) == article


def test_what_another_has_changed_since_is_not_written_over(project: Project) -> None:
    (article,) = saved(project)
    _changed(project, article, assignee="Boris")
    with pytest.raises(Problem, match="changed in the meantime"):
        _changed(project, article, assignee="Chen")
    assert _stored(project, article).assignee == "Boris"


@pytest.mark.parametrize(("act", "mine", "others"), [
    (Act.ASSIGN, {"assignee": "Boris"}, {"assignee": "Chen"}),
    (Act.CHANGE_ARTICLE_NOTE, {"note": "mine"}, {"note": "another's"}),
])  # fmt: skip
def test_what_another_has_changed_since_is_not_taken_back(project: Project, act: Act, mine: dict[str, str], others: dict[str, str]) -> None:
    (article,) = saved(project)
    first = _changed(project, article, act, **mine)
    after = replace(first, **others)  # type: ignore[arg-type]
    project.apply(Step(act, (Change(first, after),), "Boris"))
    with pytest.raises(MovedOn):
        project.undo("Ada")
    assert _stored(project, article) == after


def test_another_note_or_state_beside_an_assignment_of_somebody_else_is_written(project: Project) -> None:
    (article,) = saved(project)
    _changed(project, article, assignee="Boris")
    _changed(project, article, Act.CHANGE_ARTICLE_NOTE, note="mine")
    _changed(project, article, Act.CHANGE_STATE, state=ArticleState.DONE)
    assert _stored(project, article) == replace(article, assignee="Boris", note="mine", state=ArticleState.DONE)
    project.undo("Ada")
    assert _stored(project, article) == replace(article, assignee="Boris", note="mine")


def test_who_comes_second_with_the_same_is_not_told(project: Project) -> None:
    (article,) = saved(project)
    _changed(project, article, Act.CHANGE_STATE, state=ArticleState.DONE)
    step = project.apply(Step(Act.CHANGE_STATE, (Change(article, replace(article, state=ArticleState.DONE)),), "Boris"))
    assert step.changes == ()
    step = project.apply(Step(Act.CHANGE_STATE, (Change(article, replace(article, state=ArticleState.READING)),), "Boris"))
    assert step.changes == ()
    assert _stored(project, article).state is ArticleState.DONE


def test_an_article_comes_out_of_the_trash_as_it_went_in(project: Project) -> None:
    (article,) = saved(project)
    whole = _changed(project, _changed(project, article, assignee="Boris"), Act.CHANGE_STATE, state=ArticleState.NOTHING)
    project.apply(Step(Act.DELETE_ARTICLES, (Change(whole, None),), "Ada"))
    assert project.reading.article(article.id) is None
    project.undo("Ada")
    assert _stored(project, article) == whole


def test_an_article_goes_into_the_trash_with_its_tags_and_both_come_back(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    project.apply(Step(Act.DELETE_ARTICLES, (Change(tag, None), Change(article, None)), "Ada"))
    assert project.reading.tag_count() == 0
    assert project.reading.articles() == []
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [tag]
    assert [entry.act for entry in history_of(project.reading, tag.id, tag.uid)] == ["delete articles", "delete articles", "tag claim"]
