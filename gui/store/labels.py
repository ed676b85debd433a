"""Questions about the labels of a project."""

from collections.abc import Sequence
from typing import Any

from gui.model.kinds import Kind
from gui.model.label import Label
from gui.store.reading import Reading

LABEL_COLUMNS = "label.id, label.uid, label.kind, label.name, label.place, label.retired"


def label_from(row: Sequence[Any]) -> Label:
    """A label from a row of `LABEL_COLUMNS`."""
    id_, uid, kind, name, place, retired = row
    return Label(id_, uid, Kind(kind), name, place, retired == 1)


def labels(reading: Reading) -> list[Label]:
    """All labels, retired ones too: by kind, in the order in which they are offered."""
    rows = reading.rows(f"SELECT {LABEL_COLUMNS} FROM label ORDER BY place, id")
    order = list(Kind)
    return sorted((label_from(row) for row in rows), key=lambda label: order.index(label.kind))


def label_counts(reading: Reading) -> dict[tuple[Kind, str], int]:
    """How many tags have each label, of whatever status, listed or not; the empty label too."""
    rows = reading.rows("SELECT kind, label, count(*) FROM tag GROUP BY kind, label")
    return {(Kind(kind), name): count for kind, name, count in rows}


def tags_labelled(reading: Reading, kind: Kind, name: str) -> list[int]:
    """The keys of all tags of a kind that have this label."""
    return [id_ for (id_,) in reading.rows("SELECT id FROM tag WHERE kind = ? AND label = ? ORDER BY id", kind.value, name)]
