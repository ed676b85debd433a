"""The tour off-screen: pictures, CSV and project are there; a second one overwrites nothing."""

import csv
import errno
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from gui.model.problem import Problem
from gui.shell.application import data_folder
from gui.shell.sample import make_sample
from gui.shell.tour import Tour, run
from gui.store.project import Project
from gui.tasks.checking import check_project
from tests.conftest import ROOT
from tests.program import Start

STEPS = ("read", "tag", "said", "who", "review", "undo", "export", "find", "dark")


FULL = """
import sys
from gui.model.problem import Problem
from gui.shell.command_line import main
from gui.store.project import Project

def apply_or_fail(project, step, apply=Project.apply, done=[]):
    done.append(step)
    if len(done) > 3:
        raise Problem("The disk is full", "no {braces}", braces="{reason}")
    return apply(project, step)

Project.apply = apply_or_fail
sys.exit(main(["tour", sys.argv[1]]))
"""
"""A program whose project file takes no more after a while."""


def tour(folder: Path, *program: str, **environ: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *(program or (str(ROOT / "main.py"), "tour")), str(folder)]
    quiet = {"PYTHONPATH": str(ROOT), "QT_LOGGING_RULES": "default.warning=false"}
    return subprocess.run(command, env=os.environ | quiet | environ, capture_output=True, encoding="utf-8", timeout=60, check=False)


def test_a_tour_leaves_pictures_tags_and_the_project_and_keeps_an_older_one(qtbot: QtBot, tmp_path: Path) -> None:
    done = tour(tmp_path / "tour")
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "tour") in done.stdout
    pictures = sorted((tmp_path / "tour").glob("*.png"))
    assert [path.stem.partition("-")[2] for path in pictures] == list(STEPS)
    drawn = [QImage(str(path)) for path in pictures]
    assert all(image.width() >= 600 for image in drawn)
    assert all(one != other for one, other in pairwise(drawn))
    with (tmp_path / "tour" / "tags.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 7
    assert [row["speaker_text"] for row in rows if row["kind"] == "quote"] == ["Ingrid Halloran", "Tobias Wren"]
    assert {row["kind"] for row in rows} == {"claim", "quote", "entity"}
    first = (tmp_path / "tour" / "sample.pressmark").read_bytes()
    assert tour(tmp_path / "tour").returncode == 0
    assert [path.read_bytes() for path in (tmp_path / "tour").glob("sample-1.pressmark")] == [first]
    for path in (tmp_path / "tour").glob("*.pressmark"):
        assert check_project(path).findings == ()
        Project(path).close()


def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = tour(tmp_path / "file")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The tour cannot be written to “file”: ")
    assert (tmp_path / "file").read_bytes() == b""


def test_the_settings_of_the_user_stay_and_the_next_start_is_the_first(start: Start, tmp_path: Path) -> None:
    config, own = Path(os.environ["XDG_CONFIG_HOME"]), tmp_path / "temporary"
    own.mkdir()
    assert tour(tmp_path / "tour", TMPDIR=str(own)).returncode == 0
    assert list(own.iterdir()) == [path for path in config.rglob("*") if path.is_file()] == []
    assert sorted(path.suffix for path in (tmp_path / "tour").iterdir()) == [".csv", *[".png"] * len(STEPS), ".pressmark"]
    program = start()
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    assert program.project.path == data_folder() / "Sample.pressmark"


@pytest.mark.parametrize("name", ["1-read.png", "tags.csv"])
def test_a_file_that_cannot_be_written_is_one_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    done = tour(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"“{tmp_path / name}” cannot be written: it is a folder; name a file in it.\n"


def test_a_picture_that_qt_does_not_save_is_a_problem(start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = start()
    program.qtbot.waitUntil(lambda: program.session.project is not None)
    monkeypatch.setattr(QPixmap, "save", lambda *_: False)
    going = Tour(program.window, tmp_path, False)
    going.go_on()
    program.qtbot.waitUntil(lambda: going.failure is not None)
    assert isinstance(going.failure, Problem)
    assert "1-read.png” cannot be written" in str(going.failure)


def test_a_project_that_takes_no_more_is_one_sentence(tmp_path: Path) -> None:
    done = tour(tmp_path / "tour", "-c", FULL)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "The disk is full: no {reason}.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a name cannot be bytes that are no text")
def test_a_folder_whose_name_is_no_text_takes_a_tour(tmp_path: Path) -> None:
    done = tour(tmp_path / os.fsdecode(b"o\xff"), PYTHONIOENCODING="utf-8:strict")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{tmp_path}/o\ufffd: " in done.stdout
    assert len(list((tmp_path / os.fsdecode(b"o\xff")).glob("*.png"))) == len(STEPS)


@pytest.mark.parametrize("make", [run, partial(make_sample, annotator="Ada")])
def test_a_reason_of_the_system_is_no_template(make: Callable[[Path], object], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "{broken}")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(Problem) as raised:
        make(tmp_path / "a")
    assert "{broken}" in str(raised.value)
