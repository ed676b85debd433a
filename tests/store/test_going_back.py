"""Undo up to a step: all of one annotator's acts back to it, in one go; what others did stays."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.article import Article
from gui.model.change import Act, Change, Step, Way
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.store import going_back
from gui.store.going_back import GoneBack, go_back
from gui.store.past_steps import Fate, StepQuery, line_back, newest_step, past_steps, step_keys
from gui.store.project import Project
from tests.builders import a_tag, changed, saved, tagged


def last(project: Project) -> int:
    """The key of the step that was saved last."""
    return newest_step(project.reading)


def gone_back(project: Project, way: Way, to: int, annotator: str = "Ada") -> GoneBack:
    """What was looked at first, and then done."""
    return go_back(project, way, to, annotator, agreed=go_back(project, way, to, annotator))


def rows(project: Project) -> list[object]:
    """All tags with their articles' states, whatever their keys."""
    return [(tag.uid, tag.kind, tag.span, tag.label, tag.note) for entry in project.reading.articles() for tag in tags(project, entry.id)]


def tags(project: Project, article_id: int) -> list[Tag]:
    """The tags of an article."""
    return project.reading.tags_of(article_id)


@pytest.fixture
def article(project: Project) -> Article:
    """The one article of the project, which nobody's undo takes out."""
    (added,) = saved(project, annotator="Librarian")
    return added


def test_all_acts_back_to_one_are_undone_in_one_go(project: Project, article: Article) -> None:
    first = tagged(project, article)
    tag = tagged(project, article, "Anna")
    to = last(project)
    changed(project, tag, note="why")
    tagged(project, article, "Ortega", Kind.ENTITY)
    outcome = gone_back(project, Way.UNDO, to)
    assert (len(outcome.steps), outcome.changes, outcome.left, outcome.others) == (3, 3, (), ())
    assert tags(project, article.id) == [first]
    assert project.next_undo("Ada") is Act.TAG_CLAIM


def test_looking_first_changes_nothing(project: Project, article: Article, path: Path) -> None:
    tag = tagged(project, article)
    to = last(project)
    changed(project, tag, note="why")
    before = path.read_bytes()
    outcome = go_back(project, Way.UNDO, to, "Ada")
    assert (len(outcome.steps), outcome.changes) == (2, 2)
    assert path.read_bytes() == before
    assert project.next_undo("Ada") is Act.CHANGE_NOTE


def test_redo_brings_all_of_it_again(project: Project, article: Article) -> None:
    tag = tagged(project, article)
    to = last(project)
    changed(project, tag, note="why")
    tagged(project, article, "Anna")
    newest, before = last(project), rows(project)
    gone_back(project, Way.UNDO, to)
    assert tags(project, article.id) == []
    outcome = gone_back(project, Way.REDO, newest)
    assert outcome.steps == (to, to + 1, newest)
    assert rows(project) == before


def test_what_others_did_in_between_stays_and_is_named(project: Project, article: Article) -> None:
    tagged(project, article)
    to = last(project)
    theirs = tagged(project, article, "Anna", by="Bob")
    changed(project, theirs, by="Bob", note="mine")
    tagged(project, article, "Ortega", by="Eve")
    tagged(project, article, "euros")
    tagged(project, article, "million", by="Eve")
    project.undo("Eve")
    outcome = gone_back(project, Way.UNDO, to)
    assert (len(outcome.steps), outcome.others) == (2, (("Bob", 2), ("Eve", 1)))
    assert [tag.excerpt for tag in tags(project, article.id)] == ["Anna", "Ortega"]


