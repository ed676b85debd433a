"""Links, entries of the register, labels and waivers: written, locked, refused, undone like tags."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from gui.model.article import Article
from gui.model.attributes import Attributes, Speaker
from gui.model.change import Act, Change, Row, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.label import Label
from gui.model.link import Link, LinkRole, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.uids import new_uid, now
from gui.model.waiver import Waiver
from gui.store.labels import label_counts, labels, tags_labelled
from gui.store.linking import links_between, links_of, piece_before
from gui.store.project import Project
from gui.store.register import entries, entry, entry_named, matches, mentions_of, tag_counts
from gui.store.waivers import waivers, waivers_of
from tests.builders import a_tag, changed, saved, tagged


def _added(project: Project, *rows: Row) -> tuple[Row, ...]:
    return tuple(change.row for change in project.apply(Step(Act.ADD_ENTITY, tuple(Change(None, row) for row in rows), "Ada")).changes)


@pytest.fixture
def article(project: Project) -> Article:
    return saved(project)[0]


@pytest.fixture
def quote(project: Project, article: Article) -> Tag:
    return tagged(project, article, "“It cost 3 million euros,”", Kind.QUOTE)


@pytest.fixture
def anna(project: Project, article: Article) -> Tag:
    return tagged(project, article, "Anna Ortega", Kind.ENTITY)


def test_a_link_is_there_until_it_is_undone(project: Project, quote: Tag, anna: Tag) -> None:
    (link,) = _added(project, link_of(quote, anna, LinkRole.SPEAKER, "Ada"))
    assert links_of(project.reading, quote.uid) == links_of(project.reading, anna.uid) == [link]
    assert links_between(project.reading, quote.article_id) == [link]
    project.undo("Ada")
    assert links_of(project.reading, quote.uid) == []
    project.redo("Ada")
    assert links_of(project.reading, quote.uid) == [link]


def test_one_step_makes_a_tag_and_a_link_to_it(project: Project, article: Article, quote: Tag) -> None:
    mention = a_tag(article, "Ortega", Kind.ENTITY)
    tag, link = _added(project, mention, link_of(quote, mention, LinkRole.SPEAKER, "Ada"))
    assert isinstance(tag, Tag)
    assert isinstance(link, Link)
    assert links_of(project.reading, tag.uid) == [link]
    undone = project.undo("Ada")
    assert undone is not None
    assert [type(change.row) for change in undone.changes] == [Link, Tag]
    assert project.reading.tag_by_uid(tag.uid) is None


def test_a_tag_goes_with_its_links_in_one_step_and_comes_back_with_them(project: Project, quote: Tag, anna: Tag) -> None:
    (link,) = _added(project, link_of(quote, anna, LinkRole.SPEAKER, "Ada"))
    project.apply(Step(Act.REMOVE_TAG, (Change(link, None), Change(anna, None)), "Ada"))
    assert links_of(project.reading, quote.uid) == []
    project.undo("Ada")
    assert links_of(project.reading, quote.uid) == [link]
    assert project.reading.tag_by_uid(anna.uid) == anna


def _itself(quote: Tag, anna: Tag, other: Tag) -> Link:
    return link_of(quote, quote, LinkRole.CONTINUES, "Ada")


def _across(quote: Tag, anna: Tag, other: Tag) -> Link:
    return link_of(quote, other, LinkRole.SPEAKER, "Ada")


def _of_a_claim(quote: Tag, anna: Tag, other: Tag) -> Link:
    return link_of(anna, quote, LinkRole.SPEAKER, "Ada")


def _to_nobody(quote: Tag, anna: Tag, other: Tag) -> Link:
    return replace(link_of(quote, anna, LinkRole.SPEAKER, "Ada"), target=new_uid())


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (_itself, "with itself"),
        (_across, "in different articles"),
        (_of_a_claim, "“speaker” does not lead from entity to quote"),
        (_to_nobody, "one of its tags has been removed"),
    ],
)
def test_a_link_without_sense_is_refused(
    project: Project, quote: Tag, anna: Tag, made: Callable[[Tag, Tag, Tag], Link], sentence: str
) -> None:
    other = tagged(project, saved(project, "Elsewhere Bert spoke.")[0], "Bert", Kind.ENTITY)
    with pytest.raises(Problem, match=sentence):
        _added(project, made(quote, anna, other))
    assert links_of(project.reading, quote.uid) == []


def test_only_same_as_goes_across_articles(project: Project, anna: Tag) -> None:
    other = tagged(project, saved(project, "Elsewhere Ortega spoke.")[0], "Ortega", Kind.ENTITY)
    (link,) = _added(project, link_of(anna, other, LinkRole.SAME_AS, "Ada"))
    assert links_of(project.reading, other.uid) == [link]


def test_the_same_link_twice_is_refused(project: Project, quote: Tag, anna: Tag) -> None:
    _added(project, link_of(quote, anna, LinkRole.SPEAKER, "Ada"))
    with pytest.raises(Problem, match="there already"):
        _added(project, link_of(quote, anna, LinkRole.SPEAKER, "Ada"))


def test_pieces_never_go_round(project: Project, article: Article) -> None:
    one, two, three = (tagged(project, article, words, Kind.QUOTE) for words in ("cost", "million", "euros"))
    _added(project, link_of(two, one, LinkRole.CONTINUES, "Ada"), link_of(three, two, LinkRole.CONTINUES, "Ada"))
    assert piece_before(project.reading, three.uid) == two.uid
    assert piece_before(project.reading, one.uid) is None
    with pytest.raises(Problem, match="round in a circle"):
        _added(project, link_of(one, three, LinkRole.CONTINUES, "Ada"))


def test_the_register_finds_names_by_any_of_them(project: Project) -> None:
    ortega = Entity(0, new_uid(), "Ana Ortéga", ("the Mayor", "A. Ortéga"), "Q42", "mayor since 2020")
    other, hidden = Entity(0, new_uid(), "Bank of Orteg"), Entity(0, new_uid(), "Morteg")
    kept, *_ = _added(project, ortega, other, hidden)
    assert [found.name for found in matches(project.reading, "orteg")] == ["Ana Ortéga", "Bank of Orteg", "Morteg"]
    assert [found.name for found in matches(project.reading, "orteg", 1)] == ["Ana Ortéga"]
    assert matches(project.reading, "the may") == [kept] == [entry_named(project.reading, "ANA  ORTÉGA")]
    assert matches(project.reading, "%") == []
    assert [found.name for found in entries(project.reading)] == ["Ana Ortéga", "Bank of Orteg", "Morteg"]
    assert entry(project.reading, ortega.uid) == kept


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": "ana ortega"}, "has an entry of that name; choose another name"),
        ({"wikidata": "42"}, "“42” is no number of a Wikidata item"),
        ({"name": ""}, "no name"),
        ({"name": " x"}, "no name"),
        ({"aliases": ("a", "")}, "no name"),
    ],
)
def test_a_bad_entry_is_refused(project: Project, values: dict[str, object], sentence: str) -> None:
    _added(project, Entity(0, new_uid(), "Ana Ortega"))
    with pytest.raises(Problem, match=sentence):
        _added(project, replace(Entity(0, new_uid(), "Bert"), **values))  # type: ignore[arg-type]
    assert len(entries(project.reading)) == 1


def test_tags_name_an_entry_and_keep_it(project: Project, quote: Tag, anna: Tag) -> None:
    (ortega,) = _added(project, Entity(0, new_uid(), "Ana Ortega"))
    assert isinstance(ortega, Entity)
    named = changed(project, anna, attributes=Attributes(entity=ortega.uid))
    assert mentions_of(project.reading, ortega.uid) == [named]
    assert tag_counts(project.reading) == {ortega.uid: 1}
    with pytest.raises(Problem, match=r"tags still name it \(1\)"):
        project.apply(Step(Act.REMOVE_ENTITY, (Change(ortega, None),), "Ada"))
    with pytest.raises(Problem, match="entry of the register that it names has been removed"):
        changed(project, quote, attributes=Attributes(speaker=Speaker.IMPLICIT, entity=new_uid()))


def test_a_changed_entry_is_locked_and_undone(project: Project) -> None:
    (ortega,) = _added(project, Entity(0, new_uid(), "Ana Ortega"))
    assert isinstance(ortega, Entity)
    better = replace(ortega, aliases=("Ana",), note="mayor")
    project.apply(Step(Act.CHANGE_ENTITY, (Change(ortega, better),), "Ada"))
    with pytest.raises(Problem, match="changed or removed in the meantime"):
        project.apply(Step(Act.CHANGE_ENTITY, (Change(ortega, replace(ortega, note="x")),), "Ada"))
    project.undo("Ada")
    assert entry(project.reading, ortega.uid) == ortega
    project.redo("Ada")
    assert entry(project.reading, ortega.uid) == better


def test_labels_are_listed_in_their_order_and_counted(project: Project, article: Article) -> None:
    tag = tagged(project, article, "bridge", Kind.CLAIM, label="odd")
    assert [label.name for label in labels(project.reading)][:2] == ["quantity", "cause"]
    assert label_counts(project.reading) == {(Kind.CLAIM, "odd"): 1}
    assert tags_labelled(project.reading, Kind.CLAIM, "odd") == [tag.id]
    (label,) = _added(project, Label(0, new_uid(), Kind.CLAIM, "odd", 8))
    assert labels(project.reading)[8] == label
    with pytest.raises(Problem, match="such a label"):
        _added(project, Label(0, new_uid(), Kind.CLAIM, "odd", 9))
    with pytest.raises(Problem, match="no name"):
        _added(project, Label(0, new_uid(), Kind.CLAIM, "x" * 201))
    assert isinstance(label, Label)
    project.apply(Step(Act.RETIRE_LABEL, (Change(label, replace(label, retired=True)),), "Ada"))
    assert labels(project.reading)[8].retired
    project.undo("Ada")
    assert not labels(project.reading)[8].retired


def test_waivers_are_kept_by_article(project: Project, article: Article) -> None:
    (waiver,) = _added(project, Waiver(0, new_uid(), article.id, "twins", "a b", "both are meant", "Ada", now()))
    assert waivers(project.reading) == waivers_of(project.reading, article.id) == [waiver]
    assert waivers_of(project.reading, article.id + 1) == []
    project.undo("Ada")
    assert waivers(project.reading) == []


def test_the_cue_is_proved_and_undone(project: Project, article: Article, quote: Tag) -> None:
    start = article.text.index("said")
    cued = changed(project, quote, attributes=Attributes(cue=(Span(start, start + 4),)), unsure=True)
    assert project.reading.tag_by_uid(quote.uid) == cued
    with pytest.raises(ValueError, match="behind its article"):
        changed(project, cued, attributes=Attributes(cue=(Span(0, 10_000),)))
    project.undo("Ada")
    assert project.reading.tag_by_uid(quote.uid) == quote
