"""The words that report a quote: text in, spans out.  Which words may is said in `gui.suggest.reporting`; positions are code points."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from gui.model.patterns import Pattern
from gui.model.span import Span
from gui.model.word_lists import listed
from gui.suggest import reporting
from gui.suggest.surroundings import Word, gap, surroundings, words_beside

Cue = tuple[Span, ...]
"""The pieces of a cue, in the order of the text."""

_CLAUSE_ENDS = Pattern('[.:;!?…“”„«»"\n]')
"""Behind these no second part of a verb is looked for."""
_TOLD = listed("me him her us them reporters journalists lawmakers parliament")
_MOST_TOLD = 3
_APART = 60
"""A word that is as often something else counts as so much farther away."""


def cues_beside(text: str, quote: Span) -> list[Cue]:
    """What may report the quote in its sentence, the nearest first."""
    around = surroundings(text, quote)
    words = words_beside(text, quote, around)
    found = [*_reporting(text, words, quote), *_unspaced(text, around.sentence, quote)]
    return [cue for _, cue in sorted(found)]


def _reporting(text: str, words: list[Word], quote: Span) -> Iterator[tuple[int, Cue]]:
    """Each with how far away it is; of a phrase that holds another only the longer one."""
    past = 0
    for at, word in enumerate(words):
        if at < past:
            continue
        pieces, past = _phrase(words, at) or _verb(text, words, at) or _so(text, words, at, quote) or ((), past)
        if pieces:
            doubt = _APART if word.small in reporting.often_else() and len(pieces) == 1 else 0
            yield min(gap(piece, quote) for piece in pieces) + doubt, pieces


def _phrase(words: list[Word], at: int) -> tuple[Cue, int] | None:
    for phrase in reporting.phrases().get(words[at].small, ()):
        if tuple(word.small for word in words[at : at + len(phrase)]) == phrase:
            return (Span(words[at].start, words[at + len(phrase) - 1].end),), at + len(phrase)
    return None


def _verb(text: str, words: list[Word], at: int) -> tuple[Cue, int] | None:
    """A verb with what belongs to it: "had said", "told Quartz", "teilte … mit"."""
    word = words[at]
    second = _second_part(text, words, at)
    if word.small not in reporting.verbs() and second is None:
        return None
    if second is not None and second > at + 1:
        return (Span(word.start, word.end), Span(words[second].start, words[second].end)), at + 1
    first = at
    while first > 0 and words[first - 1].small in reporting.auxiliaries() and _touches(text, words, first):
        first -= 1
    last = second if second is not None else at + _told(text, words, at)
    return (Span(words[first].start, words[last].end),), last + 1


def _second_part(text: str, words: list[Word], at: int) -> int | None:
    """Where the second part of a German verb stands, the last in its clause that fits."""
    parts = reporting.particles().get(words[at].small, frozenset())
    if not parts:
        return None
    behind = range(at + 1, len(words))
    same_clause = takewhile(lambda later: not _CLAUSE_ENDS.compiled.search(text, words[at].end, words[later].start), behind)
    fitting = [later for later in same_clause if words[later].small in parts]
    return fitting[-1] if fitting else None


def _told(text: str, words: list[Word], at: int) -> int:
    """How many words directly behind a verb say who was told."""
    if words[at].small not in reporting.telling():
        return 0
    count = 0
    while at + count + 1 < len(words) and count < _MOST_TOLD and _touches(text, words, at + count + 1):
        following = words[at + count + 1]
        if following.small in _TOLD:
            return count + 1
        if not text[following.start].isupper():
            break
        count += 1
    return count


def _so(text: str, words: list[Word], at: int, quote: Span) -> tuple[Cue, int] | None:
    """German "…“, so der Sprecher": only right behind the quote, and before whoever speaks."""
    word = words[at]
    is_behind = word.small == "so" and quote.end <= word.start and not any(map(str.isalnum, text[quote.end : word.start]))
    if not is_behind or at + 1 == len(words) or not _names(text, words[at + 1]):
        return None
    return (Span(word.start, word.end),), at + 1


def _names(text: str, word: Word) -> bool:
    return text[word.start].isupper() or word.small in {"der", "die", "das", "ein", "eine", "er", "sie"}


def _unspaced(text: str, sentence: Span, quote: Span) -> Iterator[tuple[int, Cue]]:
    for ending in reporting.endings():
        for at in _places(text, ending, sentence):
            span = Span(at, at + len(ending))
            if not (span.start < quote.end and quote.start < span.end):
                yield gap(span, quote), (span,)


def _places(text: str, words: str, within: Span) -> Iterator[int]:
    at = text.find(words, within.start, within.end)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, within.end)


def _touches(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether only a blank is between a word and the one before."""
    return text[words[at - 1].end : words[at].start].isspace()
