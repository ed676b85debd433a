"""`python -m tests.bench`: the table of speeds.  Exit status 1 if a figure is over its bound."""

import os
import sys
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from tests.bench.plan import Bench
from tests.bench.timing import table

ROUNDS, SHORT_ROUNDS = 9, 1


def main() -> int:
    """Measure and print; in a short run nothing is judged."""
    parser = ArgumentParser(prog="python -m tests.bench", description="How fast Pressmark is, as ratios to a floor of the same run.")
    parser.add_argument("--short", action="store_true", help="each once, with little in it: shows that it runs, the figures say nothing")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured (at least 7)")
    parser.add_argument("--only", metavar="WORD", action="append", help="only groups of rows with this word in their name; can be repeated")
    asked = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        bench = Bench(Path(folder), short=asked.short)
        figures = bench.figures(SHORT_ROUNDS if asked.short else max(7, asked.rounds), asked.only or [""])
    print(table(figures))
    return 0 if asked.short or all(figure.good for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
