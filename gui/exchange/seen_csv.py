"""The CSVs of what is seen: who said what, what deserves a second look, and how many tags there are of what.

They are like those of tags, but do not come back.
"""

from _csv import writer
from collections.abc import Iterable, Sequence
from typing import TextIO

SAID_COLUMNS: tuple[str, ...] = (
    "who", "whose", "entity_id", "wikidata", "quotes", "claims", "articles", "kind", "label", "status", "text", "spans", "offset_unit",
    "article_id", "article_title", "tag_ids", "check_worthiness", "stance", "restatement",
)  # fmt: skip
"""One row is one utterance, with its pieces in one cell; `quotes`, `claims` and `articles` count all of `who`."""
FINDING_COLUMNS: tuple[str, ...] = (
    "finding", "kind", "text", "more", "start", "end", "offset_unit", "article_id", "article_title", "tag_ids", "waived_because",
    "waived_by",
)  # fmt: skip
COUNT_COLUMNS: tuple[str, ...] = ("by", "kind", "name", "article_id", "tags")

Row = Sequence[str | int]


def write_table(stream: TextIO, columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Write the line with the columns' names and then the rows, whose cells stand in their order; returns how many rows."""
    table, count = writer(stream), 0
    table.writerow(columns)
    for row in rows:
        table.writerow(row)
        count += 1
    return count
