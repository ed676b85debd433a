"""A list's conditions and order as SQL."""

from gui.model.tag_query import TagColumn, TagQuery

_READING = 'tag.article_id, tag.start, tag."end", tag.id'
_ORDERS: dict[TagColumn, str] = {
    TagColumn.READING: "",
    TagColumn.KIND: "tag.kind",
    TagColumn.EXCERPT: "tag.excerpt COLLATE NOCASE",
    TagColumn.LABEL: "tag.label COLLATE NOCASE",
    TagColumn.NOTE: "tag.note COLLATE NOCASE",
    TagColumn.STATUS: "tag.status",
    TagColumn.ANNOTATOR: "annotator.name COLLATE NOCASE",
    TagColumn.ARTICLE: "article.title COLLATE NOCASE",
}
_WORDS = "tag.excerpt || char(10) || tag.label || char(10) || tag.note"
_LONGEST_PATTERN = 50_000
"""The bytes that SQLite's LIKE takes at most; words that somebody pastes may be more."""
assert _ORDERS.keys() == set(TagColumn)


def sql_of(query: TagQuery) -> tuple[str, list[object]]:
    """A statement that yields the keys of the tags in their order, and the values of its `?`."""
    conditions: list[tuple[str, object]] = []
    if query.article_id is not None:
        conditions.append(("tag.article_id = ?", query.article_id))
    if query.kind is not None:
        conditions.append(("tag.kind = ?", query.kind.value))
    if query.status is not None:
        conditions.append(("tag.status = ?", query.status.value))
    if query.unsure:
        conditions.append(("tag.unsure = ?", 1))
    if query.annotator is not None:
        conditions.append(("tag.annotator_id = (SELECT id FROM annotator WHERE name = ?)", query.annotator))
    if query.text:
        conditions.append(_contains(query.text))
    where = " WHERE " + " AND ".join(sql for sql, _ in conditions) if conditions else ""
    return f"SELECT tag.id FROM {_tables(query)}{where} ORDER BY {_order(query)}", [value for _, value in conditions]


def _tables(query: TagQuery) -> str:
    match query.order:
        case TagColumn.ANNOTATOR:
            return "tag JOIN annotator ON annotator.id = tag.annotator_id"
        case TagColumn.ARTICLE:
            return "tag JOIN article ON article.id = tag.article_id"
        case _:
            return "tag"


def _order(query: TagQuery) -> str:
    column = _ORDERS[query.order]
    if not column:
        return _READING
    return f"{column} {'DESC' if query.descending else 'ASC'}, {_READING}"


def _contains(text: str) -> tuple[str, object]:
    pattern = text
    for sign in "\\%_":
        pattern = pattern.replace(sign, "\\" + sign)
    pattern = f"%{pattern}%"
    if len(pattern.encode()) > _LONGEST_PATTERN:
        return f"instr(lower({_WORDS}), lower(?)) > 0", text  # slower
    return f"{_WORDS} LIKE ? ESCAPE '\\'", pattern
