"""Where the reader left each article: in memory while the project is open, and in the project, for each annotator.

A place is written along with the next act that is saved, or when the project is closed: a commit of its own at every article
would have all other windows read everything again.
"""

from collections.abc import Callable

from gui.model.problem import Problem
from gui.session.steps import Opened
from gui.store.places import place_of

Place = tuple[int, int]
"""Caret and first visible position, in code points."""


class Places:
    """Asked when an article comes, told when it is left."""

    def __init__(self, opened: Opened, annotator: Callable[[], str]) -> None:
        self._opened, self._annotator = opened, annotator
        self._known: dict[int, Place] = {}
        self._last: tuple[int, Place] = (0, (0, 0))

    def begin(self, article_id: int, place: Place) -> None:
        """Another project: where somebody on this machine was last is known, if the project itself says nothing."""
        self._known, self._last = {}, (article_id, place)

    def of(self, article_id: int) -> Place:
        """Where an article was left, its beginning if that is not known."""
        if article_id not in self._known:
            self._known[article_id] = self._kept(article_id)
        return self._known[article_id]

    def leave(self, article_id: int, place: Place) -> None:
        """An article is left there."""
        project = self._opened.project
        if project is not None and self._known.get(article_id, (0, 0)) != place:
            project.keep_place(article_id, self._annotator(), place)
        self._known[article_id] = place

    def _kept(self, article_id: int) -> Place:
        project = self._opened.project
        try:
            kept = place_of(project.reading, article_id, self._annotator()) if project is not None else None
        except Problem:  # the text itself was read: where in it is a comfort
            kept = None
        return kept or (self._last[1] if self._last[0] == article_id else (0, 0))
