"""A project of an older shape becomes one of the present one: whole or not at all, and never without a copy of what it was."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from gui.model.boundaries import DEFAULT
from gui.model.change import Act
from gui.model.kinds import FACES, Kind
from gui.model.link import LinkRole
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.store import connecting
from gui.store.header import VERSION, shape_of
from gui.store.labels import labels
from gui.store.linking import links_of
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.checking import check_project
from gui.tasks.exporting import export_tags
from tests.builders import WORDS
from tests.conftest import ROOT
from tests.store.older_shapes import of_first_shape, of_shape

_KILLED_HALF_WAY = """
import os, signal, sys
from pathlib import Path
from gui.store import connecting
from gui.store.project import Project
made = connecting._bring_up_to_date
def killed(connection):
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("PRAGMA cache_size = 1")
    made(connection)
    connection.execute("CREATE TABLE ballast AS SELECT hex(zeroblob(100000)) AS a")
    os.kill(os.getpid(), signal.SIGKILL)
connecting._bring_up_to_date = killed
Project(Path(sys.argv[1]))
"""


def _backup(path: Path, shape: int = 1) -> Path:
    return path.with_name(f"{path.name}.shape-{shape}.backup")


def _rows(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        tables = ("annotator", "article", "zone", "tag", "step", "change")
        return [row for table in tables for row in connection.execute(f"SELECT * FROM {table}")]


def _assert_still_first(path: Path) -> None:
    assert shape_of(path) == 1
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('setting', 'ballast')").fetchone() == (0,)
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)


@pytest.mark.parametrize("shape", [1, 2, 3])
def test_all_of_it_is_there_afterwards_and_a_copy_as_it_was(path: Path, shape: int) -> None:
    before = _rows(of_shape(path, shape))
    with closing(Project(path)) as project:
        assert project.backup == _backup(path, shape)
        assert project.policy() == DEFAULT
        assert [entry.tags for entry in project.reading.articles()] == [1]
        assert project.next_undo("Ada") is Act.TAG_CLAIM
        assert project.undo("Ada") is not None
        assert project.redo("Ada") is not None
        assert len(labels(project.reading)) == sum(len(face.labels) for face in FACES.values())
    assert shape_of(path) == VERSION == 4
    assert check_project(path).findings == ()
    assert shape_of(_backup(path, shape)) == shape
    assert _rows(_backup(path, shape)) == before
    assert check_project(_backup(path, shape)).findings == ()
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, _backup(path, shape).name}
    with closing(Project(path)) as project:
        assert project.backup is None, "only once"


def _tagged(connection: sqlite3.Connection, start: int, end: int) -> int:
    """An entity of the article, as another program makes it; its key."""
    values = (new_uid(), start, end, WORDS[start:end], WORDS[max(0, start - 64) : start], WORDS[end:][:64])
    made = connection.execute(
        """INSERT INTO tag (uid, article_id, kind, start, "end", excerpt, prefix, suffix,
        status, origin, annotator_id, created_at, updated_at) VALUES
        (?, 1, 'entity', ?, ?, ?, ?, ?, 'tagged', 'hand', 1, '', '')""",
        values,
    )
    return made.lastrowid or 0


def _linked(connection: sqlite3.Connection, source: int, target: int, role: str) -> None:
    sql = "INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at) VALUES (?, ?, ?, ?, 1, '')"
    connection.execute(sql, (new_uid(), source, target, role))


def _quote_of(project: Project) -> Tag:
    return next(tag for tag in project.reading.tags_of(1) if tag.kind is Kind.QUOTE)


def test_a_cue_that_was_linked_becomes_part_of_its_quote(path: Path) -> None:
    of_shape(path, 2)
    start = WORDS.index("said Anna")
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE tag SET kind = 'quote'")
        _linked(other, 1, _tagged(other, start, start + 4), "cue")
        _linked(other, 1, _tagged(other, start + 5, start + 9), "speaker")
    with closing(Project(path)) as project:
        quote = _quote_of(project)
        assert quote.attributes.cue == (Span(start, start + 4),)
        assert [link.role for link in links_of(project.reading, quote.uid)] == [LinkRole.SPEAKER]
    assert check_project(path).findings == ()


def test_pieces_of_a_cue_that_overlap_become_one_and_those_of_another_article_none(path: Path) -> None:
    of_shape(path, 2)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE tag SET kind = 'quote'")
        for start, end in ((40, 45), (20, 30), (25, 32), (32, 35), (20, 30), (3, 5)):
            _linked(other, 1, _tagged(other, start, end), "cue")
        columns = "digest, title, source, state, remarks, added_at, length, text"
        other.execute(
            f"INSERT INTO article (uid, {columns}) SELECT ?, '{'0' * 64}', {columns[8:]} FROM article",
            (new_uid(),),
        )
        other.execute("UPDATE tag SET article_id = 2 WHERE start = 3")
    with closing(Project(path)) as project:
        assert _quote_of(project).attributes.cue == (Span(20, 35), Span(40, 45))
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT cue_text FROM tag WHERE kind = 'quote'").fetchone() == (f"{WORDS[20:35]} … {WORDS[40:45]}",)


def test_what_another_program_has_left_dangling_is_still_there_to_be_seen(path: Path) -> None:
    of_shape(path, 2)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE tag SET kind = 'quote'")
        _linked(other, 1, 777, "speaker")
        _linked(other, 777, 1, "cue")
    with closing(Project(path)) as project:
        assert project.reading.tag_count() == 1
        assert [finding.values["uid"] for finding in check_project(path).findings] == [
            uid for (uid,) in project.reading.rows("SELECT uid FROM link")
        ]


def test_views_and_triggers_of_other_programs_are_no_obstacle(path: Path) -> None:
    of_shape(path, 2)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("CREATE VIEW speakers AS SELECT * FROM link WHERE role = 'speaker'")
        other.execute("CREATE TRIGGER counted AFTER UPDATE ON tag BEGIN SELECT count(*) FROM link; END")
        other.execute("DROP VIEW links")
    Project(path).close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("SELECT count(*) FROM speakers").fetchone() == (0,)
        assert other.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_new_project_has_no_copy(project: Project) -> None:
    assert project.backup is None


def test_readers_leave_it_as_it_is(path: Path, tmp_path: Path) -> None:
    of_first_shape(path)
    before = path.read_bytes()
    path.chmod(0o444)
    with closing(Reading.open(path)) as reading:
        assert reading.tag_count() == 1
    assert export_tags(path, tmp_path / "tags.csv").count == 1
    assert check_project(path).findings == ()
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_a_failing_statement_leaves_the_first_shape(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    of_first_shape(path)
    made = connecting._bring_up_to_date

    def fail(connection: sqlite3.Connection) -> None:
        made(connection)
        connection.execute("SELECT nonsense")

    monkeypatch.setattr(connecting, "_bring_up_to_date", fail)
    with pytest.raises(sqlite3.OperationalError):
        Project(path)
    _assert_still_first(path)
    monkeypatch.undo()
    with closing(Project(path)) as project:
        assert project.backup == _backup(path), "the same copy serves the second attempt"
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, _backup(path).name}


def test_a_kill_half_way_leaves_the_first_shape(path: Path) -> None:
    of_first_shape(path)
    done = subprocess.run([sys.executable, "-c", _KILLED_HALF_WAY, path], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.with_name(path.name + "-journal").stat().st_size > 0, "it was half written"
    with closing(Reading.open(path)) as reading:
        assert reading.tag_count() == 1
    _assert_still_first(path)
    with closing(Project(path)) as project:
        article = project.reading.article(1)
    assert article is not None
    assert article.text == WORDS
    assert shape_of(path) == VERSION


def test_a_copy_that_is_there_is_never_overwritten(path: Path) -> None:
    of_first_shape(path)
    _backup(path).write_text("mine", "utf-8")
    path.with_name(path.name + ".shape-1.2.backup").symlink_to("gone")
    with closing(Project(path)) as project:
        assert project.backup == path.with_name(path.name + ".shape-1.3.backup")
    assert _backup(path).read_text("utf-8") == "mine"
    assert check_project(path.with_name(path.name + ".shape-1.3.backup")).tags == 1


def test_where_the_folder_may_not_be_written_nothing_is_changed(open_folder: Path, as_ordinary_user: AbstractContextManager[None]) -> None:
    path = of_first_shape(open_folder / "news.pressmark")
    path.chmod(0o666)
    open_folder.chmod(0o555)
    before = path.read_bytes()
    with as_ordinary_user, pytest.raises(Problem, match=r"news.pressmark” was not opened: .*no backup copy can be made beside it"):
        Project(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in open_folder.iterdir()] == [path.name]


def test_a_copy_is_as_private_as_the_project(path: Path) -> None:
    of_first_shape(path).chmod(0o600)
    Project(path).close()
    assert _backup(path).stat().st_mode & 0o777 == 0o600


def test_a_drive_without_links_serves_as_well(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*words: object) -> None:
        raise PermissionError("no links here")

    of_first_shape(path)
    _backup(path).write_text("mine", "utf-8")
    monkeypatch.setattr(os, "link", no_links)
    Project(path).close()
    assert _backup(path).read_text("utf-8") == "mine"
    assert check_project(path.with_name(path.name + ".shape-1.2.backup")).tags == 1


def test_a_damaged_project_is_not_taken_for_a_copy(path: Path) -> None:
    of_first_shape(path)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 4096)
        file.write(b"\xff" * 4096)
    before = path.read_bytes()
    with pytest.raises(Problem, match="damaged"):
        Project(path)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("length", [240, 247])
def test_a_name_may_be_long(path: Path, length: int) -> None:
    long = of_first_shape(path.with_name("n" * length))
    with closing(Project(long)) as project:
        assert project.backup is not None
        assert project.backup.name.endswith(".shape-1.backup")


def test_of_two_windows_one_migrates(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second has looked at the file before the first was done."""
    of_first_shape(path)

    def while_another(path: Path) -> int:
        shape = shape_of(path)
        monkeypatch.undo()
        Project(path).close()
        return shape

    monkeypatch.setattr(connecting, "shape_of", while_another)
    with closing(Project(path)) as project:
        assert project.backup is None
    assert shape_of(path) == VERSION
