"""The tour: the sample project tagged, reviewed and exported through the real window, step by step.

With a screen one can watch it, and the window stays afterwards; without one it runs off-screen.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from gui.exchange.file_problems import NOT_WRITTEN, file_problem, shown
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.looks import Theme
from gui.session.settings import Settings
from gui.shell.application import application, shown_window
from gui.shell.dialogs import Dialogs
from gui.shell.sample import make_sample
from gui.shell.saying import say
from gui.shell.window import DIALOGS, Window
from gui.tasks.exporting import export_tags

_SIZE = (1360, 860)
_PACE = 900
"""Milliseconds between two steps where somebody may watch."""
_REST = 120
"""Milliseconds before a picture where nobody watches: ticks beside the scroll bar come a moment after what they stand for."""

_TAGS = (
    (Kind.CLAIM, "611 voted for a yearly levy of 85 crowns per household and 600 against", "quantity"),
    (Kind.QUOTE, "“Eleven votes,”", "direct"),
    (Kind.ENTITY, "Ingrid Halloran", "person"),
    (Kind.ENTITY, "Northern Transport Office", "organisation"),
    (Kind.QUOTE, "would accept the result but warned that costs would double by 2030", "indirect"),
    (Kind.CLAIM, "costs would double by 2030", "prediction"),
)
_SAID = (("would accept", "Tobias Wren"), ("“Eleven", "Ingrid Halloran"))
"""How quotes begin, and who said them."""
_FOUND = "levy"
"""What is looked for."""
_NO_FOLDER = QT_TRANSLATE_NOOP("Problem", "The tour cannot be written to “{name}”")
_CHOOSE = QT_TRANSLATE_NOOP("Problem", "choose another folder")


def run(folder: str) -> int:
    """Run the tour into `folder`; an older sample there is kept under another name.  Raises Problem where a step fails."""
    place = Path(folder)
    try:
        place.mkdir(parents=True, exist_ok=True)
        project = _free(place / "sample.pressmark")
        kept = TemporaryDirectory(prefix="pressmark-tour-", ignore_cleanup_errors=True)
    except OSError as error:
        raise Problem(_NO_FOLDER, "{reason}", _CHOOSE, name=shown(Path(place.name)), reason=error.strerror) from error
    with kept as own:  # the user's settings stay as they are: what was open last is not the tour
        return _run(place, project, Path(own) / "tour.ini")


def _run(place: Path, project: Path, ini: Path) -> int:
    app, settings = application(), Settings(file=ini)
    make_sample(project, "tour")
    watched = QGuiApplication.platformName() != "offscreen"
    window = shown_window(app, settings, project, DIALOGS if watched else Unanswered)
    tour = Tour(window, place, watched)
    QTimer.singleShot(0, tour.go_on)
    status = app.exec()
    if tour.failure is not None:
        raise tour.failure
    return status


class Unanswered(Dialogs):
    """Where nobody watches, a dialog would wait for ever: a problem is raised where the tour asked for the command."""

    problem: Problem | None = None

    def tell(self, problem: Problem) -> None:
        """Keep it for the tour."""
        self.problem = problem


class Tour(QObject):
    """Goes from step to step, and takes a picture after each; `failure` is what stopped it."""

    def __init__(self, window: Window, folder: Path, watched: bool) -> None:
        super().__init__(window)
        self._window, self._folder, self._watched = window, folder, watched
        self._steps = self._all_steps()
        self._taken, self._done = 0, ""
        self.failure: Exception | None = None

    def go_on(self) -> None:
        """Take the picture of the last step and do the next; after the last one, say where everything is."""
        try:
            if self._done:
                self._picture(self._done)
            self._done = next(self._steps, "")
            if self._done:
                QTimer.singleShot(_PACE if self._watched else _REST, self.go_on)
                return
            say(f"The tour is in {shown(self._folder.resolve())}: sample.pressmark, tags.csv and {self._taken} pictures")
        except Exception as error:  # raised again when the window is closed
            self.failure = error
        if not self._watched or self.failure is not None:
            self._window.close()

    def _all_steps(self) -> Iterator[str]:
        window, session, act = self._window, self._window.session, self._trigger
        if not self._watched:  # the screen that is none is too small for a picture
            window.resize(*_SIZE)
            window.share_width()
        yield "read"
        for kind, words, label in _TAGS:
            self._select(words)
            act(kind.value)
            assert session.selection.tag is not None
            session.editing.set_label(session.selection.tag, label)
        yield "tag"
        yield from self._who_said_what()
        act("next-tag")
        act("accept")
        act("accept")
        act("reject")
        yield "review"
        act("undo")
        act("everywhere")
        yield "undo"
        assert session.project is not None
        exported = export_tags(session.project.path, self._folder / "tags.csv")
        said = QCoreApplication.translate("Said", "Tags exported to {name}: {count}")
        session.announced.emit(said.format(name=exported.path.name, count=exported.count))
        yield "export"
        session.selection.choose(self._tag_of("611 voted"), reveal=True)
        self._select(_FOUND)
        act("ticks")
        act("find")
        yield "find"
        act("ticks")
        session.finding.close()
        act("text")
        settings, theme = session.settings, session.settings.looks.theme()
        settings.looks.set_theme(Theme.DARK)
        yield "dark"
        settings.looks.set_theme(theme)

    def _who_said_what(self) -> Iterator[str]:
        for words, who in _SAID:
            self._say_who(words, who)
        self._trigger("cue")
        yield "said"
        self._trigger("who-said-what")
        yield "who"
        self._trigger("tags-page")
        self._window.session.selection.choose(None)
        self._window.reading.view.place_caret(0)

    def _select(self, words: str) -> None:
        article = self._window.session.article
        assert article is not None
        start = article.text.index(words)
        self._window.reading.view.select(start, start + len(words))

    def _say_who(self, words: str, who: str) -> None:
        """Take one who is offered as the speaker: a tag, or a name that becomes one."""
        session, tag = self._window.session, self._tag_of(words)
        session.selection.choose(tag, reveal=True)
        session.linking.take(tag, next(each for each in session.linking.candidates(tag) if each.words == who))

    def _tag_of(self, words: str) -> Tag:
        return next(tag for tag in self._window.session.index or () if tag.excerpt.startswith(words))

    def _trigger(self, command: str) -> None:
        action = self._window.actions_by_id[command]
        if not action.isEnabled():
            raise RuntimeError(f"{command} cannot be done now")
        action.trigger()
        prompts = self._window.session.prompts
        if isinstance(prompts, Unanswered) and prompts.problem is not None:
            raise prompts.problem

    def _picture(self, name: str) -> None:
        QGuiApplication.processEvents()
        self._taken += 1
        path, picture = self._folder / f"{self._taken}-{name}.png", QBuffer()
        if not self._window.grab().save(picture, "PNG"):
            raise Problem(NOT_WRITTEN, path=shown(path))
        try:
            path.write_bytes(picture.data().data())  # not by Qt, which neither writes to every path nor says why
        except OSError as error:
            raise file_problem(NOT_WRITTEN, path, error) from error


def _free(path: Path) -> Path:
    """The path; what stands there already is moved to the next free name, since somebody may have worked in it."""
    number = 1
    while path.exists() and (kept := path.with_stem(f"{path.stem}-{number}")).exists():
        number += 1
    if path.exists():
        path.rename(kept)
    return path
