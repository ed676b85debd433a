"""Very many articles in one step: their progress, and the way into the trash and back with all that is theirs."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from gui.model.article import Article, ArticleState
from gui.model.article_amendment import ArticleAmendment
from gui.model.change import Act, Change, Step, Way
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.store.bulk.articles import amend_articles, trash_articles
from gui.store.bulk.many import Outcome, last_change, many_changes
from gui.store.bulk.taking_back import answer_many
from gui.store.linking import links_of
from gui.store.project import Project
from gui.store.reading import Progress
from gui.store.stepping import MovedOn
from gui.tasks.checking import check_project
from tests.builders import saved, tagged


def progress(project: Project) -> list[Progress | None]:
    """How far each of the first three articles is."""
    return [project.reading.progress_of(id_) for id_ in (1, 2, 3)]


def answered(project: Project, annotator: str, way: Way, *, at_once: bool) -> int:
    """How many changes an undo or a redo has taken back or brought, in sets of rows or one by one: the two must not differ."""
    if at_once:
        answer = answer_many(project, annotator, way)
        return answer.count if answer is not None else 0
    step = project.undo(annotator) if way is Way.UNDO else project.redo(annotator)
    return len(step.changes) if step is not None else 0


@pytest.mark.parametrize("at_once", [True, False])
def test_state_assignee_and_note_of_many_articles(project: Project, at_once: bool) -> None:
    saved(project, "One", "Two", "Three")
    before = progress(project)
    with many_changes(project, Act.ASSIGN, "Ada") as many:
        outcome = amend_articles(many, [1, 3, 99], ArticleAmendment(ArticleState.DONE, "Bob", "read twice"))
    assert outcome == Outcome(2, moved_on=1)
    after = Progress(ArticleState.DONE, "Bob", "read twice")
    assert progress(project) == [after, before[1], after]
    with many_changes(project, Act.ASSIGN, "Ada") as many:
        assert amend_articles(many, [1, 2, 3], ArticleAmendment(assignee="Bob")) == Outcome(1, same=2)
    assert answered(project, "Ada", Way.UNDO, at_once=at_once) == 1
    assert answered(project, "Ada", Way.UNDO, at_once=at_once) == 2
    assert progress(project) == before
    assert answered(project, "Ada", Way.REDO, at_once=at_once) == 2
    assert progress(project) == [after, before[1], after]


def test_nobody_takes_back_what_somebody_else_has_changed_since(project: Project) -> None:
    (one,) = saved(project, "One")
    with many_changes(project, Act.CHANGE_STATE, "Ada") as many:
        amend_articles(many, [1], ArticleAmendment(ArticleState.DONE))
    seen = last_change(project.reading)
    with many_changes(project, Act.CHANGE_STATE, "Bob") as many:
        amend_articles(many, [1], ArticleAmendment(ArticleState.NEW))
    with many_changes(project, Act.ASSIGN, "Ada", seen=seen) as many:
        assert amend_articles(many, [1], ArticleAmendment(assignee="Ada")) == Outcome(moved_on=1)
    with pytest.raises(MovedOn):
        answer_many(project, "Ada", Way.UNDO)
    assert project.reading.article_state(one.id) is ArticleState.NEW
    assert project.next_undo("Ada") is Act.ADD_ARTICLES


def test_into_the_trash_and_back_with_tags_and_links(project: Project) -> None:
    saved(project, "Anna said no.", "Two", "Three")
    quote, name = tagged(project, _article(project, 1), (10, 12), Kind.QUOTE), tagged(project, _article(project, 1), "Anna", Kind.ENTITY)
    stays = tagged(project, _article(project, 2), "Two")
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, name, LinkRole.SPEAKER, "Ada")),), "Ada"))
    with many_changes(project, Act.ASSIGN, "Ada") as many:
        amend_articles(many, [1], ArticleAmendment(ArticleState.READING, "Bob"))
    tags, links, before = project.reading.tags_of(1), links_of(project.reading, quote.uid), progress(project)
    with many_changes(project, Act.DELETE_ARTICLES, "Ada") as many:
        assert trash_articles(many, [1, 3]) == Outcome(2, links=1, tags=2)
    for at_once in (True, False, True):
        assert [entry.id for entry in project.reading.articles()] == [2]
        assert project.reading.tag_count() == 1
        assert answered(project, "Ada", Way.UNDO, at_once=at_once) == 5
        assert (project.reading.tags_of(1), links_of(project.reading, quote.uid), progress(project)) == (tags, links, before)
        assert answered(project, "Ada", Way.REDO, at_once=at_once) == 5
    assert project.reading.tags_of(2) == [stays]
    assert check_project(project.path).findings == ()


def test_an_article_in_which_others_work_stays(project: Project) -> None:
    one, two = saved(project, "One", "Two")
    seen = last_change(project.reading)
    tag = tagged(project, one, "One", by="Bob")
    with many_changes(project, Act.DELETE_ARTICLES, "Ada", seen=seen) as many:
        assert trash_articles(many, [one.id, two.id]) == Outcome(1, moved_on=1)
    assert project.reading.tags_of(one.id) == [tag]


def test_an_article_that_got_tags_from_others_does_not_go_again(project: Project) -> None:
    saved(project, "One")
    with many_changes(project, Act.DELETE_ARTICLES, "Ada") as many:
        trash_articles(many, [1])
    answer_many(project, "Ada", Way.UNDO)
    tag = tagged(project, _article(project, 1), "One", by="Bob")
    with pytest.raises(MovedOn):
        answer_many(project, "Ada", Way.REDO)
    assert project.reading.tags_of(1) == [tag]


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize(
    "change", [ArticleAmendment(assignee="Bob"), ArticleAmendment(note="look here"), ArticleAmendment(ArticleState.DONE)]
)
def test_articles_that_others_have_changed_since_they_came_do_not_go_again(
    project: Project, at_once: bool, change: ArticleAmendment
) -> None:
    saved(project, "One", "Two")
    with many_changes(project, Act.ASSIGN, "Bob") as many:
        amend_articles(many, [2], change)
    before = progress(project)
    with pytest.raises(MovedOn):
        answered(project, "Ada", Way.UNDO, at_once=at_once)
    assert progress(project) == before


def test_an_undo_that_waited_for_another_window_takes_back_what_stands_then(project: Project) -> None:
    one, two = (Project(project.path) for _ in range(2))
    saved(project, "One", "Two")
    for note in ("first", "second"):
        with many_changes(project, Act.CHANGE_ARTICLE_NOTE, "Ada") as many:
            amend_articles(many, [1, 2], ArticleAmendment(note=note))
    undoing = one.door.transaction

    @contextmanager
    def later() -> Iterator[None]:
        answer_many(two, "Ada", Way.UNDO)
        with undoing():
            yield

    one.door.transaction = later
    answer_many(one, "Ada", Way.UNDO)
    assert progress(project)[0] == Progress(ArticleState.NEW)
    assert [answered(project, "Ada", Way.REDO, at_once=True) for _ in range(3)] == [2, 2, 0]
    one.close()
    two.close()


def _article(project: Project, id_: int) -> Article:
    article = project.reading.article(id_)
    assert article is not None
    return article
