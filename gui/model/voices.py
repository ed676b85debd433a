"""Who said what: whose words the quotes and claims of an article are, as far as its tags say it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from itertools import chain

from gui.model.attributes import Claimant, Speaker
from gui.model.kinds import Kind
from gui.model.link import pieces_from
from gui.model.words import QT_TRANSLATE_NOOP


class Whose(StrEnum):
    """How it is known whose words they are."""

    NAMED = "named"
    MENTIONED = "mentioned"
    JOURNALIST = "journalist"
    IMPLICIT = "implicit"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"
    NOBODY = "nobody yet"


WHOSE_NAMES: dict[Whose, str] = {
    Whose.JOURNALIST: QT_TRANSLATE_NOOP("Voice", "The journalist"),
    Whose.IMPLICIT: QT_TRANSLATE_NOOP("Voice", "Implicit"),
    Whose.ANONYMOUS: QT_TRANSLATE_NOOP("Voice", "Anonymous"),
    Whose.UNKNOWN: QT_TRANSLATE_NOOP("Voice", "Unknown"),
    Whose.NOBODY: QT_TRANSLATE_NOOP("Voice", "Nobody yet"),
}
"""Of those whom no entry and no mention names."""
assert WHOSE_NAMES.keys() | {Whose.NAMED, Whose.MENTIONED} == set(Whose)


@dataclass(frozen=True, slots=True)
class Voice:
    """One whose words are counted together.

    `entity` is the identity of the register's entry of a NAMED one, who is one in all articles.
    One who is only MENTIONED, by words that name no entry, is one in each article: `words` are
    those of the mention, `article_id` is the article's key.
    """

    whose: Whose
    entity: str = ""
    words: str = ""
    article_id: int = 0

    def __hash__(self) -> int:
        return hash((self.entity, self.words, self.article_id))  # an enum's own is slow, and thousands are gathered at each change


NOBODY = Voice(Whose.NOBODY)
_SAID: dict[str, Voice] = {
    Claimant.JOURNALIST: Voice(Whose.JOURNALIST),
    Claimant.UNKNOWN: Voice(Whose.UNKNOWN),
    Speaker.IMPLICIT: Voice(Whose.IMPLICIT),
    Speaker.ANONYMOUS: Voice(Whose.ANONYMOUS),
}
"""The voice of an attribute, where the tag names no entry besides."""
assert _SAID.keys() == {*Claimant, *Speaker}


@dataclass(frozen=True, slots=True)
class Words:
    """A quote or a claim before it is known whose it is.

    `said` is its attribute `speaker` or `claimant` as a word, `entity` the identity of the entry that
    it names, `continues` the key of the quote that it continues (0: none); `counts` says whether it is
    to be told of: not if it is rejected, or no quote.
    """

    id: int
    kind: Kind
    said: str = ""
    entity: str = ""
    continues: int = 0
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Utterance:
    """A claim, or a quote with all its pieces: the keys of its `tags` in the order of the text."""

    kind: Kind
    tags: tuple[int, ...]


Said = dict[Voice, list[Utterance]]
"""What each said in one article."""


def who_said_what(words: Sequence[Words], linked: Mapping[int, Sequence[Voice]]) -> Said:
    """What each voice said of these quotes and claims, which are all of an article in the order of its text.

    `linked` has the voices at the ends of a tag's links, by its key.  A later piece of a quote has
    the speaker of the piece it continues, unless it has one of its own; the pieces that are of one voice are
    one utterance.  Who is linked with the same words as another has said them too.
    """
    known = {one.id: one for one in words}
    pieces: dict[tuple[int, Voice], list[int]] = {}
    for one in words:
        if one.counts:
            first, voices = _first_piece(one, known), _voices(one, known, linked)
            for voice in voices:
                pieces.setdefault((first, voice), []).append(one.id)
    said: Said = {}
    for (_, voice), tags in pieces.items():
        said.setdefault(voice, []).append(Utterance(known[tags[0]].kind, tuple(tags)))
    return said


def _voices(one: Words, known: Mapping[int, Words], linked: Mapping[int, Sequence[Voice]]) -> Sequence[Voice]:
    for piece in _pieces_before(one, known):
        voices = linked.get(piece.id) or _own(piece)
        if voices:
            return voices
    return (NOBODY,)


def _own(one: Words) -> Sequence[Voice]:
    if one.entity:
        return (Voice(Whose.NAMED, one.entity),)
    return (_SAID[one.said],) if one.said in _SAID else ()


def _first_piece(one: Words, known: Mapping[int, Words]) -> int:
    """The key of the piece where the quote begins; where pieces go round in a circle, of the one that was made first."""
    pieces = _pieces_before(one, known)
    last = pieces[-1]
    return min(piece.id for piece in pieces) if last.continues in known else last.id


def _pieces_before(one: Words, known: Mapping[int, Words]) -> list[Words]:
    """The quote itself, the piece that it continues, and so on."""
    if one.continues not in known:
        return [one]  # as most are
    return [known[id_] for id_ in pieces_from(one.id, partial(_before, known))]


def _before(known: Mapping[int, Words], id_: int) -> int | None:
    return known[id_].continues if known[id_].continues in known else None


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """All that one voice said: how many quotes and claims, in how many articles, and what, in the order of articles and text."""

    voice: Voice
    quotes: int
    claims: int
    articles: int
    utterances: tuple[Utterance, ...]


def lines_of(articles: Iterable[Said]) -> list[VoiceLine]:
    """What each voice said in all of these articles, in the order in which they first speak."""
    found: dict[Voice, list[list[Utterance]]] = {}
    for said in articles:
        for voice, utterances in said.items():
            found.setdefault(voice, []).append(utterances)
    return [_line(voice, parts) for voice, parts in found.items()]


def _line(voice: Voice, parts: list[list[Utterance]]) -> VoiceLine:
    utterances = tuple(chain.from_iterable(parts))
    quotes = sum(one.kind is Kind.QUOTE for one in utterances)
    return VoiceLine(voice, quotes, len(utterances) - quotes, len(parts), utterances)
