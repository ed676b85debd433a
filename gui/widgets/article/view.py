"""The article view: an article's text with its tags, to read, to select from, to pick tags in."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.model.article import Article, Zone, ZoneKind
from gui.model.change import Change
from gui.model.parts import Parts
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex, picked
from gui.session.guard import guarded
from gui.widgets.article.painting import HIDDEN
from gui.widgets.article.reading_edit import ReadingEdit
from gui.widgets.article.typography import Role

_ASIDES = frozenset({ZoneKind.CAPTION, ZoneKind.CREDIT, ZoneKind.NOTICE})
_AT_ONCE = 500
_FIRST_SCREENS = 8_000
"""Of more than `_AT_ONCE` tags only those that start before this code point are there for the first paint.

A tag's lane depends only on tags that start before it, so it stays when the others come right after.
"""
_COMFORT = 1 / 3
"""How far below the upper edge, in heights of the view, a tag comes to lie that was out of sight."""


class ArticleView(ReadingEdit):
    """One article and its tags; it changes neither, and says what the user does."""

    tag_picked = Signal(str)
    """A click met the tag with this uid; empty if it met none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article text"))
        self._index: TagIndex | None = None
        self._late: list[Tag] = []
        self._parts = Parts("")
        self._article_id = 0

    @property
    def index(self) -> TagIndex | None:
        """All tags that are shown, None where there is no article; for reading only."""
        self._take_late()
        return self._index

    def show_article(self, article: Article | None, tags: Iterable[Tag]) -> None:
        """Show the article from its start with these tags of it, none of them current; None shows nothing."""
        text = article.text if article is not None else ""
        parts = Parts(text)
        tags = list(tags)
        index = TagIndex(parts.starts, tags if len(tags) <= _AT_ONCE else [tag for tag in tags if tag.start < _FIRST_SCREENS])
        roles = _roles(article.zones, parts) if article is not None else {}
        self._paragraphs.expect(parts, roles, gap=_needs_gaps(text))
        self._index = index if article is not None else None
        self._article_id = article.id if article is not None else 0
        self._parts, self._late = parts, []
        self._turn_to(text, parts, index)
        if len(index) < len(tags):
            self._late = tags
            QTimer.singleShot(0, self, self._take_late)

    def apply_changes(self, changes: Iterable[Change]) -> None:
        """Take in what happened to tags of this article; only the paragraphs they touch are drawn again."""
        index = self.index
        for change in changes:
            row = change.row
            if isinstance(row, Tag) and row.article_id == self._article_id and index is not None:
                self._apply(index, row, removed=change.after is None)

    def set_current(self, tag: Tag | None, *, reveal: bool = False) -> None:
        """Outline this tag alone; `reveal` scrolls to it if it is out of sight."""
        before, self._page.current = self._page.current, tag
        for touched in (before, tag):
            if touched is not None:
                self._redraw(touched)
        if reveal and tag is not None:
            self._reveal(tag)

    def text_clicked(self, position: int) -> None:
        """Say which tag a click has met: the smallest, or the next larger one if that is the current one."""
        index = self.index
        under = index.at(position) if index is not None and position >= 0 else []
        tag = picked([tag for tag in under if tag.status is not HIDDEN], self._page.current)
        self.tag_picked.emit(tag.uid if tag is not None else "")

    def menu_opened(self, position: int) -> None:
        """Choose the tag that the menu is for, unless the current one lies there."""
        current = self._page.current
        if current is None or not current.start <= position < current.end:
            self.text_clicked(position)

    @guarded(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into sight may have late tags."""
        self._take_late()
        super().scrollContentsBy(dx, dy)

    def _take_late(self) -> None:
        if self._late and self._index is not None:
            late, self._late = self._late, []
            self._index = TagIndex(self._parts.starts, late)
            self._page.index = self._index

    def _apply(self, index: TagIndex, tag: Tag, *, removed: bool) -> None:
        old = index.get(tag.uid)
        if old is not None:
            self._redraw(old)
        is_current = self._page.current is not None and self._page.current.uid == tag.uid
        if removed:
            if old is not None:
                index.remove(tag.uid)
            self._page.current = None if is_current else self._page.current
            return
        if old is not None:
            index.replace(tag)
        else:
            index.add(tag)
        self._page.current = tag if is_current else self._page.current
        self._redraw(tag)

    def _redraw(self, tag: Tag) -> None:
        """Make the shapes of the paragraphs under the tag anew and repaint those that are in sight."""
        if self._index is None:
            return
        first, last = self._index.paragraph_at(tag.start), self._index.paragraph_at(max(tag.start, tag.end - 1))
        self._page.forget(first, last)
        reach = self._paragraphs.typography.body.pitch
        scrolled = self.verticalScrollBar().value()
        top = self._paragraphs.top(first) - reach - scrolled
        bottom = self._paragraphs.top(last) + self._paragraphs.height(last) + reach - scrolled
        area = self.viewport().rect()
        if max(top, 0.0) >= min(bottom, float(area.height())):
            return
        pitch = self._paragraphs.typography.body.pitch  # letters and lines below the tag's own lines do not reach further
        top = max(top, 0.0, self._line_of(tag.start).top() - pitch - scrolled)
        bottom = min(bottom, float(area.height()), self._line_of(max(tag.start, tag.end - 1)).bottom() + pitch - scrolled)
        if top < bottom:
            self.viewport().update(QRect(0, int(top), area.width(), int(bottom - top) + 1))

    def _reveal(self, tag: Tag) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        first, last = self._line_of(tag.start), self._line_of(max(tag.start, tag.end - 1))
        is_tall = last.bottom() - first.top() > height
        if bar.value() <= first.top() and (last if not is_tall else first).bottom() <= bar.value() + height:
            return
        self._scroll_to(tag.start, height * _COMFORT)


def _roles(zones: Iterable[Zone], parts: Parts) -> dict[int, Role]:
    """How each paragraph that is no body text is set; only the first title is one."""
    roles: dict[int, Role] = {}
    for zone in zones:
        if zone.kind in _ASIDES:
            roles[parts.at(zone.start)] = Role.ASIDE
        elif zone.kind == ZoneKind.TITLE and Role.TITLE not in roles.values():
            roles[parts.at(zone.start)] = Role.TITLE
    return roles


def _needs_gaps(text: str) -> bool:
    """Whether paragraphs follow each other without blank lines, and without being hard-wrapped lines."""
    line_ends, blank_lines = text.count("\n"), text.count("\n\n")
    return blank_lines * 6 < line_ends + 1 - blank_lines
