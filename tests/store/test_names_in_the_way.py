"""Another program may have put something into an older project that has a name which Pressmark uses since: that is told, not broken."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.problem import Problem
from gui.store.connecting import new_names
from gui.store.header import shape_of
from gui.store.project import Project
from gui.store.reading import Reading
from tests.store.older_shapes import of_shape


@pytest.mark.parametrize(("shape", "name"), [(1, "setting"), (1, "Entity"), (2, "label"), (2, "entities"), (3, "step_of")])
def test_a_table_of_another_program_with_one_of_our_names_is_told(path: Path, shape: int, name: str) -> None:
    of_shape(path, shape)
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"CREATE TABLE {name} (a)")
    for opened in (Project, Reading.open):
        with pytest.raises(Problem, match=f"another program has put “{name}” into it"):
            opened(path)
    assert shape_of(path) == shape
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("shape", [1, 2, 3])
def test_all_names_that_have_come_since_are_looked_for(path: Path, shape: int) -> None:
    of_shape(path, shape)
    before = _names(path)
    Project(path).close()
    made_again = {"tags", "articles", "links", "history"} | ({"entities"} if shape == 3 else set())
    assert _names(path) - before - made_again == new_names(shape) - {"link_now", "change_now"}


def _names(path: Path) -> set[str]:
    """What a file has: tables, indexes, triggers and views; not what belongs to SQLite."""
    with closing(sqlite3.connect(path)) as raw:
        return {name for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")}
