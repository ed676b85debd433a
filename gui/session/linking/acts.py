"""Who said it: the acts that say whose a quote or a claim is, to whom it was said, what reports it and what it continues.

Each is one step.  Who is chosen last is offered first the next time.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from gui.model.attributes import Attributes, Claimant, Speaker
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.span import Span
from gui.model.tag import Tag, tag_of
from gui.model.uids import new_uid, now
from gui.session.later import Later
from gui.session.linking.candidates import Candidate, Last, Source, of_tag
from gui.session.linking.linked import entry_of, own_links, said_of_role, tag_with
from gui.session.linking.other_ends import OtherEnds
from gui.session.selection import Selection
from gui.session.steps import Opened, Steps
from gui.store.linking import piece_before

_offered = Later("gui.session.linking.offering", "offered")
_words_here = Later("gui.session.linking.mentioning", "words_here")
_ROLE_OF = {Kind.QUOTE: LinkRole.SPEAKER, Kind.CLAIM: LinkRole.CLAIMANT}
_ACTS = {LinkRole.SPEAKER: Act.SET_SPEAKER, LinkRole.CLAIMANT: Act.SET_CLAIMANT, LinkRole.ADDRESSEE: Act.SET_ADDRESSEE}


class Linking(QObject):
    """Every change to links and cues.  A Problem leaves everything as it was.

    `named` is who was chosen, while that is being saved: for whoever says so in one sentence.
    """

    def __init__(
        self, opened: Opened, selection: Selection, steps: Steps, annotator: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened, self._selection, self._steps, self._annotator = opened, selection, steps, annotator
        self._last: dict[LinkRole, Last] = {}
        self._worked_on = ""
        self.named = ""
        self.ends = OtherEnds(opened, selection, self)
        selection.tag_chosen.connect(self._follow)

    @property
    def worked_on(self) -> Tag | None:
        """The quote or claim of the open article that was the current tag last."""
        found = self._opened.index.get(self._worked_on) if self._opened.index is not None else None
        return found if found is not None and found.kind in _ROLE_OF else None

    def forget(self) -> None:
        """Another project: nobody was chosen there yet."""
        self._last.clear()

    def candidates(self, tag: Tag, role: LinkRole | None = None, typed: str = "") -> list[Candidate]:
        """Who may be chosen, the likeliest first: the same as last time, then the mentions, the nearest first.

        Without a `role` it is about the speaker of a quote or the claimant of a claim.  Words that
        are `typed` search mentions, article and register.
        """
        role = role or _ROLE_OF[tag.kind]
        found: list[Candidate] = _offered(self._opened, tag, role, self._last.get(role), typed)
        return found

    def said(self, tag: Tag, role: LinkRole | None = None) -> list[Candidate]:
        """Who is said to be it; empty as long as nobody is."""
        return said_of_role(self._opened, tag, role or _ROLE_OF[tag.kind])

    def words(self, tag: Tag, span: Span) -> Candidate:
        """Words of the open article (code points) as the one who said it."""
        found: Candidate = _words_here(self._opened, tag, span)
        return found

    def take(self, tag: Tag, candidate: Candidate, role: LinkRole | None = None, *, also: bool = False) -> None:
        """Say that it is this one, and nobody else any more unless `also`; the tag is the current one afterwards.

        Words become an entity in the same step, a new name an entry of the register.
        """
        role = role or _ROLE_OF[tag.kind]
        if candidate.source in (Source.TAG, Source.WORDS):
            self._link(tag, candidate, role, also=also)
        else:
            self._say(tag, candidate, role)
        saved = tag_with(self._opened, tag.uid)
        if saved != self._selection.tag:
            self._selection.choose(saved)

    def set_cue(self, tag: Tag, pieces: Sequence[Span]) -> bool:
        """Say which words report a quote; pieces that touch become one.  False if they are said already."""
        cue = pieces_apart(pieces)
        if cue == tag.attributes.cue:
            return False
        changed = replace(tag, attributes=replace(tag.attributes, cue=cue))
        return self._save(Act.SET_CUE, _with(tag, changed.attributes), self.cue_words(changed))

    def cue_words(self, tag: Tag) -> str:
        """The words that report a quote of the open article, their pieces apart."""
        article = self._opened.article
        if article is None or article.id != tag.article_id:
            return ""
        return " … ".join(" ".join(piece.excerpt(article.text).split()) for piece in tag.attributes.cue)

    def piece_before(self, tag: Tag) -> Tag | None:
        """The quote that this one continues."""
        assert self._opened.project is not None
        uid = piece_before(self._opened.project.reading, tag.uid)
        return tag_with(self._opened, uid) if uid is not None else None

    def continue_quote(self, tag: Tag, before: Tag) -> bool:
        """Say that a quote is a later piece of the one before, and of no other.  Raises Problem where they would go round in a circle."""
        made = Change(None, link_of(tag, before, LinkRole.CONTINUES, self._annotator()))
        return self._save(Act.CONTINUE_QUOTE, [*self._unlinking(tag, LinkRole.CONTINUES), made])

    def end_here(self, tag: Tag) -> bool:
        """Say that a quote continues none."""
        return self._save(Act.REMOVE_LINK, self._unlinking(tag, LinkRole.CONTINUES))

    def _link(self, tag: Tag, candidate: Candidate, role: LinkRole, *, also: bool) -> None:
        target = candidate.tag or self._entity(candidate)
        own = own_links(self._opened, tag, role)
        changes = [] if target.id else [Change(None, target)]
        changes += _with(tag, _saying(tag.attributes, role, None, ""))
        changes += [] if also else [Change(link, None) for link in own if link.target != target.uid]
        if target.uid not in {link.target for link in own}:
            changes.append(Change(None, link_of(tag, target, role, self._annotator())))
        self._save(_ACTS[role], changes, candidate.words if candidate.source is not Source.NOBODY else "")
        saved = tag_with(self._opened, target.uid) or target
        self._last[role] = Last(of_tag(saved, entry_of(self._opened, saved)), tag.article_id)

    def _say(self, tag: Tag, candidate: Candidate, role: LinkRole) -> None:
        entry, choice, changes = candidate.entry, candidate.choice, list[Change]()
        if candidate.source is Source.NEW:
            entry = Entity(0, new_uid(), candidate.words)
            changes.append(Change(None, entry))
        if entry is not None and choice is None:
            choice = Claimant.UNKNOWN if role is LinkRole.CLAIMANT else Speaker.IMPLICIT
        changes += _with(tag, _saying(tag.attributes, role, choice, entry.uid if entry is not None else ""))
        changes += self._unlinking(tag, role)
        self._save(_ACTS[role], changes, candidate.words if candidate.source is not Source.NOBODY else "")
        if candidate.source is not Source.NOBODY:
            self._last[role] = Last(replace(candidate, entry=entry), tag.article_id)

    def _unlinking(self, tag: Tag, role: LinkRole) -> list[Change]:
        return [Change(link, None) for link in own_links(self._opened, tag, role)]

    def _entity(self, candidate: Candidate) -> Tag:
        """The entity over the words: the one that is there, or a new one."""
        article, span = self._opened.article, candidate.span
        assert article is not None
        assert span is not None
        there = [tag for tag in self._opened.over(span.start, span.end) if tag.kind is Kind.ENTITY and tag.span == span]
        if there:
            return there[0]
        made = tag_of(article, span, Kind.ENTITY, self._annotator())
        return replace(made, attributes=Attributes(entity=candidate.entry.uid)) if candidate.entry is not None else made

    def _save(self, act: Act, changes: Sequence[Change], named: str = "") -> bool:
        self.named = named
        try:
            if changes:
                self._steps.carry_out(Step(act, tuple(changes), self._annotator()))
        finally:
            self.named = ""
        return bool(changes)

    def _follow(self, tag: Tag | None, reveal: bool) -> None:
        del reveal
        if tag is not None and tag.kind in _ROLE_OF:
            self._worked_on = tag.uid


def _saying(attributes: Attributes, role: LinkRole, choice: Speaker | Claimant | None, entry: str) -> Attributes:
    """The attributes where it is a choice, or an entry of the register, or (None) what links say."""
    match role, choice:
        case LinkRole.SPEAKER, Speaker() | None:
            return replace(attributes, speaker=choice, entity=entry)
        case LinkRole.CLAIMANT, Claimant() | None:
            return replace(attributes, claimant=choice, entity=entry)
        case _:
            return attributes


def _with(tag: Tag, attributes: Attributes) -> list[Change]:
    """The change of a tag that says something else; none if it does not."""
    return [Change(tag, replace(tag, attributes=attributes, updated_at=now()))] if attributes != tag.attributes else []


def pieces_apart(pieces: Sequence[Span]) -> tuple[Span, ...]:
    """The pieces in the order of the text, those that touch or overlap as one."""
    found = list[Span]()
    for piece in sorted(pieces):
        if found and piece.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return tuple(found)
