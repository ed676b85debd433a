"""Boundary policy: what is left out at the edges of a tag."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.boundaries import DEFAULT, RULE_NAMES, Policy, Rule, bounded, left_out
from gui.model.graphemes import inside
from gui.model.kinds import Kind
from gui.model.span import Span
from tests.model.texts import LONG, blank, grows_in_line, selections

RULES = st.frozensets(st.sampled_from(list(Rule)))

LEFT_OUT: dict[Rule, list[tuple[str, str]]] = {
    Rule.QUOTE_MARKS: [
        ("“a mess”", "a mess"),
        ("“a ‘real’ mess”", "a ‘real’ mess"),
        ("“‘a mess’”", "a mess"),
        ("“a” and “b”", "“a” and “b”"),
        ("“a mess” he said", "“a mess” he said"),
        ("“a mess", "a mess"),
        ("a mess”", "a mess"),
        ("a “mess”", "a “mess”"),
        ("“a “b” and “c”", "a “b” and “c”"),
        ("„so, ‚ja‘ ist es“", "so, ‚ja‘ ist es"),
        ("«\u00a0bon\u00a0»", "bon"),
        ("「行く」", "行く"),
        ("“One.\n\n“Two.”", "One.\n\n“Two."),
        ("‘the workers’ rights’", "the workers’ rights"),
        ("the workers’", "the workers’"),
        ("’90s music", "’90s music"),
        ('a record of 12"', 'a record of 12"'),
        ("“”", "“”"),
        ("“…”", "“…”"),
        ("“\u0301a”", "“\u0301a”"),
    ],
    Rule.FINAL_PUNCTUATION: [
        ("it fell.", "it fell"),
        ("it fell?!", "it fell"),
        ("it fell...", "it fell"),
        ("it fell…", "it fell"),
        ("it fell,", "it fell"),
        ("tombé\u00a0!", "tombé"),
        ("倒れた。", "倒れた"),
        ("سقط؟", "سقط"),
        ("in the U.S.", "in the U.S."),
        ("in the U.S.,", "in the U.S."),
        ("at 5 p.m.", "at 5 p.m."),
        ("King Jr.", "King Jr."),
        ("Dr.", "Dr."),
        ("of Acme Inc.", "of Acme Inc."),
        ("apples etc.", "apples etc."),
        ("in the sun.", "in the sun"),
        ("in 2012.", "in 2012"),
        ("it was I.", "it was I"),
        ("he “fell.”", "he “fell.”"),
        ("...", "..."),
        ("4.", "4"),
    ],
    Rule.LEADING_ARTICLE: [
        ("the United Nations", "United Nations"),
        ("The Times", "Times"),
        ("an apple", "apple"),
        ("The", "The"),
        ("the ", "the"),
        ("The Hague", "The Hague"),
        ("Theresa May", "Theresa May"),
        ("A. Merkel", "A. Merkel"),
        ("A", "A"),
        ("der Bundestag", "Bundestag"),
        ("Die Grünen", "Grünen"),
        ("Den Haag", "Den Haag"),
        ("la France", "France"),
        ("La Paz", "La Paz"),
        ("Le Pen", "Le Pen"),
        ("l’Élysée", "Élysée"),
        ("L’Oréal", "L’Oréal"),
        ("הארץ", "הארץ"),
        ("الرئيس", "الرئيس"),
    ],
    Rule.HONORIFIC: [
        ("Mr. Kim", "Kim"),
        ("Mr Kim", "Kim"),
        ("Dr.\u00a0Kim", "Kim"),
        ("Dr.", "Dr."),
        ("Mr", "Mr"),
        ("Prof. Dr. med. Merkel", "Merkel"),
        ("Gen. Lee", "Lee"),
        ("Gen Z", "Gen Z"),
        ("Frau Merkel", "Merkel"),
        ("Herrn Müller", "Müller"),
        ("Frauen Union", "Frauen Union"),
        ("M. Macron", "Macron"),
        ("M. C. Escher", "M. C. Escher"),
        ("Mme Le Pen", "Le Pen"),
        ("Mrs. Robinson", "Robinson"),
        ("Drake", "Drake"),
        ("Martin Luther King Jr.", "Martin Luther King Jr."),
        ("Mr big", "Mr big"),
    ],
    Rule.POSSESSIVE: [
        ("Kim’s", "Kim"),
        ("Kim's", "Kim"),
        ("KIM’S", "KIM"),
        ("the workers’", "the workers"),
        ("the workers'", "the workers"),
        ("‘the workers’", "‘the workers’"),
        ("Kim’s deal", "Kim’s deal"),
        ("’s", "’s"),
        ("s’", "s’"),
        ("Hans’", "Hans"),
    ],
    Rule.LEADING_THAT: [
        ("that it fell", "it fell"),
        ("That it fell", "it fell"),
        ("that", "that"),
        ("that is wrong", "that is wrong"),
        ("That year it fell", "That year it fell"),
        ("thatched roofs", "thatched roofs"),
        ("dass es fiel", "es fiel"),
        ("daß es fiel", "es fiel"),
        ("que la France tombe", "la France tombe"),
        ("qu’il tombe", "il tombe"),
    ],
}


def _told(text: str, rules: frozenset[Rule]) -> str:
    return bounded(text, Span(0, len(text)), rules).excerpt(text)


@pytest.mark.parametrize(("rule", "text", "kept"), [(rule, *case) for rule, cases in LEFT_OUT.items() for case in cases])
def test_each_rule_leaves_out_its_own(rule: Rule, text: str, kept: str) -> None:
    assert _told(text, frozenset({rule})) == kept


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        (Kind.CLAIM, "“That the mayor lied.”", "the mayor lied"),
        (Kind.CLAIM, "“That the mayor lied”.", "the mayor lied"),
        (Kind.CLAIM, "that “the mayor lied,”", "the mayor lied"),
        (Kind.CLAIM, "«\u00a0Que le maire a menti\u00a0!\u00a0»", "le maire a menti"),
        (Kind.CLAIM, "the prices rose 44% in the U.S.", "the prices rose 44% in the U.S."),
        (Kind.CLAIM, "he called it “a mess.”", "he called it “a mess.”"),
        (Kind.QUOTE, "“That the mayor lied.”", "“That the mayor lied.”"),
        (Kind.ENTITY, "the Dr. Kim’s", "Kim"),
        (Kind.ENTITY, "the U.S.", "U.S."),
        (Kind.ENTITY, "The Hague’s", "The Hague"),
        (Kind.ENTITY, "the Robinsons’", "Robinsons"),
        (Kind.ENTITY, "“The Times”", "“The Times”"),
    ],
)
def test_defaults_of_each_kind(kind: Kind, text: str, kept: str) -> None:
    assert _told(text, DEFAULT.of(kind)) == kept


def test_every_rule_has_a_name_and_every_kind_its_rules() -> None:
    assert set(RULE_NAMES) == set(Rule) == set(LEFT_OUT)
    policy = Policy(frozenset({Rule.POSSESSIVE}), frozenset({Rule.HONORIFIC}), frozenset())
    assert [policy.of(kind) for kind in Kind] == [policy.claim, policy.quote, policy.entity]


def test_the_closing_mark_of_a_quotation_begun_before_the_span_is_one() -> None:
    text = "He said ‘it was the workers’ and left"
    span = Span(text.index("it was"), text.index(" and"))
    assert bounded(text, span, frozenset({Rule.QUOTE_MARKS})).excerpt(text) == "it was the workers"


def test_what_was_left_out() -> None:
    text = "“That it fell.”"
    kept = bounded(text, Span(0, len(text)), DEFAULT.claim)
    assert [span.excerpt(text) for span in left_out(Span(0, len(text)), kept)] == ["“That ", ".”"]
    assert left_out(Span(2, 5), Span(2, 5)) == ()
    assert left_out(Span(2, 5), Span(3, 5)) == (Span(2, 3),)
    assert left_out(Span(2, 5), Span(2, 3)) == (Span(3, 5),)


def test_no_rules_change_nothing() -> None:
    assert bounded(" “a” ", Span(0, 5), frozenset()) == Span(0, 5)


WORDY = st.lists(
    st.sampled_from(["that ", "the ", "Mr. ", "Dr. ", "“", "”", "‘", "’", "’s", "s’", ".", ",", "U.S.", "Kim", "it", "l’",
                     " ", "\u00a0", "«", "»", "\u0301", "\n"]),
    min_size=1, max_size=12,
).map("".join)  # fmt: skip


@st.composite
def _wordy(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(WORDY)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


@given(selections() | _wordy(), RULES)
def test_what_is_kept_lies_inside_and_is_clean(selection: tuple[str, Span], rules: frozenset[Rule]) -> None:
    text, span = selection
    kept = bounded(text, span, rules)
    assert span.start <= kept.start < kept.end <= span.end
    assert bounded(text, kept, rules) == kept
    assert not blank(text[kept.start]) or blank(text[span.start])
    assert not blank(text[kept.end - 1]) or blank(text[span.end - 1])
    assert kept.start == span.start or not inside(text, kept.start)
    assert kept.end == span.end or not inside(text, kept.end)
    parts = left_out(span, kept)
    assert len(parts) <= 2
    assert sum(map(len, parts)) + len(kept) == len(span)


@pytest.mark.parametrize("name", LONG)
def test_long_spans_cost_in_line(name: str) -> None:
    assert grows_in_line(_all_rules, LONG[name])


def _all_rules(text: str) -> object:
    return bounded(text, Span(0, len(text)), frozenset(Rule)), bounded(text, Span(len(text) // 3, len(text) // 2), frozenset(Rule))
