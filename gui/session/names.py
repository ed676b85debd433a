"""What is fixed has a name, in the user's language."""

from PySide6.QtCore import QCoreApplication

from gui.model.article import STATE_NAMES, ArticleState
from gui.model.article_query import ORDER_NAMES, ArticleOrder
from gui.model.attributes import CHOICE_NAMES, Choice
from gui.model.change import ACT_NAMES, Act
from gui.model.finding import CONCERN_NAMES, Concern
from gui.model.kinds import FACES, ORIGIN_NAMES, STATUS_NAMES, Kind, Origin, Status
from gui.model.link import LINK_ROLE_NAMES, LinkRole


def name_of(named: Kind | Status | Origin | Act | ArticleState | ArticleOrder | Choice | LinkRole | Concern) -> str:
    """The name of a kind, a status, an origin, an act, a state or an order of articles, an attribute's value, a link's role, a concern."""
    match named:
        case Kind():
            return QCoreApplication.translate("Kind", FACES[named].name)
        case Status():
            return QCoreApplication.translate("Status", STATUS_NAMES[named])
        case Origin():
            return QCoreApplication.translate("Origin", ORIGIN_NAMES[named])
        case Act():
            return QCoreApplication.translate("Act", ACT_NAMES[named])
        case ArticleState():
            return QCoreApplication.translate("ArticleState", STATE_NAMES[named])
        case ArticleOrder():
            return QCoreApplication.translate("ArticleOrder", ORDER_NAMES[named])
        case LinkRole():
            return QCoreApplication.translate("LinkRole", LINK_ROLE_NAMES[named])
        case Concern():
            return QCoreApplication.translate("Concern", CONCERN_NAMES[named])
        case _:
            return QCoreApplication.translate("Attribute", CHOICE_NAMES[named])
