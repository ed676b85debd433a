"""A list's conditions, order and groups as SQL."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gui.model.folding import bare, seen
from gui.model.tag_query import TagColumn, TagQuery, Where

_READING = 'tag.article_id, tag.start, tag."end", tag.id'
SPEAKER = """coalesce(
    (SELECT coalesce(named.name, other.excerpt) FROM link JOIN tag AS other ON other.id = link.to_id
        LEFT JOIN entity AS named ON named.id = other.entity_id
        WHERE link.from_id = tag.id AND link.role IN ('speaker', 'claimant') ORDER BY link.id LIMIT 1),
    iif(tag.kind = 'entity', '', (SELECT name FROM entity WHERE entity.id = tag.entity_id)), '')"""
"""Whose words a tag has: the entry that the first linked mention names, else the mention's words; the entry of an implicit speaker."""
_ORDERS: dict[TagColumn, str] = {
    TagColumn.READING: "",
    TagColumn.KIND: "tag.kind",
    TagColumn.EXCERPT: "tag.excerpt COLLATE NOCASE",
    TagColumn.LABEL: "tag.label COLLATE NOCASE",
    TagColumn.SPEAKER: f"{SPEAKER} COLLATE NOCASE",
    TagColumn.NOTE: "tag.note COLLATE NOCASE",
    TagColumn.STATUS: "tag.status",
    TagColumn.ANNOTATOR: "annotator.name COLLATE NOCASE",
    TagColumn.REVIEWER: "coalesce(reviewer.name, '') COLLATE NOCASE",
    TagColumn.ORIGIN: "tag.origin",
    TagColumn.ARTICLE: "article.title COLLATE NOCASE",
    TagColumn.CHANGED: "tag.updated_at",
}
assert _ORDERS.keys() == set(TagColumn)
_KEYS = {TagColumn.ARTICLE: ("article_id", "article"), TagColumn.ANNOTATOR: ("annotator_id", "annotator")}
"""Columns that stand in another table: the key of its rows, and its name."""
_FOLDED = {
    Where.EXCERPT: "words.excerpt",
    Where.CONTEXT: "words.before || words.excerpt || words.behind",
    Where.LABEL: "words.label",
    Where.NOTE: "words.note",
}
_AS_SAVED = {
    Where.EXCERPT: "tag.excerpt",
    Where.CONTEXT: "tag.prefix || tag.excerpt || tag.suffix",
    Where.LABEL: "tag.label",
    Where.NOTE: "tag.note",
}
assert _FOLDED.keys() == _AS_SAVED.keys() == set(Where)
_LONGEST_PATTERN = 50_000
"""The bytes that SQLite's LIKE takes at most; words that somebody pastes may be more."""


@dataclass(frozen=True, slots=True)
class _Condition:
    """A part of WHERE, and the values of its `?`."""

    sql: str
    values: tuple[object, ...] = ()


def sql_of(query: TagQuery) -> tuple[str, list[object]]:
    """A statement that yields the keys of the tags in their order, and the values of its `?`."""
    where, values = _where(query)
    return f"SELECT tag.id FROM {_tables(query)}{where} ORDER BY {_order(query)}", values


def counting_sql(query: TagQuery) -> tuple[str, list[object]]:
    """A statement that yields how many tags the query lets through, and the values of its `?`."""
    where, values = _where(query)
    return f"SELECT count(*) FROM {_tables(query, is_ordered=False)}{where}", values


def values_sql(query: TagQuery, value: str, tables: str = "", condition: str = "") -> tuple[str, list[object]]:
    """A statement that yields a `value` and the key (`id`) of each tag that the query lets through, and the values of its `?`.

    `tables` are more of them (", link"), `condition` is one that joins them.
    """
    where, values = _where(query, *([_Condition(condition)] if condition else []))
    return f"SELECT {value} AS value, tag.id AS id FROM {_tables(query, is_ordered=False)}{tables}{where}", values


def grouping_sql(query: TagQuery) -> tuple[str, list[object]]:
    """A statement that yields the values that the list is grouped by, in its order, each with how many tags have it."""
    where, values = _where(query)
    column = query.group or TagColumn.KIND
    backwards = " DESC" if query.descending and query.group is query.order else ""
    value, counted, tables = _ORDERS[column], "count(*)", f"{_tables(query)}{where}"
    if column in _KEYS:  # by number first, which is far quicker than by name
        key, table = _KEYS[column]
        few = f"SELECT tag.{key} AS key, count(*) AS tags FROM {_tables(query, is_ordered=False)}{where} GROUP BY tag.{key}"
        counted, tables = "sum(tags)", f"({few}) JOIN {table} ON {table}.id = key"
    return f"SELECT min({value}), {counted} FROM {tables} GROUP BY {value} ORDER BY {value}{backwards}", values


def passing_sql(query: TagQuery, ids: Iterable[int]) -> tuple[str, list[object]]:
    """A statement that yields which of these tags the query lets through, and the values of its `?`."""
    some = tuple(ids)
    chosen = _Condition(f"tag.id IN ({_marks(some)})", some)
    where, values = _where(query, chosen)
    return f"SELECT tag.id FROM {_tables(query, is_ordered=False, is_of_few=True)}{where}", values


