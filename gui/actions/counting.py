"""What can be done with what is counted.  Loaded with the page that counts."""

from gui.actions.seeing import TAGS
from gui.model.kinds import Status
from gui.model.tag_query import TagQuery
from gui.model.tally import Count, CountedBy
from gui.session.session import Session


def show_tags_of(session: Session, count: Count) -> None:
    """List the tags that were counted together, in the table of tags."""
    if count.by is CountedBy.ARTICLE:
        session.open_article(count.article_id)
    session.list_tags(_query(count, session.tags.query.article_id))
    session.surface.show_page(TAGS)


def _query(count: Count, here: int | None) -> TagQuery:
    kinds = frozenset(() if count.kind is None else {count.kind})
    match count.by:
        case CountedBy.KIND:
            return TagQuery(here, kinds=kinds)
        case CountedBy.LABEL:
            return TagQuery(here, kinds=kinds, labels=frozenset({count.name}))
        case CountedBy.STATUS:
            return TagQuery(here, statuses=frozenset({Status(count.name)}))
        case CountedBy.ANNOTATOR:
            return TagQuery(here, annotators=frozenset({count.name}))
        case CountedBy.ARTICLE:
            return TagQuery(count.article_id)
