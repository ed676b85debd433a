"""A name is taken as a project keeps it, or refused with one sentence; there is always one."""

import getpass

import pytest

from gui.model.problem import Problem
from gui.tasks.account import account_name, named


@pytest.mark.parametrize(
    ("words", "name"), [(" Ada\n", "Ada"), ("Zo\udceb", "Zo\ufffd"), ("A\r\nB", "A\nB"), (" " + "\U0001f600" * 200, "\U0001f600" * 200)]
)
def test_a_name_is_canonical(words: str, name: str) -> None:
    assert named(words) == name


@pytest.mark.parametrize(("words", "why"), [("", "nothing"), (" \u2028", "nothing"), ("a" * 201, "more than 200 characters")])
def test_what_no_project_takes_is_a_problem(words: str, why: str) -> None:
    with pytest.raises(Problem, match=why):
        named(words)


@pytest.mark.parametrize("account", ["", " ", "a" * 201])
def test_an_account_without_a_name_that_can_be_saved_is_annotator(account: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", str(account).__str__)
    assert account_name() == "annotator"
