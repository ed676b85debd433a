"""The register of entities of the open project: asked by identity and by what is typed, changed in steps."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.model.canon import canonical
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity, key_of, plain_name, wikidata_number
from gui.model.problem import Problem
from gui.model.uids import new_uid
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.steps import Opened, Steps
from gui.store import register as stored
from gui.store.reading import Reading
from gui.tasks.merging import distinct, merging_step

_NOT_SAVED = QT_TRANSLATE_NOOP("Problem", "The entry was not saved")
_NO_NAME = QT_TRANSLATE_NOOP("Problem", "it has no name")
_TYPE_ONE = QT_TRANSLATE_NOOP("Problem", "type one first")
_NOT_MERGED = QT_TRANSLATE_NOOP("Problem", "“{name}” was not merged")
_ITSELF = QT_TRANSLATE_NOOP("Problem", "it is the same entry")


class Register(QObject):
    """`changed()` tells that entries may be others than before, whoever has changed them.

    Without a project there are none.  Acts raise Problem, and change nothing, where the project
    refuses them: a name that is taken, a Wikidata number that is none, an entry that tags still name.
    """

    changed = Signal()

    def __init__(self, opened: Opened, steps: Steps, annotator: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._steps, self._annotator = opened, steps, annotator
        self._known: dict[str, Entity | None] = {}
        steps.stepped.connect(self._take)

    def entry(self, uid: str) -> Entity | None:
        """The entry with this identity, asked of the project once; None if there is none."""
        if uid not in self._known:
            reading = self._reading()
            self._known[uid] = stored.entry(reading, uid) if reading is not None and uid else None
        return self._known[uid]

    def name_of(self, uid: str) -> str:
        """The canonical name of an entry, empty if there is none."""
        found = self.entry(uid)
        return found.name if found is not None else ""

    def named(self, name: str) -> Entity | None:
        """The entry whose canonical name this is, whatever its case."""
        reading = self._reading()
        return stored.entry_named(reading, name) if reading is not None and key_of(name) else None

    def matches(self, words: str, most: int = 20) -> list[Entity]:
        """The entries of which a name or an alias fits what is typed, the best first."""
        reading = self._reading()
        return stored.matches(reading, words, most) if reading is not None and words.strip() else []

    def add(self, name: str, aliases: Iterable[str] = (), wikidata: str = "", note: str = "") -> Entity:
        """Enter somebody or something; the entry as saved."""
        entry = _tidy(Entity(0, new_uid(), name, tuple(aliases), wikidata, note))
        step = self._steps.carry_out(Step(Act.ADD_ENTITY, (Change(None, entry),), self._annotator()))
        saved = step.changes[0].after
        assert isinstance(saved, Entity)
        return saved

    def change(self, before: Entity, after: Entity) -> bool:
        """Save another name, other aliases, number or note; False if nothing is another."""
        after = _tidy(after)
        if after == before:
            return False
        self._steps.carry_out(Step(Act.CHANGE_ENTITY, (Change(before, after),), self._annotator()))
        return True

    def merge(self, kept: Entity, gone: Entity) -> None:
        """Make one entry of two, in one step; of many tags at once (`gui.session.steps.LONG`) a worker does it."""
        check_merge(kept, gone)
        reading = self._reading()
        assert reading is not None
        self._steps.carry_out(merging_step(reading, kept, gone, self._annotator()))

    def remove(self, entry: Entity) -> None:
        """Take an entry out that no tag names."""
        self._steps.carry_out(Step(Act.REMOVE_ENTITY, (Change(entry, None),), self._annotator()))

    def forget(self) -> None:
        """Another project is open, or another window or a task has written."""
        self._known.clear()
        self.changed.emit()

    def _reading(self) -> Reading | None:
        return self._opened.project.reading if self._opened.project is not None else None

    def _take(self, step: Step) -> None:
        changes = [(change.row.uid, change.after) for change in step.changes if isinstance(change.row, Entity)]
        for uid, after in changes:
            self._known[uid] = after if isinstance(after, Entity) else None
        if changes:
            self.changed.emit()


def check_merge(kept: Entity, gone: Entity) -> None:
    """Raise Problem if the two are one already."""
    if kept.uid == gone.uid:
        raise Problem(_NOT_MERGED, _ITSELF, name=gone.name)


def _tidy(entry: Entity) -> Entity:
    """The entry as it is kept; Problem if it has no name."""
    name = plain_name(entry.name)
    if not key_of(name):
        raise Problem(_NOT_SAVED, _NO_NAME, _TYPE_ONE)
    note = canonical(entry.note)[0].strip()
    return replace(entry, name=name, aliases=distinct(name, entry.aliases), wikidata=wikidata_number(entry.wikidata), note=note)
