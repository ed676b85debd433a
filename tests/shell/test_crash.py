"""An unexpected error leaves a report and a calm sentence, and the program goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from pytestqt.qtbot import QtBot

from gui.model.problem import Problem
from gui.shell.crash import MOST_REPORTS, CrashReports, report_text

WORDS = "Mayor opens bridge over the river and says that it cost three million euros, which nobody in the council had expected"


@pytest.fixture
def crashes(tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]) -> Iterator[CrashReports]:
    """Reports that go into `tmp_path / "reports"`."""
    taken = CrashReports(tmp_path / "reports")
    taken.install()
    yield taken
    taken.uninstall()
    taken.deleteLater()


def _fail(words: str = "broken") -> None:
    text = WORDS
    raise RuntimeError(words + text[:0])


def _report(error_of: object = _fail) -> None:
    try:
        assert callable(error_of)
        error_of()
    except Exception:
        sys.excepthook(*sys.exc_info())


def test_an_error_is_written_down_and_said(crashes: CrashReports, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(crashes.reported) as said:
        _report()
    (path,) = (tmp_path / "reports").iterdir()
    assert str(path) in said.args[0]
    text = path.read_text("utf-8")
    assert "RuntimeError: broken" in text
    assert "in _fail" in text
    assert "Pressmark" in text


def test_the_same_error_is_said_once(crashes: CrashReports, tmp_path: Path) -> None:
    said: list[str] = []
    crashes.reported.connect(said.append)
    for _ in range(60):
        _report()
    assert len(said) == 1
    assert len(list((tmp_path / "reports").iterdir())) == 1


def test_a_flood_of_different_errors_ends(crashes: CrashReports, tmp_path: Path) -> None:
    for number in range(MOST_REPORTS + 10):
        _report(eval(compile("\n" * number + "lambda: 1 / 0", "made", "eval")))
    assert len(list((tmp_path / "reports").iterdir())) == MOST_REPORTS


def test_errors_of_threads_are_reported_too(crashes: CrashReports, qtbot: QtBot) -> None:
    with qtbot.waitSignal(crashes.reported):
        worker = threading.Thread(target=_fail)
        worker.start()
        worker.join()


def test_a_folder_that_cannot_be_written_is_said(crashes: CrashReports, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way", "utf-8")
    with qtbot.waitSignal(crashes.reported) as said:
        _report()
    assert "could not be written" in said.args[0]


def test_a_problem_is_said_and_not_reported(crashes: CrashReports, qtbot: QtBot, tmp_path: Path) -> None:
    def refuse() -> None:
        raise Problem("The disk is full", "no room", "make some")

    with qtbot.waitSignal(crashes.reported) as said:
        _report(refuse)
    assert said.args == ["The disk is full: no room; make some."]
    assert not (tmp_path / "reports").exists()


class German(QTranslator):
    """Knows one word."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803 - Qt's names
        return "{name} ist weg" if (context, sourceText) == ("Problem", "{name} is gone") else sourceText


def test_a_problem_is_said_in_the_language_of_the_window(crashes: CrashReports, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Problem("{name} is gone", "no room", name="A")

    german = German()
    QCoreApplication.installTranslator(german)
    try:
        with qtbot.waitSignal(crashes.reported) as said:
            _report(refuse)
    finally:
        QCoreApplication.removeTranslator(german)
    assert said.args == ["A ist weg: no room."]


def test_no_words_of_an_article_are_in_a_report() -> None:
    with pytest.raises(RuntimeError) as raised:
        _fail(WORDS)
    text = report_text(raised.value)
    assert WORDS[:20] in text
    assert WORDS not in text


def test_the_cause_is_in_the_report() -> None:
    def fail_twice() -> None:
        try:
            _fail("first")
        except RuntimeError as error:
            raise ValueError("second") from error

    with pytest.raises(ValueError, match="second") as raised:
        fail_twice()
    text = report_text(raised.value)
    assert "RuntimeError: first" in text
    assert "ValueError: second" in text
