"""Asks Qt what it is and does, in a process of its own: `python -m gui.shell.probe`.

The doctor starts it, so that it can report it when Qt ends the process.  Prints `name: value` lines.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QSettings, QStandardPaths, qVersion
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from gui.shell.naming import name_application

VOID_CALLS = 500
"""So many calls that return nothing are tried; a few thousand lost references end the process."""

NOISE = 50
"""References to None come and go on their own; fewer than this say nothing."""


def lost_references() -> int:
    """How many references to None 500 calls of Qt that return nothing have lost: 0 in a sound PySide6.

    PySide6 6.12.0 on Python 3.11 loses one at each call.
    """
    cursor = QTextCursor(QTextDocument())
    before = sys.getrefcount(None)
    for _ in range(VOID_CALLS):
        cursor.setPosition(0)
    lost = before - sys.getrefcount(None)
    return lost if lost > NOISE else 0


def _settings_folder() -> str:
    names = QCoreApplication.organizationName(), QCoreApplication.applicationName()
    return str(Path(QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, *names).fileName()).parent)


def main() -> int:
    """Print what the doctor asks for."""
    name_application()
    app = QApplication([])
    serif = QFont()
    serif.setStyleHint(QFont.StyleHint.Serif)
    serif.setFamily("serif")
    screen = app.primaryScreen()
    answers = {
        "Qt": f"{qVersion()} (built as {QLibraryInfo.version().toString()})",
        "platform": app.platformName(),
        "style": app.style().name(),
        "screen": f"{screen.size().width()} x {screen.size().height()}, scale {screen.devicePixelRatio():g}" if screen else "none",
        "fonts": str(len(QFontDatabase.families())),
        "interface font": QFontInfo(app.font()).family(),
        "reading font": QFontInfo(serif).family(),
        "data folder": QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation),
        "settings folder": _settings_folder(),
        "lost references": str(lost_references()),
    }
    for name, answer in answers.items():
        print(f"{name}: {answer}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
