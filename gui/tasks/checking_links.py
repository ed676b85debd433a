"""The proof that links make sense, even those that another program has made."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from gui.model.kinds import Kind
from gui.model.link import FAULTS, LinkRole, fault_of
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.streaming import continued, links_to_check
from gui.tasks.progress import Asked, stop_if

_AT_ONCE = 1000
"""Links between two looks at cancel."""

_LINK = QT_TRANSLATE_NOOP("Problem", "Link {uid} is damaged")
_TAG_GONE = QT_TRANSLATE_NOOP("Problem", "one of its tags is not in the project")
_UNKNOWN = QT_TRANSLATE_NOOP("Problem", "“{role}” from {source} to {target} is nothing that Pressmark knows")
_BACKUP = QT_TRANSLATE_NOOP("Problem", "open a backup copy of the project")


def check_links(reading: Reading, findings: list[Problem], cancelled: Asked) -> int:
    """Prove every link, add what is wrong to `findings`, and return how many there are."""
    before = defaultdict[str, list[str]](list)
    for uid, piece in continued(reading):
        before[uid].append(piece)
    count = 0
    for uid, role, *ends in list(links_to_check(reading)):  # read at once: nobody can save while they are being read
        if count % _AT_ONCE == 0:
            stop_if(cancelled)
        count += 1
        findings += _faults_of(uid, role, ends, before.__getitem__)
    return count


def _faults_of(uid: str, role: str, ends: Sequence[Any], pieces_before: Callable[[str], Iterable[str]]) -> Iterator[Problem]:
    one, article, source, other, other_article, target = ends
    if not (one and other):
        yield Problem(_LINK, _TAG_GONE, _BACKUP, uid=uid)
    elif role not in set(LinkRole) or not {source, target} <= set(Kind):
        yield Problem(_LINK, _UNKNOWN, _BACKUP, uid=uid, source=source, role=role, target=target)
    else:
        fault = fault_of(_tag(one, article, source), _tag(other, other_article, target), LinkRole(role), pieces_before)
        if fault is not None:
            yield Problem(_LINK, FAULTS[fault], uid=uid, source=source, role=role, target=target)


def _tag(uid: str, article_id: int, kind: str) -> Tag:
    """As much of a tag as the rules of links ask for."""
    return Tag(0, uid, article_id, Kind(kind), 0, 1, "")
