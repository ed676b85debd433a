"""What becomes of two entries that are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.attributes import Attributes
from gui.model.entity import Entity, key_of, plain_name
from gui.model.kinds import Kind
from gui.store.project import Project
from gui.tasks.merging import distinct, merged, merging_step
from gui.tasks.progress import Cancelled
from tests.builders import entered, saved, tagged

NAMES = st.text("aAé\u0301ßſ| \u00a0שب", max_size=4)


@given(NAMES, st.lists(NAMES, max_size=6))
def test_each_name_is_there_once_whatever_its_case(name: str, aliases: list[str]) -> None:
    kept = distinct(name, aliases)
    keys = [key_of(alias) for alias in kept]
    assert len(set(keys)) == len(keys)
    assert set(keys) == {key_of(alias) for alias in aliases} - {key_of(name), ""}
    assert distinct(name, kept) == kept == tuple(map(plain_name, kept))


@given(NAMES, st.lists(NAMES, max_size=3), NAMES, st.lists(NAMES, max_size=3))
def test_no_name_of_the_two_is_lost(name: str, aliases: list[str], other: str, others: list[str]) -> None:
    kept = Entity(1, "1", name, tuple(aliases), "", "note")
    made = merged(kept, Entity(2, "2", other, tuple(others), "Q2", "note"))
    assert {key_of(each) for each in (made.name, *made.aliases)} | {""} == {key_of(each) for each in (name, other, *aliases, *others)} | {
        ""
    }
    assert (made.id, made.uid, made.name, made.wikidata, made.note) == (1, "1", name, "Q2", "note")


def test_the_number_of_the_one_that_stays_stays() -> None:
    assert merged(Entity(1, "1", "UN", (), "Q1"), Entity(2, "2", "UNO", (), "Q2")).wikidata == "Q1"


def test_progress_and_cancel(project: Project) -> None:
    (article,) = saved(project)
    kept, gone = entered(project, "UN"), entered(project, "UNO")
    tagged(project, article, "bridge", Kind.ENTITY, attributes=Attributes(entity=gone.uid))
    seen: list[tuple[int, int]] = []
    step = merging_step(project.reading, kept, gone, "Bea", lambda done, total: seen.append((done, total)))
    assert (len(step.changes), seen) == (3, [(0, 2)])
    with pytest.raises(Cancelled):
        merging_step(project.reading, kept, gone, "Bea", cancelled=lambda: True)
