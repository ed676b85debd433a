"""Links that make no sense: they come from another program, since Pressmark refuses them."""

from collections.abc import Iterator

from gui.model.finding import Concern, Finding
from gui.model.link import Fault, Link, LinkRole, fault_of
from gui.model.tag import Tag
from gui.suggest.second_look.seen import Seen

_MOST_PIECES = 1000
"""A quote is followed over so many pieces."""


def to_nothing(seen: Seen) -> Iterator[Finding]:
    """Links to a tag that is there no more, or from one; each told of the tag that is left."""
    for link in seen.links:
        source, target = seen.tag(link.source), seen.tag(link.target)
        left = [tag for tag in (source, target) if tag is not None]
        if len(left) == 1:
            yield _about(seen, Concern.LINK_GONE, link, *left)


def to_itself(seen: Seen) -> Iterator[Finding]:
    """Links that end where they begin."""
    return _faulty(seen, Fault.ITSELF, Concern.LINK_ITSELF)


def across_articles(seen: Seen) -> Iterator[Finding]:
    """Links to another article, which only "same as" may have."""
    return _faulty(seen, Fault.ACROSS, Concern.LINK_ACROSS)


def between_kinds(seen: Seen) -> Iterator[Finding]:
    """Links whose ends are of kinds that have nothing to do with each other so: a speaker that is a claim."""
    return _faulty(seen, Fault.KINDS, Concern.LINK_KINDS)


def circles(seen: Seen) -> Iterator[Finding]:
    """Pieces of quotes that continue each other in a circle: each circle once, at its first piece."""
    told: set[str] = set()
    for tag in seen.tags:
        if tag.uid not in told and (pieces := _circle(seen, tag)):
            told.update(piece.uid for piece in pieces)
            yield seen.about(Concern.CIRCLE, *pieces)


def _circle(seen: Seen, tag: Tag) -> list[Tag]:
    """The tag and all pieces from it on until it comes again; empty if it does not."""
    pieces, waiting, known = [tag], seen.targets(tag.uid, LinkRole.CONTINUES), {tag.uid}
    comes_again = False
    while waiting and len(pieces) < _MOST_PIECES:
        uid, *waiting = waiting
        comes_again = comes_again or (uid == tag.uid and len(pieces) > 1)
        piece = seen.tag(uid)
        if uid not in known and piece is not None:
            known.add(uid)
            pieces.append(piece)
            waiting = [*waiting, *seen.targets(uid, LinkRole.CONTINUES)]
    return pieces if comes_again else []


def _faulty(seen: Seen, fault: Fault, concern: Concern) -> Iterator[Finding]:
    for link in seen.links:
        source, target = seen.tag(link.source), seen.tag(link.target)
        if source is not None and target is not None and fault_of(source, target, link.role, _alone) is fault:
            yield _about(seen, concern, link, source, *([target] if target is not source else []))


def _about(seen: Seen, concern: Concern, link: Link, *tags: Tag) -> Finding:
    return seen.about(concern, *tags, more=f"{link.role}")


def _alone(uid: str) -> tuple[str, ...]:
    """Circles are looked for as a whole."""
    del uid
    return ()
