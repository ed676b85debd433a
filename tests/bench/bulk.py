"""Very many tags in one step, with their history, against one bare UPDATE of the same rows with a row of history each."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path

from gui.model.amendment import Amendment
from gui.model.change import Way
from gui.model.kinds import Status
from gui.store.bulk.many import last_change
from gui.store.project import Project
from gui.store.words import teach
from gui.tasks.bulk import answer, change_tags
from tests.bench.timing import Row, timed

_LOG = """INSERT INTO change (step_id, row_kind, row_id, row_uid, before, after)
    SELECT ?, 'tag', id, uid, json_object('{0}', {0}), json_object('{0}', ?) FROM tag WHERE id IN (SELECT value FROM json_each(?))"""
_CHANGE = "UPDATE tag SET {0} = ?, updated_at = ? WHERE id IN (SELECT value FROM json_each(?))"
_STEP = "INSERT INTO step (act, way, standing, annotator_id, at) VALUES ('floor', 'do', 'dropped', 1, '')"


def bulk_rows(path: Path, tags: int, changed: int) -> Iterator[Row]:
    """The project at `path` has so many `tags`, of which every so-and-so-many-th is changed."""
    ids = list(range(1, tags + 1, tags // changed))
    floor, turns = f"bare UPDATE with a log of {len(ids):,} rows", count()
    with closing(Project(path)) as project:
        verdict, label = partial(_floor, path, "status", ids, turns), partial(_floor, path, "label", ids, turns)
        yield Row(f"review {len(ids):,} of {tags:,} tags in one step", floor, 3, partial(_review, project, ids, turns), verdict)
        yield Row(f"label {len(ids):,} of {tags:,} tags in one step", floor, 3, partial(_label, project, ids, turns), label)
        yield Row(f"take back a label of {len(ids):,} of {tags:,} tags", floor, 3, partial(_undo, project, ids, turns), label)


def _review(project: Project, ids: list[int], turns: Iterator[int]) -> float:
    return _change(project, ids, Amendment(status=_status(next(turns))))


def _label(project: Project, ids: list[int], turns: Iterator[int]) -> float:
    return _change(project, ids, Amendment(label=f"label {next(turns)}"))


def _undo(project: Project, ids: list[int], turns: Iterator[int]) -> float:
    _label(project, ids, turns)
    return timed(partial(answer, project, "Ada", Way.UNDO))


def _change(project: Project, ids: list[int], amendment: Amendment) -> float:
    return timed(partial(change_tags, project, ids, amendment, "Ada", last_change(project.reading)))


def _floor(path: Path, column: str, ids: list[int], turns: Iterator[int]) -> float:
    """The same file in the same mode, over a connection of its own; its triggers do what they do for every program."""
    turn = next(turns)
    value, keys = _status(turn).value if column == "status" else f"label {turn}", f"[{','.join(map(str, ids))}]"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        teach(connection)
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA cache_spill = OFF")
        took = timed(partial(_bare, connection, column, value, keys))
        connection.execute("UPDATE words SET label = fold(label), raw = 0 WHERE raw = 1")  # nobody folds what was not changed
    return took


def _bare(connection: sqlite3.Connection, column: str, value: str, keys: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    step = connection.execute(_STEP).lastrowid
    connection.execute(_LOG.format(column), (step, value, keys))
    connection.execute(_CHANGE.format(column), (value, str(step), keys))
    connection.execute("COMMIT")


def _status(turn: int) -> Status:
    return (Status.ACCEPTED, Status.REJECTED)[turn % 2]
