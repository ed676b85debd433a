"""What the list of articles shows of one article."""

from dataclasses import dataclass

from gui.model.article import ArticleState


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article without its text; `tags` counts those that are not rejected."""

    id: int
    title: str
    state: ArticleState
    tags: int
    assignee: str = ""
    note: str = ""
