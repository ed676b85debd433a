"""Undo and redo in a dialog that stays open beside the work: the window's keys do not reach there."""

from functools import partial

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.session.session import Session

_TAKEN_BACK_BY = frozenset({"undo", "redo"})


def take_back_here(dialog: QDialog, session: Session) -> None:
    """Let the keys of undo and redo do in the dialog what they do in the window."""
    for command in COMMANDS:
        if command.id in _TAKEN_BACK_BY:
            for key in command.keys:
                QShortcut(QKeySequence(key), dialog).activated.connect(partial(run, command, session))
