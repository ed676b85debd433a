"""A CSV of any kind, written as the program writes it."""

from collections.abc import Mapping, Sequence
from io import StringIO

from gui.exchange.csv_file import write_head, write_rows

MOMENT = "2026-11-23T07:04:05.123Z"


def uid_of(number: int) -> str:
    """An identity that is easy to see."""
    return f"01938c5e-0000-7000-8000-{number:012d}"


def written(columns: Sequence[str], *rows: Mapping[str, str | int]) -> bytes:
    """The file; cells that a row does not name are empty."""
    stream = StringIO(newline="")
    write_head(stream, columns)
    write_rows(stream, [[row.get(column, "") for column in columns] for row in rows])
    return stream.getvalue().encode()
