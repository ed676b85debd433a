"""Story: somebody reads the seed article and ten of Wikinews, and says by keyboard who said what: quotes by Q S, claims by G 1 S.

Nothing is tagged before: speakers become entities as they are chosen.  `FIRST` means that Enter alone was right;
behind somebody else the nearest is 2.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.tag import Tag
from gui.store.linking import links_of
from gui.widgets.chooser import Chooser
from tests.program import ALT, SHIFT, Program, Start, project_of

Key = Qt.Key
Said = tuple[str, str, str]
"""Words in the quote or claim, what is typed for whose it is, and who that is."""
FIRST = ""

QUOTES: dict[str, list[Said]] = {
    "afghan": [("We are so interested", FIRST, "Rodaba Noori"), ("Seventeen years ago", "2", "Ambassador Mohib")],
    "crane": [("All those who", FIRST, "General Suleiman al-Amr"), ("Had it happened an hour", "2", "Khaled Al-Maeena")],
    "defector": [("Daniel was picked up", FIRST, "Rathbun")],
    "homeopathic": [("I am not able", FIRST, "he")],
    "iodine": [("it is reasonable", FIRST, "Mu Li")],
    "korea": [("quasi-state", "kcna", "KCNA")],
    "nasa": [("We want to thank", FIRST, "Bolden"), ("There is no question", "cornyn", "Cornyn")],
    "questionnaire": [("It's clear that", FIRST, "Home Secretary Suella Braverman"), ("streamline", "imp", "Implicit")],
    "sensitive": [("I'm told two things", FIRST, "Baird"), ("This government is so", "2", "Dewar")],
    "taxes": [("many schools will", FIRST, "Toccafondi")],
}
CLAIMS: dict[str, list[Said]] = {
    "afghan": [("They were twice denied", FIRST, "The journalist")],
    "crane": [("The accident occurred", FIRST, "The journalist")],
    "defector": [("left Scientology-related employment", FIRST, "Whitmore")],
    "homeopathic": [("Gloria was finally", FIRST, "The journalist")],
    "iodine": [("the existence of inadequate", "unk", "Unknown")],
    "korea": [("Yesterday, North Korea fired", FIRST, "The journalist")],
    "nasa": [("Not all were pleased", FIRST, "The journalist")],
    "questionnaire": [("every claim will be assessed", "bbc", "BBC News")],
    "sensitive": [("The database was unveiled", FIRST, "The journalist")],
    "taxes": [("The city reasoned", "unk", "Unknown")],
}
"""Those that begin with a capital are the whole sentence; the others are just these words, within one that reports them."""


def keyboard(program: Program) -> QLineEdit:
    """The line of the chooser, which has the keyboard."""
    [opened] = [each for each in program.window.findChildren(Chooser) if each.isVisible()]
    [typed] = opened.findChildren(QLineEdit)
    assert typed.hasFocus()
    return typed


def choose(program: Program, typed: str) -> None:
    line = keyboard(program)
    QTest.keyClicks(line, typed)
    if not typed.isdigit():
        program.press(Key.Key_Return, into=line)


def quoted(program: Program, words: str) -> None:
    """The caret is in the quotation; Q tags it."""
    program.view.place_caret(program.place(words)[0] + 1)
    program.press(Key.Key_Q)


def claimed(program: Program, words: str) -> None:
    """G takes the sentence in which the caret is, Shift and the arrows select less; 1 tags it."""
    start, end = program.place(words)
    if words[0].islower():
        program.select(words)
    else:
        program.view.place_caret(start + 1)
        while program.view.selection()[0] != start or program.view.selection()[1] <= end:
            program.press(Key.Key_G)
    program.press(Key.Key_1)


def speakers(program: Program, tag: Tag) -> list[str]:
    return [each.words for each in program.session.linking.said(tag)]


def test_the_seed_article(start: Start, tmp_path: Path, shared_data: Path) -> None:
    program = start(project_of(tmp_path / "seed.pressmark", shared_data / "seed-article.txt"))
    quoted(program, "inevitable challenges")
    program.press(Key.Key_S)
    choose(program, FIRST)
    program.press(Key.Key_W)
    program.press(Key.Key_S, SHIFT)
    choose(program, "qu")
    first = program.current
    assert speakers(program, first) == ["Sokeel Park"]
    assert program.session.linking.cue_words(first) == "told Quartz"
    assert [each.words for each in program.session.linking.said(first, LinkRole.ADDRESSEE)] == ["Quartz"]
    for words in ("defectors know the", "anybody who", "kind of idea"):
        quoted(program, words)
        program.press(Key.Key_S)
        program.press(Key.Key_Return, into=keyboard(program))  # the same as last time: three keys
        assert speakers(program, program.current) == ["Sokeel Park"], words
    program.press(Key.Key_W)
    assert program.session.linking.cue_words(program.current) == "explained"
    for words, typed, speaker in (("substantial measures", "imp", "Implicit"), ("benevolent", "kcna", "KCNA")):
        quoted(program, words)
        program.press(Key.Key_S)
        choose(program, typed)
        assert speakers(program, program.current) == [speaker]
    for words, typed, claimant in (("Numbers of North", FIRST, "The journalist"), ("Citing sources", "reu", "Reuters")):
        claimed(program, words)
        program.press(Key.Key_S)
        choose(program, typed)
        assert speakers(program, program.current) == [claimant]
    kinds = [tag.kind for tag in program.tags()]
    assert {kind: kinds.count(kind) for kind in Kind} == {Kind.CLAIM: 2, Kind.QUOTE: 6, Kind.ENTITY: 4}
    assert all(speakers(program, tag) for tag in program.tags() if tag.kind is not Kind.ENTITY)


def test_a_quote_of_a_tagged_speaker_is_three_keys_and_one_step_back(start: Start, tmp_path: Path, shared_data: Path) -> None:
    program = start(project_of(tmp_path / "seed.pressmark", shared_data / "seed-article.txt"))
    park = program.tag("Sokeel Park", Kind.ENTITY)
    program.view.place_caret(program.place("inevitable")[0])
    before = len(program.tags())
    for key in (Key.Key_Q, Key.Key_S):
        program.press(key)
    program.press(Key.Key_Return, into=keyboard(program))
    quote = program.current
    assert quote.excerpt == "“inevitable challenges in resettling”"
    assert [(link.source, link.target, link.role) for link in links_of(program.project.reading, quote.uid)] == [
        (quote.uid, park.uid, LinkRole.SPEAKER)
    ]
    assert len(program.tags()) == before + 1
    program.do("undo")
    assert links_of(program.project.reading, quote.uid) == []
    assert program.current == quote


@pytest.fixture
def wikinews(start: Start, tmp_path: Path, shared_data: Path) -> Program:
    """Ten articles, the first one open."""
    return start(project_of(tmp_path / "gum.pressmark", *sorted((shared_data / "gum-news").glob("*.txt"))))


def test_ten_articles_of_wikinews(wikinews: Program) -> None:
    program = wikinews
    assert list(QUOTES) == list(CLAIMS)
    for name in QUOTES:
        for words, typed, speaker in QUOTES[name]:
            quoted(program, words)
            assert (program.current.kind, words in program.current.excerpt) == (Kind.QUOTE, True), words
            program.press(Key.Key_S)
            choose(program, typed)
            assert speakers(program, program.current) == [speaker], words
        for words, typed, claimant in CLAIMS[name]:
            claimed(program, words)
            assert program.current.kind is Kind.CLAIM
            program.press(Key.Key_S)
            choose(program, typed)
            assert speakers(program, program.current) == [claimant], words
        assert all(speakers(program, tag) for tag in program.tags() if tag.kind is not Kind.ENTITY)
        program.press(Key.Key_Down, ALT)
    counted = [tag.kind for entry in program.project.reading.articles() for tag in program.project.reading.tags_of(entry.id)]
    assert (counted.count(Kind.QUOTE), counted.count(Kind.CLAIM)) == (sum(map(len, QUOTES.values())), sum(map(len, CLAIMS.values())))
