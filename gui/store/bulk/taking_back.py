"""Undo and redo of steps of any number of changes: the rows are asked and written in sets, and all or nothing is taken back."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from gui.model.change import Act, Change, Way
from gui.model.problem import Problem
from gui.model.uids import now
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.bulk.articles_back import ArticlesBack
from gui.store.bulk.links import are_unfit, bring_links, go_round, have_moved
from gui.store.bulk.many import AT_ONCE, Tick, unwatched
from gui.store.bulk.parts import Kept, Sides, kept_in, part, sides
from gui.store.bulk.patience import patient_transaction
from gui.store.bulk.tags_back import TagsBack
from gui.store.bulk.words_along import WordsAlong
from gui.store.door import Door
from gui.store.problems import Refused
from gui.store.project import Project
from gui.store.step_rows import entered
from gui.store.stepping import OF_PROGRESS, MovedOn

_NOT_UNDONE = QT_TRANSLATE_NOOP("Problem", "The last act was not undone or redone")
_ARTICLE_GONE = QT_TRANSLATE_NOOP("Problem", "an article of it has been taken out of the project in the meantime")
_ADD_AGAIN = QT_TRANSLATE_NOOP("Problem", "add the article again first")
_LINKED = QT_TRANSLATE_NOOP("Problem", "tags of it have been linked with others in the meantime")
_REMOVE_LINKS = QT_TRANSLATE_NOOP("Problem", "remove those links first")
Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Answered:
    """What was taken back or brought again: the act, and how many changes that were."""

    act: Act
    count: int


def answer_many(project: Project, annotator: str, way: Way, tick: Tick = unwatched) -> Answered | None:
    """Take back this annotator's last act, or bring again what was taken back last; None if there is nothing.

    `tick` counts each change twice.  Raises Problem and takes nothing back where a row has moved on: that act is out of the way then.
    """
    door, steps = project.door, project.door.steps
    try:
        with patient_transaction(door):  # what is next is asked in here: another window may just have taken that back
            found = steps.next_undo(annotator) if way is Way.UNDO else steps.next_redo(annotator)
            if found is None:
                return None
            kept = kept_in(door.connection, found[0])
            if kept.fits:
                return take_back(door, kept, found[1], annotator, way, tick)
    except MovedOn as moved_on:
        with door.transaction():
            steps.drop(moved_on.step)
        raise
    done = project.undo(annotator) if way is Way.UNDO else project.redo(annotator)
    return Answered(done.act, len(done.changes)) if done is not None else None


def take_back(door: Door, kept: Kept, act: Act, annotator: str, way: Way, tick: Tick = unwatched) -> Answered:
    """Take back or bring again a step of which `kept` tells; inside a transaction, which has to be rolled back where it raises.

    Raises MovedOn where a row is no longer what the step has made of it, Problem where others are in the way.
    It must be one whose rows fit into sets (`kept_in(…).fits`), and it must stand or have been taken back.
    """
    reply = entered(door.connection, act, way, kept.step, door.writing.annotator_id(annotator), now())
    door.steps.forget()
    return Answered(act, _TakingBack(door, act, reply, way, kept, tick).carry_out())


class _TakingBack:
    """The order is what keeps every reference whole: entries and articles come before the tags, links go before and come after them."""

    def __init__(self, door: Door, act: Act, reply: int, way: Way, kept: Kept, tick: Tick) -> None:
        self._door, self._connection, self._step, self._act, self._reply = door, door.connection, kept.step, act, reply
        self._way, self._kept, self._tick = way, kept, tick
        self._sides: Sides = sides(way)
        self._tags = TagsBack(door.connection, door.writing, self._sides, kept.fields)
        self._along = WordsAlong(door.connection, kept.fields)
        self._articles = ArticlesBack(door.connection, self._sides) if "article" in kept.sorts else None

    def carry_out(self) -> int:
        """Take all of it back; says how many changes that were."""
        try:
            going = self._bring_few()
            with self._along.followed():
                for phase in self._phases():
                    self._through(phase)
            self._write_few(going)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                raise Problem(_NOT_UNDONE, _LINKED, _REMOVE_LINKS) from error
            raise MovedOn(self._step) from error
        except Refused as refused:
            raise MovedOn(self._step) from refused
        return self._door.steps.size(self._reply)

    def _phases(self) -> list[Callable[[Values], None]]:
        phases = [self._bring_articles, self._take_links, self._write_tags, self._bring_links, self._take_articles, self._keep]
        return [phase for phase in phases if self._articles is not None or phase not in (self._bring_articles, self._take_articles)]

    def _through(self, phase: Callable[[Values], None]) -> None:
        """One phase over the whole step, stretch by stretch, as the way goes."""
        stretches = list(self._kept.stretches(AT_ONCE))
        for stretch in reversed(stretches) if self._way is Way.UNDO else stretches:
            phase({"of": self._step, **stretch})
            counts = phase in (self._write_tags, self._keep)
            self._tick(stretch["last"] - stretch["first"] + 1 if counts else 0)

    def _prove(self, is_so: bool) -> None:
        if not is_so:
            raise MovedOn(self._step)

    def _bring_articles(self, values: Values) -> None:
        assert self._articles is not None
        self._prove(self._articles.bring(values))

    def _take_links(self, values: Values) -> None:
        going = part("link", self._sides.going)
        self._prove(not have_moved(self._connection, going, values, self._sides.kept))
        self._connection.execute(f"DELETE FROM link WHERE id IN (SELECT row_id FROM change WHERE {going})", values)

    def _write_tags(self, values: Values) -> None:
        self._prove(not self._tags.have_moved(values))
        if self._tags.are_in_trash(values):
            raise Problem(_NOT_UNDONE, _ARTICLE_GONE, _ADD_AGAIN)
        self._tags.write(values)
        self._along.follow(f"SELECT row_id FROM change WHERE {self._tags.changing}", values)

    def _bring_links(self, values: Values) -> None:
        """Before they come, none of those may be left that others have made since and that make no sense any more."""
        if "kind" in self._kept.fields and are_unfit(self._connection, self._tags.changing, values) is not None:
            raise Problem(_NOT_UNDONE, _LINKED, _REMOVE_LINKS)
        coming = part("link", self._sides.coming)
        (count,) = self._connection.execute(f"SELECT count(*) FROM change WHERE {coming}", values).fetchone()
        if count:
            self._prove(bring_links(self._connection, coming, values, self._sides.wanted) == count)
            self._prove(not go_round(self._connection, coming, values))

    def _take_articles(self, values: Values) -> None:
        assert self._articles is not None
        all_of_them = self._act in OF_PROGRESS
        self._prove(self._articles.change(self._reply, values, all_of_them=all_of_them) and self._articles.take_away(values))

    def _keep(self, values: Values) -> None:
        """The same changes the other way round; those of articles that were changed are kept already, and so will be the few others be."""
        order, kept, wanted = "DESC" if self._way is Way.UNDO else "ASC", self._sides.kept, self._sides.wanted
        sql = f"""INSERT INTO change (step_id, row_kind, row_id, row_uid, before, after)
            SELECT :reply, row_kind, row_id, row_uid, {kept}, {wanted} FROM change WHERE step_id = :of AND id BETWEEN :first AND :last
            AND (row_kind IN ('tag', 'link') OR (row_kind = 'article' AND ({kept} IS NULL OR {wanted} IS NULL))) ORDER BY id {order}"""
        self._connection.execute(sql, values | {"reply": self._reply})

    def _bring_few(self) -> list[Change]:
        """Rows of other sorts one by one: those that come or change now; those that are returned go when nothing names them any more."""
        changes = self._door.steps.again(self._step, self._act, "", self._way, "", few=True).changes
        self._write_few([change for change in changes if change.after is not None])
        return [change for change in changes if change.after is None]

    def _write_few(self, changes: Iterable[Change]) -> None:
        written = [done for change in changes if (done := self._door.writing.write(change)) is not None]
        self._door.steps.enter_changes(self._reply, written)
