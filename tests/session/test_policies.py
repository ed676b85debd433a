"""Where tags begin and end: applied when words are tagged, bypassed by raw edges, followed in every window."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.boundaries import DEFAULT, Policy, Rule
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.span import Span
from gui.store.project import Project
from tests.session.desk import Desk
from tests.store.older_shapes import of_first_shape

NEWS = "Senate votes\n\n“That the bridge is long,” said Dr. Kim of the Senate’s board."
NOTHING = Policy(frozenset(), frozenset(), frozenset())
ALL = Policy(frozenset(Rule), frozenset(Rule), frozenset(Rule))
QUOTED, NAME, BOARD = "“That the bridge is long,”", "Dr. Kim", "the Senate’s"


@pytest.fixture
def news(empty_desk: Desk, tmp_path: Path) -> Desk:
    """A session with one article that has all of it."""
    empty_desk.open(tmp_path / "news.pressmark", NEWS)
    return empty_desk


def _tag(desk: Desk, words: str, kind: Kind, *, raw: bool = False) -> str:
    """The words of the tag that a selection of `words` becomes."""
    desk.select(words)
    assert desk.session.editing.tag_selection(kind, raw=raw)
    return desk.tag.excerpt


@pytest.mark.parametrize(("policy", "words", "kind", "excerpt"), [
    (DEFAULT, QUOTED, Kind.CLAIM, "the bridge is long"), (DEFAULT, QUOTED, Kind.QUOTE, QUOTED), (DEFAULT, QUOTED, Kind.ENTITY, QUOTED),
    (DEFAULT, NAME, Kind.ENTITY, "Kim"), (DEFAULT, NAME, Kind.CLAIM, NAME), (DEFAULT, BOARD, Kind.ENTITY, "Senate"),
    (DEFAULT, BOARD, Kind.QUOTE, BOARD), (NOTHING, QUOTED, Kind.CLAIM, QUOTED), (NOTHING, BOARD, Kind.ENTITY, BOARD),
    (ALL, QUOTED, Kind.QUOTE, "bridge is long"), (ALL, BOARD, Kind.CLAIM, "Senate"),
])  # fmt: skip
def test_each_kind_has_its_boundaries(news: Desk, policy: Policy, words: str, kind: Kind, excerpt: str) -> None:
    news.session.policies.choose(policy)
    assert _tag(news, words, kind) == excerpt
    assert [tag.excerpt for tag in news.stored()] == [excerpt]
    news.session.steps.undo()
    assert news.stored() == []


@pytest.mark.parametrize("by_key", [True, False])
def test_raw_edges_bypass_them_once(news: Desk, by_key: bool) -> None:
    trimmed: list[list[Span]] = []
    news.session.editing.trimmed.connect(trimmed.append)
    news.select(BOARD, raw=not by_key)
    assert news.session.editing.tag_selection(Kind.ENTITY, raw=by_key)
    assert (news.tag.excerpt, trimmed) == (BOARD, [])
    assert _tag(news, BOARD, Kind.ENTITY) == "Senate"


def test_what_was_left_out_is_told(news: Desk) -> None:
    trimmed: list[list[Span]] = []
    seen: list[tuple[Span, ...]] = []
    editing = news.session.editing

    def look(step: object) -> None:
        del step
        seen.append(editing.left_out)

    editing.trimmed.connect(trimmed.append)
    news.session.steps.stepped.connect(look)
    _tag(news, BOARD, Kind.ENTITY)
    start = NEWS.index(BOARD)
    dropped = [Span(start, start + 4), Span(start + 10, start + 12)]
    assert trimmed == [dropped]
    assert seen == [tuple(dropped)]
    _tag(news, "Kim", Kind.ENTITY)
    editing.set_note(news.tag, "why")
    assert (len(trimmed), seen[1:], editing.left_out) == (1, [(), ()], ())


def test_the_same_range_within_the_boundaries_is_the_tag_that_is_there(news: Desk) -> None:
    _tag(news, "Kim", Kind.ENTITY)
    first = news.tag
    news.session.selection.choose(None)
    trimmed: list[list[Span]] = []
    news.session.editing.trimmed.connect(trimmed.append)
    _tag(news, NAME, Kind.ENTITY)
    assert (news.tag, len(news.steps), trimmed) == (first, 1, [])
    assert _tag(news, NAME, Kind.ENTITY, raw=True) == NAME
    assert len(news.steps) == 2


def test_another_kind_moves_no_edge(news: Desk) -> None:
    _tag(news, QUOTED, Kind.QUOTE)
    at = news.tag.start + 3
    news.session.selection.move(at, at, at, False)
    assert news.session.editing.tag_selection(Kind.CLAIM)
    assert (news.tag.kind, news.tag.excerpt) == (Kind.CLAIM, QUOTED)


def test_what_cannot_be_saved_leaves_nothing_out(news: Desk, tmp_path: Path) -> None:
    trimmed: list[list[Span]] = []
    news.session.editing.trimmed.connect(trimmed.append)
    news.select(BOARD)
    news.project.path.rename(tmp_path / "elsewhere")
    with pytest.raises(Problem, match="moved"):
        news.session.editing.tag_selection(Kind.ENTITY)
    with pytest.raises(Problem, match="moved"):
        news.session.policies.choose(ALL)
    assert (trimmed, news.session.editing.left_out, news.session.policies.current) == ([], (), DEFAULT)


def test_what_another_window_chooses_holds_here_too(news: Desk) -> None:
    chosen: list[Policy] = []
    news.session.policies.policy_set.connect(chosen.append)
    with closing(Project(news.project.path)) as other:
        other.set_policy(NOTHING)
    news.session.look_around()
    assert chosen == [NOTHING]
    assert _tag(news, BOARD, Kind.ENTITY) == BOARD


def test_each_project_has_its_own(news: Desk, tmp_path: Path) -> None:
    news.session.policies.choose(NOTHING)
    first = news.project.path
    news.open(tmp_path / "second.pressmark")
    assert news.session.policies.current == DEFAULT
    news.session.open(Project(first))
    assert news.session.policies.current == NOTHING
    news.session.close()
    assert news.session.policies.current == DEFAULT


def test_what_makes_no_sense_is_said_once(news: Desk) -> None:
    news.session.policies.choose(ALL)
    with closing(sqlite3.connect(news.project.path, isolation_level=None)) as other:
        other.execute("UPDATE setting SET value = 'nonsense' WHERE name LIKE '%quote'")
    news.session.look_around()
    news.session.read_again()
    assert news.said == ["The project has unknown rules for where tags begin and end; the usual ones hold for: Quote"]
    assert news.session.policies.current == Policy(ALL.claim, DEFAULT.quote, ALL.entity)
    news.session.policies.choose(news.session.policies.current)
    news.session.read_again()
    assert len(news.said) == 1
    assert news.project.policy() == news.session.policies.current


def test_a_copy_of_an_older_project_is_said(empty_desk: Desk, tmp_path: Path) -> None:
    empty_desk.session.open(Project(of_first_shape(tmp_path / "old.pressmark")))
    assert empty_desk.said == ["An older Pressmark wrote this project; as it was it is kept in old.pressmark.shape-1.backup"]
    assert [tag.excerpt for tag in empty_desk.stored()] == ["bridge"]
