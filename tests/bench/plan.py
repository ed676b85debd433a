"""Which rows there are, in groups that share what they are measured with; all of it small in a short run."""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.bench.answering import answer_limits
from tests.bench.articles import article_rows
from tests.bench.bulk import bulk_rows
from tests.bench.curves import curve_rows
from tests.bench.exporting import export_rows
from tests.bench.listing import register_limits, with_register
from tests.bench.looking import looking_limits
from tests.bench.marking import marking_rows
from tests.bench.memory import memory_row
from tests.bench.news import news
from tests.bench.newsroom import ARTICLES, TAGS, newsroom
from tests.bench.projects import copied, multiplied, project_with
from tests.bench.reading import giant_rows, longest_frame, open_row, point_limit, resize_row, scroll_row
from tests.bench.reviewing import verdict_rows
from tests.bench.searching import searching_rows
from tests.bench.starting import command_rows, installed, window_row
from tests.bench.tabling import table_rows
from tests.bench.tagging import among_rows, key_rows
from tests.bench.timing import Figure, Measurable, Program
from tests.conftest import ROOT

Group = Callable[[], Iterable[Measurable]]


class Bench:
    """All rows; they are made where they are measured, so that nothing else lies in memory beside them."""

    def __init__(self, folder: Path, *, short: bool) -> None:
        self._folder, self._short = folder, short
        self._here = Program(Path(sys.executable), str(ROOT))
        self._small, self._medium, self._large = (5_000, 50), self._size(1_000_000, 10_000), self._size(10_000_000, 50_000)
        self.groups: dict[str, Group] = {
            "start": self._starting,
            "open": self._opening,
            "view": lambda: marking_rows(*self._medium),
            "key": self._keys,
            "among": self._among,
            "scroll": lambda: [scroll_row(*self._medium)],
            "frame": lambda: [longest_frame(*self._large, 20 if short else 300)],
            "resize": lambda: [resize_row(*self._medium)],
            "giant": lambda: giant_rows(*self._medium),
            "point": lambda: [point_limit(*self._large)],
            "memory": self._memory,
            "curve": self._curves,
            "answer": lambda: answer_limits(self._project("answer", *self._large, articles=2), _size_of(self._large)),
            "register": self._typing,
            "export": self._exporting,
            "bulk": self._bulk,
            "newsroom": self._tabling,
            "articles": self._articles,
            "look": lambda: looking_limits(self._folder / "look.pressmark", 20 if short else 1_000),
            "verdict": self._verdicts,
            "hunt": lambda: searching_rows(self._newsroom(), 200 if short else ARTICLES),
        }

    def figures(self, rounds: int, words: list[str]) -> list[Figure]:
        """Measure the groups with one of the words in their name."""
        wanted = [group for name, group in self.groups.items() if any(word in name for word in words)]
        return [self._told(row.measured(rounds)) for group in wanted for row in group()]

    def _told(self, figure: Figure) -> Figure:
        print(f"{figure.work}: {figure.took} {figure.ratio}", file=sys.stderr, flush=True)
        return figure

    def _size(self, characters: int, count: int) -> tuple[int, int]:
        return (characters // 50, count // 50) if self._short else (characters, count)

    def _project(self, name: str, characters: int, count: int, articles: int = 1) -> Path:
        return project_with(self._folder / f"{name}.pressmark", characters, count, articles)

    def _starting(self) -> Iterator[Measurable]:
        text = self._folder / "news.txt"
        text.write_text(news(5_000), "utf-8")
        program = self._here if self._short else installed(self._folder)
        yield window_row(program, self._folder)
        yield from command_rows(program, self._project("small", *self._small), text, self._folder)

    def _opening(self) -> Iterator[Measurable]:
        yield open_row(*self._small, 2.0)
        yield open_row(*self._medium, 1.5)
        yield open_row(*self._large, 2.0)

    def _keys(self) -> Iterator[Measurable]:
        yield from key_rows(self._project("key-small", *self._small), self._small[1], 5.0)
        yield from key_rows(self._project("key", *self._medium), self._medium[1], 4.0)

    def _among(self) -> Iterator[Measurable]:
        few = self._size(200_000, 1_000)
        many, small = self._project("many", *self._large), self._project("few", *few)
        yield from among_rows(many, small, (self._large[1], few[1]))

    def _memory(self) -> Iterator[Measurable]:
        yield memory_row(self._here, self._project("memory", *self._medium), f"{_size_of(self._medium)}, {self._medium[1]:,} tags")

    def _curves(self) -> Iterator[Measurable]:
        characters, most = self._size(10_000_000, 100_000)
        counts = (most // 100, most // 10, most)
        projects = [self._project(f"curve-{count}", characters, count) for count in counts]
        yield from curve_rows(characters, counts, projects)

    def _typing(self) -> Iterator[Measurable]:
        _, count = self._size(0, 20_000)
        yield from register_limits(with_register(self._project("register", *self._small), count), count)

    def _articles(self) -> Iterator[Measurable]:
        count, few = 400 if self._short else 100_000, 100
        large, small = (newsroom(self._folder / f"articles-{each}.pressmark", each, each) for each in (count, few))
        yield from article_rows(large, small, count)

    def _exporting(self) -> Iterator[Measurable]:
        count = 1_000 if self._short else 100_000
        yield from export_rows(multiplied(self._project("large", 100_000, 200), count), self._folder, count)

    def _bulk(self) -> Iterator[Measurable]:
        """A project of its own: its history grows with every round."""
        tags = 2_000 if self._short else TAGS
        yield from bulk_rows(copied(self._newsroom(), "bulk.pressmark"), tags, tags // 10)

    def _tabling(self) -> Iterator[Measurable]:
        small = newsroom(self._folder / "newsroom-small.pressmark", 100, 1_000)
        yield from table_rows(self._here, self._newsroom(), small, 2_000 if self._short else TAGS)

    def _verdicts(self) -> Iterator[Measurable]:
        """A project of its own: tags that are accepted stay so."""
        yield from verdict_rows(copied(self._newsroom(), "verdict.pressmark"), 2_000 if self._short else TAGS)

    def _newsroom(self) -> Path:
        """Made once for all that only read it."""
        path = self._folder / "newsroom.pressmark"
        return path if path.exists() else newsroom(path, *((200, 2_000) if self._short else (ARTICLES, TAGS)))


def _size_of(size: tuple[int, int]) -> str:
    return f"{size[0] // 1000:,} KB"
