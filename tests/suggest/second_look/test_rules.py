"""Every finding of the second look has a text that raises it and one that does not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from gui.exchange.plain_text import read_text
from gui.model.article import Article
from gui.model.attributes import NONE, Attributes, Claimant, NotAQuote, Speaker
from gui.model.finding import Concern, Finding
from gui.model.kinds import FACES, Kind, Status
from gui.model.link import Link, LinkRole, link_of
from gui.model.span import Span
from gui.model.tag import Tag
from gui.suggest.second_look.rules import MOST, RULES, found_by
from gui.suggest.second_look.seen import Seen
from gui.suggest.zones import zones_of
from tests.builders import a_tag, an_article

NEWS = "Mayor opens bridge\n\n“It cost 3 million euros,” said Anna Ortega.\nThe bridge is 200 metres long, Ortega said."
PAGE = (
    "Bridge opens\n\nThe new bridge in Oberau.\nThe new bridge in Oberau.\nPhoto: Ada Lovelace\n\n"
    "Read more: ten bridges\n\nOberau has a bridge, said Ada Lovelace."
)
LISTED = frozenset((kind, label) for kind in Kind for label in FACES[kind].labels)
T = TypeVar("T")
ENTITY, QUOTE, CLAIM = Kind.ENTITY, Kind.QUOTE, Kind.CLAIM


@dataclass(frozen=True, slots=True)
class Case:
    """An article with what is tagged in it: words (or places) and kinds; links from one of them to another, by number."""

    text: str = NEWS
    tags: Sequence[tuple[str | tuple[int, int], Kind]] = ()
    links: Sequence[tuple[int, int, LinkRole]] = ()
    labels: Sequence[str] = ()
    attributes: Sequence[Attributes] = ()
    statuses: Sequence[Status] = ()
    gone: Sequence[int] = ()
    """The tags that are not there any more."""
    elsewhere: Sequence[int] = ()
    """The tags that are in another article."""
    unreadable: Sequence[int] = ()

    def seen(self) -> Seen:
        """All of it as the rules are given it."""
        article = an_article(self.text, zones=zones_of(self.text))
        tags = [self._tag(article, number) for number in range(len(self.tags))]
        links = [link_of(tags[source], tags[target], role, "Ada") for source, target, role in self.links]
        there = [tag for number, tag in enumerate(tags) if number not in self.gone and number not in self.elsewhere]
        known = {tag.uid for tag in tags if tag in there} | {tags[number].uid for number in self.elsewhere}
        return Seen(
            article, there, [_as_read(link, known) for link in links], [tags[number] for number in self.elsewhere],
            listed=LISTED, unreadable=[tags[number].uid for number in self.unreadable],
        )  # fmt: skip

    def _tag(self, article: Article, number: int) -> Tag:
        words, kind = self.tags[number]
        return a_tag(
            article, words, kind, id=number + 1, label=_at(self.labels, number, ""), attributes=_at(self.attributes, number, NONE),
            status=_at(self.statuses, number, Status.TAGGED), article_id=2 if number in self.elsewhere else article.id,
        )  # fmt: skip


def _as_read(link: Link, known: set[str]) -> Link:
    """As the store tells of it: without the ends that are gone."""
    return replace(link, source=link.source if link.source in known else "", target=link.target if link.target in known else "")


def _at(values: Sequence[T], number: int, otherwise: T) -> T:
    return values[number] if number < len(values) else otherwise


QUOTED, NAME, LAST = (
    ("“It cost 3 million euros,”", QUOTE),
    ("Anna Ortega", ENTITY),
    ((NEWS.rindex("Ortega"), NEWS.rindex("Ortega") + 6), ENTITY),
)
COST, LONG = ("It cost 3 million euros", CLAIM), ("The bridge is 200 metres long", CLAIM)
SECOND = ((PAGE.index("The new", 30), PAGE.index("The new", 30) + 14), CLAIM)
PIECES = "“It fell,” she said, “and broke,” and then “all was over.” “Was it?”"
ONE, TWO, THREE = ("“It fell,”", QUOTE), ("“and broke,”", QUOTE), ("“all was over.”", QUOTE)
GOES_ON = LinkRole.CONTINUES

CASES: dict[Concern, tuple[Case, Case]] = {
    Concern.NO_SPEAKER: (Case(tags=[QUOTED]), Case(tags=[QUOTED, NAME], links=[(0, 1, LinkRole.SPEAKER)])),
    Concern.MANY_SPEAKERS: (
        Case(tags=[QUOTED, NAME, LAST], links=[(0, 1, LinkRole.SPEAKER), (0, 2, LinkRole.SPEAKER)]),
        Case(tags=[QUOTED, NAME, LAST], links=[(0, 1, LinkRole.SPEAKER), (0, 2, LinkRole.ADDRESSEE)]),
    ),
    Concern.NO_CLAIMANT: (Case(tags=[COST]), Case(tags=[COST], attributes=[Attributes(claimant=Claimant.JOURNALIST)])),
    Concern.CLAIMANT_TWICE: (
        Case(tags=[COST, NAME], links=[(0, 1, LinkRole.CLAIMANT)], attributes=[Attributes(claimant=Claimant.UNKNOWN)]),
        Case(tags=[COST, NAME, LAST], links=[(0, 1, LinkRole.CLAIMANT), (0, 2, LinkRole.CLAIMANT)]),
    ),
    Concern.NOT_TAGGED: (Case("Kim came. Kim left.", [("Kim", ENTITY)]), Case("Kim came. Kimberley left.", [("Kim", ENTITY)])),
    Concern.TWO_KINDS: (
        Case("Kim came. Kim left.", [("Kim", ENTITY), ((10, 13), CLAIM)]),
        Case("Kim came. Kim left.", [("Kim", ENTITY), ((0, 3), CLAIM), ((10, 13), ENTITY)]),
    ),
    Concern.BLANK: (Case(tags=[("Anna ", ENTITY)]), Case(tags=[NAME])),
    Concern.IN_WORD: (Case(tags=[("Anna Orte", ENTITY)]), Case("Kim’s car", [("Kim", ENTITY)])),
    Concern.IN_GRAPHEME: (Case("So Zoe\u0308 and Bo", [("Zoe", ENTITY)]), Case("So Zoe\u0308 and Bo", [("Zoe\u0308", ENTITY)])),
    Concern.TWINS: (Case(tags=[NAME, NAME]), Case(tags=[COST, ("It cost 3 million euros", QUOTE)])),
    Concern.TYPES: (
        Case(tags=[NAME, NAME], labels=["person", "place"]),
        Case(tags=[NAME, NAME, LAST], labels=["person", "person", "place"]),
    ),
    Concern.NESTED_TYPES: (
        Case("University of Oberau", [("University of Oberau", ENTITY), ("Oberau", ENTITY)], labels=["organisation", "place"]),
        Case("University of Oberau", [("University of Oberau", ENTITY), ("Oberau", ENTITY)], labels=["organisation"]),
    ),
    Concern.ZONE: (Case(PAGE, [SECOND]), Case(PAGE, [("The new bridge", CLAIM), ("Oberau has a bridge", CLAIM)])),
    Concern.MARK: (Case("He said it fell.” And then?"), Case("“It fell.\n\n“And broke.” The ’90s “were” good, 5\" tall.")),
    Concern.LABEL: (Case(tags=[NAME], labels=["persn"]), Case(tags=[NAME, LAST], labels=["person", ""])),
    Concern.DETAILS: (
        Case(tags=[NAME], attributes=[Attributes(speaker=Speaker.IMPLICIT)]),
        Case(tags=[QUOTED], attributes=[Attributes(speaker=Speaker.IMPLICIT, cue=(Span(46, 50),), entity="someone")]),
    ),
    Concern.LINK_GONE: (
        Case(tags=[QUOTED, NAME], links=[(0, 1, LinkRole.SPEAKER)], gone=[1]),
        Case(tags=[QUOTED, NAME], links=[(0, 1, LinkRole.SPEAKER)]),
    ),
    Concern.LINK_ITSELF: (Case(tags=[NAME], links=[(0, 0, LinkRole.SAME_AS)]), Case(tags=[NAME, LAST], links=[(0, 1, LinkRole.SAME_AS)])),
    Concern.LINK_ACROSS: (
        Case(tags=[QUOTED, NAME], links=[(0, 1, LinkRole.SPEAKER)], elsewhere=[1]),
        Case(tags=[NAME, LAST], links=[(0, 1, LinkRole.SAME_AS)], elsewhere=[1]),
    ),
    Concern.LINK_KINDS: (
        Case(tags=[QUOTED, LONG], links=[(0, 1, LinkRole.SPEAKER)]),
        Case(tags=[LONG, NAME], links=[(0, 1, LinkRole.CLAIMANT)]),
    ),
    Concern.CIRCLE: (
        Case(PIECES, [ONE, TWO, THREE], [(0, 1, GOES_ON), (1, 2, GOES_ON), (2, 0, GOES_ON)]),
        Case(PIECES, [ONE, TWO, THREE], [(1, 0, GOES_ON), (2, 0, GOES_ON), (2, 1, GOES_ON)]),
    ),
}  # fmt: skip


def found(concern: Concern, case: Case) -> list[Finding]:
    """What a rule finds."""
    return [finding for finding in found_by(concern, case.seen()) if finding is not None]


def words(concern: Concern, case: Case) -> list[str]:
    """The words at which it finds something."""
    return [finding.words for finding in found(concern, case)]


def test_there_is_a_case_for_every_concern() -> None:
    assert CASES.keys() == RULES.keys() == set(Concern)


@pytest.mark.parametrize("concern", Concern)
def test_a_text_raises_it_and_another_does_not(concern: Concern) -> None:
    raising, silent = CASES[concern]
    (finding,) = found(concern, raising)
    assert finding.concern is concern
    assert finding.words == raising.text[finding.start : finding.end]
    assert found(concern, silent) == []


@pytest.mark.parametrize("concern", [concern for concern in Concern if concern not in (Concern.NOT_TAGGED, Concern.MARK)])
def test_it_is_another_one_as_soon_as_its_tag_changes_but_not_with_note_or_status(concern: Concern) -> None:
    """What is about a place alone never changes."""
    seen = CASES[concern][0].seen()
    before = subjects(concern, seen)
    assert subjects(concern, again(seen, note="so", status=Status.ACCEPTED, reviewer="Bea")) == before
    assert set(before).isdisjoint(subjects(concern, again(seen, label="x")))
    assert set(before).isdisjoint(subjects(concern, again(seen, start=0)))


def again(seen: Seen, **fields: Any) -> Seen:
    """The same with other tags of the same identity."""
    tags = [replace(tag, **fields) for tag in seen.tags]
    return Seen(seen.article, tags, seen.links, seen.far, listed=seen.listed, unreadable=seen.unreadable)


def subjects(concern: Concern, seen: Seen) -> list[str]:
    """What may be waived."""
    return [finding.subject for finding in found_by(concern, seen) if finding is not None]


def test_of_very_many_the_first_are_told() -> None:
    text = "It rains. " * (MOST + 5)
    assert len(found(Concern.NO_CLAIMANT, Case(text, [((at, at + 8), CLAIM) for at in range(0, len(text), 10)]))) == MOST


@pytest.mark.parametrize("concern", [concern for concern in Concern if concern is not Concern.MARK])
def test_a_rejected_tag_is_none(concern: Concern) -> None:
    """A link that makes no sense makes none either where its tag was rejected."""
    raising = CASES[concern][0]
    is_link = concern in (Concern.LINK_GONE, Concern.LINK_ITSELF, Concern.LINK_ACROSS, Concern.LINK_KINDS)
    case = replace(raising, statuses=[Status.REJECTED] * len(raising.tags))
    assert bool(found(concern, case)) is is_link


def test_a_later_piece_has_the_speaker_of_the_one_before_and_what_is_no_quote_has_none() -> None:
    pieces = Case(PIECES, [ONE, TWO, THREE], [(1, 0, GOES_ON)], attributes=[NONE, NONE, Attributes(not_a_quote=NotAQuote.TITLE)])
    assert words(Concern.NO_SPEAKER, pieces) == ["“It fell,”"]


def test_implicit_and_anonymous_are_answers_but_not_beside_a_link() -> None:
    for said in Speaker:
        assert found(Concern.NO_SPEAKER, Case(tags=[QUOTED], attributes=[Attributes(speaker=said)])) == []
        both = Case(tags=[QUOTED, NAME], links=[(0, 1, LinkRole.SPEAKER)], attributes=[Attributes(speaker=said)])
        (finding,) = found(Concern.MANY_SPEAKERS, both)
        assert finding.more == said


@pytest.mark.parametrize(
    ("text", "tagged", "places"),
    [
        ("Anna Ortega came. Ortega left.", ["Anna Ortega"], []),
        ("Ortega came. Anna Ortega left.", ["Ortega"], [18]),
        ("Ortega came. Anna Ortega left.", ["Ortega", "Anna Ortega"], []),
        ("She came, and she left. She did.", ["She"], []),
        ("She came. She left.", ["She"], [10]),
        ("In 2019 and 2019", ["2019"], []),
        ("the mayor and the mayor", ["the mayor"], [14]),
        ("O’Brien and Brien’s Brien", [(20, 25)], [12]),
        ("東京で、東京の人", ["東京"], [4]),
        ("😀 and 😀", ["😀"], []),
        ("said “no” and “no” and “No way”, “No way”", ["“no”", "“No way”"], [33]),
        ("x Kim x", ["x"], []),
    ],
)
def test_the_same_words_elsewhere(text: str, tagged: list[str | tuple[int, int]], places: list[int]) -> None:
    case = Case(text, [(each, ENTITY) for each in tagged])
    assert [finding.start for finding in found(Concern.NOT_TAGGED, case)] == places
    assert {finding.kind for finding in found(Concern.NOT_TAGGED, case)} <= {"entity"}


def test_where_somebody_said_no_or_nobody_tags_nothing_is_missing() -> None:
    assert found(Concern.NOT_TAGGED, Case(PAGE, [("Ada Lovelace", ENTITY)]))[0].start == PAGE.rindex("Ada")
    second = (PAGE.rindex("Ada Lovelace"), PAGE.rindex("Ada Lovelace") + 12)
    assert found(Concern.NOT_TAGGED, Case(PAGE, [(second, ENTITY)])) == [], "the other one is in a credit"
    kims = Case("Kim came. Kim left.", [("Kim", ENTITY), ((10, 13), ENTITY)], statuses=[Status.TAGGED, Status.REJECTED])
    assert found(Concern.NOT_TAGGED, kims) == []


def test_a_tag_in_credit_and_notice() -> None:
    case = Case(PAGE, [("Photo: Ada", ENTITY), ("ten bridges", ENTITY), ("Oberau.\nPhoto", ENTITY)])
    assert [(finding.words, finding.more) for finding in found(Concern.ZONE, case)] == [
        ("Oberau.\nPhoto", "caption"), ("Photo: Ada", "credit"), ("ten bridges", "notice"),
    ]  # fmt: skip


def test_entities_that_cross_and_that_follow() -> None:
    case = Case(
        "New York Times Square", [("New York Times", ENTITY), ("Times Square", ENTITY), ("Square", ENTITY)], labels=["work", "place"]
    )
    assert words(Concern.TYPES, case) == ["Times Square"]
    assert words(Concern.NESTED_TYPES, case) == []


def test_an_unreadable_cue_and_one_behind_the_text_make_no_sense() -> None:
    for case in (Case(tags=[QUOTED], unreadable=[0]), Case(tags=[QUOTED], attributes=[Attributes(cue=(Span(100, 5000),))])):
        (finding,) = found(Concern.DETAILS, case)
        assert finding.more == "cue"


def test_a_circle_is_told_once_and_a_piece_outside_of_it_is_not() -> None:
    case = Case(PIECES, [ONE, TWO, THREE], [(0, 1, GOES_ON), (1, 2, GOES_ON), (2, 1, GOES_ON)])
    (finding,) = found(Concern.CIRCLE, case)
    assert (finding.words, len(finding.tags)) == ("“and broke,”", 2)


def test_each_mark_with_its_place(shared_data: Path) -> None:
    text = read_text(shared_data / "seed-article.txt").text
    (finding,) = found(Concern.MARK, Case(text))
    assert text[finding.start - 12 : finding.end] == "Mafia-esque.”"
    assert words(Concern.MARK, Case('She said: "It fell.\n\nThen "it" went. צה"ל went «home.')) == ['"', "«"]
    assert words(Concern.MARK, Case("“One.\n\n“Two.\n\n“Three.”")) == []
