"""The command line does its work without a screen and without Qt, and says by its exit status how it went."""

import csv
import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.shell import command_line, screen
from gui.shell.version import VERSION
from gui.store.project import Project
from tests.builders import WORDS, a_tag, an_article
from tests.conftest import ROOT
from tests.store.older_shapes import of_first_shape

MAIN = [sys.executable, str(ROOT / "main.py")]


def run(*words: str | Path, folder: Path | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the real program as a shell would."""
    command = [*MAIN, *map(str, words)]
    return subprocess.run(command, cwd=folder, env=os.environ | environ, capture_output=True, encoding="utf-8", timeout=60, check=False)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A text file."""
    path = tmp_path / "news.txt"
    path.write_text(WORDS, "utf-8")
    return path


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    """A project with one article and two tags."""
    project = Project.create(tmp_path / "tagged.pressmark")
    saved = project.apply(Step(Act.ADD_ARTICLES, (Change(None, an_article(id=0)),), "Ada")).changes[0].after
    article = project.reading.article(saved.id if saved else 0)
    assert article is not None
    tags = (a_tag(article, "bridge"), a_tag(article, "Anna Ortega", Kind.ENTITY))
    project.apply(Step(Act.TAG_CLAIM, tuple(Change(None, tag) for tag in tags), "Ada"))
    project.close()
    return tmp_path / "tagged.pressmark"


def test_add_makes_the_project_and_says_so(news: Path, tmp_path: Path) -> None:
    done = run("add", "new.pressmark", news, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "New project: new.pressmark" in done.stdout
    assert "added: 1;" in done.stdout
    again = run("add", "new.pressmark", news, folder=tmp_path)
    assert again.returncode == 0
    assert "added: 0; already there: 1" in again.stdout


def test_the_copy_of_an_older_project_is_said_once(news: Path, tmp_path: Path) -> None:
    of_first_shape(tmp_path / "old.pressmark")
    assert run("export", "old.pressmark", "-o", "tags.csv", folder=tmp_path).returncode == 0
    assert not list(tmp_path.glob("*.backup")), "who only reads needs none"
    said = "as it was it is kept in old.pressmark.shape-1.backup"
    assert [said in run("add", "old.pressmark", news, folder=tmp_path).stdout for _ in range(2)] == [True, False]


def test_add_takes_in_what_is_good_and_names_the_rest(news: Path, tmp_path: Path) -> None:
    done = run("add", "new.pressmark", "absent.txt", news, tmp_path, folder=tmp_path)
    assert done.returncode == 1
    assert "added: 1;" in done.stdout
    assert len(done.stderr.splitlines()) == 2
    assert "absent.txt" in done.stderr


def test_add_says_how_a_text_was_decoded_and_what_was_changed(news: Path, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_bytes("Zoë’s café\r\nopens".encode("cp1252"))
    first = run("add", "new.pressmark", "old.txt", news, folder=tmp_path)
    assert first.stdout.splitlines()[2:] == ["Zoë’s café: decoded from cp1252; 1 line ends changed to LF"]
    again = run("add", "new.pressmark", "old.txt", news, folder=tmp_path)
    assert len(again.stdout.splitlines()) == 1


@pytest.mark.parametrize("words", [("add", "new.pressmark", "absent.txt"), ("add", "new.txt", "news.txt")])
def test_add_leaves_nothing_where_nothing_was_added(words: tuple[str, ...], news: Path, tmp_path: Path) -> None:
    done = run(*words, folder=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == [news] or sorted(path.name for path in tmp_path.glob("new.*")) == []


@pytest.mark.parametrize("name", ["", " \t", "a" * 201])
def test_a_name_that_no_project_takes_is_one_sentence_and_makes_nothing(name: str, news: Path, tagged: Path, tmp_path: Path) -> None:
    for words in (("add", "new.pressmark", news), ("import-tags", tagged, "absent.csv")):
        done = run(*words, "--annotator", name, folder=tmp_path)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("This cannot be an annotator’s name: ")
        assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "new.pressmark").exists()


@pytest.mark.parametrize(("name", "kept"), [(os.fsdecode(b" Zo\xeb "), "Zo\ufffd"), ("a" * 200, "a" * 200)])
def test_a_name_is_kept_as_a_project_takes_it(name: str, kept: str, news: Path, tmp_path: Path) -> None:
    assert run("add", "new.pressmark", news, "--annotator", name, folder=tmp_path).returncode == 0
    project = Project(tmp_path / "new.pressmark")
    assert project.next_undo(kept) is Act.ADD_ARTICLES
    project.close()


def test_export_to_a_file_and_to_standard_output_are_the_same(tagged: Path, tmp_path: Path) -> None:
    to_file = run("export", tagged, "-o", tmp_path / "tags.csv")
    assert (to_file.returncode, to_file.stderr) == (0, "")
    assert "2" in to_file.stdout
    done = subprocess.run([*MAIN, "export", str(tagged), "-o", "-"], capture_output=True, check=True)
    assert done.stdout == (tmp_path / "tags.csv").read_bytes()
    rows = list(csv.DictReader(StringIO(done.stdout.decode("utf-8"), newline="")))
    assert [row["text"] for row in rows] == ["bridge", "Anna Ortega"]
    assert all(WORDS[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name cannot be bytes that are no text")
def test_a_path_that_is_no_text_is_said_with_a_mark(tagged: Path, news: Path, tmp_path: Path) -> None:
    odd = os.fsdecode(b"o\xff")
    done = run("export", tagged, "-o", f"{odd}.csv", folder=tmp_path, PYTHONIOENCODING="utf-8:strict")
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "Tags exported to o\ufffd.csv: 2\n")
    made = run("add", f"{odd}.pressmark", news, folder=tmp_path, PYTHONIOENCODING="utf-8:strict")
    assert (made.returncode, made.stderr) == (0, "")
    assert "New project: o\ufffd.pressmark\n" in made.stdout
    assert (tmp_path / f"{odd}.csv").is_file()
    assert "“o\ufffd.txt” is not there" in run("add", f"{odd}.txt", news, folder=tmp_path, PYTHONIOENCODING="utf-8:strict").stderr


def test_what_the_output_cannot_encode_is_escaped(tagged: Path, tmp_path: Path) -> None:
    done = run("export", tagged, "-o", "Łódź.csv", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stdout) == (0, "Tags exported to \\u0141\\xf3d\\u017a.csv: 2\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("words", [("--version",), ("doctor",), ("check", "tagged.pressmark"), ("export", "tagged.pressmark", "-o", "-")])
def test_an_output_that_is_full_is_one_sentence(words: tuple[str, ...], tagged: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*MAIN, *words], cwd=tmp_path, env=_buffered(), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_output_is_no_traceback(tagged: Path, tmp_path: Path) -> None:
    for words, status, lines in ((("check", tagged), 0, 0), (("export", tagged, "-o", "-"), 1, 1)):
        closed = "import os, sys; os.close(1); os.execv(sys.executable, sys.argv[1:])"
        done = subprocess.run([sys.executable, "-c", closed, *MAIN, *map(str, words)], stderr=subprocess.PIPE, check=False)
        assert (done.returncode, len(done.stderr.splitlines())) == (status, lines)


def test_tags_come_back_identical(tagged: Path, news: Path, tmp_path: Path) -> None:
    run("export", tagged, "-o", tmp_path / "one.csv")
    run("add", tmp_path / "other.pressmark", news)
    done = run("import-tags", tmp_path / "other.pressmark", tmp_path / "one.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "imported: 2;" in done.stdout
    again = run("import-tags", tmp_path / "other.pressmark", tmp_path / "one.csv")
    assert "imported: 0; already there: 2" in again.stdout
    kept = [{name: row[name] for name in row if name != "article_id"} for row in _rows(tagged)]
    assert [{name: row[name] for name in row if name != "article_id"} for row in _rows(tmp_path / "other.pressmark")] == kept


def test_check_names_what_is_damaged(tagged: Path) -> None:
    assert run("check", tagged).returncode == 0
    raw = tagged.read_bytes()
    assert b"200 metres long" in raw
    tagged.write_bytes(raw.replace(b"200 metres long", b"300 metres long"))
    done = run("check", tagged)
    assert done.returncode == 1
    assert "Article “Mayor opens bridge” is damaged" in done.stderr


@pytest.mark.parametrize("words", [("check", "absent.pressmark"), ("export", "absent.pressmark", "-o", "-"), ("import-tags", ".", "a.csv")])
def test_a_problem_is_one_sentence(words: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*words, folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("export", "a"), ("add", "a"), ("a", "b"), ("--no-such-option",), ("tour",)])
def test_wrong_usage_is_two(words: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*words, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage:" in done.stderr


def test_version_and_help_name_what_there_is() -> None:
    assert run("--version").stdout == f"Pressmark {VERSION}\n"
    told = run("--help").stdout
    assert all(command in told for command in command_line.COMMANDS)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may be without a screen")
@pytest.mark.parametrize("words", [(), ("my.pressmark",), ("./add",)])
def test_without_a_screen_a_window_is_refused_with_three(words: tuple[str, ...], tmp_path: Path) -> None:
    done = run(*words, folder=tmp_path, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert "There is no screen" in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux may be without a screen")
def test_the_tour_needs_no_screen(tmp_path: Path) -> None:
    done = run("tour", tmp_path / "tour", QT_QPA_PLATFORM="", DISPLAY=":4242", WAYLAND_DISPLAY="")
    assert (done.returncode, done.stderr) == (0, "")
    assert str(tmp_path / "tour") in done.stdout
    assert {"sample.pressmark", "tags.csv"} < {path.name for path in (tmp_path / "tour").iterdir()}
    assert list((tmp_path / "tour").glob("*.png"))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries are looked at on Linux only")
def test_a_missing_library_is_three_with_the_line_that_mends_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setitem(screen.X_LIBRARIES, "libnot-here.so.7", "libnot-here7")
    assert command_line.main([]) == 3
    assert "`sudo apt install libnot-here7`" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--version"], ["export", "absent.pressmark", "-o", "-"], ["add", "a.pressmark", "absent.txt"]])
def test_no_qt_is_loaded_for_a_command(words: list[str], tmp_path: Path) -> None:
    program = (
        "import sys\nfrom gui.shell.command_line import main\n"
        f"try: main({words!r})\nexcept SystemExit: pass\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'sqlite_utils'))]"
    )
    environ = os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environ, capture_output=True, check=True)


def test_a_reader_that_goes_away_is_no_error(tagged: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    for words in (("export", str(tagged), "-o", "-"), ("check", str(tagged)), ("--version",)):
        done = subprocess.run([*MAIN, *words], env=_buffered(), stdout=writer, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (1, b"")
    os.close(writer)


def test_an_interrupt_ends_it_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(words: object) -> int:
        signal.raise_signal(signal.SIGINT)
        return 0

    monkeypatch.setattr(command_line, "_done", interrupt)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # who starts the tests in the background has none
    try:
        assert command_line.main(["doctor"]) == 130
    finally:
        signal.signal(signal.SIGINT, before)
    assert capsys.readouterr() == ("", "")


def _rows(project: Path) -> list[dict[str, str]]:
    done = run("export", project, "-o", "-")
    return list(csv.DictReader(StringIO(done.stdout, newline="")))


def _buffered() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