def test_what_somebody_else_has_changed_since_is_left_and_named(project: Project, article: Article) -> None:
    tag = tagged(project, article)
    to = last(project)
    mine = changed(project, tag, note="why")
    tagged(project, article, "Anna")
    changed(project, mine, by="Bob", note="cost")
    outcome = gone_back(project, Way.UNDO, to)
    assert (outcome.steps, [(one.step, one.act) for one in outcome.left]) == ((to + 2,), [(to + 1, Act.CHANGE_NOTE), (to, Act.TAG_CLAIM)])
    assert "has been changed or removed since" in str(outcome.left[0].why)
    assert [tag.note for tag in tags(project, article.id)] == ["cost"]
    assert project.next_undo("Ada") is None


def test_a_tag_that_somebody_has_linked_stays(project: Project, article: Article) -> None:
    quote = tagged(project, article, "It cost 3 million euros", Kind.QUOTE)
    to = last(project)
    speaker = tagged(project, article, "Anna Ortega", Kind.ENTITY)
    link = link_of(quote, speaker, LinkRole.SPEAKER, "Bob")
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link),), "Bob"))
    outcome = gone_back(project, Way.UNDO, to)
    assert outcome.steps == ()
    assert all("linked" in str(one.why) for one in outcome.left)
    assert len(tags(project, article.id)) == 2


def test_a_step_that_fails_in_its_middle_leaves_nothing_of_it(project: Project, article: Article) -> None:
    quote, other = a_tag(article, "It cost 3 million euros", Kind.QUOTE), a_tag(article, "bridge")
    speaker = tagged(project, article, "Anna Ortega", Kind.ENTITY, by="Bob")
    project.apply(Step(Act.TAG_ALL, (Change(None, quote), Change(None, other)), "Ada"))
    to = last(project)
    project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, speaker, LinkRole.SPEAKER, "Bob")),), "Bob"))
    before = rows(project)
    assert gone_back(project, Way.UNDO, to).steps == ()
    assert rows(project) == before


