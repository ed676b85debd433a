"""A project that has lost what keeps it quick and whole gets it again when it is opened, and says so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag_query import TagQuery, Where
from gui.model.uids import new_uid
from gui.store.mending import missing
from gui.store.project import Project
from gui.store.streaming import export_rows
from tests.builders import saved, tagged

LOST = [
    "DROP INDEX tag_by_place", "DROP INDEX change_of_row", "DROP INDEX article_by_title", "DROP TRIGGER words_begin",
    "DROP TRIGGER tag_fits_insert", "DROP TRIGGER article_is_immutable", "DROP TRIGGER progress_begins", "DROP TABLE article_fts",
    "DROP TABLE words", "DROP TABLE progress", "DROP TABLE place", "DROP TABLE saved_filter", "DROP TABLE setting", "DROP VIEW tags",
    "DROP VIEW history", "DROP TABLE article_fts_data", "DROP TABLE article_fts_idx", "DROP TABLE article_fts_docsize",
    "DROP TABLE article_fts_config", "DELETE FROM progress",
]  # fmt: skip


def _found(path: Path, words: str) -> list[tuple[int]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute("SELECT rowid FROM article_fts WHERE article_fts MATCH ?", (words,)).fetchall()


@pytest.mark.parametrize("sql", LOST)
def test_what_is_missing_is_made_again_and_named(path: Path, sql: str) -> None:
    with closing(Project.create(path)) as project:
        (article,) = saved(project)
        tag = tagged(project, article, "Anna Ortega", Kind.ENTITY)
        assert project.mended == ()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(sql)
        raw.commit()
    name = sql.split()[-1]
    with closing(Project(path)) as project:
        assert name in project.mended
        assert list(project.reading.tag_ids(TagQuery(text="anna ortega"))) == [tag.id]
        assert [entry.id for entry in project.reading.articles()] == [article.id]
        assert len(list(export_rows(project.reading))) == 1
    with closing(sqlite3.connect(path)) as raw:
        assert missing(raw) == ()
    assert _found(path, "bridge") == [(article.id,)]
    with closing(Project(path)) as project:
        assert project.mended == (), "only once"


@pytest.mark.parametrize("table", ["annotator", "article", "zone", "tag", "link", "step", "change", "entity", "label", "waiver"])
def test_a_project_without_what_people_have_written_is_damaged(path: Path, table: str) -> None:
    with closing(Project.create(path)) as project:
        (article,) = saved(project)
        tagged(project, article)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"DROP TABLE {table}")
        raw.commit()
    with pytest.raises(Problem, match=f"a part of it, “{table}”, is missing; open a backup copy of it"):
        Project(path)


def test_a_table_that_goes_while_the_project_is_open_is_a_problem_for_who_asks(path: Path) -> None:
    with closing(Project.create(path)) as project, closing(sqlite3.connect(path)) as raw:
        saved(project)
        raw.execute("DROP TABLE words")
        raw.commit()
        with pytest.raises(Problem, match="a part of it, “words”, is missing"):
            project.reading.tag_ids(TagQuery(text="anna"))
        assert project.changed_elsewhere()
        assert list(project.reading.tag_ids(TagQuery(text="anna"))) == [], "made again at the next look"


@pytest.mark.parametrize("column", ["label", "note"])
def test_words_of_another_program_that_are_no_text_do_not_keep_the_project_shut(path: Path, column: str) -> None:
    with closing(Project.create(path)) as project:
        (article,) = saved(project)
        odd, tag = tagged(project, article), tagged(project, article, "Anna Ortega", Kind.ENTITY)
        with closing(sqlite3.connect(path)) as raw:
            raw.execute(f"UPDATE tag SET {column} = CAST(x'62ff62' AS TEXT) WHERE id = ?", (odd.id,))
            raw.commit()
        assert project.changed_elsewhere()
    with closing(Project(path)) as project:
        assert list(project.reading.tag_ids(TagQuery(text="Anna O", where=frozenset({Where.EXCERPT}), case=True))) == [tag.id]
        assert list(project.reading.tag_ids(TagQuery(text="b\ufffdb", where=frozenset(Where)))) == [odd.id]


def test_articles_and_tags_that_came_while_a_trigger_was_missing_are_there(path: Path) -> None:
    with closing(Project.create(path)) as project:
        (article,) = saved(project)
        tagged(project, article)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER words_begin")
        raw.execute("DROP TRIGGER progress_begins")
        _add_tag(raw, "Ortega")
        raw.execute(
            """INSERT INTO article (uid, digest, title, source, remarks, added_at, length, text)
            VALUES (?, ?, 'Other', 'x', '', '', 5, 'Other')""",
            (new_uid(), "0" * 64),
        )
        raw.commit()
    with closing(Project(path)) as project:
        assert set(project.mended) == {"progress_begins", "words_begin"}
        assert len(project.reading.tag_ids(TagQuery(text="ortega"))) == 1
        assert [entry.title for entry in project.reading.articles()] == [article.title, "Other"]


def test_words_that_another_program_wrote_are_folded_when_the_project_is_opened(path: Path) -> None:
    with closing(Project.create(path)) as project:
        saved(project, "É\u00a0Né")
    with closing(sqlite3.connect(path)) as raw:
        _add_tag(raw, "É\u00a0Né", start=0)
        raw.commit()
    with closing(Project(path)) as project:
        assert len(project.reading.tag_ids(TagQuery(text="e ne"))) == 1


def test_words_that_another_program_writes_while_the_project_is_open_are_folded(path: Path) -> None:
    with closing(Project.create(path)) as project:
        saved(project, "É\u00a0Né")
        with closing(sqlite3.connect(path)) as raw:
            _add_tag(raw, "É\u00a0Né", start=0)
            raw.commit()
        assert project.changed_elsewhere()
        assert len(project.reading.tag_ids(TagQuery(text="e ne"))) == 1
        assert not project.changed_elsewhere()


def test_what_cannot_be_folded_at_this_moment_is_noticed_the_next_time(path: Path) -> None:
    with closing(Project.create(path)) as project, closing(sqlite3.connect(path, isolation_level=None)) as raw:
        saved(project, "É\u00a0Né")
        _add_tag(raw, "É\u00a0Né", start=0)
        raw.execute("BEGIN")
        raw.execute("SELECT * FROM tag").fetchone()  # nobody can commit while somebody reads
        assert not project.changed_elsewhere()
        raw.execute("ROLLBACK")
        assert project.changed_elsewhere()
        assert len(project.reading.tag_ids(TagQuery(text="e ne"))) == 1


def _add_tag(raw: sqlite3.Connection, words: str, start: int = -1) -> None:
    (text,) = raw.execute("SELECT text FROM article").fetchone()
    raw.execute("INSERT INTO annotator (name) VALUES ('Other') ON CONFLICT DO NOTHING")
    at = text.index(words) if start < 0 else start
    end = at + len(words)
    raw.execute(
        """INSERT INTO tag (uid, article_id, kind, start, "end", excerpt, prefix, suffix, status, origin, annotator_id,
        created_at, updated_at) VALUES (?, 1, 'entity', ?, ?, ?, ?, ?, 'tagged', 'hand', 1, '', '')""",
        (new_uid(), at, end, words, text[max(0, at - 64) : at], text[end : end + 64]),
    )
