"""Settings come back as they were kept, and whatever a settings file holds, the program starts."""

import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication
from pytestqt.qtbot import QtBot

from gui.session.looks import LARGEST, SMALLEST, USUAL, Theme
from gui.session.settings import Settings


@pytest.fixture
def ini(qapp: object) -> Path:
    """The file that Qt keeps the settings in."""
    return Path(os.environ["XDG_CONFIG_HOME"]) / "Pressmark" / "Pressmark.ini"


def _again(settings: Settings) -> Settings:
    """What the next start finds."""
    settings.deleteLater()
    return Settings()


@pytest.mark.usefixtures("ini")
def test_at_first(tmp_path: Path) -> None:
    settings = Settings()
    assert (settings.annotator(), settings.last_project(), settings.hints_seen()) == ("", None, 0)
    assert settings.place(tmp_path) == (0, 0, 0)
    assert settings.geometry("window").isEmpty()
    assert (settings.looks.theme(), settings.looks.serif(), settings.looks.points()) == (Theme.SYSTEM, True, USUAL)


@pytest.mark.usefixtures("ini")
@pytest.mark.parametrize("name", ["Ada", 'Zoë \U0001f600, [x]; "q" = %41 \\', "two words"])
def test_what_is_kept_comes_back(tmp_path: Path, name: str) -> None:
    project, other = tmp_path / (name.replace("/", "") + ".pressmark"), tmp_path / "other"
    settings = Settings()
    settings.set_annotator(name)
    settings.set_last_project(project)
    settings.set_hints_seen(3)
    settings.set_place(project, 7, 1894, 12)
    settings.set_geometry("window", QByteArray(b"\x00\xff,;"))
    settings = _again(settings)
    assert (settings.annotator(), settings.last_project(), settings.hints_seen()) == (name, project, 3)
    assert (settings.place(project), settings.place(other)) == ((7, 1894, 12), (0, 0, 0))
    assert settings.geometry("window") == QByteArray(b"\x00\xff,;")


@pytest.mark.usefixtures("ini")
def test_looks_come_back_and_say_that_they_changed(qtbot: QtBot) -> None:
    settings = Settings()
    looks = settings.looks
    for change in (partial(looks.set_theme, Theme.DARK), partial(looks.set_serif, False), partial(looks.set_points, 20)):
        with qtbot.waitSignal(looks.changed):
            change()
    looks = _again(settings).looks
    assert (looks.theme(), looks.serif(), looks.points()) == (Theme.DARK, False, 20)


@pytest.mark.usefixtures("ini")
@pytest.mark.parametrize(("wanted", "kept"), [(-5, SMALLEST), (10, SMALLEST), (11, 11), (24, 24), (25, LARGEST), (9999, LARGEST)])
def test_letters_stay_readable(wanted: int, kept: int) -> None:
    settings = Settings()
    settings.looks.set_points(wanted)
    assert _again(settings).looks.points() == kept


@pytest.mark.parametrize("value", [
    "", "nonsense", "-1", "light, dark", "1, 2, 3", "@Invalid()", "@ByteArray(x)", "@Variant(\\0\\0\\0)", "9" * 5000, "\\xd83d",
    "1 2", "1 2 3 4", "a b c", "٣", "²", "1e3", "0x10", "@Rect(1 2 3 4)", '"',
])  # fmt: skip
def test_a_damaged_file_is_as_good_as_none(ini: Path, tmp_path: Path, value: str) -> None:
    settings = Settings()
    settings.set_place(tmp_path, 1, 2, 3)
    _again(settings)
    (key,) = (line.split("=")[0] for line in ini.read_text("utf-8").splitlines() if line.endswith("1 2 3"))
    keys = {"looks": ["theme", "serif", "points"], "hints": ["seen"], "project": ["last"], "places": [key], "geometry": ["window"]}
    lines = ["[General]", f"annotator={value}"]
    for group, names in keys.items():
        lines += [f"[{group}]", *(f"{name}={value}" for name in names)]
    ini.write_text("\n".join(lines), "utf-8")
    settings = Settings()
    assert len(settings.annotator()) <= 200
    assert settings.annotator().strip() == settings.annotator()
    assert isinstance(settings.last_project(), Path | None)
    assert settings.hints_seen() >= 0
    assert settings.place(tmp_path) == (0, 0, 0)
    assert isinstance(settings.geometry("window"), QByteArray)
    assert (settings.looks.theme(), settings.looks.serif()) == (Theme.SYSTEM, True)
    assert settings.hints_seen() <= 10**9
    assert SMALLEST <= settings.looks.points() <= LARGEST


def test_a_file_that_is_no_settings_file_is_as_good_as_none(ini: Path) -> None:
    ini.parent.mkdir(parents=True, exist_ok=True)
    ini.write_bytes(bytes(range(256)) * 20)
    settings = Settings()
    assert (settings.annotator(), settings.looks.points()) == ("", USUAL)
    settings.set_annotator("Ada")
    assert _again(settings).annotator() == "Ada"


def test_settings_of_their_own_leave_those_of_the_user(ini: Path, tmp_path: Path) -> None:
    own = Settings(file=tmp_path / "own.ini")
    own.set_annotator("Ada")
    own.looks.set_theme(Theme.DARK)
    QCoreApplication.sendPostedEvents()
    assert "Ada" in (tmp_path / "own.ini").read_text("utf-8")
    assert not ini.exists()
    assert (Settings().annotator(), Settings(file=tmp_path / "own.ini").looks.theme()) == ("", Theme.DARK)
