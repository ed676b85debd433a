"""Start: the application, the window, the project to show."""

import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

import resources
from gui.actions.later import Later
from gui.actions.projects import open_path
from gui.model.problem import Problem
from gui.session.prompts import Prompts
from gui.session.session import Session
from gui.session.settings import Settings
from gui.shell.crash import CrashReports
from gui.shell.naming import name_application
from gui.shell.theme import apply_theme
from gui.shell.window import DIALOGS, Window

SAMPLE = "Sample.pressmark"
SAMPLE_ANNOTATOR = "Pressmark"
"""Who has put the articles into the sample, so that nobody's undo takes them out again."""
_make_sample = Later("gui.shell.sample", "make_sample")


def run(project: str | None) -> int:
    """Show the window on a project (None: the last one, or at first the sample) until it is closed."""
    app = application()
    window = shown_window(app, Settings(), Path(project) if project is not None else None)
    reports = CrashReports(data_folder() / "reports", window)
    reports.reported.connect(window.status.say)
    reports.install()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, partial(_stop, window))  # heard within a second: the window looks around as often
    status = app.exec()
    reports.uninstall()
    return status


def shown_window(app: QApplication, settings: Settings, project: Path | None, prompts: Callable[[Window], Prompts] = DIALOGS) -> Window:
    """The window with the project; where there is a question or a complaint about it, the window comes first."""
    dress = partial(_dress, app, settings)
    dress()
    settings.looks.changed.connect(dress)
    QGuiApplication.styleHints().colorSchemeChanged.connect(dress)
    window = Window(settings, prompts)
    settings.setParent(window)
    path = project or settings.last_project() or data_folder() / SAMPLE
    opening = partial(_open, window, path, project is not None)
    if path.exists():
        opening()
        window.show()
    else:
        window.show()
        QTimer.singleShot(0, window, opening)
    return window


def application() -> QApplication:
    """The one QApplication, with the names under which settings and data are kept."""
    name_application()
    QGuiApplication.setDesktopFileName("pressmark")
    # By its argument: to name the style by a call would load all of QStyle's names, which costs 4 ms.
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)  # a calm list of words; the toolbar has the pictures
    app.setWindowIcon(QIcon(str(resources.file("icons", "pressmark.svg"))))
    return app


def data_folder() -> Path:
    """Where the sample project and reports of errors are kept."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))


def _stop(window: Window, number: int, frame: object) -> None:
    """Another program, or Ctrl+C in the terminal, ends this one: what is being typed is saved first."""
    del frame
    window.close()
    QCoreApplication.exit(128 + number)


def _dress(app: QApplication, settings: Settings, *ignored: object) -> None:
    apply_theme(app, settings.looks.theme())


def _open(window: Window, path: Path, is_asked_for: bool) -> None:
    try:
        _open_or_make(window.session, path, is_asked_for)
    except Problem as problem:
        QTimer.singleShot(0, window, partial(window.session.prompts.tell, problem))


def _open_or_make(session: Session, path: Path, is_asked_for: bool) -> None:
    """Open a project; where none was asked for and the last one is gone, the sample, which is made if need be."""
    sample = data_folder() / SAMPLE
    if is_asked_for or path.exists() or path.is_symlink():
        open_path(session, path)
        return
    if not sample.exists():
        _make_sample(sample, SAMPLE_ANNOTATOR)
    open_path(session, sample)
    if path != sample:
        said = QCoreApplication.translate("Said", "“{name}” is not where it was; this is the sample project")
        session.announced.emit(said.format(name=path.name))
