"""The labels that the open project offers, and those that were used last."""

from PySide6.QtCore import QObject, Signal

from gui.model.change import Act, Change, Step, Way
from gui.model.kinds import FACES, Kind
from gui.model.label import Label
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.steps import Opened, Steps
from gui.store.labels import labels


class Labels(QObject):
    """Asked of the project once and kept; `changed()` tells that others may be offered than before."""

    changed = Signal()

    def __init__(self, opened: Opened, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._offered: dict[Kind, tuple[str, ...]] | None = None
        self._last: dict[Kind, str] = {}
        steps.stepped.connect(self._take)

    def offered(self, kind: Kind) -> tuple[str, ...]:
        """The labels of a kind in their order, without those that are retired."""
        if self._offered is None:
            self._offered = self._read()
        return self._offered[kind] if self._offered is not None else ()

    def last_used(self, kind: Kind) -> str:
        """The label that a tag of this kind was given last, empty if none was or it is offered no more."""
        last = self._last.get(kind, "")
        return last if last in self.offered(kind) else ""

    def forget(self) -> None:
        """Another window or a task has written: ask again."""
        self._offered = None
        self.changed.emit()

    def begin(self) -> None:
        """Another project: nothing has been used in it yet."""
        self._last.clear()
        self.forget()

    def _read(self) -> dict[Kind, tuple[str, ...]] | None:
        """What the project offers; None if it cannot be read at this moment: it will be asked again."""
        project = self._opened.project
        if project is None:
            return {kind: face.labels for kind, face in FACES.items()}
        try:
            listed = [label for label in labels(project.reading) if not label.retired]
        except Problem:
            return None  # what is typed is saved or refused all the same
        return {kind: tuple(label.name for label in listed if label.kind is kind) for kind in Kind}

    def _take(self, step: Step) -> None:
        if step.way is Way.DO and step.act is Act.CHANGE_LABEL:
            for change in step.changes:
                self._note(change)
        if any(isinstance(change.row, Label) for change in step.changes):
            self.forget()

    def _note(self, change: Change) -> None:
        before, after = change.before, change.after
        if isinstance(after, Tag) and after.label and (not isinstance(before, Tag) or before.label != after.label):
            self._last[after.kind] = after.label
