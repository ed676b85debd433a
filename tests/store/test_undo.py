"""Undo and redo of single acts: each annotator has a line of their own, and it lives in the file."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.article import ArticleState
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Row, Step, Way
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import Link, LinkRole, link_of
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.store.bulk.taking_back import answer_many
from gui.store.project import Project
from tests.builders import a_tag, an_article, changed, removed, saved, tagged


def test_undo_says_what_it_takes_back(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    assert project.next_undo("Ada") is Act.TAG_CLAIM
    undone = project.undo("Ada")
    assert undone is not None
    assert (undone.act, undone.way, undone.annotator) == (Act.TAG_CLAIM, Way.UNDO, "Ada")
    assert undone.changes == (Change(tag, None),)
    assert project.reading.tag_count() == 0
    assert (project.next_undo("Ada"), project.next_redo("Ada")) == (Act.ADD_ARTICLES, Act.TAG_CLAIM)
    redone = project.redo("Ada")
    assert redone is not None
    assert (redone.way, redone.of, redone.changes) == (Way.REDO, undone.of, (Change(None, tag),))
    assert project.reading.tags_of(article.id) == [tag]


def test_a_removed_tag_comes_back_with_all_it_had(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article, note="“why”\n\U0001f600", label="cost", reviewer="Bob")
    removed(project, tag)
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [tag]


def test_the_line_survives_reopening(path: Path) -> None:
    with closing(Project.create(path)) as project:
        (article,) = saved(project)
        tag = tagged(project, article)
        changed(project, tag, note="kept")
        project.undo("Ada")
    with closing(Project(path)) as project:
        assert (project.next_undo("Ada"), project.next_redo("Ada")) == (Act.TAG_CLAIM, Act.CHANGE_NOTE)
        project.redo("Ada")
        assert [tag.note for tag in project.reading.tags_of(article.id)] == ["kept"]
        project.undo("Ada")
        project.undo("Ada")
        assert project.reading.tag_count() == 0


def test_a_new_act_drops_what_could_come_again(project: Project) -> None:
    (article,) = saved(project)
    tagged(project, article)
    project.undo("Ada")
    mayor = tagged(project, article, "Mayor")
    assert project.next_redo("Ada") is None
    assert project.redo("Ada") is None
    assert project.reading.tags_of(article.id) == [mayor]


def test_two_annotators_have_two_lines(project: Project) -> None:
    (article,) = saved(project)
    ada, bob = tagged(project, article), tagged(project, article, "Mayor", by="Bob")
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [bob]
    tagged(project, article, "Anna", by="Bob")
    project.undo("Bob")
    assert project.next_redo("Ada") is Act.TAG_CLAIM
    project.redo("Ada")
    assert set(project.reading.tags_of(article.id)) == {ada, bob}
    assert project.next_undo("Cyd") is None


def test_what_has_moved_on_is_not_undone(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    theirs = changed(project, tag, by="Bob", note="mine now")
    with pytest.raises(Problem, match="was not undone or redone: what it changed has been changed or removed since"):
        project.undo("Ada")
    assert project.reading.tags_of(article.id) == [theirs]
    assert project.next_undo("Ada") is Act.ADD_ARTICLES, "the acts before it stay in reach"
    project.undo("Bob")
    assert project.reading.tags_of(article.id) == [tag]


def test_what_has_moved_on_is_not_redone(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    changed(project, tag, note="first")
    project.undo("Ada")
    removed(project, tag, by="Bob")
    with pytest.raises(Problem, match="was not undone or redone"):
        project.redo("Ada")
    assert project.reading.tag_count() == 0


def test_a_change_beside_it_does_not_stop_an_undo(project: Project) -> None:
    (article,) = saved(project)
    tag = changed(project, tagged(project, article), note="mine")
    changed(project, tag, by="Bob", label="theirs")
    project.undo("Ada")
    assert [(tag.note, tag.label) for tag in project.reading.tags_of(article.id)] == [("", "theirs")]


def test_an_article_goes_and_comes_again(project: Project) -> None:
    (article,) = saved(project)
    project.undo("Ada")
    assert project.reading.articles() == []
    assert project.reading.article(article.id) is None
    assert project.reading.article_by_digest(article.digest) is None
    project.redo("Ada")
    assert project.reading.article(article.id) == article
    project.undo("Ada")
    (again,) = saved(project, article.text, annotator="Bob")
    assert again == article
    assert project.next_redo("Ada") is Act.ADD_ARTICLES
    with pytest.raises(Problem, match="was not undone or redone"):
        project.redo("Ada")
    project.undo("Bob")
    assert project.reading.articles() == []


def test_three_hundred_tags_of_one_step_go_at_once(project: Project) -> None:
    text = "x" * 300
    (article,) = saved(project, text)
    tags = [a_tag(article, (at, at + 1)) for at in range(300)]
    project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Ada"))
    assert project.reading.tag_count() == 300
    undone = project.undo("Ada")
    assert undone is not None
    assert len(undone.changes) == 300
    assert project.reading.tag_count() == 0
    project.redo("Ada")
    assert [tag.uid for tag in project.reading.tags_of(article.id)] == [tag.uid for tag in tags]


def test_a_step_over_one_row_twice_goes_both_ways(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    first = replace(tag, note="first")
    project.apply(Step(Act.CHANGE_NOTE, (Change(tag, first), Change(first, replace(first, note="second"))), "Ada"))
    project.undo("Ada")
    assert project.reading.tags_of(article.id) == [tag]
    project.redo("Ada")
    assert _notes(project, tag) == ["second"]


def _notes(project: Project, tag: Tag) -> list[str]:
    return [each.note for each in project.reading.tags_of(tag.article_id)]


def test_undo_reaches_to_the_beginning(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    for number in range(60):
        tag = changed(project, tag, note=str(number))
    while project.undo("Ada"):
        pass
    assert project.reading.articles() == []
    count = 0
    while project.redo("Ada"):
        count += 1
    assert count == 62
    assert project.reading.tags_of(article.id) == [tag]


def test_an_article_that_is_added_beside_others_is_the_only_one_that_goes(project: Project) -> None:
    (first,) = saved(project)
    project.apply(Step(Act.ADD_ARTICLES, (Change(None, an_article("Another", id=0)),), "Ada"))
    project.undo("Ada")
    assert [entry.id for entry in project.reading.articles()] == [first.id]


def _done(project: Project, act: Act, before: Row | None, after: Row | None, annotator: str) -> Row | None:
    return project.apply(Step(act, (Change(before, after),), annotator)).changes[0].after


def test_an_entry_that_another_has_removed_does_not_bar_the_way_back(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article, "Anna", Kind.ENTITY)
    entry = _done(project, Act.ADD_ENTITY, None, Entity(0, new_uid(), "Anna Ortega"), "Bob")
    assert isinstance(entry, Entity)
    is_named = replace(tag, attributes=Attributes(entity=entry.uid))
    _done(project, Act.NAME_ENTITY, tag, is_named, "Ada")
    _done(project, Act.NAME_ENTITY, is_named, tag, "Ada")
    _done(project, Act.REMOVE_ENTITY, entry, None, "Bob")
    with pytest.raises(Problem, match="goes to the act before"):
        project.undo("Ada")
    assert project.next_undo("Ada") is Act.NAME_ENTITY
    assert project.reading.tags_of(article.id) == [tag]


def _linked(project: Project, source: Tag, target: Tag, role: LinkRole, *, by: str = "Ada") -> Link:
    step = project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(source, target, role, by)),), by))
    (link,) = (change.row for change in step.changes)
    assert isinstance(link, Link)
    return link


def test_a_link_that_another_has_made_again_is_no_wall(project: Project) -> None:
    (article,) = saved(project)
    quote, anna = tagged(project, article, "It", Kind.QUOTE, by="Bob"), tagged(project, article, "Anna Ortega", Kind.ENTITY, by="Bob")
    mayor = tagged(project, article, "Mayor", Kind.ENTITY)
    link = _linked(project, quote, anna, LinkRole.SPEAKER)
    project.apply(Step(Act.REMOVE_LINK, (Change(link, None),), "Ada"))
    _linked(project, quote, anna, LinkRole.SPEAKER, by="Bob")
    for _ in range(2):
        with pytest.raises(Problem, match="the next undo goes to the act before it"):
            project.undo("Ada")
    undone = project.undo("Ada")
    assert undone is not None
    assert undone.changes == (Change(mayor, None),)


def test_the_kind_of_a_tag_that_another_has_linked_is_not_taken_back(project: Project) -> None:
    (article,) = saved(project)
    anna, words = tagged(project, article, "Anna Ortega", Kind.ENTITY, by="Bob"), tagged(project, article, "It")
    quote = changed(project, words, kind=Kind.QUOTE)
    link = _linked(project, quote, anna, LinkRole.SPEAKER, by="Bob")
    with pytest.raises(Problem, match="it is linked with other tags; remove the links first"):
        project.undo("Ada")
    assert project.reading.tag_by_uid(quote.uid) == quote
    project.apply(Step(Act.REMOVE_LINK, (Change(link, None),), "Bob"))
    project.undo("Ada")
    assert project.reading.tag_by_uid(quote.uid) == words


def test_a_tag_and_an_entry_may_have_the_same_identity(project: Project) -> None:
    """Files of other programs may say so."""
    (article,) = saved(project)
    tag = a_tag(article, "Anna Ortega", Kind.ENTITY)
    entry = Entity(0, tag.uid, "Anna Ortega")
    named = replace(tag, attributes=Attributes(entity=entry.uid))
    project.apply(Step(Act.IMPORT_TAGS, (Change(None, entry), Change(None, named)), "Ada"))
    project.undo("Ada")
    assert project.reading.tag_count() == 0
    project.redo("Ada")
    assert [each.attributes.entity for each in project.reading.tags_of(article.id)] == [entry.uid]


@pytest.mark.parametrize("at_once", [False, True])
def test_an_article_that_was_added_anew_meanwhile_comes_back_as_it_was_deleted(project: Project, at_once: bool) -> None:
    (article,) = saved(project)
    marked = replace(article, state=ArticleState.DONE, assignee="Bob", note="by phone")
    project.apply(Step(Act.ASSIGN, (Change(article, marked),), "Ada"))
    project.apply(Step(Act.DELETE_ARTICLES, (Change(marked, None),), "Ada"))
    (anew,) = saved(project)
    assert anew.state is ArticleState.NEW
    for _ in range(2):
        answer_many(project, "Ada", Way.UNDO) if at_once else project.undo("Ada")
    assert project.reading.article(article.id) == marked
    for _ in range(2):
        answer_many(project, "Ada", Way.REDO) if at_once else project.redo("Ada")
    assert project.reading.article(article.id) == anew
