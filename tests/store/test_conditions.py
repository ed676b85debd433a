"""Each condition of a filter alone and with each other one: the store lets through what the model says, of a crowd of tags."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import combinations
from random import Random
from typing import Any

import pytest

from gui.model.article import Article, ArticleState
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Step
from gui.model.facets import Facet, ValueCount
from gui.model.kinds import Kind, Origin, Status
from gui.model.link import Link, LinkRole
from gui.model.tag import Tag
from gui.model.tag_query import GROUPS, TagColumn, TagQuery, Where
from gui.model.uids import new_uid
from gui.store.facets import value_counts
from gui.store.grouping import runs_of
from gui.store.listing import passing, speaker_of, tag_count_of
from gui.store.project import Project
from tests.builders import a_tag, entered, saved
from tests.store.test_query_by_chance import lets_through

TEXT = "Élodie said “it cost 3\u00a0million” to the co\u00adoperative; elodie’s mayor, ELODIE, “café” and cafe. "
FAR = "Rain is to fall all night long, and then the sun will shin, say all of them. " * 4
UIDS = (new_uid(), new_uid())
NAMES = ("", "Ada", "ada", "Zoë")
DAYS = ("2026-11-20", "2026-11-21", "2026-12-01")
LABELS = ("", "direct", "Direct", "café")
ASKED: list[dict[str, Any]] = [
    {"article_id": 2}, {"articles": frozenset({1, 3})}, {"articles": frozenset()}, {"unsure": True},
    *({"kinds": frozenset(some)} for some in ({Kind.CLAIM}, {Kind.QUOTE, Kind.ENTITY})),
    *({"statuses": frozenset(some)} for some in ({Status.REJECTED}, {Status.TAGGED, Status.ACCEPTED})),
    *({"origins": frozenset(some)} for some in ({Origin.TAG_ALL}, {Origin.RULE, Origin.IMPORT})),
    *({"labels": frozenset(some)} for some in ({""}, {"direct"}, {"", "café"})),
    *({"annotators": frozenset(some)} for some in ({"Ada"}, {"ada", "Zoë"}, {"nobody"})),
    *({"reviewers": frozenset(some)} for some in ({""}, {"Ada"}, {"", "Zoë"}, {"nobody"})),
    *({"states": frozenset(some)} for some in ({ArticleState.DONE}, {ArticleState.NEW, ArticleState.NOTHING})),
    *({"since": day} for day in DAYS), *({"until": day} for day in DAYS),
    *({"speaker": uid} for uid in (*UIDS, new_uid())),
    *({"text": text} for text in ("elodie", "ÉLODIE", "cafe", "3 million", "cooperative", "%", "zebra")),
    *({"text": "elodie", "where": frozenset({where})} for where in Where),
    *({"text": text, "where": frozenset({Where.CONTEXT})} for text in ("said", "million” to", "e; e")),
    *({"text": text, "case": True} for text in ("Elodie", "elodie", "ELODIE")),
    *({"text": text, "marks": True} for text in ("élodie", "elodie", "café")),
    *({"text": text, "case": True, "marks": True} for text in ("Élodie", "café", "CAFE")),
]  # fmt: skip


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, list[Article], list[Tag]]]:
    """Three articles, the second done, with 150 tags of every sort."""
    chance = Random(5)
    with closing(Project.create(tmp_path_factory.mktemp("crowd") / "p.pressmark")) as project:
        articles = saved(project, *(f"{number}. {TEXT}{FAR}{TEXT}" for number in range(3)))
        for uid, name in zip(UIDS, ("Élodie", "Ada Novak"), strict=True):
            entered(project, name, uid=uid)
        done = Article(**{name: getattr(articles[1], name) for name in Article.__slots__} | {"state": ArticleState.DONE})
        project.apply(Step(Act.CHANGE_STATE, (Change(articles[1], done),), "Ada"))
        step = Step(Act.IMPORT_TAGS, tuple(Change(None, _any_tag(chance, articles)) for _ in range(150)), "Ada")
        tags = [change.after for change in project.apply(step).changes if isinstance(change.after, Tag)]
        yield project, [articles[0], done, articles[2]], tags


def _any_tag(chance: Random, articles: list[Article]) -> Tag:
    article = chance.choice(articles)
    start = chance.randrange(len(article.text) - 60)
    return a_tag(
        article,
        (start, start + chance.randrange(1, 50)),
        chance.choice(list(Kind)),
        label=chance.choice(LABELS),
        note=chance.choice(("", "Elodie?", "100 %", "café")),
        status=chance.choice(list(Status)),
        origin=chance.choice(list(Origin)),
        annotator=chance.choice(NAMES[1:]),
        reviewer=chance.choice(NAMES),
        unsure=chance.random() < 0.3,
        updated_at=chance.choice(DAYS) + chance.choice(("T00:00:00.000Z", "T23:59:59.999Z")),
        attributes=Attributes(entity=chance.choice(("", *UIDS))),
    )


@pytest.mark.parametrize("asked", ASKED, ids=[f"{number}-{'-'.join(asked)}" for number, asked in enumerate(ASKED)])
def test_each_condition_lets_through_what_the_model_says(crowd: tuple[Project, list[Article], list[Tag]], asked: dict[str, Any]) -> None:
    _agreed(crowd, TagQuery(**asked))


def test_nearly_every_condition_lets_some_through_and_some_not(crowd: tuple[Project, list[Article], list[Tag]]) -> None:
    """Else the others would prove nothing."""
    counts = [tag_count_of(crowd[0].reading, TagQuery(**asked)) for asked in ASKED]
    assert sum(count in (0, len(crowd[2])) for count in counts) <= 10


def test_any_two_conditions_hold_together(crowd: tuple[Project, list[Article], list[Tag]]) -> None:
    for one, other in combinations(ASKED, 2):
        if not one.keys() & other.keys():
            _agreed(crowd, TagQuery(**one, **other))


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", [None, TagColumn.LABEL, TagColumn.REVIEWER])
@pytest.mark.parametrize("group", GROUPS)
def test_groups_are_counted_in_the_order_of_their_tags(
    crowd: tuple[Project, list[Article], list[Tag]], group: TagColumn, order: TagColumn | None, descending: bool
) -> None:
    """Ordered by the same column, the groups go backwards as their tags do."""
    project, articles, _ = crowd
    reading, titles = project.reading, {article.id: article.title for article in articles}
    query = TagQuery(kinds=frozenset({Kind.CLAIM, Kind.QUOTE}), order=order or group, descending=descending, group=group)
    groups: list[list[Tag]] = []
    for tag in reading.tags(reading.tag_ids(query)):
        if groups and query.goes_with(groups[-1][0], tag, titles.__getitem__, partial(speaker_of, reading)):
            groups[-1].append(tag)
        else:
            groups.append([tag])
    assert [count for _, count in runs_of(reading, query)] == [len(tags) for tags in groups]


def _agreed(crowd: tuple[Project, list[Article], list[Tag]], query: TagQuery) -> int:
    """How many are let through, on which all answers agree."""
    project, articles, tags = crowd
    expected = {tag.id for tag in tags if lets_through(project, articles, query, tag)}
    assert set(project.reading.tag_ids(query)) == expected, query
    assert passing(project.reading, query, [tag.id for tag in tags]) == expected, query
    assert tag_count_of(project.reading, query) == len(expected), query
    return len(expected)


def test_whose_words_a_tag_has_is_said_by_its_links_too(project: Project) -> None:
    (article,) = saved(project, TEXT)
    entry = entered(project, "Élodie")
    mention = a_tag(article, "Élodie", Kind.ENTITY, attributes=Attributes(entity=entry.uid))
    quote, claim, other = a_tag(article, "it cost", Kind.QUOTE), a_tag(article, "3\u00a0million"), a_tag(article, "mayor", Kind.QUOTE)
    own = a_tag(article, "cafe", Kind.QUOTE, attributes=Attributes(entity=entry.uid))
    links = [
        Link(0, new_uid(), quote.uid, mention.uid, LinkRole.SPEAKER, "Ada", ""),
        Link(0, new_uid(), claim.uid, mention.uid, LinkRole.CLAIMANT, "Ada", ""),
        Link(0, new_uid(), other.uid, mention.uid, LinkRole.ADDRESSEE, "Ada", ""),
        Link(0, new_uid(), own.uid, mention.uid, LinkRole.SPEAKER, "Ada", ""),
    ]
    changes = [Change(None, tag) for tag in (mention, quote, claim, other, own)] + [Change(None, link) for link in links]
    project.apply(Step(Act.IMPORT_TAGS, tuple(changes), "Ada"))
    asked = TagQuery(speaker=entry.uid)
    found = project.reading.tags(project.reading.tag_ids(asked))
    assert {tag.uid for tag in found} == {quote.uid, claim.uid, own.uid}
    assert value_counts(project.reading, Facet.SPEAKER, asked) == [ValueCount(entry.uid, 3, "Élodie")]
