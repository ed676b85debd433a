"""Search across articles: until all hits are in their list, against the index of texts asked alone; how long the window waits meanwhile.

The floor asks FTS5 for the same articles, each with its title and one place in its words (`snippet`): as much as it can tell of
where something stands.  The list has every place of it, proved to be a whole word, with its words, what tags of each kind would
hold, and the tags that are there.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QApplication

from gui.model.hunt import Hunt
from gui.session.searching.searching import Searching
from gui.session.settings import Settings
from gui.shell.application import application, shown_window
from tests.bench.screens import settle
from tests.bench.timing import Limit, Measurable, Row, timed

_NAME = "Sami"
"""Who is named in every fifth article of a newsroom."""
_BARE = "SELECT rowid, title, snippet(article_fts, 1, '', '', '…', 20) FROM article_fts WHERE article_fts MATCH ?"
_BETWEEN = 0.001
"""Seconds between two turns of the event loop."""
_idle = Event()


_PART = Hunt("ami", whole_words=False)


def searching_rows(project: Path, articles: int) -> Iterator[Measurable]:
    """In a window with all of it open; the first hunt, which learns what the index cannot tell, has a row of its own."""
    running = QApplication.instance()
    window = shown_window(running if isinstance(running, QApplication) else application(), Settings(), project)
    settle()
    searching = window.session.searching
    assert isinstance(searching, Searching)
    first = timed(partial(_hunted, searching, Hunt(_NAME)))
    hits = f"{searching.model.hit_count():,} hits in {articles:,} articles"
    yield Row(f"{hits} listed", "FTS5 with one place each", 2.0, partial(_listed, searching), partial(_bare, project))
    yield Limit(f"{hits}: longest turn", 16, "ms", partial(_longest_turn, searching, Hunt(_NAME)))
    yield Limit(f"part of a word in {articles:,} articles: longest turn", 16, "ms", partial(_longest_turn, searching, _PART))
    yield Limit(f"{hits}: the first hunt of all", 10_000, "ms", lambda: first)
    window.close()
    window.deleteLater()
    settle()


def _hunted(searching: Searching, hunt: Hunt) -> None:
    searching.begin(hunt)
    while searching.is_at_work:
        QApplication.processEvents()
        _idle.wait(_BETWEEN)
    assert searching.model.hit_count()


def _listed(searching: Searching) -> float:
    return timed(partial(_hunted, searching, Hunt(_NAME)))


def _bare(project: Path) -> float:
    with closing(sqlite3.connect(f"{project.as_uri()}?mode=ro", uri=True)) as connection:
        return timed(lambda: connection.execute(_BARE, (f'{{text}} : "{_NAME}"',)).fetchall())


def _longest_turn(searching: Searching, hunt: Hunt) -> float:
    longest = 0.0
    searching.begin(hunt)
    while searching.is_at_work:
        longest = max(longest, timed(QApplication.processEvents))
        _idle.wait(_BETWEEN)
    return longest
