"""Story: the program is killed right after a tag was drawn, or its edge; it is there at the next start."""

import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from gui.model.kinds import Kind
from gui.tasks.checking import check_project
from tests.builders import WORDS
from tests.conftest import ROOT
from tests.program import Start, project_of

DRIVER = '''
"""Selects "Anna Ortega" in the real window, presses keys, says so once it is painted, and then does nothing more."""
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer, Qt
from PySide6.QtTest import QTest
from gui.session.settings import Settings
from gui.shell.application import application, shown_window

class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and window.session.index:
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        print("drawn", flush=True)
        sys.stdin.readline()  # never comes

def tag():
    QTest.qWaitForWindowActive(window)
    view = window.reading.view
    view.setFocus()
    start = window.session.article.text.index("Anna Ortega")
    view.select(start, start + len("Anna Ortega"))
    for key in sys.argv[2]:
        QTest.keyClick(view, Qt.Key(ord(key)))

app = application()
window = shown_window(app, Settings(), Path(sys.argv[1]))
watcher = Watcher(window)
window.reading.view.viewport().installEventFilter(watcher)
QTimer.singleShot(0, tag)
app.exec()
'''


@pytest.mark.parametrize(
    ("keys", "saved", "acts"),
    [("3", "Anna Ortega", ["Tag entity"]), ("3HL", "said Anna Ortega.", ["Move edge", "Tag entity"])],
)
def test_what_was_drawn_is_saved_though_the_program_is_killed(start: Start, tmp_path: Path, keys: str, saved: str, acts: list[str]) -> None:
    news = tmp_path / "news.txt"
    news.write_text(WORDS, "utf-8")
    project = project_of(tmp_path / "news.pressmark", news)
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.argv[1:] = [{str(project)!r}, {keys!r}]\n{DRIVER}",
    ]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, text=True
    ) as running:
        assert running.stdout is not None
        late = Timer(30, running.kill)
        late.start()
        first = running.stdout.readline()
        running.kill()
        late.cancel()
        _, errors = running.communicate()
    assert first == "drawn\n", errors
    program = start(project)
    assert program.saved() == [(Kind.ENTITY.value, saved)]
    assert program.rows() == [saved]
    assert program.article.text == WORDS
    assert check_project(project).findings == ()
    for act in acts:
        assert program.title("undo") == f"Undo {act}"
        program.do("undo")
    assert program.saved() == []
