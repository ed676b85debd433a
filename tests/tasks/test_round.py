"""Tags, links and the register go out to three files and come back identical."""

import csv
import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.exchange.file_kinds import FileKind
from gui.exchange.recognising import HEADS
from gui.model.attributes import (
    Attributes,
    CheckWorthiness,
    Claimant,
    EntityRole,
    NotAQuote,
    Speaker,
    Stance,
    fitting,
)
from gui.model.change import Act
from gui.model.entity import Entity, key_of, plain_name
from gui.model.kinds import Kind
from gui.model.link import Link, LinkRole, fault_of, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.uids import new_uid
from gui.tasks.importing import Files, files_known, import_files
from tests.builders import a_tag, an_article
from tests.tasks.newsroom import TEXT, Newsroom, all_of, all_out, apply, project_with


def test_all_of_it_comes_back_identical(room: Newsroom) -> None:
    imported = room.take()
    assert imported.problems == ()
    assert [(taken.new, taken.known, taken.lost) for taken in (imported.tags, imported.links, imported.entities)] == [
        (7, 0, 0), (5, 0, 0), (2, 0, 0),
    ]  # fmt: skip
    assert all_of(room.other) == all_of(room.project)
    again = all_out(room.other, room.folder / "again")
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in room.files]


def test_every_column_was_filled(room: Newsroom) -> None:
    for path in room.files:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        empty = [column for column in rows[0] if not any(row[column] for row in rows)]
        assert set(empty) <= {"note", "reviewer"}, path.name


def test_the_files_are_as_the_views(room: Newsroom) -> None:
    with closing(sqlite3.connect(room.project.path)) as connection:
        for path, (kind, head) in zip(room.files, HEADS.items(), strict=True):
            view = connection.execute(f"SELECT * FROM {kind}")
            assert tuple(column for column, *_ in view.description) == head.columns
            with path.open(encoding="utf-8", newline="") as file:
                assert [tuple(row) for row in csv.reader(file)][1:] == [tuple(map(str, row)) for row in view]


def test_it_is_one_step(room: Newsroom) -> None:
    step = room.take().step
    assert step is not None
    assert (step.act, len(step.changes)) == (Act.IMPORT_TAGS, 14)
    room.other.undo("Cy")
    assert all_of(room.other) == ([], [], [])
    room.other.redo("Cy")
    assert all_of(room.other) == all_of(room.project)


def test_what_is_here_already_is_known(room: Newsroom) -> None:
    room.take()
    again = room.take()
    assert (again.step, again.problems) == (None, ())
    assert [(taken.new, taken.known) for taken in (again.tags, again.links, again.entities)] == [(0, 7), (0, 5), (0, 2)]


def test_one_file_after_the_other_is_the_same(room: Newsroom) -> None:
    tags, links, register = room.files
    for file in (register, tags, links):
        assert room.take(file).problems == ()
    assert all_of(room.other) == all_of(room.project)


def test_tags_alone_bring_whom_they_name(room: Newsroom) -> None:
    assert room.take(room.files[0]).problems == ()
    found, tags, links = all_of(room.other)
    assert [(entity.uid, entity.name, entity.wikidata) for entity in found] == [
        (room.anna.uid, "Anna Ortega", "Q42"), (room.bo.uid, "Bo 😀", ""),
    ]  # fmt: skip
    assert tags == all_of(room.project)[1]
    assert links == []


def test_links_without_their_tags_are_named(room: Newsroom) -> None:
    imported = room.take(room.files[1])
    assert imported.links.lost == 6  # a cue too
    assert {str(problem).split(":")[1].split(" is ")[1] for problem in imported.problems} == {"not in the project; import the tags too."}
    assert str(imported.problems[0]).startswith("Line 2 of the links was not imported: its tag ")


def test_a_project_that_knows_the_name_keeps_its_entry(room: Newsroom) -> None:
    here = Entity(0, new_uid(), "anna ortega", (), "Q7")
    apply(room.other, here)
    imported = room.take()
    (problem,) = imported.problems
    assert str(problem).startswith("Line 2 of the entities was not imported: the register has another entry called “Anna Ortega”")
    assert imported.tags.new == 7
    found, tags, _ = all_of(room.other)
    assert found == [here, room.bo]
    assert {tag.attributes.entity for tag in tags if tag.excerpt == "Anna"} == {here.uid}
    again = room.take()
    assert (again.step, again.tags.known) == (None, 7)


def test_tags_that_name_by_identity_only_name_the_entry_that_stands_for_it(room: Newsroom) -> None:
    here = replace(room.anna, uid=new_uid())
    apply(room.other, here)

    def edit(rows: list[dict[str, str]]) -> None:
        for row in rows:
            row.update(entity_name="", wikidata="")

    room.edit(FileKind.TAGS, edit)
    assert room.take().problems == ()
    assert {tag.attributes.entity for tag in all_of(room.other)[1] if tag.excerpt == "Anna"} == {here.uid}


def test_the_same_entry_under_another_identity_is_known(room: Newsroom) -> None:
    here = replace(room.anna, uid=new_uid())
    apply(room.other, here)
    assert room.take().problems == ()
    assert {tag.attributes.entity for tag in all_of(room.other)[1] if tag.excerpt == "Anna"} == {here.uid}


