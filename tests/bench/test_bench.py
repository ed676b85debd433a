"""The bench runs and prints a figure for each row; the figures themselves are judged by people, on a quiet machine."""

import subprocess
import sys

from tests.bench.timing import Row, measured, table
from tests.conftest import ROOT


def test_the_bench_runs() -> None:
    done = subprocess.run([sys.executable, "-m", "tests.bench", "--short"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["work", "ms", "floor", "ms", "ratio", "at", "most"]
    assert len(lines) == 7


def test_the_ratio_is_that_of_the_medians_and_the_first_run_does_not_count() -> None:
    work, floor = iter([90.0, 1.0, 30.0, 8.0]), iter([90.0, 2.0, 4.0, 50.0])
    figure = measured(Row("work", "floor", 1.9, lambda: next(work), lambda: next(floor)), 3)
    assert (figure.work, figure.floor, figure.ratio) == (8.0, 4.0, 2.0)
    assert not figure.good
    assert table([figure]).splitlines()[1].endswith("2.00   1.9 !")
