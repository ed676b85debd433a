"""Who may have said it: what an article mentions, the nearest first.  Text in, spans out; positions are code points.

In the sentence of a quote what stands beside its cue is nearest ("“…,” said Ortega"), else what
stands beside the quote; who was told comes after the others ("told Quartz"), and whoever is
mentioned within the quote, or in another one, last.  Then come the paragraph and the rest of the article.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from gui.model.patterns import Pattern
from gui.model.snapping import snapped
from gui.model.span import Span
from gui.model.word_lists import listed
from gui.suggest import reporting
from gui.suggest.cues import Cue, cues_beside
from gui.suggest.surroundings import Nearness, Surroundings, gap, surroundings

_PRONOUNS = (
    ("the and of to that was is for with", "he she they it we i you who one"),
    ("der die das und ist nicht den von mit", "er sie es wir ich man"),
    ("le les des et est une du que dans", "il elle ils elles on nous je"),
    ("el los las y del una que por con", "él ella ellos ellas nosotros yo"),
    ("il gli di che della dei alla nel con", "lui lei loro egli noi io"),
    ("de het een en van dat niet met op", "hij zij ze wij ik"),
)
"""Words that tell a language (English, German, French, Spanish, Italian, Dutch), and its pronouns: "on" is none in English."""
_OF_ANY_LANGUAGE = "הוא היא הם הן אני אנחנו 彼 彼女 彼ら 彼女ら 私"
_WITHOUT_BLANKS = Pattern("彼女ら|彼女|彼ら|彼|私")
_WORD = Pattern(r"[^\W\d_]+")
_NAME = r"[^\W\d_a-zß-öø-ÿ](?:\.|[\w’'-]*)"
_PART = r"(?:von|van|der|den|de|del|della|di|da|du|la|le|bin|al|el|ter|zu)"
_NAMES = Pattern(rf"{_NAME}(?:[ \u00a0](?:{_PART}[ \u00a0])*{_NAME})*")
_BESIDE_CUE = 3
"""Code points between a cue and a name that stands beside it."""
_MOST_PRONOUNS = 3
_NEAR = 20_000
_MOST_PLACES = 300
"""So far from a quote, and so often, words are looked for that somebody types."""
_ORDER = tuple(Nearness)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where somebody is mentioned, and how near."""

    span: Span
    nearness: Nearness


def nearest_first(text: str, quote: Span, mentions: Iterable[Span]) -> list[Mention]:
    """The mentions as they are to be offered; one that is just the quote is none."""
    around, cue = surroundings(text, quote), next(iter(cues_beside(text, quote)), ())
    kept = [Mention(span, around.nearness(span)) for span in mentions if span != quote]
    return sorted(kept, key=partial(_rank, text, quote, cue, around))


def pronouns(text: str, quote: Span) -> list[Span]:
    """Pronouns of the sentence and the paragraph that are not quoted, the nearest first; a few."""
    around = surroundings(text, quote)
    spans = _pronouns(text, around.paragraph, _pronouns_there(text, around.paragraph))
    outside = [span for span in spans if gap(span, quote) and not around.is_quoted(span.start, span.end)]
    return [mention.span for mention in nearest_first(text, quote, outside)[:_MOST_PRONOUNS]]


def named_beside_cue(text: str, quote: Span) -> list[Span]:
    """Names, by their capitals, that stand right beside the cue: before it, behind it."""
    found = list[Span]()
    for cue in cues_beside(text, quote)[:1]:
        around = surroundings(text, quote)
        names = [Span(*match.span()) for match in _NAMES.compiled.finditer(text, around.sentence.start, around.sentence.end)]
        beside = [name for name in names if min(gap(name, piece) for piece in cue) < _BESIDE_CUE]
        found += [name for name in beside if not _overlaps(name, (quote, *cue)) and not is_pronoun(name.excerpt(text))]
    return sorted(found)


def is_pronoun(words: str) -> bool:
    """Whether these words only stand for somebody."""
    return words.lower() in _all_pronouns()


def places_of(text: str, quote: Span, typed: str) -> list[Span]:
    """Where names begin as typed, in whatever case: whole words, near the quote and outside of it, in reading order; a few hundred."""
    sought = typed.strip()
    pattern = re.compile(rf"(?<!\w){re.escape(sought)}", re.IGNORECASE)
    found = list[Span]()
    for match in pattern.finditer(text, max(0, quote.start - _NEAR), quote.end + _NEAR) if sought else ():
        name = _NAMES.compiled.match(text, match.start())
        words = snapped(text, match.start(), max(match.end(), name.end() if name else 0))
        if words is not None and words.start == match.start() and not match[0][0].islower() and not _overlaps(words, (quote,)):
            found.append(words)
    return found[:_MOST_PLACES]


@cache
def _all_pronouns() -> frozenset[str]:
    return listed(" ".join([_OF_ANY_LANGUAGE, *(words for _, words in _PRONOUNS)]))


def _pronouns_there(text: str, within: Span) -> frozenset[str]:
    """The pronouns of the language that is written there; all where nothing tells it."""
    words = [match[0].lower() for match in _WORD.compiled.finditer(text, within.start, within.end)]
    told = [sum(map(listed(telling).__contains__, words)) for telling, _ in _PRONOUNS]
    if not any(told):
        return _all_pronouns()
    return listed(_PRONOUNS[told.index(max(told))][1]) | listed(_OF_ANY_LANGUAGE)


def _pronouns(text: str, within: Span, sought: frozenset[str]) -> Iterator[Span]:
    for match in _WORD.compiled.finditer(text, within.start, within.end):
        if match[0].lower() in sought:
            yield Span(*match.span())
        elif not match[0].isascii():
            for part in _WITHOUT_BLANKS.compiled.finditer(text, *match.span()):
                yield Span(*part.span())


def _rank(text: str, quote: Span, cue: Cue, around: Surroundings, mention: Mention) -> tuple[int, bool, bool, int, int]:
    span, near = mention.span, _ORDER.index(mention.nearness)
    if mention.nearness is not Nearness.SENTENCE:
        return near, around.is_quoted(span.start, span.end), False, _reach(quote, span), span.start
    inside = _overlaps(span, (quote,)) or around.is_quoted(span.start, span.end)
    distance = min((gap(span, piece) for piece in cue), default=gap(span, quote))
    return near, inside, _is_told(text, cue, span), distance, span.start


def _reach(quote: Span, span: Span) -> int:
    """How far away a mention is; one behind the quote counts four times, since a speaker is named before."""
    return gap(span, quote) * (1 if span.start < quote.start else 4)


def _is_told(text: str, cue: Cue, span: Span) -> bool:
    """Whether the mention stands behind a verb of telling, or is in the cue itself."""
    if not cue or span.start < cue[0].start or span.start - cue[0].end >= _BESIDE_CUE:
        return False
    words = text[cue[0].start : cue[0].end].lower().split()
    return not reporting.telling().isdisjoint(words)


def _overlaps(span: Span, others: tuple[Span, ...]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)
