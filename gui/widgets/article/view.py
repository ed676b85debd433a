"""The article view: an article's text with its tags, to read, to select from, to pick tags in."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from gui.model.article import Article, Zone, ZoneKind
from gui.model.parts import Parts
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.guard import guarded
from gui.widgets.article.marked_edit import MarkedEdit
from gui.widgets.article.typography import Role

_ASIDES = frozenset({ZoneKind.CAPTION, ZoneKind.CREDIT, ZoneKind.NOTICE})
_AT_ONCE = 500
_FIRST_SCREENS = 8_000
"""Of more than `_AT_ONCE` tags only those that start before this code point are there for the first paint.

A tag's lane depends only on tags that start before it, so it stays when the others come right after.
"""


class ArticleView(MarkedEdit):
    """One article and its tags; it changes neither, and says what the user does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article text"))
        self._late: list[Tag] = []
        self._parts = Parts("")

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
        self._draw_tags_of(index)
        if len(index) < len(tags):
            self._late = tags
            QTimer.singleShot(0, self, self._take_late)

    @guarded(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into sight may have late tags."""
        self._take_late()
        super().scrollContentsBy(dx, dy)

    def _take_late(self) -> None:
        if self._late and self._index is not None:
            late, self._late = self._late, []
            self._index = TagIndex(self._parts.starts, late)
            self._draw_tags_of(self._index)


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
