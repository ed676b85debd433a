"""Rows of the table: work and floor run in turn, so that whatever else the machine does hits both alike."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Run = Callable[[], float]
"""Does the work once and returns what it took, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Program:
    """A Python with Pressmark in it: installed, or to be found in the folder `path`."""

    python: Path
    path: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured against which floor, and how many times the floor it may take."""

    work: str
    floor: str
    at_most: float
    run_work: Run
    run_floor: Run


@dataclass(frozen=True, slots=True)
class Figure:
    """What came out for a row: medians in milliseconds."""

    row: Row
    work: float
    floor: float

    @property
    def ratio(self) -> float:
        """How many times the floor the work took."""
        return self.work / self.floor

    @property
    def good(self) -> bool:
        """Whether the ratio is within its bound."""
        return self.ratio <= self.row.at_most


def measured(row: Row, rounds: int) -> Figure:
    """Run both once to warm up, then in turn `rounds` times."""
    row.run_floor()
    row.run_work()
    pairs = [(row.run_floor(), row.run_work()) for _ in range(rounds)]
    return Figure(row, median(work for _, work in pairs), median(floor for floor, _ in pairs))


def timed(work: Callable[[], object]) -> float:
    """What a call took, in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def process(program: Program, *words: str | Path, **environ: str) -> float:
    """What a whole process took, in milliseconds; it may use compiled modules, and it must end well."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPATH": program.path} | environ
    command = [str(program.python), *map(str, words)]
    return timed(lambda: subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True, cwd=program.python.parent))


def table(figures: Sequence[Figure]) -> str:
    """The figures as text, one line a row; `!` marks what is over its bound."""
    head = ("work", "ms", "floor", "ms", "ratio", "at most")
    lines = [
        (f.row.work, f"{f.work:.1f}", f.row.floor, f"{f.floor:.1f}", f"{f.ratio:.2f}", f"{f.row.at_most:g}{'' if f.good else ' !'}")
        for f in figures
    ]
    widths = [max(map(len, column)) for column in zip(head, *lines, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in (head, *lines))
