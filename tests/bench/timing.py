"""Rows of the table: work and floor run in turn, so that whatever else the machine does hits both alike."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

Run = Callable[[], float]
"""Does the work once and returns what it took, in the row's unit (milliseconds but where it says otherwise)."""


@dataclass(frozen=True, slots=True)
class Program:
    """A Python with Pressmark in it: installed, or to be found in the folder `path`."""

    python: Path
    path: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """What came out for a row: medians as they are printed, and whether they are within the bound."""

    work: str
    took: str
    floor: str
    floor_took: str
    ratio: str
    at_most: str
    good: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What is measured against which floor, and how many times the floor it may take.

    With `at_most_often` the slowest runs count too: 95 in 100 may take so many times the floor's median.
    """

    work: str
    floor: str
    at_most: float
    run_work: Run
    run_floor: Run
    at_most_often: float = 0.0

    def measured(self, rounds: int) -> Figure:
        """Run both once to warm up, then in turn `rounds` times (three times as often where the slowest count)."""
        self.run_floor()
        self.run_work()
        pairs = [(self.run_floor(), self.run_work()) for _ in range(rounds * 3 if self.at_most_often else rounds)]
        floor, work = median(floor for floor, _ in pairs), median(work for _, work in pairs)
        ratio, often = work / floor, _often([work for _, work in pairs]) / floor
        good = ratio <= self.at_most and (not self.at_most_often or often <= self.at_most_often)
        bounds, shown = f"{self.at_most:g}", f"{ratio:.2f}"
        if self.at_most_often:
            bounds, shown = f"{bounds}, p95 {self.at_most_often:g}", f"{shown}, p95 {often:.2f}"
        return Figure(self.work, _ms(work), self.floor, _ms(floor), shown, bounds, good)


@dataclass(frozen=True, slots=True)
class Limit:
    """What must stay under a bound of its own, with no floor: the median of all runs; the largest is shown beside it."""

    work: str
    at_most: float
    unit: str
    run: Run

    def measured(self, rounds: int) -> Figure:
        """Run once to warm up, then `rounds` times."""
        self.run()
        took = [self.run() for _ in range(rounds)]
        middle = median(took)
        shown = f"{middle:.1f} {self.unit}"
        return Figure(
            self.work, shown, f"most {max(took):.1f} {self.unit}", "", "", f"{self.at_most:g} {self.unit}", middle <= self.at_most
        )


@dataclass(frozen=True, slots=True)
class More:
    """By how much the work may be more than the floor: for memory, in megabytes."""

    work: str
    floor: str
    at_most: float
    run_work: Run
    run_floor: Run

    def measured(self, rounds: int) -> Figure:
        """Run both in turn; each is a process of its own, so nothing warms up."""
        pairs = [(self.run_floor(), self.run_work()) for _ in range(rounds)]
        floor, work = median(floor for floor, _ in pairs), median(work for _, work in pairs)
        more = work - floor
        return Figure(
            self.work, f"{work:.1f} MB", self.floor, f"{floor:.1f} MB", f"+{more:.1f} MB", f"+{self.at_most:g} MB", more <= self.at_most
        )


@dataclass(frozen=True, slots=True)
class Curve:
    """The same work with ten times as much, and again ten times: how many times longer each step may take."""

    work: str
    sizes: Sequence[int]
    at_most: float
    runs: Sequence[Run]

    def measured(self, rounds: int) -> Figure:
        """Run all sizes in turn."""
        for run in self.runs:
            run()
        took = [[run() for run in self.runs] for _ in range(rounds)]
        middles = [median(of_size) for of_size in zip(*took, strict=True)]
        growth = [after / before for before, after in pairwise(middles)]
        return Figure(
            self.work,
            " ".join(f"{middle:.2f}" for middle in middles) + " ms",
            " ".join(f"{size:,}" for size in self.sizes),
            "",
            " ".join(f"{each:.2f}" for each in growth),
            f"{self.at_most:g}",
            max(growth) <= self.at_most,
        )


Measurable = Row | Limit | More | Curve


def timed(work: Callable[[], object]) -> float:
    """What a call took, in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def spent(work: Callable[[], object]) -> float:
    """The processor's time that a call took, in milliseconds: for work that waits for nothing, however busy the machine is."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def process(program: Program, *words: str | Path, **environ: str) -> float:
    """What a whole process took, in milliseconds; it may use compiled modules, and it must end well."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPATH": program.path} | environ
    command = [str(program.python), *map(str, words)]
    return timed(lambda: subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True, cwd=program.python.parent))


def table(figures: Sequence[Figure]) -> str:
    """The figures as text, one line a row; `!` marks what is over its bound."""
    head = ("work", "median", "floor", "median", "ratio", "at most")
    lines = [(f.work, f.took, f.floor, f.floor_took, f.ratio, f.at_most + ("" if f.good else " !")) for f in figures]
    widths = [max(map(len, column)) for column in zip(head, *lines, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in (head, *lines))


def _ms(took: float) -> str:
    return f"{took:.2f} ms" if took < 10 else f"{took:.1f} ms"


def _often(took: list[float]) -> float:
    """What 95 of 100 runs stay under."""
    return quantiles(took, n=20, method="inclusive")[-1] if len(took) > 1 else took[0]


def said(program: Program, *words: str | Path, **environ: str) -> str:
    """What a whole process has printed."""
    environment = os.environ | {"PYTHONPATH": program.path} | environ
    command = [str(program.python), *map(str, words)]
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, text=True).stdout
