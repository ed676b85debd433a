"""The register of entities while one types: in its dialog until the rows are drawn, and as a field asks it for the best few."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.uids import new_uid
from gui.store.project import Project
from gui.widgets.lists.register_dialog import RegisterDialog
from tests.bench.office import Office, office
from tests.bench.screens import settle
from tests.bench.timing import Limit, timed

_FIRST = ("Anna", "Łukasz", "María", "Kim", "Søren", "Fatima", "Noam", "Zoë", "United", "Jean-Luc")
_LAST = ("Ortega", "Dvořák", "Nguyen", "O’Neill", "Haddad", "Nations", "Berg", "Müller", "Sato", "Bank")
_TYPED = ("ortega", "anna m", "ü", "na", "kim 12", "zzz")
"""What one types, key by key: very many matches, few, none."""


def with_register(path: Path, count: int) -> Path:
    """The project at `path` with so many entries in its register, every third with two more names."""
    names = [f"{_FIRST[number % 10]} {_LAST[number // 10 % 10]} {number}" for number in range(count)]
    aliases = [(f"{name.split()[1]} {number}", name.split()[0]) if number % 3 == 0 else () for number, name in enumerate(names)]
    entries = [Entity(0, new_uid(), name, others) for name, others in zip(names, aliases, strict=True)]
    with closing(Project(path)) as project:
        project.apply(Step(Act.ADD_ENTITY, tuple(Change(None, entry) for entry in entries), "Ada"))
    return path


def register_limits(project: Path, count: int) -> Iterator[Limit]:
    """The slowest key of all that are typed."""
    with office(project) as place:
        register = place.session.register
        yield Limit(f"a key in a field, {count:,} names", 30, "ms", partial(_slowest, register.matches))
        yield Limit(f"a key in the register, {count:,} names", 30, "ms", partial(_slowest_in_dialog, place))


def _slowest(look: Callable[[str], object]) -> float:
    return max(timed(partial(look, words[:end])) for words in _TYPED for end in range(1, len(words) + 1))


def _slowest_in_dialog(place: Office) -> float:
    """From each key until the rows that fit are drawn."""
    place.session.surface.show_register()
    (dialog,) = place.window.findChildren(RegisterDialog)
    settle()
    slowest = 0.0
    for words in _TYPED:
        dialog.search.clear()
        settle()
        for letter in words:
            slowest = max(slowest, timed(partial(_type, dialog, letter)))
    dialog.close()
    settle()
    return slowest


def _type(dialog: RegisterDialog, letter: str) -> None:
    if letter.isascii():
        QTest.keyClicks(dialog.search, letter, Qt.KeyboardModifier.NoModifier)
    else:
        dialog.search.setText(dialog.search.text() + letter)
    dialog.table.viewport().repaint()
    QApplication.processEvents()
