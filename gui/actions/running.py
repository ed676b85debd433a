"""How a command is run: the one border where a Problem becomes a sentence for the user."""

from collections.abc import Callable
from typing import ParamSpec

from gui.actions.command import Command
from gui.model.problem import Problem
from gui.session.session import Session

P = ParamSpec("P")


def run(command: Command, session: Session) -> None:
    """Do it if it can be done now; a Problem is told, anything else is a bug and goes on to the crash report."""
    session.commanded.emit()
    if command.when(session):
        attempt(session, command.run, session)


def attempt(session: Session, act: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> bool:
    """Do anything else that the user asked for, with the same border; False if a Problem was told."""
    try:
        act(*args, **kwargs)
    except Problem as problem:
        session.prompts.tell(problem)
        return False
    return True
