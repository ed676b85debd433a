"""A list's filters and orders: the model's answer and the store's SQL are the same, on any tags."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cmp_to_key, partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.model.article import Article, ArticleState
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Step
from gui.model.facets import Facet, with_values, without
from gui.model.kinds import Kind, Origin, Status
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery, Where
from gui.model.uids import new_uid
from gui.store.facets import value_counts
from gui.store.listing import passing, speaker_of, tag_count_of
from gui.store.project import Project
from tests.builders import a_tag, entered, saved, tagged

TEXTS = ("ZEBRA zebra % _ \\ Éé \U0001f600 [a]", "apple's Title\n\nÀ à À ﬀ ß ẞ", "\u00e9toile\uffff\U00010000")
WORDS = st.text(st.sampled_from("aAbBzZ_[^%\\éÉßİı \n'\U0001f600\uffff"), max_size=4)
LABELS = ("", "direct", "Direct", "é%")
DAYS = ("2026-11-20", "2026-11-21", "2026-12-01")
UIDS = (new_uid(), new_uid())
NAMES = ("Ada", "ada", "Bob", "Émile", "_x", "Zoë")
CONDITIONS: dict[str, st.SearchStrategy[object]] = {
    "article_id": st.sampled_from([1, 2, 9]),
    "articles": st.frozensets(st.sampled_from([1, 2, 9]), max_size=2),
    "kinds": st.frozensets(st.sampled_from(Kind), max_size=2),
    "labels": st.frozensets(st.sampled_from(LABELS), max_size=2),
    "statuses": st.frozensets(st.sampled_from(Status), max_size=2),
    "annotators": st.frozensets(st.sampled_from([*NAMES, "nobody"]), max_size=2),
    "reviewers": st.frozensets(st.sampled_from(["", *NAMES, "nobody"]), max_size=2),
    "origins": st.frozensets(st.sampled_from(Origin), max_size=2),
    "since": st.sampled_from(DAYS),
    "until": st.sampled_from(DAYS),
    "unsure": st.just(value=True),
    "states": st.frozensets(st.sampled_from(ArticleState), max_size=2),
    "speaker": st.sampled_from([*UIDS, new_uid()]),
    "text": WORDS,
}


@st.composite
def queries(draw: st.DrawFn) -> TagQuery:
    """A few conditions: all at once would let nothing through."""
    names = draw(st.lists(st.sampled_from(sorted(CONDITIONS)), max_size=3, unique=True))
    asked: dict[str, Any] = {name: draw(CONDITIONS[name]) for name in names}
    where = draw(st.frozensets(st.sampled_from(Where), min_size=1))
    return TagQuery(**asked, where=where, case=draw(st.booleans()), marks=draw(st.booleans()))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, list[Article]]]:
    """A project with three articles, whose tags each example replaces."""
    with closing(Project.create(tmp_path_factory.mktemp("query") / "p.pressmark")) as project:
        articles = saved(project, *TEXTS)
        for uid, name in zip(UIDS, ("Ada Novak", "Bob"), strict=True):
            entered(project, name, uid=uid)
        done = replace(articles[1], state=ArticleState.DONE)
        project.apply(Step(Act.CHANGE_STATE, (Change(articles[1], done),), "Ada"))
        yield project, [articles[0], done, articles[2]]


@st.composite
def some_tags(draw: st.DrawFn, articles: list[Article]) -> list[Tag]:
    """Tags anywhere in these articles, with every label, note, status and annotator, sure or not."""
    tags = []
    for _ in range(draw(st.integers(0, 6))):
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        values = {
            "label": draw(WORDS | st.sampled_from(LABELS)),
            "reviewer": draw(st.sampled_from(["", *NAMES])),
            "origin": draw(st.sampled_from(Origin)),
            "updated_at": f"{draw(st.sampled_from(DAYS))}T{draw(st.sampled_from(['00:00:00.000', '23:59:59.999']))}Z",
            "note": draw(WORDS),
            "status": draw(st.sampled_from(Status)),
            "annotator": draw(st.sampled_from(NAMES)),
            "unsure": draw(st.booleans()),
        }
        kind = draw(st.sampled_from(Kind))
        names = draw(st.sampled_from(["", *UIDS]))
        tags.append(a_tag(article, (start, end), kind, **values, attributes=Attributes(entity=names)))
    return tags


def lets_through(project: Project, articles: list[Article], query: TagQuery, tag: Tag) -> bool:
    """What the model says of the tag, and of what stands around it and is said of it elsewhere; there are no links."""
    state = next(article.state for article in articles if article.id == tag.article_id)
    speaker = tag.attributes.entity if tag.kind is not Kind.ENTITY else ""
    [(prefix, suffix)] = project.reading.rows("SELECT prefix, suffix FROM tag WHERE id = ?", tag.id)
    words = {Where.EXCERPT: tag.excerpt, Where.CONTEXT: prefix + tag.excerpt + suffix, Where.LABEL: tag.label, Where.NOTE: tag.note}
    return (
        query.lets_through(tag)
        and (not query.states or state in query.states)
        and query.speaker in ("", speaker)
        and (not query.text or query.says(words))
    )


@given(data=st.data(), query=queries())
@settings(max_examples=80)
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

        expected = sorted((tag for tag in tags if lets_through(project, articles, asked, tag)), key=cmp_to_key(compared))
        assert [tag.id for tag in expected] == list(project.reading.tag_ids(asked)), asked
    found, reading = set(project.reading.tag_ids(query)), project.reading
    assert tag_count_of(reading, query) == len(found)
    assert passing(reading, query, [tag.id for tag in tags]) == found
    project.undo("Ada")


@given(data=st.data(), query=queries(), facet=st.sampled_from(Facet))
@settings(max_examples=80)
def test_a_value_leaves_as_many_tags_as_is_said_of_it(
    filled: tuple[Project, list[Article]], data: st.DataObject, query: TagQuery, facet: Facet
) -> None:
    project, articles = filled
    project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in data.draw(some_tags(articles))), "Ada"))
    counts = value_counts(project.reading, facet, query)
    assert len({each.value for each in counts}) == len(counts)
    for each in counts:
        value = f"{each.value}..{each.value}" if facet is Facet.CHANGED else each.value
        assert each.count == tag_count_of(project.reading, with_values(query, facet, {value})) > 0
    if facet not in (Facet.WORDS, Facet.SPEAKER, Facet.UNSURE):
        assert sum(each.count for each in counts) == tag_count_of(project.reading, without(query, facet))
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
