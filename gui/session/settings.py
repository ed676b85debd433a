"""What the user has chosen and where the user was: kept between starts, in one INI file."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QCryptographicHash, QObject, QSettings

from gui.session.looks import Looks
from gui.session.table_looks import TableLooks
from gui.tasks.account import LONGEST_NAME


class Settings(QObject):
    """Typed access to the settings, the user's or those in another `file`; `looks` and `table` have parts of them."""

    def __init__(self, parent: QObject | None = None, *, file: Path | None = None) -> None:
        super().__init__(parent)
        if file is not None:
            self._kept = QSettings(str(file), QSettings.Format.IniFormat)
        else:
            self._kept = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Pressmark", "Pressmark")
        self.looks = Looks(self._kept, self)
        self.table = TableLooks(self._kept, self)
        self._annotator: str | None = None

    def annotator(self) -> str:
        """The name under which tags are saved; empty until the user has changed it."""
        if self._annotator is None:
            self._annotator = self._text("annotator").strip()[:LONGEST_NAME].strip()
        return self._annotator

    def set_annotator(self, name: str) -> None:
        """Keep another name."""
        self._kept.setValue("annotator", name)
        self._annotator = None

    def last_project(self) -> Path | None:
        """The project that was open last."""
        kept = self._text("project/last")
        return Path(kept) if kept else None

    def set_last_project(self, path: Path) -> None:
        """Keep the project to open at the next start."""
        self._kept.setValue("project/last", str(path.absolute()))

    def hints_seen(self) -> int:
        """How many of the first hints were dismissed."""
        return _number(str(self._kept.value("hints/seen", 0))) or 0

    def set_hints_seen(self, count: int) -> None:
        """Keep how many of the first hints were dismissed."""
        self._kept.setValue("hints/seen", count)

    def is_on(self, name: str) -> bool:
        """Whether something was switched on; off until then."""
        return self._text(name) == "yes"

    def switch(self, name: str, on: bool) -> None:
        """Keep whether something is on."""
        self._kept.setValue(name, "yes" if on else "no")

    def place(self, project: Path) -> tuple[int, int, int]:
        """Article key (0: none), caret and first visible position, in code points, where the user was in a project."""
        match [_number(part) for part in self._text(f"places/{_name_of(project)}").split()]:
            case [int() as article_id, int() as caret, int() as top]:
                return article_id, caret, top
            case _:
                return 0, 0, 0

    def set_place(self, project: Path, article_id: int, caret: int, top: int) -> None:
        """Keep where the user is in a project."""
        self._kept.setValue(f"places/{_name_of(project)}", f"{article_id} {caret} {top}")

    def geometry(self, name: str) -> QByteArray:
        """The kept state of a window or splitter; empty if there is none."""
        kept = self._kept.value(f"geometry/{name}")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def set_geometry(self, name: str, state: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._kept.setValue(f"geometry/{name}", state)

    def _text(self, key: str) -> str:
        kept = self._kept.value(key, "")
        return kept if isinstance(kept, str) else ""


def _number(kept: str) -> int | None:
    """A number that was kept, or None where somebody has put something else there."""
    return int(kept) if kept.isdecimal() and len(kept) < 10 else None


def _name_of(project: Path) -> str:
    """A name for a project's path that any settings file can hold."""
    path = str(project.resolve()).encode("utf-8", "surrogateescape")
    return QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256).toHex().toStdString()[:24]
