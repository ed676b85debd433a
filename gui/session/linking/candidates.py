"""Who may be chosen as the speaker of a quote, the claimant of a claim, an addressee: one row each, in the user's language."""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from gui.model.attributes import Claimant, Speaker
from gui.model.directions import isolated
from gui.model.entity import Entity, folded
from gui.model.link import LinkRole
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.names import name_of
from gui.suggest.nearness import Nearness

_tr = QCoreApplication.translate


class Source(StrEnum):
    """What is offered, and so what is saved when it is taken."""

    TAG = "tag"
    WORDS = "words"
    ENTRY = "entry"
    NEW = "new"
    CHOICE = "choice"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One who may be chosen.

    `words` are how the article, or the register, calls them; `remark` says in one line who that is
    and how near.  A TAG is linked; WORDS of the article (code points) become an entity first; an
    ENTRY of the register, or a NEW one, is who speaks though the article mentions them nowhere; a
    CHOICE is implicit, anonymous and the like; NOBODY takes back what is said.  `entry` is whom the
    tag or the words name.  `is_last` is the same as last time, `is_now` what is said already.
    """

    source: Source
    words: str
    remark: str = ""
    tag: Tag | None = None
    span: Span | None = None
    entry: Entity | None = None
    choice: Speaker | Claimant | None = None
    nearness: Nearness | None = None
    is_last: bool = False
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class Last:
    """Who was chosen last, and in which article (its key)."""

    candidate: Candidate
    article_id: int


CHOICES: dict[LinkRole, tuple[Speaker | Claimant, ...]] = {
    LinkRole.SPEAKER: tuple(Speaker),
    LinkRole.CLAIMANT: tuple(Claimant),
    LinkRole.ADDRESSEE: (),
}
"""What can be chosen where nobody who is mentioned is meant."""

_NEAR = {
    Nearness.SENTENCE: QT_TRANSLATE_NOOP("Candidate", "same sentence"),
    Nearness.PARAGRAPH: QT_TRANSLATE_NOOP("Candidate", "same paragraph"),
    Nearness.ARTICLE: QT_TRANSLATE_NOOP("Candidate", "elsewhere in the article"),
}
_NOBODY = {
    LinkRole.SPEAKER: QT_TRANSLATE_NOOP("Candidate", "No speaker"),
    LinkRole.CLAIMANT: QT_TRANSLATE_NOOP("Candidate", "No claimant"),
    LinkRole.ADDRESSEE: QT_TRANSLATE_NOOP("Candidate", "No addressee"),
}
assert _NEAR.keys() == set(Nearness)
assert _NOBODY.keys() == CHOICES.keys()


def of_tag(tag: Tag, entry: Entity | None, nearness: Nearness | None = None) -> Candidate:
    """An entity that is tagged."""
    words = " ".join(tag.excerpt.split())
    return Candidate(Source.TAG, words, _joined(_other_name(entry, words), _near(nearness)), tag=tag, entry=entry, nearness=nearness)


def of_words(words: str, span: Span, entry: Entity | None, nearness: Nearness | None = None) -> Candidate:
    """Words of the article that are no entity yet."""
    words = " ".join(words.split())
    remark = _joined(_other_name(entry, words), _tr("Candidate", "not tagged yet"), _near(nearness))
    return Candidate(Source.WORDS, words, remark, span=span, entry=entry, nearness=nearness)


def of_entry(entry: Entity) -> Candidate:
    """An entry of the register."""
    return Candidate(Source.ENTRY, entry.name, _tr("Candidate", "in the register, not mentioned here"), entry=entry)


def of_new(name: str) -> Candidate:
    """A name that the register does not have."""
    return Candidate(Source.NEW, name, _tr("Candidate", "new in the register, not mentioned here"))


def of_choice(choice: Speaker | Claimant) -> Candidate:
    """Nobody who is mentioned."""
    return Candidate(Source.CHOICE, name_of(choice), choice=choice)


def nobody(role: LinkRole) -> Candidate:
    """What is said is taken back."""
    return Candidate(Source.NOBODY, _tr("Candidate", _NOBODY[role]))


def as_last(candidate: Candidate) -> Candidate:
    """The candidate as the one who was chosen last time."""
    return replace(candidate, is_last=True, remark=_joined(_tr("Candidate", "same as last time"), candidate.remark))


def as_quoted(candidate: Candidate) -> Candidate:
    """The candidate as the speaker of the quote in which a claim is made."""
    return replace(candidate, remark=_joined(_tr("Candidate", "is quoted here"), candidate.remark))


def as_now(candidate: Candidate) -> Candidate:
    """The candidate as the one who is said already."""
    return replace(candidate, is_now=True, remark=_joined(_tr("Candidate", "chosen now"), candidate.remark))


def is_same(one: Candidate, other: Candidate) -> bool:
    """Whether both are one and the same: by their entry of the register, else by their tag, their words or their choice."""
    if one.entry is not None and other.entry is not None:
        return one.entry.uid == other.entry.uid
    if one.tag is not None and other.tag is not None:
        return one.tag.uid == other.tag.uid
    return one.choice is not None and one.choice is other.choice and one.entry is other.entry is None


def fits(candidate: Candidate, typed: str) -> bool:
    """Whether a name of the candidate, or a word in one, begins with what was typed."""
    sought = folded(typed)
    names = [candidate.words, *((candidate.entry.name, *candidate.entry.aliases) if candidate.entry is not None else ())]
    return any(f" {sought}" in f" {folded(name)}" for name in names)


def _other_name(entry: Entity | None, words: str) -> str:
    """The canonical name, where the words are not that."""
    return isolated(entry.name) if entry is not None and folded(entry.name) != folded(words) else ""


def _near(nearness: Nearness | None) -> str:
    return _tr("Candidate", _NEAR[nearness]) if nearness is not None else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
