"""What the commands do that lead the caret to tags and to paragraphs without any."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.model.article import Article, ZoneKind
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.session import Session

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
    index, caret = session.index, session.selection.caret
    if index is None:
        return []
    touched = {tag.uid: tag for position in (caret - 1, caret) if position >= 0 for tag in index.at(position)}
    return sorted((tag for tag in touched.values() if is_visible(session, tag)), key=_smallest_first)


def is_visible(session: Session, tag: Tag) -> bool:
    """Whether the tag is drawn: what others cannot see is not told either."""
    current, showing = session.selection.tag, session.showing
    return showing.lets_through(tag) or (current is not None and current.uid == tag.uid and not showing.all_hidden)


def next_untagged(session: Session) -> None:
    """Go to the next paragraph without tags, after the last to the first."""
    caret = session.selection.caret
    places = _untagged(session)
    _go(session, next((place for place in places if place > caret), places[0] if places else None))


def previous_untagged(session: Session) -> None:
    """Go to the paragraph without tags that is before, from the first to the last."""
    caret = session.selection.caret
    places = _untagged(session)
    _go(session, next((place for place in reversed(places) if place < caret), places[-1] if places else None))


def _go(session: Session, place: int | None) -> None:
    if place is None:
        session.announced.emit(QCoreApplication.translate("Said", "Every paragraph has a tag"))
    else:
        session.surface.go_to_position(place)


def _untagged(session: Session) -> list[int]:
    """Where the paragraphs begin that have words of an author and no visible tag."""
    article, index = session.article, session.index
    if article is None or index is None:
        return []
    return [span.start for span in _paragraphs(article) if not any(is_visible(session, tag) for tag in index.between(span.start, span.end))]


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
    session.selection.choose(session.index.get(uid) if session.index is not None else None)


def _smallest_first(tag: Tag) -> tuple[int, int, str]:
    return tag.end - tag.start, tag.start, tag.uid
