"""Whole tags by their keys, read page by page when somebody looks at them."""

from array import array
from collections.abc import Callable

from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.store.patience import without_waiting
from gui.store.reading import Reading

PAGE = 128
"""Rows fetched together."""
_KEPT = 8192
"""Tags kept at hand."""


class Pages:
    """`late()` is called where a page could not be read at this moment."""

    def __init__(self, late: Callable[[], None]) -> None:
        self._late = late
        self._tags: dict[int, Tag | None] = {}
        self.reading: Reading | None = None
        self.is_late = False
        """Whether something could not be read since all was cleared."""

    def clear(self, reading: Reading | None) -> None:
        """Nothing is at hand any more; this is where tags are read from now on."""
        self._tags.clear()
        self.reading, self.is_late = reading, False

    def tag(self, keys: "array[int]", place: int) -> Tag | None:
        """The tag at a place among the keys; with it come those around it.  None if it is gone, or cannot be read now."""
        key = keys[place]
        if key not in self._tags:
            begin = place - place % PAGE
            self._fetch(keys[begin : begin + PAGE])
        return self._tags.get(key)

    def one(self, key: int) -> Tag | None:
        """The tag with this key, without those around it."""
        if key not in self._tags:
            self._fetch(array("q", [key]))
        return self._tags.get(key)

    def put(self, tag: Tag) -> None:
        """The tag is this from now on."""
        self._tags[tag.id] = tag

    def drop(self, key: int) -> None:
        """It is to be read again, if anybody asks for it."""
        self._tags.pop(key, None)

    def _fetch(self, keys: "array[int]") -> None:
        if self.reading is None:
            return
        if len(self._tags) >= _KEPT:
            self._tags.clear()
        try:
            with without_waiting(self.reading):
                found = {tag.id: tag for tag in self.reading.tags(keys)}
        except Problem:
            self.is_late = True
            self._late()
            return
        self._tags.update((key, found.get(key)) for key in keys)
