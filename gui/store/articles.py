"""What the list of articles asks: keys first, what it shows of them by key, how far all of them are."""

from array import array
from collections.abc import Iterable, Sequence

from gui.model.article import Article, ArticleState
from gui.model.article_entry import ArticleEntry
from gui.model.article_query import STATE_PLACES, UNFINISHED, ArticleOrder, ArticleQuery
from gui.store.reading import Reading

_AT_ONCE = 500
_KEPT = "progress.article_id NOT IN (SELECT id FROM article WHERE in_trash)"
"""The index of titles tells which are in the trash; the rows of the texts are far apart, each on pages of its own."""
_ASSIGNEE = "LEFT JOIN annotator AS assignee ON assignee.id = progress.assignee_id"
_COUNTED = "(SELECT count(*) FROM tag WHERE tag.article_id = progress.article_id AND tag.status <> 'rejected')"
_FROM = f"FROM article JOIN progress ON progress.article_id = article.id {_ASSIGNEE}"
_ENTRY = f"SELECT article.id, article.title, progress.state, {_COUNTED}, coalesce(assignee.name, ''), progress.note {_FROM}"
_OUTLINE = f"""SELECT article.id, article.uid, article.title, article.source, article.digest, progress.state, article.remarks,
    article.added_at, coalesce(assignee.name, ''), progress.note {_FROM}"""
_WHEN = " ".join(f"WHEN '{state.value}' THEN {place}" for state, place in STATE_PLACES.items())
_STATE = f"CASE progress.state {_WHEN} END"


def article_ids(reading: Reading, query: ArticleQuery) -> "array[int]":
    """The keys of the articles that the query lets through, in its order, whatever their titles say."""
    where, values = _conditions(query)
    ordered = _ORDERS[query.order].format(way="DESC" if query.descending else "ASC")
    if query.order is ArticleOrder.TITLE and not where:
        sql = f"SELECT id FROM article WHERE NOT in_trash ORDER BY {ordered}"
    else:
        joined = "JOIN article ON article.id = progress.article_id" if query.order is ArticleOrder.TITLE else ""
        conditions = " AND ".join((_KEPT, *where))
        sql = f"SELECT progress.article_id FROM progress {joined} {_ASSIGNEE} WHERE {conditions} ORDER BY {ordered}"
    return array("q", (id_ for (id_,) in reading.rows(sql, *values)))


def titles_after(reading: Reading, id_: int, count: int) -> list[tuple[int, str]]:
    """Key and title of the next so many articles behind the one of this key, as they came."""
    return list(reading.rows("SELECT id, title FROM article WHERE id > ? AND NOT in_trash ORDER BY id LIMIT ?", id_, count))


def article_entries(reading: Reading, ids: Sequence[int]) -> list[ArticleEntry]:
    """What a list shows of the articles with these keys, in this order; those that are gone are left out."""
    found: dict[int, ArticleEntry] = {}
    for at in range(0, len(ids), _AT_ONCE):
        some = ids[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        for row in reading.rows(f"{_ENTRY} WHERE article.id IN ({marks}) AND NOT article.in_trash", *some):
            found[row[0]] = _entry_from(*row)
    return [found[id_] for id_ in ids if id_ in found]


def outlines(reading: Reading, ids: Iterable[int]) -> list[Article]:
    """The articles with these keys without their texts and zones, as they came; enough to change what is kept beside a text."""
    wanted = sorted(set(ids))
    found = list[Article]()
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        for row in reading.rows(f"{_OUTLINE} WHERE article.id IN ({marks}) AND NOT article.in_trash ORDER BY article.id", *some):
            id_, uid, title, source, digest, state, remarks, added_at, assignee, note = row
            found.append(Article(id_, uid, title, source, digest, "", (), ArticleState(state), remarks, added_at, assignee, note))
    return found


def title_of(reading: Reading, id_: int) -> str:
    """The title of an article, empty if there is none of that key."""
    return next((str(title) for (title,) in reading.rows("SELECT title FROM article WHERE id = ? AND NOT in_trash", id_)), "")


def done_count(reading: Reading) -> int:
    """How many articles are done, with tags or without."""
    return next(int(count) for (count,) in reading.rows(f"SELECT count(*) FROM progress WHERE state IN ({_DONE}) AND {_KEPT}"))


def progress_of(reading: Reading) -> list[tuple[str, ArticleState, int]]:
    """How many articles of each state each annotator (or nobody, the empty name) is to read."""
    sql = f"""SELECT coalesce(annotator.name, ''), counted.state, counted.articles FROM (SELECT assignee_id, state, count(*) AS articles
        FROM progress WHERE {_KEPT} GROUP BY assignee_id, state) AS counted
        LEFT JOIN annotator ON annotator.id = counted.assignee_id"""
    return [(name, ArticleState(state), count) for name, state, count in reading.rows(sql)]


def unfinished_ids(reading: Reading, assignees: Sequence[str] = ()) -> set[int]:
    """The keys of the articles that are not done; only of those that one of these is to read, if any are named ("": nobody)."""
    where, values = _conditions(ArticleQuery(UNFINISHED, frozenset(assignees)))
    sql = f"SELECT progress.article_id FROM progress {_ASSIGNEE} WHERE {' AND '.join((_KEPT, *where))}"
    return {id_ for (id_,) in reading.rows(sql, *values)}


def _entry_from(id_: int, title: str, state: str, tags: int, assignee: str, note: str) -> ArticleEntry:
    return ArticleEntry(id_, title, ArticleState(state), tags, assignee, note)


def _conditions(query: ArticleQuery) -> tuple[list[str], list[str]]:
    where, values = list[str](), list[str]()
    for column, wanted in (("progress.state", sorted(query.states)), ("coalesce(assignee.name, '')", sorted(query.assignees))):
        if wanted:
            where.append(f"{column} IN ({','.join('?' * len(wanted))})")
            values += wanted
    return where, [str(value) for value in values]


_DONE = ", ".join(f"'{state.value}'" for state in ArticleState if state.is_done)
_ORDERS: dict[ArticleOrder, str] = {
    ArticleOrder.CAME: "progress.article_id {way}",
    ArticleOrder.TITLE: "article.title COLLATE NOCASE {way}, article.id",
    ArticleOrder.STATE: f"{_STATE} {{way}}, progress.article_id",
    ArticleOrder.TAGS: f"{_COUNTED} {{way}}, progress.article_id",
    ArticleOrder.ASSIGNEE: "assignee.name IS NULL {way}, assignee.name COLLATE NOCASE {way}, progress.article_id",
}
assert _ORDERS.keys() == set(ArticleOrder)
