"""What the list of articles shows of one article."""

from dataclasses import dataclass, replace

from gui.model.article import Article, ArticleState


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article without its text; `tags` counts those that are not rejected."""

    id: int
    title: str
    state: ArticleState
    tags: int
    assignee: str = ""
    note: str = ""


def as_kept(article: Article, entry: ArticleEntry | None) -> Article:
    """The article with what is kept beside its text as it is now; as it was where nothing is known of it."""
    return article if entry is None else replace(article, state=entry.state, assignee=entry.assignee, note=entry.note)
