"""What the commands on the edges of the current tag do; a mouse that drags a handle comes in here too."""

from PySide6.QtCore import QCoreApplication

from gui.model.edges import Edge, Pace, dragged_edge, stepped_edge
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.session import Session

_tr = QCoreApplication.translate


def start_back(session: Session) -> None:
    """Let the current tag begin a word or a mark earlier."""
    _step(session, Edge.START, -1, Pace.WORD)


def start_on(session: Session) -> None:
    """Let the current tag begin a word or a mark later."""
    _step(session, Edge.START, 1, Pace.WORD)


def end_back(session: Session) -> None:
    """Let the current tag end a word or a mark earlier."""
    _step(session, Edge.END, -1, Pace.WORD)


def end_on(session: Session) -> None:
    """Let the current tag end a word or a mark later."""
    _step(session, Edge.END, 1, Pace.WORD)


def start_back_char(session: Session) -> None:
    """Let the current tag begin a character earlier."""
    _step(session, Edge.START, -1, Pace.CHARACTER)


def start_on_char(session: Session) -> None:
    """Let the current tag begin a character later."""
    _step(session, Edge.START, 1, Pace.CHARACTER)


def end_back_char(session: Session) -> None:
    """Let the current tag end a character earlier."""
    _step(session, Edge.END, -1, Pace.CHARACTER)


def end_on_char(session: Session) -> None:
    """Let the current tag end a character later."""
    _step(session, Edge.END, 1, Pace.CHARACTER)


def dragged_span(session: Session, uid: str, edge: Edge, position: int, raw: bool) -> Span | None:
    """What a tag of the open article would be over if its edge were left at code point `position`; None where it cannot be."""
    tag, article = _tag(session, uid), session.article
    return dragged_edge(article.text, tag.span, edge, position, raw=raw) if tag is not None and article is not None else None


def drop_edge(session: Session, uid: str, edge: Edge, position: int, raw: bool) -> None:
    """Put an edge of a tag of the open article there: on a whole word unless `raw`."""
    tag, span = _tag(session, uid), dragged_span(session, uid, edge, position, raw)
    if tag is not None and span is not None:
        session.commanded.emit()
        _move(session, tag, edge, span)


def _tag(session: Session, uid: str) -> Tag | None:
    index = session.opened.index
    return index.get(uid) if index is not None else None


def _step(session: Session, edge: Edge, by: int, pace: Pace) -> None:
    tag, article = session.selection.tag, session.article
    if tag is None or article is None or tag.article_id != article.id:
        return
    span = stepped_edge(article.text, tag.span, edge, by, pace)
    if span is None:
        session.announced.emit(_tr("Said", "The edge cannot go further"))
    else:
        _move(session, tag, edge, span)


def _move(session: Session, tag: Tag, edge: Edge, span: Span) -> None:
    """Save the edge, with the caret beside it; where that range has such a tag already, say so."""
    if span == tag.span:
        return
    if session.editing.move_edge(tag, start=span.start, end=span.end):
        caret = span.start if edge is Edge.START else span.end
        session.selection.select(caret, caret)
    else:
        session.announced.emit(_tr("Said", "There is such a tag already; it is the current one now"))
