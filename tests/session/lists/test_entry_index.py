"""The register at hand: what is typed finds what fits best first, the same that the project itself finds."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.change import Act, Change, Step
from gui.model.entity import Entity, key_of, plain_name
from gui.model.uids import new_uid
from gui.session.lists.entry_index import EntryIndex
from gui.store.project import Project
from gui.store.register import entries_to_search, matches, searched_by
from tests.builders import entered

ENTRIES = [
    Entity(1, "mueller", "Anna Müller"),
    Entity(2, "un", "United Nations", ("UN", "Vereinte Nationen")),
    Entity(3, "bank", "Deutsche Bank", (), "Q66048"),
    Entity(4, "ortega", "Ortega"),
    Entity(5, "hebrew", "ראש הממשלה", ("ביבי",)),
]


def _index() -> EntryIndex:
    by_name = sorted((key_of(entry.name), place) for place, entry in enumerate(ENTRIES))
    return EntryIndex([(ENTRIES[place], key, searched_by(ENTRIES[place])) for key, place in by_name], {"un": 3})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["mueller", "bank", "ortega", "un", "hebrew"]),
        ("an", ["mueller", "bank"]),
        ("MULLER", ["mueller"]),
        ("na", ["un", "mueller"]),
        ("un ", ["un"]),
        ("u", ["un", "mueller", "bank"]),
        ("הממ", ["hebrew"]),
        ("בי", ["hebrew"]),
        ("q6", []),
        ("zz", []),
    ],
)
def test_what_begins_so_comes_first_then_a_word_that_does(words: str, found: list[str]) -> None:
    assert _index().found(words) == found


def test_it_follows_steps() -> None:
    index = _index()
    new, after = Entity(6, "kim", "Kim"), Entity(4, "ortega", "Zoë Ortega")
    step = Step(Act.CHANGE_ENTITY, (Change(None, new), Change(ENTRIES[3], after), Change(ENTRIES[0], None)))
    assert index.take(step) == {"kim", "ortega", "mueller"}
    assert (len(index), index.uids()) == (5, ["bank", "kim", "un", "ortega", "hebrew"])
    assert (index.found("zoe"), index.found("mull"), index.tags["un"]) == (["ortega"], [], 3)
    index.take(Step(Act.REMOVE_ENTITY, (Change(replace(new, uid="theirs"), None),)))
    assert len(index) == 5


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project with such a register."""
    with closing(Project.create(tmp_path_factory.mktemp("register") / "p.pressmark")) as made:
        for entry in ENTRIES:
            entered(made, entry.name, uid=new_uid(), aliases=entry.aliases)
        yield made


@given(words=st.text("unaA tei üm", max_size=3))
def test_the_project_finds_the_same(project: Project, words: str) -> None:
    index = EntryIndex(entries_to_search(project.reading))
    if plain_name(words):
        assert [entry.uid for entry in matches(project.reading, words, 20)] == index.found(words)
