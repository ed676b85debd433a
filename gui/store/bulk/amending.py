"""An amendment as expressions of SQL: what it changes in a tag, and into what."""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.model.amendment import Amendment
from gui.model.attributes import ATTRIBUTES_OF, NAMES
from gui.model.kinds import Kind
from gui.store.bulk.sides import FIELDS, differing

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Statement:
    """`differs` says whether a tag is not yet so, `sides` are before and after as they are kept, `sets` is what UPDATE sets.

    They speak of `tag`; `values` are those of their `:names`, `fields` the names of what may change.
    """

    differs: str
    sides: tuple[str, str]
    sets: str
    values: Values
    fields: frozenset[str]


def statement_of(amendment: Amendment, reviewer_id: int | None, annotator_id: int | None, by: str, at: str) -> Statement:
    """What gives tags this amendment; `by` whom and when (UTC, ISO 8601)."""
    changes = dict(_changes(amendment)) | {"updated_at": ("tag.updated_at", ":at")}
    columns = {FIELDS[name].column: new for name, (_, new) in changes.items()} | _keys_of_names(amendment)
    if "cue" in changes:
        columns["cue_text"] = _of_old_kind("tag.cue_text", "''")
    values: Values = {
        "kind": amendment.kind and amendment.kind.value, "label": amendment.label, "status": amendment.status and amendment.status.value,
        "note": amendment.note, "added": amendment.added, "annotator": amendment.annotator, "annotator_id": annotator_id,
        "reviewer": amendment.reviewer(by), "reviewer_id": reviewer_id, "at": at,
    }  # fmt: skip
    sets = ", ".join(f"{column} = {new}" for column, new in columns.items())
    return Statement(_differs(amendment), differing(changes), sets, values, frozenset(changes))


def _changes(amendment: Amendment) -> Iterator[tuple[str, tuple[str, str]]]:
    """The values that may change: by name, the expressions of the old and the new one as they are kept."""
    if amendment.kind is not None:
        yield "kind", ("tag.kind", ":kind")
        for name in _said_by_others(amendment.kind):
            yield name, (FIELDS[name].now, _of_old_kind(FIELDS[name].now, "''"))
    if amendment.label is not None or amendment.kind is not None:
        yield "label", ("tag.label", ":label" if amendment.label is not None else _of_old_kind("tag.label", "''"))
    if amendment.status is not None:
        reviewer = FIELDS["reviewer"].now
        yield "status", ("tag.status", ":status")
        yield "reviewer", (reviewer, f"CASE WHEN tag.status = :status THEN {reviewer} ELSE :reviewer END")
    if amendment.note is not None or amendment.added:
        yield "note", ("tag.note", ":note" if amendment.note is not None else _ONE_MORE_LINE)
    if amendment.annotator is not None:
        yield "annotator", (FIELDS["annotator"].now, ":annotator")


def _keys_of_names(amendment: Amendment) -> dict[str, str]:
    """What is stored of those values that are kept by name and stored by key."""
    found: dict[str, str] = {}
    if amendment.kind is not None:
        found["entity_id"] = _of_old_kind(_ENTRY, "NULL")
    if amendment.status is not None:
        found["reviewer_id"] = "CASE WHEN tag.status = :status THEN tag.reviewer_id ELSE :reviewer_id END"
    if amendment.annotator is not None:
        found["annotator_id"] = ":annotator_id"
    return found


def _differs(amendment: Amendment) -> str:
    """Whether a tag would become another one."""
    parts: list[str] = []
    for name in ("kind", "label", "status", "note"):
        if getattr(amendment, name) is not None:
            parts.append(f"tag.{name} <> :{name}")
    if amendment.annotator is not None:
        parts.append("tag.annotator_id <> :annotator_id")
    return "1" if amendment.added else f"({' OR '.join(parts) or 0})"


def _said_by_others(kind: Kind) -> Iterator[str]:
    """The attributes that a tag loses which becomes one of this kind; whom it names means something else there."""
    return (name for name in NAMES if name not in ATTRIBUTES_OF[kind] or name == "entity")


def _of_old_kind(old: str, new: str) -> str:
    """A tag that has the kind already keeps what it says."""
    return f"CASE WHEN tag.kind = :kind THEN {old} ELSE {new} END"


_ENTRY = "(SELECT id FROM entity WHERE id = tag.entity_id)"
"""None where another program has taken the entry away: nobody else can write that again."""
_ONE_MORE_LINE = "CASE WHEN tag.note = '' THEN :added ELSE tag.note || char(10) || :added END"
