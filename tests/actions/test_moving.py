"""The ways to tags at the caret and to paragraphs without any."""

from pathlib import Path

import pytest

from gui.actions import moving
from gui.model.article import Article, Zone, ZoneKind
from gui.model.kinds import Kind, Status
from gui.model.lanes import key_of
from tests.builders import WORDS, tagged
from tests.session.desk import Desk

PARTS = ["A title", "A photo credit", "First words.", "", "A caption", "A notice", "A caption", "Last words."]
TEXT = "\n".join(PARTS)
KINDS = [ZoneKind.TITLE, ZoneKind.CREDIT, ZoneKind.BODY, None, ZoneKind.CAPTION, ZoneKind.NOTICE, ZoneKind.CAPTION, ZoneKind.BODY]


def start(number: int) -> int:
    return sum(len(part) + 1 for part in PARTS[:number])


def open_with(desk: Desk, *words: str | tuple[int, int], status: Status = Status.TAGGED, text: str = TEXT) -> None:
    """Open the article with these words tagged, each by its own tag."""
    desk.open(Path(desk.project.path).with_name("moving.pressmark"), text)
    for each in words:
        tagged(desk.project, desk.article, each, Kind.CLAIM, status=status)
    desk.session.read_again()


@pytest.fixture
def zoned(desk: Desk) -> Desk:
    """The parts with their kinds; the second caption repeats the first."""
    open_with(desk)
    zones = []
    for number, kind in enumerate(KINDS):
        if kind is not None:
            twin = start(4) if number == 6 else -1
            zones.append(Zone(kind, start(number), start(number) + len(PARTS[number]), twin))
    article = desk.article
    desk.session.opened.article = Article(article.id, article.uid, article.title, article.source, article.digest, TEXT, tuple(zones))
    return desk


def put_caret(desk: Desk, position: int) -> None:
    desk.session.selection.move(position, position, position, False)


def walked(desk: Desk, *, back: bool = False, times: int = 5) -> list[int]:
    """Where the steps lead one after another from here."""
    for _ in range(times):
        (moving.previous_untagged if back else moving.next_untagged)(desk.session)
        put_caret(desk, desk.surface.positions[-1])
    return desk.surface.positions


def test_u_goes_from_paragraph_to_paragraph_over_what_is_nobodys_words(zoned: Desk) -> None:
    """Not to credits and notices, blank lines, and what stands there twice; from the last to the first."""
    assert walked(zoned) == [start(2), start(4), start(7), 0, start(2)]


def test_shift_u_goes_back_and_first_to_the_start_of_this_one(zoned: Desk) -> None:
    put_caret(zoned, start(4) + 3)
    assert walked(zoned, back=True) == [start(4), start(2), 0, start(7), start(4)]


def test_paragraphs_with_tags_are_left_out(zoned: Desk) -> None:
    index = zoned.index
    index.add(tagged(zoned.project, zoned.article, "First", Kind.ENTITY))
    index.add(tagged(zoned.project, zoned.article, (start(4), start(7) + 4), Kind.QUOTE))
    assert walked(zoned, times=3) == [0, 0, 0]


def test_a_rejected_tag_does_not_count(zoned: Desk) -> None:
    zoned.index.add(tagged(zoned.project, zoned.article, "First", Kind.ENTITY, status=Status.REJECTED))
    assert walked(zoned, times=1) == [start(2)]


def test_where_every_paragraph_has_a_tag_it_says_so(desk: Desk) -> None:
    open_with(desk, (0, len(TEXT)))
    moving.next_untagged(desk.session)
    moving.previous_untagged(desk.session)
    assert desk.said == ["Every paragraph has a tag"] * 2
    assert desk.surface.positions == []


def test_without_zones_every_line_with_words_is_a_paragraph(desk: Desk) -> None:
    open_with(desk, text="One.\n\n \nTwo.")
    article = desk.article
    desk.session.opened.article = Article(article.id, article.uid, "", "", "", article.text)
    assert walked(desk, times=2) == [8, 0]


def test_tags_here_come_smallest_first_and_one_that_ends_here_is_one(desk: Desk) -> None:
    open_with(desk, "3 million euros", "million", "“It cost 3 million euros,” said Anna", "Mayor", text=WORDS)
    put_caret(desk, WORDS.index("million") + 3)
    moving.show_tags_here(desk.session)
    assert [tag.excerpt for tag in desk.surface.offered] == ["million", "3 million euros", "“It cost 3 million euros,” said Anna"]
    put_caret(desk, 5)
    moving.show_tags_here(desk.session)
    assert [tag.excerpt for tag in desk.surface.offered] == ["Mayor"]
    assert desk.surface.taken is not None
    desk.surface.taken(desk.surface.offered[0].uid)
    assert desk.tag.excerpt == "Mayor"


def test_where_there_is_none_it_says_so_and_hidden_ones_are_none(desk: Desk) -> None:
    open_with(desk, "Mayor", status=Status.REJECTED, text=WORDS)
    put_caret(desk, 2)
    moving.show_tags_here(desk.session)
    assert (desk.said, desk.surface.offered) == (["There is no tag at the caret"], [])
    desk.session.showing.hide_all(True)
    moving.show_tags_here(desk.session)
    assert desk.said[-1] == "All tags are hidden"


FAR = [(0, 5), (0, 40_000), (0, 7), (9, 12), (30_000, 30_500), (30_000, 30_010), (69_990, 69_999)]


@pytest.mark.parametrize("caret", [0, 9, 10, 29_999, 70_000])
def test_walks_meet_every_tag_in_reading_order_and_come_round(desk: Desk, caret: int) -> None:
    """However far apart they are, and where several begin at one place: from the caret on, and back the same way."""
    open_with(desk, *FAR, text="a word or two " * 5_000)
    order = [(tag.start, tag.end) for tag in sorted(desk.index, key=key_of)]
    assert order == sorted(FAR, key=lambda place: (place[0], -place[1]))
    for by, walk in ((1, moving.next_tag), (-1, moving.previous_tag)):
        desk.session.selection.choose(None)
        put_caret(desk, caret)
        first = sum(start < caret for start, _ in FAR) - (by < 0)
        for step in range(len(FAR) + 1):
            walk(desk.session)
            assert (desk.tag.start, desk.tag.end) == order[(first + by * step) % len(FAR)]
