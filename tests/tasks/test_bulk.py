"""Many tags become the same whether they are written in sets or, a few of them, as a step; progress, cancel, and who waits for whom."""

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.model.amendment import Amendment
from gui.model.change import Act, Change, Step, Way
from gui.model.kinds import Kind, Status
from gui.model.link import Link, LinkRole, fault_of, link_of
from gui.model.tag import Tag
from gui.store.bulk.many import Outcome, last_change
from gui.store.linking import links_between
from gui.store.project import Project
from gui.tasks.bulk import answer, change_tags, few_step, remove_tags
from gui.tasks.progress import Cancelled
from tests.builders import a_tag, changed, saved, tagged

AMENDMENTS = st.none() | st.builds(
    Amendment, kind=st.none() | st.sampled_from(Kind), label=st.none() | st.just("x"), status=st.none() | st.sampled_from(Status)
)
Whole = tuple[list[tuple[str, Kind, str, Status, str]], list[tuple[str, str, LinkRole]]]


def whole(project: Project) -> Whole:
    """All tags and links, but for the moment of the last change."""
    tags = [(tag.uid, tag.kind, tag.label, tag.status, tag.reviewer) for tag in project.reading.tags_of(1)]
    return tags, [(link.source, link.target, link.role) for link in links_between(project.reading, 1)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), amendment=AMENDMENTS)
def test_few_and_many_become_the_same(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, amendment: Amendment | None) -> None:
    with closing(Project.create(tmp_path_factory.mktemp("p") / "p.pressmark")) as project:  # an example may end early
        (article,) = saved(project)
        places = data.draw(st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Kind)), min_size=1, max_size=6))
        tags = [tagged(project, article, (start, start + 3), kind) for start, kind in places]
        for one, other, role in data.draw(st.lists(st.tuples(*[st.sampled_from(tags)] * 2, st.sampled_from(LinkRole)), max_size=6)):
            _link(project, one, other, role)
        before, seen = whole(project), last_change(project.reading)
        ids = [tag.id for tag in data.draw(st.permutations(tags))][: data.draw(st.integers(1, len(tags)))]
        step, few = few_step(project.reading, sorted(ids), amendment, "Bea", seen)
        if step.changes:
            project.apply(step)
        after = whole(project)
        while whole(project) != before:
            project.undo("Bea")
        outcome = _many(project, ids, amendment)
        assert (whole(project), outcome) == (after, few)
        answer(project, "Bea", Way.UNDO)
        assert whole(project) == before


def _many(project: Project, ids: list[int], amendment: Amendment | None) -> Outcome:
    seen = last_change(project.reading)
    return remove_tags(project, ids, "Bea", seen) if amendment is None else change_tags(project, ids, amendment, "Bea", seen)


def _link(project: Project, one: Tag, other: Tag, role: LinkRole) -> None:
    """Where it makes sense and is not there yet."""
    there = links_between(project.reading, one.article_id)

    def before(uid: str) -> list[str]:
        return [link.target for link in there if link.source == uid and link.role is LinkRole.CONTINUES]

    def is_same(link: Link) -> bool:
        return (link.source, link.target, link.role) == (one.uid, other.uid, role)

    if fault_of(one, other, role, before) is None and not any(map(is_same, there)):
        project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(one, other, role, "Ada")),), "Ada"))


@pytest.fixture
def full(project: Project) -> Project:
    """A project with 5,000 tags over one article."""
    (article,) = saved(project, "Words " * 20)
    tags = tuple(Change(None, a_tag(article, (at % 100, at % 100 + 1 + at // 1000))) for at in range(5_000))
    project.apply(Step(Act.IMPORT_TAGS, tags, "Ada"))
    return project


def _ids(project: Project) -> list[int]:
    return [tag.id for tag in project.reading.tags_of(1)]


def test_progress_is_told_and_cancel_leaves_nothing_half_done(full: Project) -> None:
    ids, seen, told = _ids(full), last_change(full.reading), list[tuple[int, int]]()
    before = full.reading.tags_of(1)
    with pytest.raises(Cancelled):
        remove_tags(full, ids, "Ada", seen, lambda done, total: told.append((done, total)), lambda: len(told) == 2)
    assert told == [(2_000, 5_000), (4_000, 5_000)]
    assert full.reading.tags_of(1) == before
    assert full.next_undo("Ada") is Act.IMPORT_TAGS
    remove_tags(full, ids, "Ada", seen)
    told.clear()
    with pytest.raises(Cancelled):
        answer(full, "Ada", Way.UNDO, lambda done, total: told.append((done, total)), lambda: len(told) == 2)
    assert told[-1][1] == 10_000
    assert full.reading.tag_count() == 0
    assert full.next_undo("Ada") is Act.REMOVE_TAGS
    answer(full, "Ada", Way.UNDO)
    assert full.reading.tags_of(1) == before


def test_one_that_somebody_has_changed_keeps_all_from_being_taken_back(full: Project) -> None:
    ids = _ids(full)
    change_tags(full, ids, Amendment(label="x"), "Ada", last_change(full.reading))
    (tag,) = full.reading.tags(ids[-1:])
    theirs = changed(full, tag, by="Bob", label="mine")
    with pytest.raises(Exception, match="has been changed or removed since"):
        answer(full, "Ada", Way.UNDO)
    labels = {tag.label for tag in full.reading.tags_of(1)}
    assert labels == {"x", "mine"}
    assert full.reading.tag_by_uid(tag.uid) == theirs
    assert full.next_undo("Ada") is Act.IMPORT_TAGS


def test_an_import_of_very_many_is_taken_back_in_sets_too(full: Project) -> None:
    before = full.reading.tags_of(1)
    taken_back = answer(full, "Ada", Way.UNDO)
    assert taken_back is not None
    assert (taken_back.act, taken_back.count) == (Act.IMPORT_TAGS, 5_000)
    assert full.reading.tag_count() == 0
    answer(full, "Ada", Way.REDO)
    assert full.reading.tags_of(1) == before
