"""The register as the session has it: asked, changed, merged; every act is one step that undo takes back."""

from contextlib import closing
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.model.attributes import Attributes, Speaker
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.store.project import Project
from gui.store.register import entries, mentions_of
from tests.builders import entered, tagged
from tests.session.desk import Desk


def _named(desk: Desk, words: str, entry: Entity, kind: Kind = Kind.ENTITY) -> None:
    said = Attributes(entity=entry.uid, speaker=Speaker.IMPLICIT if kind is Kind.QUOTE else None)
    tagged(desk.project, desk.article, words, kind, by="Librarian", attributes=said)


def _names(desk: Desk) -> list[str]:
    return [entry.name for entry in entries(desk.project.reading)]


def test_an_entry_is_added_and_found(desk: Desk) -> None:
    register = desk.session.register
    entry = register.add(
        "  Anna \u00a0 Ortega ", ("Ortega", "ORTEGA", "anna ortega", " "), " https://www.wikidata.org/wiki/q42 ", " mayor "
    )
    assert (entry.name, entry.aliases, entry.wikidata, entry.note) == ("Anna Ortega", ("Ortega",), "Q42", "mayor")
    assert register.entry(entry.uid) == register.named("ANNA ortega") == entry
    assert register.matches("ort") == [entry]
    assert register.name_of(entry.uid) == "Anna Ortega"
    assert [step.act for step in desk.steps] == [Act.ADD_ENTITY]


def test_what_is_not_there_has_no_name(desk: Desk) -> None:
    register = desk.session.register
    assert (register.entry("no"), register.name_of(""), register.named(" "), register.matches("  ")) == (None, "", None, [])


def test_without_a_project_there_is_none(empty_desk: Desk) -> None:
    register = empty_desk.session.register
    assert (register.entry("no"), register.name_of("no"), register.named("a"), register.matches("a")) == (None, "", None, [])


@pytest.mark.parametrize(
    ("name", "wikidata", "said"),
    [
        (" ", "", "it has no name"),
        ("ANNA ORTEGA", "", "the register has an entry of that name"),
        ("Kim", "42", "“42” is no number of a Wikidata item"),
        ("Kim", "Q042", "“Q042” is no number of a Wikidata item"),
    ],
)
def test_what_makes_no_sense_is_refused(desk: Desk, name: str, wikidata: str, said: str) -> None:
    entered(desk.project)
    with pytest.raises(Problem, match=said):
        desk.session.register.add(name, (), wikidata)
    assert _names(desk) == ["Anna Ortega"]


def test_a_change_is_saved_once_and_taken_back(desk: Desk) -> None:
    register, before = desk.session.register, entered(desk.project)
    assert register.change(before, replace(before, name="Ana Ortega", aliases=("Anna Ortega",), wikidata="q7"))
    after = register.entry(before.uid)
    assert after is not None
    assert (after.name, after.aliases, after.wikidata) == ("Ana Ortega", ("Anna Ortega",), "Q7")
    desk.session.steps.undo()
    assert register.entry(before.uid) == before


def test_nothing_is_written_where_nothing_changes(desk: Desk) -> None:
    register, before = desk.session.register, entered(desk.project, aliases=("Ortega",))
    assert not register.change(before, replace(before, name=" Anna  Ortega", aliases=("Ortega", "ortega", "")))
    assert desk.steps == []


def test_two_become_one_in_one_step_and_two_again(desk: Desk) -> None:
    register, project = desk.session.register, desk.project
    kept = entered(project, "Anna Ortega", aliases=("Ortega",), note="mayor")
    gone = entered(project, "A. Ortega", aliases=("ortega", "The mayor"), wikidata="Q42", note="since 2020")
    _named(desk, "Anna Ortega", kept)
    _named(desk, "Mayor", gone)
    _named(desk, "“It cost 3 million euros,”", gone, Kind.QUOTE)
    before = mentions_of(project.reading, gone.uid)
    register.merge(kept, gone)
    merged = register.entry(kept.uid)
    assert merged is not None
    assert (merged.name, merged.aliases) == ("Anna Ortega", ("Ortega", "A. Ortega", "The mayor"))
    assert (merged.wikidata, merged.note) == ("Q42", "mayor\nsince 2020")
    assert (register.entry(gone.uid), mentions_of(project.reading, gone.uid), _names(desk)) == (None, [], ["Anna Ortega"])
    assert [tag.excerpt for tag in mentions_of(project.reading, kept.uid)] == ["Mayor", "“It cost 3 million euros,”", "Anna Ortega"]
    assert [(step.act, len(step.changes)) for step in desk.steps] == [(Act.MERGE_ENTITIES, 4)]
    desk.session.steps.undo()
    assert (register.entry(kept.uid), register.entry(gone.uid)) == (kept, gone)
    assert mentions_of(project.reading, gone.uid) == before
    desk.session.steps.redo()
    assert register.entry(kept.uid) == merged


def test_an_entry_is_not_merged_with_itself(desk: Desk) -> None:
    entry = entered(desk.project)
    with pytest.raises(Problem, match="it is the same entry"):
        desk.session.register.merge(entry, entry)


def test_only_what_no_tag_names_is_removed(desk: Desk) -> None:
    register, named, other = desk.session.register, entered(desk.project), entered(desk.project, "Kim")
    _named(desk, "Anna Ortega", named)
    with pytest.raises(Problem, match=r"tags still name it \(1\)"):
        register.remove(named)
    register.remove(other)
    assert (_names(desk), register.entry(other.uid)) == (["Anna Ortega"], None)
    desk.session.steps.undo()
    assert register.entry(other.uid) == other


def test_another_windows_act_is_seen(desk: Desk, qtbot: QtBot) -> None:
    register, entry = desk.session.register, entered(desk.project)
    assert register.name_of(entry.uid) == "Anna Ortega"
    with closing(Project(desk.project.path)) as other:
        other.apply(Step(Act.CHANGE_ENTITY, (Change(entry, replace(entry, name="Ana Ortega")),), "Bea"))
    with qtbot.waitSignal(register.changed):
        desk.session.look_around()
    assert register.name_of(entry.uid) == "Ana Ortega"


def test_another_project_has_another_register(desk: Desk, qtbot: QtBot) -> None:
    register, entry = desk.session.register, entered(desk.project)
    assert register.name_of(entry.uid)
    with qtbot.waitSignal(register.changed):
        desk.open(desk.project.path.with_name("other.pressmark"))
    assert register.entry(entry.uid) is None
