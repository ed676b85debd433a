"""What is told of tags to those who cannot see them: which the caret enters and leaves, and which one is chosen."""

from PySide6.QtCore import QObject

from gui.actions.later import Later
from gui.model.change import Step
from gui.model.link import Link
from gui.model.tag import Tag
from gui.session import spoken
from gui.session.session import Session
from gui.widgets.article.view import ArticleView

_announce = Later("gui.widgets.announcing", "announce")


class Teller(QObject):
    """Tells each edge once, and only of steps that a key has made; the mouse and the table speak for themselves."""

    def __init__(self, session: Session, view: ArticleView) -> None:
        super().__init__(view)
        self._session, self._view = session, view
        self._just_saved: frozenset[str] = frozenset()
        view.caret_walked.connect(self._tell_edges)
        session.steps.stepped.connect(self._note)
        session.selection.tag_chosen.connect(self._tell_choice)

    def _tell_edges(self, before: int, after: int, by_word: bool) -> None:
        self._just_saved = frozenset()
        passed = self._within(before, after) if by_word else []
        said = spoken.crossed(self._at(before), self._at(after), passed)
        if said:
            _announce(self._view, said)

    def _tell_choice(self, tag: Tag | None, reveal: bool) -> None:
        """Of what has just been saved the status line tells, of a row in the table the table itself."""
        del reveal
        saved, self._just_saved = self._just_saved, frozenset()
        if tag is not None and tag.uid not in saved and self._view.window().focusWidget() is self._view:
            _announce(self._view, spoken.sentence(tag))

    def _note(self, step: Step) -> None:
        tags = [change.row.uid for change in step.changes if isinstance(change.row, Tag)]
        sources = [change.row.source for change in step.changes if isinstance(change.row, Link)]
        self._just_saved = frozenset((tags if len(tags) == 1 else []) + sources)

    def _at(self, position: int) -> list[Tag]:
        return self._session.drawn(position, position + 1)

    def _within(self, before: int, after: int) -> list[Tag]:
        start, end = min(before, after), max(before, after)
        return [tag for tag in self._session.drawn(start, end) if start <= tag.start and tag.end <= end]
