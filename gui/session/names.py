"""What is fixed has a name, in the user's language."""

from PySide6.QtCore import QCoreApplication

from gui.model.article import STATE_NAMES, ArticleState
from gui.model.change import ACT_NAMES, Act
from gui.model.kinds import FACES, STATUS_NAMES, Kind, Status


def name_of(named: Kind | Status | Act | ArticleState) -> str:
    """The name of a kind, a status, an act or a state of an article."""
    match named:
        case Kind():
            return QCoreApplication.translate("Kind", FACES[named].name)
        case Status():
            return QCoreApplication.translate("Status", STATUS_NAMES[named])
        case Act():
            return QCoreApplication.translate("Act", ACT_NAMES[named])
        case ArticleState():
            return QCoreApplication.translate("ArticleState", STATE_NAMES[named])
