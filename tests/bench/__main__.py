"""`python -m tests.bench`: the table of speeds.  Exit status 1 if a figure is over its bound."""

import os
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from tests.bench.exporting import export_row
from tests.bench.projects import multiplied, news, project_with
from tests.bench.reading import open_row
from tests.bench.starting import command_rows, installed, window_row
from tests.bench.tagging import key_row
from tests.bench.timing import Program, Row, measured, table
from tests.conftest import ROOT

ROUNDS, SHORT_ROUNDS = 9, 1
TAGS, SHORT_TAGS = 100_000, 1_000


def rows(folder: Path, *, short: bool) -> Iterator[Row]:
    """All rows; `short` with few tags, and with this Python instead of one with a wheel."""
    count = SHORT_TAGS if short else TAGS
    text = folder / "news.txt"
    text.write_text(news(5_000), "utf-8")
    small = project_with(folder / "small.pressmark", 5_000, 50)
    program = Program(Path(sys.executable), str(ROOT)) if short else installed(folder)
    yield window_row(program, folder)
    yield open_row()
    yield key_row(project_with(folder / "open.pressmark", 5_000, 50), project_with(folder / "bare.pressmark", 5_000, 50))
    yield export_row(multiplied(project_with(folder / "large.pressmark", 100_000, 200), count), folder, count)
    yield from command_rows(program, small, text, folder)


def main() -> int:
    """Measure and print; in a short run nothing is judged."""
    parser = ArgumentParser(prog="python -m tests.bench", description="How fast Pressmark is, as ratios to a floor of the same run.")
    parser.add_argument("--short", action="store_true", help="each once, with little in it: shows that it runs, the figures say nothing")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured (at least 7)")
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        rounds = SHORT_ROUNDS if asked.short else max(7, asked.rounds)
        figures = [measured(row, rounds) for row in rows(Path(folder), short=asked.short)]
    print(table(figures))
    return 0 if asked.short or all(figure.good for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
