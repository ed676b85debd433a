"""What the commands do that let every selection become a tag of one kind, until Esc."""

from PySide6.QtCore import QCoreApplication

from gui.model.kinds import Kind
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.session import Session

_tr = QCoreApplication.translate
SENTENCES: dict[Kind, str] = {
    Kind.CLAIM: QT_TRANSLATE_NOOP("Said", "Every selection becomes a claim · Esc stops it"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Said", "Every selection becomes a quote · Esc stops it"),
    Kind.ENTITY: QT_TRANSLATE_NOOP("Said", "Every selection becomes an entity · Esc stops it"),
}
assert SENTENCES.keys() == set(Kind)


def arm_claim(session: Session) -> None:
    """Tag every selection as a claim from now on, or no longer."""
    _toggle(session, Kind.CLAIM)


def arm_quote(session: Session) -> None:
    """Tag every selection as a quote from now on, or no longer."""
    _toggle(session, Kind.QUOTE)


def arm_entity(session: Session) -> None:
    """Tag every selection as an entity from now on, or no longer."""
    _toggle(session, Kind.ENTITY)


def disarm(session: Session) -> None:
    """Tag selections no longer."""
    session.selection.arm(None)
    session.announced.emit(_tr("Said", "Selections are not tagged any longer"))


def is_claim_armed(session: Session) -> bool:
    """Whether every selection becomes a claim."""
    return session.selection.armed is Kind.CLAIM


def is_quote_armed(session: Session) -> bool:
    """Whether every selection becomes a quote."""
    return session.selection.armed is Kind.QUOTE


def is_entity_armed(session: Session) -> bool:
    """Whether every selection becomes an entity."""
    return session.selection.armed is Kind.ENTITY


def tag_as_armed(session: Session) -> None:
    """A selection is made: tag it if a kind is armed; one of blanks is left alone."""
    kind, selection = session.selection.armed, session.selection
    if kind is not None and selection.start != selection.end:
        session.commanded.emit()
        session.editing.tag_selection(kind)


def sentence_of(kind: Kind) -> str:
    """What is said and shown while a kind is armed."""
    return _tr("Said", SENTENCES[kind])


def _toggle(session: Session, kind: Kind) -> None:
    if session.selection.armed is kind:
        disarm(session)
    else:
        session.selection.arm(kind)
        session.voiced.emit(sentence_of(kind))
