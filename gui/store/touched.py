"""What a step was about, in a few words, and where that is now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gui.store.history import kept_sides
from gui.store.reading import Reading
from gui.store.rows import Kept

_FEW = 4
"""A step with fewer changes is looked at as a whole."""
_KINDS = {kind: place for place, kind in enumerate(("tag", "link", "entity", "label", "waiver", "article"))}
"""What a step is about, before what else it changed: a first tag also marks its article as being read."""
_LONGEST = 120
"""At most so many code points of words are shown."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What stands for all that a step changed.

    `kind` is how a change calls it ("tag", "link", "entity"…), empty where the step has changed nothing; `words`
    say which one; `more` tells how many others there are.
    """

    kind: str = ""
    words: str = ""
    more: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """One row that a step changed; of a tag also where it was: `start` and `end` in code points, before the change or after it."""

    kind: str
    uid: str
    article_id: int
    start: int
    end: int


def touched_by(reading: Reading, step: int) -> Touched:
    """What a step was about."""
    sql = "SELECT id, row_kind, row_id, row_uid FROM change WHERE step_id = ? ORDER BY id LIMIT ?"
    first = sorted(reading.rows(sql, step, _FEW), key=_importance)
    if not first:
        return Touched()
    change, kind, row, uid = first[0]
    others = _count(reading, step, [one[1] for one in first]) - 1
    return Touched(kind, _words(reading, change, kind, row, uid)[:_LONGEST], others)


def spots_of(reading: Reading, step: int, most: int) -> Iterator[Spot]:
    """The first rows that a step changed, in its order."""
    sql = "SELECT id, row_kind, row_id, row_uid FROM change WHERE step_id = ? ORDER BY id LIMIT ?"
    for change, kind, row, uid in sorted(reading.rows(sql, step, most), key=_importance):
        kept = _either_side(reading, change)
        where = int(kept.get("article_id", 0)) if kind != "article" else row
        yield Spot(kind, _source(kept) if kind == "link" else uid, where, int(kept.get("start", 0)), int(kept.get("end", 0)))


def _importance(row: Sequence[object]) -> tuple[int, object]:
    return _KINDS.get(str(row[1]), len(_KINDS)), row[0]


def _count(reading: Reading, step: int, kinds: list[str]) -> int:
    """How many changes a step has, without those that it only made along; they are written in one go, so their keys follow each other."""
    if len(kinds) < _FEW:
        main = [kind for kind in kinds if kind != "article"]
        return len(main or kinds)
    sql = "SELECT (SELECT max(id) FROM change WHERE step_id = ?1) - (SELECT min(id) FROM change WHERE step_id = ?1) + 1"
    return next(int(count) for (count,) in reading.rows(sql, step))


def _words(reading: Reading, change: int, kind: str, row: int, uid: str) -> str:
    match kind:
        case "tag":
            return _excerpt(reading, uid) or _excerpt_then(reading, _either_side(reading, change))
        case "article":
            return _first(reading, "SELECT title FROM article WHERE id = ?", row)
        case "link":
            return _excerpt(reading, _source(_either_side(reading, change)))
        case "waiver":
            return str(_either_side(reading, change).get("reason", ""))
        case _:
            return str(_either_side(reading, change).get("name", "")) or _name_now(reading, kind, uid)


def _either_side(reading: Reading, change: int) -> Kept:
    """What was kept of a change, the newer values before the older."""
    before, after = kept_sides(reading, change)
    return {**(before or {}), **(after or {})}


def _source(kept: Kept) -> str:
    return str(kept.get("source", ""))


def _excerpt(reading: Reading, uid: str) -> str:
    return _first(reading, "SELECT substr(excerpt, 1, 200) FROM tag WHERE uid = ?", uid)


def _excerpt_then(reading: Reading, kept: Kept) -> str:
    """The words of a tag that is gone, as its article has them."""
    start, end = int(kept.get("start", 0)), int(kept.get("end", 0))
    return _first(reading, "SELECT substr(text, ?2, ?3) FROM article WHERE id = ?1", kept.get("article_id", 0), start + 1, end - start)


def _name_now(reading: Reading, kind: str, uid: str) -> str:
    """An entry or a label whose name was not what changed."""
    table = "entity" if kind == "entity" else "label"
    return _first(reading, f"SELECT name FROM {table} WHERE uid = ?", uid)


def _first(reading: Reading, sql: str, *values: object) -> str:
    return next((str(found) for (found,) in reading.rows(sql, *values)), "")
