"""The bench runs and prints a figure for each row; the figures themselves are judged by people, on a quiet machine."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from gui.model.tag_query import TagQuery
from gui.store.reading import Reading
from gui.tasks.checking import check_project
from tests.bench.news import made_news
from tests.bench.newsroom import newsroom
from tests.bench.timing import Curve, Limit, More, Row, table
from tests.conftest import ROOT


def test_the_bench_runs() -> None:
    done = subprocess.run([sys.executable, "-m", "tests.bench", "--short"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["work", "median", "floor", "median", "ratio", "at", "most"]
    assert len(lines) == 79


def test_only_some_rows_can_be_asked_for() -> None:
    words = [sys.executable, "-m", "tests.bench", "--short", "--only", "point"]
    lines = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == ["work", "tags under a point, 1,000 tags"]


def test_the_ratio_is_that_of_the_medians_and_the_first_run_does_not_count() -> None:
    work, floor = iter([90.0, 1.0, 30.0, 8.0]), iter([90.0, 2.0, 4.0, 50.0])
    figure = Row("work", "floor", 1.9, lambda: next(work), lambda: next(floor)).measured(3)
    assert (figure.took, figure.floor_took, figure.ratio) == ("8.00 ms", "4.00 ms", "2.00")
    assert not figure.good
    assert table([figure]).splitlines()[1].endswith("2.00   1.9 !")


def test_the_slowest_runs_count_where_the_row_says_so() -> None:
    work = iter([1.0] * 40 + [9.0] * 20)
    figure = Row("work", "floor", 5, lambda: next(work), lambda: 1.0, 8).measured(19)
    assert (figure.ratio, figure.good) == ("1.00, p95 9.00", False)


def test_a_bound_of_its_own_a_difference_and_a_curve_are_judged() -> None:
    assert not Limit("work", 16, "ms", lambda: 17.0).measured(3).good
    assert Limit("work", 16, "ms", lambda: 16.0).measured(3).good
    more = More("work", "floor", 10, lambda: 21.0, lambda: 9.0).measured(1)
    assert (more.ratio, more.good) == ("+12.0 MB", False)
    curve = Curve("work", (1, 10, 100), 3, [lambda: 1.0, lambda: 2.0, lambda: 8.0]).measured(3)
    assert (curve.ratio, curve.good) == ("2.00 4.00", False)


def test_the_news_are_the_same_each_time_and_overlap_to_depth_four() -> None:
    news = made_news(20_000)
    assert news == made_news.__wrapped__(20_000)
    assert abs(len(news.text) - 20_000) < 1_500
    depths = [sum(start <= inner[0] and inner[1] <= end for start, end, _ in pile) for pile in news.piles for inner in pile]
    assert max(depths) == 4
    sentences = [pile[0][1] - pile[0][0] for pile in news.piles]
    assert 40 < sorted(sentences)[len(sentences) // 2] < 250


def test_a_newsroom_is_a_whole_project_and_the_same_each_time(tmp_path: Path) -> None:
    one, other = (newsroom(tmp_path / name, 20, 200) for name in ("one", "other"))
    assert check_project(one).findings == ()
    with closing(Reading.open(one)) as reading, closing(Reading.open(other)) as again:
        tags = reading.tags(reading.tag_ids(TagQuery()))
        assert tags == again.tags(again.tag_ids(TagQuery()))
        assert len(tags) == 200
        assert len(reading.tag_ids(TagQuery(text="council"))) > 10
