"""Articles, tags and projects to measure with."""

import shutil
import sqlite3
from pathlib import Path

from gui.model.article import Article, ArticleState
from gui.model.change import Act, Change, Step
from gui.model.tag import Tag
from gui.store.project import Project
from gui.suggest.zones import zones_of
from tests.bench.news import made_news
from tests.builders import a_tag, an_article


def article_of(characters: int) -> Article:
    """News of about so many characters, with its zones, being read, not saved."""
    text = made_news(characters).text
    return an_article(text, zones=zones_of(text), state=ArticleState.READING)


def spread(article: Article, characters: int, count: int) -> list[Tag]:
    """So many tags on the news of `characters`: whole piles, spread evenly over the article."""
    piles = made_news(characters).piles
    wanted, tags, taken = 0.0, list[Tag](), set[tuple[object, ...]]()
    share = count / sum(map(len, piles))
    for pile in piles:
        wanted += share * len(pile)
        if len(tags) < wanted:
            for place in pile[: count - len(tags)]:
                if place not in taken:
                    taken.add(place)
                    tags.append(a_tag(article, place[:2], place[2]))
    assert len(tags) == count, f"{characters} characters have no room for {count} tags"
    return tags


def project_with(path: Path, characters: int, count: int, articles: int = 1) -> Path:
    """A project of articles of so many characters each; the first has `count` tags."""
    project = Project.create(path)
    new = [article_of(characters + number) for number in range(articles)]
    step = project.apply(Step(Act.ADD_ARTICLES, tuple(Change(None, article) for article in new), "Ada"))
    saved = step.changes[0].after
    assert isinstance(saved, Article)
    project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in spread(saved, characters, count)), "Ada"))
    project.close()
    return path


def copied(project: Path, name: str) -> Path:
    """The same project once more, beside it."""
    return Path(shutil.copy(project, project.with_name(name)))


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


def linked(path: Path) -> Path:
    """Say of the tags of a project who said what, without steps: each quote has speaker and cue, each claim a claimant.

    The register has 1,000 entries, and each entity names one.
    """
    connection = sqlite3.connect(path)
    connection.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
        "INSERT INTO entity (uid, name, name_key, aliases, wikidata, note, folded) "
        "SELECT printf('%036d', i), 'Name ' || i, 'name ' || i, 'N ' || i, 'Q' || i, '', char(10) || 'name ' || i || char(10) FROM n"
    )
    connection.execute("UPDATE tag SET entity_id = 1 + id % 1000 WHERE kind = 'entity'")
    connection.execute(
        "UPDATE tag SET cue = '0-4', cue_text = (SELECT substr(text, 1, 4) FROM article WHERE id = article_id) WHERE kind = 'quote'"
    )
    connection.execute("CREATE TEMP TABLE mention AS SELECT id FROM tag WHERE kind = 'entity'")
    connection.execute(
        "INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at) SELECT printf('%036d', tag.id), tag.id, mention.id, "
        "iif(kind = 'quote', 'speaker', 'claimant'), annotator_id, created_at FROM tag "
        "JOIN mention ON mention.rowid = 1 + tag.id % (SELECT count(*) FROM mention) WHERE kind <> 'entity'"
    )
    connection.commit()
    connection.close()
    return path
