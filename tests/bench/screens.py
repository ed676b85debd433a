"""Widgets on a screen that is nowhere, and hands that work on them."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit

from gui.model.article import Article
from gui.model.tag import Tag
from gui.widgets.article.view import ArticleView

_SIZE = 1000, 800
"""Pixels; the size at which the view was first measured against others."""
_FAMILY, _POINTS = "DejaVu Serif", 13
PLACE = 0.4
"""Where in the text tags are worked on, as a share of it."""
W = TypeVar("W", bound=QAbstractScrollArea)


def application() -> QApplication:
    """The one application of this process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


def plain_edit(text: str = "") -> QPlainTextEdit:
    """The floor: a text as one would show it that has no tags, in the same letters."""
    application()
    plain = QPlainTextEdit()
    plain.setReadOnly(True)
    font = plain.font()
    font.setFamily(_FAMILY)
    font.setPointSizeF(_POINTS)
    plain.setFont(font)
    plain.setPlainText(text)
    return _shown(plain)


def empty_view() -> ArticleView:
    """A view with nothing in it."""
    application()
    view = ArticleView()
    view.set_reading_font(_FAMILY, _POINTS)
    return _shown(view)


def view_of(article: Article, tags: list[Tag]) -> ArticleView:
    """A view of the article with all of its tags."""
    view = empty_view()
    view.show_article(article, tags)
    assert view.index is not None  # asked for, it is whole
    settle()
    return view


def settle() -> None:
    """Let everything come to rest that was put off to the next turn of the event loop."""
    for _ in range(5):
        application().processEvents()


def painted(act: Callable[[], object]) -> None:
    """Do it, and paint what has changed by it."""
    act()
    application().processEvents()


def jump(widget: QAbstractScrollArea, share: float) -> None:
    """Scroll to so large a share of the text."""
    bar = widget.verticalScrollBar()
    painted(lambda: bar.setValue(int(bar.maximum() * share)))
    settle()


def scroll(widget: QAbstractScrollArea, step: int) -> None:
    """Go on by so many of the bar's units and paint; at the end of the text from its start again."""
    bar = widget.verticalScrollBar()
    painted(lambda: bar.setValue(bar.value() + step if bar.value() + step <= bar.maximum() else 0))


def tags_in_sight(view: ArticleView, tags: list[Tag]) -> list[Tag]:
    """Those that begin on a screen at `PLACE`, where the view is scrolled to; there is at least one."""
    jump(view, PLACE)
    after = view.place()[1]
    first = min((tag for tag in tags if tag.start >= after), key=by_start).start
    painted(lambda: view.go_to_place(first, first))
    settle()
    return sorted((tag for tag in tags if first <= tag.start < first + 1500), key=by_start)


def by_start(tag: Tag) -> int:
    """The order of the text."""
    return tag.start


def _shown(widget: W) -> W:
    widget.resize(*_SIZE)
    widget.show()
    settle()
    return widget
