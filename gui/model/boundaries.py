"""Where tags of a kind begin and end: what is left out at the edges of what was selected.

Corpora differ, so that each project says it for itself; the defaults are those of the guidelines
that `DEFAULT` names.  All positions are code points of the article's text.
"""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.boundary_rules import without_article, without_honorific, without_marks, without_possessive, without_stop, without_that
from gui.model.graphemes import inside
from gui.model.kinds import Kind
from gui.model.patterns import Pattern
from gui.model.snapping import trimmed_span
from gui.model.span import Span
from gui.model.words import QT_TRANSLATE_NOOP

_LAYERS = 50
"""No tag has more of them, and no text may cost more."""
_LETTER = Pattern(r"[^\W_]")


class Rule(StrEnum):
    """What may be left out at the edges of a tag."""

    QUOTE_MARKS = "quote-marks"
    FINAL_PUNCTUATION = "final-punctuation"
    LEADING_ARTICLE = "leading-article"
    HONORIFIC = "honorific"
    POSSESSIVE = "possessive"
    LEADING_THAT = "leading-that"


RULE_NAMES: dict[Rule, str] = {
    Rule.QUOTE_MARKS: QT_TRANSLATE_NOOP("Rule", "Outer quote marks"),
    Rule.FINAL_PUNCTUATION: QT_TRANSLATE_NOOP("Rule", "Final punctuation"),
    Rule.LEADING_ARTICLE: QT_TRANSLATE_NOOP("Rule", "Leading article (the)"),
    Rule.HONORIFIC: QT_TRANSLATE_NOOP("Rule", "Honorific (Mr, Dr)"),
    Rule.POSSESSIVE: QT_TRANSLATE_NOOP("Rule", "Possessive (’s)"),
    Rule.LEADING_THAT: QT_TRANSLATE_NOOP("Rule", "Leading “that”"),
}
assert RULE_NAMES.keys() == set(Rule)


@dataclass(frozen=True, slots=True)
class Policy:
    """What a project leaves out, for each kind."""

    claim: frozenset[Rule]
    quote: frozenset[Rule]
    entity: frozenset[Rule]

    def of(self, kind: Kind) -> frozenset[Rule]:
        """What is left out of tags of `kind`."""
        match kind:
            case Kind.CLAIM:
                return self.claim
            case Kind.QUOTE:
                return self.quote
            case Kind.ENTITY:
                return self.entity


DEFAULT = Policy(
    claim=frozenset({Rule.QUOTE_MARKS, Rule.FINAL_PUNCTUATION, Rule.LEADING_THAT}),
    quote=frozenset(),
    entity=frozenset({Rule.LEADING_ARTICLE, Rule.HONORIFIC, Rule.POSSESSIVE}),
)
"""Claims as in NewsClaims, quotes as PolNeAR and the Guardian have them (marks belong to the quote), entities as bare names."""


def bounded(text: str, span: Span, rules: frozenset[Rule]) -> Span:
    """What is left of `span` by `rules`: inside it, never empty, and the same again if asked again.

    One rule may bare what another leaves out ("“That it fell.”"), so they are asked until none finds more.
    No edge comes to lie inside a grapheme or on a blank; a rule that would leave no letter leaves all.
    """
    for _ in range(_LAYERS):
        smaller = _once(text, span, rules)
        if smaller == span:
            break
        span = smaller
    return span


def left_out(whole: Span, kept: Span) -> tuple[Span, ...]:
    """What `bounded` took from `whole` before and behind `kept`: two spans at most."""
    edges = ((whole.start, min(kept.start, whole.end)), (max(kept.end, whole.start), whole.end))
    return tuple(Span(start, end) for start, end in edges if start < end)


def _once(text: str, span: Span, rules: frozenset[Rule]) -> Span:
    for rule in Rule:
        if rule in rules:
            start, end = _without(text, span, rule)
            smaller = trimmed_span(text, start, end)
            if smaller is not None and _may_stay(text, span, smaller):
                span = smaller
    return span


def _may_stay(text: str, span: Span, smaller: Span) -> bool:
    """Whether edges that moved are no cuts, and what is left can be read."""
    is_cut = (smaller.start != span.start and inside(text, smaller.start)) or (smaller.end != span.end and inside(text, smaller.end))
    return not is_cut and _LETTER.compiled.search(text, smaller.start, smaller.end) is not None


def _without(text: str, span: Span, rule: Rule) -> tuple[int, int]:
    match rule:
        case Rule.QUOTE_MARKS:
            return without_marks(text, span)
        case Rule.FINAL_PUNCTUATION:
            return span.start, without_stop(text, span)
        case Rule.LEADING_ARTICLE:
            return without_article(text, span), span.end
        case Rule.HONORIFIC:
            return without_honorific(text, span), span.end
        case Rule.POSSESSIVE:
            return span.start, without_possessive(text, span)
        case Rule.LEADING_THAT:
            return without_that(text, span), span.end
