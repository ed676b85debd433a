"""What is asked of each article that is looked at: answers are kept, and asked for again where something was saved."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from gui.model.change import Step
from gui.model.link import Link
from gui.model.problem import Problem
from gui.session.background import Background, IsCancelled, Report
from gui.session.session import Session
from gui.session.touched import articles_of
from gui.store.reading import Reading
from gui.tasks.progress import Cancelled
from gui.tasks.surveying import answers_of

T = TypeVar("T")
_FEW = 8
"""Articles that are asked at once; more are asked by a worker."""
_MANY = 64
"""Links in one step after which all is asked again, rather than in which article each of them is."""


class Survey(QObject, Generic[T]):
    """The answers for the articles that the lists are about: the open one, or all.

    Nothing is asked while nobody looks (see `watch`).  `surveyed()` tells that answers have come,
    `refused(problem)` that the project cannot be read; it is tried again when something is saved.
    """

    surveyed = Signal()
    refused = Signal(object)

    def __init__(self, session: Session, ask: Callable[[Reading, int], T], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._ask = session, ask
        self._known: dict[int, T] = {}
        self._missed: set[int] = set()
        """The articles that were changed while a worker asks them."""
        self._watched, self._round = False, 0
        self._worker: Background[dict[int, T]] = Background(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        session.steps.stepped.connect(self._take)
        session.project_opened.connect(self._forget)
        session.articles.renewed.connect(self._forget)
        for signal in (session.article_opened, session.listed):
            signal.connect(self.look_soon)

    @property
    def everywhere(self) -> bool:
        """Whether all articles are looked at, as in the table of tags."""
        return self._session.tags.query.article_id is None

    @property
    def is_waiting(self) -> bool:
        """Whether what is missing is to be asked for in a moment."""
        return self._soon.isActive()

    def articles(self) -> list[int]:
        """The keys of the articles that are looked at, in the order of their list."""
        if not self.everywhere:
            return [self._session.article.id] if self._session.article is not None else []
        return list(self._session.articles.ids())

    def answers(self) -> list[tuple[int, T]]:
        """What is known of them, each with its article's key."""
        return [(id_, self._known[id_]) for id_ in self.articles() if id_ in self._known]

    def watch(self, on: bool) -> None:
        """Ask from now on, or no longer."""
        self._watched = on
        if on:
            self._look()

    def look_soon(self) -> None:
        """Ask for what is missing as soon as all that happens now has happened."""
        self._soon.start()

    def _look(self) -> None:
        self._soon.stop()
        project = self._session.project
        missing = [id_ for id_ in self.articles() if id_ not in self._known]
        if not self._watched or self._worker.busy():
            return
        if project is None or not missing:
            self.surveyed.emit()
        elif len(missing) > _FEW:
            self._start(project.path, missing)
        else:
            self._ask_now(project.reading, missing)

    def _ask_now(self, reading: Reading, missing: list[int]) -> None:
        try:
            self._known.update((id_, self._ask(reading, id_)) for id_ in missing)
        except Problem as problem:
            self.refused.emit(problem)
        else:
            self.surveyed.emit()

    def _start(self, path: Path, missing: list[int]) -> None:
        self._missed.clear()
        self._worker.start("", partial(self._work, path, missing), partial(self._end, self._round), partial(self._fail, self._round))

    def _work(self, path: Path, missing: list[int], report: Report, cancelled: IsCancelled) -> dict[int, T]:
        del report  # a thread that tells of each article would keep the window busy
        return answers_of(path, self._ask, missing, cancelled=cancelled)

    def _end(self, number: int, found: dict[int, T]) -> None:
        if number == self._round:
            self._known.update((id_, answer) for id_, answer in found.items() if id_ not in self._missed)
        self._look()

    def _fail(self, number: int, error: Exception) -> None:
        match error:
            case Problem() if number == self._round:
                self.refused.emit(error)
            case Problem() | Cancelled():
                self.look_soon()
            case _:
                raise error

    def _forget(self) -> None:
        """Another project, or other articles."""
        self._worker.wait()
        self._round += 1
        self._known.clear()
        self.look_soon()

    def _take(self, step: Step) -> None:
        rows = [change.row for change in step.changes]
        if sum(isinstance(row, Link) for row in rows) > _MANY:
            self._forget()
            return
        changed = articles_of(self._session.opened, rows)
        self._missed |= changed
        for article_id in changed:
            self._known.pop(article_id, None)
        self.look_soon()