def test_an_older_file_still_comes_in_and_says_nothing_against_what_is_known(room: Newsroom) -> None:
    tags = room.files[0]
    with tags.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    old = room.folder / "old.csv"
    with old.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(row[:19] for row in rows)
    imported = room.take(old)
    assert (imported.tags.new, imported.problems) == (7, ())
    assert all(tag.attributes == Attributes() for tag in all_of(room.other)[1])
    room.other.undo("Cy")
    room.take()
    again = room.take(old)
    assert (again.tags.known, again.problems) == (7, ())
    assert all_of(room.other) == all_of(room.project)


def test_a_tag_that_says_something_else_now_is_named(room: Newsroom) -> None:
    room.take()

    def edit(rows: list[dict[str, str]]) -> None:
        rows[2].update(unsure="1" if rows[2]["unsure"] == "0" else "0")

    room.edit(FileKind.TAGS, edit)
    imported = room.take()
    assert (imported.tags.known, imported.tags.lost) == (6, 1)
    assert "the project has its tag" in str(imported.problems[0])


def test_files_are_known_by_their_first_lines(room: Newsroom, tmp_path: Path) -> None:
    tags, links, register = room.files
    for path, name in zip(room.files, ("c.csv", "a.csv", "b.csv"), strict=True):
        path.rename(tmp_path / name)
    assert files_known([tmp_path / name for name in ("a.csv", "b.csv", "c.csv")]) == Files(
        (tmp_path / "c.csv",), (tmp_path / "a.csv",), (tmp_path / "b.csv",)
    )
    (tmp_path / "a.csv").write_text("link_id,from_tag_id,to_tag_id\r\n", "utf-8")
    for files, why in (
        ([tmp_path / "a.csv"], "“a.csv” is no CSV of links from Pressmark: its first line lacks role, annotator, created_at"),
        ([tmp_path / "b.csv", tmp_path], "it is a folder"),
        ([tmp_path / "none.csv"], "there is no such file"),
    ):
        with pytest.raises(Problem, match=why):
            import_files(room.other, files_known(files), "Cy")
    assert all_of(room.other) == ([], [], [])
    del tags, links, register


NAMES = st.lists(st.text("aÅé 😀\"',\n", max_size=6).map(plain_name).filter(bool), max_size=3, unique_by=key_of)
PLACES = st.tuples(st.integers(0, len(TEXT) - 9), st.integers(1, 9))
WORDS = st.text("a\"',;\r\n=😀", max_size=5)
CUES = st.lists(st.integers(0, len(TEXT) // 4 - 1), max_size=4, unique=True).map(
    lambda at: tuple(Span(4 * a, 4 * a + 3) for a in sorted(at))
)
SAID = st.builds(
    Attributes, st.none() | st.sampled_from(CheckWorthiness), st.none() | st.sampled_from(Claimant), st.none() | st.sampled_from(Stance),
    WORDS, st.none() | st.sampled_from(Speaker), CUES, st.none() | st.sampled_from(NotAQuote), st.just(""),
    st.none() | st.sampled_from(EntityRole),
)  # fmt: skip
TAGS = st.lists(st.tuples(PLACES, st.sampled_from(Kind), SAID, st.booleans(), st.integers(-1, 2)), min_size=1, max_size=5)
LINKS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(LinkRole)), max_size=6, unique=True)


@given(NAMES, TAGS, LINKS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_anything_survives_the_round(
    tmp_path_factory: pytest.TempPathFactory,
    names: list[str],
    made: list[tuple[tuple[int, int], Kind, Attributes, bool, int]],
    ends: list[tuple[int, int, LinkRole]],
) -> None:
    folder = tmp_path_factory.mktemp("round")
    article = an_article(TEXT)
    one, two = project_with(folder / "one.pressmark", article), project_with(folder / "two.pressmark", article)
    register = [Entity(0, new_uid(), name, tuple(names), f"Q{at + 1}", name) for at, name in enumerate(names)]
    tags = []
    for (start, length), kind, said, unsure, entity in made:
        named = replace(said, entity=register[entity].uid if 0 <= entity < len(register) else "")
        tags.append(a_tag(article, (start, start + length), kind, attributes=fitting(kind, named), unsure=unsure))
    links: list[Link] = []
    pieces = defaultdict[str, list[str]](list)
    for source, target, role in ends:
        fits = max(source, target) < len(tags) and fault_of(tags[source], tags[target], role, pieces.__getitem__) is None
        if fits and not getattr(tags[source].attributes, role.value, None):  # who links a speaker takes "anonymous" away
            links.append(link_of(tags[source], tags[target], role, "Ada"))
            if role is LinkRole.CONTINUES:
                pieces[tags[source].uid].append(tags[target].uid)
    apply(one, *register, *tags, *links)
    files = all_out(one, folder / "first")
    assert import_files(two, files_known(files), "Cy").problems == ()
    assert all_of(two) == all_of(one)
    assert [path.read_bytes() for path in all_out(two, folder / "again")] == [path.read_bytes() for path in files]
    one.close()
    two.close()
