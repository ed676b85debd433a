"""Finding in the open article: from the caret on, in slices, with one current place."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.span import Span
from gui.session.finding import Finding, Option
from gui.store.project import Project
from gui.suggest.matching import Search
from tests.builders import WORDS, tagged
from tests.session.desk import Desk

TWO = [(12, 18), (WORDS.rindex("bridge"), WORDS.rindex("bridge") + 6)]


class Heard:
    """What was said of a search."""

    def __init__(self, finding: Finding) -> None:
        self.chosen: list[Span | None] = []
        self.steps = 0
        finding.hit_chosen.connect(self.chosen.append)
        finding.hit_reached.connect(self._step)

    def _step(self) -> None:
        self.steps += 1


class Endless:
    """Something that is found for ever, one place a slice."""

    def slices(self, text: str, start: int = 0, end: int | None = None) -> Iterator["array[int]"]:
        while True:
            yield array("i")


class Held:
    """The last word of a text, which is found when it is `released`."""

    released = False

    def slices(self, text: str, start: int = 0, end: int | None = None) -> Iterator["array[int]"]:
        while not self.released:
            yield array("i")
        if start < len(text) == end:
            yield array("i", (len(text) - 6, len(text)))


class Broken:
    """Something that cannot be looked for to the end."""

    def slices(self, text: str, start: int = 0, end: int | None = None) -> Iterator["array[int]"]:
        yield array("i", (start, start + 1))
        raise Problem("It broke")


@pytest.fixture
def finding(desk: Desk) -> Finding:
    return desk.session.finding


def _edges(finding: Finding) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in finding.hits]


def test_the_first_at_or_behind_the_caret_is_chosen(desk: Desk, finding: Finding) -> None:
    heard = Heard(finding)
    for caret, place in ((0, 0), (12, 0), (13, 1), (len(WORDS), 0)):
        desk.session.selection.move(caret, caret, caret, False)
        finding.show()
        finding.look_for(Search("bridge"))
        assert (_edges(finding), finding.place, finding.turned) == (TWO, place, int(caret == len(WORDS)))
    assert [(hit.start, hit.end) for hit in heard.chosen if hit] == [TWO[0], TWO[0], TWO[1], TWO[0]]


def test_nothing_found_and_nothing_looked_for_choose_nothing(finding: Finding) -> None:
    heard = Heard(finding)
    finding.look_for(Search("nonesuch"))
    finding.look_for(None)
    assert heard.chosen == [None, None]
    assert not finding.is_looking()


def test_steps_start_from_the_selection(desk: Desk, finding: Finding) -> None:
    finding.look_for(Search("bridge"))
    selection = desk.session.selection
    from_edges = (12, 18, 1, 1, 0), (*TWO[1], 1, 0, 1), (12, 18, -1, 1, -1)
    from_caret = (18, 18, 1, 1, 0), (len(WORDS), len(WORDS), -1, 1, 0), (0, 0, -1, 1, -1), (12, 12, 1, 0, 0)
    for start, end, by, place, turned in from_edges + from_caret:
        selection.move(start, end, end, False)
        finding.step(by)
        assert (finding.place, finding.turned) == (place, turned), (start, end, by)


def test_the_one_just_tagged_is_not_the_former_one(desk: Desk, finding: Finding) -> None:
    finding.look_for(Search("bridge"))
    desk.session.selection.move(*TWO[0], TWO[0][1], False)
    finding.step(1)
    desk.session.selection.move(TWO[1][1], TWO[1][1], TWO[1][1], False)
    finding.step(-1)
    assert finding.place == 0


def test_a_newer_query_drops_the_older(desk: Desk, finding: Finding, qtbot: QtBot) -> None:
    finding.look_for(Endless())
    assert not finding.is_complete()
    finding.look_for(Search("bridge"))
    assert finding.is_complete()
    assert _edges(finding) == TWO
    finding.look_for(Endless())
    finding.look_for(None)
    assert (finding.hits[:], finding.fault) == ([], None)


def test_a_step_waits_until_the_place_is_known(desk: Desk, finding: Finding, qtbot: QtBot) -> None:
    heard, held = Heard(finding), Held()
    desk.session.selection.move(0, 0, 0, False)
    finding.show()
    finding.look_for(held)
    finding.step(-1)
    assert (finding.is_complete(), heard.steps) == (False, 0)
    with qtbot.waitSignal(finding.hit_reached):
        held.released = True
    assert heard.chosen[-1] == Span(len(WORDS) - 6, len(WORDS))


def test_what_breaks_keeps_what_it_has_found(finding: Finding) -> None:
    finding.look_for(Broken())
    assert str(finding.fault) == "It broke."
    assert finding.is_complete()
    assert len(finding.hits) == 1


def test_another_article_is_searched_while_the_bar_is_open(desk: Desk, finding: Finding, tmp_path: Path, qtbot: QtBot) -> None:
    articles = desk.open(tmp_path / "two.pressmark", "a bridge", "bridge, bridge")
    heard = Heard(finding)
    finding.show()
    finding.look_for(Search("bridge"))
    first = len(heard.chosen)
    other = next(one for one in articles if one.id != desk.article.id)
    desk.session.open_article(other.id)
    assert len(finding.hits) == 0
    qtbot.waitUntil(finding.is_complete)
    assert len(finding.hits) == other.text.count("bridge")
    assert (finding.hit, len(heard.chosen)) == (None, first)
    finding.close()
    desk.session.open_article(next(one.id for one in articles if one.id != other.id))
    assert not finding.is_complete()
    finding.step(1)
    assert finding.hit is not None


def test_a_search_begins_where_the_user_has_gone_to(desk: Desk, finding: Finding) -> None:
    finding.show()
    finding.look_for(Search("b"))
    desk.session.selection.move(20, 20, 20, False)
    finding.look_for(Search("bridge"))
    assert finding.place == 1
    desk.session.selection.move(*TWO[1], TWO[1][1], False)
    finding.look_for(Search("br"))
    assert finding.place == 1


def test_tags_do_not_disturb_it(desk: Desk, finding: Finding, qtbot: QtBot) -> None:
    """Neither ours nor those that another window has made, for which the article is read again."""
    finding.show()
    finding.look_for(Search("bridge"))
    desk.select("Mayor")
    desk.session.editing.tag_selection(Kind.CLAIM)
    other = Project(desk.project.path)
    tagged(other, desk.article, "Anna Ortega")
    other.close()
    with qtbot.waitSignal(desk.session.article_opened):
        desk.session.read_again()
    assert len(desk.index) == 2
    assert finding.is_complete()
    assert (finding.place, _edges(finding)) == (0, TWO)


def test_another_project_closes_it(desk: Desk, finding: Finding, tmp_path: Path) -> None:
    finding.show()
    desk.open(tmp_path / "other.pressmark")
    assert not finding.is_open


def test_options_are_told(finding: Finding, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finding.option_set):
        finding.toggle(Option.CASE)
    assert finding.options == {Option.CASE}
    finding.toggle(Option.CASE)
    assert finding.options == frozenset()
