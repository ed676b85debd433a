"""Values of the model as rows of the tables, and as what is kept of them in a change."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from sys import intern
from typing import Any

from gui.model.article import Article, ArticleState, Zone, ZoneKind
from gui.model.attributes import NAMES, NONE, Attributes, attributes_from, words_of
from gui.model.change import Row
from gui.model.entity import Entity
from gui.model.kinds import Kind, Origin, Status
from gui.model.label import Label
from gui.model.link import Link, LinkRole
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.waiver import Waiver

TAG_COLUMNS = (
    'tag.id, tag.uid, tag.article_id, tag.kind, tag.start, tag."end", tag.excerpt, '
    "tag.label, tag.note, tag.status, tag.origin, annotator.name, coalesce(reviewer.name, ''), tag.created_at, tag.updated_at, tag.unsure, "
    "tag.check_worthiness, tag.claimant, tag.stance, tag.restatement, tag.speaker, tag.cue, tag.not_a_quote, "
    "coalesce(entity.uid, ''), tag.role"
)
TAG_TABLES = (
    "tag JOIN annotator ON annotator.id = tag.annotator_id LEFT JOIN annotator AS reviewer ON reviewer.id = tag.reviewer_id "
    "LEFT JOIN entity ON entity.id = tag.entity_id"
)
ARTICLE_COLUMNS = (
    "article.id, article.uid, article.title, article.source, article.digest, article.text, progress.state, article.remarks, "
    "article.added_at, coalesce(assignee.name, ''), progress.note"
)
ARTICLE_TABLES = (
    "article JOIN progress ON progress.article_id = article.id LEFT JOIN annotator AS assignee ON assignee.id = progress.assignee_id"
)

Kept = Mapping[str, str | int]
"""One side of a change as it is kept."""

_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_ORIGINS = {origin.value: origin for origin in Origin}
_NOTHING = ("",) * len(NAMES)


def tag_from(row: Sequence[Any]) -> Tag:
    """A tag from a row of `TAG_COLUMNS`; words that thousands of tags share are kept once."""
    (id_, uid, article_id, kind, start, end, excerpt, label, note, status, origin, annotator, reviewer, created, updated, unsure, *said) = (
        row
    )
    return Tag(
        id_, uid, article_id, _KINDS[kind], start, end, excerpt, intern(label), note,
        _STATUSES[status], _ORIGINS[origin], intern(annotator), intern(reviewer), created, created if updated == created else updated,
        unsure == 1, NONE if (*said,) == _NOTHING else _attributes(dict(zip(NAMES, said, strict=True))),
    )  # fmt: skip


def _attributes(words: dict[str, str]) -> Attributes:
    """Another program may have put there what makes no sense: that is left out, and the second look tells of it."""
    try:
        return attributes_from(words)
    except ValueError as error:
        return _attributes(words | {error.args[1]: ""})


def article_from(row: Sequence[Any], zones: Sequence[tuple[str, int, int, int]]) -> Article:
    """An article from a row of `ARTICLE_COLUMNS` and its rows of `zone`."""
    id_, uid, title, source, digest, text, state, remarks, added_at, assignee, note = row
    return Article(
        id_, uid, title, source, digest, text,
        tuple(Zone(ZoneKind(kind), start, end, twin_of) for kind, start, end, twin_of in zones),
        ArticleState(state), remarks, added_at, assignee, note,
    )  # fmt: skip


KEPT_OF_TAG = (
    "article_id", "kind", "start", "end", "label", "note", "status", "origin", "annotator", "reviewer", "created_at", "updated_at",
    "unsure",
)  # fmt: skip
_KEPT_OF_ARTICLE = ("title", "source", "state", "remarks", "added_at", "assignee", "note")


def kept_of(row: Row | None, other: Row | None) -> dict[str, str | int] | None:
    """One side of a change as it is kept: all of the row that is not empty, or only what differs from the `other` side.

    Words under a tag and texts of articles are left out: they never change, and are taken from
    the article again.
    """
    if row is None:
        return None
    values = _plain(row)
    if other is None:
        return {name: value for name, value in values.items() if value not in ("", False)}
    others = _plain(other)
    return {name: value for name, value in values.items() if value != others[name]}


def _plain(row: Row) -> dict[str, str | int]:
    """The row as words and numbers, by name."""
    match row:
        case Tag():
            return {name: getattr(row, name) for name in KEPT_OF_TAG} | words_of(row.attributes)
        case Article():
            return {name: getattr(row, name) for name in _KEPT_OF_ARTICLE}
        case Entity():
            return {"name": row.name, "aliases": "\n".join(row.aliases), "wikidata": row.wikidata, "note": row.note}
        case _:
            return {field.name: getattr(row, field.name) for field in fields(row) if field.name not in ("id", "uid")}


def tag_again(id_: int, uid: str, kept: Kept, text: str) -> Tag:
    """A whole tag again from what was kept of it; `text` is the text of its article."""
    return tag_with(Tag(id_, uid, int(kept["article_id"]), Kind.CLAIM, 0, 1, ""), kept, text)


def tag_with(tag: Tag, kept: Kept, text: str) -> Tag:
    """The tag with the values that were kept of one side of a change; `text` is the text of its article."""
    full = _plain(tag) | dict(kept)
    span = Span(int(full["start"]), int(full["end"]))
    return Tag(
        tag.id, tag.uid, int(full["article_id"]), Kind(str(full["kind"])), span.start, span.end, span.excerpt(text),
        str(full["label"]), str(full["note"]), Status(str(full["status"])), Origin(str(full["origin"])), str(full["annotator"]),
        str(full["reviewer"]), str(full["created_at"]), str(full["updated_at"]), bool(full["unsure"]),
        _attributes({name: str(full[name]) for name in NAMES}),
    )  # fmt: skip


def row_again(row: "Link | Entity | Label | Waiver", kept: Kept) -> "Link | Entity | Label | Waiver":
    """The row with the values that were kept of one side of a change."""
    full = _plain(row) | dict(kept)
    match row:
        case Link():
            words = (str(full[name]) for name in ("source", "target", "role", "annotator", "created_at"))
            source, target, role, annotator, created = words
            return Link(row.id, row.uid, source, target, LinkRole(role), annotator, created)
        case Entity():
            return Entity(row.id, row.uid, str(full["name"]), _lines(str(full["aliases"])), str(full["wikidata"]), str(full["note"]))
        case Label():
            return Label(row.id, row.uid, Kind(str(full["kind"])), str(full["name"]), int(full["place"]), bool(full["retired"]))
        case Waiver():
            words = (str(full[name]) for name in ("finding", "subject", "reason", "annotator", "created_at"))
            return Waiver(row.id, row.uid, int(full["article_id"]), *words)


def _lines(words: str) -> tuple[str, ...]:
    return tuple(words.split("\n")) if words else ()
