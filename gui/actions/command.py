"""What a command is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.session import Session


class Menu(StrEnum):
    """The menus, in their order; the value is the title in English, `&` before the letter for Alt."""

    FILE = QT_TRANSLATE_NOOP("Menu", "&File")
    EDIT = QT_TRANSLATE_NOOP("Menu", "&Edit")
    TAG = QT_TRANSLATE_NOOP("Menu", "&Tag")
    REVIEW = QT_TRANSLATE_NOOP("Menu", "&Review")
    GO = QT_TRANSLATE_NOOP("Menu", "&Go")
    ARTICLE = QT_TRANSLATE_NOOP("Menu", "&Article")
    VIEW = QT_TRANSLATE_NOOP("Menu", "&View")
    HELP = QT_TRANSLATE_NOOP("Menu", "&Help")


class Reach(StrEnum):
    """Where a command's key works: in the whole window, or only in the article and the table of tags.

    Keys without Ctrl belong to TEXT, so that they never fire while a text field has the keyboard.
    """

    WINDOW = "window"
    TEXT = "text"


class Place(StrEnum):
    """Where a command is offered besides its menu."""

    TOOLBAR = "toolbar"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that one can do.

    `keys` are Qt's portable key names, the first is shown.  `when` says whether it can be done
    now, `title_now` (if given) how it is called now ("Undo Tag claim").  `group` numbers the
    parts of a menu that a line divides.  `places` are the other places that offer it; a `wordy`
    one has its title beside its icon in the toolbar.  Of commands with the same `choice` one is on.
    """

    id: str
    title: str
    menu: Menu
    group: int
    keys: tuple[str, ...]
    when: Callable[[Session], bool]
    run: Callable[[Session], None]
    reach: Reach = Reach.WINDOW
    icon: str = ""
    places: frozenset[Place] = frozenset()
    title_now: Callable[[Session], str] | None = None
    is_on: Callable[[Session], bool] | None = None
    wordy: bool = False
    choice: str = ""
