"""Story: somebody names the wrong file; one clear sentence says so, and nothing on disk is changed."""

from pathlib import Path

import pytest

from gui.exchange.tags_csv import COLUMNS
from tests.builders import WORDS
from tests.journeys.command_line import run
from tests.program import project_of


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    path = tmp_path / "one.txt"
    path.write_text(WORDS, "utf-8")
    return [path]


BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.txt": bytes(range(256)) * 4,
    "long.txt": b"a" * 20_000_001,
}


@pytest.mark.parametrize("name", [*BAD, "absent.txt", "folder"])
def test_bad_texts_are_one_sentence_and_change_nothing(tmp_path: Path, files: list[Path], name: str) -> None:
    project, bad = project_of(tmp_path / "one.pressmark", *files), tmp_path / name
    if name in BAD:
        bad.write_bytes(BAD[name])
    elif name == "folder":
        bad.mkdir()
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    done = run("add", project, bad)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("“")
    assert name in done.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


PROJECTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "it is empty"),
    "text": (b"Only some words." * 20, "it is not a Pressmark project"),
    "foreign": (b"SQLite format 3\0" + bytes(1000), "it is another program’s database"),
}


@pytest.mark.parametrize("kind", [*PROJECTS, "newer", "cut", "folder", "absent"])
@pytest.mark.parametrize("command", ["export", "check", "import-tags"])
def test_bad_projects_are_one_sentence_and_change_nothing(tmp_path: Path, files: list[Path], kind: str, command: str) -> None:
    path = tmp_path / "bad.pressmark"
    words = _make_bad(path, kind, files)
    table = tmp_path / "tags.csv"
    table.write_text(",".join(COLUMNS) + "\r\n", "utf-8")
    before = path.read_bytes() if path.is_file() else None
    names = sorted(found.name for found in tmp_path.iterdir())
    more: dict[str, list[str | Path]] = {"export": ["-o", "-"], "check": [], "import-tags": [table]}
    done = run(command, path, *more[command])
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert words in done.stderr
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(found.name for found in tmp_path.iterdir()) == names


def _make_bad(path: Path, kind: str, files: list[Path]) -> str:
    match kind:
        case "newer":
            project_of(path, *files)
            raw = bytearray(path.read_bytes())
            raw[60:64] = (99).to_bytes(4, "big")
            path.write_bytes(raw)
            return "a newer Pressmark wrote it"
        case "cut":
            project_of(path, *files)
            path.write_bytes(path.read_bytes()[:-4096])
            return "it is damaged"
        case "folder":
            path.mkdir()
            return "it is a folder"
        case "absent":
            return "no such file"
        case _:
            path.write_bytes(PROJECTS[kind][0])
            return PROJECTS[kind][1]
