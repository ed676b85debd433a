"""Values of the model as rows of the tables, and as what is kept of them in a change."""

from collections.abc import Mapping, Sequence
from sys import intern
from typing import Any

from gui.model.article import Article, ArticleState, Zone, ZoneKind
from gui.model.kinds import Kind, Origin, Status
from gui.model.span import Span
from gui.model.tag import Tag

TAG_COLUMNS = (
    'tag.id, tag.uid, tag.article_id, tag.kind, tag.start, tag."end", tag.excerpt, '
    "tag.label, tag.note, tag.status, tag.origin, annotator.name, coalesce(reviewer.name, ''), tag.created_at, tag.updated_at"
)
TAG_TABLES = "tag JOIN annotator ON annotator.id = tag.annotator_id LEFT JOIN annotator AS reviewer ON reviewer.id = tag.reviewer_id"
ARTICLE_COLUMNS = "id, uid, title, source, digest, text, state, remarks, added_at"

_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_ORIGINS = {origin.value: origin for origin in Origin}


def tag_from(row: Sequence[Any]) -> Tag:
    """A tag from a row of `TAG_COLUMNS`; words that thousands of tags share are kept once."""
    (id_, uid, article_id, kind, start, end, excerpt, label, note, status, origin, annotator, reviewer, created, updated) = row
    return Tag(
        id_, uid, article_id, _KINDS[kind], start, end, excerpt, intern(label), note,
        _STATUSES[status], _ORIGINS[origin], intern(annotator), intern(reviewer), created, created if updated == created else updated,
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


def kept_of(row: Tag | Article | None, other: Tag | Article | None) -> dict[str, str | int] | None:
    """One side of a change as it is kept: all of the row that is not empty, or only what differs from the `other` side.

    Words under a tag and texts of articles are left out: they never change, and are taken from
    the article again.
    """
    if row is None:
        return None
    names = _KEPT_OF_TAG if isinstance(row, Tag) else _KEPT_OF_ARTICLE
    if other is None:
        return {name: getattr(row, name) for name in names if getattr(row, name) != ""}
    return {name: getattr(row, name) for name in names if getattr(row, name) != getattr(other, name)}


def tag_again(id_: int, uid: str, kept: Mapping[str, str | int], text: str) -> Tag:
    """A whole tag again from what was kept of it; `text` is the text of its article."""
    return tag_with(Tag(id_, uid, int(kept["article_id"]), Kind.CLAIM, 0, 1, ""), kept, text)


def tag_with(tag: Tag, kept: Mapping[str, str | int], text: str) -> Tag:
    """The tag with the values that were kept of one side of a change; `text` is the text of its article."""
    full = {name: getattr(tag, name) for name in _KEPT_OF_TAG} | dict(kept)
    span = Span(int(full["start"]), int(full["end"]))
    return Tag(
        tag.id, tag.uid, int(full["article_id"]), Kind(full["kind"]), span.start, span.end, span.excerpt(text),
        str(full["label"]), str(full["note"]), Status(full["status"]), Origin(full["origin"]), str(full["annotator"]),
        str(full["reviewer"]), str(full["created_at"]), str(full["updated_at"]),
    )  # fmt: skip
