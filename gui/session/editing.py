"""The acts of the annotator on tags: each builds one step and sends it through the project's door."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.model.article import Article, ArticleState
from gui.model.canon import canonical
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.snapping import snapped, trimmed_span
from gui.model.span import Span
from gui.model.tag import Tag, tag_of
from gui.model.tag_index import TagIndex
from gui.model.uids import now
from gui.session.selection import Selection
from gui.store.project import Project

_ACT_OF = {Kind.CLAIM: Act.TAG_CLAIM, Kind.QUOTE: Act.TAG_QUOTE, Kind.ENTITY: Act.TAG_ENTITY}
assert _ACT_OF.keys() == set(Kind)


class Opened:
    """The project, the article and its tags that are open now; what belongs together comes and goes together."""

    def __init__(self) -> None:
        self.project: Project | None = None
        self.article: Article | None = None
        self.index: TagIndex | None = None


class Editing(QObject):
    """Every change to tags.  A Problem leaves everything as it was, the selection too.

    `stepped(step)` is the one notice of anything that was saved.
    """

    stepped = Signal(object)

    def __init__(self, opened: Opened, selection: Selection, annotator: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._selection, self._annotator = opened, selection, annotator
        self._next: tuple[str, tuple[Act | None, Act | None]] | None = None

    def span(self, *, raw: bool) -> Span | None:
        """What a kind's key would tag: the selection in whole words, or just as drawn; None where only blanks are."""
        article, selection = self._opened.article, self._selection
        if article is None or selection.start == selection.end:
            return None
        if raw or selection.raw:
            return Span(selection.start, selection.end) if trimmed_span(article.text, selection.start, selection.end) else None
        return snapped(article.text, selection.start, selection.end)

    def tag_selection(self, kind: Kind, *, raw: bool = False) -> bool:
        """Save a tag of the selection and make it the current one; without one, change the kind of the current tag at the caret.

        The same range with the same kind chooses the tag that is there.  False if there is
        nothing to tag.  Raises Problem, and keeps the selection, if it cannot be saved.
        """
        article, span = self._opened.article, self.span(raw=raw)
        if article is None or span is None:
            selection, tag = self._selection, self._selection.tag
            if tag is None or selection.start != selection.end or not tag.start <= selection.caret <= tag.end:
                return False
            self.set_kind(tag, kind)
            return True
        there = self._same(span, kind)
        if there is not None:
            self._selection.choose(there)
            return True
        tag = tag_of(article, span, kind, self._annotator())
        changes: list[Change] = [Change(None, tag)]
        if article.state is ArticleState.NEW:
            changes.append(Change(article, replace(article, state=ArticleState.READING)))
        saved = self._carry_out(Step(_ACT_OF[kind], tuple(changes), self._annotator()))
        self._selection.choose(_only_tag(saved))
        return True

    def set_kind(self, tag: Tag, kind: Kind) -> bool:
        """Change the kind; the label, which belongs to the old kind, goes.  Where the same range has such a tag, that is chosen."""
        there = self._same(tag.span, kind) if self._is_open(tag) else None
        if there is not None:
            self._selection.choose(there)
            return False
        return self._change(Act.CHANGE_KIND, tag, kind=kind, label="") if kind is not tag.kind else False

    def set_label(self, tag: Tag, label: str) -> bool:
        """Change the label (free text; the kinds' own labels are offered)."""
        label = _kept(label).strip()
        return self._change(Act.CHANGE_LABEL, tag, label=label) if label != tag.label else False

    def set_note(self, tag: Tag, note: str) -> bool:
        """Change the note."""
        note = _kept(note)
        return self._change(Act.CHANGE_NOTE, tag, note=note) if note != tag.note else False

    def set_status(self, tag: Tag, status: Status) -> bool:
        """Change the status; accepting and rejecting enter the annotator as the reviewer."""
        if status is tag.status:
            return False
        act = {Status.ACCEPTED: Act.ACCEPT, Status.REJECTED: Act.REJECT}.get(status, Act.CHANGE_STATUS)
        reviewer = self._annotator() if act is not Act.CHANGE_STATUS else ""
        return self._change(act, tag, status=status, reviewer=reviewer)

    def remove(self, tag: Tag) -> None:
        """Remove a tag; undo brings it back."""
        self._carry_out(Step(Act.REMOVE_TAG, (Change(tag, None),), self._annotator()))

    def set_state(self, state: ArticleState) -> None:
        """Say how far the open article has come."""
        article = self._opened.article
        if article is not None and article.state is not state:
            self._carry_out(Step(Act.CHANGE_STATE, (Change(article, replace(article, state=state)),), self._annotator()))

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

    def forget_next_acts(self) -> None:
        """Another project, or another window's act: what comes next must be asked again."""
        self._next = None

    def undo(self) -> Step | None:
        """Take back the last act; None if there is none.

        Raises Problem where what it changed has moved on; the next undo then goes further back.
        """
        self._next = None
        return self._answered(self._project().undo(self._annotator()))

    def redo(self) -> Step | None:
        """Bring again what was taken back last; None if there is nothing.  Raises Problem like `undo`."""
        self._next = None
        return self._answered(self._project().redo(self._annotator()))

    def _project(self) -> Project:
        assert self._opened.project is not None
        return self._opened.project

    def _is_open(self, tag: Tag) -> bool:
        return self._opened.article is not None and self._opened.article.id == tag.article_id

    def _same(self, span: Span, kind: Kind) -> Tag | None:
        assert self._opened.index is not None
        for tag in self._opened.index.between(span.start, span.end):
            if tag.kind is kind and tag.start == span.start and tag.end == span.end:
                return tag
        return None

    def _change(self, act: Act, tag: Tag, **values: Any) -> bool:
        after = replace(tag, updated_at=now(), **values)
        self._carry_out(Step(act, (Change(tag, after),), self._annotator()))
        return True

    def _carry_out(self, step: Step) -> Step:
        saved = self._project().apply(step)
        self._take(saved)
        return saved

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
                    opened.article = replace(opened.article, state=row.state)
            elif opened.article is not None and row.article_id == opened.article.id:
                _take_tag(opened.index, change)
        self.stepped.emit(step)
        for change in step.changes:
            current = self._selection.tag
            if current is not None and change.row.uid == current.uid:
                self._selection.choose(change.after if isinstance(change.after, Tag) else None)


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


def _kept(words: str) -> str:
    """What can be kept of words that were typed or pasted: as with articles, no NUL and no half characters."""
    return canonical(words)[0]


def _only_tag(step: Step) -> Tag | None:
    tags = [change.after for change in step.changes if isinstance(change.after, Tag)]
    return tags[0] if len(tags) == 1 else None
