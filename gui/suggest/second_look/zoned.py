"""Tags where the page around the article speaks: in credits, notices and captions that stand there twice."""

from bisect import bisect_right
from collections.abc import Iterator

from gui.model.article import Zone, ZoneKind
from gui.model.finding import Concern, Finding
from gui.suggest.second_look.seen import Seen


def in_zone(seen: Seen) -> Iterator[Finding]:
    """Tags with a part in a credit, a notice, or a caption that is the same as one before it."""
    zones = odd_zones(seen)
    ends = [zone.end for zone in zones]
    for tag in seen.tags:
        at = bisect_right(ends, tag.start)
        if at < len(zones) and zones[at].start < tag.end:
            yield seen.about(Concern.ZONE, tag, more=zones[at].kind)


def odd_zones(seen: Seen) -> list[Zone]:
    """The zones in which one does not tag, in the order of the text."""
    return [zone for zone in seen.article.zones if _is_odd(zone)]


def _is_odd(zone: Zone) -> bool:
    is_repeated = zone.kind is ZoneKind.CAPTION and zone.twin_of >= 0
    return is_repeated or zone.kind in (ZoneKind.CREDIT, ZoneKind.NOTICE)
