"""What the commands do that lead from tag to tag and to paragraphs without any."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.showing import what_is_hidden
from gui.model.article import Article, ZoneKind
from gui.model.lanes import Key, key_of
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import smallest_first
from gui.session.session import Session

_NEAR = 4_000
"""How many code points around the caret are looked at first."""
_TOGETHER = 64
"""So many paragraphs are looked at together for one without tags."""
_READ = frozenset({ZoneKind.TITLE, ZoneKind.CAPTION, ZoneKind.BODY})
"""Credits and notices are not an author's words: nobody looks for tags in them."""


def show_tags_here(session: Session) -> None:
    """List the tags at the caret, to choose one."""
    tags = tags_here(session)
    if tags:
        session.surface.show_tags_here(tags, partial(_choose, session))
    elif session.showing.all_hidden:
        session.announced.emit(QCoreApplication.translate("Said", "All tags are hidden"))
    else:
        session.announced.emit(QCoreApplication.translate("Said", "There is no tag at the caret"))


def tags_here(session: Session) -> list[Tag]:
    """The visible tags that the caret is in or at an edge of, the smallest first."""
    caret = session.selection.caret
    return sorted(session.drawn(max(0, caret - 1), caret + 1), key=smallest_first)


def next_tag(session: Session) -> None:
    """Go to the next visible tag of the article, after the last to the first."""
    _walk(session, 1)


def previous_tag(session: Session) -> None:
    """Go to the visible tag before, from the first to the last."""
    _walk(session, -1)


def _walk(session: Session, by: int) -> None:
    tag, caret, length = session.selection.tag, session.selection.caret, len(session.article.text) if session.article else 0
    place = key_of(tag) if tag is not None else (caret, -length - 1, "")
    turned = (-1, 0, "") if by > 0 else (length, 0, "")
    found = _following(session, place, by, length) or _following(session, turned, by, length)
    if found is None:
        session.announced.emit(what_is_hidden(session) or QCoreApplication.translate("Said", "No tag is shown here"))
    else:
        session.go_to(found)


def _following(session: Session, place: Key, by: int, length: int) -> Tag | None:
    """The visible tag that comes next in reading order, or the one before; looked for ever further away, since it is seldom far."""
    start, width = max(0, place[0]) if by > 0 else place[0] + 1, _NEAR
    while 0 <= start < length if by > 0 else start > 0:
        end = start + by * width
        low, high = max(0, min(start, end)), min(length, max(start, end))
        tags = [tag for tag in session.opened.over(low, high) if low <= tag.start and session.showing.lets_through(tag)]
        beyond = [tag for tag in tags if (key_of(tag) > place) == (by > 0) and key_of(tag) != place]
        if beyond:
            return min(beyond, key=key_of) if by > 0 else max(beyond, key=key_of)
        start, width = end, 4 * width
    return None


def next_untagged(session: Session) -> None:
    """Go to the next paragraph without tags, after the last to the first."""
    _go(session, 1)


def previous_untagged(session: Session) -> None:
    """Go to the paragraph without tags that is before, from the first to the last."""
    _go(session, -1)


def _go(session: Session, by: int) -> None:
    """Paragraphs are looked at one by one from the caret on, since an article may have 50,000 tags, and the next may be near."""
    article, caret = session.article, session.selection.caret
    if article is None:
        return
    spans = list(_paragraphs(article))[::by]
    ahead = [span.start * by > caret * by for span in spans]
    at = ahead.index(True) if True in ahead else 0
    found = next(_untagged(session, spans[at:] + spans[:at]), None)
    if found is None:
        session.announced.emit(QCoreApplication.translate("Said", "Every paragraph has a tag"))
    else:
        session.surface.go_to_position(found.start)


def _untagged(session: Session, spans: list[Span]) -> Iterator[Span]:
    """Those over which no tag is drawn, in their order; of many paragraphs together all tags are asked for once."""
    for at in range(0, len(spans), _TOGETHER):
        some = spans[at : at + _TOGETHER]
        places = sorted(some)
        starts, tagged = [span.start for span in places], set[Span]()
        for tag in session.drawn(places[0].start, max(span.end for span in places)):
            first = max(0, bisect_right(starts, tag.start) - 1)
            tagged.update(span for span in places[first : bisect_left(starts, tag.end)] if tag.start < span.end)
        yield from (span for span in some if span not in tagged)


def _paragraphs(article: Article) -> Iterator[Span]:
    """The paragraphs to be read; of words that stand there twice, the first."""
    if article.zones:
        yield from (Span(zone.start, zone.end) for zone in article.zones if zone.kind in _READ and zone.twin_of < 0)
        return
    start = 0
    for line in article.text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _choose(session: Session, uid: str) -> None:
    index = session.opened.index
    session.selection.choose(index.get(uid) if index is not None else None)
