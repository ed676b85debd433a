"""Plain builders for what the tests talk about; every one gives a valid value with one call."""

from dataclasses import replace
from typing import Any

from gui.model.article import Article, digest_of, title_of
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import Tag, tag_of
from gui.model.uids import new_uid, now

WORDS = "Mayor opens bridge\n\n“It cost 3 million euros,” said Anna Ortega.\nThe bridge is 200 metres long."
"""A little news: a title, a quotation with a claim in it, two entities."""


def an_article(text: str = WORDS, **fields: Any) -> Article:
    """An article with `text`; `fields` are those of `Article` that matter to the test."""
    article = Article(1, new_uid(), title_of(text), "news.txt", digest_of(text), text, added_at=now())
    return replace(article, **fields)


def a_tag(article: Article, words: str | tuple[int, int] = "bridge", kind: Kind = Kind.CLAIM, **fields: Any) -> Tag:
    """A tag over the first place of `words` in the article, or over `(start, end)` in code points.

    Raises ValueError if the words are not in the article, so that no test tags nothing.
    """
    start, end = words if isinstance(words, tuple) else _place(article.text, words)
    return replace(tag_of(article, Span(start, end), kind, "Ada"), **fields)


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
