"""A label becomes another on all its tags and in the list, in one step that undo takes back."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from gui.model.change import Act, Change, Step, Way
from gui.model.kinds import FACES, Kind
from gui.model.label import LONGEST_LABEL
from gui.store.labels import label_counts, labels
from gui.store.project import Project
from gui.tasks.progress import Cancelled
from gui.tasks.relabelling import Relabelling, label_after, plain_label, relabel_many, relabelling_step
from tests.builders import saved, tagged

WORDS = ("Mayor", "bridge", "Anna Ortega", "million")


def _tags(project: Project, *labelled: str, kind: Kind = Kind.ENTITY) -> None:
    """A tag for each of these labels."""
    (article,) = saved(project)
    for words, label in zip(WORDS, labelled, strict=False):
        tagged(project, article, words, kind, label=label)


def _listed(project: Project, kind: Kind = Kind.ENTITY) -> list[str]:
    return [label.name for label in labels(project.reading) if label.kind is kind]


Apply = Callable[[Project, str, str, Kind], tuple[Act, int]]


def _few(project: Project, old: str, new: str, kind: Kind) -> tuple[Act, int]:
    step = project.apply(relabelling_step(project.reading, Relabelling(kind, old, new), "Bea"))
    return step.act, len(step.changes)


def _many(project: Project, old: str, new: str, kind: Kind) -> tuple[Act, int]:
    act = relabel_many(project, Relabelling(kind, old, new), "Bea")
    return act, project.next_size("Bea", Way.UNDO)


@pytest.fixture(params=[_few, _many])
def relabelled(request: pytest.FixtureRequest) -> Apply:
    """Either way of giving tags another label: what it is called, and how many rows it has changed."""
    way: Apply = request.param
    return way


def test_a_label_is_renamed_on_its_tags_and_keeps_its_place(project: Project, relabelled: Apply) -> None:
    _tags(project, "person", "person", "place")
    before = labels(project.reading), project.reading.tags_of(1)
    assert relabelled(project, "person", "human", Kind.ENTITY)[0] is Act.RENAME_LABEL
    assert _listed(project)[:2] == ["human", "organisation"]
    assert label_counts(project.reading) == {(Kind.ENTITY, "human"): 2, (Kind.ENTITY, "place"): 1}
    project.undo("Bea")
    assert (labels(project.reading), project.reading.tags_of(1)) == before


def test_two_labels_become_one(project: Project, relabelled: Apply) -> None:
    _tags(project, "person", "group", "person")
    assert relabelled(project, "person", "group", Kind.ENTITY)[0] is Act.MERGE_LABELS
    assert "person" not in _listed(project)
    assert label_counts(project.reading) == {(Kind.ENTITY, "group"): 3}
    project.undo("Bea")
    assert _listed(project) == list(FACES[Kind.ENTITY].labels)
    assert label_counts(project.reading) == {(Kind.ENTITY, "person"): 2, (Kind.ENTITY, "group"): 1}


def test_a_label_that_only_tags_have_can_be_changed_too(project: Project, relabelled: Apply) -> None:
    _tags(project, "politician", "person")
    assert relabelled(project, "politician", "statesman", Kind.ENTITY) == (Act.RENAME_LABEL, 1)
    assert relabelled(project, "statesman", "person", Kind.ENTITY) == (Act.MERGE_LABELS, 1)
    assert _listed(project) == list(FACES[Kind.ENTITY].labels)
    assert label_counts(project.reading) == {(Kind.ENTITY, "person"): 2}


def test_the_label_of_another_kind_stays(project: Project, relabelled: Apply) -> None:
    _tags(project, "other", kind=Kind.CLAIM)
    _, count = relabelled(project, "other", "else", Kind.ENTITY)
    assert label_counts(project.reading) == {(Kind.CLAIM, "other"): 1}
    assert count == 1, "the list's row of the entities alone"
    assert "other" in _listed(project, Kind.CLAIM)


def test_a_tag_that_another_changes_at_this_moment_stays_as_it_is_then(project: Project) -> None:
    _tags(project, "person", "person")
    with closing(Project(project.path)) as other:

        @contextmanager
        def later() -> Iterator[None]:
            tag = other.reading.tags_of(1)[0]
            other.apply(Step(Act.CHANGE_LABEL, (Change(tag, replace(tag, label="witness")),), "Ada"))
            with transaction():
                yield

        transaction, project.door.transaction = project.door.transaction, later
        _many(project, "person", "human", Kind.ENTITY)
    assert [tag.label for tag in project.reading.tags_of(1)] == ["witness", "human"]


def test_what_nobody_has_changes_nothing(project: Project) -> None:
    assert relabelling_step(project.reading, Relabelling(Kind.QUOTE, "nonesuch", "direct"), "Bea").changes == ()


def test_progress_and_cancel(project: Project) -> None:
    _tags(project, "person", "person")
    seen: list[tuple[int, int]] = []
    relabelling = Relabelling(Kind.ENTITY, "person", "human")
    with pytest.raises(Cancelled):
        relabel_many(project, relabelling, "Bea", cancelled=lambda: True)
    assert label_counts(project.reading) == {(Kind.ENTITY, "person"): 2}
    assert project.next_undo("Bea") is None
    relabel_many(project, relabelling, "Bea", lambda done, total: seen.append((done, total)))
    assert seen == [(2, 2)]


@pytest.mark.parametrize(("typed", "kept"), [("  of \n mine\t", "of mine"), ("", ""), ("x" * 300, "x" * LONGEST_LABEL), ("e\u0301", "é")])
def test_a_label_is_kept_on_one_line(typed: str, kept: str) -> None:
    assert plain_label(typed) == kept


def test_a_new_label_comes_last_of_its_kind(project: Project) -> None:
    assert label_after(labels(project.reading), Kind.QUOTE, "free indirect").place == 3
    assert label_after([], Kind.QUOTE, "free indirect").place == 0
