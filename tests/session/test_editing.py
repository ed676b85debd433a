"""Every act on tags: one step, one notice; a Problem leaves everything as it was."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.article import ArticleState
from gui.model.change import Act, Change
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.store.project import Project
from tests.builders import changed, removed, saved, tagged
from tests.session.desk import Desk


@pytest.mark.parametrize(("kind", "act"), [(Kind.CLAIM, Act.TAG_CLAIM), (Kind.QUOTE, Act.TAG_QUOTE), (Kind.ENTITY, Act.TAG_ENTITY)])
def test_a_selection_becomes_a_saved_tag(desk: Desk, kind: Kind, act: Act) -> None:
    desk.select("3 million")
    assert desk.session.editing.tag_selection(kind)
    (tag,) = desk.stored()
    assert (tag.kind, tag.excerpt, tag.annotator, tag.status) == (kind, "3 million", "Ada", Status.TAGGED)
    assert desk.tag == tag
    assert desk.index.get(tag.uid) == tag
    (step,) = desk.steps
    assert step.act is act


@pytest.mark.parametrize(("drawn", "excerpt"), [
    ("illion eur", "million euros"), ("t 3 million ", "cost 3 million"), ("\n\n“It", "It"), (" said ", "said"),
    ("Anna Orteg", "Anna Ortega"),
])  # fmt: skip
def test_edges_snap_to_words(desk: Desk, drawn: str, excerpt: str) -> None:
    desk.select(drawn)
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert [tag.excerpt for tag in desk.stored()] == [excerpt]


@pytest.mark.parametrize("by_key", [True, False])
def test_raw_edges_stay_as_drawn(desk: Desk, by_key: bool) -> None:
    desk.select("illion eur", raw=not by_key)
    desk.session.editing.tag_selection(Kind.CLAIM, raw=by_key)
    assert [tag.excerpt for tag in desk.stored()] == ["illion eur"]


@pytest.mark.parametrize("raw", [True, False])
def test_blanks_do_nothing(desk: Desk, raw: bool) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    desk.select("\n\n", raw=raw)
    assert not desk.session.editing.tag_selection(Kind.QUOTE)
    assert [tag.kind for tag in desk.stored()] == [Kind.CLAIM]
    assert len(desk.steps) == 1


def test_the_same_range_and_kind_is_the_tag_that_is_there(desk: Desk) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    first = desk.tag
    desk.session.selection.choose(None)
    desk.select("ridg")
    assert desk.session.editing.tag_selection(Kind.CLAIM)
    assert desk.tag == first
    assert len(desk.steps) == 1
    desk.session.editing.tag_selection(Kind.ENTITY)
    assert {tag.kind for tag in desk.stored()} == {Kind.CLAIM, Kind.ENTITY}
    assert desk.tag.kind is Kind.ENTITY


def test_without_a_selection_the_current_tag_changes_its_kind(desk: Desk) -> None:
    desk.select("Anna Ortega")
    desk.session.editing.tag_selection(Kind.CLAIM)
    desk.session.editing.set_label(desk.tag, "quantity")
    desk.session.selection.move(5, 5, 5, False)
    assert not desk.session.editing.tag_selection(Kind.ENTITY), "the caret has left the tag"
    at = desk.tag.start + 2
    desk.session.selection.move(at, at, at, False)
    assert desk.session.editing.tag_selection(Kind.ENTITY)
    (tag,) = desk.stored()
    assert (tag.kind, tag.label) == (Kind.ENTITY, "")
    assert desk.tag == desk.index.get(tag.uid) == tag
    assert desk.steps[-1].act is Act.CHANGE_KIND
    before = len(desk.steps)
    assert desk.session.editing.tag_selection(Kind.ENTITY), "there is a tag, though nothing to change in it"
    assert len(desk.steps) == before


def test_with_nothing_there_nothing_is_done(desk: Desk, empty_desk: Desk) -> None:
    assert not desk.session.editing.tag_selection(Kind.CLAIM)
    desk.session.close()
    assert not desk.session.editing.tag_selection(Kind.CLAIM)
    assert desk.steps == []


def test_the_first_tag_begins_the_reading_in_the_same_step(desk: Desk) -> None:
    before = desk.article
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    (step,) = desk.steps
    assert step.changes[1] == Change(before, replace(before, state=ArticleState.READING))
    assert desk.state() is ArticleState.READING
    assert desk.session.articles.entry(0).state is ArticleState.READING
    desk.select("Mayor")
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert len(desk.steps[-1].changes) == 1
    desk.session.steps.undo()
    desk.session.steps.undo()
    assert desk.state() is ArticleState.NEW
    assert desk.stored() == []
    assert len(desk.index) == 0
    assert desk.session.selection.tag is None


@pytest.mark.parametrize(("status", "act", "reviewer"), [
    (Status.ACCEPTED, Act.ACCEPT, "Bob"), (Status.REJECTED, Act.REJECT, "Bob"), (Status.SUGGESTED, Act.CHANGE_STATUS, ""),
])  # fmt: skip
def test_who_accepts_or_rejects_is_the_reviewer(desk: Desk, status: Status, act: Act, reviewer: str) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    desk.settings.set_annotator("Bob")
    assert desk.session.editing.set_status(desk.tag, status)
    (tag,) = desk.stored()
    assert (tag.status, tag.reviewer, tag.annotator) == (status, reviewer, "Ada")
    assert desk.steps[-1].act is act
    assert desk.tag == tag
    assert not desk.session.editing.set_status(desk.tag, status)
    assert desk.session.editing.set_status(desk.tag, Status.TAGGED)
    assert desk.tag.reviewer == ""


def test_label_and_note(desk: Desk) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    editing = desk.session.editing
    assert editing.set_label(desk.tag, "  quantity ")
    assert not editing.set_label(desk.tag, "quantity\n")
    assert editing.set_note(desk.tag, " why ")
    assert not editing.set_note(desk.tag, " why ")
    (tag,) = desk.stored()
    assert (tag.label, tag.note) == ("quantity", " why ")
    assert tag.updated_at > tag.created_at
    assert [step.act for step in desk.steps] == [Act.TAG_CLAIM, Act.CHANGE_LABEL, Act.CHANGE_NOTE]


@pytest.mark.parametrize("words", ["nul\0", "half \ud83d a pair"])
def test_words_that_cannot_be_kept_are_replaced(desk: Desk, words: str) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    assert desk.session.editing.set_note(desk.tag, words)
    assert desk.session.editing.set_label(desk.tag, words)
    (tag,) = desk.stored()
    assert "\ufffd" in tag.note
    assert "\ufffd" in tag.label
    assert not desk.session.editing.set_note(desk.tag, words)
    assert desk.session.steps.undo() is not None
    assert desk.session.steps.undo() is not None
    assert [tag.note for tag in desk.stored()] == [""]


def test_a_removed_tag_comes_back_and_is_the_current_one_no_more(desk: Desk) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    tag = desk.tag
    desk.session.editing.remove(tag)
    assert desk.session.selection.tag is None
    assert (desk.stored(), len(desk.index)) == ([], 0)
    step = desk.session.steps.undo()
    assert step is not None
    assert desk.stored() == list(desk.index) == [tag]
    desk.session.steps.redo()
    assert (desk.stored(), len(desk.index)) == ([], 0)
    assert desk.session.steps.redo() is None
    assert len(desk.steps) == 4


def test_undo_changes_the_current_tag_back(desk: Desk) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    tag = desk.tag
    desk.session.editing.set_note(tag, "why")
    desk.session.steps.undo()
    assert desk.tag == desk.index.get(tag.uid) == tag
    desk.session.steps.redo()
    assert desk.tag.note == "why"


def test_the_article_state(desk: Desk) -> None:
    desk.session.editing.set_state(ArticleState.DONE)
    desk.session.editing.set_state(ArticleState.DONE)
    assert [step.act for step in desk.steps] == [Act.CHANGE_STATE]
    assert desk.session.articles.done() == 1
    desk.session.steps.undo()
    assert desk.state() is ArticleState.NEW


ACTS: dict[str, Callable[[Desk], object]] = {
    "note": lambda desk: desk.session.editing.set_note(desk.tag, "mine"),
    "label": lambda desk: desk.session.editing.set_label(desk.tag, "mine"),
    "kind": lambda desk: desk.session.editing.set_kind(desk.tag, Kind.QUOTE),
    "status": lambda desk: desk.session.editing.set_status(desk.tag, Status.REJECTED),
    "remove": lambda desk: desk.session.editing.remove(desk.tag),
    "undo": lambda desk: desk.session.steps.undo(),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("fate", ["changed", "removed"])
def test_a_problem_leaves_everything_as_it_was(desk: Desk, act: str, fate: str) -> None:
    desk.select("bridge")
    desk.session.editing.tag_selection(Kind.CLAIM)
    tag, selection = desk.tag, desk.session.selection
    with closing(Project(desk.project.path)) as other:
        if fate == "changed":
            changed(other, tag, by="Bob", note="theirs")
        else:
            removed(other, tag, by="Bob")
    with pytest.raises(Problem, match=r"Bob|not undone"):
        ACTS[act](desk)
    assert (selection.start, selection.end, selection.tag) == (12, 18, tag)
    assert list(desk.index) == [tag]
    assert len(desk.steps) == 1


def test_a_refused_tag_keeps_the_selection(desk: Desk, tmp_path: Path) -> None:
    desk.select("bridge")
    desk.project.path.rename(tmp_path / "elsewhere")
    with pytest.raises(Problem, match="moved"):
        desk.session.editing.tag_selection(Kind.CLAIM)
    selection = desk.session.selection
    assert (selection.start, selection.end, selection.tag) == (12, 18, None)
    assert (len(desk.index), desk.steps, desk.state()) == (0, [], ArticleState.NEW)
    (tmp_path / "elsewhere").rename(desk.project.path)
    assert desk.session.editing.tag_selection(Kind.CLAIM)
    assert desk.tag.excerpt == "bridge"


def test_acts_in_another_article_leave_the_index_alone(desk: Desk) -> None:
    (other,) = saved(desk.project, "Another bridge")
    tag = tagged(desk.project, other)
    desk.session.editing.set_note(tag, "far away")
    assert len(desk.index) == 0
    assert desk.project.reading.tags_of(other.id)[0].note == "far away"
