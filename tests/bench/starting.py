"""Start to painted window, and commands without one, each a whole process."""

import subprocess
import sys
import tempfile
from pathlib import Path

from gui.shell.sample import make_sample
from gui.store.project import Project
from tests.bench.timing import Program, Row, process
from tests.conftest import ROOT

_UNTIL_PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, {imports}

class UntilPainted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            QTimer.singleShot(0, QApplication.quit)
        return False

"""
_FLOOR = (
    _UNTIL_PAINTED.format(imports="QMainWindow, QTextEdit")
    + """
app = QApplication([])
watch = UntilPainted()
app.installEventFilter(watch)
window, edit = QMainWindow(), QTextEdit()
edit.setPlainText(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(edit)
window.resize(1280, 800)
window.show()
app.exec()
os._exit(0)
"""
)
_WORK = (
    _UNTIL_PAINTED.format(imports="QWidget")
    + """
from gui.shell import command_line
run = QApplication.exec
def until_painted(*_):
    watch = UntilPainted()
    QApplication.instance().installEventFilter(watch)
    return run()
QApplication.exec = until_painted
status = command_line.main([sys.argv[1]])
os._exit(status)
"""
)


def installed(folder: Path) -> Program:
    """A fresh environment with Pressmark installed from a wheel, as its users have it."""
    wheels, python = folder / "wheels", folder / "venv" / "bin" / "python"
    pip = [sys.executable, "-I", "-m", "pip"]  # isolated: a checkout on PYTHONPATH would count as installed
    subprocess.run([*pip, "wheel", "-q", "--no-deps", "-w", str(wheels), str(ROOT)], check=True)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    (wheel,) = wheels.glob("pressmark-*.whl")
    install = [str(python), "-I", "-m", "pip", "install", "-q", "-c", str(ROOT / "constraints.txt"), str(wheel)]
    subprocess.run(install, check=True)
    return Program(python)


def window_row(program: Program, folder: Path) -> Row:
    """The sample, made beforehand, and the text that it shows; each start finds its own empty settings."""
    sample, text = folder / "Sample.pressmark", folder / "sample.txt"
    make_sample(sample, "Ada")
    project = Project(sample)
    shown = project.reading.article(project.reading.articles()[0].id)
    project.close()
    assert shown is not None
    text.write_text(shown.text, "utf-8")

    def start(code: str, what: Path) -> float:
        with tempfile.TemporaryDirectory() as settings:
            places = {"XDG_CONFIG_HOME": settings, "XDG_DATA_HOME": settings}
            return process(program, "-c", code, what, QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="default.warning=false", **places)

    return Row(
        "start to painted window with the sample",
        "bare QTextEdit window",
        1.3,
        run_work=lambda: start(_WORK, sample),
        run_floor=lambda: start(_FLOOR, text),
    )


def command_rows(program: Program, project: Path, text: Path, folder: Path) -> list[Row]:
    """`add` of one article (to a project that is there) and `export` of a small project."""

    def run(*words: str | Path) -> float:
        return process(program, "-m", "gui.shell.command_line", *words)

    def floor() -> float:
        return process(program, "-c", "import sqlite_utils")

    def add() -> float:
        number[0] += 1
        article = folder / f"article-{number[0]}.txt"
        article.write_text(f"Article {number[0]}\n\n{text.read_text('utf-8')}", "utf-8")
        return run("add", project, article)

    number = [0]
    export = Row("main.py export", "python -c 'import sqlite_utils'", 2.0, lambda: run("export", project, "-o", folder / "tags.csv"), floor)
    return [export, Row("main.py add", "python -c 'import sqlite_utils'", 2.0, add, floor)]
