"""Under which name acts are saved: the one that somebody has chosen, else that of the account."""

import getpass

from gui.model.canon import canonical
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP

LONGEST_NAME = 200
"""How many code points an annotator's name may have (the project file takes no more)."""

_NOT_TAKEN = QT_TRANSLATE_NOOP("Problem", "This cannot be an annotator’s name")
_EMPTY = QT_TRANSLATE_NOOP("Problem", "there is nothing in it")
_TOO_LONG = QT_TRANSLATE_NOOP("Problem", "it has more than {most} characters")
_SHORTER = QT_TRANSLATE_NOOP("Problem", "choose a shorter one")
_NOBODY = "annotator"


def named(words: str) -> str:
    """The name that somebody means by `words`, as a project takes it: canonical, 1 to 200 code points, no blanks around it.

    Raises Problem if none is left or it is longer.  Bytes that are no text become U+FFFD.
    """
    name = canonical(words)[0].strip()
    if not name:
        raise Problem(_NOT_TAKEN, _EMPTY)
    if len(name) > LONGEST_NAME:
        raise Problem(_NOT_TAKEN, _TOO_LONG, _SHORTER, most=LONGEST_NAME)
    return name


def account_name() -> str:
    """The name of the account that the program runs in, "annotator" where it has none that can be saved."""
    try:
        return named(getpass.getuser())
    except (KeyError, OSError, ImportError, Problem):  # as in some containers
        return _NOBODY
