"""Which rule is for which concern, and all of them on one article."""

from collections.abc import Callable, Iterator

from gui.model.finding import Concern, Finding
from gui.suggest.second_look.details import senseless_details
from gui.suggest.second_look.edges import in_grapheme, in_word, on_blank
from gui.suggest.second_look.labels import unlisted_labels
from gui.suggest.second_look.links import across_articles, between_kinds, circles, to_itself, to_nothing
from gui.suggest.second_look.marks import lone_marks
from gui.suggest.second_look.overlaps import nested_types, overlapping_types, twins
from gui.suggest.second_look.seen import Seen
from gui.suggest.second_look.whose import (
    claims_with_two_answers,
    claims_without_claimant,
    quotes_with_many_speakers,
    quotes_without_speaker,
)
from gui.suggest.second_look.words import tagged_elsewhere, two_kinds
from gui.suggest.second_look.zoned import in_zone

MOST = 2000
"""Findings of one concern in one article; who has more looks at these first."""

Rule = Callable[[Seen], Iterator[Finding | None]]
"""Yields what it finds, and None now and then where that takes long, so that one can stop there."""

RULES: dict[Concern, Rule] = {
    Concern.NO_SPEAKER: quotes_without_speaker,
    Concern.MANY_SPEAKERS: quotes_with_many_speakers,
    Concern.NO_CLAIMANT: claims_without_claimant,
    Concern.CLAIMANT_TWICE: claims_with_two_answers,
    Concern.NOT_TAGGED: tagged_elsewhere,
    Concern.TWO_KINDS: two_kinds,
    Concern.BLANK: on_blank,
    Concern.IN_WORD: in_word,
    Concern.IN_GRAPHEME: in_grapheme,
    Concern.TWINS: twins,
    Concern.TYPES: overlapping_types,
    Concern.NESTED_TYPES: nested_types,
    Concern.ZONE: in_zone,
    Concern.MARK: lone_marks,
    Concern.LABEL: unlisted_labels,
    Concern.DETAILS: senseless_details,
    Concern.LINK_GONE: to_nothing,
    Concern.LINK_ITSELF: to_itself,
    Concern.LINK_ACROSS: across_articles,
    Concern.LINK_KINDS: between_kinds,
    Concern.CIRCLE: circles,
}
assert RULES.keys() == set(Concern)


def found_by(concern: Concern, seen: Seen) -> Iterator[Finding | None]:
    """What one rule finds, at most `MOST` of it, each once."""
    known: set[str] = set()
    for finding in RULES[concern](seen):
        if finding is None:
            yield None
        elif finding.subject not in known:
            known.add(finding.subject)
            yield finding
            if len(known) == MOST:
                return
