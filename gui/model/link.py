"""Links: what one tag has to do with another, and which of them make sense."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.model.uids import new_uid, now
from gui.model.words import QT_TRANSLATE_NOOP

T = TypeVar("T")


class LinkRole(StrEnum):
    """What the tag at the end of a link is to the one where it begins."""

    SPEAKER = "speaker"
    CLAIMANT = "claimant"
    ADDRESSEE = "addressee"
    CONTINUES = "continues"
    SAME_AS = "same as"


LINK_ROLE_NAMES: dict[LinkRole, str] = {
    LinkRole.SPEAKER: QT_TRANSLATE_NOOP("LinkRole", "Speaker"),
    LinkRole.CLAIMANT: QT_TRANSLATE_NOOP("LinkRole", "Claimant"),
    LinkRole.ADDRESSEE: QT_TRANSLATE_NOOP("LinkRole", "Addressee"),
    LinkRole.CONTINUES: QT_TRANSLATE_NOOP("LinkRole", "Continues"),
    LinkRole.SAME_AS: QT_TRANSLATE_NOOP("LinkRole", "Same as"),
}

ENDS: dict[LinkRole, tuple[Kind, Kind] | None] = {
    LinkRole.SPEAKER: (Kind.QUOTE, Kind.ENTITY),
    LinkRole.CLAIMANT: (Kind.CLAIM, Kind.ENTITY),
    LinkRole.ADDRESSEE: (Kind.QUOTE, Kind.ENTITY),
    LinkRole.CONTINUES: (Kind.QUOTE, Kind.QUOTE),
    LinkRole.SAME_AS: None,
}
"""The kinds of the tags where a link begins and ends; None: any, but both the same."""

assert LINK_ROLE_NAMES.keys() == ENDS.keys() == set(LinkRole)


@dataclass(frozen=True, slots=True)
class Link:
    """From one tag to another.

    `source` and `target` are the tags' identities.  `id` is the project's integer key, 0 before the
    link is saved; `uid` is a UUIDv7; `created_at` is UTC in ISO 8601.  A quote leads to its speaker
    and addressees, a claim to its claimants, a later piece of a quote to the piece before it.
    """

    id: int
    uid: str
    source: str
    target: str
    role: LinkRole
    annotator: str = ""
    created_at: str = ""


def link_of(source: Tag, target: Tag, role: LinkRole, annotator: str) -> Link:
    """A new link, not yet saved."""
    return Link(0, new_uid(), source.uid, target.uid, role, annotator, now())


def fits_end(link: Link, uid: str, kind: Kind) -> bool:
    """Whether the tag `uid` may be at its end of the link if it becomes another one of this kind."""
    ends = ENDS[link.role]
    return ends is not None and all(end is kind for tag, end in zip((link.source, link.target), ends, strict=True) if tag == uid)


class Fault(StrEnum):
    """Why a link makes no sense."""

    ITSELF = "itself"
    ACROSS = "across articles"
    KINDS = "kinds"
    CIRCLE = "circle"


FAULTS: dict[Fault, str] = {
    Fault.ITSELF: QT_TRANSLATE_NOOP("Problem", "a tag cannot be linked with itself"),
    Fault.ACROSS: QT_TRANSLATE_NOOP("Problem", "the two are in different articles, which only “same as” may link"),
    Fault.KINDS: QT_TRANSLATE_NOOP("Problem", "“{role}” does not lead from {source} to {target}"),
    Fault.CIRCLE: QT_TRANSLATE_NOOP("Problem", "the pieces of the quote would go round in a circle"),
}
"""Each as the reason in a sentence; it may name `{source}`, `{role}` and `{target}`."""
assert FAULTS.keys() == set(Fault)


def fault_of(source: Tag, target: Tag, role: LinkRole, pieces_before: Callable[[str], Iterable[str]]) -> Fault | None:
    """Why a link between these tags makes no sense, None if it does.

    `pieces_before` tells, of the uid of a quote, those of the quotes it continues: one, or more where another program says so.
    """
    if source.uid == target.uid:
        return Fault.ITSELF
    if source.article_id != target.article_id and role is not LinkRole.SAME_AS:
        return Fault.ACROSS
    ends = ENDS[role]
    if (source.kind, target.kind) != ends if ends is not None else source.kind is not target.kind:
        return Fault.KINDS
    if role is LinkRole.CONTINUES and goes_round(target.uid, source.uid, pieces_before):
        return Fault.CIRCLE
    return None


def goes_round(start: T, end: T, pieces_before: Callable[[T], Iterable[T]]) -> bool:
    """Whether the pieces that `start` continues lead to `end`; a circle elsewhere does not."""
    waiting, seen = [start], set[T]()
    while waiting:
        at = waiting.pop()
        if at == end:
            return True
        if at not in seen:
            seen.add(at)
            waiting += pieces_before(at)
    return False


def pieces_from(start: T, next_piece: Callable[[T], T | None]) -> Iterator[T]:
    """The piece of a quote (its uid, say), the one that it continues, and so on.

    Another program may have led them round in a circle: each comes once.
    """
    at: T | None = start
    seen: set[T] = set()
    while at is not None and at not in seen:
        yield at
        seen.add(at)
        at = next_piece(at)
