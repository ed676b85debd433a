"""The way of every change into the project and back: one door in, one notice out, undo and redo."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.model.article import Article
from gui.model.change import Act, Change, Step, Way
from gui.model.link import Link
from gui.model.parts import Parts
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.selection import Selection
from gui.store.linking import links_of
from gui.store.project import Project

LONG = 250
"""Changes in one step that are written in a worker: so many take some 50 ms."""


class Opened:
    """The project, the article and its tags that are open now; what belongs together comes and goes together."""

    def __init__(self) -> None:
        self.project: Project | None = None
        self.article: Article | None = None
        self.parts = Parts("")
        """The parts in which the article's text is shown."""
        self.index: TagIndex | None = None
        """Its tags, as far as they have been read (see `gui.session.loading`)."""
        self.reach: Callable[[int, int], None] = _nothing
        """Sees that the tags over a range of code points have been read."""

    def take(self, article: Article | None) -> None:
        """Open this article, none of its tags read yet; None: no article is open."""
        self.article = article
        self.parts = Parts(article.text if article is not None else "")
        self.index = TagIndex() if article is not None else None

    def take_again(self, article: Article, tags: Iterable[Tag]) -> None:
        """The same article, read again as a whole: to build its index anew is far quicker than to change it tag by tag."""
        self.article = article
        self.index = TagIndex(tags)

    def over(self, start: int, end: int) -> list[Tag]:
        """The tags with at least one code point in `[start, end)`; raises Problem if they cannot be read."""
        self.reach(start, end)
        return self.index.between(start, end) if self.index is not None else []


def _nothing(start: int, end: int) -> None:
    """Nothing is to come."""


class Steps(QObject):
    """Every change goes through here.  `stepped(step)` is the one notice of anything that was saved.

    `begun()` comes before anything is saved: whoever reads in a thread gives the file back.
    """

    begun = Signal()
    stepped = Signal(object)

    def __init__(self, opened: Opened, selection: Selection, annotator: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._selection, self._annotator = opened, selection, annotator
        self._next: tuple[str, tuple[Act | None, Act | None]] | None = None

    def carry_out(self, step: Step) -> Step:
        """Save a step and bring what is open up to date.  Raises Problem, and changes nothing, if it cannot be saved."""
        self.begun.emit()
        saved = self._project().apply(step)
        self._take(saved)
        return saved

    def next_acts(self) -> tuple[Act | None, Act | None]:
        """What undo would take back and redo would bring again; asked of the project once after each act."""
        project, annotator = self._opened.project, self._annotator()
        if self._next is None or self._next[0] != annotator:
            try:
                acts = (project.next_undo(annotator), project.next_redo(annotator)) if project else (None, None)
            except Problem:
                return None, None  # the file cannot be read at this moment: there is nothing to offer, and it will be asked again
            self._next = (annotator, acts)
        return self._next[1]

    def is_long(self, way: Way) -> bool:
        """Whether an undo or redo would change so much that the window would stand still."""
        return self._project().next_size(self._annotator(), way) > LONG

    def forget_next_acts(self) -> None:
        """Another project, or another window's act: what comes next must be asked again."""
        self._next = None

    def undo(self) -> Step | None:
        """Take back the last act; None if there is none.

        Raises Problem where what it changed has moved on; the next undo then goes further back.
        """
        self._next = None
        self.begun.emit()
        return self._answered(self._project().undo(self._annotator()))

    def redo(self) -> Step | None:
        """Bring again what was taken back last; None if there is nothing.  Raises Problem like `undo`."""
        self._next = None
        self.begun.emit()
        return self._answered(self._project().redo(self._annotator()))

    def _project(self) -> Project:
        assert self._opened.project is not None
        return self._opened.project

    def _answered(self, step: Step | None) -> Step | None:
        if step is not None:
            self._take(step)
        return step

    def _take(self, step: Step) -> None:
        """Bring what is open up to date, then tell everybody once."""
        self._next = None
        opened = self._opened
        for change in step.changes:
            row = change.row
            if isinstance(row, Article):
                if opened.article is not None and row.id == opened.article.id and change.after is not None:
                    opened.article = replace(opened.article, state=row.state, assignee=row.assignee, note=row.note)
            elif isinstance(row, Tag) and opened.article is not None and row.article_id == opened.article.id:
                _take_tag(opened.index, change)
        self.stepped.emit(step)
        self._choose_again(step)

    def _choose_again(self, step: Step) -> None:
        """Those who show the current tag are told where it has changed, or its links have, or what they lead to."""
        current = self._selection.tag
        if current is None:
            return
        own = [change for change in step.changes if change.row.uid == current.uid]
        if own:
            after = own[-1].after
            self._selection.choose(after if isinstance(after, Tag) else None)
        elif self._has_other_ends(step, current):
            self._selection.choose(current)

    def _has_other_ends(self, step: Step, tag: Tag) -> bool:
        """Whether the step is about a link of the tag, or about a tag that it is linked with.

        False where that cannot be read at this moment: the step is saved, and must not be told as if it were not.
        """
        links = [change.row for change in step.changes if isinstance(change.row, Link)]
        if any(tag.uid in (link.source, link.target) for link in links):
            return True
        others = {change.row.uid for change in step.changes if isinstance(change.row, Tag) and change.before is not None}
        try:
            return bool(others) and any({link.source, link.target} & others for link in links_of(self._project().reading, tag.uid))
        except Problem:
            return False


def _take_tag(index: TagIndex | None, change: Change) -> None:
    assert index is not None
    known = index.get(change.row.uid)  # it may be another window's, which has not been looked at yet
    match known, change.after:
        case None, Tag() as after:
            index.add(after)
        case Tag(), Tag() as after:
            index.replace(after)
        case Tag(), None:
            index.remove(change.row.uid)
