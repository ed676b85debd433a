"""The list of a hundred thousand articles against one of a hundred."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from gui.model.article_query import ArticleQuery
from gui.session.articles.articles_model import ArticlesModel
from gui.store.reading import Reading
from gui.widgets.articles.list_view import ArticleList
from tests.bench.screens import application
from tests.bench.timing import Limit, Row, timed

_FEW = 100
_SIZE = (240, 700)


def article_rows(large: Path, small: Path, articles: int) -> Iterator[Row | Limit]:
    """Opened and painted, scrolled anywhere, filtered by words of titles while somebody types."""
    application()
    with _shown(large) as many, _shown(small) as few:
        what = f"list of {articles:,} articles"
        yield Row(f"{what}: a jump and its paint", f"the same of {_FEW}", 1.5, partial(_jump, many), partial(_jump, few))
        yield Limit(f"{what}: longest wait while words of titles are typed", 16, "ms", partial(_typed, many, count()))


@contextmanager
def _shown(project: Path) -> Iterator[ArticleList]:
    with closing(Reading.open(project)) as reading:
        model = ArticlesModel()
        model.show(reading)
        shown = ArticleList(model)
        shown.resize(*_SIZE)
        shown.show()
        shown.grab()
        yield shown
        shown.deleteLater()
        model.show(None)


def _jump(shown: ArticleList) -> float:
    bar, chance = shown.verticalScrollBar(), Random(shown.verticalScrollBar().value())
    return timed(partial(_to, shown, chance.randrange(bar.maximum())))


def _to(shown: ArticleList, place: int) -> None:
    shown.verticalScrollBar().setValue(place)
    shown.grab()


def _typed(shown: ArticleList, turns: "count[int]") -> float:
    """From a key to the last title that was looked at."""
    model = shown.model()
    assert isinstance(model, ArticlesModel)
    longest = timed(partial(model.list_articles, ArticleQuery(text=f"report {next(turns) % 10}")))
    while model.is_searching:
        longest = max(longest, timed(QApplication.processEvents))
    return longest
