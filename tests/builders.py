"""Plain builders for what the tests talk about; every one gives a valid value with one call."""

from dataclasses import replace
from typing import Any

from gui.model.article import Article, title_of
from gui.model.change import Act, Change, Step
from gui.model.digest import digest_of
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.span import Span
from gui.model.tag import Tag, tag_of
from gui.model.uids import new_uid, now
from gui.store.project import Project

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


def saved(project: Project, *texts: str, annotator: str = "Ada") -> list[Article]:
    """Articles with these texts (one with `WORDS` if none are given), added to the project in one step."""
    changes = tuple(Change(None, an_article(text, id=0)) for text in texts or (WORDS,))
    step = project.apply(Step(Act.ADD_ARTICLES, changes, annotator))
    return [change.after for change in step.changes if isinstance(change.after, Article)]


def tagged(
    project: Project, article: Article, words: str | tuple[int, int] = "bridge", kind: Kind = Kind.CLAIM, *, by: str = "Ada", **fields: Any
) -> Tag:
    """A tag that is saved in the project, in a step of its own by the annotator `by`."""
    step = project.apply(Step(Act.TAG_CLAIM, (Change(None, a_tag(article, words, kind, **{"annotator": by} | fields)),), by))
    return only_tag(step)


def changed(project: Project, tag: Tag, *, by: str = "Ada", **fields: Any) -> Tag:
    """The tag as saved after a step of `by` that gave it these fields."""
    return only_tag(project.apply(Step(Act.CHANGE_NOTE, (Change(tag, replace(tag, **fields)),), by)))


def removed(project: Project, tag: Tag, *, by: str = "Ada") -> Step:
    """The step of `by` that took the tag away."""
    return project.apply(Step(Act.REMOVE_TAG, (Change(tag, None),), by))


def entered(project: Project, name: str = "Anna Ortega", *, by: str = "Ada", **fields: Any) -> Entity:
    """An entry that is saved in the project's register."""
    step = project.apply(Step(Act.ADD_ENTITY, (Change(None, replace(Entity(0, new_uid(), name), **fields)),), by))
    (entry,) = (change.after for change in step.changes)
    assert isinstance(entry, Entity)
    return entry


def only_tag(step: Step) -> Tag:
    """The one tag that a step leaves behind."""
    (tag,) = (change.after for change in step.changes if isinstance(change.after, Tag))
    return tag


def _place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
