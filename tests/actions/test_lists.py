"""The acts on the project's labels and register: one step each, a long one in a worker, refused with a sentence."""

import gc
from collections.abc import Callable
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.labelling import add_label, offer_label, relabel, retire_label
from gui.actions.merging import merge_entries
from gui.actions.running import attempt, run
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.label import Label
from gui.session.steps import LONG
from gui.store.labels import label_counts, labels
from gui.store.register import entries, tag_counts
from gui.tasks.relabelling import Relabelling
from tests.builders import a_tag, entered, saved, tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}
HUMAN = Relabelling(Kind.ENTITY, "person", "human")


def _label(desk: Desk, name: str, kind: Kind = Kind.ENTITY) -> Label:
    return next(label for label in labels(desk.project.reading) if (label.kind, label.name) == (kind, name))


def _many(desk: Desk, label: str = "", entry: Entity | None = None, count: int = LONG + 1) -> None:
    """So many tags with a label, or of an entry, in an article that is not the open one."""
    (article,) = saved(desk.project, "Kim " * count, annotator="Librarian")
    said = Attributes(entity=entry.uid if entry is not None else "")
    tags = [a_tag(article, (4 * at, 4 * at + 3), Kind.ENTITY, label=label, attributes=said) for at in range(count)]
    desk.project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Librarian"))
    desk.session.read_again()


def test_the_commands_show_the_two_lists(desk: Desk, empty_desk: Desk) -> None:
    run(BY_ID["labels"], desk.session)
    run(BY_ID["register"], desk.session)
    entry = entered(desk.project)
    desk.session.selection.choose(tagged(desk.project, desk.article, "Anna Ortega", Kind.ENTITY, attributes=Attributes(entity=entry.uid)))
    run(BY_ID["register"], desk.session)
    assert desk.surface.asked[-3:] == ["labels", "register", f"register {entry.uid}"]


@pytest.mark.parametrize("command", ["labels", "register"])
def test_without_a_project_there_is_nothing_to_show(empty_desk: Desk, command: str) -> None:
    assert not BY_ID[command].when(empty_desk.session)


def test_a_label_is_added_retired_and_offered_again(desk: Desk) -> None:
    add_label(desk.session, Kind.QUOTE, " free  indirect ")
    retire_label(desk.session, _label(desk, "free indirect", Kind.QUOTE))
    assert _label(desk, "free indirect", Kind.QUOTE).retired
    offer_label(desk.session, _label(desk, "free indirect", Kind.QUOTE))
    assert not _label(desk, "free indirect", Kind.QUOTE).retired
    assert [step.act for step in desk.steps] == [Act.ADD_LABEL, Act.RETIRE_LABEL, Act.OFFER_LABEL]
    for _ in range(3):
        desk.session.steps.undo()
    assert [label.name for label in labels(desk.project.reading) if label.kind is Kind.QUOTE] == ["direct", "indirect", "mixed"]


@pytest.mark.parametrize(("name", "said"), [("person", "the list has such a label"), (" ", "it has no name")])
def test_a_label_that_makes_no_sense_is_refused(desk: Desk, name: str, said: str) -> None:
    assert not attempt(desk.session, add_label, desk.session, Kind.ENTITY, name)
    assert [said in told for told in desk.prompts.told] == [True]
    assert desk.steps == []


def test_a_retired_label_stays_on_its_tags(desk: Desk) -> None:
    tagged(desk.project, desk.article, "Anna Ortega", Kind.ENTITY, label="person")
    desk.session.read_again()
    before = desk.stored()
    retire_label(desk.session, _label(desk, "person"))
    assert desk.stored() == before


def test_few_tags_change_at_once(desk: Desk) -> None:
    tagged(desk.project, desk.article, "Anna Ortega", Kind.ENTITY, label="person")
    desk.session.read_again()
    relabel(desk.session, HUMAN, 1)
    assert [step.act for step in desk.steps] == [Act.RENAME_LABEL]
    assert [tag.label for tag in desk.index] == ["human"]
    relabel(desk.session, Relabelling(Kind.CLAIM, "nonesuch", "other"), 0)
    assert len(desk.steps) == 1, "nothing changes, no step"


def _relabel_many(desk: Desk) -> Callable[[], None]:
    _many(desk, "person")
    return partial(relabel, desk.session, HUMAN, LONG + 1)


def _merge_many(desk: Desk) -> Callable[[], None]:
    kept, gone = entered(desk.project, "Kim", by="Librarian"), entered(desk.project, "J. Kim", by="Librarian")
    _many(desk, entry=gone)
    return partial(merge_entries, desk.session, kept, gone, LONG + 1)


def _state(desk: Desk) -> object:
    reading = desk.project.reading
    return labels(reading), label_counts(reading), entries(reading), tag_counts(reading), reading.tags_of(2)


@pytest.mark.parametrize(
    ("prepare", "act", "said"),
    [(_relabel_many, Act.RENAME_LABEL, "Label renamed"), (_merge_many, Act.MERGE_ENTITIES, "Register entries merged")],
)
def test_very_many_change_in_a_worker_in_one_step(
    desk: Desk, qtbot: QtBot, prepare: Callable[[Desk], Callable[[], None]], act: Act, said: str
) -> None:
    do, session = prepare(desk), desk.session
    before = _state(desk)
    with qtbot.waitSignals([session.background.finished, session.refreshed]):
        do()
        assert session.background.busy()
    after = _state(desk)
    assert after != before
    assert (desk.said[-1], session.steps.next_acts()[0], desk.steps) == (said, act, [])
    for command, state in (("undo", before), ("redo", after)):
        with qtbot.waitSignal(session.background.finished):
            run(BY_ID[command], session)
        assert _state(desk) == state
    assert gc.isenabled()


@pytest.mark.parametrize("prepare", [_relabel_many, _merge_many])
def test_a_worker_that_is_cancelled_changes_nothing(desk: Desk, qtbot: QtBot, prepare: Callable[[Desk], Callable[[], None]]) -> None:
    do, session = prepare(desk), desk.session
    before = _state(desk)
    with qtbot.waitSignal(session.background.finished):
        do()
        session.background.cancel()
    assert (desk.said == ["Cancelled; nothing was changed"]) == (_state(desk) == before), "or it was done before it was told"


def test_while_a_task_is_at_work_very_many_wait(desk: Desk, qtbot: QtBot) -> None:
    do = _relabel_many(desk)
    do()
    assert not attempt(desk.session, do)
    assert ["another task is still running" in told for told in desk.prompts.told] == [True]
    qtbot.waitUntil(lambda: not desk.session.background.busy())
