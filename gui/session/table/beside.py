"""What the table says of a tag that does not stand in the tag itself: its article's title, whose words it has, the words around it."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TypeVar

from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.store.listing import speaker_of
from gui.store.patience import without_waiting
from gui.store.reading import Reading
from gui.store.words_around import words_around

_LATER = 0.1
"""Seconds for which a project that could not be read is not asked again: each row in sight would wait for it."""
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Around:
    """The words directly before and behind a tag."""

    before: str = ""
    behind: str = ""


class Beside:
    """Asked for the rows in sight only, and only if somebody looks at these columns; a key is found in some microseconds."""

    def __init__(self, title: Callable[[int], str]) -> None:
        self._title = title
        self._not_before = 0.0

    def words(self, reading: Reading | None, tag: Tag, column: TagColumn) -> str:
        """What stands in a cell of a column that no tag has by itself; empty for the others."""
        match column:
            case TagColumn.ARTICLE:
                return self._title_at_once(reading, tag.article_id)
            case TagColumn.SPEAKER:
                return self._asked(speaker_of, reading, tag, "")
            case TagColumn.READING:
                around = self.around(reading, tag)
                return around.before + tag.excerpt + around.behind
            case _:
                return ""

    def around(self, reading: Reading | None, tag: Tag) -> Around:
        """The words around a tag."""
        return Around(*self._asked(words_around, reading, tag, ("", "")))

    def _asked(self, question: Callable[[Reading, Tag], R], reading: Reading | None, tag: Tag, nothing: R) -> R:
        if reading is None or monotonic() < self._not_before:
            return nothing
        try:
            with without_waiting(reading):
                return question(reading, tag)
        except Problem:
            self._not_before = monotonic() + _LATER
            return nothing

    def _title_at_once(self, reading: Reading | None, article_id: int) -> str:
        if reading is None:
            return self._title(article_id)
        with without_waiting(reading):
            return self._title(article_id)
