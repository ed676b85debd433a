"""Steps as they are kept in the project: written with their changes, found again for undo and redo.

The acts of one annotator form a line: those that stand (`done`), then those that were taken
back and can come again (`undone`).  A new act drops the latter.  Undo and redo are steps of
their own in the history (`reply`), which cannot themselves be undone but by each other.
One act may take several presses of a key: the edge of one tag that is moved again and again
is one step that is carried on, as long as nothing else is done in between.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from gui.model.article import Article, ArticleState
from gui.model.change import Act, Change, Row, Step, Way
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.rows import Kept, kept_of, row_again, tag_again, tag_with
from gui.store.side_rows import TABLES, SideRow, blank
from gui.store.step_rows import drop_undone, entered
from gui.store.writing import Writing

_NOT_UNDONE = QT_TRANSLATE_NOOP("Problem", "The last act was not undone or redone")
_MOVED_ON = QT_TRANSLATE_NOOP("Problem", "what it changed has been changed or removed since")
_BY_HAND = QT_TRANSLATE_NOOP("Problem", "change it by hand, the next undo goes to the act before it")
OF_PROGRESS = frozenset({Act.CHANGE_STATE, Act.ASSIGN, Act.CHANGE_ARTICLE_NOTE})
"""Acts that are about articles; others only mark an article along with a tag, which may go on by itself."""
_KINDS: dict[type, str] = {Tag: "tag", Article: "article"} | TABLES


class MovedOn(Problem):
    """Step `step` can no longer be taken back or brought again: a row of it is no longer what it made of it."""

    def __init__(self, step: int) -> None:
        super().__init__(_NOT_UNDONE, _MOVED_ON, _BY_HAND)
        self.step = step


class Stepping:
    """The steps of a project, over its one writing connection; all but the questions run in a transaction."""

    def __init__(self, connection: sqlite3.Connection, reading: Reading, writing: Writing) -> None:
        self._connection, self._reading, self._writing = connection, reading, writing
        self._open = 0
        """The key of the step that was entered last, if it is one that can be carried on; a restart begins a new one."""

    def enter(self, step: Step) -> int:
        """Write the step itself with its changes (already carried out) and return its key; it may be an earlier one that goes on."""
        key = self._carried_on(step) or self._entered(step)
        self._open = key if step.way is Way.DO and step.act is Act.MOVE_EDGE and len(step.changes) == 1 else 0
        return key

    def forget(self) -> None:
        """What was entered last has been rolled back, or is not known to be there."""
        self._open = 0

    def _carried_on(self, step: Step) -> int:
        """Let the open step go on to where this one leads, and return its key; 0 if this one is another act.

        It must be this annotator's last act that stands, about the same tag, and nobody may have
        touched the tag since: else an undo would take back more than the moves of one edge.
        """
        found = self.next(step.annotator, Way.UNDO) if self._open and step.act is Act.MOVE_EDGE and step.way is Way.DO else None
        if found is None or found[0] != self._open or len(step.changes) != 1:
            return 0
        change = step.changes[0]
        sql = "SELECT id, before, after FROM change WHERE step_id = ? AND row_uid = ?"
        row = self._connection.execute(sql, (self._open, change.row.uid)).fetchone()
        first = self._first_of(change.before, *row[1:]) if row is not None else None
        if first is None:
            return 0
        sides = self._json(first, change.after), self._json(change.after, first), row[0]
        self._connection.execute("UPDATE change SET before = ?, after = ? WHERE id = ?", sides)
        self._connection.execute("UPDATE step SET at = ? WHERE id = ?", (step.at, self._open))
        drop_undone(self._connection, self._writing.annotator_id(step.annotator))
        return self._open

    def _first_of(self, current: Row | None, before: str | None, after: str | None) -> Tag | None:
        """The tag as it was before the open step, or None if `current` is not what that step made of it."""
        kept, wanted = self._values(after), self._values(before)
        if kept is None or wanted is None:
            return None
        change = self._tag_change(0, "", current, kept, wanted)
        return change.after if change is not None and isinstance(change.after, Tag) else None

    def _entered(self, step: Step) -> int:
        key = entered(self._connection, step.act, step.way, step.of, self._writing.annotator_id(step.annotator), step.at)
        self.enter_changes(key, step.changes)
        return key

    def enter_changes(self, key: int, changes: Iterable[Change]) -> None:
        """Write changes (already carried out) of the step of this key."""
        self._connection.executemany(
            "INSERT INTO change (step_id, row_kind, row_id, row_uid, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (key, _KINDS[type(c.row)], c.row.id, c.row.uid, self._json(c.before, c.after), self._json(c.after, c.before))
                for c in changes
            ],
        )

    def next(self, annotator: str, way: Way) -> tuple[int, Act] | None:
        """Key and act of the step that undo would take back, or redo bring again, if there is one."""
        standing, direction = ("done", "DESC") if way is Way.UNDO else ("undone", "ASC")
        sql = f"""SELECT id, act FROM step WHERE standing = '{standing}'
            AND annotator_id = (SELECT id FROM annotator WHERE name = ?) ORDER BY id {direction} LIMIT 1"""
        row = self._connection.execute(sql, (annotator,)).fetchone()
        return (row[0], Act(row[1])) if row else None

    def size(self, key: int) -> int:
        """How many changes step `key` has."""
        (count,) = self._connection.execute("SELECT count(*) FROM change WHERE step_id = ?", (key,)).fetchone()
        return int(count)

    def again(self, key: int, act: Act, annotator: str, way: Way, at: str, *, few: bool = False) -> Step:
        """The step that takes step `key` back or brings it again, from the rows as they stand now.

        With `few` only those are in it that are written one by one even where there are very many changes (see `store.bulk`).

        Raises MovedOn if one of the rows is no longer what the step made of it.
        """
        sql = f"SELECT row_kind, row_id, row_uid, before, after FROM change WHERE step_id = ?{_FEW * few} ORDER BY id {_DIRECTION[way]}"
        changes: list[Change] = []
        rows: dict[tuple[str, str], Row | None] = {}  # as they are when this step has come to them: it may meet a row twice
        for kind, row_id, uid, before, after in self._connection.execute(sql, (key,)):
            kept, wanted = map(self._values, (after, before) if way is Way.UNDO else (before, after))
            current = rows[kind, uid] if (kind, uid) in rows else self._current(kind, row_id, uid)
            change = self._change(kind, row_id, uid, current, kept, wanted)
            if change is None and kind == "article" and kept and wanted and act not in OF_PROGRESS:
                continue  # the article was only marked along with a tag, and has gone on since
            if change is None:
                raise MovedOn(key)
            rows[kind, uid] = change.after
            changes.append(change)
        return Step(act, tuple(changes), annotator, way, key, 0, at)

    def _json(self, row: Row | None, other: Row | None) -> str | None:
        """One side of a change as JSON, made by SQLite, which reads it again in the view `history`."""
        kept = kept_of(row, other)
        if kept is None:
            return None
        values = [part for pair in kept.items() for part in pair]
        made = self._connection.execute(f"SELECT json_object({','.join('?' * len(values))})", values)
        return str(made.fetchone()[0])

    def _values(self, kept: str | None) -> Kept | None:
        return None if kept is None else dict(self._connection.execute("SELECT key, value FROM json_each(?)", (kept,)))

    def drop(self, key: int) -> None:
        """Take a step out of the line: its rows have moved on, and the acts before it are to stay in reach."""
        self._connection.execute("UPDATE step SET standing = 'dropped' WHERE id = ?", (key,))

    def _current(self, kind: str, row_id: int, uid: str) -> Row | None:
        """A row as it is stored now."""
        match kind:
            case "tag":
                return self._reading.tag_by_uid(uid)
            case "article":
                return self._reading.article(row_id)
            case _:
                return self._writing.side_rows.stored(blank(kind, row_id, uid))

    def _change(self, kind: str, row_id: int, uid: str, current: Row | None, kept: Kept | None, wanted: Kept | None) -> Change | None:
        """From the row as it is to the `wanted` side, or None if it is not what was `kept`."""
        match kind:
            case "tag":
                return self._tag_change(row_id, uid, current, kept, wanted)
            case "article":
                return self._article_change(row_id, current, kept, wanted)
            case _:
                return _side_change(blank(kind, row_id, uid), current, kept, wanted)

    def _tag_change(self, row_id: int, uid: str, current: Row | None, kept: Kept | None, wanted: Kept | None) -> Change | None:
        if kept is None:
            assert wanted is not None
            return Change(None, self._whole(row_id, uid, wanted)) if current is None else None
        if not isinstance(current, Tag):
            return None
        text = self._writing.text_of(current.article_id)
        if wanted is None:
            return Change(current, None) if current == tag_again(row_id, uid, kept, text) else None
        return Change(current, tag_with(current, wanted, text)) if current == tag_with(current, kept, text) else None

    def _whole(self, row_id: int, uid: str, kept: Kept) -> Tag:
        article_id = tag_again(row_id, uid, kept, "").article_id
        return tag_again(row_id, uid, kept, self._writing.text_of(article_id))

    def _article_change(self, row_id: int, current: Row | None, kept: Kept | None, wanted: Kept | None) -> Change | None:
        """As for tags; of an article only its progress can have moved on: state, assignee, note.

        One that comes back is as it went, although it may have come and gone since.
        """
        if kept is None:
            gone = self._reading.article_in_trash(row_id) if current is None else None
            return Change(None, _with_progress(gone, wanted)) if gone is not None and wanted is not None else None
        if not isinstance(current, Article) or _with_progress(current, kept) != current:
            return None
        return Change(current, None if wanted is None else _with_progress(current, wanted))


def _side_change(empty: SideRow, current: Row | None, kept: Kept | None, wanted: Kept | None) -> Change | None:
    if kept is None:
        assert wanted is not None
        return Change(None, row_again(empty, wanted)) if current is None else None
    if not isinstance(current, SideRow) or current != row_again(empty if wanted is None else current, kept):
        return None
    return Change(current, row_again(current, wanted) if wanted is not None else None)


def _with_progress(current: Article, kept: Kept) -> Article:
    """The article with what was kept of one side of a change; a whole article that was kept has left out what is empty."""
    is_whole = "title" in kept
    assignee, note = (str(kept.get(name, "" if is_whole else getattr(current, name))) for name in ("assignee", "note"))
    return replace(current, state=ArticleState(str(kept.get("state", current.state))), assignee=assignee, note=note)


_FEW = " AND row_kind NOT IN ('tag', 'link', 'article')"
_DIRECTION = {Way.UNDO: "DESC", Way.REDO: "ASC"}
