"""What the commands do that lead through the articles: done, and on to the next that is not."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.model.article import ArticleState
from gui.session.numbers import numbered
from gui.session.session import Session
from gui.store.articles import article_entries, unfinished_ids

_NEAR = 64
"""So many articles ahead are looked at first: the next one is seldom further away."""
_tr = QCoreApplication.translate


def toggle_done(session: Session) -> None:
    """Mark the article done, or open it again."""
    article = session.article
    if article is not None:
        session.editing.set_state(ArticleState.READING if article.state.is_done else ArticleState.DONE)


def is_done(session: Session) -> bool:
    """Whether the open article is done, with tags or without."""
    return session.article is not None and session.article.state.is_done


def done_next(session: Session) -> None:
    """Mark the article done, and go on with the next that is not."""
    _finish(session, ArticleState.DONE)


def nothing_next(session: Session) -> None:
    """Say that there is nothing to tag in the article, and go on with the next that is not done; not of one that has tags."""
    entry = session.articles.entry_of(session.article.id) if session.article is not None else None
    if entry is not None and entry.tags:
        one = _tr("Said", "This article has a tag; D says that it is done")
        session.announced.emit(numbered(entry.tags, one, _tr("Said", "This article has {count} tags; D says that it is done")))
        return
    _finish(session, ArticleState.NOTHING)


def _finish(session: Session, state: ArticleState) -> None:
    """The next one is where its reader left it, with the keyboard in the text as it was."""
    article = session.article
    if article is None:
        return
    rows = session.articles.rows()
    row = session.articles.row_of(article.id)
    ahead = [*rows[row + 1 :], *rows[: max(0, row)]]  # before the article leaves a list of those that are not done
    session.editing.set_state(state)
    following = _first_unfinished(session, ahead)
    if following:
        session.open_article(following)
    else:
        session.announced.emit(_left(session))


def _first_unfinished(session: Session, ahead: Sequence[int]) -> int:
    """The first of these articles that is not done and that no other annotator is to read; 0 if there is none.

    A list of what somebody is to read shows articles for others because the user wants to see them.
    """
    project = session.project
    if project is None:
        return 0
    whose = session.articles.query.assignees or frozenset({"", session.annotator()})
    for entry in article_entries(project.reading, ahead[:_NEAR]):
        if not entry.state.is_done and entry.assignee in whose:
            return entry.id
    unfinished = unfinished_ids(project.reading, sorted(whose))
    return next((id_ for id_ in ahead[_NEAR:] if id_ in unfinished), 0)


def _left(session: Session) -> str:
    """Why there is no next one."""
    left = session.articles.total() - session.articles.done()
    if not left:
        return _tr("Said", "All articles are done")
    if session.articles.query.is_narrow:
        one = _tr("Said", "Nothing is left in this list; 1 article of the project is not done")
        many = _tr("Said", "Nothing is left in this list; {count} articles of the project are not done")
    else:
        one = _tr("Said", "Nothing is left for you; 1 article that is not done is for another annotator")
        many = _tr("Said", "Nothing is left for you; {count} articles that are not done are for others")
    return numbered(left, one, many)


def next_article(session: Session) -> None:
    """Open the article below."""
    _go(session, 1)


def previous_article(session: Session) -> None:
    """Open the article above."""
    _go(session, -1)


def _go(session: Session, by: int) -> None:
    if session.article is not None:
        following = session.articles.neighbour(session.article.id, by)
        if following:
            session.open_article(following)
