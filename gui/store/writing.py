"""How one change is written, inside the transaction of its step.

This is the write door's inner side: `before` is the lock (the stored row must be the same, or
nothing is written), and the excerpt is proved against the text of the article.
"""

import sqlite3
from dataclasses import replace

from gui.model.article import Article, ArticleState
from gui.model.attributes import NAMES, NONE, words_of
from gui.model.change import Change
from gui.model.link import fits_end
from gui.model.problem import Problem
from gui.model.tag import Tag, around
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.linking import links_of
from gui.store.problems import Refused
from gui.store.reading import Progress, Reading
from gui.store.side_rows import SideRows

_NOT_SAVED = QT_TRANSLATE_NOOP("Problem", "“{words}” was not saved")
_MOVED_ON = QT_TRANSLATE_NOOP("Problem", "{who} has changed it in the meantime")
_GONE = QT_TRANSLATE_NOOP("Problem", "{who} has removed it in the meantime")
_LOOK_AGAIN = QT_TRANSLATE_NOOP("Problem", "look at it again before you change it")
_SOMEBODY = QT_TRANSLATE_NOOP("Problem", "somebody")
_HERE_ALREADY = QT_TRANSLATE_NOOP("Problem", "it is already in the project")
_ARTICLE_GONE = QT_TRANSLATE_NOOP("Problem", "its article has been taken out of the project in the meantime")
_ADD_AGAIN = QT_TRANSLATE_NOOP("Problem", "add the article again first")
_KNOWN = QT_TRANSLATE_NOOP("Problem", "the same text is already in the project as “{title}”")
_NOT_CHANGED = QT_TRANSLATE_NOOP("Problem", "“{words}” was not changed")
_CHANGED = QT_TRANSLATE_NOOP("Problem", "it has been changed in the meantime")
_HAS_TAGS = QT_TRANSLATE_NOOP("Problem", "the article still has tags ({count})")
_REMOVE_THEM = QT_TRANSLATE_NOOP("Problem", "take back or remove its tags first")
_NOT_REMOVED = QT_TRANSLATE_NOOP("Problem", "“{words}” was not removed")
_HAS_LINKS = QT_TRANSLATE_NOOP("Problem", "it is linked with other tags")
_REMOVE_LINKS = QT_TRANSLATE_NOOP("Problem", "remove the links first")
_NO_ENTRY = QT_TRANSLATE_NOOP("Problem", "the entry of the register that it names has been removed in the meantime")
_SHOWN = 60
"""How many characters of an excerpt or a title are named in a sentence."""


