"""Very many changes in one step say of each tag what an amendment of one tag says, and undo takes them back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.model.amendment import NOTHING, Amendment, amended
from gui.model.article import Article
from gui.model.attributes import Attributes, CheckWorthiness, NotAQuote, Stance, fitting
from gui.model.change import Act, Change, Step, Way
from gui.model.entity import Entity
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.store.bulk.many import AT_ONCE, Outcome, last_change, many_changes
from gui.store.bulk.taking_back import answer_many
from gui.store.linking import links_of
from gui.store.project import Project
from gui.store.register import entry
from gui.store.stepping import MovedOn
from gui.tasks.checking import check_project
from tests.builders import a_tag, changed, entered, removed, saved, tagged

WORDS = st.sampled_from(["", "x", "Ünïcode", "two\nlines", "it's “so” \U0001f600 {1} \\ %"])
AMENDMENTS = st.builds(
    Amendment,
    kind=st.none() | st.sampled_from(Kind),
    label=st.none() | WORDS,
    status=st.none() | st.sampled_from(Status),
    note=st.none() | WORDS,
    annotator=st.none() | st.sampled_from(["Ada", "Bob", "Zoë"]),
) | st.builds(Amendment, status=st.none() | st.sampled_from(Status), added=WORDS)


@st.composite
def tags_of(draw: st.DrawFn, article: Article, entity: Entity) -> list[Tag]:
    """A few tags that say all kinds of things, no two of them over the same words."""
    tags = []
    for start in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(Kind))
        said = Attributes(
            draw(st.none() | st.sampled_from(CheckWorthiness)), None, draw(st.none() | st.sampled_from(Stance)), draw(WORDS), None,
            draw(st.sampled_from([(), (Span(0, 5), Span(6, 8))])), draw(st.none() | st.sampled_from(NotAQuote)),
            draw(st.sampled_from(["", entity.uid])),
        )  # fmt: skip
        tags.append(
            a_tag(
                article, (start, start + 3), kind, label=draw(WORDS), note=draw(WORDS), status=draw(st.sampled_from(Status)),
                annotator=draw(st.sampled_from(["Ada", "Bob"])), reviewer=draw(st.sampled_from(["", "Bob"])),
                unsure=draw(st.booleans()), attributes=fitting(kind, said),
            )
        )  # fmt: skip
    return tags


def assert_words_follow(project: Project) -> None:
    """What is searched for typed text is what each tag says, folded."""
    sql = """SELECT 1 FROM tag LEFT JOIN words ON words.tag_id = tag.id WHERE raw IS NOT 0 OR words.excerpt <> fold(tag.excerpt)
        OR before <> fold(prefix) OR behind <> fold(suffix) OR words.label <> fold(tag.label) OR words.note <> fold(tag.note)"""
    assert not list(project.reading.rows(sql))
    assert not list(project.reading.rows("SELECT 1 FROM words WHERE tag_id NOT IN (SELECT id FROM tag)"))


def all_tags(project: Project) -> list[Tag]:
    """The tags of the first article, as they are read."""
    return project.reading.tags_of(1)


def answered(project: Project, annotator: str, way: Way, *, at_once: bool = True) -> int:
    """How many changes an undo or a redo has taken back or brought, in sets of rows or one by one: the two must not differ."""
    if at_once:
        answer = answer_many(project, annotator, way)
        return answer.count if answer is not None else 0
    step = project.undo(annotator) if way is Way.UNDO else project.redo(annotator)
    return len(step.changes) if step is not None else 0


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), amendment=AMENDMENTS)
def test_many_become_what_each_would(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, amendment: Amendment) -> None:
    with closing(Project.create(tmp_path_factory.mktemp("p") / "p.pressmark")) as project:  # an example may end early
        (article,), entity = saved(project), entered(project)
        step = project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, t) for t in data.draw(tags_of(article, entity))), "Ada"))
        before = [change.after for change in step.changes if isinstance(change.after, Tag)]
        with many_changes(project, amendment.act, "Cyd") as many:
            outcome = many.amend([tag.id for tag in before], amendment)
            at = many.at
        wanted = [amended(tag, amendment, "Cyd", at) for tag in before] if amendment != NOTHING else before
        assert all_tags(project) == wanted
        assert_words_follow(project)
        assert outcome.changed == sum(tag is not other for tag, other in zip(before, wanted, strict=True))
        assert outcome.changed + outcome.same == len(before)
        assert (project.next_undo("Cyd") is amendment.act) is bool(outcome.changed)
        for way, at_once in ((Way.UNDO, True), (Way.REDO, True), (Way.UNDO, False), (Way.REDO, False), (Way.UNDO, True)):
            assert answered(project, "Cyd", way, at_once=at_once) == outcome.changed
            assert all_tags(project) == (before if way is Way.UNDO else wanted)
            assert_words_follow(project)


def test_more_tags_than_one_statement_takes(project: Project) -> None:
    (article,) = saved(project, "Words " * 20)
    tags = tuple(Change(None, a_tag(article, (at % 100, at % 100 + 2))) for at in range(AT_ONCE + 7))
    project.apply(Step(Act.IMPORT_TAGS, tags, "Ada"))
    ids, seen = [tag.id for tag in all_tags(project)], list[int]()
    with many_changes(project, Act.CHANGE_LABEL, "Ada", tick=seen.append) as many:
        assert many.amend(ids, Amendment(label="event")) == Outcome(len(ids))
    assert seen == [AT_ONCE, 7]
    assert {tag.label for tag in all_tags(project)} == {"event"}
    assert answered(project, "Ada", Way.UNDO) == len(ids)
    assert {tag.label for tag in all_tags(project)} == {""}


def test_what_others_have_changed_since_is_left_alone_and_counted(project: Project) -> None:
    (article,) = saved(project)
    one, two, three, four = (tagged(project, article, (at, at + 4)) for at in (0, 5, 10, 15))
    seen = last_change(project.reading)
    changed(project, two, by="Bob", note="mine")
    removed(project, three, by="Bob")
    with many_changes(project, Act.CHANGE_LABEL, "Ada", seen=seen) as many:
        assert many.amend([one.id, two.id, three.id, four.id], Amendment(label="event")) == Outcome(2, moved_on=2)
    assert [tag.label for tag in all_tags(project)] == ["event", "", "event"]


def test_nothing_to_change_is_no_step_and_keeps_what_can_come_again(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article, label="event")
    other = tagged(project, article, (0, 5))
    project.undo("Ada")
    with many_changes(project, Act.CHANGE_LABEL, "Ada") as many:
        assert many.amend([tag.id, other.id], Amendment(label="event")) == Outcome(same=1, moved_on=1)
    assert project.next_redo("Ada") is Act.TAG_CLAIM


def test_whoever_stops_it_half_way_leaves_nothing_behind(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    history = last_change(project.reading)
    with pytest.raises(KeyboardInterrupt), many_changes(project, Act.REMOVE_TAGS, "Nobody yet", tick=_stop) as many:
        many.remove([tag.id])
    assert all_tags(project) == [tag]
    assert last_change(project.reading) == history
    assert project.next_undo("Nobody yet") is None
    assert "Nobody yet" not in project.reading.annotators()


def _stop(count: int) -> None:
    raise KeyboardInterrupt(count)


def test_links_that_do_not_fit_go_with_the_kind_and_all_come_back_together(project: Project) -> None:
    (article,) = saved(project)
    quote, name = tagged(project, article, (21, 44), Kind.QUOTE), tagged(project, article, "Anna Ortega", Kind.ENTITY)
    same = tagged(project, article, "Mayor", Kind.ENTITY)
    links = [link_of(quote, name, LinkRole.SPEAKER, "Ada"), link_of(name, same, LinkRole.SAME_AS, "Ada")]
    project.apply(Step(Act.SET_SPEAKER, tuple(Change(None, link) for link in links), "Ada"))
    kept = links_of(project.reading, name.uid)
    with many_changes(project, Act.CHANGE_KIND, "Ada") as many:
        outcome = many.amend([quote.id, same.id], Amendment(kind=Kind.ENTITY))
    assert outcome == Outcome(1, same=1, links=1)
    assert [link.role for link in links_of(project.reading, name.uid)] == [LinkRole.SAME_AS]
    for at_once in (True, False, True):
        assert answered(project, "Ada", Way.UNDO, at_once=at_once) == 2
        assert links_of(project.reading, name.uid) == kept
        assert answered(project, "Ada", Way.REDO, at_once=at_once) == 2
        assert [link.role for link in links_of(project.reading, name.uid)] == [LinkRole.SAME_AS]


@pytest.mark.parametrize(("which", "kind", "left"), [(1, Kind.CLAIM, 0), (0, Kind.CLAIM, 0), (1, Kind.ENTITY, 1), (0, Kind.QUOTE, 1)])
def test_links_go_from_either_end_of_them(project: Project, which: int, kind: Kind, left: int) -> None:
    (article,) = saved(project)
    quote, name = tagged(project, article, (21, 44), Kind.QUOTE), tagged(project, article, "Anna Ortega", Kind.ENTITY)
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, name, LinkRole.SPEAKER, "Ada")),), "Ada"))
    with many_changes(project, Act.CHANGE_KIND, "Ada") as many:
        assert many.amend([(quote, name)[which].id], Amendment(kind=kind, label="x")) == Outcome(1, links=1 - left)
    assert len(links_of(project.reading, quote.uid)) == left


def test_what_would_be_tagged_twice_is_left_alone(project: Project) -> None:
    (article,) = saved(project)
    here, there = tagged(project, article, (0, 5), Kind.CLAIM), tagged(project, article, (0, 5), Kind.QUOTE)
    both = [tagged(project, article, (6, 11), kind) for kind in (Kind.CLAIM, Kind.QUOTE)]
    with many_changes(project, Act.CHANGE_KIND, "Ada") as many:
        outcome = many.amend([here.id, *(tag.id for tag in both)], Amendment(kind=Kind.ENTITY))
        assert outcome == Outcome(2, twins=1)
        assert many.amend([there.id], Amendment(kind=Kind.ENTITY)) == Outcome(twins=1)
    assert [tag.kind for tag in all_tags(project)] == [Kind.ENTITY, Kind.QUOTE, Kind.ENTITY, Kind.QUOTE]


def test_removed_tags_take_their_links_along_and_come_back_whole(project: Project) -> None:
    (article,), entity = saved(project), entered(project)
    quote = tagged(
        project, article, (21, 44), Kind.QUOTE, note="n", unsure=True, status=Status.ACCEPTED, reviewer="Bob",
        attributes=Attributes(cue=(Span(45, 49),), entity=entity.uid),
    )  # fmt: skip
    name, other = tagged(project, article, "Anna Ortega", Kind.ENTITY), tagged(project, article, (0, 5))
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, name, LinkRole.SPEAKER, "Ada")),), "Ada"))
    tags, links = all_tags(project), links_of(project.reading, quote.uid)
    with many_changes(project, Act.REMOVE_TAGS, "Ada") as many:
        assert many.remove([quote.id, name.id]) == Outcome(2, links=1)
    assert all_tags(project) == [other]
    for at_once in (True, False, True):
        assert answered(project, "Ada", Way.UNDO, at_once=at_once) == 3
        assert (all_tags(project), links_of(project.reading, quote.uid)) == (tags, links)
        assert answered(project, "Ada", Way.REDO, at_once=at_once) == 3
        assert all_tags(project) == [other]
    answered(project, "Ada", Way.UNDO)
    assert_words_follow(project)
    assert check_project(project.path).findings == ()


def test_rows_of_other_sorts_go_into_the_same_step(project: Project) -> None:
    (article,), entity = saved(project), entered(project)
    tag = tagged(project, article)
    with many_changes(project, Act.CHANGE_ENTITY, "Ada") as many:
        many.amend([tag.id], Amendment(label="x"))
        assert many.write([Change(entity, replace(entity, note="mayor"))]) == 1
    assert answered(project, "Ada", Way.UNDO) == 2
    assert all_tags(project) == [tag]
    assert entry(project.reading, entity.uid) == entity


def test_words_that_another_program_writes_are_still_noticed_after_it(project: Project, path: Path) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    with many_changes(project, Act.CHANGE_LABEL, "Ada") as many:
        many.amend([tag.id], Amendment(label="x", added="y"))
    answer_many(project, "Ada", Way.UNDO)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE tag SET label = 'Theirs'")
    assert list(project.reading.rows("SELECT label, raw FROM words")) == [("Theirs", 1)]


def test_an_undo_that_moves_edges_and_changes_labels_is_followed_by_the_words(project: Project) -> None:
    (article,) = saved(project)
    tag, there = tagged(project, article, "bridge"), a_tag(article, "Anna Ortega")
    changed(project, tag, start=there.start, end=there.end, excerpt=there.excerpt, label="Name", note="Éa")
    assert answered(project, "Ada", Way.UNDO) == 1
    assert all_tags(project) == [tag]
    assert_words_follow(project)


@pytest.mark.parametrize("at_once", [True, False])
def test_no_tag_comes_back_into_an_article_in_the_trash(project: Project, at_once: bool) -> None:
    (article,) = saved(project)
    removed(project, tagged(project, article))
    project.apply(Step(Act.DELETE_ARTICLES, (Change(article, None),), "Bob"))
    with pytest.raises(Problem, match="taken out of the project in the meantime"):
        answered(project, "Ada", Way.UNDO, at_once=at_once)
    assert project.reading.tag_count() == 0


def test_a_cue_comes_back_with_its_words(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article, "bridge", Kind.QUOTE, attributes=Attributes(cue=(Span(0, 5),)))
    changed(project, tag, attributes=Attributes(cue=(Span(6, 11),)))
    assert answered(project, "Ada", Way.UNDO) == 1
    assert all_tags(project) == [tag]
    assert check_project(project.path).findings == ()


@pytest.mark.parametrize("at_once", [True, False])
def test_pieces_of_a_quote_never_go_round(project: Project, at_once: bool) -> None:
    (article,) = saved(project)
    one, other = (tagged(project, article, words, Kind.QUOTE) for words in ("Mayor", "bridge"))
    project.apply(Step(Act.CONTINUE_QUOTE, (Change(None, link_of(one, other, LinkRole.CONTINUES, "Ada")),), "Ada"))
    answered(project, "Ada", Way.UNDO)
    project.apply(Step(Act.CONTINUE_QUOTE, (Change(None, link_of(other, one, LinkRole.CONTINUES, "Bob")),), "Bob"))
    with pytest.raises(MovedOn):
        answered(project, "Ada", Way.REDO, at_once=at_once)
    assert [link.annotator for link in links_of(project.reading, one.uid)] == ["Bob"]


def test_an_entry_that_another_program_took_away_is_in_nobodys_way(project: Project, path: Path) -> None:
    (article,) = saved(project)
    entity = entered(project)
    tag = tagged(project, article, kind=Kind.ENTITY, attributes=Attributes(entity=entity.uid))
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DELETE FROM entity")
        raw.commit()
    with many_changes(project, Act.CHANGE_KIND, "Ada") as many:
        assert many.amend([tag.id], Amendment(kind=Kind.ENTITY, note="x")).changed == 1
    answered(project, "Ada", Way.UNDO)
    assert [each.note for each in project.reading.tags_of(article.id)] == [""]
