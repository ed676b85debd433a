"""What the commands on tags do."""

from PySide6.QtCore import QCoreApplication

from gui.actions.showing import what_is_hidden
from gui.model.article import ArticleState
from gui.model.change import ACT_NAMES, Act, Step
from gui.model.kinds import FACES, Kind, Status
from gui.model.tag import Tag
from gui.session.session import Session


def tag_claim(session: Session) -> None:
    """Tag the selection as a claim."""
    _tag(session, Kind.CLAIM, raw=False)


def tag_quote(session: Session) -> None:
    """Tag the selection as a quote."""
    _tag(session, Kind.QUOTE, raw=False)


def tag_entity(session: Session) -> None:
    """Tag the selection as an entity."""
    _tag(session, Kind.ENTITY, raw=False)


def tag_claim_raw(session: Session) -> None:
    """Tag the selection as a claim, its edges just as drawn."""
    _tag(session, Kind.CLAIM, raw=True)


def tag_quote_raw(session: Session) -> None:
    """Tag the selection as a quote, its edges just as drawn."""
    _tag(session, Kind.QUOTE, raw=True)


def tag_entity_raw(session: Session) -> None:
    """Tag the selection as an entity, its edges just as drawn."""
    _tag(session, Kind.ENTITY, raw=True)


def _tag(session: Session, kind: Kind, *, raw: bool) -> None:
    if not session.editing.tag_selection(kind, raw=raw):
        name = QCoreApplication.translate("Kind", FACES[kind].name)
        session.announced.emit(QCoreApplication.translate("Said", "Select some words first, then tag them: {kind}").format(kind=name))


def remove_tag(session: Session) -> None:
    """Remove the current tag."""
    if session.selection.tag is not None:
        session.editing.remove(session.selection.tag)


def next_tag(session: Session) -> None:
    """Go to the next tag of the article."""
    _walk(session, 1)


def previous_tag(session: Session) -> None:
    """Go to the previous tag of the article."""
    _walk(session, -1)


def _walk(session: Session, by: int) -> None:
    if session.index is None:
        return
    tags = [tag for tag in session.index.in_order() if session.showing.lets_through(tag)]
    if not tags:
        session.announced.emit(what_is_hidden(session) or QCoreApplication.translate("Said", "No tag is shown here"))
        return
    current, caret = session.selection.tag, session.selection.caret
    places = [tag.uid for tag in tags]
    if current is not None and current.uid in places:
        at = places.index(current.uid) + by
    else:
        before = sum(tag.start < caret for tag in tags)
        at = before if by > 0 else before - 1
    session.go_to(tags[at % len(tags)])


def accept(session: Session) -> None:
    """Accept the current tag and go to the next row."""
    _review(session, Status.ACCEPTED)


def reject(session: Session) -> None:
    """Reject the current tag and go to the next row."""
    _review(session, Status.REJECTED)


def _review(session: Session, status: Status) -> None:
    tag = session.selection.tag
    if tag is None:
        return
    row = session.tags.row_of(tag)
    session.editing.set_status(tag, status)
    below = row + 1 if 0 <= session.tags.row_of(tag) <= row else row  # where it goes away or down, the row below comes up
    following = session.tags.tag_at(below) if row >= 0 else None
    if following is not None:
        session.go_to(following)


def go_to_card(session: Session) -> None:
    """Put the keyboard into the card."""
    session.surface.go_to_card()


def undo(session: Session) -> None:
    """Take back the last act."""
    _show(session, session.steps.undo())


def redo(session: Session) -> None:
    """Bring again what was taken back."""
    _show(session, session.steps.redo())


def _show(session: Session, step: Step | None) -> None:
    """Show where an undo or redo has happened."""
    tags = [change.after for change in step.changes if isinstance(change.after, Tag)] if step else []
    if len(tags) == 1:
        session.go_to(tags[0])


def title_of_undo(session: Session) -> str:
    """ "Undo" with the name of the act."""
    return _named(QCoreApplication.translate("Command", "Undo"), session.steps.next_acts()[0])


def title_of_redo(session: Session) -> str:
    """ "Redo" with the name of the act."""
    return _named(QCoreApplication.translate("Command", "Redo"), session.steps.next_acts()[1])


def _named(title: str, act: Act | None) -> str:
    return f"{title} {QCoreApplication.translate('Act', ACT_NAMES[act])}" if act else title


def toggle_done(session: Session) -> None:
    """Mark the article done, or open it again."""
    article = session.article
    if article is not None:
        done = article.state is ArticleState.DONE
        session.editing.set_state(ArticleState.READING if done else ArticleState.DONE)


def is_done(session: Session) -> bool:
    """Whether the open article is done."""
    return session.article is not None and session.article.state is ArticleState.DONE


def next_article(session: Session) -> None:
    """Open the article below."""
    _go_article(session, 1)


def previous_article(session: Session) -> None:
    """Open the article above."""
    _go_article(session, -1)


def _go_article(session: Session, by: int) -> None:
    if session.article is not None:
        following = session.articles.neighbour(session.article.id, by)
        if following:
            session.open_article(following)
