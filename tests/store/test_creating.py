"""A project is made whole or not at all, and never over something that is there."""

import os
import sqlite3
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from gui.model.problem import Problem
from gui.store import connecting
from gui.store.project import Project
from tests.builders import saved


def test_a_new_project_is_empty_and_alone(path: Path) -> None:
    with closing(Project.create(path)) as project:
        assert project.reading.articles() == []
        assert project.reading.tag_count() == 0
        assert project.reading.annotators() == []
        assert project.next_undo("Ada") is None
        assert project.undo("Ada") is None
        assert project.redo("Ada") is None
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("there", ["a file", "a folder", "a dangling link"])
def test_what_is_there_is_never_replaced(path: Path, there: str) -> None:
    match there:
        case "a file":
            path.write_text("mine", "utf-8")
        case "a folder":
            path.mkdir()
        case _:
            path.symlink_to(path.with_name("gone"))
    with pytest.raises(Problem, match="there is already a file or folder of that name"):
        Project.create(path)
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    if there == "a file":
        assert path.read_text("utf-8") == "mine"


def test_who_comes_first_keeps_the_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = connecting._bring_up_to_date

    def while_somebody_else(connection: sqlite3.Connection) -> None:
        path.write_text("somebody else's", "utf-8")
        made(connection)

    monkeypatch.setattr(connecting, "_bring_up_to_date", while_somebody_else)
    with pytest.raises(Problem, match="there is already a file"):
        Project.create(path)
    assert path.read_text("utf-8") == "somebody else's"
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_folder_that_is_not_there_is_said(path: Path) -> None:
    path.parent.rmdir()
    with pytest.raises(Problem, match="its folder does not exist"):
        Project.create(path)
    assert not path.parent.exists()


def test_a_folder_that_may_not_be_written_is_said(open_folder: Path, as_ordinary_user: AbstractContextManager[None]) -> None:
    open_folder.chmod(0o555)
    with as_ordinary_user, pytest.raises(Problem, match="may not be written to"):
        Project.create(open_folder / "news.pressmark")
    assert list(open_folder.iterdir()) == []


def test_a_name_that_no_system_takes_is_a_problem(path: Path) -> None:
    with pytest.raises(Problem, match="was not created"):
        Project.create(path.with_name("n" * 300))
    assert list(path.parent.iterdir()) == []


def test_a_name_may_be_as_long_as_a_journal_beside_it_allows(path: Path) -> None:
    long = path.with_name("n" * (255 - len("-journal")))
    with closing(Project.create(long)) as project:
        saved(project)
    assert [entry.name for entry in path.parent.iterdir()] == [long.name]


def test_a_failure_half_way_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr(connecting, "_bring_up_to_date", fail)
    with pytest.raises(RuntimeError):
        Project.create(path)
    assert list(path.parent.iterdir()) == []


def test_the_file_says_whose_it_is(path: Path) -> None:
    Project.create(path).close()
    head = path.read_bytes()[:100]
    assert head[68:72] == b"PRMK"
    assert head[60:64] == (4).to_bytes(4, "big")
    assert os.access(path, os.W_OK)
