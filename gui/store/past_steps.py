"""The steps of a project as its history shows them: the newest first, a stretch of keys or a page at a time."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gui.model.change import Act, Way
from gui.store.reading import Reading
from gui.store.touched import Touched, touched_by


class Fate(StrEnum):
    """What has become of a step."""

    STANDS = "stands"
    UNDONE = "undone"
    ANSWERS = "answers"
    """It undoes or redoes another one."""


@dataclass(frozen=True, slots=True)
class StepQuery:
    """Which steps are looked at: those of one annotator (empty: of all), those of one act (None: all)."""

    annotator: str = ""
    act: Act | None = None

    def is_narrow(self) -> bool:
        """Whether it leaves any out."""
        return bool(self.annotator) or self.act is not None


@dataclass(frozen=True, slots=True)
class PastStep:
    """One step: `at` is UTC in ISO 8601, `act` and `way` are words as kept; `is_open`: undo or redo can come to it."""

    id: int
    at: str
    annotator: str
    act: str
    way: str
    fate: Fate
    is_open: bool
    touched: Touched


def newest_step(reading: Reading) -> int:
    """The key of the last step, 0 where there is none."""
    return next(int(key) for (key,) in reading.rows("SELECT coalesce(max(id), 0) FROM step"))


def step_keys(reading: Reading, query: StepQuery, after: int, last: int) -> "array[int]":
    """The keys of the steps that the query lets through, of those behind `after` up to `last`, the newest first.

    It looks at every key between the two: who wants all of a large project asks for one stretch after the other.
    """
    sql, values = "SELECT id FROM step WHERE id > ? AND id <= ?", list[object]([after, last])
    if query.annotator:
        sql += " AND annotator_id = (SELECT id FROM annotator WHERE name = ?)"
        values.append(query.annotator)
    if query.act is not None:
        sql += " AND act = ?"
        values.append(query.act.value)
    return array("q", (key for (key,) in reading.rows(f"{sql} ORDER BY id DESC", *values)))


def past_steps(reading: Reading, keys: Sequence[int]) -> list[PastStep]:
    """The steps with these keys (a page of them), in this order; what is not there is left out."""
    marks = ",".join("?" * len(keys))
    sql = f"""SELECT step.id, step.at, annotator.name, step.act, step.way, step.standing, (SELECT reply.way FROM step AS reply
            WHERE reply.of = step.id AND reply.of IS NOT NULL ORDER BY reply.id DESC LIMIT 1)
        FROM step JOIN annotator ON annotator.id = step.annotator_id WHERE step.id IN ({marks})"""
    found = {row[0]: _past_step(reading, *row) for row in list(reading.rows(sql, *keys))}
    return [found[key] for key in keys if key in found]


def line_back(reading: Reading, way: Way, to: int, annotator: str) -> list[tuple[int, Act]]:
    """Keys and acts of the steps of an annotator that undo comes to, from the newest back to step `to`; redo, from the oldest on.

    Nothing where step `to` is not in that line.
    """
    standing, goes_on, order = ("done", ">=", "DESC") if way is Way.UNDO else ("undone", "<=", "ASC")
    sql = f"""SELECT id, act FROM step WHERE standing = '{standing}' AND id {goes_on} ?
        AND annotator_id = (SELECT id FROM annotator WHERE name = ?) ORDER BY id {order}"""
    line = [(int(key), Act(act)) for key, act in reading.rows(sql, to, annotator)]
    return line if line and line[-1][0] == to else []


def others_since(reading: Reading, step: int, annotator: str) -> tuple[tuple[str, int], ...]:
    """Who else has done something since a step that still stands, and how many acts of each; who has done most comes first."""
    sql = """SELECT annotator.name, count(*) FROM step JOIN annotator ON annotator.id = step.annotator_id
        WHERE step.id > ? AND step.standing = 'done' AND annotator.name <> ? GROUP BY annotator.id ORDER BY count(*) DESC, annotator.name"""
    return tuple((name, int(count)) for name, count in reading.rows(sql, step, annotator))


def _past_step(reading: Reading, key: int, at: str, annotator: str, act: str, way: str, standing: str, last_way: str | None) -> PastStep:
    is_open = standing in ("done", "undone")
    return PastStep(key, at, annotator, act, way, _fate(standing, last_way), is_open, touched_by(reading, key))


def _fate(standing: str, last_way: str | None) -> Fate:
    """A step that is in no line any more has been undone for good, or stands for good: the last answer to it says which."""
    match standing:
        case "reply":
            return Fate.ANSWERS
        case "undone":
            return Fate.UNDONE
        case "dropped" if last_way == Way.UNDO:
            return Fate.UNDONE
        case _:
            return Fate.STANDS
