"""Quotations by their marks: nested, unbalanced, over paragraphs, in the marks of many languages."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from gui.model.graphemes import inside
from gui.model.growing import levels
from gui.model.quotations import marks_alone, quotations_around, quotations_within
from gui.model.span import Span
from tests.model.texts import LONG, MARKED, TEXTS, grows_in_line, selections

AROUND = [
    ("He said “yes, I do” twice.", "do", ["“yes, I do”"]),
    ("He said “yes, ‘I do’ so” twice.", "do", ["‘I do’", "“yes, ‘I do’ so”"]),
    ("‘Yes, “I do” so’, he said", "do", ["“I do”", "‘Yes, “I do” so’"]),
    ('He said "yes, I do" twice.', "do", ['"yes, I do"']),
    ("He said \"yes, 'I do' so\" twice.", "do", ["'I do'", "\"yes, 'I do' so\""]),
    ('He said "yes" or "no" twice.', "or", []),
    ("Er sagte „ja, ‚ich will‘ so“.", "will", ["‚ich will‘", "„ja, ‚ich will‘ so“"]),
    ("Er sagte »ja, ›ich will‹ so«.", "will", ["›ich will‹", "»ja, ›ich will‹ so«"]),
    ("Er sagte „ich will”.", "will", ["„ich will”"]),
    ('Er sagte „ich will".', "will", ['„ich will"']),
    ("Er sagte „ja“ und „nein“.", "und", []),
    ("Il dit «\u00a0oui, «\u202fje veux\u202f» si\u00a0».", "veux",
     ["«\u202fje veux\u202f»", "«\u00a0oui, «\u202fje veux\u202f» si\u00a0»"]),
    ("Il dit « je veux » et “l’autre”.", "veux", ["« je veux »"]),
    ("Il dit «\u00a0oui\u00a0» et «\u00a0non\u00a0».", " et", []),
    ("Han sa ”ja, ’jag vill’ så”.", "vill", ["’jag vill’", "”ja, ’jag vill’ så”"]),
    ("Hän sanoi »minä tahdon».", "tahdon", ["»minä tahdon»"]),
    ("彼は「私は『行く』と」言った。", "行", ["『行く』", "「私は『行く』と」"]),
    ("他说：“我‘同意’你”。", "同意", ["‘同意’", "“我‘同意’你”"]),
    ('他说"我同意"了。', "同意", ['"我同意"']),
    ("قال «نعم أريد» اليوم", "أريد", ["«نعم أريد»"]),
    # apostrophes are no closing marks
    ("‘the workers’ rights and Kim’s’ too", "rights", ["‘the workers’ rights and Kim’s’"]),
    ("'the workers' rights and Kim's' too", "rights", ["'the workers' rights and Kim's'"]),
    ("The workers’ rights and Kim’s ’90s", "rights", []),
    ("The 'n' in rock 'n' roll of the '90s, 'tis what students' parents'", "what", []),
    ("Since the '90s and for the workers' sake, 'em all'", "and", []),
    ("Since ‘90s music", "music", []),
    ("“a”\u0301 b", "a", ["“a”\u0301"]),
    ("l’homme d’état qu’il", "homme", []),
    ('a 12" record and a 7" one', "record", []),
    # unbalanced
    ("He said “yes, I do. And more.\nNext “one” here.", "do", ["“yes, I do. And more."]),
    ("He said “yes, I do. And more.\nNext “one” here.", "Next", []),
    ("He said “yes, I do. And more.\nNext “one” here.", "one", ["“one”"]),
    ("He said “yes, I do. Then “no” again.", "again", []),
    ("He said “yes, I do. Then “no” again.", "no", ["“no”"]),
    ("a little Mafia-esque.” But “this one” is.", "this", ["“this one”"]),
    ("a little Mafia-esque.” But “this one” is.", "little", []),
    ("‘yes, he said. And so on.", "said", []),
    ("Ein “ Zeichen und ” mehr", "Zeichen", ["“ Zeichen und ”"]),
    # over paragraphs
    ("He said: “One.\n\n“Two ‘in’ it.\n\n“Three,” he said. “Four.”", "Two", ["“One.\n\n“Two ‘in’ it.\n\n“Three,”"]),
    ("He said: “One.\n\n“Two ‘in’ it.\n\n“Three,” he said. “Four.”", "in", ["‘in’", "“One.\n\n“Two ‘in’ it.\n\n“Three,”"]),
    ("He said: “One.\n\n“Two ‘in’ it.\n\n“Three,” he said. “Four.”", "One", ["“One.\n\n“Two ‘in’ it.\n\n“Three,”"]),
    ("He said: “One.\n\n“Two ‘in’ it.\n\n“Three,” he said. “Four.”", "Four", ["“Four.”"]),
    ("“A ‘b\n“‘c’ d” e", "c", ["‘b\n“‘c’", "“A ‘b\n“‘c’ d”"]),
    ("«\u00a0Un.\n»\u00a0Deux\u00a0»", "Deux", ["«\u00a0Un.\n»\u00a0Deux\u00a0»"]),
    ('"One.\n"Two."', "Two", ['"One.\n"Two."']),
    ("「“One\n“Two”", "One", ["“One\n“Two”"]),
    ("“One.”\n“Two.”", "Two", ["“Two.”"]),
    ("“One.\nTwo.”", "Two", []),
    ("“One.\nTwo.”", "One", ["“One."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "at", "quotations"), AROUND)
def test_quotations_around_a_word(text: str, at: str, quotations: list[str]) -> None:
    start = text.index(at)
    assert [one.excerpt(text) for one in quotations_around(text, Span(start, start + len(at)))] == quotations


def test_a_quotation_holds_itself_and_each_of_its_marks() -> None:
    text = "He said “yes, I do” twice."
    quotation = Span(8, 19)
    for span in (quotation, Span(8, 9), Span(18, 19), Span(8, 12)):
        assert quotations_around(text, span) == [quotation]
    assert quotations_around(text, Span(7, 19)) == []


def test_marks_without_a_partner_in_the_span_make_none() -> None:
    text = "“one” and “two”"
    assert quotations_within(text, Span(0, 15)) == [Span(0, 5), Span(10, 15)]
    assert quotations_within(text, Span(1, 14)) == []


def test_a_quotation_without_its_opening_mark_leaves_its_neighbours_alone(shared_data: Path) -> None:
    text = (shared_data / "seed-article.txt").read_bytes().decode("utf-8")
    wanted = {
        "physically": "“substantial measures to physically remove”",
        "inevitable": "“inevitable challenges in resettling”",
        "security situation": "“defectors know the security situation in North Korea better than anyone else.”",
        "surveillance": "“anybody who re-defects is going to be under the highest level of surveillance.”",
        "benevolent": "“benevolent embrace.”",
        "might resonate": text[text.index("“the kind") : text.index("twice.”") + 7],
    }
    for words, quotation in wanted.items():
        start = text.index(words)
        assert [one.excerpt(text) for one in quotations_around(text, Span(start, start + 5))] == [quotation]
    for words in ("kidnapping", "Mafia", "Sokeel", "television", "explained"):
        start = text.index(words)
        assert quotations_around(text, Span(start, start + 5)) == []


@given(selections())
def test_quotations_hold_the_span_and_grow(selection: tuple[str, Span]) -> None:
    text, span = selection
    found = quotations_around(text, span)
    assert all(one.start <= span.start and span.end <= one.end for one in found)
    assert [len(one) for one in found] == sorted({len(one) for one in found})
    assert all(other.start <= one.start and one.end <= other.end for one, other in pairwise(found))
    assert not any(inside(text, edge) for one in found for edge in (one.start, one.end))


@given(TEXTS | MARKED)
def test_quotations_are_nested_or_apart(text: str) -> None:
    found = {one for at in range(len(text)) for one in quotations_around(text, Span(at, at + 1))}
    for one in found:
        for other in found:
            apart = one.end <= other.start or other.end <= one.start
            nested = (one.start >= other.start and one.end <= other.end) or (other.start >= one.start and other.end <= one.end)
            assert apart or nested


@pytest.mark.parametrize("name", LONG)
def test_long_paragraphs_cost_in_line(name: str) -> None:
    assert grows_in_line(_in_the_middle, LONG[name])


def _in_the_middle(text: str) -> object:
    return quotations_around(text, Span(len(text) // 2, len(text) // 2 + 1))


FLOORS = {"quotes-de": 0.98, "gum-news": 0.66, "gum-news, held": 0.95}
"""Measured: 98 of 99; 46 of 69; 66 of 69.  The one German quotation that is missed is two in the text, side by side.
GUM's gold splits quotations at sentences and takes "((it))" along: those lie within a quotation, but for the three
that are set apart in paragraphs of their own, without marks."""


def test_a_caret_in_a_gold_quotation_grows_to_it(shared_data: Path) -> None:
    german = [_is_level(*one) for one in _german(shared_data)]
    english = [_is_level(*one) for one in _english(shared_data)]
    held = [_is_held(*one) for one in _english(shared_data)]
    for name, found in {"quotes-de": german, "gum-news": english, "gum-news, held": held}.items():
        print(f"{name}: {sum(found)} of {len(found)} gold quotations, {sum(found) / len(found):.1%}")
        assert sum(found) / len(found) >= FLOORS[name]


def _german(data: Path) -> list[tuple[str, Span]]:
    found = []
    for path in sorted((data / "quotes-de").glob("*.json")):
        told = json.loads(path.read_bytes())
        found += [(told["text"], Span(*one["quote"][0])) for one in told["annotations"] if one["type"] == "Direct"]
    return found


def _english(data: Path) -> list[tuple[str, Span]]:
    found = []
    for path in sorted((data / "gum-news").glob("*.gold.json")):
        text = path.with_name(path.name.replace(".gold.json", ".txt")).read_bytes().decode("utf-8")
        spans = json.loads(path.read_bytes())["spans"]
        found += [(text, Span(one["start"], one["end"])) for one in spans if one["label"] == "QUOTE"]
    return found


def _is_level(text: str, gold: Span) -> bool:
    return gold in levels(text, (gold.start + gold.end) // 2)


def _is_held(text: str, gold: Span) -> bool:
    """Whether the words of `gold` that stand between marks lie in a quotation."""
    marked = gold.excerpt(text).removesuffix(".").removesuffix(" ((it))")
    return bool(quotations_around(text, Span(gold.start, gold.start + len(marked))))


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("“It fell,” she said.", ""),
        ("It fell.” She left.", "”"),
        ("“It fell. She left.", "“"),
        ("“It “fell.”", "“"),
        ("“One.\n\n“Two.”", ""),
        ("“One.\n\nTwo.”", "“”"),
        ('the ’90s, ‘em, 5" tall, dogs’ tails', ""),
        ("„Ja“, »nein« und «oui»", ""),
        ("„Ja, »nein«", "„"),
        ('צה"ל ו"טיוח" כאן', ""),
        ('הלהט"בית אמר: "משרתים להט"בים" כאן', ""),
        ("「はい」と「いいえ", "「"),
        ("", ""),
    ],
)
def test_marks_that_open_or_close_nothing(text: str, alone: str) -> None:
    assert "".join(text[at] for at in marks_alone(text) if at is not None) == alone
