"""Filters that are kept under names: what is kept comes back, and what another program writes breaks nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.model.canon import canonical
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.saved_filter import LONGEST_FILTER_NAME
from gui.model.tag_query import ANY, TagColumn, TagQuery, Where
from gui.store.project import Project
from gui.store.saved_filters import keep_filter, remove_filter, rename_filter, saved_filters
from tests.model.test_facets import QUERIES

CLAIMS = TagQuery(kinds=frozenset({Kind.CLAIM}))


def names(project: Project) -> list[str]:
    return [saved.name for saved in saved_filters(project.reading)]


def written(path: Path, query: object, name: str = "theirs") -> None:
    """Let another program write a filter."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT OR REPLACE INTO saved_filter (name, query) VALUES (?, ?)", (name, query))


@given(query=QUERIES, name=st.text(min_size=1))
@settings(max_examples=60)
def test_what_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, query: TagQuery, name: str) -> None:
    labels = frozenset(canonical(label)[0] for label in query.labels)
    query = TagQuery(
        kinds=query.kinds, labels=labels, since=query.since, unsure=query.unsure, text=query.text, where=query.where, case=query.case,
        marks=query.marks, order=TagColumn.LABEL, article_id=1,
    )  # fmt: skip
    with closing(Project.create(tmp_path_factory.mktemp("kept") / "p.pressmark")) as project:
        try:
            kept = keep_filter(project, name, query)
        except Problem as problem:
            assert not canonical(name)[0].strip("\u200b\ufeff").strip(), problem  # noqa: PT017
            return
        assert saved_filters(project.reading) == [kept]
        assert (kept.query, kept.strange) == (query.conditions(), ())
        assert 0 < len(kept.name) <= LONGEST_FILTER_NAME


def test_a_name_is_taken_once_unless_it_is_to_be_replaced(project: Project) -> None:
    keep_filter(project, "  My   claims ", CLAIMS)
    with pytest.raises(Problem, match="already"):
        keep_filter(project, "My claims", ANY)
    assert [saved.query for saved in saved_filters(project.reading)] == [CLAIMS]
    keep_filter(project, "My claims", TagQuery(unsure=True), replaces=True)
    assert [saved.query for saved in saved_filters(project.reading)] == [TagQuery(unsure=True)]


def test_filters_are_listed_by_name_and_renamed_and_removed(project: Project) -> None:
    for name in ("b", "A", "c"):
        keep_filter(project, name, CLAIMS)
    assert names(project) == ["A", "b", "c"]
    assert rename_filter(project, "b", " z  z ") == "z z"
    assert names(project) == ["A", "c", "z z"]
    remove_filter(project, "A")
    remove_filter(project, "A")
    assert names(project) == ["c", "z z"]


@pytest.mark.parametrize("new", ["A", " ", ""])
def test_a_new_name_must_be_free_and_be_one(project: Project, new: str) -> None:
    keep_filter(project, "A", CLAIMS)
    keep_filter(project, "b", CLAIMS)
    with pytest.raises(Problem):
        rename_filter(project, "b", new)
    assert names(project) == ["A", "b"]


def test_what_another_window_has_removed_is_not_renamed(project: Project) -> None:
    with pytest.raises(Problem, match="not there any more"):
        rename_filter(project, "gone", "new")
    assert names(project) == []


@pytest.mark.parametrize(
    ("query", "known", "strange"),
    [
        ('{"kinds": ["claim", "rumour"]}', CLAIMS, ("kinds: rumour",)),
        ('{"kinds": ["rumour"]}', ANY, ("kinds: rumour",)),
        ('{"colour": "blue", "statuses": ["accepted"]}', TagQuery(statuses=frozenset({Status.ACCEPTED})), ("colour: blue",)),
        ('{"since": "soon", "unsure": "yes"}', ANY, ("since: soon", "unsure: yes")),
        ('{"labels": "direct"}', ANY, ("labels: direct",)),
        ('{"labels": [1, null, "direct"]}', TagQuery(labels=frozenset({"direct"})), ("labels: 1", "labels: None")),
        ('{"labels": ["\\ud800"]}', ANY, ("labels: \ufffd",)),
        ('{"text": "a\\u0000b"}', ANY, ("text: a\ufffdb",)),
        ('{"text": "a", "found": ["note", "translation"]}', TagQuery(text="a", where=frozenset({Where.NOTE})), ("found: translation",)),
        ('["claim"]', ANY, ('["claim"]',)),
        ("claims", ANY, ("claims",)),
        ("", ANY, ("",)),
        ("[" * 100_000, ANY, ("[" * 200,)),
        ("{}", ANY, ()),
    ],
)
def test_what_we_do_not_know_is_left_out_and_told(
    project: Project, path: Path, query: str, known: TagQuery, strange: tuple[str, ...]
) -> None:
    written(path, query)
    [saved] = saved_filters(project.reading)
    assert (saved.query, saved.strange) == (known, strange)


def test_what_is_no_text_at_all_is_told_too(project: Project, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO saved_filter (name, query) VALUES (CAST(X'ff41' AS TEXT), CAST(X'ff' AS TEXT))")
    [saved] = saved_filters(project.reading)
    assert (saved.name, saved.strange) == ("\ufffdA", ("\ufffd",))


def test_what_we_do_not_know_stays_in_a_filter_that_gets_another_name(project: Project, path: Path) -> None:
    written(path, '{"kinds": ["rumour"]}')
    rename_filter(project, "theirs", "ours")
    assert [(saved.name, saved.strange) for saved in saved_filters(project.reading)] == [("ours", ("kinds: rumour",))]


def test_nothing_is_kept_where_the_project_is_locked(impatient: None, project: Project, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="writing to it"):
            keep_filter(project, "A", CLAIMS)
        other.execute("ROLLBACK")
    keep_filter(project, "A", CLAIMS)
    assert names(project) == ["A"]
