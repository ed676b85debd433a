"""Who may have said it: what an article mentions, the nearest first.  Text in, spans out; positions are code points.

In the sentence of a quote what stands beside its cue is nearest ("“…,” said Ortega"), else what
stands beside the quote; who was told comes after the others ("told Quartz"), and whoever is
mentioned within the quote, or in another one, last.  Then come the paragraph and the rest of the article.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from gui.model.boundaries import DEFAULT, bounded
from gui.model.kinds import Kind
from gui.model.patterns import Pattern
from gui.model.snapping import snapped
from gui.model.span import Span
from gui.model.word_lists import STARTERS, listed
from gui.suggest import reporting
from gui.suggest.cues import Cue, cues_beside
from gui.suggest.nearness import Nearness
from gui.suggest.surroundings import Surroundings, gap, surroundings

_PRONOUNS = (
    ("the and of to that was is for with", "he she they it we i"),
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
_LAST_WORD, _NEXT_WORD = Pattern(r"\b([^\W\d_]+)[ \u00a0]\Z"), Pattern(r"[ \u00a0]([^\W\d_]+)\b")
_LONGEST_VERB = 20
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Mme|Hr|Fr)\."
_CAPITAL = "[" + "".join(char for char in map(chr, (*range(0x41, 0x590), *range(0x1E00, 0x2000))) if char.isupper()) + "]"
"""A letter that begins a name; where letters have no capitals nothing tells a name from the words beside it."""
_NAME = rf"(?!{_TITLE})(?:[ae]l-)?{_CAPITAL}(?:\.|[\w’'-]*)"
_PART = r"(?:von|van|der|den|de|del|della|di|da|du|la|le|bin|al|el|ter|zu)"
_NAMES = Pattern(rf"(?:{_TITLE}[ \u00a0])*{_NAME}(?:[ \u00a0](?:{_PART}[ \u00a0])*{_NAME})*")
_OF_THINGS = frozenset(("it", "es"))
"""Pronouns that speak for nobody but where they stand before a cue: "it added"."""
_BESIDE_CUE = 3
"""Code points between a cue and a name that stands beside it."""
_MOST_PRONOUNS = 3
_MOST_NAMES = 4
_NEAR = 20_000
_MOST_PLACES = 24
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
    head = _head(text, cue, [mention.span for mention in kept if mention.nearness is Nearness.SENTENCE])
    return sorted(kept, key=partial(_rank, text, quote, cue, around, head))


def pronouns(text: str, quote: Span) -> list[Span]:
    """Pronouns of the sentence and the paragraph that are not quoted, the nearest first; a few."""
    around, cue = surroundings(text, quote), next(iter(cues_beside(text, quote)), ())
    spans = _pronouns(text, around.paragraph, _pronouns_there(text, around.paragraph))
    people = [span for span in spans if span.excerpt(text).lower() not in _OF_THINGS or _leads(cue, span)]
    outside = [span for span in people if gap(span, quote) and not around.is_quoted(span.start, span.end)]
    return [mention.span for mention in nearest_first(text, quote, outside)[:_MOST_PRONOUNS]]


def named_beside_cue(text: str, quote: Span) -> list[Span]:
    """Names, by their capitals, that stand right before or behind the cue."""
    return _names(text, quote, beside=True)


def told(text: str, quote: Span) -> Span | None:
    """Who is told by the cue itself: the words behind its verb ("told Quartz")."""
    for piece in next(iter(cues_beside(text, quote)), ()):
        for word in _WORD.compiled.finditer(text, piece.start, piece.end):
            if word[0].lower() in reporting.telling() and word.end() + 1 < piece.end:
                return Span(word.end() + 1, piece.end)
    return None


def named_in_sentence(text: str, quote: Span) -> list[Span]:
    """Names of several words elsewhere in the sentence of the quote, the nearest first; a few."""
    found = [name for name in _names(text, quote, beside=False) if " " in name.excerpt(text)]
    return [mention.span for mention in nearest_first(text, quote, found)[:_MOST_NAMES]]


def named_reporting(text: str, quote: Span) -> list[Span]:
    """Names in the other sentences of the paragraph that say something there, "Park explained", the nearest first; a few."""
    around = surroundings(text, quote)
    matches = _NAMES.compiled.finditer(text, around.paragraph.start, around.paragraph.end)
    others = [match for match in matches if not _overlaps(Span(*match.span()), (quote, around.sentence))]
    found = [_bare(text, match) for match in others if not around.is_quoted(*match.span()) and _reports(text, match)]
    return [mention.span for mention in nearest_first(text, quote, found) if not is_pronoun(mention.span.excerpt(text))][:_MOST_NAMES]


def _reports(text: str, name: "re.Match[str]") -> bool:
    """Whether a verb that reports stands right before or behind the name."""
    before, behind = (
        _LAST_WORD.compiled.search(text, max(0, name.start() - _LONGEST_VERB), name.start()),
        _NEXT_WORD.compiled.match(text, name.end()),
    )
    verbs = reporting.verbs() - reporting.often_else()
    return any(word is not None and word[1].lower() in verbs for word in (before, behind))


def _names(text: str, quote: Span, *, beside: bool) -> list[Span]:
    """Names in the sentence of the quote that are not quoted, beside its cue or not."""
    around, cue = surroundings(text, quote), next(iter(cues_beside(text, quote)), ())
    matches = _NAMES.compiled.finditer(text, around.sentence.start, around.sentence.end)
    found = [_bare(text, match) for match in matches if _is_beside(cue, Span(*match.span())) is beside]
    free = [name for name in found if not around.is_quoted(name.start, name.end) and not _overlaps(name, (quote, *cue))]
    return [name for name in free if not is_pronoun(name.excerpt(text))]


def _is_beside(cue: Cue, name: Span) -> bool:
    return any(gap(name, piece) < _BESIDE_CUE for piece in cue)


def _leads(cue: Cue, name: Span) -> bool:
    return bool(cue) and 0 <= cue[0].start - name.end < _BESIDE_CUE


def _whole_name(text: str, place: Span) -> Span | None:
    """The name that begins there; None inside of a word."""
    name = _NAMES.compiled.match(text, place.start)
    words = snapped(text, place.start, max(place.end, _bare(text, name).end if name else 0))
    return words if words is not None and words.start == place.start else None


def _bare(text: str, name: "re.Match[str]") -> Span:
    """A name without forms of address and what begins a sentence, as tags of entities are by default."""
    first, _, rest = name[0].partition(" ")
    start = name.end() - len(rest) if rest and first.lower() in STARTERS else name.start()
    return bounded(text, Span(start, name.end()), DEFAULT.of(Kind.ENTITY))


def is_pronoun(words: str) -> bool:
    """Whether these words only stand for somebody."""
    return words.lower() in _all_pronouns()


def places_of(text: str, quote: Span, typed: str) -> list[Span]:
    """Where names begin as typed, in whatever case: whole words, outside of the quote, in reading order; the few that are nearest."""
    sought = typed.strip()
    if not sought:
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(sought)}", re.IGNORECASE)
    matches = pattern.finditer(text, max(0, quote.start - _NEAR), quote.end + _NEAR)
    places = [Span(*match.span()) for match in matches if not match[0][0].islower()]
    near = sorted(places, key=partial(gap, quote))[:_MOST_PLACES]
    found = [_whole_name(text, place) for place in sorted(near)]
    return [name for name in found if name is not None and not _overlaps(name, (quote,))]


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
        if match[0].lower() in sought and match[0] != "i":
            yield Span(*match.span())
        elif not match[0].isascii():
            for part in _WITHOUT_BLANKS.compiled.finditer(text, *match.span()):
                yield Span(*part.span())


def _rank(text: str, quote: Span, cue: Cue, around: Surroundings, head: Span | None, mention: Mention) -> tuple[int, bool, bool, int, int]:
    span, near = mention.span, _ORDER.index(mention.nearness)
    if mention.nearness is not Nearness.SENTENCE:
        return near, around.is_quoted(span.start, span.end), False, _reach(quote, span), span.start
    inside = _overlaps(span, (quote,)) or around.is_quoted(span.start, span.end)
    distance = -1 if span == head else min((gap(span, piece) for piece in cue), default=gap(span, quote))
    return near, inside, _is_told(text, cue, span), distance, span.start


def _head(text: str, cue: Cue, spans: Iterable[Span]) -> Span | None:
    """Who stands beside a cue but for what is said of them between commas: "Park, who works in Seoul, said"."""
    if not cue or not text[max(0, cue[0].start - 2) : cue[0].start].rstrip().endswith(","):
        return None
    before = [span for span in spans if span.end < cue[0].start and text[span.end] == ","]
    return min(before, default=None)


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
