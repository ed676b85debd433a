"""The way of very many changes into the project: one step in one transaction, chunk by chunk.

    with many_changes(project, Act.REMOVE_TAGS, "Ada", seen=seen) as many:
        outcome = many.remove(ids)

Whatever leaves the block, an exception of `tick` too, leaves the project as it was.  What others have changed since
`seen` (see `last_change`) is left alone and counted: nobody overwrites what nobody has looked at.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial

from gui.model.amendment import Amendment
from gui.model.change import Act, Change, Way
from gui.model.kinds import Kind
from gui.model.uids import now
from gui.store.bulk.amending import Statement, statement_of
from gui.store.bulk.links import take_links
from gui.store.bulk.patience import patient_transaction
from gui.store.bulk.sides import keys, whole
from gui.store.bulk.words_along import WordsAlong
from gui.store.door import Door
from gui.store.project import Project
from gui.store.reading import Reading
from gui.store.step_rows import entered

AT_ONCE = 2_000
"""Rows written with one statement: between two of them somebody may cancel."""

Tick = Callable[[int], None]
"""Called with how many more rows have been worked through; whatever it raises takes all of it back."""


def unwatched(count: int) -> None:
    """Where nobody watches."""
    del count


def last_change(reading: Reading) -> int:
    """What of the project's history there is now: who asks the user what to change asks this first."""
    return next(int(last) for (last,) in reading.rows("SELECT coalesce(max(id), 0) FROM change"))