def _where(query: TagQuery, *more: _Condition) -> tuple[str, list[object]]:
    conditions = [*_conditions(query), *more]
    where = " WHERE " + " AND ".join(condition.sql for condition in conditions) if conditions else ""
    return where, [value for condition in conditions for value in condition.values]


def _conditions(query: TagQuery) -> Iterator[_Condition]:
    if query.article_id is not None:
        yield _Condition("tag.article_id = ?", (query.article_id,))
    if query.articles is not None:  # as text: there may be more than SQLite takes values
        yield _Condition("tag.article_id IN (SELECT value FROM json_each(?))", (f"[{','.join(map(str, sorted(query.articles)))}]",))
    for column, wanted in (("kind", query.kinds), ("status", query.statuses), ("origin", query.origins), ("label", query.labels)):
        if wanted:
            yield _Condition(f"tag.{column} IN ({_marks(wanted)})", tuple(sorted(map(str, wanted))))
    if query.annotators:
        yield _named("annotator_id", query.annotators)
    if query.reviewers:
        yield _reviewed(query.reviewers)
    if query.states:
        states = tuple(sorted(state.value for state in query.states))
        yield _Condition(f"tag.article_id IN (SELECT article_id FROM progress WHERE state IN ({_marks(states)}))", states)
    yield from _conditions_on_one(query)


def _conditions_on_one(query: TagQuery) -> Iterator[_Condition]:
    if query.since:
        yield _Condition("tag.updated_at >= ?", (query.since,))
    if query.until:
        yield _Condition("substr(tag.updated_at, 1, 10) <= ?", (query.until,))
    if query.unsure:
        yield _Condition("tag.unsure = 1")
    if query.speaker:
        yield _Condition(
            """((tag.kind <> 'entity' AND tag.entity_id = (SELECT id FROM entity WHERE uid = ?)) OR tag.id IN (SELECT link.from_id FROM link
            JOIN tag AS other ON other.id = link.to_id JOIN entity ON entity.id = other.entity_id
            WHERE entity.uid = ? AND link.role IN ('speaker', 'claimant')))""",
            (query.speaker, query.speaker),
        )
    if query.text:
        yield _contains(query)


def _named(column: str, names: Iterable[str]) -> _Condition:
    some = tuple(sorted(names))
    return _Condition(f"tag.{column} IN (SELECT id FROM annotator WHERE name IN ({_marks(some)}))", some)


def _reviewed(names: frozenset[str]) -> _Condition:
    named = _named("reviewer_id", names - {""})
    return _Condition(f"(tag.reviewer_id IS NULL OR {named.sql})", named.values) if "" in names else named


def _contains(query: TagQuery) -> _Condition:
    """Candidates by the folded words; where case or accents matter, they are proved by the words as they are saved."""
    places = [where for where in Where if where in query.where]
    folded = bare(query.text)
    parts, values = [], list[object]()
    for where in places:
        condition = _has(_FOLDED[where], folded)
        parts.append(condition.sql)
        values += condition.values
    sql = f"({' OR '.join(parts) or '0'})"
    if query.case or query.marks:
        wanted = (seen if query.marks else bare)(query.text, case=query.case)
        sql += f" AND ({' OR '.join(f'says(CAST({_AS_SAVED[where]} AS BLOB), ?, ?, ?)' for where in places) or '0'})"
        values += [value for _ in places for value in (wanted, int(query.case), int(query.marks))]
    return _Condition(sql, tuple(values))


def _has(words: str, wanted: str) -> _Condition:
    pattern = wanted
    for sign in "\\%_":
        pattern = pattern.replace(sign, "\\" + sign)
    pattern = f"%{pattern}%"
    if len(pattern.encode()) > _LONGEST_PATTERN:
        return _Condition(f"instr({words}, ?) > 0", (wanted,))  # slower
    return _Condition(f"{words} LIKE ? ESCAPE '\\'", (pattern,))


def _tables(query: TagQuery, *, is_ordered: bool = True, is_of_few: bool = False) -> str:
    """The words come first where they are asked for, since a scan of them is the quickest way; a few tags are found by their keys."""
    tables = "tag"
    if query.text:
        tables = "tag JOIN words ON words.tag_id = tag.id" if is_of_few else "words CROSS JOIN tag ON tag.id = words.tag_id"
    return _with_names(query, tables) if is_ordered else tables


def _with_names(query: TagQuery, tables: str) -> str:
    """What the order needs besides the tags.  All tags by title are found article by article, without sorting them."""
    columns = query.order, query.group
    if TagColumn.ARTICLE in columns and (query.is_narrow or query.article_id is not None or query.articles is not None):
        tables += " JOIN article ON article.id = tag.article_id"
    elif TagColumn.ARTICLE in columns:
        tables = "article CROSS JOIN tag ON tag.article_id = article.id"
    if TagColumn.ANNOTATOR in columns:
        tables += " CROSS JOIN annotator ON annotator.id = tag.annotator_id"
    if TagColumn.REVIEWER in columns:
        tables += " LEFT JOIN annotator AS reviewer ON reviewer.id = tag.reviewer_id"
    return tables


def _order(query: TagQuery) -> str:
    parts = []
    if query.group is not None and query.group is not query.order:
        parts.append(_ORDERS[query.group])
    if _ORDERS[query.order]:
        parts.append(f"{_ORDERS[query.order]} {'DESC' if query.descending else 'ASC'}")
    return ", ".join([*parts, _READING])


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
