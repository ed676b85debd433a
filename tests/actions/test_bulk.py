"""Many tags are changed at once: which, into what, in one step, with nothing left out in silence."""

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.model.amendment import Amendment
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.session.many import ManyChoice
from gui.session.steps import LONG
from tests.builders import a_tag, changed, saved, tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
ACCEPTED = Amendment(status=Status.ACCEPTED)


@pytest.fixture
def three(desk: Desk) -> list[Tag]:
    """Three tags of the open article, in the table."""
    tags = [tagged(desk.project, desk.article, words, Kind.ENTITY) for words in ("Mayor", "Anna", "bridge")]
    desk.session.read_again()
    return desk.project.reading.tags([tag.id for tag in tags])


def _many(desk: Desk, count: int = LONG + 1) -> None:
    """So many tags in an article of their own, all of them in the table."""
    (article,) = saved(desk.project, "Kim " * count, annotator="Librarian")
    tags = [a_tag(article, (4 * at, 4 * at + 3), Kind.ENTITY) for at in range(count)]
    desk.project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Librarian"))
    desk.session.read_again()
    desk.session.open_article(article.id)


def test_the_selected_ones_alone(desk: Desk, three: list[Tag]) -> None:
    desk.prompts.many = ManyChoice(True, ACCEPTED)
    desk.session.chosen.choose([range(2)])
    run(BY_ID["change-tags"], desk.session)
    assert desk.prompts.asked == ["change_many 2 of 3"]
    assert sorted(tag.status for tag in desk.index) == [Status.ACCEPTED, Status.ACCEPTED, Status.TAGGED]
    assert [(step.act, len(step.changes)) for step in desk.steps] == [(Act.ACCEPT, 2)]
    assert desk.said[-1] == "Tags changed: 2 (Ctrl+Z takes it back)"
    desk.session.steps.undo()
    assert {tag.status for tag in desk.index} == {Status.TAGGED}


def test_all_that_match(desk: Desk, three: list[Tag]) -> None:
    desk.prompts.many = ManyChoice(False, None)
    run(BY_ID["change-tags"], desk.session)
    assert desk.stored() == []
    assert desk.said[-1] == "Tags removed: 3 (Ctrl+Z brings them back)"
    desk.session.steps.undo()
    assert desk.stored() == sorted(three, key=lambda tag: tag.start)


def test_nothing_is_written_before_it_is_confirmed(desk: Desk, three: list[Tag]) -> None:
    run(BY_ID["change-tags"], desk.session)
    assert desk.prompts.asked == ["change_many 0 of 3"]
    assert desk.steps == []


def test_an_empty_table_says_so(desk: Desk) -> None:
    run(BY_ID["change-tags"], desk.session)
    assert (desk.prompts.asked, desk.said) == ([], ["No tag is listed that could be changed"])


def test_what_others_change_while_it_is_asked_is_left_alone_and_said(desk: Desk, three: list[Tag], monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(offer: object) -> ManyChoice:
        changed(desk.project, three[1], by="Bob", note="mine")
        return ManyChoice(False, Amendment(label="person"))

    monkeypatch.setattr(desk.prompts, "change_many", ask)
    run(BY_ID["change-tags"], desk.session)
    assert sorted((tag.label, tag.note) for tag in desk.stored()) == [("", "mine"), ("person", ""), ("person", "")]
    assert desk.said[-1] == "Tags changed: 2 (Ctrl+Z takes it back); left alone, others have changed or removed them: 1"


def test_very_many_are_changed_and_taken_back_by_a_worker(desk: Desk, qtbot: QtBot) -> None:
    _many(desk)
    desk.prompts.many = ManyChoice(False, Amendment(label="person", annotator="Zoë"))
    with qtbot.waitSignals([desk.session.background.finished, desk.session.refreshed]):
        run(BY_ID["change-tags"], desk.session)
    assert {(tag.label, tag.annotator) for tag in desk.index} == {("person", "Zoë")}
    assert desk.said[-1] == f"Tags changed: {LONG + 1} (Ctrl+Z takes it back)"
    assert desk.session.steps.next_acts()[0] is Act.CHANGE_LABEL
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID["undo"], desk.session)
    assert {(tag.label, tag.annotator) for tag in desk.index} == {("", "Ada")}


def test_a_worker_that_is_cancelled_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    _many(desk)
    desk.prompts.many = ManyChoice(False, None)
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID["change-tags"], desk.session)
        desk.session.background.cancel()
    assert (desk.said == ["Cancelled; nothing was changed"]) == (len(desk.stored()) == LONG + 1), "or it was done before it was told"
