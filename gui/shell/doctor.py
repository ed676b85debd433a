"""`main.py doctor`: what a bug report needs to know about this computer, as plain text without names of its user."""

import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from gui.shell.saying import say
from gui.shell.screen import QT_LIBRARIES, WAYLAND_LIBRARIES, X_LIBRARIES, is_told_elsewhere, missing, missing_for_qt, obstacle
from gui.shell.version import VERSION

PACKAGES = ("PySide6_Essentials", "shiboken6", "sqlite-utils", "charset-normalizer", "regex")
VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR", "LANG")
PATIENCE = 60
"""Seconds that Qt may take to start before it counts as stuck."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `wrong` says that something has to be mended."""

    name: str
    answer: str
    wrong: bool = False


def run() -> int:
    """Print the report; 0 if all is well, 1 if something is wrong."""
    wrong = 0
    for finding in findings():
        say(f"{'!' if finding.wrong else ' '} {finding.name + ':':<18} {finding.answer.replace(str(Path.home()), '~')}")
        wrong += finding.wrong
    say("\nAll is well." if not wrong else f"\nTo be mended: {wrong}, marked with an exclamation mark.")
    return 1 if wrong else 0


def findings() -> Iterator[Finding]:
    """All that is asked, in the order in which it is read."""
    yield Finding("Pressmark", VERSION)
    yield Finding("Python", f"{platform.python_version()} ({platform.python_implementation()})")
    yield Finding("system", platform.platform())
    yield Finding("SQLite", sqlite3.sqlite_version)
    yield from map(_package, PACKAGES)
    yield from (Finding(name, os.environ[name]) for name in VARIABLES if name in os.environ)
    if sys.platform.startswith("linux"):
        yield from _libraries()
    yield from _qt()
    yield _writable("temporary folder", Path(tempfile.gettempdir()))


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "not installed", wrong=True)


def _libraries() -> Iterator[Finding]:
    """Qt's own libraries must all be there; of X and Wayland those that its desktop uses."""
    for name, libraries in (("Qt needs", QT_LIBRARIES), ("X needs", X_LIBRARIES), ("Wayland needs", WAYLAND_LIBRARIES)):
        absent = missing(libraries)
        answer = "all there" if not absent else f"missing {', '.join(absent)} (Debian: {' '.join(libraries[one] for one in absent)})"
        yield Finding(name, answer, wrong=bool(absent) and libraries is QT_LIBRARIES)


def _qt() -> Iterator[Finding]:
    """What Qt says of itself, on the screen if there is one, else off-screen; both in processes that may die."""
    if sys.platform.startswith("linux") and missing_for_qt() is not None:
        yield Finding("Qt", "not started, since libraries are missing", wrong=True)
        return
    in_the_way = None if is_told_elsewhere(os.environ) else obstacle(os.environ)
    if in_the_way is not None:
        yield Finding("window", str(in_the_way))
        answers, failure = _probed({"QT_QPA_PLATFORM": "offscreen"})
    else:
        answers, failure = _probed({})
    if failure:
        yield Finding("Qt", failure, wrong=True)
    for name, answer in answers.items():
        yield _judged(name, answer)


def _judged(name: str, answer: str) -> Finding:
    match name:
        case "lost references":
            lost = int(answer)
            mend = f"{lost} of 500 calls lose one, so Python will end the process: install the PySide6 that constraints.txt names"
            return Finding("references to None", "kept" if not lost else mend, wrong=lost > 0)
        case "data folder" | "settings folder":
            return _writable(name, Path(answer))
        case "fonts":
            return Finding(name, answer if answer != "0" else "none (Debian: fonts-dejavu-core)", wrong=answer == "0")
        case _:
            return Finding(name, answer)


def _probed(environ: dict[str, str]) -> tuple[dict[str, str], str]:
    """The answers of `gui.shell.probe`, and what happened to it if it did not end well."""
    command = [sys.executable, "-m", "gui.shell.probe"]
    root = str(Path(__file__).resolve().parents[2])
    try:
        done = subprocess.run(
            command, env=os.environ | environ, cwd=root, capture_output=True, text=True, timeout=PATIENCE, check=False
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return {}, f"did not answer within {PATIENCE} seconds"
    answers = dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)
    last = (done.stderr.strip().splitlines() or [""])[-1]
    return answers, f"ended with {done.returncode} ({last})" if done.returncode else ""


def _writable(name: str, folder: Path) -> Finding:
    """Whether a file can be made in the folder, or in the nearest one above it that is there."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return Finding(name, f"{folder} (writable)")
    except OSError as error:
        return Finding(name, f"{folder} ({error.strerror})", wrong=True)
