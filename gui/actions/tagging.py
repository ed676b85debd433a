"""What the commands on tags do."""

from PySide6.QtCore import QCoreApplication

from gui.actions import later
from gui.actions.reviewing import are_several_meant, come_up, go_on
from gui.model.change import Act, Step, Way
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.session.names import name_of
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
    if session.selection.start == session.selection.end and are_several_meant(session):
        return
    if not session.editing.tag_selection(kind, raw=raw):
        name = name_of(kind)
        session.announced.emit(QCoreApplication.translate("Said", "Select some words first, then tag them: {kind}").format(kind=name))


def remove_tag(session: Session) -> None:
    """Remove the current tag; in the table the next row comes up."""
    tag = session.selection.tag
    if tag is None or are_several_meant(session):
        return
    row = session.tags.row_of(tag) if session.surface.is_at_table() else -1
    session.editing.remove(tag)
    come_up(session, row)


def accept(session: Session) -> None:
    """Accept the current tag and go on by the chosen rule."""
    _review(session, Status.ACCEPTED)


def reject(session: Session) -> None:
    """Reject the current tag and go on by the chosen rule."""
    _review(session, Status.REJECTED)


def toggle_unsure(session: Session) -> None:
    """Say that one is not sure of the current tag, or is."""
    tag = session.selection.tag
    if tag is not None and not are_several_meant(session):
        session.editing.set_unsure(tag, not tag.unsure)


def _review(session: Session, status: Status) -> None:
    tag = session.selection.tag
    if tag is None or are_several_meant(session):
        return
    row = session.tags.row_of(tag)
    with session.selection.held():
        session.editing.set_status(tag, status)
        go_on(session, tag, row)


def go_to_card(session: Session) -> None:
    """Put the keyboard into the card."""
    session.surface.go_to_card()


def undo(session: Session) -> None:
    """Take back the last act; one with very many changes in a worker."""
    if session.steps.is_long(Way.UNDO):
        later.undo_long(session)
    else:
        _show(session, session.steps.undo())


def redo(session: Session) -> None:
    """Bring again what was taken back; one with very many changes in a worker."""
    if session.steps.is_long(Way.REDO):
        later.redo_long(session)
    else:
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
    return f"{title} {name_of(act)}" if act else title
