"""What is offered for the speaker of a quote, the claimant of a claim, an addressee: all rows, the likeliest first."""

from collections.abc import Iterable, Sequence
from functools import partial

from gui.model.attributes import Claimant
from gui.model.entity import folded
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import smallest_first
from gui.session.linking.candidates import CHOICES, Candidate, Last, as_last, as_now, as_quoted, is_same, nobody, of_choice, of_entry
from gui.session.linking.linked import said_of_role
from gui.session.linking.mentioning import meant, mentioned, others
from gui.session.steps import Opened
from gui.store import register
from gui.suggest.cues import cues_beside
from gui.suggest.nearness import Nearness
from gui.suggest.speakers import is_pronoun, told


def offered(opened: Opened, tag: Tag, role: LinkRole, last: Last | None, typed: str) -> list[Candidate]:
    """The rows for a tag; words that are typed narrow them, and find more in the article and the register."""
    if opened.project is None:
        return []
    now = said_of_role(opened, tag, role)
    likely = [as_now(row) if any(_is_alike(row, one) for one in now) else row for row in _likely(opened, tag, role, last)]
    if now:
        likely.append(nobody(role))
    by_name = role is not LinkRole.ADDRESSEE
    if typed.strip():
        return meant(opened, tag, likely, typed.strip(), by_name=by_name)
    return likely + (others(opened, likely) if by_name else [])


def _likely(opened: Opened, tag: Tag, role: LinkRole, last: Last | None) -> list[Candidate]:
    """Who is quoted where a claim is made; the same as last time; then who is near, the choices, who is farther away."""
    rows = mentioned(opened, tag)
    if role is LinkRole.ADDRESSEE:
        rows = _listening(opened, tag, rows)
    far = [row for row in rows if row.nearness is Nearness.ARTICLE]
    choices = [of_choice(choice) for choice in CHOICES[role]]
    quoted = [_nearest(rows, row) for row in _quoted(opened, tag)] if role is LinkRole.CLAIMANT else []
    before = _before(opened, last, [*rows, *choices], tag)
    first = [*map(as_quoted, quoted), *before]
    if role is LinkRole.CLAIMANT and not quoted and _is_unreported(opened, tag, rows):
        first.append(of_choice(Claimant.JOURNALIST))
    return _each_once([*first, *(row for row in rows if row not in far), *choices, *far])


def _listening(opened: Opened, quote: Tag, rows: Sequence[Candidate]) -> list[Candidate]:
    """Those who do not speak themselves; first who is told, as the cue has it."""
    span = told(opened.article.text, quote.span) if opened.article is not None else None
    speaking = said_of_role(opened, quote, LinkRole.SPEAKER)
    others = [row for row in rows if not any(_is_alike(row, speaker) for speaker in speaking)]
    return sorted(others, key=partial(_is_elsewhere, span))


def _is_elsewhere(place: Span | None, row: Candidate) -> bool:
    at = row.tag.span if row.tag is not None else row.span
    return place is None or at is None or at.end <= place.start or place.end <= at.start


def _quoted(opened: Opened, claim: Tag) -> list[Candidate]:
    """The speaker of the smallest quote that holds the claim."""
    over = sorted(opened.over(claim.start, claim.end), key=smallest_first)
    around = [tag for tag in over if tag.kind is Kind.QUOTE and tag.start <= claim.start and claim.end <= tag.end]
    said = (said_of_role(opened, quote, LinkRole.SPEAKER) for quote in around)
    return next((rows for rows in said if rows and rows[0].tag is not None), [])


def _nearest(rows: Sequence[Candidate], said: Candidate) -> Candidate:
    """Who is said, where they are mentioned nearest."""
    return next((row for row in rows if _is_alike(row, said)), said)


def _is_unreported(opened: Opened, claim: Tag, rows: Sequence[Candidate]) -> bool:
    """Whether no word beside the claim reports it, or nobody in its sentence could have: then it is the journalist's."""
    if opened.article is None or not any(row.nearness is Nearness.SENTENCE for row in rows):
        return True
    return not cues_beside(opened.article.text, claim.span)


def _before(opened: Opened, last: Last | None, rows: Sequence[Candidate], tag: Tag) -> list[Candidate]:
    """Who was chosen last time, where they are mentioned nearest; in another article only who is in the register and is mentioned."""
    if last is None:
        return []
    if last.article_id != tag.article_id:
        found = [row for row in rows if row.entry is not None and is_same(row, last.candidate)]
    else:
        found = [row for row in rows if _is_alike(row, last.candidate)] or _from_register(opened, last.candidate)
    return [as_last(row) for row in found[:1]]


def _from_register(opened: Opened, candidate: Candidate) -> list[Candidate]:
    """The entry of one who is mentioned nowhere, as it is now: it may have another name since, or be gone."""
    if candidate.entry is None or candidate.tag is not None or opened.project is None:
        return []
    entry = register.entry(opened.project.reading, candidate.entry.uid)
    return [of_entry(entry)] if entry is not None else []


def _is_alike(row: Candidate, other: Candidate) -> bool:
    """Whether both are one and the same in one article, where a name that is not in the register yet means one."""
    if is_same(row, other):
        return True
    is_unnamed = row.entry is None and other.entry is None and other.tag is not None and row.choice is None
    return is_unnamed and not is_pronoun(row.words) and folded(row.words) == folded(other.words)


def _each_once(rows: Iterable[Candidate]) -> list[Candidate]:
    found = list[Candidate]()
    for row in rows:
        if not any(_is_one(row, other) for other in found):
            found.append(row)
    return found


def _is_one(row: Candidate, other: Candidate) -> bool:
    if row.span is not None or other.span is not None:
        return row.span == other.span
    return row.source is other.source and is_same(row, other)
