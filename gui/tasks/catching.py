"""Hits of a hunt in some texts, with the words around them, what a tag of each kind would hold, and the tags that are there."""

from collections.abc import Sequence
from dataclasses import replace

from gui.model.boundaries import Policy, bounded
from gui.model.hunt import Catch, Hit, TagThere
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import CONTEXT
from gui.store.reading import Reading
from gui.store.searching import Text, tags_over
from gui.suggest.hunting import Hunter
from gui.tasks.progress import Asked, stop_if

_BREATH = 0x3F
"""So many texts between two moments at which one can stop, as a mask."""


class Catching:
    """Looks through texts for one hunt; what is left out of a tag's words is worked out once for the same words."""

    def __init__(self, reading: Reading, hunter: Hunter, policy: Policy) -> None:
        self._reading, self._hunter = reading, hunter
        self._rules = [policy.of(kind) for kind in Kind]
        self._cuts: dict[str, tuple[tuple[int, int], ...]] = {}

    def caught(self, texts: Sequence[Text], most: int, cancelled: Asked) -> tuple[Catch, ...]:
        """What is found in these articles, at most so many hits.  Raises Problem, and Cancelled if so asked."""
        found, hits = list[tuple[int, str, int]](), list[Hit]()
        for number, (article_id, title, text) in enumerate(texts):
            if not number & _BREATH:
                stop_if(cancelled)
            spans = self._hunter.spans(text)
            if spans:
                hits += [self._hit(article_id, text, span) for span in spans]
                found.append((article_id, title, len(hits)))
            if len(hits) >= most:
                break
        return _catches(found, _with_tags(self._reading, hits), most)

    def _hit(self, article_id: int, text: str, span: Span) -> Hit:
        start, end = span.start, span.end
        words = text[start:end]
        before, behind = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return Hit(article_id, start, end, words, _on_one_line(before), _on_one_line(behind), self._bounds(text, span, words))

    def _bounds(self, text: str, span: Span, words: str) -> tuple[Span, ...]:
        """None where tags of all kinds would have the whole."""
        cuts = self._cuts.get(words)
        if cuts is None:
            kept = [bounded(text, span, rules) for rules in self._rules]
            cuts = () if all(one == span for one in kept) else tuple((one.start - span.start, one.end - span.end) for one in kept)
            if words[0].isalnum() and words[-1].isalnum():  # else what stands beside it may count: the partner of a quote mark
                self._cuts[words] = cuts
        return tuple(Span(span.start + first, span.end + last) for first, last in cuts)


def _on_one_line(words: str) -> str:
    return words.replace("\n", " ") if "\n" in words else words


def _with_tags(reading: Reading, hits: list[Hit]) -> list[Hit]:
    there: dict[int, list[TagThere]] = {}
    for number, tag in tags_over(reading, [(hit.article_id, hit.start, hit.end) for hit in hits]):
        there.setdefault(number, []).append(tag)
    for number, tags in there.items():
        hits[number] = replace(hits[number], tags=tuple(sorted(tags, key=_place)))
    return hits


def _place(tag: TagThere) -> tuple[int, int, int]:
    return tag.start, tag.end, tag.id


def _catches(found: list[tuple[int, str, int]], hits: list[Hit], most: int) -> tuple[Catch, ...]:
    """The hits by article; `found` says how many there are up to the end of each."""
    catches, first = list[Catch](), 0
    for article_id, title, last in found:
        if first < most:
            catches.append(Catch(article_id, title, tuple(hits[first : min(last, most)])))
        first = last
    return tuple(catches)
