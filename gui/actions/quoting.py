"""What the commands do that say who said it: Q tags a quotation, S asks for its speaker, W marks its cue.

Loaded when the first of them is used (see `gui.actions.later`).
"""

from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.actions.moving import tags_here
from gui.actions.running import attempt
from gui.model.boundaries import bounded
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole
from gui.model.quotations import quotations_around
from gui.model.snapping import snapped
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.linking.candidates import Candidate, of_tag
from gui.session.session import Session
from gui.suggest.cues import cues_beside

_tr = QCoreApplication.translate
_BEFORE = 20_000
"""So many code points before a quote the one is looked for that it continues."""
_QUESTIONS = {
    LinkRole.SPEAKER: QT_TRANSLATE_NOOP("Said", "Who said it?"),
    LinkRole.CLAIMANT: QT_TRANSLATE_NOOP("Said", "Who claims it?"),
    LinkRole.ADDRESSEE: QT_TRANSLATE_NOOP("Said", "To whom was it said?"),
}


def tag_quotation(session: Session) -> None:
    """Tag the quotation around the caret, its marks included; once more: the one around that.

    Selected words without marks around them are tagged as they are.
    """
    selection = session.selection
    found = _quotation(session)
    if found is not None:
        selection.select(found.start, found.end)
    if found is None and selection.start == selection.end:
        session.announced.emit(_tr("Said", "There are no quote marks around the caret: select the words first, then press Q"))
    else:
        session.editing.tag_selection(Kind.QUOTE)


def ask_speaker(session: Session) -> None:
    """Ask who said the current quote or made the current claim; selected words, or an entity just tagged, are taken at once."""
    tag = _meant(session, Kind.QUOTE, Kind.CLAIM)
    if tag is None:
        session.announced.emit(_tr("Said", "Go to a quote or a claim first, then say whose it is"))
    else:
        _ask(session, tag, LinkRole.SPEAKER if tag.kind is Kind.QUOTE else LinkRole.CLAIMANT)


def ask_addressee(session: Session) -> None:
    """Ask to whom the current quote was said; selected words, or an entity just tagged, are taken at once."""
    tag = _meant_quote(session)
    if tag is not None:
        _ask(session, tag, LinkRole.ADDRESSEE)


def mark_cue(session: Session) -> None:
    """Mark the words that report the current quote: those that are selected, or the verb beside it; once more: the next, at last none."""
    tag = _meant_quote(session)
    if tag is None or session.article is None:
        return
    words = _selected_words(session)
    if words is not None:
        session.linking.set_cue(tag, [words])
        return
    cues = cues_beside(session.article.text, tag.span)
    if not cues and not tag.attributes.cue:
        session.announced.emit(_tr("Said", "No word beside the quote reports it: select the cue first, then press W"))
        return
    following = [*cues, ()]
    at = cues.index(tag.attributes.cue) + 1 if tag.attributes.cue in cues else 0
    session.linking.set_cue(tag, following[at])


def add_to_cue(session: Session) -> None:
    """Add the selected words to the cue of the current quote."""
    tag, words = _meant_quote(session), _selected_words(session)
    if tag is not None and words is not None:
        session.linking.set_cue(tag, [*tag.attributes.cue, words])


def continue_quote(session: Session) -> None:
    """Say that the current quote is a later piece of the quote before it; once more: that it is not."""
    tag = _meant_quote(session)
    if tag is None:
        return
    before, now = _quote_before(session, tag), session.linking.piece_before(tag)
    if now is not None and (before is None or now.uid == before.uid):
        session.linking.end_here(tag)
    elif before is not None:
        session.linking.continue_quote(tag, before)
    else:
        session.announced.emit(_tr("Said", "There is no quote before this one"))


def go_to_other_end(session: Session) -> None:
    """Go to the tag that the current one is linked with; once more: to the next one, at last back."""
    end = session.linking.ends.step()
    if end is None:
        session.announced.emit(_tr("Said", "This tag has no links"))
    else:
        session.go_to(end)


def _ask(session: Session, tag: Tag, role: LinkRole) -> None:
    """Take what is plainly meant, or let the user choose."""
    current = session.selection.tag
    words = session.editing.span(Kind.ENTITY, raw=False)
    if words is not None and words != tag.span:
        session.linking.take(tag, session.linking.words(tag, words), role)
    elif current is not None and current.kind is Kind.ENTITY:
        session.linking.take(tag, of_tag(current, None), role)
    else:
        offered = partial(session.linking.candidates, tag, role)
        session.surface.show_candidates(_tr("Said", _QUESTIONS[role]), offered, partial(_take, session, tag, role))


def _take(session: Session, tag: Tag, role: LinkRole, candidate: Candidate, also: bool) -> None:
    attempt(session, session.linking.take, tag, candidate, role, also=also)


def _meant_quote(session: Session) -> Tag | None:
    tag = _meant(session, Kind.QUOTE)
    if tag is None:
        session.announced.emit(_tr("Said", "Go to a quote first"))
    return tag


def _meant(session: Session, *kinds: Kind) -> Tag | None:
    """The current tag; else the smallest at the caret; for selected words, or an entity, the one that was worked on last."""
    current, selection = session.selection.tag, session.selection
    if current is not None and current.kind in kinds:
        return current
    last = session.linking.worked_on
    last = last if last is not None and last.kind in kinds else None
    if selection.start != selection.end or (current is not None and current.kind is Kind.ENTITY and last is not None):
        return last
    return next((tag for tag in tags_here(session) if tag.kind in kinds), None)


def _selected_words(session: Session) -> Span | None:
    selection, article = session.selection, session.article
    if article is None or selection.start == selection.end:
        return None
    if selection.raw:
        return Span(selection.start, selection.end)
    return snapped(article.text, selection.start, selection.end)


def _quotation(session: Session) -> Span | None:
    """The smallest quotation around caret or selection that is not the current tag."""
    article, selection, tag = session.article, session.selection, session.selection.tag
    if article is None:
        return None
    rules = session.policies.current.of(Kind.QUOTE)
    for around in _places(len(article.text), selection.start, selection.end):
        for found in quotations_around(article.text, around):
            if tag is None or tag.kind is not Kind.QUOTE or tag.span not in (found, bounded(article.text, found, rules)):
                return found
    return None


def _places(length: int, start: int, end: int) -> list[Span]:
    """What a quotation has to hold: the selection; of a caret the character behind it, or else the one before."""
    if start != end:
        return [Span(start, end)]
    return [Span(at, at + 1) for at in (start, start - 1) if 0 <= at < length]


def _quote_before(session: Session, tag: Tag) -> Tag | None:
    near = session.opened.over(max(0, tag.start - _BEFORE), tag.start) if tag.start else []
    before = [each for each in near if each.kind is Kind.QUOTE and each.end <= tag.start and each.status is not Status.REJECTED]
    return max(before, key=_end, default=None)


def _end(tag: Tag) -> int:
    return tag.end
