"""What the commands of the table do: where a verdict leads, what is edited, how rows are put together."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from gui.model.kinds import Status
from gui.model.tag import Tag
from gui.model.tag_query import GROUPS, TagColumn, TagQuery
from gui.session.session import Session
from gui.session.table.columns import heading_of
from gui.session.table_looks import After
from gui.store.listing import passing

_OPEN = TagQuery(statuses=frozenset({Status.SUGGESTED, Status.TAGGED}))
"""Nobody has given a verdict yet."""
_AT_ONCE, _FAR = 500, 20_000
"""Rows that are looked at together for one that is open, and at most."""
_tr = QCoreApplication.translate


def after_next(session: Session) -> None:
    """Let a verdict lead to the next row."""
    session.settings.table.set_after(After.NEXT)


def after_open(session: Session) -> None:
    """Let a verdict lead to the next row that nobody has reviewed."""
    session.settings.table.set_after(After.OPEN)


def after_stay(session: Session) -> None:
    """Let a verdict lead nowhere."""
    session.settings.table.set_after(After.STAY)


def is_after_next(session: Session) -> bool:
    """Whether a verdict leads to the next row."""
    return session.settings.table.after() is After.NEXT


def is_after_open(session: Session) -> bool:
    """Whether a verdict leads to the next row that nobody has reviewed."""
    return session.settings.table.after() is After.OPEN


def is_after_stay(session: Session) -> bool:
    """Whether a verdict leads nowhere."""
    return session.settings.table.after() is After.STAY


def are_several_meant(session: Session) -> bool:
    """Whether rows are selected that one key must not change behind somebody's back; what to do instead is said."""
    if not (session.chosen.are_several() and session.surface.is_at_table()):
        return False
    session.announced.emit(_tr("Said", "Several rows are selected: “Change many tags…” (Ctrl+Shift+K) changes them together"))
    return True


def go_on(session: Session, tag: Tag, row: int) -> None:
    """Go on from a tag that has had its verdict, and stood in `row` before (-1: the table does not show it), by the chosen rule.

    Where it goes away or down, the row below comes up.
    """
    now = session.tags.row_of(tag)
    is_there = 0 <= now <= row
    after = session.settings.table.after()
    if row < 0 or (after is After.STAY and now >= 0):
        return
    above = row if is_there else row - 1
    following = _open_below(session, above) if after is After.OPEN else _below(session, above)
    if following is not None:
        session.go_to(following)


def come_up(session: Session, row: int) -> None:
    """Go to the tag that stands in a row now, after another one was removed there, or to the one above; -1: nowhere."""
    tags = session.tags
    at = next((at for at in (tags.beside(row - 1, 1), tags.beside(row, -1)) if at >= 0), -1) if row >= 0 else -1
    tag = tags.tag_at(at) if at >= 0 else None
    if tag is not None:
        session.go_to(tag)


def _below(session: Session, row: int) -> Tag | None:
    """The tag of the next row below; headings are passed."""
    at = session.tags.beside(row, 1)
    return session.tags.tag_at(at) if at >= 0 else None


def _open_below(session: Session, row: int) -> Tag | None:
    """The tag of the next row below that nobody has reviewed; it is said where there is none."""
    tags, reading = session.tags, session.project.reading if session.project is not None else None
    last = min(tags.rowCount(), row + 1 + _FAR)
    for first in range(row + 1, last, _AT_ONCE):
        ids = tags.ids_of(range(first, min(first + _AT_ONCE, last)))
        is_open = passing(reading, _OPEN, ids) if reading is not None else set()
        found = next((id_ for id_ in ids if id_ in is_open), None)
        if found is not None and reading is not None:
            return next(iter(reading.tags([found])), None)
    said = _tr("Said", "No row below is open") if last == tags.rowCount() else _tr("Said", "None of the next {count} rows is open")
    session.announced.emit(said.format(count=_FAR))
    return None


def edit_note(session: Session) -> None:
    """Edit the note of the current tag, in its cell or in the card."""
    session.surface.edit(TagColumn.NOTE)


def edit_label(session: Session) -> None:
    """Edit the label of the current tag, in its cell or in the card."""
    session.surface.edit(TagColumn.LABEL)


def show_columns(session: Session) -> None:
    """Show the columns of the table, to change them."""
    session.surface.show_columns()


def group_by_column(session: Session) -> None:
    """Put the rows together by the column that the keyboard is in; where they are so already, as they were before."""
    column = session.surface.column()
    if column is None or column not in GROUPS:
        names = ", ".join(map(heading_of, GROUPS))
        session.announced.emit(_tr("Said", "Rows can be put together by: {columns}").format(columns=names))
        return
    group_by(session, None if session.tags.query.group is column else column)


def group_by(session: Session, column: TagColumn | None) -> None:
    """Put the rows together by a column, or by none."""
    session.list_tags(replace(session.tags.query, group=column))
    said = _tr("Said", "Rows put together by: {column}").format(column=heading_of(column)) if column else _tr("Said", "No groups any more")
    session.announced.emit(said)


def is_grouped(session: Session) -> bool:
    """Whether the rows of the table are put together by a column."""
    return session.tags.query.group is not None
