"""Whether a window can be shown is said before Qt would end the process."""

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from gui.shell import screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs the look")


@pytest.fixture
def x_display() -> Iterator[str]:
    """The name of an X display that answers."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    server = subprocess.Popen(
        [program, "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert server.stdout is not None
    yield ":" + server.stdout.readline().strip()
    server.terminate()
    server.communicate()


def test_no_display_is_no_screen() -> None:
    problem = screen.obstacle({})
    assert problem is not None
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in str(problem)
    assert "main.py tour" in str(problem)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "offscreen;xcb"])
def test_qt_may_be_told_to_draw_elsewhere(platform: str) -> None:
    assert screen.obstacle({"QT_QPA_PLATFORM": platform}) is None


def test_only_other_platforms_need_no_look() -> None:
    assert screen.is_told_elsewhere({"QT_QPA_PLATFORM": "offscreen"})
    assert not screen.is_told_elsewhere({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":0"})
    assert not screen.is_told_elsewhere({"DISPLAY": ":0"})
    assert not screen.is_told_elsewhere({})


def test_a_missing_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(screen.X_LIBRARIES, "libnot-here.so.7", "libnot-here7")
    problem = screen.obstacle({"DISPLAY": ":0"})
    assert problem is not None
    assert "libnot-here.so.7 is missing" in str(problem)
    assert "sudo apt install libnot-here7`" in str(problem)


def test_all_missing_libraries_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(screen.QT_LIBRARIES, "libone.so.1", "libboth")
    monkeypatch.setitem(screen.QT_LIBRARIES, "libtwo.so.2", "libboth")
    for problem in (screen.missing_for_qt(), screen.obstacle({"DISPLAY": ":0"})):
        assert problem is not None
        assert "libone.so.1, libtwo.so.2 are missing" in str(problem)
        assert "apt install libboth`" in str(problem)


def test_a_display_that_does_not_answer_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "X_LIBRARIES", {})
    monkeypatch.setenv("DISPLAY", ":4242")
    problem = screen.obstacle({"DISPLAY": ":4242"})
    assert problem is not None
    assert "nothing answers at DISPLAY=:4242" in str(problem)


def test_a_display_that_answers_is_a_screen(x_display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "X_LIBRARIES", {})
    monkeypatch.setenv("DISPLAY", x_display)
    assert screen.obstacle({"DISPLAY": x_display}) is None


def test_wayland_alone_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "WAYLAND_LIBRARIES", {})
    monkeypatch.setattr(screen, "_wayland_answers", bool)
    monkeypatch.setitem(screen.X_LIBRARIES, "libnot-here.so.7", "libnot-here7")
    assert screen.obstacle({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}) is None
    monkeypatch.setattr(screen, "WAYLAND_LIBRARIES", {"libnot-here.so.8": "libnot-here8"})
    assert screen.obstacle({"WAYLAND_DISPLAY": "wayland-0"}) is not None


@pytest.mark.parametrize(
    ("files", "table"),
    [
        (("lib/libQt6Core.so.6", "lib/libQt6Gui.so.6", "lib/libQt6DBus.so.6"), screen.QT_LIBRARIES),
        (("plugins/platforms/libqxcb.so", "lib/libQt6XcbQpa.so.6"), screen.QT_LIBRARIES | screen.X_LIBRARIES),
        (("plugins/platforms/libqwayland.so", "lib/libQt6WaylandClient.so.6"), screen.QT_LIBRARIES | screen.WAYLAND_LIBRARIES),
    ],
    ids=["qt", "x", "wayland"],
)
def test_the_tables_know_all_that_this_qt_needs(files: tuple[str, ...], table: dict[str, str]) -> None:
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0]) / "Qt"
    names = {name.decode() for file in files for name in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", (folder / file).read_bytes())}
    own = {name for name in names if re.match(r"libQt6|libicu|lib(c|m|gcc_s|stdc\+\+|z|zstd|xcb)\.so", name)}
    assert len(names - own) >= 2
    assert names - own - {"libssl.so.3", "libcrypto.so.3"} <= table.keys()


def test_a_wayland_display_that_nobody_serves_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(screen, "WAYLAND_LIBRARIES", {})
    monkeypatch.setattr(screen, "QT_LIBRARIES", {})
    there = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "nothing answers at WAYLAND_DISPLAY=wayland-9" in str(screen.obstacle(there))
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-9"))
        assert screen.obstacle(there) is None
