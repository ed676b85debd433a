"""What is damaged is named, what is whole is not."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gui.exchange.plain_text import text_from
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Row, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.uids import new_uid
from gui.store.project import Project
from gui.store.reading import Reading
from gui.tasks.adding import add_articles, article_from
from gui.tasks.checking import check_project
from gui.tasks.checking_links import check_links
from gui.tasks.progress import Cancelled
from tests.builders import a_tag, tagged

TEXT = "Bridge 😀 opens\n\n“It cost,\u00a03 million,” said Anna.\nIt is long."


@pytest.fixture
def path(project: Project) -> Path:
    """A closed project with two articles, six tags, one of them with a cue, and two links."""
    one, two = add_articles(project, [article_from(text_from(TEXT + more, "news.txt")) for more in ("", " More.")], "Ada").new
    start = TEXT.index("said")
    told = Attributes(cue=(Span(start, start + 4),))
    entity = Entity(0, new_uid(), "Anna Ortega")
    anna = a_tag(one, "Anna", Kind.ENTITY, attributes=Attributes(entity=entity.uid))
    first, last = a_tag(one, "“It cost,", Kind.QUOTE, attributes=told), a_tag(one, "3 million,”", Kind.QUOTE)
    tags = (anna, a_tag(one, "million"), a_tag(two, "More"), first, last, a_tag(two, "Anna", Kind.ENTITY))
    links = (link_of(first, anna, LinkRole.SPEAKER, "Ada"), link_of(last, first, LinkRole.CONTINUES, "Ada"))
    project.apply(Step(Act.TAG_CLAIM, tuple(Change(None, row) for row in (entity, *tags, *links)), "Ada"))
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
    assert (checked.articles, checked.tags, checked.links, checked.findings) == (2, 6, 2, ())
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
        ("UPDATE tag SET cue = '57-61' WHERE cue <> ''", "of article “Bridge 😀 opens”", "the words of its cue are not those at 57-61"),
        ("UPDATE tag SET cue_text = 'says' WHERE cue <> ''", "of article “Bridge 😀 opens”", "the words of its cue are not those at 38-42"),
        ("UPDATE tag SET cue = '38-42 900-904' WHERE cue <> ''", "of article “Bridge 😀 opens”", "at 38-42 900-904"),
        ("UPDATE tag SET cue = 'said' WHERE cue <> ''", "of article “Bridge 😀 opens”", "at said"),
        ("UPDATE tag SET cue = '' WHERE cue <> ''", "of article “Bridge 😀 opens”", "the words of its cue"),
        ("DELETE FROM entity", "Tag ", "the entry that it names is not in the register"),
        ("UPDATE entity SET wikidata = 'Q99999999999999999999'", "of the register is damaged", "is no number of a Wikidata item"),
        ("UPDATE entity SET name = 'Another'", "Entry “Another” of the register is damaged", "it is not kept under its name"),
        ("DELETE FROM tag WHERE excerpt = 'Anna' AND article_id = 1", "Link ", "one of its tags is not in the project"),
        ("UPDATE link SET to_id = 77 WHERE role = 'speaker'", "Link ", "one of its tags is not in the project"),
        ("UPDATE link SET to_id = from_id WHERE role = 'speaker'", "Link ", "a tag cannot be linked with itself"),
        ("UPDATE link SET to_id = 6 WHERE role = 'speaker'", "Link ", "the two are in different articles"),
        ("UPDATE link SET to_id = 2 WHERE role = 'speaker'", "Link ", "“speaker” does not lead from quote to claim"),
        ("UPDATE link SET to_id = 5, role = 'continues' WHERE role = 'speaker'", "Link ", "would go round in a circle"),
        (
            "UPDATE link SET role = 'friend' WHERE role = 'speaker'",
            "Link ",
            "“friend” from quote to entity is nothing that Pressmark knows",
        ),
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
    article, tag, _ = _findings(path)
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


@pytest.mark.usefixtures("impatient")
def test_nobody_is_kept_from_saving_while_links_are_proved(path: Path) -> None:
    with closing(Project(path)) as window, closing(Reading.open(path)) as reading:
        article = window.reading.article(window.reading.articles()[0].id)
        assert article is not None
        first, *others = (a_tag(article, "long") for _ in range(300))
        links = [link_of(other, first, LinkRole.SAME_AS, "Ada") for other in others]
        rows: tuple[Row, ...] = (first, *others, *links)
        window.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, row) for row in rows), "Ada"))
        count = window.reading.tag_count()

        def save() -> bool:
            tagged(window, article, "long")
            return False

        assert check_links(reading, [], save) == 2 + len(others)
        assert window.reading.tag_count() == count + 1
