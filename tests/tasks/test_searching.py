"""Search across the articles of a project: what is found where, and that it is found whatever the index of texts knows."""

from contextlib import closing
from dataclasses import replace

import pytest

from gui.model.boundaries import DEFAULT
from gui.model.change import Act, Change, Step
from gui.model.hunt import Catch, Hunt, Standing, Wanted
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.span import Span
from gui.store.project import Project
from gui.tasks import searching
from gui.tasks.progress import Cancelled
from gui.tasks.searching import Searcher
from tests.builders import saved, tagged

TEXTS = ("Kim came. Kim’s car left.", "Kimberly left.\n\nThe council and Kim", "Ki\u00adm alone", "他是Kim先生，住在北京。", "nobody")


@pytest.fixture
def texts(project: Project) -> Project:
    """A project with articles of several scripts."""
    saved(project, *TEXTS)
    return project


def caught(project: Project, hunt: Hunt) -> list[Catch]:
    with closing(Searcher(project.path)) as searcher:
        return [catch for part in searcher.hunt(hunt, DEFAULT) for catch in part.catches]


def words(catches: list[Catch]) -> dict[int, list[str]]:
    return {catch.article_id: [hit.words for hit in catch.hits] for catch in catches}


def test_all_of_it_is_found_in_every_script(texts: Project) -> None:
    assert words(caught(texts, Hunt("Kim"))) == {1: ["Kim", "Kim"], 2: ["Kim"], 3: ["Ki\u00adm"], 4: ["Kim"]}
    assert words(caught(texts, Hunt("kim", whole_words=False))) == {1: ["Kim", "Kim"], 2: ["Kim", "Kim"], 3: ["Ki\u00adm"], 4: ["Kim"]}
    assert words(caught(texts, Hunt("北京"))) == {4: ["北京"]}
    assert words(caught(texts, Hunt("K.m", regex=True, whole_words=False, articles=frozenset({2})))) == {2: ["Kim", "Kim"]}
    assert words(caught(texts, Hunt("came", ("nobody",)))) == {1: ["came"], 5: ["nobody"]}


def test_signs_of_the_index_are_words_like_any_other(texts: Project) -> None:
    for typed in ('"', 'Kim"', "Kim*", "(", "Kim OR", "NEAR(", "text:Kim", "-", "^Kim", "", "  "):
        assert all(catch.hits for catch in caught(texts, Hunt(typed)))


def test_texts_that_came_since_are_known_by_the_same_searcher(texts: Project) -> None:
    with closing(Searcher(texts.path)) as searcher:
        for _ in range(2):
            assert sum(len(part.catches) for part in searcher.hunt(Hunt("Kim"), DEFAULT)) == 4
        saved(texts, "K\u00adim again", "And Kim")
        parts = list(searcher.hunt(Hunt("Kim"), DEFAULT))
        assert sorted(catch.article_id for part in parts for catch in part.catches) == [1, 2, 3, 4, 6, 7]
        assert all(part.done <= part.total for part in parts)


def test_articles_in_the_trash_are_not_searched(texts: Project) -> None:
    article = texts.reading.article(2)
    assert article is not None
    texts.apply(Step(Act.DELETE_ARTICLES, (Change(article, None),), "Ada"))
    assert 2 not in words(caught(texts, Hunt("Kim")))
    assert 2 not in words(caught(texts, Hunt("Kim", whole_words=False)))


def test_hits_come_with_context_bounds_and_the_tags_there(texts: Project) -> None:
    article = texts.reading.article(2)
    assert article is not None
    tag = tagged(texts, article, "council", Kind.ENTITY)
    (catch,) = caught(texts, Hunt("the council"))
    (hit,) = catch.hits
    assert (hit.before, hit.words, hit.behind) == ("Kimberly left.  ", "The council", " and Kim")
    assert catch.title == "Kimberly left."
    assert hit.span(Kind.ENTITY) == Span(tag.start, tag.end)
    assert hit.span(Kind.QUOTE) == Span(hit.start, hit.end)
    assert hit.standing(Wanted(Kind.ENTITY)) is Standing.TAGGED
    assert hit.tags[0].uid == tag.uid


def test_not_more_is_kept_than_can_be_shown(texts: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST", 3)
    assert words(caught(texts, Hunt("Kim"))) == {1: ["Kim", "Kim"], 2: ["Kim"]}


def test_a_hunt_ends_when_nobody_wants_it_any_more(texts: Project) -> None:
    with closing(Searcher(texts.path)) as searcher, pytest.raises(Cancelled):
        list(searcher.hunt(Hunt("Kim"), DEFAULT, lambda: True))


def test_patterns_that_are_none_or_take_too_long_are_said(texts: Project) -> None:
    saved(texts, "a" * 5000 + "b")
    for pattern in ("(", "(a+)+$"):
        with pytest.raises(Problem):
            caught(texts, Hunt(pattern, regex=True))


def test_places_like_a_tag_are_counted_here_and_elsewhere(texts: Project) -> None:
    article = texts.reading.article(1)
    assert article is not None
    tag = tagged(texts, article, "Kim", Kind.ENTITY)
    with closing(Searcher(texts.path)) as searcher:
        alike = searcher.alike(tag, Hunt("Kim", case=True), DEFAULT)
        assert (alike.here, alike.elsewhere, alike.has_more) == (1, 3, False)
        assert alike.tag == tag
        other = replace(tag, kind=Kind.QUOTE)
        assert searcher.alike(other, Hunt("Kim", case=True), DEFAULT).here == 1  # where a tag of the other kind stands is none
