"""What a step means for a list of tags."""

from gui.model.article import Article
from gui.model.change import Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind, Status
from gui.model.link import Link
from gui.model.tag import Tag
from gui.session.table.order import Order

Sides = tuple[Tag | None, Tag | None]
"""A tag before and after a step; one of them is there."""


def key_of(sides: Sides) -> int:
    """The key of a changed tag."""
    tag = sides[1] or sides[0]
    return tag.id if tag is not None else 0


def changed_tags(step: Step) -> list[Sides]:
    """Each changed tag once, from before the step to after it: it may meet a tag twice."""
    found: dict[str, Sides] = {}
    for change in step.changes:
        if isinstance(change.row, Tag):
            first = found[change.row.uid][0] if change.row.uid in found else _tag(change, before=True)
            found[change.row.uid] = first, _tag(change, before=False)
    return [sides for sides in found.values() if sides != (None, None)]


def _tag(change: Change, *, before: bool) -> Tag | None:
    side = change.before if before else change.after
    return side if isinstance(side, Tag) else None


def moves_others(step: Step, order: Order) -> bool:
    """Whether tags that the step is not about may come, go or move."""
    return any(_moves_others(change, order) for change in step.changes)


def _moves_others(change: Change, order: Order) -> bool:
    match change.row:
        case Article():
            return bool(order.query.states) or change.before is None or change.after is None
        case Link() | Entity():
            return order.is_by_speaker
        case Tag():
            return order.is_by_speaker and _says_else(_tag(change, before=True), _tag(change, before=False))
        case _:
            return False


def _says_else(before: Tag | None, after: Tag | None) -> bool:
    """Whether somebody else may be the speaker of other tags now."""
    if before is None or after is None:
        return True
    return (before.kind, before.attributes, _counts(before)) != (after.kind, after.attributes, _counts(after))


def _counts(tag: Tag) -> bool:
    return tag.kind is not Kind.CLAIM and tag.status is not Status.REJECTED
