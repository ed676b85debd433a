"""Questions about what need not be looked at again."""

from collections.abc import Sequence
from typing import Any

from gui.model.waiver import Waiver
from gui.store.reading import Reading

WAIVER_COLUMNS = (
    "waiver.id, waiver.uid, waiver.article_id, waiver.finding, waiver.subject, waiver.reason, annotator.name, waiver.created_at"
)
WAIVER_TABLES = "waiver JOIN annotator ON annotator.id = waiver.annotator_id"
_SELECT = f"SELECT {WAIVER_COLUMNS} FROM {WAIVER_TABLES}"


def waiver_from(row: Sequence[Any]) -> Waiver:
    """A waiver from a row of `WAIVER_COLUMNS`."""
    return Waiver(*row)


def waivers(reading: Reading) -> list[Waiver]:
    """All waivers, in the order in which they were made."""
    return [waiver_from(row) for row in reading.rows(f"{_SELECT} ORDER BY waiver.id")]


def waivers_of(reading: Reading, article_id: int) -> list[Waiver]:
    """The waivers of one article, in the order in which they were made."""
    return [waiver_from(row) for row in reading.rows(f"{_SELECT} WHERE waiver.article_id = ? ORDER BY waiver.id", article_id)]
