"""A list's filters and orders: the model's answer and the store's SQL are the same, on any tags."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cmp_to_key, partial
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.store.listing import speaker_of
from gui.store.project import Project
from tests.builders import a_tag, saved, tagged

TEXTS = ("ZEBRA zebra % _ \\ Éé \U0001f600 [a]", "apple's Title\n\nÀ à À ﬀ ß ẞ", "\u00e9toile\uffff\U00010000")
WORDS = st.text(st.sampled_from("aAbBzZ_[^%\\éÉßİı \n'\U0001f600\uffff"), max_size=4)
NAMES = ("Ada", "ada", "Bob", "Émile", "_x", "Zoë")
QUERIES = st.builds(
    TagQuery,
    article_id=st.none() | st.sampled_from([1, 2, 9]),
    kinds=st.frozensets(st.sampled_from(Kind), max_size=2),
    statuses=st.frozensets(st.sampled_from(Status), max_size=2),
    annotators=st.frozensets(st.sampled_from([*NAMES, "nobody"]), max_size=2),
    text=st.just("") | WORDS,
    unsure=st.booleans(),
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, list[Article]]]:
    """A project with three articles, whose tags each example replaces."""
    with closing(Project.create(tmp_path_factory.mktemp("query") / "p.pressmark")) as project:
        yield project, saved(project, *TEXTS)


@st.composite
def some_tags(draw: st.DrawFn, articles: list[Article]) -> list[Tag]:
    """Tags anywhere in these articles, with every label, note, status and annotator, sure or not."""
    tags = []
    for _ in range(draw(st.integers(0, 6))):
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        values = {
            "label": draw(WORDS),
            "note": draw(WORDS),
            "status": draw(st.sampled_from(Status)),
            "annotator": draw(st.sampled_from(NAMES)),
            "unsure": draw(st.booleans()),
        }
        tags.append(a_tag(article, (start, end), draw(st.sampled_from(Kind)), **values))
    return tags


@given(data=st.data(), query=QUERIES)
@settings(max_examples=60)
def test_the_model_and_the_store_agree(filled: tuple[Project, list[Article]], data: st.DataObject, query: TagQuery) -> None:
    project, articles = filled
    titles = {article.id: article.title for article in articles}
    step = Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in data.draw(some_tags(articles))), "Ada")
    tags = [change.after for change in project.apply(step).changes if isinstance(change.after, Tag)]
    for base, order, descending in product((query, TagQuery()), TagColumn, (False, True)):
        asked = replace(base, order=order, descending=descending)

        def compared(one: Tag, other: Tag, asked: TagQuery = asked) -> int:
            others = titles.__getitem__, partial(speaker_of, project.reading)
            return asked.comes_before(other, one, *others) - asked.comes_before(one, other, *others)

        expected = sorted(filter(asked.lets_through, tags), key=cmp_to_key(compared))
        assert [tag.id for tag in expected] == list(project.reading.tag_ids(asked)), asked
    project.undo("Ada")


@pytest.mark.parametrize(
    ("text", "found"),
    [("_", "a_b"), ("%", "a%b"), ("\\", "a\\b"), ("\\_", "\\_"), ("A", "xax"), ("é", "é"), ("e\u0301", "É")],
)
def test_signs_of_the_pattern_are_just_signs(project: Project, text: str, found: str) -> None:
    (article,) = saved(project, "Words")
    tag = tagged(project, article, "Words", note=found)
    tagged(project, article, "Wor", note="Ö-b!")
    assert list(project.reading.tag_ids(TagQuery(text=text))) == [tag.id]
    assert TagQuery(text=text).lets_through(tag)


@pytest.mark.parametrize("text", ["x" * 60_000, "é" * 30_000, "%" * 30_000])
def test_a_filter_may_be_as_long_as_anybody_pastes(project: Project, text: str) -> None:
    (article,) = saved(project, "a" + text)
    tag = tagged(project, article, (0, len(article.text)))
    assert list(project.reading.tag_ids(TagQuery(text=text))) == [tag.id]
    assert list(project.reading.tag_ids(TagQuery(text=text + "y"))) == []


def test_tags_come_in_the_order_in_which_they_are_asked_for(project: Project, path: Path) -> None:
    (article,) = saved(project, "x" * 1200)
    step = Step(Act.IMPORT_TAGS, tuple(Change(None, a_tag(article, (at, at + 1))) for at in range(1200)), "Ada")
    ids = [change.row.id for change in project.apply(step).changes]
    asked = [*ids[::-1], 9999]
    assert [tag.id for tag in project.reading.tags(asked)] == ids[::-1]
    assert project.reading.tags([]) == []
