"""Where a tag stands among others."""

from collections.abc import Callable
from dataclasses import dataclass

from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn, TagQuery
from gui.store.listing import passing, speaker_of
from gui.store.reading import Reading


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a query, with what it asks besides the tags: titles of articles by their key, and the project's own word."""

    query: TagQuery
    title: Callable[[int], str]
    reading: Reading | None

    @property
    def is_by_speaker(self) -> bool:
        """Whether it matters whose words tags have: then what is said of one tag may move another."""
        return bool(self.query.speaker) or TagColumn.SPEAKER in (self.query.order, self.query.group)

    def lets_through(self, tag: Tag) -> bool:
        """Whether a saved tag is in the list.  Raises Problem where only the project can tell, and it cannot be read."""
        if not self.query.lets_through(tag):
            return False
        return self.query.is_of_tags or (self.reading is not None and tag.id in passing(self.reading, self.query, [tag.id]))

    def comes_before(self, one: Tag, other: Tag) -> bool:
        """Whether `one` stands above `other`."""
        return self.query.comes_before(one, other, self.title, self._speaker)

    def goes_with(self, one: Tag, other: Tag) -> bool:
        """Whether both stand under one heading."""
        return self.query.goes_with(one, other, self.title, self._speaker)

    def is_level(self, one: Tag, other: Tag) -> bool:
        """Whether neither stands above the other: they are two sides of one change, and the tag keeps its row."""
        return not (self.comes_before(one, other) or self.comes_before(other, one)) and self.goes_with(one, other)

    def place_for(self, tag: Tag, count: int, tag_at: Callable[[int], Tag | None]) -> int:
        """Where a tag belongs among `count` others: by bisection, so that few of them are asked for."""
        low, high = 0, count
        while low < high:
            middle = (low + high) // 2
            other = tag_at(middle)
            if other is None or self.comes_before(other, tag):
                low = middle + 1
            else:
                high = middle
        return low

    def heading(self, tag: Tag) -> str:
        """The value that a tag shares with its group."""
        match self.query.group:
            case None:
                return ""
            case TagColumn.ARTICLE:
                return self.title(tag.article_id)
            case TagColumn.SPEAKER:
                return self._speaker(tag)
            case column:
                return str(getattr(tag, column))

    def _speaker(self, tag: Tag) -> str:
        try:
            return speaker_of(self.reading, tag) if self.reading is not None else ""
        except Problem:
            return ""
