"""Projects to measure with."""

import sqlite3
from pathlib import Path

from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.store.project import Project
from tests.builders import a_tag, an_article

SENTENCE = "The mayor said that “the bridge cost 3 million euros”, which nobody in Newtown had expected before last week’s meeting."


def news(characters: int) -> str:
    """An article of about so many characters: a title, then paragraphs of four sentences."""
    paragraph = " ".join([SENTENCE] * 4)
    return "Mayor opens bridge\n\n" + "\n\n".join([paragraph] * max(1, characters // len(paragraph)))


def spread(article: Article, count: int) -> list[Tag]:
    """So many tags of all kinds, spread evenly over the article."""
    kinds, step = tuple(Kind), (len(article.text) - 40) / count
    starts = [int(number * step) for number in range(count)]
    return [a_tag(article, (start, start + 12 + number % 20), kinds[number % 3]) for number, start in enumerate(starts)]


def project_with(path: Path, characters: int, count: int) -> Path:
    """A project with one article of so many characters and `count` tags."""
    project = Project.create(path)
    saved = project.apply(Step(Act.ADD_ARTICLES, (Change(None, an_article(news(characters), id=0)),), "Ada")).changes[0].after
    assert isinstance(saved, Article)
    project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in spread(saved, count)), "Ada"))
    project.close()
    return path


def multiplied(path: Path, count: int) -> Path:
    """Repeat the tags of a project until it has `count`, without steps: quicker than through the door."""
    connection = sqlite3.connect(path)
    names = [row[1] for row in connection.execute("PRAGMA table_info(tag)") if row[1] not in {"id", "uid"}]
    columns = ", ".join(f'"{name}"' for name in names)
    (here,) = connection.execute("SELECT count(*) FROM tag").fetchone()
    connection.execute(
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count - here}) "
        f"INSERT INTO tag (uid, {columns}) SELECT printf('%036d', i), {columns} FROM n JOIN tag ON tag.id = 1 + i % {here}"
    )
    connection.commit()
    connection.close()
    return path
