"""How the same work grows with ten times the tags in the same text, and with ten times more again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from random import Random

from gui.model.article import Article
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.widgets.article.view import ArticleView
from tests.bench.marking import changes, there_and_back
from tests.bench.office import office
from tests.bench.projects import article_of, spread
from tests.bench.reading import notch, open_in
from tests.bench.screens import PLACE, jump, settle, tags_in_sight, view_of
from tests.bench.timing import Curve, Run, spent

_FAR_LESS = 3.0
"""So many times longer is far less than ten times."""


def curve_rows(characters: int, counts: Sequence[int], projects: Sequence[Path]) -> Iterator[Curve]:
    """Each kind of work at all sizes in turn."""
    article = article_of(characters)
    tags = [spread(article, characters, count) for count in counts]
    views = [view_of(article, those) for those in tags]
    yield Curve("curve: open, painted", counts, _FAR_LESS, [partial(_open, *each, article) for each in zip(views, tags, strict=True)])
    for view in views:
        jump(view, PLACE)
    yield Curve("curve: one scroll step", counts, _FAR_LESS, [partial(notch, view) for view in views])
    yield from _view_curves(article, counts, views, tags)
    with ExitStack() as open_now:
        places = [open_now.enter_context(office(project)) for project in projects]
        for act in places[0].acts:
            yield Curve(f"curve: {act} one tag, key to drawn", counts, _FAR_LESS, [place.acts[act] for place in places])


def _view_curves(article: Article, counts: Sequence[int], views: list[ArticleView], tags: list[list[Tag]]) -> Iterator[Curve]:
    acts = [dict(changes(article, tags_in_sight(view, those))) for view, those in zip(views, tags, strict=True)]
    for title in acts[0]:
        runs: list[Run] = [partial(there_and_back, view, act[title]) for view, act in zip(views, acts, strict=True)]
        yield Curve(f"curve: {title}, the view's part", counts, _FAR_LESS, runs)
    indexes = [index for view in views if (index := view.index) is not None]
    yield Curve("curve: 1,000 × tags under a point", counts, _FAR_LESS, [partial(_ask, index, len(article.text)) for index in indexes])


def _open(view: ArticleView, tags: list[Tag], article: Article) -> float:
    took = spent(partial(open_in, view, article, tags))
    assert view.index is not None  # asked for, it is whole
    settle()
    return took


def _ask(index: TagIndex, length: int) -> float:
    chance = Random(1)
    ask: Callable[[int], object] = index.at
    positions = [chance.randrange(length) for _ in range(1000)]
    return spent(lambda: [ask(position) for position in positions])
