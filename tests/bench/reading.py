"""Opening an article in the view, until it is painted, against a plain text widget without tags."""

from itertools import cycle

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from gui.widgets.article.view import ArticleView
from tests.bench.projects import news, spread
from tests.bench.timing import Row, timed
from tests.builders import an_article


def open_row(characters: int = 5_000, count: int = 50) -> Row:
    """Two articles in turn, so that nothing is left from the one before."""
    app = QApplication.instance() or QApplication([])
    view, plain = ArticleView(), QPlainTextEdit()
    for widget in (view, plain):
        widget.resize(900, 700)
        widget.show()
        app.processEvents()
    articles = [an_article(news(characters)), an_article(news(characters).replace("mayor", "council"))]
    tagged = cycle([(article, spread(article, count)) for article in articles])
    texts = cycle([article.text for article in articles])

    def work() -> None:
        view.show_article(*next(tagged))
        view.viewport().repaint()

    def floor() -> None:
        plain.setPlainText(next(texts))
        plain.viewport().repaint()

    return Row(
        f"open {characters // 1000} KB with {count} tags, painted",
        "QPlainTextEdit without tags",
        2.0,
        lambda: timed(work),
        lambda: timed(floor),
    )
