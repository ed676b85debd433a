"""Tag all: what becomes of chosen hits, in one step that undo takes back."""

from contextlib import closing
from dataclasses import replace

import pytest

from gui.model.boundaries import DEFAULT
from gui.model.change import Act, Change, Step
from gui.model.hunt import Hit, Hunt, Wanted
from gui.model.kinds import Kind, Origin
from gui.model.tag import Tag
from gui.store.project import Project
from gui.tasks.progress import Cancelled
from gui.tasks.searching import Searcher
from gui.tasks.tagging_all import TagAll, tag_all_step
from tests.builders import entered, saved, tagged

TEXTS = ("Mr Kim’s car and Kim.", "The Kim.\nKim!", "“Kim”")


@pytest.fixture
def texts(project: Project) -> Project:
    """A project with three articles."""
    saved(project, *TEXTS)
    return project


def hits(project: Project, words: str = "Kim") -> list[Hit]:
    with closing(Searcher(project.path)) as searcher:
        return [hit for part in searcher.hunt(Hunt(words), DEFAULT) for catch in part.catches for hit in catch.hits]


def all_tagged(project: Project, found: list[Hit], wanted: Wanted = Wanted()) -> list[Tag]:  # noqa: B008 - a value
    step = project.apply(tag_all_step(project.reading, TagAll(found, wanted, DEFAULT, "Ada")))
    assert step.act is Act.TAG_ALL
    return [change.after for change in step.changes if isinstance(change.after, Tag)]


def test_every_hit_becomes_a_tag_that_says_what_is_wanted(texts: Project) -> None:
    entry = entered(texts, "Kim Jong Un")
    tags = all_tagged(texts, hits(texts), Wanted(Kind.ENTITY, "person", entry.uid))
    assert [tag.article_id for tag in tags] == [1, 1, 2, 2, 3]
    for tag in tags:
        assert (tag.excerpt, tag.label, tag.attributes.entity) == ("Kim", "person", entry.uid)
        assert (tag.origin, tag.annotator) == (Origin.TAG_ALL, "Ada")
    assert texts.undo("Ada") is not None
    assert texts.reading.tag_count() == 0
    assert texts.redo("Ada") is not None
    assert texts.reading.tag_count() == 5


def test_the_boundaries_of_the_kind_are_kept(texts: Project) -> None:
    found = [hit for words in ("Mr Kim’s", "The Kim") for hit in hits(texts, words)]
    assert [tag.excerpt for tag in all_tagged(texts, found)] == ["Kim", "Kim"]
    assert [tag.excerpt for tag in all_tagged(texts, found, Wanted(Kind.QUOTE))] == ["Mr Kim’s", "The Kim"]


def test_none_is_tagged_twice_whoever_was_quicker(texts: Project) -> None:
    found = hits(texts)
    article = texts.reading.article(3)
    assert article is not None
    tagged(texts, article, "Kim", Kind.ENTITY, by="Boris")
    assert len(all_tagged(texts, found + found)) == 4
    assert all_tagged(texts, found) == []


def test_what_is_gone_or_was_never_there_is_left_out(texts: Project) -> None:
    found, article = hits(texts), texts.reading.article(1)
    assert article is not None
    texts.apply(Step(Act.DELETE_ARTICLES, (Change(article, None),), "Ada"))
    wrong = replace(found[-1], start=0, end=3)
    assert [tag.article_id for tag in all_tagged(texts, [*found, wrong])] == [2, 2, 3]


def test_it_can_be_cancelled_before_anything_is_written(texts: Project) -> None:
    with pytest.raises(Cancelled):
        tag_all_step(texts.reading, TagAll(hits(texts), Wanted(), DEFAULT, "Ada"), cancelled=lambda: True)
