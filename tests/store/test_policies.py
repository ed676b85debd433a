"""The boundary policy is a setting of the project: kept, followed, and never in the way where it makes no sense."""

import sqlite3
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest

from gui.model.boundaries import DEFAULT, Policy, Rule
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.store.policies import kept_policy
from gui.store.project import Project

OTHER = Policy(frozenset(), frozenset(Rule), frozenset({Rule.HONORIFIC}))


def _put(path: Path, name: str, value: object) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("REPLACE INTO setting VALUES (?, CAST(? AS TEXT))", (name, value))


def test_the_default_holds_until_something_is_kept(project: Project) -> None:
    assert project.policy() == DEFAULT
    assert kept_policy(project.reading) == (DEFAULT, frozenset())


def test_what_is_kept_comes_back(project: Project, path: Path) -> None:
    for count in range(len(Rule) + 1):
        for rules in map(frozenset, combinations(Rule, count)):
            policy = Policy(rules, frozenset(Rule) - rules, rules)
            project.set_policy(policy)
            assert project.policy() == policy
    project.set_policy(OTHER)
    with closing(Project(path)) as again:
        assert again.policy() == OTHER
    project.set_policy(DEFAULT)
    assert project.policy() == DEFAULT


def test_other_windows_notice(project: Project, path: Path) -> None:
    with closing(Project(path)) as other:
        other.set_policy(OTHER)
    assert project.changed_elsewhere()
    assert project.policy() == OTHER


def test_it_is_readable_for_other_programs(project: Project, path: Path) -> None:
    project.set_policy(DEFAULT)
    with closing(sqlite3.connect(path)) as connection:
        rows = dict(connection.execute("SELECT name, value FROM setting"))
    assert rows["boundaries of claim"] == ", ".join(rule.value for rule in Rule if rule in DEFAULT.claim)
    assert rows["boundaries of quote"] == ""


@pytest.mark.parametrize("value", ["honorific, beginning capital", "Honorific", ",", "nonsense\n", b"\xff\xfe", "\0"])
def test_what_makes_no_sense_is_the_default_for_its_kind_alone(project: Project, path: Path, value: object) -> None:
    project.set_policy(OTHER)
    _put(path, "boundaries of entity", value)
    _put(path, "colour of the sky", "blue")
    policy, senseless = kept_policy(project.reading)
    assert policy == Policy(OTHER.claim, OTHER.quote, DEFAULT.entity)
    assert senseless == {Kind.ENTITY}
    project.set_policy(policy)
    assert kept_policy(project.reading) == (policy, frozenset())


@pytest.mark.usefixtures("impatient")
def test_it_cannot_be_kept_where_another_writes(project: Project, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="another window or program is writing to it"):
            project.set_policy(OTHER)
    assert project.policy() == DEFAULT
