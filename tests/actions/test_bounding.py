"""The boundaries are asked for and kept; applied to saved tags they are shown first, and written in one step."""

import gc
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.running import run
from gui.model.boundaries import DEFAULT, Policy, Rule
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.session.bounds_model import BoundsModel
from gui.session.steps import LONG
from gui.store.project import Project
from tests.builders import a_tag, changed, saved, tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
ALL = Policy(frozenset(Rule), frozenset(Rule), frozenset(Rule))
NEWS = "Senate votes\n\nDr. Kim of the Senate said “that the bridge fell.”"


def _tags(desk: Desk) -> list[str]:
    """Three tags that would change, in an article that is not the open one; their words."""
    (article,) = saved(desk.project, NEWS, annotator="Librarian")
    for words, kind in (("Dr. Kim", Kind.ENTITY), ("the Senate", Kind.ENTITY), ("“that the bridge fell.”", Kind.CLAIM)):
        tagged(desk.project, article, words, kind, by="Librarian")
    desk.session.read_again()
    return _words(desk)


def _words(desk: Desk) -> list[str]:
    return [tag.excerpt for tag in desk.project.reading.tags_of(2)]


def _run(desk: Desk, qtbot: QtBot) -> None:
    """Look, be asked, and write, until all of it is over."""
    run(BY_ID["apply-boundaries"], desk.session)
    qtbot.waitUntil(lambda: not desk.session.background.busy())


def test_another_policy_is_kept_and_said(desk: Desk) -> None:
    desk.prompts.policy = ALL
    run(BY_ID["boundaries"], desk.session)
    assert desk.session.policies.current == desk.project.policy() == ALL
    assert desk.said == ["New tags begin and end like this now; saved tags stay as they are"]
    run(BY_ID["boundaries"], desk.session)
    assert len(desk.said) == 1


def test_nobody_chose_another_policy(desk: Desk) -> None:
    run(BY_ID["boundaries"], desk.session)
    assert (desk.session.policies.current, desk.said, desk.prompts.asked) == (DEFAULT, [], ["boundaries"])


def test_saved_tags_change_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    before = _tags(desk)
    desk.prompts.agreed = True
    _run(desk, qtbot)
    assert _words(desk) == ["Kim", "Senate", "the bridge fell"]
    assert desk.said == ["Boundaries applied to saved tags: 3 (Ctrl+Z takes it back)"]
    assert desk.session.steps.next_acts()[0] is Act.APPLY_BOUNDARIES
    run(BY_ID["undo"], desk.session)
    assert _words(desk) == before


def test_only_what_was_chosen_changes(desk: Desk, qtbot: QtBot) -> None:
    _tags(desk)

    def without_the_second(changes: BoundsModel) -> None:
        assert changes.rowCount() == changes.count() == 3
        changes.choose([1], False)

    desk.prompts.agreed, desk.prompts.changing = True, without_the_second
    _run(desk, qtbot)
    assert _words(desk) == ["Kim", "the Senate", "the bridge fell"]


@pytest.mark.parametrize("agreed", [True, False])
def test_without_consent_or_choice_nothing_is_written(desk: Desk, qtbot: QtBot, agreed: bool) -> None:
    before = _tags(desk)
    desk.prompts.agreed = agreed
    desk.prompts.changing = (lambda changes: changes.choose(range(3), False)) if agreed else None
    _run(desk, qtbot)
    assert (_words(desk), desk.said, desk.prompts.asked) == (before, [], ["may_change"])


def test_where_nothing_would_change_a_sentence_says_so(desk: Desk, qtbot: QtBot) -> None:
    tagged(desk.project, desk.article, "Anna Ortega", Kind.ENTITY)
    _run(desk, qtbot)
    assert desk.prompts.asked == []
    assert desk.said == ["Nothing to change: all saved tags begin and end as they should (tags looked at: 1, left alone: 0)"]


def test_what_somebody_changed_while_it_was_shown_is_refused(desk: Desk, qtbot: QtBot) -> None:
    before = _tags(desk)

    def meanwhile(changes: BoundsModel) -> None:
        tag = changes.tag_at(0)
        assert tag is not None
        with closing(Project(desk.project.path)) as other:
            changed(other, tag, by="Bea", note="theirs")

    desk.prompts.agreed, desk.prompts.changing = True, meanwhile
    _run(desk, qtbot)
    (told,) = desk.prompts.told
    assert "“Dr. Kim” has been changed in the meantime" in told
    assert (_words(desk), desk.said) == (before, [])


def test_it_can_be_cancelled(desk: Desk, qtbot: QtBot) -> None:
    before = _tags(desk)
    desk.session.background.begun.connect(desk.session.background.cancel)
    desk.session.background.advanced.connect(desk.session.background.cancel)
    run(BY_ID["apply-boundaries"], desk.session)
    assert not BY_ID["apply-boundaries"].when(desk.session)
    desk.session.background.cancel()
    qtbot.waitUntil(lambda: not desk.session.background.busy())
    assert _words(desk) == before
    assert desk.said in (["Cancelled; nothing was changed"], [])


def _import_many(desk: Desk, annotator: str) -> None:
    """One step more than the window itself would take back."""
    words = "".join(f"the Senate {number}\n" for number in range(LONG + 1))
    (article,) = saved(desk.project, words, annotator="Librarian")
    places = [words.index(f"the Senate {number}\n") for number in range(LONG + 1)]
    changes = tuple(Change(None, a_tag(article, (start, start + 10), Kind.ENTITY)) for start in places)
    desk.project.apply(Step(Act.IMPORT_TAGS, changes, annotator))


def test_a_long_step_is_taken_back_and_brought_again_in_a_worker(desk: Desk, qtbot: QtBot) -> None:
    _import_many(desk, "Librarian")
    desk.session.read_again()
    before = desk.project.reading.tags_of(2)
    desk.prompts.agreed = True
    _run(desk, qtbot)
    after = desk.project.reading.tags_of(2)
    assert {tag.excerpt for tag in after} == {"Senate"}
    for command, tags, said in (("undo", before, "Undone: Apply boundaries"), ("redo", after, "Redone: Apply boundaries")):
        with qtbot.waitSignal(desk.session.background.finished):
            run(BY_ID[command], desk.session)
        assert desk.project.reading.tags_of(2) == tags
        assert desk.said[-1] == said
    assert desk.steps == [], "what is shown was read again"
    assert gc.isenabled()


def test_a_long_step_that_moved_on_is_refused(desk: Desk, qtbot: QtBot) -> None:
    _import_many(desk, "Ada")
    changed(desk.project, desk.project.reading.tags_of(2)[0], by="Bea", note="theirs")
    desk.session.read_again()
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID["undo"], desk.session)
    assert ["not undone or redone" in told for told in desk.prompts.told] == [True]
    assert len(desk.project.reading.tags_of(2)) == LONG + 1
    assert gc.isenabled()
