"""Entries of articles that are at hand; a page of them is fetched where one is wanted."""

from collections.abc import Sequence
from dataclasses import replace

from gui.model.article_entry import ArticleEntry
from gui.store.articles import article_entries, title_of
from gui.store.reading import Reading

PAGE = 128
"""Entries fetched together."""
_KEPT = 8192
"""Entries kept at hand, and as many titles."""


class Entries:
    """What the list shows, by key.  All questions raise Problem if the project cannot be read at this moment."""

    def __init__(self) -> None:
        self._reading: Reading | None = None
        self._entries: dict[int, ArticleEntry] = {}
        self._titles: dict[int, str] = {}

    def begin(self, reading: Reading | None) -> None:
        """Answer from here from now on."""
        self._reading = reading
        self.forget()

    def forget(self) -> None:
        """Somebody has written: what is at hand may be old."""
        self._entries.clear()
        self._titles.clear()

    def drop(self, article_id: int) -> None:
        """This one has changed."""
        self._entries.pop(article_id, None)

    def count(self, article_id: int, more: int) -> bool:
        """So many tags more (or fewer, if negative) are in this one; whether it is at hand, so that nothing need be read."""
        known = self._entries.get(article_id)
        if known is not None:
            self._entries[article_id] = replace(known, tags=known.tags + more)
        return known is not None

    def known(self, article_id: int) -> ArticleEntry | None:
        """An entry if it is at hand."""
        return self._entries.get(article_id)

    def of(self, article_id: int, others: Sequence[int] = ()) -> ArticleEntry | None:
        """An entry, fetched together with `others` if it is not at hand; None if the article is gone."""
        found = self._entries.get(article_id)
        if found is None and self._reading is not None:
            if len(self._entries) >= _KEPT:
                self._entries.clear()
            self._entries.update((entry.id, entry) for entry in article_entries(self._reading, others or [article_id]))
            found = self._entries.get(article_id)
        return found

    def title(self, article_id: int) -> str:
        """A title; empty if the article is gone."""
        entry = self._entries.get(article_id)
        if entry is not None:
            return entry.title
        if article_id not in self._titles and self._reading is not None:
            if len(self._titles) >= _KEPT:
                self._titles.clear()
            self._titles[article_id] = title_of(self._reading, article_id)
        return self._titles.get(article_id, "")
