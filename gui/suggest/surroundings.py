"""What is beside a quote or a claim: its sentences and paragraphs, and the words in them that are not quoted.

All positions are code points.  A sentence that never ends is looked at for so far and no further.
"""

from dataclasses import dataclass

from gui.model.blanks import last_seen
from gui.model.paragraphs import paragraph_around
from gui.model.patterns import Pattern
from gui.model.quotations import quotations_within
from gui.model.sentences import sentence_at
from gui.model.span import Span
from gui.suggest.nearness import Nearness

_FAR = 2000
"""Code points before and behind that are looked at."""
_WORD = Pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the text has it, and in small letters."""

    start: int
    end: int
    small: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The sentences and the paragraphs that a span touches, and the quotations in those paragraphs."""

    sentence: Span
    paragraph: Span
    quotations: tuple[Span, ...]

    def nearness(self, span: Span) -> Nearness:
        """How near something begins to what these are the surroundings of."""
        for part, nearness in ((self.sentence, Nearness.SENTENCE), (self.paragraph, Nearness.PARAGRAPH)):
            if part.start <= span.start < part.end:
                return nearness
        return Nearness.ARTICLE

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether this stands within quote marks."""
        return any(one.start < start and end < one.end for one in self.quotations)


def surroundings(text: str, quote: Span) -> Surroundings:
    """What is around a span; a line before it that ends with a colon leads to it, and is of its sentence."""
    first, last = sentence_at(text, quote.start), sentence_at(text, quote.end - 1)
    start = min(quote.start, first.start if first is not None else quote.start)
    end = max(quote.end, last.end if last is not None else quote.end)
    lead = _lead(text, start)
    low, high = paragraph_around(text, quote.start)[0], paragraph_around(text, quote.end - 1)[1]
    paragraph = _cut(Span(min(low, lead), max(high, end)), quote)
    return Surroundings(_cut(Span(lead, end), quote), paragraph, tuple(quotations_within(text, paragraph)))


def words_beside(text: str, quote: Span, around: Surroundings) -> list[Word]:
    """The words of the same sentence that are neither in the span nor in other quotations, in reading order."""
    found = list[Word]()
    for start, end in ((around.sentence.start, quote.start), (quote.end, around.sentence.end)):
        for match in _WORD.compiled.finditer(text, start, end):
            if not around.is_quoted(match.start(), match.end()):
                found.append(Word(match.start(), match.end(), match[0].lower()))
    return found


def gap(span: Span, other: Span) -> int:
    """How many code points are between two spans; 0 where they touch or overlap."""
    return max(0, span.start - other.end, other.start - span.end)


def _lead(text: str, start: int) -> int:
    """Where the line before begins if it ends with a colon and `start` begins a line; else `start`."""
    behind = last_seen(text, 0, start)
    leads = 0 < behind < start and "\n" in text[behind:start] and text[behind - 1] in ":："
    sentence = sentence_at(text, behind - 1) if leads else None
    return sentence.start if sentence is not None else start


def _cut(span: Span, quote: Span) -> Span:
    return Span(max(span.start, quote.start - _FAR), min(span.end, quote.end + _FAR))
