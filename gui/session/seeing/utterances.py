"""The tags of what was said, fetched for the rows that are looked at."""

from gui.model.tag import Tag
from gui.model.voices import VoiceLine
from gui.store.reading import Reading

_PAGE = 64
"""Rows fetched together."""


class Utterances:
    """What is kept is good until something is saved: then another one is made."""

    def __init__(self, reading: Reading | None = None) -> None:
        self._reading = reading
        self._tags: dict[int, Tag | None] = {}

    def pieces(self, line: VoiceLine, number: int) -> list[Tag]:
        """The tags of what one said (`number` counts from 0), in the order of the text; none that are gone.  Raises Problem."""
        wanted = line.utterances[number].tags
        if self._reading is not None and any(id_ not in self._tags for id_ in wanted):
            first = number - number % _PAGE
            ids = [id_ for one in line.utterances[first : first + _PAGE] for id_ in one.tags]
            found = {tag.id: tag for tag in self._reading.tags(ids)}
            self._tags.update((id_, found.get(id_)) for id_ in ids)
        return [tag for id_ in wanted if (tag := self._tags.get(id_)) is not None]
