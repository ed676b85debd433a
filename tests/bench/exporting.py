"""Exporting, against the least that could be done: the csv module over a bare cursor."""

import csv
import sqlite3
from pathlib import Path

from gui.exchange.tags_csv import COLUMNS
from gui.tasks.exporting import export_tags
from tests.bench.timing import Row, timed


def export_row(project: Path, folder: Path, count: int) -> Row:
    """All tags of `project`, of which there are `count`."""

    def floor() -> None:
        connection = sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)
        columns = ", ".join(f'"{column}"' for column in COLUMNS)
        with (folder / "floor.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows(connection.execute(f"SELECT {columns} FROM tags"))
        connection.close()

    def work() -> None:
        assert export_tags(project, folder / "tags.csv").count == count

    return Row(f"export {count:,} tags", "csv.writer over a bare cursor", 1.5, lambda: timed(work), lambda: timed(floor))
