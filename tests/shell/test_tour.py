"""The tour off-screen: pictures, CSV and project are there; a second one overwrites nothing."""

import csv
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.store.project import Project
from gui.tasks.checking import check_project
from tests.conftest import ROOT

STEPS = ("read", "tag", "review", "undo", "export", "dark")


def tour(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "main.py"), "tour", str(folder)]
    return subprocess.run(command, env=os.environ, capture_output=True, encoding="utf-8", timeout=60, check=False)


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
    assert len(rows) == 6
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
