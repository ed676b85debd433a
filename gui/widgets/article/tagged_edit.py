"""The tags on the text: what has changed is drawn again, a click picks one, one is current."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from gui.model.change import Change
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex, picked
from gui.session.showing import Showing
from gui.widgets.article.gestures import GestureEdit


class TaggedEdit(GestureEdit):
    """A text with tags on it; all positions are code points."""

    tag_picked = Signal(str)
    """A click met the tag with this uid; empty if it met none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._index: TagIndex | None = None
        self._article_id = 0
        self._shaping = self._page.shaping
        self._shaping.showing.changed.connect(self._draw_all)

    @property
    def index(self) -> TagIndex | None:
        """All tags of the article, hidden ones too; None where there is no article; for reading only."""
        return self._index

    def follow(self, showing: Showing) -> None:
        """Draw from now on the tags that this lets through."""
        self._shaping.showing.changed.disconnect(self._draw_all)
        self._shaping.showing = showing
        showing.changed.connect(self._draw_all)
        self._draw_all()

    def apply_changes(self, changes: Iterable[Change]) -> None:
        """Take in what happened to tags of this article; only the lines they touch are drawn again."""
        index = self.index
        for change in changes:
            row = change.row
            if isinstance(row, Tag) and row.article_id == self._article_id and index is not None:
                self._apply(index, row, removed=change.after is None)

    def set_current(self, tag: Tag | None, *, reveal: bool = False) -> None:
        """Outline this tag alone; `reveal` scrolls to it if it is out of sight."""
        before, self._shaping.current = self._shaping.current, tag
        moved, self._shaping.moved = self._shaping.moved, None
        self._redraw([each for each in (before, moved, tag) if each is not None])
        if reveal and tag is not None:
            self._reveal(tag)

    def show_span(self, span: Span) -> None:
        """Select a span, and scroll to it if it is out of sight, to a place where it is easily read."""
        self._reveal(span)
        self.select(span.start, span.end)

    def text_clicked(self, position: int) -> None:
        """Say which tag a click has met: the smallest, or the next larger one if that is the current one."""
        index = self.index
        under = index.at(position) if index is not None and position >= 0 else []
        tag = picked([tag for tag in under if self._shaping.draws(tag)], self._shaping.current)
        self.tag_picked.emit(tag.uid if tag is not None else "")

    def menu_opened(self, position: int) -> None:
        """Choose the tag that the menu is for, unless the current one lies there."""
        current = self._shaping.current
        if current is None or not current.start <= position < current.end:
            self.text_clicked(position)

    def _draw_all(self) -> None:
        """Which tags are drawn is to be asked anew."""
        if self._index is not None:
            self._index.draw_only(self._shaping.showing.lets_through)
        self._shaping.forget_all()
        self.viewport().update()

    def _apply(self, index: TagIndex, tag: Tag, *, removed: bool) -> None:
        old, current = index.get(tag.uid), self._shaping.current
        is_current = current is not None and current.uid == tag.uid
        if removed:
            shifted = index.remove(tag.uid) if old is not None else []
        else:
            shifted = index.replace(tag) if old is not None else index.add(tag)
        if is_current:
            self._shaping.current = None if removed else tag
        touched = [*shifted, tag] if old is None else [*shifted, old, tag]
        self._redraw([Span(min(each.start for each in touched), max(each.end for each in touched))])

    def _redraw(self, touched: Iterable[Tag | Span]) -> None:
        """Make the shapes under these anew and repaint their lines that are in sight."""
        if self._index is not None:
            for each in touched:
                self._redraw_one(each.start, each.end - 1)

    def _redraw_one(self, start: int, last: int) -> None:
        first_paragraph, last_paragraph = self._paragraphs.parts.at(start), self._paragraphs.parts.at(last)
        self._shaping.forget(first_paragraph, last_paragraph)
        scrolled, area = self.verticalScrollBar().value(), self.viewport().rect()
        reach = self._page.marks.reach  # a handle stands out above the tag's first line; all else is in the room of its lines
        top = self._paragraphs.top(first_paragraph) - reach - scrolled
        bottom = self._paragraphs.top(last_paragraph) + self._paragraphs.height(last_paragraph) - scrolled
        if max(top, 0.0) >= min(bottom, float(area.height())):
            return
        top = max(top, 0.0, self._line_of(start).top() - reach - scrolled)
        bottom = min(bottom, float(area.height()))
        if last < self._paragraphs.bounds(last_paragraph)[1]:  # else its bar goes on through the room below the paragraph
            bottom = min(bottom, self._line_of(last).bottom() - scrolled)
        if top < bottom:
            self.viewport().update(QRect(0, int(top), area.width(), int(bottom) + 2 - int(top)))  # signs are laid on whole pixels

    def _reveal(self, tag: Tag | Span) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        first, last = self._line_of(tag.start), self._line_of(max(tag.start, tag.end - 1))
        is_tall = last.bottom() - first.top() > height
        if bar.value() <= first.top() and (last if not is_tall else first).bottom() <= bar.value() + height:
            return
        self._scroll_to_read(tag.start)