def test_what_the_file_refuses_is_laid_on_no_step(project: Project, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    tagged(project, article)

    def failing(*words: object) -> Step:
        raise Problem("no room") from sqlite3.OperationalError("disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(project.door, "answer", failing)
        with pytest.raises(Problem, match="no room"):
            go_back(project, Way.UNDO, last(project), "Ada")
    assert project.next_undo("Ada") is Act.TAG_CLAIM


def test_what_was_not_agreed_to_is_not_done(project: Project, article: Article, path: Path) -> None:
    tag = tagged(project, article)
    to = last(project)
    agreed = go_back(project, Way.UNDO, to, "Ada")
    with closing(Project(path)) as other:
        changed(other, tag, by="Bob", note="theirs")
    with pytest.raises(Problem, match="has changed since you were asked"):
        go_back(project, Way.UNDO, to, "Ada", agreed=agreed)
    assert project.next_undo("Ada") is Act.TAG_CLAIM


def test_what_is_cancelled_in_the_middle_leaves_nothing_half_done(project: Project, article: Article) -> None:
    tagged(project, article)
    to = last(project)
    tagged(project, article, "Anna")
    agreed, before = go_back(project, Way.UNDO, to, "Ada"), rows(project)

    def stop(done: int) -> None:
        if done > 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        go_back(project, Way.UNDO, to, "Ada", stop, agreed)
    assert rows(project) == before
    assert len(gone_back(project, Way.UNDO, to).steps) == 2


def test_a_step_of_very_many_changes_is_undone_among_others(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going_back, "_MANY", 5)
    (article,) = saved(project, "bridge " * 40, annotator="Librarian")
    first = tagged(project, article)
    to = last(project)
    many = [a_tag(article, (start, start + 6)) for start in range(7, 280, 7)]
    project.apply(Step(Act.TAG_ALL, tuple(Change(None, tag) for tag in many), "Ada"))
    large, before = last(project), rows(project)
    changed(project, tags(project, article.id)[5], note="why")
    newest, heard = last(project), list[int]()
    outcome = go_back(project, Way.UNDO, large, "Ada", heard.append)
    assert (len(outcome.steps), outcome.changes, outcome.left) == (2, 40, ())
    assert (heard[0], heard[-1], heard == sorted(heard)) == (1, 40, True)
    gone_back(project, Way.UNDO, to)
    assert tags(project, article.id) == []
    gone_back(project, Way.REDO, large)
    assert sorted(map(str, rows(project))) == sorted(map(str, before))
    changed(project, tags(project, article.id)[7], by="Bob", note="theirs")
    gone_back(project, Way.REDO, newest)
    outcome = gone_back(project, Way.UNDO, to)
    assert [(one.step, one.about.words, one.about.more) for one in outcome.left] == [(large, "bridge", 38)]
    assert outcome.steps == (newest, to)
    assert (len(tags(project, article.id)), first.uid in str(rows(project))) == (39, False)


@pytest.mark.parametrize("whose", ["Bob", "Eve"])
def test_a_step_of_somebody_else_is_no_place_to_go_back_to(project: Project, article: Article, whose: str) -> None:
    tagged(project, article, by="Bob")
    theirs = last(project)
    tagged(project, article, "Anna")
    if whose == "Eve":
        project.undo("Bob")
    with pytest.raises(Problem, match="no longer be reached"):
        go_back(project, Way.UNDO, theirs, "Ada")
    assert line_back(project.reading, Way.UNDO, theirs, "Ada") == []


def test_a_file_that_cannot_be_written_is_no_fault_of_a_step(project: Project, article: Article, path: Path) -> None:
    tagged(project, article)
    agreed = go_back(project, Way.UNDO, last(project), "Ada")
    project._connection.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="try again in a moment"):
            go_back(project, Way.UNDO, agreed.to, "Ada", agreed=agreed)
    assert project.next_undo("Ada") is Act.TAG_CLAIM


ACTS = st.lists(st.tuples(st.sampled_from(["tag", "note", "label", "remove", "undo"]), st.sampled_from(["Ada", "Bob"])), max_size=14)


@given(acts=ACTS, back=st.integers(0, 13))
def test_going_back_is_as_many_undos_as_there_are_acts(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str]], back: int
) -> None:
    folder = tmp_path_factory.mktemp("twice")
    with closing(Project.create(folder / "one.pressmark")) as project:
        saved(project, annotator="Librarian")
        for act, who in acts:
            perform(project, act, who)
        line = [key for key in step_keys(project.reading, StepQuery("Ada"), 0, last(project)) if stands(project, key)]
        (folder / "other.pressmark").write_bytes((folder / "one.pressmark").read_bytes())
        if not line:
            return
        to = line[min(back, len(line) - 1)]
        gone_back(project, Way.UNDO, to)
        with closing(Project(folder / "other.pressmark")) as other:
            for _ in line[: line.index(to) + 1]:
                try_undo(other)
            assert rows(project) == rows(other)
            assert project.next_undo("Ada") == other.next_undo("Ada")


def perform(project: Project, act: str, who: str) -> None:
    """One act of somebody, on the tag that was made last."""
    article = project.reading.article(1)
    assert article is not None
    current = project.reading.tags_of(1)
    tag = max(current, key=lambda one: one.uid, default=None)
    if act == "tag" or tag is None:
        project.apply(Step(Act.TAG_CLAIM, (Change(None, a_tag(article, annotator=who)),), who))
    elif act == "remove":
        project.apply(Step(Act.REMOVE_TAG, (Change(tag, None),), who))
    elif act == "undo":
        try_undo(project, who)
    else:
        project.apply(Step(Act.CHANGE_NOTE, (Change(tag, replace(tag, **{act: getattr(tag, act) + who[0]})),), who))


def try_undo(project: Project, who: str = "Ada") -> None:
    """Undo once, as far as that can be."""
    try:
        project.undo(who)
    except Problem:
        return


def stands(project: Project, key: int) -> bool:
    """Whether undo can come to a step."""
    (step,) = past_steps(project.reading, [key])
    return step.fate is Fate.STANDS and step.is_open
