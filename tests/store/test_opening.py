"""What is no project is refused with one sentence that says why, and stays as it is, alone in its folder."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from gui.model.problem import Problem
from gui.store import connecting
from gui.store.header import APPLICATION_ID, VERSION, shape_of
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.saved_filters import saved_filters
from tests.builders import WORDS, saved, tagged

Spoiler = Callable[[Path], None]


def _project(path: Path, *texts: str) -> None:
    with closing(Project.create(path)) as project:
        for article in saved(project, *texts):
            tagged(project, article, (0, 5))


def _overwrite(path: Path, at: int, with_bytes: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(with_bytes)


def _nothing(path: Path) -> None:
    assert not path.exists()


def _empty(path: Path) -> None:
    path.touch()


def _text(path: Path) -> None:
    path.write_text("Mayor opens bridge. " * 100, "utf-8")


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def _foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE tag (id INTEGER)")


def _newer(path: Path) -> None:
    _project(path)
    _overwrite(path, 60, (VERSION + 1).to_bytes(4, "big"))


def _truncated(path: Path) -> None:
    _project(path)
    os.truncate(path, path.stat().st_size - 5000)


def _garbled(path: Path) -> None:
    _project(path)
    _overwrite(path, 100, b"\xaa" * 3000)


def _folder_in_the_way(path: Path) -> None:
    path.mkdir()


def _below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_text("no folder", "utf-8")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


def _loop(path: Path) -> None:
    path.symlink_to(path)


BAD: list[tuple[Spoiler, str]] = [
    (_nothing, "there is no such file"), (_empty, "it is empty"), (_text, "not a Pressmark project"), (_short, "not a Pressmark project"),
    (_foreign, "another program’s database"), (_newer, "a newer Pressmark wrote it"), (_truncated, "5000 bytes are missing"),
    (_garbled, "damaged"), (_folder_in_the_way, "it is a folder"), (_below_a_file, "there is no such file"),
    (_pipe, "not a regular file"), (_dangling, "there is no such file"), (_loop, "there is no such file"),
]  # fmt: skip


def _contents(folder: Path) -> dict[str, bytes | None]:
    return {path.name: path.read_bytes() if path.is_file() else None for path in folder.glob("*")}


@pytest.mark.parametrize("opening", [Project, Reading.open])
@pytest.mark.parametrize(("spoil", "words"), BAD, ids=[spoil.__name__.strip("_") for spoil, _ in BAD])
def test_a_bad_file_is_named_and_left_alone(path: Path, spoil: Spoiler, words: str, opening: Callable[[Path], object]) -> None:
    spoil(path)
    before = _contents(path.parent)
    with pytest.raises(Problem) as problem:
        _use(opening, path)
    said = str(problem.value)
    assert words in said
    assert "news.pressmark" in said
    assert "{" not in said
    assert said.endswith(".")
    assert "\n" not in said
    assert _contents(path.parent) == before


def _use(opening: Callable[[Path], object], path: Path) -> None:
    """Open it and look at the first things that a window looks at."""
    opened = opening(path)
    assert isinstance(opened, Project | Reading)
    with closing(opened):
        reading = opened.reading if isinstance(opened, Project) else opened
        reading.articles()


def test_a_forbidden_file_is_named(open_folder: Path, as_ordinary_user: AbstractContextManager[None]) -> None:
    path = open_folder / "news.pressmark"
    _project(path)
    path.chmod(0)
    with as_ordinary_user, pytest.raises(Problem, match="you may not read it"):
        Project(path)


def test_a_name_that_no_system_takes_is_no_such_file(path: Path) -> None:
    with pytest.raises(Problem, match="there is no such file"):
        Project(path.with_name("n" * 300))


def test_a_damaged_page_in_the_middle_is_said_when_it_is_read(path: Path) -> None:
    _project(path, *(f"Article {number}\n\n" + "Words. " * 2000 for number in range(5)))
    at = path.read_bytes().rindex(b"Words. Words. ")
    page = at // 4096 * 4096
    _overwrite(path, page, b"\xff" * 4096)
    before = _contents(path.parent)
    with closing(Project(path)) as project, pytest.raises(Problem, match="damaged"):
        [project.reading.article(id_) for id_ in range(1, 6)]
    assert _contents(path.parent) == before


def test_text_that_is_no_utf8_is_damage(path: Path) -> None:
    _project(path)
    _overwrite(path, path.read_bytes().index(b"200 metres"), b"\xff")
    with closing(Project(path)) as project, pytest.raises(Problem, match="damaged"):
        project.reading.article(1)


@pytest.mark.parametrize("name", ["a#b.pressmark", "a?mode=memory.pressmark", "50%25.pressmark", "two words.pressmark", "“Ä”\U0001f600"])
def test_any_name_is_a_name(path: Path, name: str) -> None:
    path = path.with_name(name)
    _project(path)
    with closing(Project(path)) as project:
        assert project.reading.tag_count() == 1
        assert [entry.name for entry in path.parent.iterdir() if not entry.name.endswith("-journal")] == [name]
    assert [entry.name for entry in path.parent.iterdir()] == [name]


def test_a_link_leads_to_the_project(path: Path) -> None:
    _project(path)
    link = path.with_name("link")
    link.symlink_to(path)
    with closing(Project(link)) as project:
        tagged(project, saved(project, "Another text")[0], "text")
    assert link.is_symlink()
    with closing(Project(path)) as project:
        assert project.reading.tag_count() == 2


def test_a_journal_is_looked_for_beside_what_a_link_leads_to(path: Path, tmp_path: Path) -> None:
    _project(path)
    os.truncate(path, 4096)
    path.with_name(path.name + "-journal").write_bytes(b"not empty")
    link = tmp_path / "link"
    link.symlink_to(path)
    assert shape_of(link) == VERSION


def test_an_older_shape_is_brought_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("VACUUM")
    with closing(Project(path)) as project:
        assert saved(project)[0].text == WORDS
    assert shape_of(path) == VERSION


def test_what_cannot_be_opened_is_let_go(path: Path) -> None:
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        pytest.skip("the system does not say which files are open")
    _garbled(path)
    problems, before = [], len(list(handles.iterdir()))
    for _ in range(5):
        with pytest.raises(Problem) as problem:
            Project(path)
        problems.append(problem)
    assert len(list(handles.iterdir())) == before


@pytest.mark.parametrize(("most", "is_let_in"), [(connecting.MOST_HELD, True), (1 << 22, False)])
def test_readers_are_let_in_as_long_as_a_step_fits_into_memory(
    path: Path, monkeypatch: pytest.MonkeyPatch, most: int, is_let_in: bool
) -> None:
    monkeypatch.setattr(connecting, "MOST_HELD", most)
    with closing(Project.create(path)) as project:
        with project.door.transaction():
            many = [(f"{number}", "x" * 100_000) for number in range(100)]
            project.door.connection.executemany("INSERT INTO saved_filter (name, query) VALUES (?, ?)", many)
            assert _is_let_in(path) == is_let_in
        assert len(saved_filters(project.reading)) == 100


def _is_let_in(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=0)) as raw:
        try:
            raw.execute("SELECT count(*) FROM saved_filter").fetchone()
        except sqlite3.OperationalError:
            return False
    return True
