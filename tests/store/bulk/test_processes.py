"""Very many changes beside other windows, on a disk that is full, and in a process that ends badly: all or nothing."""

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.amendment import Amendment
from gui.model.change import Act, Change, Step, Way
from gui.model.problem import Problem
from gui.store.bulk.many import last_change, many_changes
from gui.store.bulk.taking_back import answer_many
from gui.store.project import Project
from gui.tasks.checking import check_project
from tests.builders import a_tag, saved, tagged
from tests.conftest import ROOT

COUNT = 6_000
_BEGIN = """
import os, resource, signal, sys
from pathlib import Path
from gui.model.amendment import Amendment
from gui.model.change import Act, Way
from gui.model.problem import Problem
from gui.store.bulk.many import many_changes
from gui.store.bulk.taking_back import answer_many
from gui.store.project import Project
project = Project(Path(sys.argv[1]))
ids = [tag.id for tag in project.reading.tags_of(1)]
def note(tick=lambda count: None):
    with many_changes(project, Act.CHANGE_NOTE, "Ada", tick=tick) as many:
        many.amend(ids, Amendment(note="n" * 200))
"""
_KILLED = _BEGIN + "note(lambda count: os.kill(os.getpid(), signal.SIGKILL))"
_KILLED_IN_UNDO = _BEGIN + "note(); answer_many(project, 'Ada', Way.UNDO, lambda count: count and os.kill(os.getpid(), signal.SIGKILL))"
_NO_ROOM = (
    _BEGIN
    + """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    note()
except Problem as problem:
    print(problem)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
project.close()
"""
)


@pytest.fixture
def full(project: Project) -> Project:
    """A project with so many tags that they take several statements."""
    (article,) = saved(project, "Words " * 20)
    tags = tuple(Change(None, a_tag(article, (at % 100, at % 100 + 1))) for at in range(COUNT))
    project.apply(Step(Act.IMPORT_TAGS, tags, "Ada"))
    return project


def _run(program: str, *words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


def _notes(path: Path) -> set[str]:
    """What is noted of any tag, by somebody who opens the project anew and finds nothing wrong with it."""
    assert check_project(path).findings == ()
    with closing(Project(path)) as project:
        tags = project.reading.tags_of(1)
        assert len(tags) == COUNT
        return {tag.note for tag in tags}


def test_a_kill_in_the_middle_leaves_nothing_half_done(full: Project, path: Path) -> None:
    full.close()
    assert _run(_KILLED, path).returncode == -signal.SIGKILL
    assert _notes(path) == {""}
    assert _run(_KILLED_IN_UNDO, path).returncode == -signal.SIGKILL
    assert _notes(path) == {"n" * 200}
    with closing(Project(path)) as project:
        assert project.next_undo("Ada") is Act.CHANGE_NOTE
        answer_many(project, "Ada", Way.UNDO)
    assert _notes(path) == {""}


def test_a_disk_without_room_leaves_nothing_half_done(full: Project, path: Path) -> None:
    full.close()
    done = _run(_NO_ROOM, path, path.stat().st_size + 300_000)
    assert (done.returncode, done.stderr) == (0, "")
    assert "disk" in done.stdout
    assert _notes(path) == {""}


def test_another_window_that_writes_is_waited_for_and_then_said(full: Project, path: Path) -> None:
    ids = [tag.id for tag in full.reading.tags_of(1)]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="another window or program is writing to it"), many_changes(full, Act.REMOVE_TAGS, "Ada") as many:
            many.remove(ids)
        other.execute("COMMIT")
    with many_changes(full, Act.REMOVE_TAGS, "Ada") as many:
        many.remove(ids)
    assert full.reading.tag_count() == 0


def test_another_window_sees_all_or_nothing_and_keeps_what_it_makes(full: Project, path: Path) -> None:
    article, ids = full.reading.article(1), [tag.id for tag in full.reading.tags_of(1)]
    assert article is not None
    seen = last_change(full.reading)
    with closing(Project(path)) as other:
        theirs = tagged(other, article, (0, 5), by="Bob")
        with many_changes(full, Act.CHANGE_LABEL, "Ada", seen=seen) as many:
            many.amend(ids, Amendment(label="x"))
            assert {tag.label for tag in other.reading.tags_of(1)} == {""}
        assert sorted({tag.label for tag in other.reading.tags_of(1)}) == ["", "x"]
        answer_many(full, "Ada", Way.UNDO)
        assert other.reading.tag_by_uid(theirs.uid) == theirs
        assert other.undo("Bob") is not None


def test_who_still_reads_is_waited_for_longer_than_who_writes(full: Project) -> None:
    with many_changes(full, Act.CHANGE_LABEL, "Ada") as many:
        assert many.ids("PRAGMA busy_timeout", {}) == [30_000]
    assert list(full.reading.rows("PRAGMA busy_timeout")) == [(2_000,)]