def changed_since(reading: Reading, seen: int) -> set[int]:
    """The keys of the tags that have been changed or removed since `last_change` said so."""
    return {id_ for (id_,) in reading.rows("SELECT row_id FROM change WHERE id > ? AND row_kind = 'tag'", seen)}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows were `changed`, and why others were not.

    `same` were so already, `twins` would have become what is tagged there already, `moved_on` have been changed or
    removed by others since the user was asked.  `links` went along with the tags, `tags` with articles.
    """

    changed: int = 0
    same: int = 0
    twins: int = 0
    moved_on: int = 0
    links: int = 0
    tags: int = 0

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.changed + other.changed, self.same + other.same, self.twins + other.twins, self.moved_on + other.moved_on,
            self.links + other.links, self.tags + other.tags,
        )  # fmt: skip


class ManyChanges:
    """The changes of one step while they are written: `step` is its key, `written` how many rows it has changed."""

    def __init__(self, door: Door, step: int, by: str, at: str, seen: int | None, tick: Tick) -> None:
        self._door, self.step, self._by, self.at, self._tick = door, step, by, at, tick
        self._seen = seen
        self._tags_moved_on = self._changed_since("tag")
        self.written = 0

    def amend(self, ids: Sequence[int], amendment: Amendment) -> Outcome:
        """Give the tags with these keys the amendment; links that no tag of its new kind can have go.

        A tag that would become the twin of another one over the same words is left alone.
        """
        reviewer = amendment.reviewer(self._by)
        named = self.annotator_id(amendment.annotator) if amendment.annotator is not None else None
        statement = statement_of(amendment, self.annotator_id(reviewer) if reviewer else None, named, self._by, self.at)
        along = WordsAlong(self._door.connection, statement.fields)
        with along.followed():
            return self.each(ids, partial(self._amend, amendment, statement, along), self._tags_moved_on, _THERE)

    def remove(self, ids: Sequence[int]) -> Outcome:
        """Remove the tags with these keys with all their links."""
        return self.each(ids, self.remove_at_once, self._tags_moved_on, _THERE)

    def write(self, changes: Iterable[Change]) -> int:
        """Write a few changes of other rows in the same step; says how many.  Raises Problem like `Project.apply`."""
        done = [written for change in changes if (written := self._door.writing.write(change)) is not None]
        self._door.steps.enter_changes(self.step, done)
        self.written += len(done)
        return len(done)

    def each(self, ids: Sequence[int], write: Callable[[list[int]], Outcome], moved_on: set[int], there: str) -> Outcome:
        """Let `write` change rows, at most `AT_ONCE` at a time: those that have not `moved_on` and that the question `there` finds."""
        outcome = Outcome()
        for at in range(0, len(ids), AT_ONCE):
            some = ids[at : at + AT_ONCE]
            left = self.ids(there, {"keys": keys(id_ for id_ in some if id_ not in moved_on)})
            outcome += replace(write(left), moved_on=len(some) - len(left))
            self._tick(len(some))
        self.written += outcome.changed
        return outcome

    def _amend(self, amendment: Amendment, statement: Statement, along: WordsAlong, some: list[int]) -> Outcome:
        differing = self.ids(f"SELECT tag.id FROM tag WHERE {_CHOSEN} AND {statement.differs}", statement.values | {"keys": keys(some)})
        going = differing if amendment.kind is None else self.ids(_NO_TWINS, {"keys": keys(differing), "kind": amendment.kind.value})
        links = self._take_unfit(going, amendment.kind) if amendment.kind is not None else 0
        values = statement.values | {"keys": keys(going), "step": self.step}
        before, after = statement.sides
        self.execute(f"{_KEEP} SELECT :step, 'tag', tag.id, tag.uid, {before}, {after} {_FROM}", values)
        self.execute(f"UPDATE tag SET {statement.sets} WHERE {_CHOSEN}", values)
        along.follow("SELECT value FROM json_each(:keys)", values)
        return Outcome(len(going), len(some) - len(differing), len(differing) - len(going), 0, links)

    def _take_unfit(self, going: list[int], kind: Kind) -> int:
        """Tags that have the kind already keep their links."""
        changing = self.ids(f"SELECT tag.id FROM tag WHERE {_CHOSEN} AND tag.kind <> :kind", {"keys": keys(going), "kind": kind.value})
        return take_links(self._door.connection, self.step, changing, kind)

    def remove_at_once(self, some: list[int]) -> Outcome:
        """Remove a few thousand tags at most with their links, whatever has become of them since."""
        values = {"keys": keys(some), "step": self.step}
        links = take_links(self._door.connection, self.step, some)
        self.execute(f"{_KEEP} SELECT :step, 'tag', tag.id, tag.uid, {whole()}, NULL {_FROM}", values)
        self.execute(f"DELETE FROM tag WHERE {_CHOSEN}", values)
        return Outcome(len(some), links=links)

    def articles_moved_on(self) -> set[int]:
        """The articles that others have changed since the user was asked, or any tag in them."""
        tags = "SELECT article_id FROM tag WHERE id IN (SELECT value FROM json_each(:keys))"
        return self._changed_since("article") | set(self.ids(tags, {"keys": keys(self._tags_moved_on)}))

    def annotator_id(self, name: str) -> int:
        """The key of the annotator of that name, who is entered if new."""
        return self._door.writing.annotator_id(name)

    def execute(self, sql: str, values: dict[str, object]) -> None:
        """Carry out one statement over a few thousand rows."""
        self._door.connection.execute(sql, values)

    def ids(self, sql: str, values: dict[str, object]) -> list[int]:
        """The keys that a question finds."""
        return [id_ for (id_,) in self._door.connection.execute(sql, values)]

    def _changed_since(self, kind: str) -> set[int]:
        if self._seen is None:
            return set()
        sql = "SELECT row_id FROM change WHERE id > :seen AND row_kind = :kind AND step_id <> :step"
        return set(self.ids(sql, {"seen": self._seen, "kind": kind, "step": self.step}))


class _NothingDone(Exception):
    """No row was changed: there is no step."""


@contextmanager
def many_changes(project: Project, act: Act, by: str, *, seen: int | None = None, tick: Tick = unwatched) -> Iterator[ManyChanges]:
    """One act of the annotator `by`: all that is written in the block is one step, one undo, and saved when the block is left.

    Where nothing was written there is no step either.  Raises Problem if the file cannot be written.
    """
    door, at = project.door, now()
    with suppress(_NothingDone), patient_transaction(door):
        step = entered(door.connection, act, Way.DO, 0, door.writing.annotator_id(by), at)
        door.steps.forget()
        many = ManyChanges(door, step, by, at, seen, tick)
        yield many
        if not many.written:
            raise _NothingDone


_CHOSEN = "tag.id IN (SELECT value FROM json_each(:keys))"
_FROM = f"FROM tag WHERE {_CHOSEN} ORDER BY tag.id"
_THERE = f"SELECT tag.id FROM tag WHERE {_CHOSEN}"
_KEEP = "INSERT INTO change (step_id, row_kind, row_id, row_uid, before, after)"
_NO_TWINS = f"""SELECT tag.id FROM tag WHERE {_CHOSEN} AND tag.kind = :kind UNION ALL
    SELECT min(tag.id) FROM tag WHERE {_CHOSEN} AND tag.kind <> :kind AND NOT EXISTS (SELECT 1 FROM tag AS twin
        WHERE twin.article_id = tag.article_id AND twin.start = tag.start AND twin."end" = tag."end" AND twin.kind = :kind)
    GROUP BY tag.article_id, tag.start, tag."end\""""
"""Of tags that would get a kind, those over words where no other tag of it is, the oldest where there are several."""
