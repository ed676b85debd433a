"""What many articles are given at once."""

from dataclasses import dataclass

from gui.model.article import ArticleState


@dataclass(frozen=True, slots=True)
class ArticleAmendment:
    """None means that the articles keep theirs; an empty `assignee` leaves open who is to read them."""

    state: ArticleState | None = None
    assignee: str | None = None
    note: str | None = None
