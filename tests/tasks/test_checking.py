"""What is damaged is named, what is whole is not."""

import sqlite3
from pathlib import Path

import pytest

from gui.exchange.plain_text import text_from
from gui.model.change import Act, Change, Step
from gui.model.problem import Problem
from gui.store.project import Project
from gui.tasks.adding import add_articles, article_from
from gui.tasks.checking import check_project
from gui.tasks.progress import Cancelled
from tests.builders import a_tag

TEXT = "Bridge 😀 opens\n\n“It cost,\u00a03 million,” said Anna.\nIt is long."


@pytest.fixture
def path(project: Project) -> Path:
    """A closed project with two articles and three tags."""
    one, two = add_articles(project, [article_from(text_from(TEXT + more, "news.txt")) for more in ("", " More.")], "Ada").new
    tags = (a_tag(one, "Anna"), a_tag(one, "million"), a_tag(two, "More"))
    project.apply(Step(Act.TAG_CLAIM, tuple(Change(None, tag) for tag in tags), "Ada"))
    project.close()
    return project.path


def _damage(path: Path, *statements: str) -> None:
    """Change what no door of ours would."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for trigger in ("article_is_immutable", "tag_fits_update"):
        connection.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def _findings(path: Path) -> list[str]:
    return [str(finding) for finding in check_project(path).findings]


def test_a_whole_project_has_no_findings(path: Path) -> None:
    before = path.read_bytes()
    seen: list[tuple[int, int]] = []
    checked = check_project(path, lambda *said: seen.append(said))
    assert (checked.articles, checked.tags, checked.findings) == (2, 3, ())
    assert seen == [(1, 2), (2, 2)]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "named", "why"),
    [
        ("UPDATE article SET text = replace(text, 'Anna', 'Anne') WHERE id = 1", "Article “Bridge 😀 opens” is damaged", "its hash"),
        ("UPDATE tag SET excerpt = 'Anne' WHERE excerpt = 'Anna'", "of article “Bridge 😀 opens”", "its words are not those at [43, 47)"),
        ("UPDATE tag SET start = 44, \"end\" = 48 WHERE excerpt = 'Anna'", "of article “Bridge 😀 opens”", "at [44, 48)"),
        ("UPDATE tag SET \"end\" = 900 WHERE excerpt = 'Anna'", "of article “Bridge 😀 opens”", "[43, 900) is no span of its text"),
        ("UPDATE tag SET \"end\" = start WHERE excerpt = 'Anna'", "of article “Bridge 😀 opens”", "[43, 43) is no span of its text"),
        ("UPDATE tag SET suffix = 'x' WHERE excerpt = 'Anna'", "of article “Bridge 😀 opens”", "the words around it"),
        ("UPDATE tag SET article_id = 77 WHERE excerpt = 'Anna'", "Tag ", "its article is not in the project"),
    ],
)
def test_each_damage_is_named(path: Path, statement: str, named: str, why: str) -> None:
    _damage(path, statement)
    assert any(named in finding and why in finding for finding in _findings(path)), _findings(path)


def test_an_article_in_the_trash_is_proved_too(path: Path) -> None:
    _damage(path, "DELETE FROM tag WHERE article_id = 2", "UPDATE article SET in_trash = 1, text = text || '!' WHERE id = 2")
    assert any("its hash" in finding for finding in _findings(path))


def test_text_that_is_no_longer_utf8_is_a_finding(path: Path) -> None:
    raw = path.read_bytes()
    assert b"Anna.\nIt is long. More." in raw
    path.write_bytes(raw.replace(b"Anna.\nIt is long. More.", b"Anna.\nIt \xff\xfe long. More."))
    article, tag = _findings(path)
    assert article.startswith("Article “Bridge 😀 opens” is damaged: its text is not the one that its hash was made of")
    assert "the words around it are not those around [61, 65)" in tag


def test_a_damaged_page_is_a_finding(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    for page in range(2, len(raw) // 4096):
        raw[page * 4096 : page * 4096 + 8] = b"\xff" * 8
    path.write_bytes(raw)
    assert _findings(path)


def test_what_is_no_project_is_refused(tmp_path: Path) -> None:
    for name in ("none.pressmark", ""):
        with pytest.raises(Problem):
            check_project(tmp_path / name)


def test_it_can_be_cancelled(path: Path) -> None:
    with pytest.raises(Cancelled):
        check_project(path, cancelled=lambda: True)
