"""Done and on to the next; assigned, noted, deleted."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.actions import articles, assigning
from gui.model.article import Article, ArticleState
from gui.model.article_query import UNFINISHED, ArticleQuery
from gui.model.change import Act, Change, Step
from gui.store.project import Project
from gui.store.trash import trashed
from tests.builders import WORDS, saved, tagged
from tests.session.desk import Desk
from tests.session.desk import empty_desk as empty_desk

STATES = [ArticleState.NEW] * 5


@pytest.fixture
def desk(empty_desk: Desk, tmp_path: Path) -> Desk:
    empty_desk.open(tmp_path / "news.pressmark", *(f"{number}: {WORDS}" for number in range(5)))
    return empty_desk


def _give(desk: Desk, number: int, state: ArticleState = ArticleState.NEW, assignee: str = "") -> None:
    article = desk.project.reading.article(number)
    assert article is not None
    desk.project.apply(Step(Act.ASSIGN, (Change(article, replace(article, state=state, assignee=assignee)),), "Librarian"))
    desk.session.read_again()


def test_one_key_marks_done_and_opens_the_next_where_it_was_left(desk: Desk) -> None:
    desk.session.places.leave(2, (30, 12))
    articles.done_next(desk.session)
    assert (desk.session.articles.entry(0).state, desk.article.id) == (ArticleState.DONE, 2)
    assert desk.session.places.of(2) == (30, 12)
    articles.nothing_next(desk.session)
    assert (desk.session.articles.entry(1).state, desk.article.id) == (ArticleState.NOTHING, 3)
    assert [step.act for step in desk.steps] == [Act.CHANGE_STATE] * 2


def test_of_an_article_that_has_tags_nobody_says_that_there_is_nothing_to_tag(desk: Desk) -> None:
    tagged(desk.project, desk.article)
    desk.session.read_again()
    before = desk.session.articles.entry(0).state
    articles.nothing_next(desk.session)
    assert (desk.session.articles.entry(0).state, desk.article.id) == (before, 1)
    assert desk.said[-1] == "This article has a tag; D says that it is done"


def test_what_is_done_is_passed_over_and_the_end_leads_to_the_beginning(desk: Desk) -> None:
    for number in (2, 3, 4):
        _give(desk, number, ArticleState.NOTHING)
    articles.done_next(desk.session)
    assert desk.article.id == 5
    _give(desk, 1, ArticleState.READING)
    articles.done_next(desk.session)
    assert desk.article.id == 1
    articles.done_next(desk.session)
    assert desk.article.id == 1
    assert desk.said[-1] == "All articles are done"


def test_articles_for_others_are_theirs(desk: Desk) -> None:
    for number, name in ((2, "Bea"), (3, "Ada"), (4, "Bea"), (5, "Bea")):
        _give(desk, number, assignee=name)
    articles.done_next(desk.session)
    assert desk.article.id == 3
    articles.done_next(desk.session)
    assert desk.article.id == 3
    assert desk.said[-1] == "Nothing is left for you; 3 articles that are not done are for others"
    desk.session.articles.list_articles(ArticleQuery(assignees=frozenset({"Bea"})))
    articles.done_next(desk.session)
    assert desk.article.id == 2


def test_in_a_list_of_what_is_left_the_done_one_goes_and_the_next_comes(desk: Desk) -> None:
    desk.session.articles.list_articles(ArticleQuery(UNFINISHED))
    desk.session.open_article(4)
    articles.done_next(desk.session)
    assert desk.article.id == 5
    assert list(desk.session.articles.rows()) == [1, 2, 3, 5]
    desk.session.steps.undo()
    assert list(desk.session.articles.rows()) == [1, 2, 3, 4, 5]


def test_an_article_without_anything_to_tag_is_done(desk: Desk) -> None:
    articles.nothing_next(desk.session)
    articles.previous_article(desk.session)
    assert articles.is_done(desk.session)
    articles.toggle_done(desk.session)
    assert desk.state() is ArticleState.READING


def test_the_chosen_articles_are_assigned(desk: Desk) -> None:
    desk.session.chosen_articles.choose([2, 4])
    desk.prompts.name = "  Bea \n Novak "
    assigning.assign(desk.session)
    assert [entry.assignee for entry in desk.project.reading.articles()] == ["", "Bea Novak", "", "Bea Novak", ""]
    assert desk.session.articles.entry(3).assignee == "Bea Novak"
    assert desk.prompts.asked == ["assignee 2"]
    assert desk.prompts.offered_names == ["Ada", "Librarian"]
    desk.prompts.name = ""
    assigning.assign(desk.session)
    assert desk.prompts.asked[1] == "assignee 2 Bea Novak"
    assert all(entry.assignee == "" for entry in desk.project.reading.articles())
    desk.prompts.name = None
    assigning.assign(desk.session)
    assert len(desk.steps) == 2


def test_a_note_is_kept_with_the_article(desk: Desk) -> None:
    desk.prompts.note = "ask\u2028the desk"
    assigning.change_note(desk.session)
    assert desk.article.note == "ask\nthe desk"
    stored = desk.project.reading.article(1)
    assert isinstance(stored, Article)
    assert stored.note == "ask\nthe desk"
    assigning.change_note(desk.session)
    desk.prompts.note = "ask\nthe desk"
    assigning.change_note(desk.session)
    assert len(desk.steps) == 1
    desk.session.steps.undo()
    assert desk.article.note == ""


def test_articles_are_deleted_with_what_the_user_has_agreed_to(desk: Desk) -> None:
    article = desk.project.reading.article(2)
    assert article is not None
    tagged(desk.project, article)
    desk.session.open_article(2)
    desk.session.chosen_articles.choose([2, 3])
    assigning.delete(desk.session)
    assert desk.prompts.asked == ["may_delete_articles 2 1"]
    assert desk.steps == []
    desk.prompts.agreed = True
    assigning.delete(desk.session)
    assert list(desk.session.articles.rows()) == [1, 4, 5]
    assert desk.article.id == 4
    assert desk.session.tags.rowCount() == 0
    assigning.put_back(desk.session, trashed(desk.project.reading))
    assert list(desk.session.articles.rows()) == [1, 2, 3, 4, 5]
    desk.session.open_article(2)
    assert len(desk.index) == 1


def test_the_last_article_can_go(desk: Desk) -> None:
    desk.session.chosen_articles.choose(list(desk.session.articles.ids()))
    desk.prompts.agreed = True
    assigning.delete(desk.session)
    assert (desk.session.article, desk.session.articles.rowCount()) == (None, 0)
    desk.session.steps.undo()
    assert desk.article.id == 1


def test_a_table_of_the_chosen_articles_follows_them(desk: Desk) -> None:
    for number in (1, 2, 3):
        article = desk.project.reading.article(number)
        assert article is not None
        tagged(desk.project, article)
    desk.session.chosen_articles.choose([1])
    assert desk.session.tags.query.articles is None
    desk.session.chosen_articles.list_their_tags()
    assert desk.session.tags.query.articles == frozenset({1})
    desk.session.chosen_articles.choose([1, 3])
    assert [desk.session.tags.tag_at(row).article_id for row in range(desk.session.tags.rowCount())] == [1, 3]  # type: ignore[union-attr]


def test_what_another_window_tags_while_the_user_is_asked_is_not_deleted(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    article = desk.article

    def agree(count: int, tags: int) -> bool:
        with closing(Project(desk.project.path)) as other:
            tagged(other, article, by="Bob")
        return (count, tags) == (2, 0)

    monkeypatch.setattr(desk.prompts, "may_delete_articles", agree)
    desk.session.chosen_articles.choose([1, 2])
    assigning.delete(desk.session)
    qtbot.waitUntil(lambda: not desk.session.background.busy())
    assert [each.excerpt for each in desk.project.reading.tags_of(article.id)] == ["bridge"]
    assert list(desk.session.articles.ids()) == [1, 3, 4, 5]
    assert desk.said[-1].endswith("left alone, others have changed or removed them: 1")


def test_very_many_articles_are_assigned_deleted_and_put_back_beside_the_window(desk: Desk, qtbot: QtBot) -> None:
    many = saved(desk.project, *(f"Report {number}" for number in range(300)))
    tagged(desk.project, many[7], "Report")
    desk.session.read_again()
    desk.session.chosen_articles.choose([article.id for article in many])
    desk.prompts.name, desk.prompts.agreed = "Bea", True
    with qtbot.waitSignal(desk.session.background.finished):
        assigning.assign(desk.session)
    assert [entry.assignee for entry in desk.project.reading.articles()] == [""] * 5 + ["Bea"] * 300
    assert desk.said[-1] == "Assignment saved"
    with qtbot.waitSignal(desk.session.background.finished):
        assigning.delete(desk.session)
    assert desk.session.articles.total() == 5
    assert desk.said[-1].startswith("Articles put into the trash")
    gone = trashed(desk.project.reading)
    assert sorted(each.tags for each in gone) == [0] * 299 + [1]
    with qtbot.waitSignal(desk.session.background.finished):
        assigning.put_back(desk.session, gone)
    assert desk.session.articles.total() == 305
    entry = desk.session.articles.entry_of(many[7].id)
    assert entry is not None
    assert (entry.tags, entry.assignee) == (1, "Bea")
