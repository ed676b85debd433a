"""Values of the model as rows of the tables, and as the JSON that a change is kept in."""

import json
from collections.abc import Sequence
from typing import Any

from gui.model.article import Article, ArticleState, Zone, ZoneKind
from gui.model.kinds import Kind, Origin, Status
from gui.model.span import Span
from gui.model.tag import Tag, around

TAG_COLUMNS = (
    'tag.id, tag.uid, tag.article_id, tag.kind, tag.start, tag."end", tag.excerpt, tag.prefix, tag.suffix, '
    "tag.label, tag.note, tag.status, tag.origin, annotator.name, coalesce(reviewer.name, ''), tag.created_at, tag.updated_at"
)
TAG_TABLES = "tag JOIN annotator ON annotator.id = tag.annotator_id LEFT JOIN annotator AS reviewer ON reviewer.id = tag.reviewer_id"
ARTICLE_COLUMNS = "id, uid, title, source, digest, text, state, remarks, added_at"

_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_ORIGINS = {origin.value: origin for origin in Origin}


def tag_from(row: Sequence[Any]) -> Tag:
    """A tag from a row of `TAG_COLUMNS`."""
    (id_, uid, article_id, kind, start, end, excerpt, prefix, suffix, label, note, status, origin, *rest) = row
    return Tag(
        id_, uid, article_id, _KINDS[kind], start, end, excerpt, prefix, suffix, label, note,
        _STATUSES[status], _ORIGINS[origin], *rest,
    )  # fmt: skip


def article_from(row: Sequence[Any], zones: Sequence[tuple[str, int, int, int]]) -> Article:
    """An article from a row of `ARTICLE_COLUMNS` and its rows of `zone`."""
    id_, uid, title, source, digest, text, state, remarks, added_at = row
    return Article(
        id_, uid, title, source, digest, text,
        tuple(Zone(ZoneKind(kind), start, end, twin_of) for kind, start, end, twin_of in zones),
        ArticleState(state), remarks, added_at,
    )  # fmt: skip


_KEPT_OF_TAG = (
    "article_id", "kind", "start", "end", "label", "note", "status", "origin", "annotator", "reviewer", "created_at", "updated_at",
)  # fmt: skip
_KEPT_OF_ARTICLE = ("title", "source", "state", "remarks", "added_at")


def to_json(row: Tag | Article | None, other: Tag | Article | None) -> str | None:
    """One side of a change as JSON: all that is kept of the row, or only what differs from the `other` side.

    Words under a tag and texts of articles are left out: they never change, and are taken from
    the article again.
    """
    if row is None:
        return None
    kept = _KEPT_OF_TAG if isinstance(row, Tag) else _KEPT_OF_ARTICLE
    if other is None:
        return json.dumps({name: getattr(row, name) for name in kept if getattr(row, name) != ""}, ensure_ascii=False)
    return json.dumps({name: getattr(row, name) for name in kept if getattr(row, name) != getattr(other, name)}, ensure_ascii=False)


def tag_from_json(id_: int, uid: str, kept: str, text: str) -> Tag:
    """A whole tag again from what `to_json` kept of it; `text` is the text of its article."""
    values = json.loads(kept)
    return _with_words(Tag(id_, uid, values["article_id"], Kind.CLAIM, 0, 1, ""), values, text)


def tag_with(tag: Tag, kept: str, text: str) -> Tag:
    """The tag with the values that differ, as `to_json` kept them."""
    return _with_words(tag, json.loads(kept), text)


def state_in(kept: str) -> ArticleState:
    """The state of an article that `to_json` kept."""
    return ArticleState(json.loads(kept)["state"])


def _with_words(tag: Tag, values: dict[str, str | int], text: str) -> Tag:
    full = {name: getattr(tag, name) for name in _KEPT_OF_TAG} | values
    span = Span(int(full["start"]), int(full["end"]))
    prefix, suffix = around(text, span)
    return Tag(
        tag.id, tag.uid, int(full["article_id"]), Kind(full["kind"]), span.start, span.end, span.excerpt(text), prefix, suffix,
        str(full["label"]), str(full["note"]), Status(full["status"]), Origin(full["origin"]), str(full["annotator"]),
        str(full["reviewer"]), str(full["created_at"]), str(full["updated_at"]),
    )  # fmt: skip
