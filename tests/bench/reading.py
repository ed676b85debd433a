"""Reading: opening, scrolling, resizing, drawing a frame, against a plain text widget or the same without tags."""

from collections.abc import Iterator
from functools import partial
from itertools import cycle
from random import Random

from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit

from gui.model.article import Article
from gui.model.tag import Tag
from gui.widgets.article.view import ArticleView
from tests.bench.projects import article_of, spread
from tests.bench.screens import empty_view, jump, painted, plain_edit, scroll, settle, view_of
from tests.bench.timing import Limit, Row, spent
from tests.builders import an_article

PLAIN = "QPlainTextEdit without tags"
_STEP = 60
"""Pixels of one scroll step: a notch of the wheel."""
_STEPS = 10
"""So many steps make one measurement of a step."""


def open_row(characters: int, count: int, at_most: float) -> Row:
    """Until the first paint; two articles in turn, so that nothing is left from the one before."""
    view, plain = empty_view(), plain_edit()
    articles = [article_of(characters), article_of(characters + 1)]
    tagged = cycle([(article, spread(article, characters + number, count)) for number, article in enumerate(articles)])
    texts = cycle([article.text for article in articles])

    def work() -> float:
        article, tags = next(tagged)
        took = spent(partial(open_in, view, article, tags))
        assert view.index is not None  # asked for, it is whole: nothing comes later, while something else is measured
        settle()
        return took

    def floor() -> float:
        text = next(texts)
        took = spent(partial(_open_plain, plain, text))
        settle()
        return took

    return Row(f"open {size(characters)} with {count:,} tags, painted", PLAIN, at_most, work, floor)


def scroll_row(characters: int, count: int) -> Row:
    """One notch of the wheel, on through the text."""
    article = article_of(characters)
    tagged, bare = view_of(article, spread(article, characters, count)), view_of(article, [])
    return Row(f"one scroll step, {count:,} tags", "the same without tags", 1.25, partial(notch, tagged), partial(notch, bare))


def longest_frame(characters: int, count: int, steps: int) -> Limit:
    """The longest of many frames while scrolling, from another place each time."""
    article, chance = article_of(characters), Random(1)
    view = view_of(article, spread(article, characters, count))

    def longest() -> float:
        jump(view, chance.random())
        return max(spent(lambda: scroll(view, _STEP)) for _ in range(steps))

    return Limit(f"longest frame, scrolling {size(characters)} with {count:,} tags", 16, "ms", longest)


def resize_row(characters: int, count: int) -> Row:
    """One step of a window's edge, to and fro."""
    article = article_of(characters)
    view, plain = view_of(article, spread(article, characters, count)), plain_edit(article.text)
    for widget in (view, plain):
        jump(widget, 0.5)
    widths = {view: cycle(range(900, 700, -4)), plain: cycle(range(900, 700, -4))}

    def step(widget: QAbstractScrollArea) -> float:
        return spent(lambda: painted(lambda: widget.resize(next(widths[widget]), 700)))

    return Row(f"one resize step at {size(characters)} with {count:,} tags", PLAIN, 1.0, partial(step, view), partial(step, plain))


def giant_rows(characters: int, count: int) -> Iterator[Row]:
    """A screen further and painted: everything in one paragraph, and everything in one word."""
    article = article_of(characters)
    tags = spread(article, characters, count)
    without_blanks = "".join(sign if sign.isalnum() or sign == "\n" else "-" for sign in article.text)
    for title, text, joined in (("in one paragraph", article.text, " "), ("without a blank", without_blanks, "-")):
        usual, giant = view_of(an_article(text), tags), view_of(an_article(text.replace("\n", joined)), tags)
        jump(usual, 0.3)
        jump(giant, 0.3)
        yield Row(f"{size(characters)} {title}: a frame", "the same with line ends", 1.5, partial(_page, giant), partial(_page, usual))


def point_limit(characters: int, count: int) -> Limit:
    """Which tags lie under a point: where the point is in the text is Qt's affair, and not counted."""
    article, chance = article_of(characters), Random(1)
    index = view_of(article, spread(article, characters, count)).index
    assert index is not None

    def microseconds() -> float:
        positions = [chance.randrange(len(article.text)) for _ in range(1000)]
        return spent(lambda: [index.at(position) for position in positions])  # milliseconds for a thousand

    return Limit(f"tags under a point, {count:,} tags", 50, "µs", microseconds)


def open_in(view: ArticleView, article: Article, tags: list[Tag]) -> None:
    """Show the article until it is painted."""
    view.show_article(article, tags)
    view.viewport().repaint()


def _open_plain(plain: QPlainTextEdit, text: str) -> None:
    plain.setPlainText(text)
    plain.viewport().repaint()


def size(characters: int) -> str:
    """The size of a text in words."""
    return f"{characters // 1_000_000} MB" if characters >= 1_000_000 else f"{characters // 1000} KB"


def notch(widget: QAbstractScrollArea) -> float:
    """The time of one scroll step of a notch, as the mean of several."""
    return sum(spent(partial(scroll, widget, _STEP)) for _ in range(_STEPS)) / _STEPS


def _page(widget: QAbstractScrollArea) -> float:
    return spent(lambda: scroll(widget, widget.verticalScrollBar().pageStep()))
