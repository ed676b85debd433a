"""What other programs see of a project file: readable views, and sqlite-utils at home in it."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from gui.exchange.tags_csv import COLUMNS
from gui.model.article import Article
from gui.model.tag import Tag, around
from gui.model.uids import new_uid
from gui.store.project import Project
from gui.store.streaming import export_rows
from tests.builders import WORDS, changed, saved, tagged


@pytest.fixture
def marked(project: Project) -> tuple[Article, Tag, Tag]:
    """An article with two tags, in a project that is open."""
    article, _ = saved(project, WORDS, "Storks return\n\nNobody has seen a zebra.")
    note = changed(project, tagged(project, article, "Anna Ortega", label="person"), note="“who”\n=1+1", reviewer="Bob")
    return article, tagged(project, article, (0, 5)), note


@pytest.fixture
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A stranger's connection to the project."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def _utils(*words: object) -> str:
    command = [sys.executable, "-m", "sqlite_utils", *map(str, words)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _rows(*words: object) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_utils(*words))
    return rows


def test_tags_has_the_columns_of_the_csv(marked: tuple[Article, Tag, Tag], raw: sqlite3.Connection) -> None:
    article, mayor, anna = marked
    rows = raw.execute("SELECT * FROM tags").fetchall()
    assert tuple(rows[0].keys()) == COLUMNS
    assert [row["tag_id"] for row in rows] == [mayor.uid, anna.uid]
    row = rows[1]
    assert (row["article_id"], row["article_title"], row["source"]) == (article.uid, article.title, article.source)
    assert (row["text"], row["start"], row["end"], row["offset_unit"]) == ("Anna Ortega", anna.start, anna.end, "code_point")
    before, behind = around(article.text, anna.span)
    assert (row["prefix"], row["suffix"]) == (before, behind)
    assert row["context"] == (before + anna.excerpt + behind).replace("\n", " ")
    assert (row["kind"], row["label"], row["note"]) == ("claim", "person", "“who”\n=1+1")
    assert (row["status"], row["annotator"], row["reviewer"]) == ("tagged", "Ada", "Bob")
    assert (row["created_at"], row["updated_at"]) == (anna.created_at, anna.updated_at)


def test_export_rows_are_those_of_the_view(marked: tuple[Article, Tag, Tag], project: Project, raw: sqlite3.Connection) -> None:
    _, mayor, anna = marked
    all_rows = [tuple(row) for row in raw.execute("SELECT * FROM tags")]
    assert list(export_rows(project.reading)) == all_rows
    assert list(export_rows(project.reading, [anna.id, 99, mayor.id])) == all_rows[::-1]
    assert list(export_rows(project.reading, [])) == []


def test_articles_can_be_read(marked: tuple[Article, Tag, Tag], project: Project, raw: sqlite3.Connection) -> None:
    row = raw.execute("SELECT * FROM articles").fetchone()
    assert (row["article_id"], row["title"], row["state"], row["tags"], row["text"]) == (marked[0].uid, marked[0].title, "new", 2, WORDS)
    assert row["length"] == len(WORDS)
    saved(project, "Another", annotator="Bob")
    project.undo("Bob")
    assert raw.execute("SELECT count(*) FROM articles").fetchone()[0] == 2


def test_links_can_be_read(marked: tuple[Article, Tag, Tag], raw: sqlite3.Connection) -> None:
    _, mayor, anna = marked
    raw.execute("INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at) VALUES (?, ?, ?, 'speaker', 1, 'now')",
                (new_uid(), mayor.id, anna.id))  # fmt: skip
    row = raw.execute("SELECT * FROM links").fetchone()
    assert (row["from_tag_id"], row["from_text"], row["role"]) == (mayor.uid, "Mayor", "speaker")
    assert (row["to_tag_id"], row["to_text"], row["annotator"]) == (anna.uid, "Anna Ortega", "Ada")


def test_history_can_be_read(marked: tuple[Article, Tag, Tag], project: Project, raw: sqlite3.Connection) -> None:
    project.undo("Ada")
    rows = raw.execute("SELECT * FROM history WHERE row_kind = 'tag'").fetchall()
    assert [(row["act"], row["way"], row["annotator"]) for row in rows] == [
        ("tag claim", "do", "Ada"), ("change note", "do", "Ada"), ("tag claim", "do", "Ada"), ("tag claim", "undo", "Ada"),
    ]  # fmt: skip
    assert json.loads(rows[1]["after"]) == {"note": "“who”\n=1+1", "reviewer": "Bob"}
    assert rows[3]["row_uid"] == marked[1].uid
    assert rows[3]["of"] == rows[2]["step"]


def test_sqlite_utils_lists_the_tags(marked: tuple[Article, Tag, Tag], path: Path) -> None:
    rows = _rows("rows", path, "tags")
    assert [row["text"] for row in rows] == ["Mayor", "Anna Ortega"]
    assert tuple(rows[0]) == COLUMNS


def test_sqlite_utils_finds_articles_by_their_words(marked: tuple[Article, Tag, Tag], path: Path) -> None:
    assert [row["title"] for row in _rows("search", path, "article", "zebra")] == ["Storks return"]
    assert [row["title"] for row in _rows("search", path, "article", "bridge")] == ["Mayor opens bridge"]
    assert _rows("search", path, "article", "giraffe") == []


def test_sqlite_utils_sees_tables_and_views(marked: tuple[Article, Tag, Tag], path: Path) -> None:
    tables = {row["table"] for row in _rows("tables", path)}
    assert tables >= {"article", "tag", "zone", "link", "annotator", "step", "change"}
    assert {row["view"] for row in _rows("views", path)} == {"tags", "articles", "links", "entities", "history"}
    assert "tag" in _utils("schema", path)


def test_sqlite_utils_finds_nothing_wrong(marked: tuple[Article, Tag, Tag], path: Path, raw: sqlite3.Connection) -> None:
    assert raw.execute("PRAGMA integrity_check").fetchall()[0][0] == "ok"
    assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    raw.execute("INSERT INTO article_fts (article_fts, rank) VALUES ('integrity-check', 1)")
