"""A newsroom's project to measure with: 100,000 short articles with 1,000,000 tags, or any other numbers.

`python -m tests.bench.newsroom FILE [ARTICLES TAGS]` makes one; 100,000 and 1,000,000 take less than two minutes
and 1.2 GB.  Articles are wire news of a thousand characters from a pool of 400 texts, each with a headline
of its own, so that no two are the same; tags are where people would tag them, spread evenly over the articles.
Every second quote has a speaker, by name; every 17th tag has a note; four labels, four statuses, eight annotators,
of whom three review.  They are written by SQL, not through the door: no steps, else as the program would.
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

from gui.model.digest import digest_of
from gui.model.kinds import Kind, Origin, Status
from gui.store.project import Project
from gui.store.words import fold_raw, teach
from tests.bench.news import Place, made_news

ARTICLES, TAGS = 100_000, 1_000_000
_POOL, _CHARACTERS = 400, 1_000
_PEOPLE = ("Ada", "Boris", "Chen", "Dana", "Emil", "Farah", "Hana", "Ivo")
_LABELS = ("", "statistic", "prediction", "person")
_STATUSES = (Status.TAGGED, Status.ACCEPTED, Status.REJECTED, Status.SUGGESTED)
_ORIGINS = (Origin.HAND, Origin.HAND, Origin.TAG_ALL, Origin.IMPORT)
_STATES = ("new", "reading", "done", "nothing")
_ADD_ARTICLE = "INSERT INTO article (id, uid, digest, title, source, remarks, added_at, length, text) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?)"
_ADD_TAG = """INSERT INTO tag (id, uid, article_id, kind, start, "end", excerpt, prefix, suffix, label, note, status, origin,
    annotator_id, reviewer_id, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_SPEAKERS = """INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at)
    SELECT printf('%036d', quote.id), quote.id, max(mention.id), 'speaker', quote.annotator_id, quote.created_at FROM tag AS quote
    JOIN tag AS mention ON mention.article_id = quote.article_id AND mention.kind = 'entity'
    WHERE quote.kind = 'quote' AND quote.id % 2 = 0 GROUP BY quote.id"""
Row = tuple[object, ...]


def newsroom(path: Path, articles: int = ARTICLES, tags: int = TAGS) -> Path:
    """Make a project of so many articles and tags at `path`; FileExistsError if something is there."""
    Project.create(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        teach(connection)
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -400000")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO annotator (name) VALUES (?)", [(name,) for name in _PEOPLE])
        connection.executemany(_ADD_ARTICLE, _articles(articles))
        connection.execute(f"UPDATE progress SET state = CASE article_id % 4 {_cases(_STATES)} END, assignee_id = 1 + article_id % 8")
        connection.executemany(_ADD_TAG, _tags(articles, tags))
        connection.execute(_SPEAKERS)
        fold_raw(connection)
        connection.execute("COMMIT")
    return path


def _cases(values: tuple[str, ...]) -> str:
    return " ".join(f"WHEN {number} THEN '{value}'" for number, value in enumerate(values))


def _text(number: int, articles: int) -> str:
    return f"Report {number * 7919 % articles + 1}: {made_of(number % _POOL)[0]}"


def made_of(number: int) -> tuple[str, list[Place]]:
    """One text of the pool with its places, without its headline."""
    if number not in _made:
        news = made_news(_CHARACTERS + number)
        _made[number] = news.text, sorted({place for pile in news.piles for place in pile})
    return _made[number]


_made: dict[int, tuple[str, list[Place]]] = {}


def _articles(articles: int) -> Iterator[Row]:
    for number in range(articles):
        text = _text(number, articles)
        title = text.split("\n", 1)[0]
        added = f"2026-{1 + number % 9:02}-{1 + number % 28:02}T10:00:00.000Z"
        yield number + 1, f"{number:036}", digest_of(text), title, f"wire-{number % 50}.txt", added, len(text), text


def _tags(articles: int, tags: int) -> Iterator[Row]:
    keys = count(1)
    for number in range(articles):
        text, places = _text(number, articles), made_of(number % _POOL)[1]
        wanted = tags * (number + 1) // articles - tags * number // articles
        assert wanted <= len(places), f"no room for {wanted} tags"
        ahead = len(text) - len(made_of(number % _POOL)[0])
        for start, end, kind in places[:wanted]:
            yield _tag(next(keys), number + 1, text, start + ahead, end + ahead, kind)


def _tag(key: int, article: int, text: str, start: int, end: int, kind: Kind) -> Row:
    status = _STATUSES[key % 4 if key % 3 else 0]
    reviewer = 1 + key % 3 if status in (Status.ACCEPTED, Status.REJECTED) else None
    moment = f"2026-{1 + key % 11:02}-{1 + key % 28:02}T{key % 24:02}:00:00.000Z"
    return (
        key, f"{key:036}", article, kind.value, start, end, text[start:end], text[max(0, start - 64) : start], text[end : end + 64],
        _LABELS[key % 4], "check this" if key % 17 == 0 else "", status.value, _ORIGINS[key % 4].value,
        1 + key % 8, reviewer, moment, moment,
    )  # fmt: skip


if __name__ == "__main__":
    newsroom(Path(sys.argv[1]), *(map(int, sys.argv[2:4]) if len(sys.argv) > 3 else ()))
