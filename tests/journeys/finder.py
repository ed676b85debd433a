"""The program with hands for its find bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.widgets.find_bar import FindBar
from tests.builders import WORDS
from tests.program import CTRL, NONE, Program, Start, project_of, selected

Key = Qt.Key


class Finder:
    """The program with hands for its find bar."""

    def __init__(self, program: Program) -> None:
        self.program, self.session = program, program.session

    @property
    def bar(self) -> FindBar:
        bar = self.program.window.findChild(FindBar)
        assert bar is not None
        return bar

    def open(self, words: str = "") -> None:
        """Ctrl+F from the text, and the words."""
        self.program.focus(self.program.view)
        self.program.press(Key.Key_F, CTRL)
        self.program.qtbot.waitUntil(self.bar.text.hasFocus)
        if words:
            self.type(words)

    def type(self, words: str) -> None:
        self.bar.text.clear()
        if words.isascii():
            QTest.keyClicks(self.bar.text, words)
        else:
            typed = QInputMethodEvent()
            typed.setCommitString(words)
            QCoreApplication.sendEvent(self.bar.text, typed)
        self.finish()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key wherever the keyboard is, as the next event after all others."""
        QCoreApplication.processEvents()
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)

    def finish(self) -> None:
        """Wait until all is known."""
        self.program.qtbot.waitUntil(lambda: self.session.finding.is_complete() or not self.session.finding.is_looking())

    def selected(self) -> str:
        return selected(self.program)

    def count(self) -> str:
        return self.bar.count.text()


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Finder:
    """The window on a little news and another article."""
    paths = [tmp_path / "other.txt", tmp_path / "news.txt"]
    for path, text in zip(paths, ("A bridge too far\n\nNothing else here.", WORDS), strict=True):
        path.write_text(text, "utf-8")
    program = start(project_of(tmp_path / "news.pressmark", *paths))
    if program.article.text != WORDS:
        program.do("next-article")
    assert program.article.text == WORDS
    return Finder(program)


@pytest.fixture
def seed(start: Start, tmp_path: Path, shared_data: Path) -> Finder:
    """The window on the seed article."""
    return Finder(start(project_of(tmp_path / "seed.pressmark", shared_data / "seed-article.txt")))
