"""What is kept of the two sides of a tag's change (see `gui.store.rows.kept_of`), as expressions of SQL.

In all of them `tag` is the row as it is stored.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gui.model.attributes import NAMES
from gui.store.rows import KEPT_OF_TAG


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a tag: `now` is how it is kept, `column` where it is stored, `back` makes the column's value of a kept one."""

    now: str
    column: str
    back: str = "{}"
    empty: str = "''"


_NUMBERS = {"article_id", "start", "end", "unsure"}
_ANNOTATOR = "(SELECT id FROM annotator WHERE name = {})"


def _field(name: str) -> Field:
    match name:
        case "annotator":
            return Field("(SELECT name FROM annotator WHERE id = tag.annotator_id)", "annotator_id", _ANNOTATOR)
        case "reviewer":
            return Field("coalesce((SELECT name FROM annotator WHERE id = tag.reviewer_id), '')", "reviewer_id", _ANNOTATOR)
        case "entity":
            now = "coalesce((SELECT uid FROM entity WHERE id = tag.entity_id), '')"
            return Field(now, "entity_id", "(SELECT id FROM entity WHERE uid = {})")
        case _:
            return Field(f'tag."{name}"', name, empty="0" if name in _NUMBERS else "''")


FIELDS: dict[str, Field] = {name: _field(name) for name in (*KEPT_OF_TAG, *NAMES)}
"""All that is kept of a tag, by name."""


def whole() -> str:
    """The tag as one side of a change that adds or removes it: all that is not empty."""
    return packed({name: f"nullif({field.now}, {field.empty})" for name, field in FIELDS.items()})


def packed(values: Mapping[str, str]) -> str:
    """These values by name as JSON; those that are NULL are left out."""
    return "json_patch('{}', json_object(" + ", ".join(f"'{name}', {value}" for name, value in values.items()) + "))"


def differing(values: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    """Both sides of a change that gives some values another expression: only what differs, as JSON each.

    `values` has the old and the new expression by name.
    """
    before = {name: f"CASE WHEN {old} IS NOT {new} THEN {old} END" for name, (old, new) in values.items()}
    after = {name: f"CASE WHEN {old} IS NOT {new} THEN {new} END" for name, (old, new) in values.items()}
    return packed(before), packed(after)


def kept(side: str, name: str) -> str:
    """One value of a side (`change.before`, say), NULL where the side does not have it."""
    return f"json_extract({side}, '$.{name}')"


def is_whole(side: str) -> str:
    """Whether the stored tag is just what a side that adds or removes it says."""
    return " AND ".join(f"{field.now} = coalesce({kept(side, name)}, {field.empty})" for name, field in FIELDS.items())


def is_so(side: str, names: Iterable[str]) -> str:
    """Whether the stored tag still has what a side says of these values."""
    return " AND ".join(f"coalesce({FIELDS[name].now} = {kept(side, name)}, 1)" for name in names)


def keys(ids: Iterable[int]) -> str:
    """Keys as the one value of `IN (SELECT value FROM json_each(?))`."""
    return f"[{','.join(map(str, ids))}]"
