"""An article that another window has taken out of the project, which lists here still show."""

from contextlib import closing

import pytest

from gui.model.article import Article
from gui.model.problem import Problem
from gui.store.bulk.many import last_change
from gui.store.project import Project
from gui.tasks.many_articles import delete_many
from tests.builders import saved, tagged
from tests.session.desk import Desk

GONE = "The article was not opened: it has been taken out of the project in the meantime."


def _another(desk: Desk) -> Article:
    """Another article of the project, which the lists show."""
    (article,) = saved(desk.project, "Another day\n\nAnother bridge.")
    desk.session.read_again()
    return article


def _deleted_elsewhere(desk: Desk, article_id: int) -> None:
    with closing(Project(desk.project.path)) as other:
        delete_many(other, [article_id], "Bob", last_change(other.reading))


def test_a_tag_of_it_is_not_gone_to_and_what_is_open_stays_open(desk: Desk) -> None:
    first, second = desk.article, _another(desk)
    there = tagged(desk.project, second)
    _deleted_elsewhere(desk, second.id)
    with pytest.raises(Problem) as told:
        desk.session.go_to(there)
    assert str(told.value) == GONE
    assert desk.session.article == first
    assert desk.session.selection.tag is None


def test_it_is_not_opened_and_leaves_the_list_at_the_next_look(desk: Desk) -> None:
    first, second = desk.article, _another(desk)
    desk.select("bridge")
    _deleted_elsewhere(desk, second.id)
    with pytest.raises(Problem):
        desk.session.open_article(second.id)
    assert desk.session.article == first
    assert desk.session.selection.start < desk.session.selection.end, "what is selected stays selected"
    desk.session.look_around()
    assert list(desk.session.articles.rows()) == [first.id]
