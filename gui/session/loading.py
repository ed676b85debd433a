"""The tags of the open article as they come in: what is in sight first, the rest a little at each turn of the event loop.

An article may have 50,000 tags; reading them all takes longer than a window may be silent.
"""

import gc
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from gui.model.article import Article
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.steps import Opened
from gui.store.reading import Reading
from gui.store.slices import FIRST, Place, place_of, tags_after, tags_between

_SIGHT = 12_000
"""So many code points from the first visible one on are read before the article is shown."""
_SLICE = 300
"""Tags read at one turn of the event loop: some milliseconds of work, drawing included."""
_AGAIN = 1000
"""Milliseconds after which a file that could not be read is tried again."""
_NOT_OPENED = QT_TRANSLATE_NOOP("Problem", "The article was not opened")
_GONE = QT_TRANSLATE_NOOP("Problem", "it has been taken out of the project in the meantime")


@dataclass(frozen=True, slots=True)
class Begun:
    """The tags of an article that are read before it is shown, and after which place the rest follows, if any."""

    tags: list[Tag]
    rest: Place | None


def article_of(reading: Reading, article_id: int) -> Article:
    """The article of this key; raises Problem if another window has taken it out of the project, or if it cannot be read."""
    article = reading.article(article_id)
    if article is None:
        raise Problem(_NOT_OPENED, _GONE)
    return article


def begun(reading: Reading, article_id: int, top: int) -> Begun:
    """Read what is in sight of an article of which `top` is the first visible code point; raises Problem if it cannot be read."""
    tags = tags_after(reading, article_id, FIRST, _SLICE)
    if len(tags) < _SLICE:
        return Begun(tags, None)
    in_sight = tags_between(reading, article_id, max(0, top - _SIGHT // 4), top + _SIGHT)
    return Begun([*tags, *in_sight], place_of(tags[-1]))


class Loading(QObject):
    """Fills the index of the open article; `loaded(tags)` tells of those that have come after it was shown."""

    loaded = Signal(object)

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._reading: Reading | None = None
        self._after = FIRST
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        opened.reach = self.reach

    @property
    def is_done(self) -> bool:
        """Whether all tags of the open article are in the index."""
        return self._reading is None

    def begin(self, reading: Reading, begun: Begun) -> None:
        """Put what was read first into the index of the open article; the rest follows by itself."""
        self.stop()
        self._take(begun.tags)
        if begun.rest is not None:
            self._reading, self._after = reading, begun.rest
            self._timer.start(0)

    def stop(self) -> None:
        """Another article comes, or none."""
        self._timer.stop()
        self._reading = None

    def reach(self, start: int, end: int) -> None:
        """See that all tags over `[start, end)` (code points) are there; raises Problem if they cannot be read."""
        if self._reading is not None and start < end:
            self._tell(self._take(self._between(start, end)))

    def finish(self) -> None:
        """See that all tags are there; raises Problem if they cannot be read."""
        if self._reading is not None:
            self._tell(self._take(self._slice(0)))

    def _go_on(self) -> None:
        try:
            self._tell(self._take(self._slice(_SLICE)))
        except Problem:  # nobody has asked for this; it may be read a moment later
            self._timer.start(_AGAIN)
            return
        if self._reading is not None:
            self._timer.start(0)

    def _between(self, start: int, end: int) -> list[Tag]:
        assert self._reading is not None
        return tags_between(self._reading, self._article_id(), start, end)

    def _slice(self, count: int) -> list[Tag]:
        """The next so many tags in the order of the text, 0: all that are left."""
        assert self._reading is not None
        tags = tags_after(self._reading, self._article_id(), self._after, count)
        if tags:
            self._after = place_of(tags[-1])
        if not count or len(tags) < count:
            self.stop()
        return tags

    def _article_id(self) -> int:
        article = self._opened.article
        assert article is not None
        return article.id

    def _take(self, tags: list[Tag]) -> list[Tag]:
        """Put those that are not there yet into the index; what has been changed here in the meantime is newer."""
        index: TagIndex | None = self._opened.index
        assert index is not None
        new = {tag.uid: tag for tag in tags if index.get(tag.uid) is None}
        index.extend(list(new.values()))
        gc.freeze()  # else each of the many collections while tags come looks at all that came before: 100 ms at 50,000
        return list(new.values())

    def _tell(self, tags: list[Tag]) -> None:
        if tags:
            self.loaded.emit(tags)
