"""The doctor says what a bug report needs, and whether Qt counts its references."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.shell import doctor, probe, screen
from tests.program import Start


def test_void_calls_keep_their_references_to_none(qtbot: QtBot) -> None:
    widget, parent = QWidget(), QObject()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(probe.VOID_CALLS):
        widget.update()
        parent.setObjectName("a")
    assert sys.getrefcount(None) > before - probe.NOISE
    assert probe.lost_references() == 0


def test_the_report_is_complete_and_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert doctor.run() == 0
    out = capsys.readouterr().out
    for name in (
        "Pressmark",
        "Python",
        "PySide6_Essentials",
        "SQLite",
        "sqlite-utils",
        "fonts",
        "reading font",
        "settings folder",
        "platform",
    ):
        assert f"  {name}:" in out
    assert "references to None: kept" in out
    assert "All is well." in out


def test_the_folders_are_those_of_the_window(start: Start, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    program = start()
    qtbot.waitUntil(lambda: program.session.project is not None)
    made, kept = program.project.path.parent, Path(os.environ["XDG_CONFIG_HOME"])
    qtbot.waitUntil(lambda: any(kept.rglob("*.ini")))
    (ini,) = kept.rglob("*.ini")
    assert doctor.run() == 0
    lines = {" ".join(line.split()) for line in capsys.readouterr().out.splitlines()}
    for name, folder in (("data folder", made), ("settings folder", ini.parent)):
        assert f"{name}: {folder} (writable)".replace(str(Path.home()), "~") in lines


def test_no_name_of_the_user_is_in_the_report(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "ada"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "ada"))
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.delenv("XDG_CONFIG_HOME")
    doctor.run()
    out = capsys.readouterr().out
    assert "~/.local/share" in out
    assert str(tmp_path) not in out


def test_what_ends_qt_is_reported_not_suffered(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
    assert doctor.run() == 1
    out = capsys.readouterr().out
    assert "! Qt:" in out
    assert "no-such-platform" in out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="libraries are looked at on Linux only")
def test_a_missing_library_is_marked(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(screen.QT_LIBRARIES, "libnot-here.so.7", "libnot-here7")
    assert doctor.run() == 1
    assert "! Qt needs:          missing libnot-here.so.7 (Debian: libnot-here7)" in capsys.readouterr().out


def test_lost_references_are_marked() -> None:
    assert doctor._judged("lost references", "500").wrong
    assert not doctor._judged("lost references", "0").wrong
