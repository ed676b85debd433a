"""Exporting, against the least that could be done: the csv module over a bare cursor."""

import csv
import sqlite3
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from gui.exchange.file_kinds import FileKind
from gui.exchange.recognising import HEADS
from gui.tasks.exporting import export_file
from tests.bench.projects import linked
from tests.bench.timing import Row, timed

_FLOOR = "csv.writer over a bare cursor"


def export_rows(project: Path, folder: Path, count: int) -> Iterator[Row]:
    """All tags of `project`, of which there are `count`, before and after all is said of them; then their links and the register."""
    yield Row(f"export {count:,} tags", _FLOOR, 1.5, *_runs(project, folder, FileKind.TAGS))
    linked(project)
    yield Row(f"export {count:,} tags, linked", _FLOOR, 1.5, *_runs(project, folder, FileKind.TAGS))
    yield Row("export their links and cues", _FLOOR, 2.0, *_runs(project, folder, FileKind.LINKS))
    yield Row("export their register", _FLOOR, 2.0, *_runs(project, folder, FileKind.ENTITIES))


def _runs(project: Path, folder: Path, kind: FileKind) -> tuple[partial[float], partial[float]]:
    """The work and its floor."""
    target = folder / f"{kind}.csv"
    return partial(timed, partial(export_file, project, target, kind)), partial(timed, partial(_floor, project, folder / "floor.csv", kind))


def _floor(project: Path, target: Path, kind: FileKind) -> None:
    columns = HEADS[kind].columns
    connection = sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)
    named = ", ".join(f'"{column}"' for column in columns)
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(connection.execute(f"SELECT {named} FROM {kind}"))
    connection.close()
