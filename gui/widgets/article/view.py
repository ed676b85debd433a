"""The article view: an article's text with its tags, to read, to select from, to pick tags in."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.model.article import Article, Zone, ZoneKind
from gui.model.parts import Parts
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.guard import guarded
from gui.widgets.article.linked_edit import LinkedEdit
from gui.widgets.page.typography import Role

_ASIDES = frozenset({ZoneKind.CAPTION, ZoneKind.CREDIT, ZoneKind.NOTICE})
_FIRST_SCREENS = 8_000
"""Of the tags that are given only those that start before this code point are there for the first paint."""
_SLICE = 300
"""So many more are taken in at each turn of the event loop."""


class ArticleView(LinkedEdit):
    """One article and its tags; it changes neither, and says what the user does."""

    sight_reached = Signal(int, int)
    """These code points come into sight; whoever has tags over them that are not here yet gives them by `take_more`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Article text"))
        self._late: list[Tag] = []
        self._former: TagIndex | None = None
        """What was shown before; to let go of 10,000 tags takes longer than to draw the first of the next article."""
        self._soon = QTimer(self, interval=0)
        self._soon.timeout.connect(self._take_some)

    @property
    def index(self) -> TagIndex | None:
        """All tags that were given, None where there is no article; for reading only."""
        self._take_late()
        return self._index

    def show_article(self, article: Article | None, tags: Iterable[Tag], parts: Parts | None = None) -> None:
        """Show the article from its start with these tags of it, none of them current; None shows nothing.

        `parts` are those of the article's text, if they are known; `take_more` adds tags that come later.
        """
        text = article.text if article is not None else ""
        parts = parts if parts is not None and article is not None else Parts(text)
        late = sorted(tags, key=_start, reverse=True)
        at = bisect_left(late, -_FIRST_SCREENS, key=_backwards)
        index, self._late, self._former = TagIndex(late[at:]), late[:at], self._index
        roles = _roles(article.zones, parts) if article is not None else {}
        self._paragraphs.expect(parts, roles, gap=_needs_gaps(parts))
        self._index = index if article is not None else None
        self._article_id = article.id if article is not None else 0
        self._turn_to(text, parts, index)
        self._draw_all()
        self._soon.start()

    def take_more(self, tags: Sequence[Tag]) -> None:
        """Draw these tags too, which the article has as well."""
        index = self._index
        if index is None:
            return
        new = [tag for tag in tags if index.get(tag.uid) is None]
        touched = [*new, *index.extend(new)]
        for tag in touched:
            self._shaping.forget(self._paragraphs.parts.at(tag.start), self._paragraphs.parts.at(tag.end - 1))
        self._ticks.change()
        start, end = self._sight()
        self._redraw([tag for tag in touched if tag.start < end and start < tag.end])

    @guarded(None)
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What comes into sight may have tags that are not here yet."""
        start, end = self._sight()
        if self._late:
            self._take_over(start, end)
        self.sight_reached.emit(start, end)
        super().scrollContentsBy(dx, dy)

    def _sight(self) -> tuple[int, int]:
        """The code points of the paragraphs in sight; of those that were never in sight the height is an estimate."""
        top = self.verticalScrollBar().value()
        seen = [paragraph for paragraph, _ in self._paragraphs.in_sight(top, top + self.viewport().height())]
        return self._paragraphs.bounds(seen[0])[0], self._paragraphs.bounds(seen[-1])[1] + 1

    def _take_some(self) -> None:
        self._former = None
        some, self._late = self._late[-_SLICE:], self._late[:-_SLICE]
        self.take_more(some)
        if not self._late:
            self._soon.stop()

    def _take_over(self, start: int, end: int) -> None:
        self.take_more([tag for tag in self._late if tag.start < end and start < tag.end])

    def _take_late(self) -> None:
        if self._late:
            late, self._late = self._late, []
            self._soon.stop()
            self.take_more(late)


_start = attrgetter("start")


def _backwards(tag: Tag) -> int:
    return -tag.start


def _roles(zones: Iterable[Zone], parts: Parts) -> dict[int, Role]:
    """How each paragraph that is no body text is set; only the first title is one."""
    roles: dict[int, Role] = {}
    for zone in [zone for zone in zones if zone.kind is not ZoneKind.BODY]:
        if zone.kind in _ASIDES:
            roles[parts.at(zone.start)] = Role.ASIDE
        elif Role.TITLE not in roles.values():
            roles[parts.at(zone.start)] = Role.TITLE
    return roles


def _needs_gaps(parts: Parts) -> bool:
    """Whether paragraphs follow each other without blank lines, and without being hard-wrapped lines."""
    paragraphs, blank_lines = len(parts) - len(parts.continued), parts.lengths.count(1)
    return blank_lines * 6 < paragraphs - blank_lines
