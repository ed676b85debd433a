"""Several processes on one file, and processes that end badly: nothing that was said to be saved is lost."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.change import Act
from gui.model.problem import Problem
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.checking import check_project
from tests.builders import saved, tagged
from tests.conftest import ROOT

_BEGIN = """
import signal, sys
from pathlib import Path
from gui.model.problem import Problem
from gui.store.project import Project
from tests.builders import a_tag, tagged
project = Project(Path(sys.argv[1]))
article = project.reading.article(1)
"""
_FIFTY_TAGS = """
import sys
from functools import partial
from pathlib import Path
from gui.model.problem import Problem
from gui.store.project import Project
from tests.builders import tagged
def patiently(act):
    for _ in range(20):
        try:
            return act()
        except Problem as problem:  # each has waited for two seconds
            assert "another window or program is writing to it" in str(problem), problem
    raise TimeoutError
project = patiently(partial(Project, Path(sys.argv[1])))
article = patiently(partial(project.reading.article, 1))
for at in range(50):
    patiently(partial(tagged, project, article, (at, at + 1), by=sys.argv[2]))
"""
_ONE_TAG = _BEGIN + "print(tagged(project, article, (0, 5)).uid, flush=True); signal.pause()"
_MANY_TAGS = _BEGIN + "print(flush=True)\nwhile True: print(tagged(project, article, (0, 5)).uid, flush=True)"
_HALF_WAY = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA journal_mode = TRUNCATE")
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE article SET title = title || hex(zeroblob(100000)), remarks = 'torn'")
os.kill(os.getpid(), signal.SIGKILL)
"""
_UNTIL_FULL = (
    _BEGIN
    + """
if len(sys.argv) > 2:
    import resource
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
count = 0
try:
    while count < 5000:
        tagged(project, article, (0, 5), note="n" * 3000)
        count += 1
except Problem as problem:
    print(count, problem)
if len(sys.argv) > 2:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
else:
    Path(sys.argv[1]).with_name("ballast").unlink()
tagged(project, article, (0, 5), note="again")
project.close()
"""
)


def _run(program: str, *words: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _lines(process: subprocess.Popen[str]) -> Iterator[str]:
    assert process.stdout is not None
    return iter(process.stdout.readline, "")


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


@pytest.fixture
def with_article(path: Path) -> Path:
    """A project with one article of 100 code points."""
    with closing(Project.create(path)) as project:
        saved(project, "Words " * 16 + "end.")
    return path


def _assert_whole(path: Path, tags: int) -> None:
    checked = check_project(path)
    assert checked.findings == ()
    assert (checked.articles, checked.tags) == (1, tags)


def test_four_writers_lose_nothing(with_article: Path) -> None:
    writers = [_run(_FIFTY_TAGS, with_article, name) for name in ("Ada", "Bob", "Cyd", "Dee")]
    for writer in writers:
        _, errors = writer.communicate(timeout=120)
        assert errors == ""
        assert writer.returncode == 0
    _assert_whole(with_article, 200)
    with closing(Project(with_article)) as project:
        for name in ("Ada", "Bob", "Cyd", "Dee"):
            count = 0
            while project.next_undo(name) is Act.TAG_CLAIM:
                project.undo(name)
                count += 1
            assert count == 50
        assert project.reading.tag_count() == 0


def test_a_tag_is_there_after_a_kill_right_behind_it(with_article: Path) -> None:
    process = _run(_ONE_TAG, with_article)
    uid = next(_lines(process)).strip()
    _end(process)
    with closing(Project(with_article)) as project:
        found = project.reading.tag_by_uid(uid)
        assert found is not None
        assert found.excerpt == "Words"
        assert project.next_undo("Ada") is Act.TAG_CLAIM
    _assert_whole(with_article, 1)


@pytest.mark.parametrize("count", [1, 7, 40])
def test_a_kill_in_the_middle_loses_at_most_what_was_not_said(with_article: Path, count: int) -> None:
    process = _run(_MANY_TAGS, with_article)
    lines = _lines(process)
    next(lines)
    said = [next(lines).strip() for _ in range(count)]
    process.kill()
    said += [line.strip() for line in lines if line.endswith("\n")]
    _end(process)
    with closing(Project(with_article)) as project:
        tags = project.reading.tags_of(1)
    assert {tag.uid for tag in tags} >= set(said)
    assert len(tags) <= len(said) + 1
    _assert_whole(with_article, len(tags))


@pytest.mark.parametrize("opening", [Project, Reading.open])
def test_a_transaction_that_was_torn_is_taken_back_by_whoever_comes_next(
    with_article: Path, opening: Callable[[Path], Project | Reading]
) -> None:
    process = _run(_HALF_WAY, with_article)
    process.communicate(timeout=60)
    journal = with_article.with_name(with_article.name + "-journal")
    assert journal.stat().st_size > 0
    with closing(opening(with_article)) as opened:
        reading = opened if isinstance(opened, Reading) else opened.reading
        article = reading.article(1)
    assert article is not None
    assert article.remarks == ""
    assert len(article.title) == 100
    _assert_whole(with_article, 0)


def _assert_kept_all(process: subprocess.Popen[str], path: Path) -> None:
    out, errors = process.communicate(timeout=120)
    assert (process.returncode, errors) == (0, "")
    count, _, problem = out.partition(" ")
    assert "disk" in problem
    assert int(count) > 0
    _assert_whole(path, int(count) + 1)


def test_a_file_that_may_not_grow_loses_nothing(with_article: Path) -> None:
    _assert_kept_all(_run(_UNTIL_FULL, with_article, with_article.stat().st_size + 50_000), with_article)


def test_a_full_disk_loses_nothing(with_article: Path) -> None:
    """A disk of its own for the child, which goes when it ends; what it held is carried out first."""
    kept, disk = with_article.with_name("kept.pressmark"), with_article.with_name("disk")
    disk.mkdir()
    alone = ["unshare", "-m"]
    if (
        not shutil.which("unshare")
        or subprocess.run([*alone, "mount", "-t", "tmpfs", "none", disk], check=False, capture_output=True).returncode
    ):
        pytest.skip("no disk can be mounted here")
    script = f"""set -e
        mount -t tmpfs -o size=700k none '{disk}'
        cp '{with_article}' '{disk}/p'
        head -c 200000 /dev/zero > '{disk}/ballast'
        '{sys.executable}' -c "$0" '{disk}/p'
        cp '{disk}/p' '{kept}'"""
    command = [*alone, "sh", "-c", script, _UNTIL_FULL]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    out, errors = process.communicate(timeout=120)
    assert (process.returncode, errors) == (0, "")
    count, _, problem = out.partition(" ")
    assert "the disk is full" in problem
    _assert_whole(kept, int(count) + 1)


def test_another_writer_is_waited_for_and_then_said(project: Project, path: Path) -> None:
    (article,) = saved(project)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="another window or program is writing to it"):
            tagged(project, article)
        other.execute("COMMIT")
    tagged(project, article)


@pytest.mark.parametrize("fate", ["moved", "deleted"])
def test_a_file_that_goes_while_it_is_open_is_noticed(project: Project, path: Path, fate: str) -> None:
    (article,) = saved(project)
    if fate == "moved":
        path.rename(path.with_name("elsewhere"))
    else:
        path.unlink()
    with pytest.raises(Problem, match="moved, renamed or deleted while it was open"):
        tagged(project, article)
    assert not path.exists()
    if fate == "moved":
        path.with_name("elsewhere").rename(path)
        tagged(project, article)
        assert project.reading.tag_count() == 1
