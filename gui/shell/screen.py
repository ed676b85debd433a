"""Looks whether a window can be shown, before Qt is loaded: where it cannot, Qt ends the process without a word to us.

Only Linux needs it.  Nothing is looked at where Qt was told to draw elsewhere (`QT_QPA_PLATFORM=offscreen`).
"""

import ctypes
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
}
"""What QtGui itself needs of the system: the name of each library and its Debian package."""

X_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
WAYLAND_LIBRARIES = {"libwayland-client.so.0": "libwayland-client0", "libwayland-cursor.so.0": "libwayland-cursor0"}

NO_SCREEN = QT_TRANSLATE_NOOP("Screen", "There is no screen to open a window on")
NO_VARIABLE = QT_TRANSLATE_NOOP("Screen", "neither DISPLAY nor WAYLAND_DISPLAY is set")
NO_ANSWER = QT_TRANSLATE_NOOP("Screen", "nothing answers at {name}={display}")
GO_OFF_SCREEN = QT_TRANSLATE_NOOP("Screen", "start it inside a desktop session, or see it work without one with `main.py tour FOLDER`")
NO_LIBRARY = QT_TRANSLATE_NOOP("Screen", "Qt cannot open a window")
LIBRARY_MISSING = QT_TRANSLATE_NOOP("Screen", "{libraries} is missing")
LIBRARIES_MISSING = QT_TRANSLATE_NOOP("Screen", "{libraries} are missing")
INSTALL = QT_TRANSLATE_NOOP("Screen", "run `sudo apt install {packages}`")


def obstacle(environ: Mapping[str, str]) -> Problem | None:
    """What keeps Qt from opening a window with these environment variables, or None.

    Libraries are tried one by one, since Qt itself names only the first that it misses.  Where
    both X and Wayland are there one of them is enough, as it is for Qt.
    """
    if not sys.platform.startswith("linux"):
        return None
    wanted = _platforms(environ)
    if not wanted:
        return Problem(NO_SCREEN, NO_VARIABLE, GO_OFF_SCREEN)
    problems = [_obstacle_on(platform, environ) for platform in wanted]
    return None if None in problems else problems[-1]


def missing_for_qt() -> Problem | None:
    """What Qt misses of the system to be loaded at all, whatever it draws on; asked when importing it has failed."""
    return _problem(missing(QT_LIBRARIES), QT_LIBRARIES)


def missing(libraries: Iterable[str]) -> list[str]:
    """Those of the shared libraries that cannot be loaded."""
    return [library for library in libraries if not _loads(library)]


def is_told_elsewhere(environ: Mapping[str, str]) -> bool:
    """Whether Qt was told to draw on something that is neither X nor Wayland."""
    return not any(_is_desktop(platform) for platform in _platforms(environ) or ["xcb"])


def _platforms(environ: Mapping[str, str]) -> list[str]:
    """The platforms that Qt will try, in its order: those it was told, or those whose display is there."""
    told = environ.get("QT_QPA_PLATFORM", "")
    if told:
        return [name.partition(":")[0] for name in told.split(";")]
    found = {"wayland": environ.get("WAYLAND_DISPLAY"), "xcb": environ.get("DISPLAY")}
    return [platform for platform, display in found.items() if display]


def _is_desktop(platform: str) -> bool:
    return platform == "xcb" or platform.startswith("wayland")


def _obstacle_on(platform: str, environ: Mapping[str, str]) -> Problem | None:
    if not _is_desktop(platform):
        return None
    libraries = QT_LIBRARIES | (X_LIBRARIES if platform == "xcb" else WAYLAND_LIBRARIES)
    problem = _problem(missing(libraries), libraries)
    if problem is None and platform == "xcb" and not _x_answers():
        problem = Problem(NO_SCREEN, NO_ANSWER, GO_OFF_SCREEN, name="DISPLAY", display=environ.get("DISPLAY", ""))
    elif problem is None and platform != "xcb" and not _wayland_answers(environ):
        problem = Problem(NO_SCREEN, NO_ANSWER, GO_OFF_SCREEN, name="WAYLAND_DISPLAY", display=environ.get("WAYLAND_DISPLAY", ""))
    return problem


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    """Whether the compositor's socket is there; where it lies is said in the documentation of wl_display_connect."""
    return (Path(environ.get("XDG_RUNTIME_DIR", "")) / (environ.get("WAYLAND_DISPLAY") or "wayland-0")).is_socket()


def _problem(libraries: list[str], packages: Mapping[str, str]) -> Problem | None:
    if not libraries:
        return None
    names = " ".join(dict.fromkeys(packages[library] for library in libraries))
    why = LIBRARY_MISSING if len(libraries) == 1 else LIBRARIES_MISSING
    return Problem(NO_LIBRARY, why, INSTALL, libraries=", ".join(libraries), packages=names)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Whether an X server takes a connection from us, at the display and with the rights that Qt will use."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    answers = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return answers
