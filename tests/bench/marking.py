"""The view's part of one change to one tag among many, against painting all of a plain text once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import cycle

from PySide6.QtWidgets import QPlainTextEdit

from gui.model.article import Article
from gui.model.change import Change
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.ends import End
from gui.widgets.article.view import ArticleView
from tests.bench.projects import article_of, spread
from tests.bench.screens import PLACE, jump, painted, plain_edit, tags_in_sight, view_of
from tests.bench.timing import Row, spent
from tests.builders import a_tag

_ENDS = 1_000
"""A name that a long text is full of."""


def marking_rows(characters: int, count: int) -> Iterator[Row]:
    """Add, remove, retag and move an edge of a tag that is in sight; each is taken back before the next, which is not counted."""
    article = article_of(characters)
    tags = spread(article, characters, count)
    view, plain = view_of(article, tags), plain_edit(article.text)
    jump(plain, PLACE)
    for title, change in changes(article, tags_in_sight(view, tags)):
        work = partial(there_and_back, view, change)
        floor = partial(spent, plain.viewport().repaint)
        yield Row(f"{title} of {count:,}: the view's part", "one full repaint, plain", 0.5, work, floor, 1.0)
    yield _choosing(view, plain, tags)


def _choosing(view: ArticleView, plain: QPlainTextEdit, tags: list[Tag]) -> Row:
    """Choose a tag that is linked with many all over the text, which dims the rest and draws all that leads away from it."""
    here, *others = sorted(tags, key=_nearest_to(view.place()[1]))
    ends = [End(tag.uid, "Said", tag.span) for tag in others[:: max(1, len(others) // _ENDS)]]

    def work() -> float:
        took = spent(lambda: painted(lambda: view.set_current(here, ends=ends)))
        painted(lambda: view.set_current(None))
        return took

    return Row(f"choose a tag with {len(ends):,} other ends", "one full repaint, plain", 6, work, partial(spent, plain.viewport().repaint))


def _nearest_to(position: int) -> Callable[[Tag], int]:
    return lambda tag: abs(tag.start - position)


def changes(article: Article, here: list[Tag]) -> Iterator[tuple[str, Callable[[], Change]]]:
    """What can be done to one tag, as the change that it makes; another tag each time."""
    those = cycle(here)

    def added() -> Change:
        start = next(those).start
        return Change(None, a_tag(article, (start + 3, start + 12), Kind.ENTITY))

    def removed() -> Change:
        return Change(next(those), None)

    def retagged() -> Change:
        tag = next(those)
        return Change(tag, replace(tag, kind=Kind.QUOTE if tag.kind is not Kind.QUOTE else Kind.CLAIM))

    def moved() -> Change:
        tag = next(those)
        span = Span(tag.start, tag.end + 9)
        return Change(tag, replace(tag, end=span.end, excerpt=span.excerpt(article.text)))

    yield from {"add one tag": added, "remove one tag": removed, "retag one tag": retagged, "move an edge of one tag": moved}.items()


def there_and_back(view: ArticleView, change: Callable[[], Change]) -> float:
    """Carry out a change and paint it; then take it back, which is not counted."""
    made = change()
    took = spent(lambda: painted(lambda: view.apply_changes([made])))
    painted(lambda: view.apply_changes([made.inverse()]))
    return took
