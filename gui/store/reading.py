"""What can be asked of a project.  Nothing in here writes."""

import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gui.model.article import Article, ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.tag import Tag
from gui.model.tag_query import TagQuery
from gui.store.connecting import open_to_read
from gui.store.problems import translated
from gui.store.query import sql_of
from gui.store.rows import ARTICLE_COLUMNS, ARTICLE_TABLES, TAG_COLUMNS, TAG_TABLES, article_from, tag_from

_AT_ONCE = 500
"""Rows fetched with one statement: below SQLite's oldest limit of 999 parameters."""
_OPERATIONS = 50_000
"""Steps of SQLite's own between two looks at whether to go on: less than a millisecond."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an article is, who is to read it (a name, or empty) and what is noted of it."""

    state: ArticleState
    assignee: str = ""
    note: str = ""

    @classmethod
    def of(cls, article: Article) -> "Progress":
        """That of an article as it was read."""
        return cls(article.state, article.assignee, article.note)


class Reading:
    """Questions to one project file over one connection; SQLite's errors come as Problems."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self.path = connection, path

    @classmethod
    def open(cls, path: Path) -> "Reading":
        """A worker's own view of the project at `path`, which cannot write; close it."""
        return cls(open_to_read(path), path)

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    def articles(self) -> list[ArticleEntry]:
        """All articles in the order in which they came, without their texts."""
        sql = f"""SELECT article.id, article.title, progress.state, coalesce(counted.tags, 0), coalesce(assignee.name, ''), progress.note
            FROM {ARTICLE_TABLES}
            LEFT JOIN (SELECT article_id, count(*) AS tags FROM tag WHERE status <> 'rejected' GROUP BY article_id) AS counted
            ON counted.article_id = article.id WHERE NOT in_trash ORDER BY article.id"""
        return [ArticleEntry(id_, title, ArticleState(state), *rest) for id_, title, state, *rest in self.rows(sql)]

    def article(self, id_: int) -> Article | None:
        """The whole article, or None if there is none of that key (or it is in the trash)."""
        return self._article("article.id = ? AND NOT in_trash", id_)

    def article_by_uid(self, uid: str) -> Article | None:
        """The whole article with this identity, or None."""
        return self._article("uid = ? AND NOT in_trash", uid)

    def article_by_digest(self, digest: str) -> Article | None:
        """The whole article whose text has this SHA-256, or None."""
        return self._article("digest = ? AND NOT in_trash", digest)

    def progress_of(self, id_: int) -> Progress | None:
        """How far the article is and what is said of it, or None if there is none of that key."""
        where = "WHERE article.id = ? AND NOT in_trash"
        sql = f"SELECT progress.state, coalesce(assignee.name, ''), progress.note FROM {ARTICLE_TABLES} {where}"
        for state, assignee, note in self.rows(sql, id_):
            return Progress(ArticleState(state), assignee, note)
        return None

    def article_in_trash(self, id_: int) -> Article | None:
        """The whole article if it was taken back, or None."""
        return self._article("article.id = ? AND in_trash", id_)

    def articles_titled(self, title: str, source: str) -> list[Article]:
        """All articles of that title and source, whole."""
        found = self.rows("SELECT id FROM article WHERE title = ? AND source = ? AND NOT in_trash ORDER BY id", title, source)
        return [article for (id_,) in found if (article := self.article(id_)) is not None]

    def tags_of(self, article_id: int) -> list[Tag]:
        """The tags of one article as they are read: by start, then end."""
        where = 'WHERE tag.article_id = ? ORDER BY tag.start, tag."end", tag.id'
        return [tag_from(row) for row in self.rows(f"SELECT {TAG_COLUMNS} FROM {TAG_TABLES} {where}", article_id)]

    def tag_ids(self, query: TagQuery) -> "array[int]":
        """The keys of the tags that the query lets through, in its order."""
        sql, values = sql_of(query)
        return array("q", (id_ for (id_,) in self.rows(sql, *values)))

    def tags(self, ids: Sequence[int]) -> list[Tag]:
        """The tags with these keys, in this order; those that are gone are left out."""
        found: dict[int, Tag] = {}
        for at in range(0, len(ids), _AT_ONCE):
            some = ids[at : at + _AT_ONCE]
            marks = ",".join("?" * len(some))
            for row in self.rows(f"SELECT {TAG_COLUMNS} FROM {TAG_TABLES} WHERE tag.id IN ({marks})", *some):
                tag = tag_from(row)
                found[tag.id] = tag
        return [found[id_] for id_ in ids if id_ in found]

    def tag_by_uid(self, uid: str) -> Tag | None:
        """The tag with this identity, or None."""
        for row in self.rows(f"SELECT {TAG_COLUMNS} FROM {TAG_TABLES} WHERE tag.uid = ?", uid):
            return tag_from(row)
        return None

    def annotators(self) -> list[str]:
        """The names of all who have tagged or reviewed, in alphabetical order."""
        return [name for (name,) in self.rows("SELECT name FROM annotator ORDER BY name COLLATE NOCASE")]

    def tag_count(self) -> int:
        """How many tags are saved, rejected ones too."""
        return next(int(count) for (count,) in self.rows("SELECT count(*) FROM tag"))

    def rows(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of any question, 200 at a time, so that a window beside the worker keeps its frames."""
        with translated(self.path):
            cursor = self._connection.execute(sql, values)
            while some := cursor.fetchmany(200):
                yield from some

    def give_up_when(self, stops: Callable[[], bool]) -> None:
        """Ask `stops` in the middle of every long question from now on: as soon as it says so, the question raises GivenUp."""
        self._connection.set_progress_handler(stops, _OPERATIONS)

    def _article(self, where: str, value: object) -> Article | None:
        for row in self.rows(f"SELECT {ARTICLE_COLUMNS} FROM {ARTICLE_TABLES} WHERE {where}", value):
            zones = self.rows('SELECT kind, start, "end", twin_of FROM zone WHERE article_id = ? ORDER BY start', row[0])
            return article_from(row, list(zones))
        return None
