"""Hits of a hunt in some texts, with the words around them, what a tag of each kind would hold, and the tags that are there."""

from collections.abc import Container, Sequence

from gui.model.boundaries import Policy, bounded
from gui.model.hunt import Catch, Hit, TagThere
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import CONTEXT
from gui.store.reading import Reading
from gui.store.searching import Place, Text, tags_over
from gui.suggest.hunting import Hunter
from gui.tasks.progress import Asked, stop_if

_BREATH = 0x3F
"""So many texts between two moments at which one can stop, as a mask."""

Cuts = tuple[tuple[int, int], ...]
"""By how much start and end move, for each kind; none where all kinds keep the whole."""


class Catching:
    """Looks through texts for one hunt; what is left out of a tag's words is worked out once for the same words."""

    def __init__(self, reading: Reading, hunter: Hunter, policy: Policy) -> None:
        self._reading, self._hunter = reading, hunter
        self._rules = [policy.of(kind) for kind in Kind]
        self._cuts: dict[str, Cuts] = {}

    def caught(self, texts: Sequence[Text], hidden: Container[int], known_to: int, most: int, cancelled: Asked) -> tuple[Catch, ...]:
        """What is found in these articles, at most so many hits.

        It is known of all articles up to `known_to` that their texts fold simply, if they are not `hidden`.  Raises Problem, and
        Cancelled if so asked.
        """
        found, places = list[tuple[Text, int]](), list[Place]()
        for number, text in enumerate(texts):
            if not number & _BREATH:
                stop_if(cancelled)
            article_id = text[0]
            is_known = article_id <= known_to and article_id not in hidden
            there = self._hunter.places(text[2], simply=True if is_known else None)
            if there:
                places += [(article_id, start, end) for start, end in there[: most - len(places)]]
                found.append((text, len(places)))
                if len(places) >= most:
                    break
        return self._catches(found, places, tags_over(self._reading, places))

    def _catches(self, found: list[tuple[Text, int]], places: list[Place], tags: dict[int, tuple[TagThere, ...]]) -> tuple[Catch, ...]:
        """The places by article; `found` says how many there are up to the end of each."""
        catches, first = list[Catch](), 0
        for (article_id, title, text), last in found:
            hits = [self._hit(text, places[number], tags.get(number, ())) for number in range(first, last)]
            catches.append(Catch(article_id, title, tuple(hits)))
            first = last
        return tuple(catches)

    def _hit(self, text: str, place: Place, tags: tuple[TagThere, ...]) -> Hit:
        article_id, start, end = place
        words, before, behind = text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        cuts = self._cuts.get(words)
        if cuts is None:
            cuts = self._left_out(text, start, end)
        bounds = tuple(Span(start + first, end + last) for first, last in cuts) if cuts else ()
        return Hit(article_id, start, end, words, before.replace("\n", " "), behind.replace("\n", " "), bounds, tags)

    def _left_out(self, text: str, start: int, end: int) -> Cuts:
        """How far the edges of a tag of each kind would move; nothing where none does."""
        span, words = Span(start, end), text[start:end]
        kept = [bounded(text, span, rules) for rules in self._rules]
        cuts = () if all(one == span for one in kept) else tuple((one.start - start, one.end - end) for one in kept)
        if words[0].isalnum() and words[-1].isalnum():  # else what stands beside it may count: the partner of a quote mark
            self._cuts[words] = cuts
        return cuts
