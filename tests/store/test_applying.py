"""The write door: one transaction, the lock, the proof, and what SQL itself refuses."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.article import ArticleState, Zone, ZoneKind
from gui.model.change import Act, Change, Step, Way
from gui.model.digest import digest_of
from gui.model.kinds import Origin, Status
from gui.model.problem import Problem
from gui.model.uids import new_uid
from gui.store.project import Project
from tests.builders import a_tag, an_article, changed, removed, saved, tagged


def _step(*changes: Change, by: str = "Ada") -> Step:
    return Step(Act.TAG_CLAIM, changes, by)


def test_a_step_comes_back_as_it_is_saved(project: Project) -> None:
    (article,) = saved(project)
    tag = a_tag(article, label="cost", note="Süß \U0001f600\n“x”", status=Status.SUGGESTED, origin=Origin.RULE, reviewer="Bob")
    step = project.apply(_step(Change(None, tag)))
    assert step.id > 0
    assert step.at.endswith("Z")
    assert step.way is Way.DO
    (change,) = step.changes
    assert change.after == replace(tag, id=change.row.id)
    assert change.row.id > 0
    assert project.reading.tags_of(article.id) == [change.after]
    assert project.reading.tag_by_uid(tag.uid) == change.after
    assert project.reading.annotators() == ["Ada", "Bob"]


def test_an_article_comes_back_with_all_it_has(project: Project) -> None:
    text = "Title\n\nText \U0001f600 \u00a0“x”\u2028".replace("\u2028", "\n")
    zones = (Zone(ZoneKind.TITLE, 0, 5), Zone(ZoneKind.BODY, 7, 17, 0))
    article = an_article(text, id=0, zones=zones, remarks="1 line ends changed to LF", state=ArticleState.READING)
    (change,) = project.apply(Step(Act.ADD_ARTICLES, (Change(None, article),), "Ada")).changes
    assert change.after == replace(article, id=change.row.id)
    assert project.reading.article(change.row.id) == change.after
    assert project.reading.article_by_uid(article.uid) == change.after
    assert project.reading.article_by_digest(digest_of(text)) == change.after
    assert project.reading.articles_titled("Title", "news.txt") == [change.after]


def test_a_failing_second_change_writes_nothing(project: Project) -> None:
    (article,) = saved(project)
    good, bad = a_tag(article, "Mayor", annotator="Eve"), replace(a_tag(article, "Anna"), excerpt="Anne")
    with pytest.raises(ValueError, match="not what the article says"):
        project.apply(_step(Change(None, good), Change(None, bad), by="Eve"))
    assert project.reading.tag_count() == 0
    assert project.reading.annotators() == ["Ada"]
    assert project.next_undo("Eve") is None
    assert tagged(project, article, by="Eve").annotator == "Eve"


@pytest.mark.parametrize("wrong", [{"excerpt": "Bridge"}, {"end": 19}, {"start": 11}, {"end": 9999}])
def test_a_tag_that_is_not_what_its_article_says_is_refused(project: Project, wrong: dict[str, object]) -> None:
    (article,) = saved(project)
    saved_tag = tagged(project, article, "Mayor")
    with pytest.raises(ValueError, match="not what the article says"):
        project.apply(_step(Change(None, replace(a_tag(article, "bridge"), **wrong))))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="not what the article says"):
        project.apply(_step(Change(saved_tag, replace(a_tag(article, "bridge"), uid=saved_tag.uid, id=saved_tag.id, **wrong))))  # type: ignore[arg-type]
    assert project.reading.tags_of(article.id) == [saved_tag]


def test_a_tag_of_no_article_is_refused(project: Project) -> None:
    with pytest.raises(ValueError, match="no article 7"):
        project.apply(_step(Change(None, a_tag(an_article(id=7)))))


def test_texts_of_a_step_that_failed_are_forgotten(project: Project) -> None:
    first, second = an_article("First text", id=0), an_article("Other words", id=0)
    with pytest.raises(ValueError, match="not what"):
        project.apply(_step(Change(None, first), Change(None, a_tag(replace(first, id=1), "text", excerpt="tex?"))))
    (article,) = saved(project, second.text)
    assert article.id == 1
    assert tagged(project, article, "words").excerpt == "words"


def test_the_lock_names_who_was_faster(project: Project) -> None:
    (article,) = saved(project)
    mine = tagged(project, article)
    theirs = changed(project, mine, by="Bob", note="seen")
    for after in (replace(mine, note="mine"), None):
        with pytest.raises(Problem, match="“bridge” was not saved: Bob has changed it in the meantime"):
            project.apply(_step(Change(mine, after)))
    assert project.reading.tags_of(article.id) == [theirs]
    removed(project, theirs, by="Cyd")
    with pytest.raises(Problem, match="Cyd has removed it in the meantime"):
        project.apply(_step(Change(theirs, replace(theirs, note="mine"))))
    assert project.reading.tag_count() == 0


def test_an_article_changed_by_somebody_else_is_not_overwritten(project: Project) -> None:
    (article,) = saved(project)
    done = replace(article, state=ArticleState.DONE)
    project.apply(_step(Change(article, done), by="Bob"))
    reading = replace(article, state=ArticleState.READING)
    assert project.apply(_step(Change(article, reading))).changes == (), "who reads after somebody is done changes nothing"
    with pytest.raises(Problem, match="it has been changed in the meantime"):
        project.apply(_step(Change(reading, replace(article, state=ArticleState.NEW))))
    assert project.reading.article(article.id) == done


def test_the_same_identity_twice_is_a_problem(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    with pytest.raises(Problem, match="“bridge” was not saved: it is already in the project"):
        project.apply(_step(Change(None, replace(tag, id=0))))
    assert project.reading.tags_of(article.id) == [tag]


def test_no_tag_comes_to_an_article_that_was_taken_back(project: Project) -> None:
    (article,) = saved(project)
    project.undo("Ada")
    with pytest.raises(Problem, match="was not saved: its article has been taken out of the project"):
        tagged(project, article, by="Bob")
    assert project.reading.tag_count() == 0


def test_the_same_text_is_the_same_article(project: Project) -> None:
    (article,) = saved(project)
    with pytest.raises(Problem, match="the same text is already in the project as “Mayor opens bridge”"):
        saved(project, article.text)


def test_an_article_with_tags_stays(project: Project) -> None:
    (article,) = saved(project)
    tagged(project, article, by="Bob")
    with pytest.raises(Problem, match=r"the article still has tags \(1\)"):
        project.undo("Ada")
    assert project.reading.article(article.id) == article


@pytest.fixture
def raw(project: Project, path: Path) -> Iterator[sqlite3.Connection]:
    """A connection beside a project with one article (11 code points) and one tag."""
    (article,) = saved(project, "Hello \U0001f600 you")
    tagged(project, article, "Hello")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


_COLUMNS = 'article_id, kind, start, "end", excerpt, prefix, suffix, status, origin, annotator_id, created_at, updated_at'
_ADD = f"INSERT INTO tag (uid, {_COLUMNS}) SELECT ?, {_COLUMNS} FROM tag"


def test_sql_takes_what_is_right(raw: sqlite3.Connection) -> None:
    raw.execute(_ADD, (new_uid(),))
    assert raw.execute("SELECT count(*) FROM tags").fetchone() == (2,)


@pytest.mark.parametrize(
    "sql",
    [
        'UPDATE tag SET "end" = start', 'UPDATE tag SET start = -1, "end" = 4', "UPDATE tag SET kind = 'opinion'",
        "UPDATE tag SET status = 'seen'", "UPDATE tag SET origin = 'guess'", "UPDATE tag SET excerpt = 'Hell'",
        "UPDATE tag SET excerpt = 'Hello and more'", 'UPDATE tag SET start = 7, "end" = 12, prefix = \'1234567\'',
        "UPDATE tag SET prefix = 'x'", "UPDATE tag SET suffix = hex(zeroblob(40))", "UPDATE tag SET uid = 'short'",
        "UPDATE tag SET start = 'zero'", "UPDATE tag SET note = NULL", "UPDATE tag SET article_id = 99",
        "UPDATE tag SET annotator_id = 99", "UPDATE article SET text = 'Hello you all'", "UPDATE article SET digest = hex(zeroblob(32))",
        "UPDATE article SET length = 3", "UPDATE progress SET state = 'read'", "DELETE FROM article", "DELETE FROM annotator",
        "INSERT INTO annotator (name) VALUES ('')", "INSERT INTO annotator (name) VALUES ('Ada')",
        "INSERT INTO zone VALUES (1, 3, 3, 'body', -1)", "INSERT INTO zone VALUES (1, 3, 4, 'advert', -1)", _ADD.replace("?", "uid"),
        "INSERT INTO step (act, way, standing, annotator_id, at) VALUES ('x', 'sideways', 'done', 1, '')",
        "INSERT INTO change (step_id, row_kind, row_id, row_uid) VALUES (1, 'tag', 1, 'x')",
    ],
)  # fmt: skip
def test_sql_refuses_what_is_wrong(raw: sqlite3.Connection, sql: str) -> None:
    raw.execute("PRAGMA foreign_keys = ON")
    before = list(raw.iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute(sql)
    assert list(raw.iterdump()) == before


def test_what_another_window_wrote_is_noticed_once(project: Project, path: Path) -> None:
    (article,) = saved(project)
    assert not project.changed_elsewhere()
    with closing(Project(path)) as other:
        other.reading.articles()
        assert not project.changed_elsewhere()
        tagged(other, article)
        assert not other.changed_elsewhere()
        assert project.changed_elsewhere()
        assert not project.changed_elsewhere()
