"""All tags alike: which they are, and what becomes of them in one step."""

import pytest

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole, link_of
from gui.model.tag import Tag
from gui.store.linking import links_of
from gui.store.project import Project
from gui.tasks.alike import Becoming, alike_ids, alike_step
from gui.tasks.progress import Cancelled
from tests.builders import saved, tagged

TEXT = "Kim said “no”. KIM left, Bo too."


@pytest.fixture
def kims(project: Project) -> list[Tag]:
    """Three tags alike in two articles; others that are not."""
    first, second = saved(project, TEXT, f"Again: {TEXT}")
    tags = [tagged(project, first, words, Kind.ENTITY, label="person") for words in ("Kim", "KIM")]
    tags.append(tagged(project, second, "Kim", Kind.ENTITY, label="person", status=Status.REJECTED))
    tagged(project, first, "Kim", Kind.CLAIM, label="person")
    tagged(project, second, "KIM", Kind.ENTITY, label="place")
    tagged(project, first, "Bo", Kind.ENTITY, label="person")
    return tags


def became(project: Project, tag: Tag, becoming: Becoming) -> Step:
    return project.apply(alike_step(project.reading, tag, becoming, "Boris"))


def test_the_same_words_kind_and_label_are_alike(project: Project, kims: list[Tag]) -> None:
    assert alike_ids(project.reading, kims[1]) == [tag.id for tag in kims]


def test_all_get_another_label_in_one_step(project: Project, kims: list[Tag]) -> None:
    step = became(project, kims[0], Becoming(label="leader"))
    assert (step.act, len(step.changes)) == (Act.CHANGE_LABEL, 3)
    assert {tag.label for tag in project.reading.tags([tag.id for tag in kims])} == {"leader"}
    project.undo("Boris")
    assert project.reading.tags([tag.id for tag in kims]) == kims


def test_another_kind_takes_the_links_along_and_makes_no_twins(project: Project, kims: list[Tag]) -> None:
    article = project.reading.article(1)
    assert article is not None
    quote = tagged(project, article, "“no”", Kind.QUOTE)
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, kims[1], LinkRole.SPEAKER, "Ada")),), "Ada"))
    step = became(project, kims[0], Becoming(kind=Kind.CLAIM, label="event"))
    assert step.act is Act.CHANGE_KIND
    after = [(tag.kind, tag.label) for tag in project.reading.tags([tag.id for tag in kims])]
    assert after == [(Kind.ENTITY, "person"), (Kind.CLAIM, "event"), (Kind.CLAIM, "event")]  # the first has a claim over it already
    assert links_of(project.reading, quote.uid) == []
    project.undo("Boris")
    assert len(links_of(project.reading, quote.uid)) == 1


def test_all_are_removed_with_their_links_and_come_back(project: Project, kims: list[Tag]) -> None:
    article, count = project.reading.article(1), project.reading.tag_count()
    assert article is not None
    quote = tagged(project, article, "“no”", Kind.QUOTE)
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, kims[0], LinkRole.SPEAKER, "Ada")),), "Ada"))
    assert became(project, kims[0], Becoming(removed=True)).act is Act.REMOVE_TAGS
    assert project.reading.tag_count() == count - 2
    project.undo("Boris")
    assert project.reading.tags([tag.id for tag in kims]) == kims
    assert len(links_of(project.reading, quote.uid)) == 1


def test_nothing_is_nothing(project: Project, kims: list[Tag]) -> None:
    assert alike_step(project.reading, kims[0], Becoming(label="person"), "Boris").changes == ()
    with pytest.raises(Cancelled):
        alike_step(project.reading, kims[0], Becoming(removed=True), "Boris", cancelled=lambda: True)
