"""Which articles a step has something to do with: what was worked out for them is to be worked out again."""

from collections.abc import Iterable

from gui.model.article import Article
from gui.model.change import Row
from gui.model.link import Link
from gui.model.tag import Tag
from gui.model.waiver import Waiver
from gui.session.steps import Opened


def articles_of(opened: Opened, rows: Iterable[Row]) -> set[int]:
    """The keys of the articles of these rows; a link is of the article where it begins.  Raises Problem."""
    found: set[int] = set()
    for row in rows:
        match row:
            case Tag() | Waiver():
                found.add(row.article_id)
            case Article():
                found.add(row.id)
            case Link():
                found |= _article_of_tag(opened, row.source)
            case _:
                pass
    return found


def _article_of_tag(opened: Opened, uid: str) -> set[int]:
    """The article of a tag; one that is gone went along with its link, and is among the rows itself."""
    tag = opened.index.get(uid) if opened.index is not None else None
    if tag is None and opened.project is not None:
        tag = opened.project.reading.tag_by_uid(uid)
    return {tag.article_id} if tag is not None else set()