class Writing:
    """Writes changes over the project's one writing connection."""

    def __init__(self, connection: sqlite3.Connection, reading: Reading) -> None:
        self._connection, self._reading = connection, reading
        self._annotators: dict[str, int] = {}
        self._text: tuple[int, str] = (0, "")
        self.side_rows = SideRows(connection, reading, self.annotator_id)

    def write(self, change: Change) -> Change | None:
        """Write one change and return it with the key of its row; Problem if the row has moved on.

        None if there was nothing left to write: somebody else has just made the same of an article.

        Must run inside a transaction; ValueError if an excerpt is not what its article says.
        """
        match change.row:
            case Tag():
                return self._write_tag(change)
            case Article():
                return self._write_article(change)
            case _:
                return self.side_rows.write(change)

    def annotator_id(self, name: str) -> int:
        """The key of the annotator of that name, who is entered if new."""
        if name not in self._annotators:
            self._connection.execute("INSERT INTO annotator (name) VALUES (?) ON CONFLICT (name) DO NOTHING", (name,))
            (self._annotators[name],) = self._connection.execute("SELECT id FROM annotator WHERE name = ?", (name,)).fetchone()
        return self._annotators[name]

    def forget(self) -> None:
        """Forget what a rolled back transaction may have entered."""
        self._annotators.clear()
        self._text = (0, "")

    def remember(self, article: Article) -> None:
        """The text of an article that somebody has read already; articles never change."""
        self._text = (article.id, article.text)

    def text_of(self, article_id: int) -> str:
        """The text of an article; the last one is remembered, since texts never change."""
        if self._text[0] != article_id:
            row = self._connection.execute("SELECT text FROM article WHERE id = ?", (article_id,)).fetchone()
            if row is None:
                raise ValueError(f"no article {article_id}")
            self._text = (article_id, row[0])
        return self._text[1]

    def _write_tag(self, change: Change) -> Change:
        before, after = change.before, change.after
        if isinstance(before, Tag):
            self._check_lock(before)
        if not isinstance(after, Tag):
            assert isinstance(before, Tag)
            self._remove_tag(before)
            return change
        self._prove(after)
        values = self._tag_values(after)
        if isinstance(before, Tag):
            self._check_links(before, after)
            names = ", ".join(f'"{name}" = ?' for name in _TAG_NAMES)
            self._connection.execute(f"UPDATE tag SET {names} WHERE id = ?", (*values, before.id))
            return change
        return Change(None, self._add_tag(after, values))

    def _check_links(self, before: Tag, after: Tag) -> None:
        """Of another kind a tag has other links: somebody else may have linked it in the meantime."""
        if before.kind is not after.kind and any(not fits_end(link, after.uid, after.kind) for link in links_of(self._reading, after.uid)):
            raise Problem(_NOT_CHANGED, _HAS_LINKS, _REMOVE_LINKS, words=before.excerpt[:_SHOWN])

    def _remove_tag(self, tag: Tag) -> None:
        try:
            self._connection.execute("DELETE FROM tag WHERE id = ?", (tag.id,))
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
                raise
            raise Problem(_NOT_REMOVED, _HAS_LINKS, _REMOVE_LINKS, words=tag.excerpt[:_SHOWN]) from error

    def _add_tag(self, tag: Tag, values: tuple[object, ...]) -> Tag:
        if self._connection.execute("SELECT in_trash FROM article WHERE id = ?", (tag.article_id,)).fetchone() == (1,):
            raise Problem(_NOT_SAVED, _ARTICLE_GONE, _ADD_AGAIN, words=tag.excerpt[:_SHOWN])
        try:
            key = self._connection.execute(_INSERT_TAG, (tag.id or None, *values)).lastrowid or 0
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_UNIQUE:
                raise
            raise Problem(_NOT_SAVED, _HERE_ALREADY, _LOOK_AGAIN, words=tag.excerpt[:_SHOWN]) from error
        return replace(tag, id=key)

    def _check_lock(self, before: Tag) -> None:
        stored = self._reading.tag_by_uid(before.uid)
        if stored != before:
            who = self._last_annotator(before.id)
            reason = _GONE if stored is None else _MOVED_ON
            raise Problem(_NOT_SAVED, reason, _LOOK_AGAIN, words=before.excerpt[:_SHOWN], who=who)

    def _last_annotator(self, row_id: int) -> str:
        sql = """SELECT annotator.name FROM change JOIN step ON step.id = change.step_id
            JOIN annotator ON annotator.id = step.annotator_id WHERE row_id = ? AND row_kind = 'tag' ORDER BY change.id DESC LIMIT 1"""
        row = self._connection.execute(sql, (row_id,)).fetchone()
        return row[0] if row else _SOMEBODY

    def _prove(self, tag: Tag) -> None:
        text = self.text_of(tag.article_id)
        if tag.excerpt != text[tag.start : tag.end]:
            raise ValueError(f"the excerpt of [{tag.start}, {tag.end}) is not what the article says")
        if tag.attributes.cue and tag.attributes.cue[-1].end > len(text):
            raise ValueError("the cue ends behind its article")

    def _tag_values(self, tag: Tag) -> tuple[object, ...]:
        reviewer = self.annotator_id(tag.reviewer) if tag.reviewer else None
        prefix, suffix = around(self.text_of(tag.article_id), tag.span)
        return (
            tag.uid, tag.article_id, tag.kind.value, tag.start, tag.end, tag.excerpt, prefix, suffix, tag.label, tag.note,
            tag.status.value, tag.origin.value, self.annotator_id(tag.annotator), reviewer, tag.created_at, tag.updated_at, tag.unsure,
            *self._said_values(tag),
        )  # fmt: skip

    def _said_values(self, tag: Tag) -> tuple[object, ...]:
        """The values of the columns for attributes."""
        said = tag.attributes
        if said == NONE:
            return _NOTHING_SAID
        words = words_of(said)
        text = self.text_of(tag.article_id)
        cue_text = BETWEEN_PIECES.join(span.excerpt(text) for span in said.cue)
        return (*(words[name] for name in _WORDS), cue_text, self._entity_id(tag) if said.entity else None)

    def _entity_id(self, tag: Tag) -> int:
        row = self._connection.execute("SELECT id FROM entity WHERE uid = ?", (tag.attributes.entity,)).fetchone()
        if row is None:
            raise Refused(_NOT_SAVED, _NO_ENTRY, _LOOK_AGAIN, words=tag.excerpt[:_SHOWN])
        return int(row[0])

    def _write_article(self, change: Change) -> Change | None:
        before, after = change.before, change.after
        if isinstance(before, Article) and isinstance(after, Article):
            stored = self._reading.progress_of(before.id)
            wanted = _progress_after(stored, before, after) if stored is not None else None
            if wanted is None:
                raise Problem(_NOT_CHANGED, _CHANGED, _LOOK_AGAIN, words=before.title[:_SHOWN])
            if wanted == stored and Progress.of(before) != Progress.of(after):
                return None
            self._keep_progress(after.id, wanted)
            return change
        if isinstance(after, Article):
            return Change(None, self._add_article(after))
        assert isinstance(before, Article)
        (count,) = self._connection.execute("SELECT count(*) FROM tag WHERE article_id = ?", (before.id,)).fetchone()
        if count:
            raise Problem(_NOT_CHANGED, _HAS_TAGS, _REMOVE_THEM, words=before.title[:_SHOWN], count=count)
        self._connection.execute("UPDATE article SET in_trash = 1 WHERE id = ?", (before.id,))
        return change

    def _add_article(self, article: Article) -> Article:
        row = self._connection.execute("SELECT id, in_trash, title FROM article WHERE digest = ?", (article.digest,)).fetchone()
        if row is not None and not row[1]:
            raise Problem(_NOT_SAVED, _KNOWN, words=article.title[:_SHOWN], title=row[2][:_SHOWN])
        if row is not None:
            self._connection.execute("UPDATE article SET in_trash = 0 WHERE id = ?", (row[0],))
            self._keep_progress(row[0], Progress.of(article))
            restored = self._reading.article(row[0])
            assert restored is not None
            return restored
        values = (
            article.uid, article.digest, article.title, article.source, article.remarks, article.added_at,
            len(article.text), article.text,
        )  # fmt: skip
        key = self._connection.execute(_INSERT_ARTICLE, values).lastrowid or 0
        self._keep_progress(key, Progress.of(article))
        zones = ((key, zone.start, zone.end, zone.kind.value, zone.twin_of) for zone in article.zones)
        self._connection.executemany('INSERT INTO zone (article_id, start, "end", kind, twin_of) VALUES (?, ?, ?, ?, ?)', zones)
        return replace(article, id=key)

    def _keep_progress(self, article_id: int, progress: Progress) -> None:
        assignee = self.annotator_id(progress.assignee) if progress.assignee else None
        sql = """INSERT INTO progress (article_id, state, assignee_id, note) VALUES (?, ?, ?, ?) ON CONFLICT (article_id)
            DO UPDATE SET state = excluded.state, assignee_id = excluded.assignee_id, note = excluded.note"""
        self._connection.execute(sql, (article_id, progress.state.value, assignee, progress.note))


