"""The acts of the annotator on tags: each builds one step and sends it through the project's door."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from gui.model.article import ArticleState
from gui.model.attributes import said_by
from gui.model.boundaries import bounded, left_out
from gui.model.canon import canonical
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.link import Link, fits_end
from gui.model.snapping import snapped, trimmed_span
from gui.model.span import Span
from gui.model.tag import Tag, moved, tag_of
from gui.model.uids import now
from gui.session.policies import Policies
from gui.session.selection import Selection
from gui.session.steps import Opened, Steps
from gui.store.linking import links_of
from gui.tasks.account import named

_ACT_OF = {Kind.CLAIM: Act.TAG_CLAIM, Kind.QUOTE: Act.TAG_QUOTE, Kind.ENTITY: Act.TAG_ENTITY}
assert _ACT_OF.keys() == set(Kind)


class Editing(QObject):
    """Every change to tags.  A Problem leaves everything as it was, the selection too.

    `trimmed(spans)` tells what the tag that was saved last left out of the words selected for it.
    """

    trimmed = Signal(list)

    def __init__(
        self,
        opened: Opened,
        selection: Selection,
        steps: Steps,
        annotator: Callable[[], str],
        policies: Policies,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened, self._selection, self._steps, self._annotator, self._policies = opened, selection, steps, annotator, policies
        self.left_out: tuple[Span, ...] = ()
        """The same while a tag is being saved, for whoever says so in one sentence; empty for every other act."""

    def span(self, kind: Kind, *, raw: bool) -> Span | None:
        """What a kind's key would tag: the selection in whole words within the kind's boundaries, or just as drawn.

        None where only blanks are.
        """
        whole = self._whole(raw=raw)
        if whole is None or raw or self._selection.raw or self._opened.article is None:
            return whole
        return bounded(self._opened.article.text, whole, self._policies.current.of(kind))

    def _whole(self, *, raw: bool) -> Span | None:
        article, selection = self._opened.article, self._selection
        if article is None or selection.start == selection.end:
            return None
        if raw or selection.raw:
            return Span(selection.start, selection.end) if trimmed_span(article.text, selection.start, selection.end) else None
        return snapped(article.text, selection.start, selection.end)

    def tag_selection(self, kind: Kind, *, raw: bool = False) -> bool:
        """Save a tag of the selection and make it the current one; without one, change the kind of the current tag at the caret.

        The same range with the same kind chooses the tag that is there.  `raw` keeps the edges as
        drawn, and the kind's boundaries out.  False if there is nothing to tag.  Raises Problem,
        and keeps the selection, if it cannot be saved.
        """
        article, whole, span = self._opened.article, self._whole(raw=raw), self.span(kind, raw=raw)
        if article is None or whole is None or span is None:
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
        self._save(Step(_ACT_OF[kind], tuple(changes), self._annotator()), left_out(whole, span))
        return True

    def _save(self, step: Step, dropped: tuple[Span, ...]) -> None:
        self.left_out = dropped
        try:
            saved = self._steps.carry_out(step)
        finally:
            self.left_out = ()
        self._selection.choose(_only_tag(saved))
        if dropped:
            self.trimmed.emit(list(dropped))

    def set_kind(self, tag: Tag, kind: Kind) -> bool:
        """Change the kind; label, attributes and links of the old kind go.  Where the same range has such a tag, that is chosen."""
        there = self._same(tag.span, kind) if self._is_open(tag) else None
        if there is not None:
            self._selection.choose(there)
            return False
        if kind is tag.kind:
            return False
        after = replace(tag, kind=kind, label="", attributes=said_by(kind, tag.attributes), updated_at=now())
        unfit = [Change(link, None) for link in self._links(tag) if not fits_end(link, tag.uid, kind)]
        self._steps.carry_out(Step(Act.CHANGE_KIND, (*unfit, Change(tag, after)), self._annotator()))
        return True

    def move_edge(self, tag: Tag, *, start: int | None = None, end: int | None = None) -> bool:
        """Let a tag of the open article begin or end elsewhere, just there; its status stays, as with any other correction.

        False, and nothing is written, where it is there already, where no word would be left, and
        where the same range has such a tag, which is chosen.  Moves in a row are one step.
        """
        article = self._opened.article
        first, last = tag.start if start is None else max(0, start), tag.end if end is None else end
        if article is None or article.id != tag.article_id or trimmed_span(article.text, first, last) is None:
            return False
        span = Span(first, min(last, len(article.text)))
        there = self._same(span, tag.kind)
        if there is not None:
            self._selection.choose(there)
            return False
        self._steps.carry_out(Step(Act.MOVE_EDGE, (Change(tag, moved(tag, article.text, span)),), self._annotator()))
        return True

    def set_label(self, tag: Tag, label: str) -> bool:
        """Change the label (free text; the kinds' own labels are offered)."""
        label = _kept(label).strip()
        return self._change(Act.CHANGE_LABEL, tag, label=label) if label != tag.label else False

    def set_note(self, tag: Tag, note: str) -> bool:
        """Change the note."""
        note = _kept(note)
        return self._change(Act.CHANGE_NOTE, tag, note=note) if note != tag.note else False

    def set_annotator(self, tag: Tag, name: str) -> bool:
        """Give a tag to another annotator; an empty name changes nothing.  Raises Problem for one that no project takes."""
        if not name.strip() or (kept := named(name)) == tag.annotator:
            return False
        return self._change(Act.CHANGE_ANNOTATOR, tag, annotator=kept)

    def set_status(self, tag: Tag, status: Status) -> bool:
        """Change the status; accepting and rejecting enter the annotator as the reviewer."""
        if status is tag.status:
            return False
        act = {Status.ACCEPTED: Act.ACCEPT, Status.REJECTED: Act.REJECT}.get(status, Act.CHANGE_STATUS)
        reviewer = self._annotator() if act is not Act.CHANGE_STATUS else ""
        return self._change(act, tag, status=status, reviewer=reviewer)

    def set_unsure(self, tag: Tag, on: bool) -> bool:
        """Say that the annotator is not sure of a tag, or is."""
        return self._change(Act.MARK_UNSURE, tag, unsure=on) if on is not tag.unsure else False

    def remove(self, tag: Tag) -> None:
        """Remove a tag with its links; undo brings all of it back."""
        links = [Change(link, None) for link in self._links(tag)]
        self._steps.carry_out(Step(Act.REMOVE_TAG, (*links, Change(tag, None)), self._annotator()))

    def set_state(self, state: ArticleState) -> None:
        """Say how far the open article has come."""
        article = self._opened.article
        if article is not None and article.state is not state:
            self._steps.carry_out(Step(Act.CHANGE_STATE, (Change(article, replace(article, state=state)),), self._annotator()))

    def _links(self, tag: Tag) -> list[Link]:
        return links_of(self._opened.project.reading, tag.uid) if self._opened.project is not None else []

    def _is_open(self, tag: Tag) -> bool:
        return self._opened.article is not None and self._opened.article.id == tag.article_id

    def _same(self, span: Span, kind: Kind) -> Tag | None:
        for tag in self._opened.over(span.start, span.end):
            if tag.kind is kind and tag.start == span.start and tag.end == span.end:
                return tag
        return None

    def _change(self, act: Act, tag: Tag, **values: Any) -> bool:
        after = replace(tag, updated_at=now(), **values)
        self._steps.carry_out(Step(act, (Change(tag, after),), self._annotator()))
        return True


def _kept(words: str) -> str:
    """What can be kept of words that were typed or pasted: as with articles, no NUL and no half characters."""
    return canonical(words)[0]


def _only_tag(step: Step) -> Tag | None:
    tags = [change.after for change in step.changes if isinstance(change.after, Tag)]
    return tags[0] if len(tags) == 1 else None
