"""What has happened: to a tag, and in the project."""

import sqlite3
from contextlib import closing
from pathlib import Path

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.store.history import history_length, history_of
from gui.store.past_steps import Fate, StepQuery, newest_step, past_steps, step_keys
from gui.store.project import Project
from gui.store.touched import Touched, spots_of
from tests.builders import changed, entered, removed, saved, tagged


def test_the_history_of_a_tag_begins_with_what_came_last(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article, label="cost")
    other = tagged(project, article, "Anna")
    label = changed(project, tag, by="Bob", label="event")
    removed(project, label, by="Bob")
    project.undo("Bob")
    entries = history_of(project.reading, tag.id, tag.uid)
    assert [(entry.annotator, entry.act, entry.way) for entry in entries] == [
        ("Bob", "remove tag", "undo"), ("Bob", "remove tag", "do"), ("Bob", "change note", "do"), ("Ada", "tag claim", "do"),
    ]  # fmt: skip
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    assert (entries[0].before, entries[1].after) == (None, None)
    assert (entries[2].before, entries[2].after) == ({"label": "cost"}, {"label": "event"})
    assert (entries[3].after or {})["label"] == "cost"
    assert history_of(project.reading, tag.id, tag.uid, 2) == entries[:2]
    assert [history_length(project.reading, one.id, one.uid) for one in (tag, other)] == [4, 1]
    assert history_of(project.reading, 99, "x") == []


def test_links_belong_to_the_history_of_both_their_ends_also_when_they_are_gone(project: Project) -> None:
    (article,) = saved(project)
    quote = tagged(project, article, "It cost 3 million euros", Kind.QUOTE)
    speaker = tagged(project, article, "Anna Ortega", Kind.ENTITY)
    step = project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(quote, speaker, LinkRole.SPEAKER, "Ada")),), "Ada"))
    project.apply(Step(Act.REMOVE_LINK, (Change(step.changes[0].after, None),), "Bob"))
    for tag in (quote, speaker):
        gone, made = history_of(project.reading, tag.id, tag.uid)[:2]
        assert (gone.act, gone.is_link, gone.after) == ("remove link", True, None)
        assert (made.after or {})["target"] == speaker.uid


def test_links_are_found_through_their_indexes(project: Project) -> None:
    plan = project.reading.rows(
        """EXPLAIN QUERY PLAN SELECT id FROM change WHERE row_kind = 'link'
        AND iif(json_valid(coalesce(after, before)), json_extract(coalesce(after, before), '$.source'), '') = ?""",
        "x",
    )
    assert "change_from" in str(list(plan))


def test_what_another_program_has_spoilt_says_nothing(project: Project, path: Path) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("UPDATE change SET after = '{' WHERE row_kind = 'tag'")
    (entry,) = history_of(project.reading, tag.id, tag.uid)
    assert (entry.before, entry.after) == (None, {})
    (step,) = past_steps(project.reading, [newest_step(project.reading)])
    assert step.touched.words == "bridge"


def test_steps_come_newest_first_a_stretch_at_a_time(project: Project) -> None:
    (article,) = saved(project)
    for who in ("Ada", "Bob", "Ada"):
        tagged(project, article, by=who)
    top = newest_step(project.reading)
    assert list(step_keys(project.reading, StepQuery(), 0, top)) == [4, 3, 2, 1]
    assert list(step_keys(project.reading, StepQuery(), 1, 3)) == [3, 2]
    assert list(step_keys(project.reading, StepQuery("Ada"), 0, top)) == [4, 2, 1]
    assert list(step_keys(project.reading, StepQuery("Ada", Act.ADD_ARTICLES), 0, top)) == [1]
    assert list(step_keys(project.reading, StepQuery("Eve"), 0, top)) == []


def test_a_step_says_what_has_become_of_it(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    noted = changed(project, tag, note="why")
    project.undo("Ada")
    project.undo("Ada")
    project.redo("Ada")
    fates = [step.fate for step in past_steps(project.reading, range(1, 7))]
    assert fates == [Fate.STANDS, Fate.STANDS, Fate.UNDONE, Fate.ANSWERS, Fate.ANSWERS, Fate.ANSWERS]
    changed(project, tag, note="else")
    undone = past_steps(project.reading, [3])[0]
    assert (undone.fate, undone.is_open) == (Fate.UNDONE, False)
    assert noted.note == "why"


def test_a_step_says_what_it_was_about(project: Project) -> None:
    one, _ = saved(project, "First bridge", "Second bridge")
    tag = tagged(project, one, note="n")
    project.apply(Step(Act.REMOVE_TAGS, (Change(tag, None),), "Ada"))
    entered(project)
    touched = [step.touched for step in past_steps(project.reading, range(1, 5))]
    assert touched == [
        Touched("article", "First bridge", 1),
        Touched("tag", "bridge"),
        Touched("tag", "bridge"),
        Touched("entity", "Anna Ortega"),
    ]
    (spot,) = spots_of(project.reading, 3, 9)
    assert (spot.uid, spot.article_id, spot.start, spot.end) == (tag.uid, one.id, 6, 12)


def test_a_large_step_counts_all_its_changes(project: Project) -> None:
    saved(project, *(f"Text {number}" for number in range(30)))
    (step,) = past_steps(project.reading, [1])
    assert step.touched == Touched("article", "Text 0", 29)