def _progress_after(stored: Progress, before: Article, after: Article) -> Progress | None:
    """What is to be stored where state, assignee or note go from `before` to `after`; what stays the same may be another's by now.

    None where somebody else has changed the same in the meantime, unless to the same.  Who comes second
    with a first tag is not told that the article is being read: the state then stays.
    """
    wanted = stored
    for name in ("state", "assignee", "note"):
        now, old, new = (getattr(each, name) for each in (stored, before, after))
        if old == new or now == new or (name == "state" and now != old and before.state is ArticleState.NEW):
            continue
        if now != old:
            return None
        wanted = replace(wanted, **{name: new})
    return wanted


BETWEEN_PIECES = " … "
"""What stands between the pieces of a cue where they are read as one."""
_WORDS = tuple(name for name in NAMES if name != "entity")
_NOTHING_SAID = (*("" for _ in _WORDS), "", None)
_TAG_NAMES = (
    "uid", "article_id", "kind", "start", "end", "excerpt", "prefix", "suffix", "label", "note", "status", "origin",
    "annotator_id", "reviewer_id", "created_at", "updated_at", "unsure", *_WORDS, "cue_text", "entity_id",
)  # fmt: skip
_INSERT_TAG = 'INSERT INTO tag (id, "{}") VALUES (?{})'.format('", "'.join(_TAG_NAMES), ", ?" * len(_TAG_NAMES))
_INSERT_ARTICLE = "INSERT INTO article (uid, digest, title, source, remarks, added_at, length, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
