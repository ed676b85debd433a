"""What happens to an unexpected error: it goes into a report file, the user reads one calm sentence, the work goes on."""

import sys
import threading
import time
import traceback
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Signal, qVersion

from gui.exchange.file_problems import shown
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.shell.version import VERSION

MOST_REPORTS = 20
"""More than this in one run help nobody."""
MESSAGE_LENGTH = 100
"""An error's own message is cut here, in characters: it may quote what it failed on."""

UNEXPECTED = QT_TRANSLATE_NOOP("Crash", "Something unexpected happened; what was saved is safe. A report is in {path}.")
UNWRITTEN = QT_TRANSLATE_NOOP("Crash", "Something unexpected happened; what was saved is safe. The report could not be written to {path}.")


class CrashReports(QObject):
    """Takes over what nobody caught, in every thread, from `install` to `uninstall`."""

    reported = Signal(str)
    """The sentence for the user; may come from any thread, so it reaches the window by a queued connection."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._seen: set[tuple[str, str, int]] = set()

    def install(self) -> None:
        """Be asked about every error that nobody caught."""
        sys.excepthook = self.report
        threading.excepthook = self._report_of_thread

    def uninstall(self) -> None:
        """Leave unexpected errors to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Write a report and say so; the same error at the same place once only, since a painted one comes sixty times a second."""
        if isinstance(error, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        if isinstance(error, Problem):
            self.reported.emit(error.sentence(partial(QCoreApplication.translate, "Problem")))
            return
        place = _place(kind, trace)
        if place in self._seen or len(self._seen) >= MOST_REPORTS:
            return
        self._seen.add(place)
        sys.__excepthook__(kind, error, trace)
        self.reported.emit(self._written(error))

    def _report_of_thread(self, failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            self.report(failed.exc_type, failed.exc_value, failed.exc_traceback)

    def _written(self, error: BaseException) -> str:
        path = self._folder / f"{time.strftime('error-%Y%m%d-%H%M%S')}-{len(self._seen)}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(report_text(error), "utf-8")
        except OSError:
            return _translated(UNWRITTEN).format(path=shown(path))
        return _translated(UNEXPECTED).format(path=shown(path))


def report_text(error: BaseException) -> str:
    """Versions and the way to the error, its causes too; no values of variables, so no words of an article."""
    system = f"Pressmark {VERSION}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"
    parts: list[str] = []
    failed: BaseException | None = error
    while failed is not None and len(parts) < 5:
        message = str(failed).replace("\n", " ")[:MESSAGE_LENGTH]
        frames = "".join(traceback.format_list(traceback.extract_tb(failed.__traceback__)))
        parts.append(f"{frames}{type(failed).__name__}: {message}\n")
        failed = failed.__cause__ or failed.__context__
    return f"{system}\n\n" + "\n".join(parts).replace(str(Path.home()), "~")


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (kind.__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace else (kind.__name__, "", 0)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Crash", text)
