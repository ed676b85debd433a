"""What the boundaries would change in saved tags is found without changing anything, and written in one step or not at all."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.article import Article
from gui.model.boundaries import DEFAULT, Policy, Rule, bounded
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.store.project import Project
from gui.tasks.bounding import Bounds, apply_bounds, bounds_of
from gui.tasks.checking import check_project
from gui.tasks.progress import Cancelled
from tests.builders import a_tag, changed, removed, saved, tagged

NEWS = "Senate votes\n\n“That the bridge is long,” said Dr. Kim of the Senate’s board."


def _words(project: Project) -> list[tuple[str, str]]:
    return [(tag.kind.value, tag.excerpt) for entry in project.reading.articles() for tag in project.reading.tags_of(entry.id)]


def _news(project: Project) -> None:
    """In two articles: three tags that would change, two that would not."""
    one, other = saved(project, NEWS, "Second\n\nthe Senate")
    tagged(project, one, "“That the bridge is long,”")
    tagged(project, one, "“That the bridge is long,”", Kind.QUOTE)
    tagged(project, one, "Dr. Kim", Kind.ENTITY, note="a note", label="person")
    tagged(project, one, "board", Kind.ENTITY)
    tagged(project, other, "the Senate", Kind.ENTITY)


def _all(bounds: Bounds) -> range:
    return range(len(bounds))


def test_looking_changes_nothing(project: Project) -> None:
    _news(project)
    before = project.path.read_bytes()
    bounds = bounds_of(project.path, DEFAULT)
    assert (bounds.looked_at, len(bounds), sum(bounds.twins)) == (5, 3, 0)
    texts = {entry.id: project.reading.article(entry.id) for entry in project.reading.articles()}
    found = []
    for row, tag in enumerate(project.reading.tags(list(bounds.ids))):
        article = texts[tag.article_id]
        assert article is not None
        found.append((tag.excerpt, bounds.span(row).excerpt(article.text)))
    assert found == [("“That the bridge is long,”", "the bridge is long"), ("Dr. Kim", "Kim"), ("the Senate", "Senate")]
    assert project.path.read_bytes() == before


def test_all_is_written_in_one_step_and_taken_back_exactly(project: Project) -> None:
    _news(project)
    before = [tag for entry in project.reading.articles() for tag in project.reading.tags_of(entry.id)]
    bounds = bounds_of(project.path, DEFAULT)
    assert apply_bounds(project, bounds, _all(bounds), "Bea") == 3
    assert _words(project) == [
        ("quote", "“That the bridge is long,”"), ("claim", "the bridge is long"), ("entity", "Kim"), ("entity", "board"),
        ("entity", "Senate"),
    ]  # fmt: skip
    (name,) = (tag for tag in project.reading.tags_of(1) if tag.excerpt == "Kim")
    assert (name.note, name.label, name.annotator) == ("a note", "person", "Ada")
    assert check_project(project.path).findings == ()
    assert project.next_undo("Bea") is Act.APPLY_BOUNDARIES
    project.undo("Bea")
    assert [tag for entry in project.reading.articles() for tag in project.reading.tags_of(entry.id)] == before
    assert project.next_undo("Bea") is None
    project.redo("Bea")
    assert len(bounds_of(project.path, DEFAULT)) == 0


def test_only_the_chosen_rows_are_written(project: Project) -> None:
    _news(project)
    bounds = bounds_of(project.path, DEFAULT)
    assert apply_bounds(project, bounds, [1], "Bea") == 1
    assert ("entity", "Kim") in _words(project)
    assert ("entity", "the Senate") in _words(project)
    assert apply_bounds(project, bounds, [], "Bea") == 0
    assert project.undo("Bea") is not None
    assert project.undo("Bea") is None, "no rows, no step"


def test_a_twin_is_left_alone(project: Project) -> None:
    (article,) = saved(project, NEWS)
    start = NEWS.index("the Senate’s")
    tagged(project, article, (start, start + 12), Kind.ENTITY)
    tagged(project, article, (start, start + 10), Kind.ENTITY)
    tagged(project, article, (start + 4, start + 10), Kind.CLAIM)
    bounds = bounds_of(project.path, DEFAULT)
    assert list(bounds.twins) == [0, 1], "two would be the same; another kind is none"
    assert apply_bounds(project, bounds, _all(bounds), "Bea") == 1
    again = bounds_of(project.path, DEFAULT)
    assert list(again.twins) == [1]
    assert apply_bounds(project, again, _all(again), "Bea") == 0


FATES: dict[str, tuple[Callable[[Project, Tag], object], str]] = {
    "changed": (lambda project, tag: changed(project, tag, by="Cyd", note="theirs"), "“Dr. Kim” has been changed in the meantime"),
    "removed": (lambda project, tag: removed(project, tag, by="Cyd"), "one of them has been removed in the meantime"),
    "tagged": (
        lambda project, tag: tagged(project, _article(project), (tag.start + 4, tag.end), Kind.ENTITY, by="Cyd"),
        "somebody has just tagged what “Dr. Kim” would become",
    ),
}


@pytest.mark.parametrize("fate", FATES)
def test_what_moved_on_is_refused_and_nothing_is_written(project: Project, fate: str) -> None:
    _news(project)
    bounds = bounds_of(project.path, DEFAULT)
    act, said = FATES[fate]
    (tag,) = (tag for tag in project.reading.tags_of(1) if tag.excerpt == "Dr. Kim")
    with closing(Project(project.path)) as other:
        act(other, tag)
    before = _words(project)
    with pytest.raises(Problem, match=f"The saved tags were not changed: {said}"):
        apply_bounds(project, bounds, _all(bounds), "Bea")
    assert _words(project) == before
    assert project.next_undo("Bea") is None


def test_progress_and_cancel(project: Project) -> None:
    _news(project)
    seen: list[tuple[int, int]] = []
    bounds = bounds_of(project.path, DEFAULT, lambda done, total: seen.append((done, total)))
    assert seen == [(4, 5), (5, 5)]
    before = _words(project)
    with pytest.raises(Cancelled):
        bounds_of(project.path, DEFAULT, cancelled=lambda: True)
    with pytest.raises(Cancelled):
        apply_bounds(project, bounds, _all(bounds), "Bea", cancelled=lambda: True)
    assert _words(project) == before


def test_a_project_without_tags(project: Project) -> None:
    saved(project)
    assert (bounds_of(project.path, DEFAULT).looked_at, len(bounds_of(project.path, DEFAULT))) == (0, 0)


@contextmanager
def _somewhere() -> Iterator[Project]:
    with TemporaryDirectory() as folder, closing(Project.create(Path(folder) / "p.pressmark")) as project:
        yield project


RULES = st.frozensets(st.sampled_from(list(Rule)))
PIECES = ["“", "”", "the ", "The ", "that ", "Dr. ", "Mr ", "Kim", "Senate", "’s", ". ", ", ", " ", "’", '"', "\u00a0", "\U0001f600", "é"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14), st.data(), RULES, RULES, RULES)
def test_applying_twice_changes_nothing_the_second_time(
    pieces: list[str], data: st.DataObject, claim: frozenset[Rule], quote: frozenset[Rule], entity: frozenset[Rule]
) -> None:
    text, policy = "x " + "".join(pieces) + " x", Policy(claim, quote, entity)
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40), st.sampled_from(list(Kind)))
    with _somewhere() as project:
        (article,) = saved(project, text)
        spans = [(start, min(len(text), start + length), kind) for start, length, kind in data.draw(st.lists(places, max_size=6))]
        tags = tuple(Change(None, a_tag(article, (start, end), kind)) for start, end, kind in spans)
        if tags:
            project.apply(Step(Act.IMPORT_TAGS, tags, "Ada"))
        before = project.reading.tags_of(article.id)
        bounds = bounds_of(project.path, policy)
        count = apply_bounds(project, bounds, _all(bounds), "Bea")
        after = project.reading.tags_of(article.id)
        assert {(t.kind, t.start, t.end) for t in after} == {(t.kind, *_ends(text, t, policy)) for t in before} | _left(bounds, before)
        again = bounds_of(project.path, policy)
        assert apply_bounds(project, again, _all(again), "Bea") == 0
        assert project.reading.tags_of(article.id) == after
        if count:
            project.undo("Bea")
        assert project.reading.tags_of(article.id) == before


def _ends(text: str, tag: Tag, policy: Policy) -> tuple[int, int]:
    span = bounded(text, Span(tag.start, tag.end), policy.of(tag.kind))
    return span.start, span.end


def _left(bounds: Bounds, tags: list[Tag]) -> set[tuple[Kind, int, int]]:
    """Where the twins still are."""
    alone = {id_ for id_, twin in zip(bounds.ids, bounds.twins, strict=True) if twin}
    return {(tag.kind, tag.start, tag.end) for tag in tags if tag.id in alone}


def _article(project: Project) -> Article:
    article = project.reading.article(1)
    assert article is not None
    return article
