"""The real program for tests: its window off-screen, its questions answered beforehand, hands for mouse and keys.

All positions are code points of the open article's text.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.model.article import Article
from gui.model.edges import Edge
from gui.model.kinds import Kind
from gui.model.offsets import Offsets
from gui.model.tag import Tag
from gui.session.settings import Settings
from gui.shell.application import shown_window
from gui.shell.window import Window
from gui.store.project import Project
from gui.tasks.adding import add_files
from tests.answers import Answers
from tests.builders import WORDS

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS = {Kind.CLAIM: Qt.Key.Key_1, Kind.QUOTE: Qt.Key.Key_2, Kind.ENTITY: Qt.Key.Key_3}


class Program:
    """A window that is open, with what it takes to work in it."""

    def __init__(self, qtbot: QtBot, window: Window, answers: Answers) -> None:
        self.qtbot, self.window, self.answers = qtbot, window, answers
        self.session, self.view, self.table = window.session, window.reading.view, window.tags.table

    @property
    def project(self) -> Project:
        """The open project."""
        assert self.session.project is not None
        return self.session.project

    @property
    def article(self) -> Article:
        """The open article."""
        assert self.session.article is not None
        return self.session.article

    @property
    def current(self) -> Tag:
        """The current tag."""
        assert self.session.selection.tag is not None
        return self.session.selection.tag

    def tags(self) -> list[Tag]:
        """The tags of the open article as the project file has them."""
        return self.project.reading.tags_of(self.article.id)

    def saved(self) -> list[tuple[str, str]]:
        """Kind and words of the tags of the open article, as saved."""
        return [(tag.kind.value, tag.excerpt) for tag in self.tags()]

    def rows(self) -> list[str]:
        """The excerpts in the table, from above."""
        return [tag.excerpt if (tag := self.session.tags.tag_at(row)) else "" for row in range(self.session.tags.rowCount())]

    def place(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Where the words stand in the open article; `nth` counts from 0."""
        start = -1
        for _ in range(nth + 1):
            start = self.article.text.index(words, start + 1)
        return start, start + len(words)

    def focus(self, widget: QWidget) -> None:
        """Give the keyboard to a widget."""
        widget.setFocus()
        self.qtbot.waitUntil(widget.hasFocus)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, into: QWidget | None = None) -> None:
        """Press a key, in the article or in another widget that has the keyboard, as the next event after all others."""
        QCoreApplication.processEvents()
        QTest.keyClick(into or self.view, key, modifier)

    def select(self, words: str | tuple[int, int], nth: int = 0, *, backward: bool = False) -> None:
        """Select with Shift and the arrows, from an edge of the words to the other."""
        start, end = self.place(words, nth) if isinstance(words, str) else words
        self.focus(self.view)
        self.view.place_caret(end if backward else start)
        at = self.view.caret()
        while at != (start if backward else end):
            self.press(Qt.Key.Key_Left if backward else Qt.Key.Key_Right, SHIFT)
            assert self.view.caret() != at
            at = self.view.caret()

    def tag(self, words: str | tuple[int, int], kind: Kind = Kind.CLAIM, nth: int = 0) -> Tag:
        """Select with the keyboard and press the kind's key."""
        self.select(words, nth)
        self.press(KEYS[kind])
        return self.current

    def point(self, position: int) -> QPoint:
        """A little inside the character at `position`, in the viewport."""
        cursor = QTextCursor(self.view.document())
        cursor.setPosition(Offsets(self.article.text).to_units(position))
        return self.view.cursorRect(cursor).center() + QPoint(2, 0)

    def drag(self, start: int, end: int, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Drag with the left button from before one character to before another."""
        self.view.go_to_place(min(start, end), max(0, min(start, end) - 200))
        page, left = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(page, left, NONE, self.point(start))
        QTest.mouseMove(page, self.point(end))
        QTest.mouseRelease(page, left, modifier, self.point(end))

    def click(self, position: int) -> None:
        """Click a character."""
        self.view.go_to_place(position, max(0, position - 200))
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, NONE, self.point(position))

    def do(self, command: str) -> None:
        """Trigger a command by its menu entry."""
        QCoreApplication.processEvents()  # conditions are asked again when the program is idle
        action = self.window.actions_by_id[command]
        assert action.isEnabled(), f"{command} cannot be done now"
        action.trigger()

    def title(self, command: str) -> str:
        """How a command is called now, without the mark for Alt."""
        QCoreApplication.processEvents()
        return self.window.actions_by_id[command].text().replace("&", "")

    def can(self, command: str) -> bool:
        """Whether a command can be done now."""
        QCoreApplication.processEvents()
        return self.window.actions_by_id[command].isEnabled()

    def finish(self, command: str) -> None:
        """Trigger a command that works in the background, and wait until it has ended."""
        with self.qtbot.waitSignal(self.session.background.finished):
            self.do(command)

    def close(self) -> None:
        """Close the window, and let nothing of it be left; once is enough."""
        if not isValid(self.window):
            return
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def selected(program: Program) -> str:
    """The words that are selected in the text."""
    start, end = program.view.selection()
    return program.article.text[start:end]


def said(program: Program) -> str:
    """What the line below has said last."""
    return program.window.status.said()


Start = Callable[..., Program]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:
    """`start(project=None, **answers)` starts the program as `gui.shell.application` does."""
    names = qapp.organizationName(), qapp.applicationName()
    before, style = qapp.palette(), qapp.style().name()
    qapp.setOrganizationName("Pressmark")
    qapp.setApplicationName("Pressmark")
    running: list[Program] = []

    def starting(project: Path | None = None, **answers: object) -> Program:
        given = Answers()
        for name, answer in answers.items():
            assert hasattr(given, name)
            setattr(given, name, answer)
        window = shown_window(qapp, Settings(), project, partial(_answering, given))
        running.append(Program(qtbot, window, given))
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return running[-1]

    yield starting
    for program in running:
        program.close()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(before)
    qapp.setOrganizationName(names[0])
    qapp.setApplicationName(names[1])


def _answering(answers: Answers, window: QWidget) -> Answers:
    answers.window = window
    return answers


def project_of(path: Path, *files: Path) -> Path:
    """A project at `path` with these text files as its articles."""
    project = Project.create(path)
    add_files(project, files, "Ada")
    project.close()
    return path


def project_on(folder: Path, text: str = WORDS) -> Path:
    """A project with one article, a little news unless another `text` is given."""
    file = folder / "news.txt"
    file.write_text(text, "utf-8")
    return project_of(folder / "news.pressmark", file)


def handle_of(program: Program, *, at_start: bool) -> QPoint:
    """A point of the viewport on a handle of the current tag, found by asking around its edge."""
    view, tag = program.view, program.current
    view.go_to_place(tag.start, max(0, tag.start - 200))
    edge = program.point(tag.start if at_start else tag.end)
    around = [edge + QPoint(dx, dy) for dy in range(-24, 25, 2) for dx in range(-10, 11, 2)]
    found = [point for point in around if view.edge_at(point) == (tag.uid, Edge.START if at_start else Edge.END)]
    return found[len(found) // 2]


def drag_handle(program: Program, position: int, modifier: Qt.KeyboardModifier = NONE, *, at_start: bool) -> None:
    """Drag a handle of the current tag to before a character; it is as far beside the text there as it was here."""
    begin = handle_of(program, at_start=at_start)
    beside = begin.y() - program.point(program.current.start if at_start else program.current.end - 1).y()
    page, left, to = program.view.viewport(), Qt.MouseButton.LeftButton, program.point(position) + QPoint(-2, beside)
    QTest.mousePress(page, left, NONE, begin)
    QTest.mouseMove(page, to)
    QTest.mouseRelease(page, left, modifier, to)
