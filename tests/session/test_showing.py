"""Which tags are drawn: all, none, or some kinds and statuses."""

import pytest
from pytestqt.qtbot import QtBot

from gui.model.kinds import Kind, Status
from gui.session.settings import Settings
from gui.session.showing import Showing
from tests.builders import a_tag, an_article

TAGS = {(kind, status): a_tag(an_article(), kind=kind, status=status) for kind in Kind for status in Status}


def _shown(showing: Showing) -> set[tuple[Kind, Status]]:
    return {place for place, tag in TAGS.items() if showing.lets_through(tag)}


def test_at_first_all_but_the_rejected_are_drawn() -> None:
    showing = Showing()
    assert _shown(showing) == {place for place in TAGS if place[1] is not Status.REJECTED}
    assert showing.hidden_by_choice() == []


@pytest.mark.parametrize("part", [*Kind, *Status])
def test_each_kind_and_each_status_alone(qtbot: QtBot, part: Kind | Status) -> None:
    showing = Showing()
    showing.show(Status.REJECTED, True)
    with qtbot.waitSignal(showing.changed):
        showing.show(part, False)
    assert _shown(showing) == {place for place in TAGS if part not in place}
    assert not showing.shows(part)
    assert showing.hidden_by_choice() == ([] if part is Status.REJECTED else [part])
    showing.show(part, True)
    assert _shown(showing) == set(TAGS)


def test_all_are_hidden_and_come_back_as_they_were(qtbot: QtBot) -> None:
    showing = Showing()
    showing.show(Kind.QUOTE, False)
    before = _shown(showing)
    with qtbot.waitSignal(showing.changed):
        showing.hide_all(True)
    assert (showing.all_hidden, _shown(showing)) == (True, set())
    showing.hide_all(False)
    assert _shown(showing) == before


def test_the_next_start_shows_all_tags_but_keeps_ticks_and_hidden_characters(qapp: object) -> None:
    settings = Settings()
    showing = Showing(settings)
    assert (showing.ticks, showing.hidden_characters) == (False, False)
    showing.set_ticks(True)
    showing.set_hidden_characters(True)
    showing.hide_all(True)
    showing.show(Kind.CLAIM, False)
    settings.deleteLater()
    again = Showing(Settings())
    assert (again.ticks, again.hidden_characters, again.all_hidden, again.shows(Kind.CLAIM)) == (True, True, False, True)
    again.set_ticks(False)
    assert not again.ticks
