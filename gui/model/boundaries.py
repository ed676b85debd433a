"""Stand-in until the model's own rules are there."""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.words import QT_TRANSLATE_NOOP


class Rule(StrEnum):
    """What is left out of a span."""

    QUOTE_MARKS = "quote marks"
    FINAL_PUNCTUATION = "final punctuation"
    LEADING_ARTICLE = "leading article"
    HONORIFIC = "honorific"
    POSSESSIVE = "possessive"
    LEADING_THAT = "leading that"


RULE_NAMES: dict[Rule, str] = {
    Rule.QUOTE_MARKS: QT_TRANSLATE_NOOP("Rule", "Outer quote marks"),
    Rule.FINAL_PUNCTUATION: QT_TRANSLATE_NOOP("Rule", "Final punctuation"),
    Rule.LEADING_ARTICLE: QT_TRANSLATE_NOOP("Rule", "Leading article"),
    Rule.HONORIFIC: QT_TRANSLATE_NOOP("Rule", "Honorific"),
    Rule.POSSESSIVE: QT_TRANSLATE_NOOP("Rule", "Possessive"),
    Rule.LEADING_THAT: QT_TRANSLATE_NOOP("Rule", "Leading “that”"),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """Which rules hold for each kind."""

    claim: frozenset[Rule]
    quote: frozenset[Rule]
    entity: frozenset[Rule]

    def of(self, kind: Kind) -> frozenset[Rule]:
        """The rules of a kind."""
        match kind:
            case Kind.CLAIM:
                return self.claim
            case Kind.QUOTE:
                return self.quote
            case Kind.ENTITY:
                return self.entity


DEFAULT = Policy(
    frozenset({Rule.QUOTE_MARKS, Rule.FINAL_PUNCTUATION, Rule.LEADING_THAT}),
    frozenset(),
    frozenset({Rule.LEADING_ARTICLE, Rule.HONORIFIC, Rule.POSSESSIVE}),
)
_HEADS = {
    Rule.QUOTE_MARKS: ("“", "„", '"'), Rule.LEADING_ARTICLE: ("the ", "The ", "a "), Rule.HONORIFIC: ("Mr. ", "Dr. ", "Mr ", "Mayor "),
    Rule.LEADING_THAT: ("that ", "That "),
}  # fmt: skip
_TAILS = {Rule.QUOTE_MARKS: ("”", '"'), Rule.FINAL_PUNCTUATION: (".", ",", "!"), Rule.POSSESSIVE: ("’s", "'s")}


def bounded(text: str, span: Span, rules: frozenset[Rule]) -> Span:
    """The part of the span that the rules leave; never empty."""
    start, end = span.start, span.end
    while True:
        before = start, end
        for rule in Rule:
            for head in _HEADS.get(rule, ()) if rule in rules else ():
                if text.startswith(head, start, end) and end - start > len(head):
                    start += len(head)
            for tail in _TAILS.get(rule, ()) if rule in rules else ():
                if text.endswith(tail, start, end) and end - start > len(tail):
                    end -= len(tail)
        if before == (start, end):
            return Span(start, end)


def left_out(whole: Span, kept: Span) -> tuple[Span, ...]:
    """The parts of `whole` that are not in `kept`."""
    pieces = ((whole.start, kept.start), (kept.end, whole.end))
    return tuple(Span(start, end) for start, end in pieces if start < end)
